"""The sentence of the network and its lead: lines about equally long, in Chinese ending with a mark where they can."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Style
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Phase
from g60desk.story.wording import worded_date

SMALLER = 0.77  # of its size, what a sentence may lose to stand on one line of an upright sheet


def sentence(told: Told) -> list[Piece]:
    """The sentence of the view in this phase."""
    phase = told.phase
    if to_begin(told) is not None:
        return [Span(told.words("network.unbegun"))]
    if phase is not None and phase.title:
        return told.printed.spans(phase.title)
    if told.story.network.headline:
        return told.printed.spans(told.story.network.headline)
    return [Span(told.words("network.nothing"))] if not told.story.network.places else []


def to_begin(told: Told) -> Phase | None:
    """The first phase, on a day before it begins."""
    return told.story.phases[0] if told.phase is None and told.state.day is not None and told.story.phases else None


def lead(told: Told) -> list[Piece]:
    """What the phase says, with its source; before the first, when that begins; else the lead of the view."""
    phase, first = told.phase, to_begin(told)
    if first is not None:
        date, title = worded_date(first.begins, told.language), told.text(first.title)
        said = told.words(
            "network.begins_on" if title else "network.begins_bare", phase=first.name, date=date, title=title
        )
        return [*told.named(said), *told.plates([told.plate("phase", first.id, first.cite)])]
    if phase is not None and phase.text:
        return told.statement(phase.text, told.plate("phase", phase.id, phase.cite))
    return told.spans(told.story.network.lead)


def portrait_top(scene: Scene, told: Told, frame: Frame) -> float:
    """The sentence and lead at the top of an upright sheet; gives the y below them."""
    return draw_sentence(scene, told, frame, frame.right - frame.left)


def draw_sentence(scene: Scene, told: Told, frame: Frame, width: float, *, led: bool = True) -> float:
    """The sentence, its lines about equally long, and the lead below unless it is not `led`; gives the y below."""
    title = (upright_line(told, frame, width) if frame.mode == "portrait" else None) or balanced(
        sentence(told), frame.type("h1"), width, frame
    )
    bottom = place(scene, title, frame.left, frame.grid("margin_top"), frame).bottom
    said = lead(told) if led else []
    if not said:
        return bottom
    words = broken_at_marks(said, frame.type("lead"), width, frame)
    return place(scene, words, frame.left, bottom + frame.px(12), frame, "ink2").bottom


def upright_line(told: Told, frame: Frame, width: float) -> Flow | None:
    """A sentence that is a little too wide for one line, set a little smaller: else it would push the picture down."""
    style = frame.type("h1")
    wide = flow(sentence(told), style, 1e6, frame).width
    if not width < wide <= width / SMALLER:
        return None
    for share in (1.0, 0.99, 0.98):  # letters do not shrink quite evenly
        smaller = msgspec.structs.replace(style, px=style.px * share * (width - 1) / wide)
        found = flow(sentence(told), smaller, width, frame)
        if len(found.lines) == 1:
            return found
    return None


def balanced(pieces: Sequence[Piece], style: Style, width: float, frame: Frame) -> Flow:
    """A paragraph in as few lines as fit into `width`, broken so that the longest line is as short as can be."""
    best = flow(pieces, style, width, frame)
    lines = len(best.lines)
    narrower = best.width - 1
    while lines > 1 and narrower > 0:
        attempt = flow(pieces, style, narrower, frame)
        if len(attempt.lines) > lines or attempt.width > narrower + 0.5:
            break
        best, narrower = attempt, attempt.width - 1
    return best


def broken_at_marks(pieces: Sequence[Piece], style: Style, width: float, frame: Frame) -> Flow:
    """A paragraph, in Chinese a little narrower or wider where more of its lines end with a mark, not in a word."""
    best = flow(pieces, style, width, frame)
    if not frame.han:
        return best
    most = _lines_at_marks(best)
    for step in (-1, -2, *range(1, 13)):
        attempt = flow(pieces, style, width - step * style.px / 2, frame)
        if len(attempt.lines) == len(best.lines) and _lines_at_marks(attempt) > most:
            best, most = attempt, _lines_at_marks(attempt)
    return best


def _lines_at_marks(set_text: Flow) -> int:
    """How many lines but the last end with a mark."""
    ends = [line.runs[-1].piece for line in set_text.lines[:-1] if line.runs]
    return sum(isinstance(end, Span) and end.text.endswith(tuple("，。；：、")) for end in ends)
