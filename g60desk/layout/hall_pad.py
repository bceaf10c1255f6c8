"""What the staff see who knocked: a pad for the PIN, and behind it what they may do and what there is to know."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Ring, Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter")
COLUMNS = 3
KEY, GAP = 104.0, 16.0  # px of the reference sheet: the least side of a key, and between two
DOT = 9.0
STAFF = ("leave", "restart", "back")


def lay_out_pad(told: Told, frame: Frame, typed: int, said: str) -> Scene:
    """The pad with so many digits typed; `said` is what there is to say about the last try."""
    scene = Scene(frame.width, frame.height, told.words("kiosk.pin"))
    side = max(frame.px(KEY), frame.least_target())
    gap, style = frame.px(GAP), frame.type("h2")
    width = COLUMNS * side + (COLUMNS - 1) * gap
    height = 4 * side + 3 * gap
    x, y = (frame.width - width) / 2, (frame.height - height) / 2 + frame.px(70)
    if frame.mode == "portrait":
        y = frame.height - frame.px(150) - height  # where hands are
    title = flow([told.words("kiosk.pin")], style, width * 2, frame, most_lines=2)
    place(scene, title, x, y - frame.px(210) - title.height, frame)
    _draw_typed(scene, frame, typed, x, y - frame.px(165))
    words = flow([said], frame.type("body"), frame.width - x - frame.px(40), frame, most_lines=3) if said else None
    if words:
        place(scene, words, x, y - frame.px(128), frame, "ink2")
    for number, key in enumerate(KEYS):
        row, column = divmod(number, COLUMNS)
        rect = Rect(x + column * (side + gap), y + row * (side + gap), side, side)
        name = key if key.isdigit() else told.words(f"kiosk.pin_{key}")
        filled = key == "enter"
        scene.add(Box(rect, "ink" if filled else "bg", "" if filled else "edge", max(1.0, 2 * frame.s), side / 2))
        label = single([Span(name, whole=True)], style if key.isdigit() else frame.type("label"), frame)
        place(scene, label, rect.x + (side - label.width) / 2, rect.y + (side - label.height) / 2, frame,
              "bg" if filled else "ink")  # fmt: skip
        scene.offer("pin", key, rect, name, least=frame.least_target(), round=True)
    _offer_way_back(scene, told, frame, y + height)
    return scene


def _draw_typed(scene: Scene, frame: Frame, typed: int, x: float, y: float) -> None:
    """A dot for each digit, so that nobody reads them over a shoulder."""
    r = frame.px(DOT)
    for number in range(max(typed, 4)):
        fill = "ink" if number < typed else "bg"
        scene.add(Ring(x + r + number * 3.4 * r, y, r, fill, "edge", frame.stroke("rule")))


def _offer_way_back(scene: Scene, told: Told, frame: Frame, bottom: float) -> None:
    """Back to the visitors, for whoever came here by chance."""
    words, style = told.words("kiosk.staff_back"), frame.type("label")
    high = max(frame.least_target(), frame.px(64))
    width = frame.measure(words, style, frame.han) + high
    left, top = frame.width - frame.left - width, frame.height - frame.px(48) - high
    if frame.mode == "portrait":
        top = bottom + frame.px(24)
    draw_button(scene, frame, Rect(left, top, width, high), words, "staff:back")


def lay_out_staff(told: Told, frame: Frame, facts: Sequence[tuple[str, str]]) -> Scene:
    """What the staff may do, and facts as (what, how it is)."""
    scene = Scene(frame.width, frame.height, told.words("kiosk.staff"))
    high = max(frame.least_target(), frame.px(80))
    x, y = frame.left, frame.grid("margin_top")
    y = place(scene, flow([told.words("kiosk.staff")], frame.type("h1"), frame.width, frame), x, y, frame).bottom
    y += frame.px(40)
    share = 0.36 * (frame.right - x)
    for name, value in facts:
        said = flow([name], frame.type("body"), share - frame.px(24), frame, most_lines=2)
        told_value = flow([value], frame.type("body", 500), frame.right - x - share, frame, most_lines=2)
        place(scene, said, x, y, frame, "ink2")
        place(scene, told_value, x + share, y, frame)
        y += max(said.height, told_value.height) + frame.px(10)
    style = frame.type("label")
    left, top = x, frame.height - frame.px(64) - high
    for key in STAFF:
        words = told.words(f"kiosk.staff_{key}")
        width = frame.measure(words, style, frame.han) + 1.4 * high
        draw_button(scene, frame, Rect(left, top, width, high), words, f"staff:{key}", filled=key == "back")
        left += width + frame.px(GAP)
    return scene
