"""What the staff see who knocked: a pad for the PIN."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.hall_staff import PADDING, button_width, draw_other_language
from g60desk.layout.scene import Box, Rect, Ring, Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter")
COLUMNS = 3
KEY, GAP = 104.0, 16.0  # px of the reference sheet: the least side of a key, and between two
DOT = 9.0


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
    """Back to the visitors, for whoever came here by chance; beside it the other language."""
    words = told.words("kiosk.staff_back")
    high = max(frame.least_target(), frame.px(64))
    width = button_width(frame, words, PADDING * high)
    top = bottom + frame.px(24) if frame.mode == "portrait" else frame.height - frame.px(48) - high
    draw_button(scene, frame, Rect(frame.right - width, top, width, high), words, "staff:back")
    room = Rect(frame.left, top, frame.right - width - frame.px(GAP) - frame.left, high)
    draw_other_language(scene, told, frame, room, PADDING * high)
