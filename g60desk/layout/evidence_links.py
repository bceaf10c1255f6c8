"""Lines that lead from evidence to records, kind by kind: what a source supports, or what shows a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.record_names import record_name
from g60desk.layout.roll import LONG, NOWHERE, Part, lines_of
from g60desk.layout.scene import Rect, Scene, Stroke, Target
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.state import Selection

AT = 5.2  # em of a caption: the room for a place in the source
MOST_LINES = 3


class Link(msgspec.Struct, frozen=True):
    """A record that can be gone to, and the place in the source at which it is said."""

    record: Selection
    at: str = ""


def link_parts(told: Told, frame: Frame, links: Iterable[Link], kinds: Sequence[str], width: float) -> list[Part]:
    """Headings and lines, kind by kind in this order, for the end of a roll."""
    found: dict[str, list[Link]] = {kind: [] for kind in kinds}
    for link in links:
        found.setdefault(link.record.kind, []).append(link)
    long = sum(map(len, found.values())) > LONG
    with_place = any(link.at for several in found.values() for link in several)
    parts = []
    for kind, several in found.items():
        if several:
            parts.append(heading_part(frame, told.words(f"sources.kinds.{kind}"), len(several)))
            parts += [_line(told, frame, link, width, with_place=with_place, long=long) for link in several]
    return parts


def heading_part(
    frame: Frame, said: str, count: int, *, left: float = 0.0, above: float = 1.3, below: float = 0.4
) -> Part:
    """A heading, and how many lines follow; it has `above` and `below` it so many em."""
    style = frame.type("label", 600)
    down = above * style.px

    def draw(scene: Scene, y: float) -> None:
        words = single([said], style, frame)
        taken = place(scene, words, left, y + down, frame)
        beside = single([str(count)], frame.type("caption"), frame)
        middle = y + down + (words.height - beside.height) / 2
        place(scene, beside, taken.right + 0.5 * style.px, middle, frame, "ink2")

    return Part(down + style.px * style.line + below * style.px, draw)


def _line(told: Told, frame: Frame, link: Link, width: float, *, with_place: bool, long: bool) -> Part:
    style = frame.type("label", 400)
    left = AT * frame.type("caption").px if with_place else 0.0
    lines = 1
    if not long:
        words = [Span(record_name(told, link.record))]
        lines = min(lines_of(words, style, width - left, frame), MOST_LINES)
    gap = 0.42 * style.px
    height = lines * style.px * style.line + 2 * gap
    draw = partial(_draw_line, told, frame, link, width, left, lines, height)
    return Part(height, draw, partial(_target, told, link))


def _target(told: Told, link: Link) -> Target:
    """What a screen reader is told of a line, also of one that is out of sight."""
    kind = told.words(f"search.{'aspect' if link.record.kind == 'cell' else link.record.kind}")
    text = " ".join(part for part in (link.at, kind) if part)
    return Target("go", str(link.record), NOWHERE, NOWHERE, record_name(told, link.record), text)


def _draw_line(
    told: Told, frame: Frame, link: Link, width: float, left: float, lines: int, height: float, scene: Scene, y: float
) -> None:
    style = frame.type("label", 400)
    target = _target(told, link)
    scene.add(Stroke(((0.0, y), (width, y)), "rule", max(1.0, frame.px(1.5))))
    top = y + 0.42 * style.px
    if link.at:
        at = flow([link.at], frame.type("caption"), left, frame, most_lines=1)
        place(scene, at, 0.0, top + (style.px * style.line - at.height) / 2, frame, "ink2")
    place(scene, flow([target.name], style, width - left, frame, most_lines=lines), left, top, frame)
    scene.offer("go", target.key, Rect(0.0, y, width, height).grown(-2), target.name, text=target.text)
