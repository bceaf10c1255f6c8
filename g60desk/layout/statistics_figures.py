"""What all figures of the statistics have in common, whatever draws them: their words, their hue, and being chosen."""

from __future__ import annotations

from g60desk.layout.account_equals import equal_to
from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue, tint
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.story.quantities import Quantity
from g60desk.story.wording import worded

LOCAL = frozenset(("mu", "acre", "sqmi", "sqft", "mi", "ft"))  # units that many readers cannot picture


def caption_pieces(told: Told, key: Key, *, plate: bool = False, printed: bool = True) -> list[Piece]:
    """What a figure is, in the words for a chart, and, where there is room, how it is `printed` or what it equals."""
    figure = told.story.figures[key]
    said = [*told.spans(figure.caption or figure.label), *_beside(told, key, printed)]
    return [*said, *told.plates([told.figure_plate(key) if plate else None])]


def _beside(told: Told, key: Key, printed: bool) -> list[Piece]:
    """What stands behind the caption of a figure: what it is in metric units, or how it is printed."""
    own, now = told.given(key).quantity, told.figure(key).quantity
    if own != now:
        return _with_value(told, "unit.beside", own) if printed else []
    equal = equal_to(own) if printed and own.unit.key in LOCAL else None
    return _with_value(told, "unit.equals", equal) if equal else []


def _with_value(told: Told, key: str, one: Quantity) -> list[Piece]:
    before, _, after = told.words(key).partition("{value}")
    return [Span(before), Span(worded(one, told.language).joined() + after, whole=True)]


def story_hue(told: Told, frame: Frame, light: bool = False) -> str:
    """The hue of all shapes of the view: that of the region of the story's first place."""
    region = next((place.region for place in told.story.network.places if place.region), "")
    return (tint if light else hue)(told, frame.tokens, region)


def recedes(told: Told, frame: Frame, key: Key) -> bool:
    """True for what a room is not told of now: figures of another chart are chosen, and that one stands out."""
    if frame.hands or told.state.selection is None:
        return False
    charts = told.index.charts
    told_of = [chart.shown for chart in charts.values() if any(is_chosen(told, one) for one in chart.shown)]
    page = charts.get(told.state.page)
    if page is not None and page.shown in told_of:
        told_of = [page.shown]
    return bool(told_of) and not any(key in shown for shown in told_of)


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
