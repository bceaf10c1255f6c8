"""The rows of the lists in the view of sources: each record in two lines, and headings between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from g60desk.layout.evidence import KIND, Group, page_of
from g60desk.layout.evidence_credits import credit_parts
from g60desk.layout.evidence_lines import LINES
from g60desk.layout.evidence_links import heading_part
from g60desk.layout.frame import Frame
from g60desk.layout.roll import LONG, NOWHERE, Part, Roll, lines_of
from g60desk.layout.scene import Box, Rect, Scene, Stroke, Target
from g60desk.layout.supports import supports
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

MOST_LINES = 3  # of a title in a shorter one
LEAD, COUNT = 2.3, 2.6  # em of a label: room for the number of a row, and for a count
BAR = 96.0  # px of the reference sheet: how long the bar of the largest count is


def lay_out_list(told: Told, frame: Frame, groups: Sequence[Group], chosen: Key, width: float) -> Roll:
    """The list of the page that is shown, `width` px wide, with the chosen row marked."""
    kind = KIND[page_of(told)]
    count = sum(len(group.keys) for group in groups)
    parts: list[Part] = []
    plain = _plain_height(frame)
    for group in groups:
        if group.heading:
            above = 1.3 if parts else 0.3
            heading = heading_part(frame, group.heading, len(group.keys), left=row_pad(frame), above=above, below=0.5)
            parts.append(heading)
        parts += [
            _row(told, frame, kind, key, width, plain, chosen=key == chosen, long=count > LONG) for key in group.keys
        ]
    if kind == "source" and not (told.state.sources_of or told.state.sources_in):
        parts += credit_parts(told, frame, width, row_pad(frame))
    return Roll(width, parts, told.words(f"sources.list_{kind}", n=count))


def row_pad(frame: Frame) -> float:
    """The room at both sides of the words of a row, inside the ground of the chosen one."""
    return frame.px(16) if frame.mode != "compact" else 10.0 * frame.unit


def _row(
    told: Told, frame: Frame, kind: str, key: Key, width: float, plain: float, *, chosen: bool, long: bool
) -> Part:
    """One row, `plain` px high with a title of one line; in a long list its words are found when it is drawn."""
    lines, height = 1, plain
    if not long:
        said, style, room = LINES[kind](told, key), frame.type("label", 600), _room(frame, kind, width)
        small = frame.type("caption")
        lines = min(lines_of(said.pieces, style, room, frame), MOST_LINES)
        below = lines_of([Span(said.detail)], small, _below(frame, kind, width), frame)
        height += (lines - 1) * style.px * style.line + (below - 1) * small.px * small.line
    name = f"{kind}:{key}"
    draw = partial(_draw_row, told, frame, name, width, lines, height, chosen)
    return Part(height, draw, partial(_target, told, kind, key, chosen), name)


def _plain_height(frame: Frame) -> float:
    """The height of a row with a title of one line."""
    style, small = frame.type("label"), frame.type("caption")
    return style.px * style.line + small.px * small.line + 2 * _gap(frame)


def _gap(frame: Frame) -> float:
    """The room above and below the words of a row."""
    return frame.px(11) if frame.mode != "compact" else 7.0 * frame.unit


def _room(frame: Frame, kind: str, width: float) -> float:
    """The px for the title of a row."""
    em = frame.type("label").px
    used = LEAD * em if kind != "figure" else 0.0
    if kind == "source":
        used += COUNT * em + frame.px(BAR)
    return width - 2 * row_pad(frame) - used


def _below(frame: Frame, kind: str, width: float) -> float:
    """The px for the words below a title."""
    return width - 2 * row_pad(frame) - (LEAD * frame.type("label").px if kind != "figure" else 0.0)


def _draw_row(
    told: Told, frame: Frame, name: str, width: float, lines: int, height: float, chosen: bool, scene: Scene, y: float
) -> None:
    kind, _, key = name.partition(":")
    said = LINES[kind](told, key)
    pad, style = row_pad(frame), frame.type("label", 600 if chosen else 500)
    gap = _gap(frame)
    rect = Rect(0.0, y, width, height)
    if chosen:
        scene.add(Box(rect, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    else:
        scene.add(Stroke(((pad, y), (width - pad, y)), "rule", max(1.0, frame.px(1.5))))
    left = pad
    if said.lead:
        lead = single([said.lead], frame.type("label", 400, tabular=True), frame)
        place(scene, lead, left, y + gap, frame, "ink2")
        left += LEAD * style.px
    room = _room(frame, kind, width)
    pieces = said.pieces
    if kind == "figure":  # a value is heavier than what it is
        pieces = (msgspec.structs.replace(pieces[0], style=frame.type("label", 600)), *pieces[1:])
        style = frame.type("label", 500 if chosen else 400)
    title = flow(pieces, style, room, frame, most_lines=lines)
    place(scene, title, left, y + gap, frame)
    top = y + gap + lines * style.px * style.line
    small = frame.type("caption")
    most = max(1, round((y + height - gap - top) / (small.px * small.line)))
    below = flow([said.detail], small, _below(frame, kind, width), frame, most_lines=most)
    place(scene, below, left, top, frame, "ink2")
    if said.count is not None:
        _draw_count(scene, told, frame, said.count, width - pad, y + gap + style.px * style.line / 2)
    target = _target(told, kind, key, chosen)
    scene.offer("read", name, rect.grown(-2), target.name, text=target.text, chosen=chosen)


def _draw_count(scene: Scene, told: Told, frame: Frame, count: int, right: float, middle: float) -> None:
    """How many statements a source supports, and a bar from zero beside it: the longest is that of the most."""
    style = frame.type("label", 500, tabular=True)
    words = single([str(count)], style, frame)
    place(scene, words, right, middle - words.height / 2, frame, "ink" if count else "ink3", align=1.0)
    most = max(len(several) for several in supports(told).values())
    length = frame.px(BAR) * count / most if most else 0.0
    high, end = 0.4 * style.px, right - COUNT * style.px
    scene.add(Box(Rect(end - length, middle - high / 2, length, high), "ink2"))


def _target(told: Told, kind: str, key: Key, chosen: bool) -> Target:
    """What a screen reader is told of a row, also of one that is out of sight."""
    said = LINES[kind](told, key)
    name = "".join(piece.text for piece in said.pieces if isinstance(piece, Span))
    count = [told.words("drawer.n_statements", n=said.count)] if said.count is not None else []
    text = told.words("table.semicolon").join(part for part in (said.detail, *count) if part)
    name = f"{said.lead}. {name}" if said.lead else name
    return Target("read", f"{kind}:{key}", NOWHERE, NOWHERE, name, text, chosen=chosen)
