"""The left rail of the network: the sentence and its lead, the versions, and below them areas or the chosen thing."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_areas import areas, draw_area, draw_squares, squares_height
from g60desk.layout.network_facts import draw_facts, facts_height
from g60desk.layout.network_versions import draw_lying, draw_upright, lying_height, upright_height
from g60desk.layout.scene import Rect, Scene, Stroke, Style
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told

VERSIONS_FROM = 336.0  # y of the upper end of the run on the reference sheet, where the sentence leaves it free
BLOCK = 224.0  # height of what stands below the run
FACTS_WIDE = 0.62  # of the width of an upright sheet, for what is chosen; the key stands beside it


def rail_width(frame: Frame) -> float:
    """The width of the rail in px."""
    return 300.0 * frame.unit if frame.mode == "compact" else frame.px(frame.tokens.grid["shared"]["left_rail"])


def sentence(told: Told) -> list[Piece]:
    """The sentence of the view in this phase."""
    phase = told.phase
    if phase is not None and phase.title:
        return told.spans(phase.title)
    if told.story.network.headline:
        return told.spans(told.story.network.headline)
    return [Span(told.words("network.nothing"))] if not told.story.network.places else []


def lead(told: Told) -> list[Piece]:
    """What the phase says, with its source; else the lead of the view."""
    phase = told.phase
    if phase is not None and phase.text:
        return told.statement(phase.text, told.plate("phase", phase.id, phase.cite))
    return told.spans(told.story.network.lead)


def draw_rail(scene: Scene, told: Told, frame: Frame, *, squares: bool) -> None:
    """Draw the rail; with `squares`, the areas of all phases to scale, else the area of the shown one."""
    width = rail_width(frame)
    compact = frame.mode == "compact"
    below = _draw_sentence(scene, told, frame, width)
    bottom = frame.bottom
    chosen = facts_height(told, frame, width)
    block = 0.0 if compact and not chosen else max(chosen + frame.px(24), frame.px(BLOCK) if not compact else 0.0)
    top = max(below + frame.px(40 if not compact else 28), frame.px(VERSIONS_FROM) if not compact else 0.0)
    room = bottom - block - top - frame.px(24)
    if compact and chosen and upright_height(told, frame, width) > room:
        end = draw_lying(scene, told, frame, Rect(frame.left, top, width, 0), short=False)
    else:
        end = draw_upright(scene, told, frame, Rect(frame.left, top, width, room))
    if not block:
        room = bottom - end - frame.px(48)
        squares = squares and _block_height(told, frame, width, squares=True) <= room
        high = _block_height(told, frame, width, squares=squares)
        if not 0 < high <= room:
            return
        block = high + frame.px(24)
    start = max(end + frame.px(24), bottom - block)
    rect = Rect(frame.left, start + frame.px(24), width, bottom - start - frame.px(24))
    if chosen or not squares:
        scene.add(Stroke(((rect.x, start), (rect.right - frame.px(40), start)), "rule", frame.stroke("rule")))
    if chosen:
        draw_facts(scene, told, frame, rect)
    elif squares and areas(told):
        draw_squares(scene, told, frame, rect)
    else:
        draw_area(scene, told, frame, rect)


def _block_height(told: Told, frame: Frame, width: float, *, squares: bool) -> float:
    """How high the areas are, or the area of the shown phase."""
    if squares and areas(told):
        return squares_height(told, frame, width)
    return draw_area(Scene(frame.width, frame.height), told, frame, Rect(0, 0, width, 0))


def portrait_top(scene: Scene, told: Told, frame: Frame) -> float:
    """The sentence and lead at the top of an upright sheet; gives the y below them."""
    return _draw_sentence(scene, told, frame, frame.right - frame.left)


def _draw_sentence(scene: Scene, told: Told, frame: Frame, width: float) -> float:
    """The sentence, its lines about equally long, and the lead below; gives the y below both."""
    title = balanced(sentence(told), frame.type("h1"), width, frame)
    bottom = place(scene, title, frame.left, frame.grid("margin_top"), frame).bottom
    said = lead(told)
    if not said:
        return bottom
    words = broken_at_marks(said, frame.type("lead"), width, frame)
    return place(scene, words, frame.left, bottom + frame.px(12), frame, "ink2").bottom


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


def portrait_blocks(told: Told, frame: Frame) -> tuple[float, float, float]:
    """The y of the area or facts, of the versions, and of the switch, on an upright sheet: built up from its foot."""
    switch = frame.bottom - frame.px(80)
    wide = frame.right - frame.left
    chosen = facts_height(told, frame, wide * FACTS_WIDE)
    versions = switch - frame.px(36) - lying_height(told, frame, wide, short=not chosen)
    facts = min(max(frame.px(150), chosen), frame.px(300))
    return versions - frame.px(28) - facts, versions, switch


def draw_portrait_block(scene: Scene, told: Told, frame: Frame, rect: Rect) -> None:
    """The area of the shown phase, or what is chosen."""
    if draw_facts(scene, told, frame, rect) == rect.y:
        draw_area(scene, told, frame, rect, large=True)
