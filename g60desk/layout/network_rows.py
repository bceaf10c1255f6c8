"""The rows of the block that tells of what is chosen in the network, and how they fold where there is no room.

Each row knows its height and draws itself.  What matters least goes first, and a line says how much went and leads to
the drawer, where all of it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told

GAP = 3.0  # px below a row
KEPT = 0  # the rank of rows that never go
STANDS_FOR = 100  # the rank of a row that says what the line to the drawer says as well
PAD, LINE = 14.0, 1.9  # of a button: px beside its words, and its height in lines of its type
UPRIGHT_PAD, UPRIGHT_HIGH = 20.0, 52.0  # px of a button on an upright sheet, which is touched
ROW_TOUCH = 0.62  # of the least target: how high the touch area of a row is
CROSS = 7.0  # px, half of the width of a cross

Draw = Callable[[Scene, float, float], None]


class BlockRow(msgspec.Struct, frozen=True):
    """One row of the block: its height with the room below, and how it is drawn at (x, y) of its left top.

    The higher its `rank`, the sooner it goes.
    """

    height: float
    draw: Draw
    rank: int = KEPT


class Button(msgspec.Struct, frozen=True):
    """A button: its words, what it does as ``kind:key``, and what a screen reader says where that is more."""

    words: str
    does: str
    says: str = ""


def words_row(
    frame: Frame,
    said: Flow,
    rank: int = KEPT,
    *,
    ink: str = "ink",
    above: float = 0.0,
    target: tuple[str, str] = ("", ""),
) -> BlockRow:
    """A paragraph of its own; with a `target` (``kind:key``, name), all of it can be chosen."""

    def draw(scene: Scene, x: float, y: float) -> None:
        taken = place(scene, said, x, y + frame.px(above), frame, ink)
        _offer(scene, frame, taken, *target)

    return BlockRow(said.height + frame.px(above + GAP), draw, rank)


def fact_row(
    frame: Frame,
    column: float,
    label: Sequence[Piece | str],
    said: Flow,
    rank: int = KEPT,
    target: tuple[str, str] = ("", ""),
) -> BlockRow:
    """What something is in the left `column`, and right of it what is said of it."""
    name = single(label, msgspec.structs.replace(said.style, weight=400), frame)

    def draw(scene: Scene, x: float, y: float) -> None:
        place(scene, name, x, y, frame, "ink2")
        taken = place(scene, said, x + column, y, frame)
        _offer(scene, frame, Rect(x, y, column + taken.w, taken.h) if label else taken, *target)

    return BlockRow(max(said.height, name.height) + frame.px(GAP), draw, rank)


def names_row(
    told: Told, frame: Frame, column: float, label: str, names: Sequence[tuple[str, str, str]], width: float, rank: int
) -> BlockRow:
    """Names one after the other right of the left `column`, each as (words, ``kind:key``, name for the ear)."""
    style = frame.type("caption", 500)
    line, blank = style.px * style.line, frame.measure(" ", style, False)
    comma = told.words("network.comma").rstrip()
    spots: list[tuple[Flow, float, float]] = []
    x = y = 0.0
    for number, (words, _, _) in enumerate(names):
        mark = comma if number < len(names) - 1 else ""
        said = flow([Span(words + mark)], style, width - column, frame)
        if x and x + said.width > width - column:
            x, y = 0.0, y + line
        spots.append((said, x, y))
        y += said.height - line
        x += (said.lines[-1].width if said.lines else 0.0) + (0.0 if frame.han else blank)

    def draw(scene: Scene, left: float, top: float) -> None:
        place(scene, single([label], frame.type("caption"), frame), left, top, frame, "ink2")
        for (said, dx, dy), (_, does, says) in zip(spots, names, strict=True):
            _offer(scene, frame, place(scene, said, left + column + dx, top + dy, frame), does, says)

    return BlockRow(y + line + frame.px(GAP), draw, rank)


def _offer(scene: Scene, frame: Frame, rect: Rect, does: str, name: str) -> None:
    """Rows stand closer than fingers are wide: their touch areas overlap, and the nearest row is meant."""
    if does:
        kind, _, key = does.partition(":")
        scene.offer(kind, key, rect, name, least=ROW_TOUCH * frame.least_target())


def button_size(frame: Frame, words: str) -> tuple[float, float]:
    """How wide and high a button of the block is in px."""
    style = frame.type("caption", 500)
    upright = frame.mode == "portrait"
    wide = frame.measure(words, style, frame.han) + 2 * frame.px(UPRIGHT_PAD if upright else PAD)
    return wide, max(LINE * style.px, frame.px(UPRIGHT_HIGH)) if upright else LINE * style.px


def buttons_row(frame: Frame, buttons: Sequence[Button], width: float, rank: int = KEPT) -> BlockRow:
    """Buttons beside one another, in as many lines as they need."""
    gap, above = frame.px(12 if frame.mode == "portrait" else 10), frame.px(8)
    spots: list[Rect] = []
    x = y = 0.0
    for button in buttons:
        wide, high = button_size(frame, button.words)
        if x and x + wide > width:
            x, y = 0.0, y + high + gap
        spots.append(Rect(x, y, wide, high))
        x += wide + gap

    def draw(scene: Scene, left: float, top: float) -> None:
        for button, spot in zip(buttons, spots, strict=True):
            draw_button(scene, frame, spot.moved(left, top + above), button.words, button.does,
                        style=frame.type("caption", 500), says=button.says)  # fmt: skip

    if not frame.hands:
        return BlockRow(0.0, lambda scene, left, top: None, rank)
    return BlockRow(above + (spots[-1].bottom if spots else 0.0) + above, draw, rank)


def draw_cross(scene: Scene, frame: Frame, x: float, y: float, does: str, name: str) -> None:
    """A cross in the middle of (x, y), that closes something."""
    if not frame.hands:
        return
    half = frame.px(CROSS)
    for turn in (1, -1):
        scene.add(Stroke(((x - half, y - turn * half), (x + half, y + turn * half)), "ink", frame.stroke("mark")))
    kind, _, key = does.partition(":")
    scene.offer(kind, key, Rect(x - half, y - half, 2 * half, 2 * half), name, least=frame.least_target())


def more_row(told: Told, frame: Frame, more: Sequence[tuple[str, str]], width: float) -> BlockRow:
    """A line that leads to the drawers of records, given by key and name, beside each other in a block so wide."""
    if not frame.hands:
        return BlockRow(0.0, lambda scene, x, y: None)
    wide = width / max(1, len(more))
    style = frame.type("caption", 500)
    said = [told.words("network.more", name=name) for _, name in more]
    lines = [single([Span(words, style)], frame.type("caption"), frame) for words in said]

    def draw(scene: Scene, x: float, y: float) -> None:
        for number, ((key, name), line) in enumerate(zip(more, lines, strict=True)):
            taken = place(scene, line, x + number * wide, y, frame)
            _offer(scene, frame, taken, f"cite:{key}", told.words("network.more_says", name=name))

    return BlockRow(max(line.height for line in lines) + frame.px(GAP), draw)


def fitted(rows: Sequence[BlockRow], room: float, line: BlockRow) -> list[BlockRow]:
    """The rows that fit into `room` px, by rank; where some do not, a `line` before the last leads to the rest."""
    if sum(row.height for row in rows) <= room + 1:
        return list(rows)
    left = room + 1 - line.height - sum(row.height for row in rows if not row.rank)
    kept = {at for at, row in enumerate(rows) if not row.rank}
    for at in sorted((at for at, row in enumerate(rows) if 0 < row.rank < STANDS_FOR), key=lambda at: rows[at].rank):
        if rows[at].height <= left:
            kept.add(at)
            left -= rows[at].height
    found = [row for at, row in enumerate(rows) if at in kept]
    return [*found[:-1], line, *found[-1:]]


def column_of(frame: Frame, labels: Sequence[str], style_name: str = "label") -> float:
    """How wide the column of labels is, with the room after it."""
    style = frame.type(style_name, 400)
    return max((single([label], style, frame).width for label in labels), default=0.0) + frame.px(20)


def said_in(frame: Frame, pieces: Sequence[Piece], width: float, style: str = "label") -> Flow:
    """What is said, set into a width."""
    return flow(list(pieces), frame.type(style), width, frame)
