"""What stands above the comparison: which aspects are shown, in what order, the pages, and the way to two subjects."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.comparison_choice import LEAST_PAIRED, paired
from g60desk.layout.comparison_pages import Page, draw_stepper, stepper_width, stepper_words
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import flow, place, single
from g60desk.layout.told import Told

LEAST_LISTED = 4  # aspects: of fewer there is nothing to be put in order
BUTTON_PAD = 24.0  # px at each side of the words of a button
BETWEEN = 16.0  # px between buttons
OVER_HEADS = 26.0  # px that the bar beside a lead may reach below that, over the air above the names of the columns


def aspects_button(told: Told) -> tuple[str, str]:
    """What the button of the aspects says where there is room, and in short; nothing where there are few."""
    if len(told.story.comparison.aspects) < LEAST_LISTED:
        return "", ""
    kept = told.state.aspects_of
    return aspects_words(told), told.words(f"comparison.aspects_of_{kept}" if kept else "comparison.aspects_button")


def aspects_words(told: Told) -> str:
    """Which aspects are shown, and in what order, in words."""
    state, words = told.state, told.words
    kept = words(f"comparison.aspects_of_{state.aspects_of or 'story'}")
    order = words(f"comparison.aspects_by_{state.aspects_by or 'story'}")
    return words("comparison.aspects_long", kept=kept, order=order)


def bar_width(told: Told, frame: Frame) -> float:
    """The least width of the bar: the button in short beside the widest stepper."""
    total = len(told.story.comparison.aspects)
    short = aspects_button(told)[1]
    if not short:
        return 0.0
    widest = stepper_words(Page(max(0, total - 2), 2), total, told.words("comparison.of"))
    return _button_width(frame, short) + frame.px(BETWEEN) + stepper_width(frame, widest)


def under_bar(frame: Frame, below: float, spot: Rect) -> float:
    """The y from which a picture stands, `below` its lead, with the bar on a `spot` beside that."""
    return max(below, spot.bottom - frame.px(OVER_HEADS))


def draw_bar(scene: Scene, told: Told, frame: Frame, spot: Rect, page: Page, total: int, *, fill: bool = False) -> None:
    """Draw button and stepper at the right of their spot, or let them `fill` it."""
    right, first = spot.right, len(scene.targets)
    wide = (spot.w - frame.px(BETWEEN)) / 2 if fill else 0.0
    if page.count < total:
        says = stepper_words(page, total, told.words("comparison.of"))
        width = wide or stepper_width(frame, says)
        names = (told.words("comparison.previous_aspects"), told.words("comparison.next_aspects"))
        draw_stepper(scene, frame, Rect(right - width, spot.y, width, spot.h), page, total, says, "aspects", names)
        right -= width + frame.px(BETWEEN)
    long, short = aspects_button(told)
    if short:
        room = right - spot.x
        said = long if _button_width(frame, long) <= room else short
        width = room if fill else _button_width(frame, said)
        rect = Rect(right - width, spot.y, width, spot.h)
        draw_button(scene, frame, rect, said, "aspects", says=told.words("comparison.aspects_says", now=long))
    scene.targets[first:] = sorted(scene.targets[first:], key=lambda one: one.rect.x)  # as they are read


def draw_focus_button(scene: Scene, told: Told, frame: Frame, spot: Rect, *, fill: bool = False) -> None:
    """At the right of its spot, or filling it, the way from one chosen subject to two, or from two back to all."""
    said = focus_words(told)
    if not said:
        return
    words, does = said
    style = frame.type("label" if fill else "caption", 500)
    width = spot.w if fill else single([words], style, frame).width + 2 * frame.px(18)
    if width <= spot.w:
        rect = Rect(spot.right - width, spot.y, width, spot.h)
        draw_button(scene, frame, rect, words, does, style=style)


def draw_nothing(scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
    """Where the filter keeps nothing, say so, and offer all aspects."""
    if not told.state.aspects_of:
        return
    words = flow([told.words("comparison.none_left")], frame.type("body"), frame.right - x, frame)
    taken = place(scene, words, x, y, frame, "ink2")
    every = told.words("comparison.aspects_of_story")
    rect = Rect(
        x, taken.bottom + frame.px(20), _button_width(frame, every), max(frame.px(56), frame.type("label").px * 2.2)
    )
    draw_button(scene, frame, rect, every, "set:aspects_of=")


def focus_words(told: Told) -> tuple[str, str] | None:
    """What the button says and does; None where there is no such way."""
    state, words = told.state, told.words
    subjects = told.story.comparison.subjects
    if len(subjects) < LEAST_PAIRED:
        return None
    if paired(told):
        return words("comparison.all", n=len(subjects)), "set:pair="
    if state.pair:
        return words("comparison.second_short"), "set:pair="
    chosen = state.selection
    return (words("comparison.set_beside"), "compare") if chosen is not None and chosen.kind == "subject" else None


def _button_width(frame: Frame, words: str) -> float:
    return single([words], frame.type("label"), frame).width + 2 * frame.px(BUTTON_PAD)
