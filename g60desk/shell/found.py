"""The sheet of the search: a field, and below it what was found, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, pad, sheet_rect
from g60desk.layout.text import Span, flow, place
from g60desk.layout.told import Told
from g60desk.shell.findable import Entry


def field_rect(frame: Frame) -> Rect:
    """Where the field stands in the sheet."""
    head = {"landscape": 146.0, "compact": 76.0, "portrait": 150.0}[frame.mode] * frame.unit
    height = max(44.0 * min(1.0, frame.unit), 2.6 * frame.type("body").px)
    return Rect(pad(frame), head, sheet_rect(frame).w - 2 * pad(frame), height)


def lay_out_found(told: Told, frame: Frame, text: str, found: Sequence[Entry], at: int) -> Sheet:
    """What was found for `text`; the entry number `at` is the one that Enter goes to."""
    title = told.words("search.title")
    head = lay_out_head(told, frame, title, height=field_rect(frame).bottom + frame.px(24))
    writer = Writer(frame, told.words("search.found", n=len(found)))
    if not text.strip():
        writer.text([told.words("search.begin")], frame.type("label"), "ink2")
    elif not found:
        writer.text([told.words("search.nothing", text=text.strip())], frame.type("label"))
    for number, entry in enumerate(found):
        _draw(writer, told, entry, chosen=number == at)
    return Sheet(head, writer.done())


def _draw(writer: Writer, told: Told, entry: Entry, *, chosen: bool) -> None:
    frame = writer.frame
    kind = told.words(f"search.{entry.kind}")
    title, style = told.text(entry.title) or entry.key, frame.type("label", 600 if chosen else 500)
    share = 0.22
    words = flow([title], style, writer.width * (1 - share), frame, most_lines=2)
    detail = flow([entry.detail(told)], frame.type("caption"), writer.width * (1 - share), frame, most_lines=1)
    height = words.height + (detail.height if detail.lines and detail.width else 0.0) + 2 * writer.step(12)
    row = Rect(writer.margin, writer.y, writer.width, height)
    if chosen:
        wide = Rect(row.x - writer.step(16), row.y, row.w + 2 * writer.step(16), row.h)
        writer.scene.add(Box(wide, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    elif writer.y:
        writer.rule()
    y = writer.y + writer.step(12)
    label = flow([kind], frame.type("caption"), writer.width * share, frame, most_lines=1)
    place(writer.scene, label, writer.margin, y + (style.px * style.line - label.height) / 2, frame, "ink2")
    x = writer.margin + writer.width * share
    place(writer.scene, words, x, y, frame)
    if detail.width:
        place(writer.scene, detail, x, y + words.height, frame, "ink2")
    writer.y += height
    writer.scene.offer("go", entry.goes, row.grown(-2), Span(title).text, text=f"{kind} {entry.detail(told)}".strip())
