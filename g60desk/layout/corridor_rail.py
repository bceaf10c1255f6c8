"""The words of one strip: its badge and name, what it measures from end to end, and what is chosen on it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.comparison_strip import badge_height, badge_width, is_spine
from g60desk.layout.corridor import Corridor, Stand
from g60desk.layout.corridor_chosen import chosen_stand
from g60desk.layout.corridor_plan import Band
from g60desk.layout.corridor_words import cites_of, length_words, nowhere_words, stop_words
from g60desk.layout.distances import spot_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import NOTHING_SAID

GAP = 4.0  # px between two paragraphs
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
    """A set paragraph, and how soon it is left out where room is short (0: never)."""

    words: Flow
    ink: str
    less: int
    leads: str = ""  # where a press on it goes, as ``kind:key``


def draw_rail(scene: Scene, told: Told, frame: Frame, band: Band) -> None:
    """Draw the words of a strip in their place: in smaller type, and fewer of them, where room is short."""
    rail, corridor = band.rail, band.corridor
    chosen = chosen_stand(told, corridor)
    for name, step, brief, noted in SIZES:
        head = _set_head(told, frame, corridor, rail, name)
        said = _told(told, frame, corridor, chosen, rail.w, step, brief=brief)
        needed = sum(one.words.height + frame.px(GAP) for one in said if one.less <= (NOTE if noted else 0))
        if head.height + needed <= rail.h:
            break
    y = _draw_head(scene, told, frame, corridor, rail, head) + frame.px(GAP)
    for one in _fitting(frame, said, rail.bottom - y):
        taken = place(scene, one.words, rail.x, y, frame, one.ink)
        y = taken.bottom + frame.px(GAP)
        if one.leads and chosen is not None:
            _draw_angle(scene, frame, taken)
            says = told.words("timeline.card.on_map_says", place=stop_name(told, chosen.stop))
            scene.offer("go", one.leads, taken, says, least=frame.least_target() * 0.7)


def _fitting(frame: Frame, paragraphs: list[Said], height: float) -> list[Said]:
    """Those paragraphs that have room, the most needed ones in any case."""
    kept = list(paragraphs)
    while sum(one.words.height + frame.px(GAP) for one in kept) > height and any(one.less for one in kept):
        kept.remove(max(kept, key=lambda one: one.less))
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
    return [*_of_stop(told, frame, corridor, chosen, width, step), *found]


def _of_stop(told: Told, frame: Frame, corridor: Corridor, chosen: Stand, width: float, step: str) -> Iterator[Said]:
    """The chosen stop: what it is and where, with its sources; and the way to it on the map."""
    label = frame.type(step, 500)
    name = Span(stop_name(told, chosen.stop), frame.type(step, 700), "ink")
    said = told.named(told.words("strips.colon") + stop_words(told, corridor, chosen))
    mark = told.plate("stop", chosen.key, cites_of(told, chosen.stop))
    yield Said(flow([name, *said, *([mark] if mark else [])], label, width, frame), "ink2", 0)
    found = told.index.places.get(chosen.stop.place)
    if found is not None and spot_of(found) is not None:
        words = single([told.words("timeline.card.on_map")], label, frame)
        yield Said(words, "ink", 1, f"place:{found.id}")


def _draw_angle(scene: Scene, frame: Frame, words: Rect) -> None:
    """The small open angle after words that lead elsewhere, as the cells of the comparison have it."""
    x, y, size = words.right + frame.px(9), words.y + words.h / 2, frame.px(5)
    scene.add(Stroke(((x, y - size), (x + size, y), (x, y + size)), "ink3", frame.stroke("axis"), "round"))


class _Head(msgspec.Struct, frozen=True):
    """The badge and the name of a subject, set: where the name begins, and how high both are."""

    badge: Flow | None
    rect: Rect
    name: Flow
    left: float
    height: float


def _set_head(told: Told, frame: Frame, corridor: Corridor, rail: Rect, step: str) -> _Head:
    subject = corridor.subject
    badge, rect = None, Rect(rail.x, rail.y, 0, 0)
    left = rail.x
    if subject.badge:
        badge = single([Span(subject.badge, whole=True)], frame.type("label", 700), frame)
        rect = Rect(rail.x, rail.y, badge_width(badge, frame) * 0.8, badge_height(frame) * 0.82)
        left = rect.right + frame.px(14)
    style = frame.type(step, 700 if is_selected(told, corridor) else 600)
    name = flow(told.spans(subject.name), style, rail.right - left, frame)
    return _Head(badge, rect, name, left, max(rect.h, name.height))


def is_selected(told: Told, corridor: Corridor) -> bool:
    """True for the corridor whose subject is selected."""
    selected = told.state.selection
    return selected is not None and (selected.kind, selected.key) == ("subject", corridor.subject.id)


def _draw_head(scene: Scene, told: Told, frame: Frame, corridor: Corridor, rail: Rect, head: _Head) -> float:
    """Badge and name, which choose the subject; gives the y below them."""
    subject, chosen, rect = corridor.subject, is_selected(told, corridor), head.rect
    if head.badge is not None:
        fill, edge, ink = ("ink", "", "bg") if chosen else ("", "ink", "ink")
        if is_spine(told, subject):
            fill, edge, ink = "signal", "", "on_signal"
        inner = rect if fill else rect.grown(-frame.px(1.5))
        scene.add(Box(inner, fill, edge, frame.stroke("axis") if edge else 0, frame.px(frame.tokens.radius["badge"])))
        place(scene, head.badge, rect.middle[0], rect.middle[1] - head.badge.height / 2, frame, ink, 0.5)
    line = head.name.style.px * head.name.style.line
    taken = place(scene, head.name, head.left, rail.y + max(0.0, (rect.h - line) / 2), frame)
    if chosen:
        scene.add(Stroke(((head.left, taken.bottom), (taken.right, taken.bottom)), "ink", frame.stroke("day")))
    whole = Rect(rail.x, rail.y, taken.right - rail.x, max(rect.bottom, taken.bottom) - rail.y)
    said = " ".join(part for part in (subject.badge, told.text(subject.name)) if part)
    text = told.words("table.sentence").join(
        part for part in (length_words(told, corridor), nowhere_words(told, corridor), told.text(subject.note)) if part
    )
    scene.offer("subject", subject.id, whole, said, text=text, least=frame.least_target() * 0.7, chosen=chosen)
    return whole.bottom
