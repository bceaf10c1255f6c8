"""The words of one strip: what it measures from end to end, its note, and what is chosen on it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.compared_subject import is_spine
from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Corridor, Stand
from g60desk.layout.corridor_chosen import chosen_stand
from g60desk.layout.corridor_head import draw_head, set_head
from g60desk.layout.corridor_plan import Band
from g60desk.layout.corridor_words import cites_of, kind_words, length_words, nowhere_words, stop_words
from g60desk.layout.distances import spot_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import NOTHING_SAID

GAP = 4.0  # px between two paragraphs
BESIDE = 24.0  # px before what stands in the same line, and for the angle after it
NOTE = 2  # how soon a note is left out
SIZES = (  # of name and words, whether the words are brief, and whether the note has to stand
    ("body", "label", False, True),
    ("body", "label", True, True),
    ("label", "caption", False, True),
    ("label", "caption", True, True),
    ("label", "caption", False, False),
    ("label", "caption", True, False),
)


class Said(msgspec.Struct, frozen=True):
    """A set paragraph, and how soon it is left out where room is short (0: never).

    A press on it `leads` to a record, as ``kind:key``.  One with an `x` stands so many px from the left in the last
    line of the paragraph before.
    """

    words: Flow
    ink: str
    less: int
    leads: str = ""
    x: float = 0.0

    def takes(self, frame: Frame) -> float:
        """What it adds to the height of all."""
        return 0.0 if self.x else self.words.height + frame.px(GAP)


def draw_rail(scene: Scene, told: Told, frame: Frame, band: Band) -> None:
    """Draw the words of a strip in their place: in smaller type, and fewer of them, where room is short."""
    rail, corridor = band.rail, band.corridor
    chosen = chosen_stand(told, corridor)
    for name, step, brief, noted in SIZES:
        head = set_head(told, frame, corridor, rail, name)
        said = _told(told, frame, corridor, chosen, rail.w, step, brief=brief)
        needed = sum(one.takes(frame) for one in said if one.less <= (NOTE if noted else 0))
        if head.height + needed <= rail.h:
            break
    y = draw_head(scene, told, frame, corridor, rail, head) + frame.px(GAP)
    for one in _fitting(frame, said, rail.bottom - y):
        top = y - one.words.height - frame.px(GAP) if one.x else y
        taken = place(scene, one.words, rail.x + one.x, top, frame, one.ink)
        y += one.takes(frame)
        if one.leads and chosen is not None:
            _draw_angle(scene, frame, taken)
            says = told.words("timeline.card.on_map_says", place=stop_name(told, chosen.stop))
            scene.offer("go", one.leads, taken, says, least=frame.least_target() * 0.7)


def _fitting(frame: Frame, paragraphs: list[Said], height: float) -> list[Said]:
    """Those paragraphs that have room, the most needed ones in any case."""
    kept = list(paragraphs)
    while sum(one.takes(frame) for one in kept) - frame.px(GAP) > height:
        spared = [one for one in kept if one.less and one.takes(frame)]
        if not spared:
            break
        kept.remove(max(spared, key=lambda one: one.less))
    return kept


def _told(
    told: Told, frame: Frame, corridor: Corridor, chosen: Stand | None, width: float, step: str, *, brief: bool
) -> list[Said]:
    caption, label = frame.type("caption"), frame.type(step, 500)
    subject = corridor.subject
    plate = told.plate("subject", subject.id, subject.cite, note=bool(subject.note))
    end: list[Piece] = [plate] if plate else []
    note = subject.note if chosen is None and not is_spine(told, subject) else NOTHING_SAID
    words = told.named(length_words(told, corridor, brief=brief))
    if brief and note:  # in the same lines
        words += [Span(told.words("table.semicolon")), *told.spans(note)]
    found = [Said(flow([*words, *end], label, width, frame), "ink", 0)]
    nowhere = nowhere_words(told, corridor)
    if nowhere:
        found.append(Said(flow(told.named(nowhere), caption, width, frame), "ink2", NOTE))
    if note and not brief:
        found.append(Said(flow(told.spans(note), caption, width, frame), "ink2", NOTE))
    if chosen is None:
        return found
    found[0] = msgspec.structs.replace(found[0], less=3)
    return [*_of_stop(told, frame, corridor, chosen, width, step, brief=brief), *found]


def _of_stop(
    told: Told, frame: Frame, corridor: Corridor, chosen: Stand, width: float, step: str, *, brief: bool
) -> Iterator[Said]:
    """The chosen stop: what it is and where, with its sources; and the way to it on the map."""
    label = frame.type(step, 500)
    name = Span(stop_name(told, chosen.stop), frame.type(step, 700), "ink")
    found = told.index.places.get(chosen.stop.place)
    on_map = found is not None and spot_of(found) is not None
    what = kind_words(told, chosen.stop) if brief and on_map else stop_words(told, corridor, chosen)
    mark = told.plate("stop", chosen.key, cites_of(told, chosen.stop))
    said = [name, *told.named(told.words("strips.colon") + what), *([mark] if mark else [])]
    words = flow(said, label, width, frame)
    yield Said(words, "ink2", 0)
    if found is not None and on_map:
        lead = single([told.words("timeline.card.on_map")], label, frame)
        x = words.lines[-1].width + frame.px(BESIDE)
        fits = x + lead.width + frame.px(BESIDE) <= width
        yield Said(lead, "ink", 1, f"place:{found.id}", x if fits else 0.0)


def _draw_angle(scene: Scene, frame: Frame, words: Rect) -> None:
    """The small open angle after words that lead elsewhere, as the cells of the comparison have it."""
    x, y, size = words.right + frame.px(9), words.y + words.h / 2, frame.px(5)
    scene.add(Stroke(((x, y - size), (x + size, y), (x, y + size)), "ink3", frame.stroke("axis"), "round"))
