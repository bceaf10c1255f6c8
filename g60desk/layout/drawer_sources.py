"""The sources in the drawer: all of them with their numbers, or one with all that it supports."""

from __future__ import annotations

from g60desk.layout.citation import citation, translated_title
from g60desk.layout.code import write_code
from g60desk.layout.network_land import map_of, read_land
from g60desk.layout.reference import address, readable_address
from g60desk.layout.scene import Rect
from g60desk.layout.sheet import Writer
from g60desk.layout.supports import Support, supports
from g60desk.layout.text import Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Cites, Key
from g60desk.story.wording_dates import worded_date

NUMBER_SHARE = 0.1  # of the width, for the number of a source
AT_SHARE = 0.2  # and for the place in it


def write_all_sources(writer: Writer, told: Told) -> None:
    """Every source in the order of the story, then where map and letters come from."""
    frame = writer.frame
    if not told.story.sources:
        writer.text([told.words("drawer.none")], frame.type("body"))
        writer.gap(28)
    found = supports(told)
    for source in told.story.sources:
        top = writer.y
        number = told.source_numbers[source.id]
        said = told.words("drawer.n_statements", n=len(found[source.id]))
        writer.row(str(number), [citation(told, source)], share=NUMBER_SHARE, room=10)
        writer.y -= writer.step(6)
        writer.text([said], frame.type("caption"), "ink2", indent=writer.width * NUMBER_SHARE)
        writer.gap(10)
        rect = Rect(writer.margin, top, writer.width, writer.y - top)
        writer.scene.offer(
            "step", f"source:{source.id}", rect.grown(-3), f"{number}. {citation(told, source)}", text=said
        )
    writer.rule()
    for name, credit in (("map", map_credit(told)), ("fonts", [told.words("drawer.fonts_text")])):
        if credit:
            writer.gap(24)
            writer.text([told.words(f"drawer.{name}")], frame.type("label", 600))
            writer.text(credit, frame.type("label", 400), "ink2")


def map_credit(told: Told) -> list[Piece | str]:
    """Whose the map of the story is, under which licence, and what was changed in it; nothing where it has no map."""
    network = told.story.network
    file = map_of(told)
    if file is None:
        return []
    if network.map_credit:
        said = "\u00a0· ".join(part for part in (told.text(network.map_credit), network.map_licence) if part)
        plates = (told.plate("source", one.source, Cites((one,))) for one in network.map_cite)
        return [said, *told.plates(tuple(plates))]
    credit = read_land(file).attribution
    found = next((credit[key] for key in (told.language, "", told.fallback) if key in credit), "")
    return [found] if found else []


def write_source(writer: Writer, told: Told, key: Key) -> None:
    """One source: what it is, and every statement that it supports, each a line that leads to it."""
    source = told.index.source(key)
    if source is None:
        return
    frame = writer.frame
    writer.text([told.text(source.title)], frame.type("h2"))
    if translated_title(told, source):
        writer.gap(8)
        writer.text([translated_title(told, source)], frame.type("body"), "ink2")
    writer.gap(28)
    writer.row(f"{told.words('drawer.source')} {told.source_numbers[key]}", [citation(told, source)])
    if address(source):
        writer.row(told.words("drawer.address"), [readable_address(source)])
        write_code(writer, told, address(source))
    if source.accessed is not None:
        writer.row(told.words("drawer.accessed"), [worded_date(source.accessed, told.language)])
    if source.note:
        writer.row(told.words("drawer.note"), [told.text(source.note)])
    writer.rule()
    found = supports(told)[key]
    if found:
        writer.gap(28)
        writer.text([told.words("drawer.supports")], frame.type("label", 600))
        writer.gap(8)
    share = AT_SHARE if any(support.at for support in found) else 0.0
    for support in found:
        _write_support(writer, told, support, writer.width * share)


def _write_support(writer: Writer, told: Told, support: Support, left: float) -> None:
    """A line that leads to a record; `left` is the room for its place in the source, 0 where none is told."""
    frame = writer.frame
    top = writer.y
    writer.rule()
    writer.gap(9)
    below = writer.y
    if support.at:
        at = flow([support.at], frame.type("caption"), left, frame)
        below = place(writer.scene, at, writer.margin, writer.y, frame, "ink2").bottom
    kind = told.words(f"search.{'aspect' if support.kind == 'cell' else support.kind}")
    pieces = [Span(told.text(support.name)), Span(f"  {kind}", frame.type("caption"), "ink2")]
    words = flow(pieces, frame.type("label"), writer.width - left, frame)
    place(writer.scene, words, writer.margin + left, writer.y, frame)
    writer.y = max(below, writer.y + words.height)
    writer.gap(9)
    rect = Rect(writer.margin, top, writer.width, writer.y - top)
    writer.scene.offer(
        "step", support.opens, rect.grown(-3), told.text(support.name), text=f"{support.at} {kind}".strip()
    )
