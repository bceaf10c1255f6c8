"""The places of an event, each of which leads to the map, and the button that shows the first of them there."""

from __future__ import annotations

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Style
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Event, Place

BUTTON_PAD, BUTTON_LINE = 16.0, 1.9  # beside its words in reference px; its height in lines of its type


class _Name(msgspec.Struct, frozen=True):
    """One place, or the word before them, at (x, y) in the row."""

    words: Flow
    x: float
    y: float
    place: Place | None = None


class Places(msgspec.Struct, frozen=True):
    """Names of places in lines, and a button on the last one or below them, as a rectangle from their left top."""

    names: tuple[_Name, ...]
    button: Rect | None
    above: float
    height: float
    first: Place | None = None

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        for name in self.names:
            taken = place(scene, name.words, x + name.x, y + name.y, frame, "ink" if name.place else "ink2")
            if name.place is not None and on_map(name.place):
                says = told.words("timeline.card.on_map_says", place=told.text(name.place.name))
                scene.offer("go", f"place:{name.place.id}", taken, says, least=frame.least_target() * 0.62)
        if self.button is not None and self.first is not None:
            rect = self.button.moved(x, y)
            words = told.words("timeline.card.on_map")
            draw_button(
                scene, frame, rect, words, f"go:place:{self.first.id}", ground="sunk", style=button_style(frame)
            )


def on_map(found: Place) -> bool:
    """True for a place that the network draws."""
    return found.lat is not None and found.lon is not None


def button_style(frame: Frame) -> Style:
    """The type of the card's buttons."""
    return frame.type("caption", 500)


def set_places(told: Told, frame: Frame, event: Event, width: float) -> Places | None:
    """The row for an event; None where it names no place."""
    found = [told.index.places[key] for key in event.places if key in told.index.places]
    if not found:
        return None
    style = frame.type("caption")
    line, blank = style.px * style.line, frame.measure(" ", style, False)
    word = single([told.words("timeline.where")], style, frame)
    names, x, y = [_Name(word, 0.0, 0.0)], word.width + blank, 0.0
    comma = told.words("timeline.comma").rstrip()
    for number, one in enumerate(found):
        mark = comma if number < len(found) - 1 else ""
        said = single([Span(told.text(one.name) + mark, frame.type("caption", 500), whole=True)], style, frame)
        if x + said.width > width and x:
            x, y = 0.0, y + line
        names.append(_Name(said, x, y, one))
        x += said.width + (0.0 if frame.han else blank)
    drawn = next((one for one in found if on_map(one)), None)
    if drawn is None or not frame.hands:
        return Places(tuple(names), None, frame.px(14), y + line)
    return _with_button(told, frame, names, drawn, (x, y + line), width)


def _with_button(
    told: Told, frame: Frame, names: list[_Name], first: Place, end: tuple[float, float], width: float
) -> Places:
    """The names with the button after the last of them where it has room, else below."""
    style = button_style(frame)
    said = frame.measure(told.words("timeline.card.on_map"), style, frame.han)
    size = said + 2 * frame.px(BUTTON_PAD), BUTTON_LINE * style.px
    (x, bottom), line = end, style.px * style.line
    if x + frame.px(16) + size[0] <= width:
        lower = max(0.0, (size[1] - line) / 2)  # what the button is higher than a line of names
        last = bottom - line
        names = [msgspec.structs.replace(name, y=last + lower) if name.y == last else name for name in names]
        return Places(tuple(names), Rect(width - size[0], last, *size), frame.px(10), last + size[1], first)
    return Places(
        tuple(names), Rect(0.0, bottom + frame.px(8), *size), frame.px(14), bottom + frame.px(8) + size[1], first
    )
