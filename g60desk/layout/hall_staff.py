"""What the staff see behind the pad: how the kiosk and its story are, and what they may do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.foot_names import language_name, other_language
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Item, Rect, Scene, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told

STAFF = ("leave", "restart", "back")
GAP, COLUMN = 16.0, 72.0  # px of the reference sheet: between two buttons, and between two columns
PADDING = 1.2  # of the height of a button, beside its words
NAMES = 0.28  # of a column, for what things are called
VALUE_LINES = 2
MORE_LINES = (3, 2, 1)  # of each of the small ones; as many as leave room for every fact


class Fact(msgspec.Struct, frozen=True):
    """What it is, how it is, and more about it in small lines."""

    name: str
    value: str
    more: tuple[str, ...] = ()


class Facts(msgspec.Struct, frozen=True):
    """What belongs together, under a title."""

    title: str
    facts: tuple[Fact, ...]


def lay_out_staff(told: Told, frame: Frame, groups: Sequence[Facts]) -> Scene:
    """The facts, group beside group (upright one below the other), and at the foot what the staff may do."""
    scene = Scene(frame.width, frame.height, told.words("kiosk.staff"))
    high = max(frame.least_target(), frame.px(80))
    foot = Rect(frame.left, frame.height - frame.px(64) - high, frame.right - frame.left, high)
    style = frame.type("h2" if frame.mode == "portrait" else "h1")
    title = flow([told.words("kiosk.staff")], style, foot.w, frame, most_lines=1)
    y = place(scene, title, foot.x, frame.grid("margin_top"), frame).bottom + frame.px(32)
    _draw_buttons(scene, told, frame, foot)
    room = Rect(foot.x, y, foot.w, foot.y - frame.px(32) - y)
    for items in _groups(frame, groups, room):
        for item in items:
            scene.add(item)
    return scene


def _groups(frame: Frame, groups: Sequence[Facts], room: Rect) -> Iterator[list[Item]]:
    """The groups, each with as many lines to its small ones as leave room; upright all together."""
    if frame.mode == "portrait" or not groups:
        yield _fitted(frame, groups, room)
        return
    width = (room.w - (len(groups) - 1) * frame.px(COLUMN)) / len(groups)
    for number, group in enumerate(groups):
        yield _fitted(frame, [group], Rect(room.x + number * (width + frame.px(COLUMN)), room.y, width, room.h))


def _fitted(frame: Frame, groups: Sequence[Facts], room: Rect) -> list[Item]:
    """Groups one below the other, with the most lines to each of the small ones for which all have room."""
    scene = Scene(frame.width, frame.height, "")
    for most in MORE_LINES:
        scene, y, fits = Scene(frame.width, frame.height, ""), room.y, True
        for group in groups:
            y, whole = _draw_group(scene, frame, group, Rect(room.x, y, room.w, room.bottom - y), most)
            y, fits = y + frame.px(28), fits and whole
        if fits:
            break
    return scene.items


def _draw_group(scene: Scene, frame: Frame, group: Facts, room: Rect, most: int) -> tuple[float, bool]:
    """A title over a rule and the facts below it, as far as there is room; gives where it ends, and if that is all."""
    head = flow([group.title], frame.type("label", 600), room.w, frame, most_lines=1)
    y, whole = room.y, True
    if y + head.height > room.bottom:
        return y, False
    y = place(scene, head, room.x, y, frame).bottom + frame.px(8)
    scene.add(Stroke(((room.x, y), (room.right, y)), "rule", frame.stroke("rule")))
    y += frame.px(14)
    for fact in group.facts:
        y, fits = _draw_fact(scene, frame, fact, Rect(room.x, y, room.w, room.bottom - y), most)
        whole = whole and fits
    return y, whole


def _draw_fact(scene: Scene, frame: Frame, fact: Fact, room: Rect, most: int) -> tuple[float, bool]:
    """One fact; of its small lines those for which there is room."""
    share = NAMES * room.w
    left, wide = room.x + share, room.w - share
    name = flow([fact.name], frame.type("body"), share - frame.px(20), frame, most_lines=2)
    value = flow([fact.value], frame.type("body", 500), wide, frame, most_lines=VALUE_LINES)
    if room.y + max(name.height, value.height) > room.bottom:
        return room.y, False
    place(scene, name, room.x, room.y, frame, "ink2")
    y = place(scene, value, left, room.y, frame).bottom
    for words in fact.more:
        line = flow([words], frame.type("caption"), wide, frame, most_lines=most)
        if y + line.height > room.bottom:
            return y, False
        y = place(scene, line, left, y, frame, "ink2").bottom + frame.px(2)
    return max(y, room.y + name.height) + frame.px(10), True


def _draw_buttons(scene: Scene, told: Told, frame: Frame, room: Rect) -> None:
    """What the staff may do from the left on, and at the right the other language."""
    words = [told.words(f"kiosk.staff_{key}") for key in STAFF]
    least = sum(button_width(frame, one, 0.0) for one in (*words, _language(told))) + len(STAFF) * frame.px(GAP)
    spare = min(PADDING * room.h, (room.w - least) / (len(STAFF) + 1))  # upright there is little room
    left = room.x
    for key, one in zip(STAFF, words, strict=True):
        rect = Rect(left, room.y, button_width(frame, one, spare), room.h)
        draw_button(scene, frame, rect, one, f"staff:{key}", filled=key == "back")
        left = rect.right + frame.px(GAP)
    draw_other_language(scene, told, frame, Rect(left, room.y, room.right - left, room.h), spare)


def draw_other_language(scene: Scene, told: Told, frame: Frame, room: Rect, spare: float) -> None:
    """The language that the page can be read in instead, by its own name, at the right of its room."""
    if words := _language(told):
        width = max(button_width(frame, words, spare), room.h)
        draw_button(scene, frame, Rect(room.right - width, room.y, width, room.h), words, "staff:language")


def _language(told: Told) -> str:
    other = other_language(told)
    return language_name(told, other) if other != told.language else ""


def button_width(frame: Frame, words: str, spare: float) -> float:
    """How wide a button with these words is, and so much beside them."""
    return frame.measure(words, frame.type("label"), frame.han) + spare
