"""What all figures of the statistics have in common, whatever draws them: their words, their hue, and being chosen."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue, tint
from g60desk.layout.text import Piece
from g60desk.layout.told import Told
from g60desk.story.model import Key


def caption_pieces(told: Told, key: Key, *, plate: bool = False) -> list[Piece]:
    """What a figure is, in the words for a chart."""
    figure = told.story.figures[key]
    return told.statement(figure.caption or figure.label, told.figure_plate(key) if plate else None)


def story_hue(told: Told, frame: Frame, light: bool = False) -> str:
    """The hue of all shapes of the view: that of the region of the story's first place."""
    region = next((place.region for place in told.story.network.places if place.region), "")
    return (tint if light else hue)(told, frame.tokens, region)


def is_chosen(told: Told, key: Key) -> bool:
    """True for a figure that is selected, or belongs to the selected event or place."""
    selected = told.state.selection
    if selected is None:
        return False
    if selected.kind == "figure":
        return selected.key == key
    event = told.index.event(selected.key) if selected.kind == "event" else None
    home = told.index.place(selected.key) if selected.kind == "place" else None
    return (event is not None and key in event.figures) or (home is not None and key in home.figures.values())
