"""The panel that says which sources are listed: those of one kind, and those in one language, each with its number."""

from __future__ import annotations

from collections.abc import Mapping

from g60desk.layout.citation import kind_of
from g60desk.layout.evidence import languages_of, types_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools, way_down
from g60desk.layout.text import place, single
from g60desk.layout.told import Told
from g60desk.story.locales import language_named


def lay_out_filter(told: Told, frame: Frame) -> Sheet:
    """A row for each kind and each language of the story's sources, and one for all of them."""
    state, title = told.state, told.words("action.filter")
    writer = Writer(frame, title)
    named = {one.type: kind_of(told, one) for one in told.story.sources}
    _write(writer, told, "kind", types_of(told), named, state.sources_of)
    writer.gap(36)
    languages = languages_of(told)
    spoken = {code: language_named(code, told.language) for code in languages}
    _write(writer, told, "language", languages, spoken, state.sources_in)
    kept = state.sources_of or state.sources_in
    every = [("set:sources_of=,sources_in=", told.words("sources.all"))] if kept else []
    tools = lay_out_tools(frame, [("action:filter", told.words("sources.show")), *way_down(told, frame)], every)
    return Sheet(lay_out_head(told, frame, title), writer.done(), tools)


def _write(
    writer: Writer, told: Told, name: str, counts: Mapping[str, int], named: Mapping[str, str], chosen: str
) -> None:
    """The rows of one choice; the first is that of all."""
    frame = writer.frame
    field = {"kind": "sources_of", "language": "sources_in"}[name]
    writer.text([told.words(f"sources.{name}")], frame.type("label", 600))
    writer.gap(10)
    _row(writer, told.words("sources.all"), sum(counts.values()), f"{field}=", chosen=chosen == "")
    for key, count in counts.items():
        _row(writer, named.get(key, key), count, f"{field}={key}", chosen=key == chosen)
    if chosen and chosen not in counts:
        _row(writer, named.get(chosen, chosen), 0, f"{field}={chosen}", chosen=True)


def _row(writer: Writer, said: str, count: int, sets: str, *, chosen: bool) -> None:
    """A ring that is filled where it is chosen, a name, and a number at the right."""
    frame, scene = writer.frame, writer.scene
    style = frame.type("label", 600 if chosen else 400)
    height = max(0.75 * frame.least_target(), style.px * style.line + writer.step(16))
    writer.rule()
    middle, r = writer.y + height / 2, 0.36 * style.px
    x = writer.margin + r
    scene.add(Ring(x, middle, r, "surface", "ink" if chosen else "edge", max(1.5, 2 * frame.s)))
    if chosen:
        scene.add(Ring(x, middle, 0.5 * r, "ink", "", 0))
    words = single([said], style, frame)
    place(scene, words, writer.margin + 4 * r, middle - words.height / 2, frame)
    number = single([str(count)], frame.type("label", 400, tabular=True), frame)
    place(scene, number, scene.width - writer.margin, middle - number.height / 2, frame, "ink2", align=1.0)
    rect = Rect(writer.margin, writer.y, writer.width, height)
    scene.offer("set", sets, rect.grown(-2), said, text=str(count), chosen=chosen)
    writer.y += height
