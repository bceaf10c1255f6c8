"""The other face of the foot of an upright hall: what stands too high on the page for a hand that sits, as buttons.

Above, a switch of kinds (controls, what is on the page, source marks), with two arrows where there are more buttons
than have room; below, rows of buttons as wide as their words.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.hall_buttons import set_in
from g60desk.layout.header import Choice, draw_switch
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told

GAP = 14.0  # px of the reference sheet between two buttons, and between two rows
ABOVE, BELOW = 10.0, 18.0  # px above the switch, and below the last row
HIGHEST = 76.0  # px of a button
WIDEST = 60.0  # px of the number of a page, of which there may be ten
PARTS = (1 / 3, 1 / 2, 2 / 3, 1.0)  # of the width that a button with many words may take, tried in this order
REACH = 2 / 3  # of the height of an upright page: a hand that sits reaches what stands lower
LEAST_ROWS = 2  # one of them is the switch


class Offer(msgspec.Struct, frozen=True):
    """One button: its key, its words, and whether it is the one of several that is chosen."""

    key: str
    words: str
    chosen: bool = False


class Group(msgspec.Struct, frozen=True):
    """Buttons of one kind, in reading order."""

    key: str
    name: str
    offers: tuple[Offer, ...]


class Low(msgspec.Struct, frozen=True):
    """What is offered: the groups that are not empty, the key of the one that is shown, and its page from 0 on."""

    groups: tuple[Group, ...] = ()
    group: str = ""
    page: int = 0

    @property
    def shown(self) -> Group | None:
        """The group that is shown: the first where there is none of that key."""
        return next((one for one in self.groups if one.key == self.group), next(iter(self.groups), None))


class _Button(msgspec.Struct, frozen=True):
    offer: Offer
    width: float
    said: Flow


_Row = list[_Button]


def draw_low(scene: Scene, told: Told, frame: Frame, low: Low, tools: float) -> None:
    """Draw it above the tools, of which `tools` is the top; its targets are of the kind ``within``.

    Their keys are ``group:KEY``, ``page:NUMBER`` and ``offer:KEY``.
    """
    group = low.shown
    if group is None:
        words = flow([told.words("kiosk.low_none")], frame.type("body"), frame.right - frame.left, frame, most_lines=2)
        place(scene, words, frame.left, (tools - words.height) / 2, frame, "ink2")
        return
    gap, top = frame.px(GAP), frame.px(ABOVE)
    room = tools - frame.px(BELOW) - top
    least = max(frame.least_target(), frame.least_button)
    rows = max(LEAST_ROWS, int((room + gap) / (least + gap)))
    high = max(least, min((room - gap * (rows - 1)) / rows, frame.px(HIGHEST)))
    dealt = {one.key: _pages(frame, one.offers, high, rows - 1) for one in low.groups}
    pages = dealt[group.key]
    page = min(low.page, len(pages) - 1)
    head = Rect(frame.left, top, frame.right - frame.left, high)
    turned = any(len(one) > 1 for one in dealt.values())
    _draw_head(scene, told, frame, low, head, page, len(pages), turned=turned)
    for number, row in enumerate(pages[page]):
        x = frame.left
        for button in row:
            rect = Rect(x, top + (number + 1) * (high + gap), button.width, high)
            _draw_button(scene, frame, button, rect)
            x = rect.right + gap


def _draw_head(
    scene: Scene, told: Told, frame: Frame, low: Low, rect: Rect, page: int, pages: int, *, turned: bool
) -> None:
    """The switch of the groups, and at its right the arrows with the number of the page between them.

    Where any group is `turned` the switch leaves room for arrows in all of them: a finger that goes from group to group
    finds each where it was.
    """
    count = single([Span(f"{page + 1}/{pages}", whole=True)], frame.type("caption", tabular=True), frame)
    between = max(count.width, frame.px(WIDEST)) + frame.px(2 * GAP)
    width = rect.w - (2 * rect.h + between + frame.px(GAP) if turned else 0.0)
    if pages > 1:
        for way, x, name in ((-1, rect.right - 2 * rect.h - between, told.words("kiosk.low_before")),
                             (1, rect.right - rect.h, told.words("kiosk.low_after"))):  # fmt: skip
            if 0 <= page + way < pages:
                _draw_arrow(scene, frame, Rect(x, rect.y, rect.h, rect.h), way, f"page:{page + way}", name)
        place(scene, count, rect.right - rect.h - between / 2, rect.y + (rect.h - count.height) / 2, frame, "ink2", 0.5)
    if len(low.groups) == 1:
        said = flow([low.groups[0].name], frame.type("label"), width, frame, most_lines=1)
        place(scene, said, rect.x, rect.y + (rect.h - said.height) / 2, frame, "ink2")
        return
    choices = [Choice(group.name, f"group:{group.key}", group is low.shown) for group in low.groups]
    first = len(scene.targets)
    draw_switch(scene, frame, choices, Rect(rect.x, rect.y, width, rect.h))
    scene.targets[first:] = [msgspec.structs.replace(one, kind="within") for one in scene.targets[first:]]


def _draw_arrow(scene: Scene, frame: Frame, rect: Rect, way: int, key: str, name: str) -> None:
    """A round button with an arrow to the page before (`way` -1) or after."""
    scene.add(Box(rect, "bg", "edge", max(1.0, frame.px(2)), rect.h / 2))
    x, y = rect.middle
    reach = rect.h * 0.14
    tip = ((x - way * reach / 2, y - reach), (x + way * reach / 2, y), (x - way * reach / 2, y + reach))
    scene.add(Stroke(tip, "ink", frame.px(3), "round"))
    scene.offer("within", key, rect, name, least=frame.least_target(), round=True)


def _draw_button(scene: Scene, frame: Frame, button: _Button, rect: Rect) -> None:
    filled = button.offer.chosen
    scene.add(Box(rect, "ink" if filled else "bg", "" if filled else "edge", max(1.0, frame.px(2)), rect.h / 2))
    said = button.said
    place(scene, said, rect.middle[0], rect.y + (rect.h - said.height) / 2, frame, "bg" if filled else "ink", align=0.5)
    scene.offer("within", f"offer:{button.offer.key}", rect, button.offer.words, least=frame.least_target(),
                chosen=filled)  # fmt: skip


def _pages(frame: Frame, offers: Sequence[Offer], high: float, rows: int) -> list[list[_Row]]:
    """The buttons row by row, and so many rows to a page."""
    room, gap = frame.right - frame.left, frame.px(GAP)
    dealt: list[_Row] = [[]]
    used = 0.0
    for offer in offers:
        button = _set(frame, offer, room, high)
        if dealt[-1] and used + button.width > room + 0.5:
            dealt.append([])
            used = 0.0
        dealt[-1].append(button)
        used += button.width + gap
    return [dealt[start : start + rows] for start in range(0, len(dealt), rows)]


def _set(frame: Frame, offer: Offer, room: float, high: float) -> _Button:
    """As wide as its words where they are few; else of the least part of the row in which they are whole."""
    gap = frame.px(GAP)
    need = max(frame.measure(offer.words, frame.type("label"), frame.han) + high, 1.6 * high)
    for part in PARTS:
        width = min(need, part * (room + gap) - gap)
        said = set_in(frame, offer.words, width - high, high)
        if not said.cut:
            break
    return _Button(offer, width, said)
