"""Around the rows of histories: the switch of the axis, its title, the order of the rows, the key, and all of it."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.buttons import draw_button
from g60desk.layout.comparison_pictures import Room
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import Page, Plan
from g60desk.layout.histories_said import since_words
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Span, place, single
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_key import at_scale, draw_key, fitted, key_width, kinds_of, set_key
from g60desk.layout.timeline_ticks import TICK
from g60desk.layout.told import Told

HIGH = 64.0  # px of the switch where it has a row of its own


def axis_choices(told: Told) -> list[Choice]:
    """The two axes."""
    since = told.state.since
    return [
        Choice(told.words("histories.calendar"), "since=0", not since),
        Choice(told.words("histories.since"), "since=1", since),
    ]


def place_switch(scene: Scene, told: Told, frame: Frame, room: Room) -> Rect:
    """Draw the switch of the axis beside the lead, or in a row of its own; gives the room that is left below."""
    choices = axis_choices(told)
    width = switch_size(frame, choices)[0]
    below = room.below
    if frame.mode == "portrait":
        spot = Rect(below.x, below.bottom - frame.for_hands(HIGH), below.w, frame.for_hands(HIGH))
        draw_switch(scene, frame, choices, spot)
        return Rect(below.x, below.y, below.w, below.h - spot.h - frame.for_hands(16))
    spot = room.beside
    if width > spot.w:
        spot = Rect(frame.left, below.y + frame.px(12), frame.right - frame.left, switch_size(frame, choices)[1])
    draw_switch(scene, frame, choices, Rect(frame.right - width, spot.y, width, spot.h))
    top = max(below.y, spot.bottom)
    return Rect(below.x, top, below.w, below.bottom - top)


def draw_corner(scene: Scene, told: Told, frame: Frame, plan: Plan) -> float:
    """The title of the axis, left of its names or, upright, above them; gives the x from which these may have more."""
    words = single([told.words(f"histories.title_{_axis(told)}")], frame.type("label", 600), frame)
    names = plan.ruler - frame.px(TICK) - frame.px(4) - words.height
    y = names - words.height - frame.px(10) if frame.mode == "portrait" else names
    right = place(scene, words, frame.left, y, frame, "ink").right
    return frame.left if frame.mode == "portrait" else right + frame.px(24)


def draw_foot(
    scene: Scene, told: Told, frame: Frame, plan: Plan, shown: Sequence[History], page: Page, year: float
) -> None:
    """Under the rows: the button that shows all, the order of the rows, the pages, and the key of how dates look.

    `year` is how many px a year takes while all is in sight.

    While an event is selected, how long after the beginning of its subject it was stands in the place of the order.
    """
    foot = plan.foot
    style = frame.type("caption")
    words = told.words("timeline.strip.fit")
    x = foot.x
    width, high = frame.measure(words, style, frame.han) + 2 * frame.px(16), 1.5 * style.px
    middle = foot.bottom - high / 2
    draw_button(
        scene,
        frame,
        Rect(x, middle - high / 2, width, high),
        words,
        "action:zoom_reset",
        says=told.words("histories.fit_says"),
    )
    x += width + frame.px(16) if frame.hands else 0.0
    said = single([_told(told, shown) or told.words(f"histories.order_{_axis(told)}")], style, frame)
    taken = place(scene, said, x, middle - said.height / 2, frame, "ink2")
    right = _draw_pages(scene, told, frame, page, taken.right + frame.px(20), middle)
    dates = [event.when for one in shown for event in one.chronicle.events if event.when]
    begins = [one.begin for one in shown if one.begin is not None]
    signs = set_key(told, frame, at_scale(kinds_of([*dates, *begins], False), frame, year))
    signs = fitted(signs, frame, foot.right - right - frame.px(48))
    draw_key(scene, frame, signs, foot.right - key_width(signs, frame), middle)


def _draw_pages(scene: Scene, told: Told, frame: Frame, page: Page, x: float, middle: float) -> float:
    """Which rows are shown, between what leads to those before and after them; gives the x behind it."""
    if page.count >= page.all:
        return x
    style = frame.type("caption", 600)
    last = page.first + page.count
    said = told.words("histories.page", first=page.first + 1, last=last, all=page.all)
    for words, first, says in (
        ("‹", page.before, "histories.page_before"),
        (said, None, ""),
        ("›", page.after, "histories.page_after"),
    ):
        first = first if frame.hands else None
        text = single([Span(words, whole=True)], style if first is not None else frame.type("caption"), frame)
        pad = frame.px(14) if not says or first is not None else 0.0
        if says and first is None:
            continue
        width = max(text.width + 2 * pad, frame.least_target() * 0.62 if says else 0.0)
        high = 1.5 * style.px
        rect = Rect(x, middle - high / 2, width, high)
        if first is not None:
            scene.add(Box(rect, "", "edge", max(1.0, 1.5 * frame.s), high / 2))
            scene.offer("set", f"subjects={first}", rect, told.words(says), least=frame.least_target() * 0.62)
        place(scene, text, x + (width - text.width) / 2, middle - text.height / 2, frame, "ink" if says else "ink2")
        x = rect.right
    return x


def _told(told: Told, shown: Sequence[History]) -> str:
    """How long after a beginning the selected event was; empty without one."""
    event = chosen_event(told)
    own = next((one for one in shown if event is not None and one.subject.track == event.track), None)
    said = since_words(told, own, event) if own is not None and event is not None else ""
    return said[:1].upper() + said[1:]


def _axis(told: Told) -> str:
    return "since" if told.state.since else "calendar"
