"""Source plates: the small outlined mark after a statement that says where it comes from (`visual.md`, 7).

The plate of the story's first source prints the place alone (¶8); others print their number in the list of sources
before it (`12 p. 40`).  A foot under the plate says that another source confirms it, a dashed outline that sources
disagree, a dot that there is an editor's note.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Ring, Scene, Stroke, Style, Words
from g60desk.story.model import Cites, Standing


class Plate(msgspec.Struct, frozen=True):
    """A source mark after the words it belongs to; `key` is what it opens, `name` what a screen reader says."""

    label: str
    key: str
    name: str = ""
    standing: str = "single-source"
    note: bool = False
    chosen: bool = False


def plate_label(cites: Cites, numbers: Mapping[str, int]) -> str:
    """What the plate prints for these sources; `numbers` gives each source its number from 1.

    Of several sources the first in the story's list speaks, with the places in it; the others are counted (`¶23 +2`).
    """
    if len(cites) == 1:  # most have one
        return _label(numbers.get(cites[0].source, 0), cites[0].at.strip())
    by_source: dict[str, list[str]] = {}
    for cite in sorted(cites, key=lambda cite: numbers.get(cite.source, 0)):
        by_source.setdefault(cite.source, []).append(cite.at.strip())
    if not by_source:
        return ""
    source, places = next(iter(by_source.items()))
    said = _label(numbers.get(source, 0), ", ".join(place for place in dict.fromkeys(places) if place))
    return f"{said} +{len(by_source) - 1}" if len(by_source) > 1 else said


def _label(number: int, at: str) -> str:
    return at if number == 1 and at else f"{number} {at}".strip()


def plate_style(frame: Frame) -> Style:
    """The type of a plate."""
    return frame.type("mark")


def plate_width(plate: Plate, frame: Frame) -> float:
    """How wide a plate is in px."""
    return label_width(plate.label, frame)


def label_width(label: str, frame: Frame) -> float:
    """How wide a plate is that prints this."""
    mark = frame.tokens.marker["source_mark"]
    return frame.measure(label, plate_style(frame), False) + 2 * mark["pad_x"] * _scale(frame)


def draw_plate(
    scene: Scene, plate: Plate, x: float, base: float, style: Style, frame: Frame, *, dark: bool = False
) -> Rect:
    """Draw a plate with its left at x, centred on the capitals of the line whose baseline is `base`.

    `dark` draws it in page colour, for text in page colour on a full hue.
    """
    mark = frame.tokens.marker["source_mark"]
    k = _scale(frame)
    height = mark["height"] * k
    rect = Rect(x, base - 0.36 * style.px - height / 2, plate_width(plate, frame), height)
    own = plate_style(frame)
    disputed = plate.standing == Standing.DISPUTED
    fill, ink = ("ink", "bg") if plate.chosen else ("", "bg" if dark else "ink2")
    edge, dot = ("bg", "bg") if dark else ("edge", "ink")
    dash = (3 * k, 3 * k) if disputed and not fill else ()  # on a full ground it would look torn
    scene.add(Box(rect, fill, edge, 1.5 * k, frame.tokens.radius["mark"] * k, dash))
    scene.add(
        Words(
            x + mark["pad_x"] * k,
            rect.y + height / 2 + 0.36 * own.px,
            plate.label,
            own,
            ink,
            rect.w - 2 * mark["pad_x"] * k,
        )
    )
    if plate.standing == Standing.CONFIRMED:
        foot = rect.bottom - 0.5 * k
        scene.add(Stroke(((rect.x + 5 * k, foot), (rect.right - 5 * k, foot)), dot, 3 * k))
    if plate.note or disputed:
        scene.add(Ring(rect.right - k, rect.y + k, mark["note_dot"] * k / 2, dot, "", 0))
    scene.offer("cite", plate.key, rect, plate.name or plate.label, least=frame.least_target() * 0.62)
    return rect


def _scale(frame: Frame) -> float:
    """Plates follow their type: on a compact sheet type does not shrink with the picture, so neither does the plate."""
    return plate_style(frame).px / frame.tokens.type("landscape", "mark").px
