"""The source drawer: the account of one record, drawn in the order of `visual.md`, 7."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.account import account_of
from g60desk.layout.account_figures import figure_value
from g60desk.layout.account_parts import Account, Row
from g60desk.layout.code import write_code
from g60desk.layout.drawer_sources import write_all_sources, write_source
from g60desk.layout.frame import Frame
from g60desk.layout.passages import by_source, rows_of_sources
from g60desk.layout.reference import address
from g60desk.layout.scene import Box, Rect, Ring, Scene
from g60desk.layout.sheet import NAME_SHARE, Sheet, Writer, lay_out_head, lay_out_tools, way_back
from g60desk.layout.supports import same_place
from g60desk.layout.text import Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Key

LONG_NAME = 8  # characters; a longer one may be broken
OTHER_SHARE = 0.34  # of the width, for the value of another figure


def lay_out_drawer(told: Told, frame: Frame, order: Sequence[str]) -> Sheet:
    """The sheet for what the state has opened; `order` are the marks of the view as `kind:key`, in reading order."""
    opened = told.state.opened
    assert opened is not None
    writer = Writer(frame)
    if opened.kind == "source":
        title = told.words("drawer.of_source" if opened.key else "drawer.all_sources")
        if opened.key:
            write_source(writer, told, opened.key)
        else:
            writer.text([title], frame.type("h2"))
            writer.gap(20)
            write_all_sources(writer, told)
    else:
        title = told.words(f"drawer.of_{opened.kind}")
        account = account_of(told, opened)
        if account is not None:
            write_account(writer, told, account, opened)
    writer.scene.summary = title
    head = "" if opened == Selection("source", "") else title  # the list of all has its title large
    return Sheet(lay_out_head(told, frame, head), writer.done(), _tools(told, frame, order))


def _tools(told: Told, frame: Frame, order: Sequence[str]) -> Scene:
    """Copy, and the way to the marks before and after this one."""
    now = str(told.state.opened)
    others: list[tuple[str, str]] = []
    if now in order and len(order) > 1:
        at = order.index(now)
        others = [(f"step:{order[at - 1]}", told.words("drawer.previous")),
                  (f"step:{order[(at + 1) % len(order)]}", told.words("drawer.next"))]  # fmt: skip
    if not frame.copies:
        return lay_out_tools(frame, way_back(told, frame), others)
    copies = [("action:copy", told.words("drawer.copy")), ("action:copy_csl", told.words("drawer.copy_csl"))]
    return lay_out_tools(frame, copies, others, {"action:copy_csl": told.words("action.copy_csl")})


def write_account(writer: Writer, told: Told, account: Account, opened: Selection, *, alone: bool = False) -> None:
    """An account in the order of `visual.md`, 7; `alone` without what else its sources say at the same places."""
    frame = writer.frame
    _write_value(writer, account)
    if account.what:
        writer.gap(14)
        writer.text([account.what], frame.type("body", 500 if account.large else 400))
    writer.gap(36)
    rows = _rows(told, account)
    share = _name_share(writer, [name for name, _ in rows])
    numbers = {f"{told.words('drawer.source')} {told.source_numbers.get(key)}": key for key in by_source(account.cites)}
    for name, said in rows:
        row = writer.row(name, _in_names(said), share=share)
        if name in numbers:
            writer.scene.offer("go", f"source:{numbers[name]}", row.grown(-2), said, text=name)
    if not account.cites:
        writer.row(told.words("drawer.source"), [Span(told.words("drawer.no_source"), ink="ink2")], share=share)
    _write_code(writer, told, account)
    writer.rule()
    for title, text, leads in account.notes:
        writer.gap(24)
        write_note(writer, told.words("drawer.note"), title, text, leads)
    if account.figures:
        _write_figures(writer, told, told.words("drawer.figures"), account.figures)
    if account.leads:
        _write_leads(writer, account)
    for at, others in () if alone else same_place(told, account.cites, str(opened)):
        title = told.words("drawer.also_in", at=told.words("drawer.comma").join(at.split(", ")))
        _write_figures(writer, told, title, [one.key for one in others if one.key not in account.figures])


def _write_code(writer: Writer, told: Told, account: Account) -> None:
    """In a hall, the code of the first source that has an address; each of the others has one on its own page."""
    if not writer.frame.copies:
        found = (told.index.source(key) for key in by_source(account.cites))
        write_code(writer, told, next((address(source) for source in found if source and address(source)), ""))


def _in_names(said: str) -> list[Piece | str]:
    """Names in a row, in Chinese: none of them is broken by a line."""
    names = said.split("、")
    if len(names) == 1 or max(map(len, names)) > LONG_NAME:
        return [said]
    return [Span(name + ("、" if left else ""), whole=True) for left, name in reversed([*enumerate(reversed(names))])]


def _name_share(writer: Writer, names: Sequence[str]) -> float:
    """The part of the width for the names of the rows: wider where one of their words is long."""
    style = writer.frame.type("caption")
    words = [word for name in names for word in name.split()]
    widest = max((writer.frame.measure(word, style, writer.frame.han) for word in words), default=0.0)
    return min(max(NAME_SHARE, (widest + writer.step(16)) / writer.width), 0.5)


def _write_value(writer: Writer, account: Account) -> None:
    """The value, as large as fits on one line; a long one on several."""
    frame = writer.frame
    sizes = ("display", "number", "h1", "h2") if account.large else ("h1", "h2")
    styles = [frame.type(size) for size in sizes]
    fits = (style for style in styles if single([account.value], style, frame).width <= writer.width)
    writer.text([account.value], next(fits, styles[-1]))


def _rows(told: Told, account: Account) -> list[Row]:
    rows = list(account.rows)
    if account.cites and account.kind != "note" and account.standing:
        rows.append((told.words("drawer.standing"), account.standing))
    return rows + rows_of_sources(told, account.cites)


def _write_figures(writer: Writer, told: Told, title: str, keys: Sequence[Key]) -> None:
    """Other figures, each a line that leads to it."""
    frame = writer.frame
    keys = [key for key in keys if figure_value(told, key)]
    if not keys:
        return
    writer.gap(28)
    writer.text([title], frame.type("label"), "ink2")
    for key in keys:
        writer.gap(10)
        top = writer.y
        label = told.text(told.story.figures[key].caption or told.story.figures[key].label)
        column = writer.width * OTHER_SHARE
        value = flow([figure_value(told, key)], frame.type("label", 600), column, frame)
        below = value.width > column  # a long value has its line to itself
        left = 0.0 if below else writer.width * (OTHER_SHARE + 0.02)
        words = flow([label], frame.type("label", 400), writer.width - left, frame)
        place(writer.scene, value, writer.margin, top, frame)
        place(writer.scene, words, writer.margin + left, top + (value.height if below else 0.0), frame, "ink2")
        writer.y += value.height + words.height if below else max(value.height, words.height)
        rect = Rect(writer.margin, top, writer.width, writer.y - top)
        writer.scene.offer("step", f"figure:{key}", rect, f"{figure_value(told, key)} {label}", least=writer.step(40))


def _write_leads(writer: Writer, account: Account) -> None:
    """Other records, each a line that goes where it is best seen."""
    frame = writer.frame
    writer.gap(28)
    writer.text([account.led], frame.type("label"), "ink2")
    for key, words in account.leads:
        writer.gap(8)
        taken = writer.text([words], frame.type("label", 500))
        writer.scene.offer("go", key, taken, words, least=writer.step(40))


def write_note(writer: Writer, heading: str, title: str, text: str, leads: str = "") -> None:
    """An editor's note on a sunk panel, with the dot that its mark has; one of the story `leads` to where it stands."""
    frame, inset = writer.frame, writer.step(24)
    heavy, dot, top = frame.type("label", 600), writer.step(6), writer.y
    name = heading + (f" · {title}" if title else "")
    head = flow([name], heavy, writer.width - 2 * inset - 4 * dot, frame)
    body = flow([text], frame.type("label", 400), writer.width - 2 * inset, frame)
    height = 1.6 * inset + head.height + writer.step(6) + body.height
    panel = Rect(writer.margin, top, writer.width, height)
    writer.scene.add(Box(panel, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    x, y = writer.margin + inset, top + 0.8 * inset
    writer.scene.add(Ring(x + dot, y + heavy.px * heavy.line / 2, dot, "ink", "", 0))
    place(writer.scene, head, x + 4 * dot, y, frame)
    place(writer.scene, body, x, y + head.height + writer.step(6), frame)
    writer.y = panel.bottom
    if leads:
        writer.scene.offer("go", leads, panel, name, text=text)
