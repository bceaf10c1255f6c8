"""What the network says of a chosen place or line: a small block of facts in the rail, each with its source.

Also the names under which a screen reader knows them.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_links import lines_of, located
from g60desk.layout.numbers import can_be_said, figure_spans, figure_text
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, Place
from g60desk.story.wording import short_date, worded_date


class Fact(msgspec.Struct, frozen=True):
    """One line of a block: what it is, and what is said of it, with its plate."""

    label: str
    said: tuple[Piece, ...]


def place_name(told: Told, one: Place) -> str:
    """A place as a screen reader says it: its name, its region and when it joins."""
    region = told.index.regions.get(one.region)
    name = told.text(one.name)
    where = f"{name}, {told.text(region.name)}" if region and told.text(region.name) != name else name
    phase = told.index.phases.get(one.joins)
    if phase is None:
        return told.words("network.other_place", name=where)
    return told.words("network.member", name=where, phase=phase.name)


def place_text(told: Told, one: Place) -> str:
    """The figures and the note of a place, for a screen reader."""
    said = [f"{told.text(told.story.figures[key].label)}: {figure_text(told, key)}"
            for key in one.figures.values() if can_be_said(told, key)]  # fmt: skip
    return told.words("network.semicolon").join([*said, *([told.text(one.note)] if one.note else [])])


def line_name(told: Told, line: Line) -> str:
    """A line as a screen reader says it: its name, and the places that it joins."""
    known = told.index.places
    names = [told.text(known[key].name) for key in line.through if key in known]
    return told.words("network.line_says", name=told.text(line.name), places=told.words("network.comma").join(names))


def chosen_place(told: Told) -> Place | None:
    """The place that is selected."""
    chosen = told.state.selection
    found = told.index.place(chosen.key) if chosen and chosen.kind == "place" else None
    return found if found in located(told) else None


def chosen_line(told: Told) -> Line | None:
    """The line that is selected."""
    chosen = told.state.selection
    return told.index.lines.get(chosen.key) if chosen and chosen.kind == "line" else None


def draw_facts(scene: Scene, told: Told, frame: Frame, rect: Rect) -> float:
    """The block of what is selected, inside `rect`; gives the y below it, that of `rect` when nothing is."""
    one, line = chosen_place(told), chosen_line(told)
    if one is not None:
        title, facts, note = _place_title(told, one), _place_facts(told, one), told.text(one.note)
        named = [told.text(each.name) for each in lines_of(told, one.id)]
        tail = told.words("network.on_lines", lines=told.words("network.comma").join(named)) if named else ""
    elif line is not None:
        title, facts, note = _line_title(told, line), _line_facts(told, frame, line), told.text(line.note)
        tail = ""
    else:
        return rect.y
    y = place(scene, flow(title, frame.type("place"), rect.w, frame), rect.x, rect.y, frame).bottom + frame.px(4)
    y = _draw_rows(scene, frame, facts, rect, y)
    for text in (note, tail):
        set_text = flow([text], frame.type("caption"), rect.w, frame)
        if text and y + frame.px(6) + set_text.height <= rect.bottom + 1:
            y = place(scene, set_text, rect.x, y + frame.px(6), frame, "ink2").bottom
    if told.state.selection is not None:
        scene.belong(told.state.selection.kind, told.state.selection.key, Rect(rect.x, rect.y, rect.w, y - rect.y))
    return y


def _draw_rows(scene: Scene, frame: Frame, facts: Sequence[Fact], rect: Rect, y: float) -> float:
    style = frame.type("label")
    labels = [flow([fact.label], frame.type("label", 400), rect.w, frame) for fact in facts]
    column = max((label.width for label in labels), default=0.0) + frame.px(20)
    for fact, label in zip(facts, labels, strict=True):
        said = flow(list(fact.said), style, rect.w - column, frame)
        if y + said.height > rect.bottom + 1:
            break
        place(scene, label, rect.x, y, frame, "ink2")
        place(scene, said, rect.x + column, y, frame)
        y += max(said.height, label.height) + frame.px(3)
    return y


def _place_title(told: Told, one: Place) -> list[Piece]:
    title: list[Piece] = [Span(told.text(one.name))]
    return title + told.plates([told.plate("place", one.id, one.cite, None, bool(one.note))])


def _place_facts(told: Told, one: Place) -> list[Fact]:
    region, phase = told.index.regions.get(one.region), told.index.phases.get(one.joins)
    facts = []
    if region is not None:
        joined = told.words("network.since", phase=phase.name) if phase else told.words("network.not_member")
        facts.append(Fact(told.text(region.name), (Span(joined),)))
    return facts + [_figure_fact(told, name, key) for name, key in one.figures.items() if can_be_said(told, key)]


def _figure_fact(told: Told, name: str, key: Key) -> Fact:
    label = f"network.{name}"
    when = told.figure(key).when
    said: list[Piece] = list(figure_spans(told, key))
    if when is not None:
        said.append(Span(told.words("network.in_year", year=short_date(when, told.language)), ink="ink2"))
    said += told.plates([told.figure_plate(key)])
    return Fact(told.words(label) if told.words.has(label) else told.text(told.story.figures[key].label), tuple(said))


def _line_title(told: Told, line: Line) -> list[Piece]:
    title: list[Piece] = [Span(told.text(line.name))]
    return title + told.plates([told.plate("line", line.id, line.cite, None, bool(line.note))])


def _line_facts(told: Told, frame: Frame, line: Line) -> list[Fact]:
    """When the line opened: its sections, each on its own."""
    dated = short_date if frame.mode == "compact" else worded_date
    opened = told.words("network.opened")
    facts = []
    for part in line.sections:
        ends = [told.text(told.index.places[key].name) for key in (part.start, part.end) if key in told.index.places]
        facts.append(Fact(told.words("network.dash").join(ends), (Span(dated(part.opens, told.language), whole=True),)))
    if line.opens is not None and not facts:
        facts.append(Fact(opened, (Span(dated(line.opens, told.language), whole=True),)))
    if not facts:
        facts.append(Fact(opened, (Span(told.words("network.not_known"), ink="ink3"),)))
    return facts


def facts_height(told: Told, frame: Frame, width: float) -> float:
    """How high the whole block of what is selected would be; 0 when nothing of the network is."""
    return draw_facts(Scene(width, 1e6), told, frame, Rect(0, 0, width, 1e6))
