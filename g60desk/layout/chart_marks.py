"""What the marks of all charts have in common: which figures can be drawn, their words, and pressing them."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.chart_ends import ENDS, End
from g60desk.layout.chart_words import OneManner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.scene import Box, Ink, Item, Rect, Scene, Strokes, Style
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import ChartKind, Key
from g60desk.story.units import UNITS
from g60desk.story.wording import worded_date

DAYS_PER_YEAR = 365.2425
NO_HUE: Ink = "ink2"  # of what belongs to no place
DATED = frozenset([ChartKind.SERIES, ChartKind.CHANGE])


def has_value(told: Told, key: Key) -> bool:
    """True for a figure that comes to a value and has a source."""
    return can_be_said(told, key)


def is_hollow(told: Told, key: Key) -> bool:
    """True for a figure of which a source says that its value is not known."""
    figure = told.story.figures.get(key)
    return figure is not None and figure.value is None and figure.derive is None and bool(figure.cite)


def drawable(told: Told, keys: Sequence[Key], kind: ChartKind) -> list[Key]:
    """The figures that can be drawn on one scale: with a source, of the unit of the first, dated where need be."""
    able = [key for key in keys if has_value(told, key) or is_hollow(told, key)]
    measured = [_kind(told, key) for key in able]
    same = [key for key, one in zip(able, measured, strict=True) if one == measured[0]]
    return [key for key in same if years_of(told, key) is not None] if kind in DATED else same


def _kind(told: Told, key: Key) -> str:
    unit = UNITS.get(told.story.figures[key].unit)
    return unit.kind if unit else ""


def years_of(told: Told, key: Key) -> tuple[float, float] | None:
    """When a figure holds, as years with fractions from its first day to its last; None where it has no date."""
    when = told.story.figures[key].when
    if when is None or when.earliest is None or when.latest is None:
        return None
    return 1 + (when.earliest - 1) / DAYS_PER_YEAR, 1 + when.latest / DAYS_PER_YEAR


def date_words(told: Told, key: Key) -> str:
    """When a figure held, in words; nothing where nobody says."""
    when = told.figure(key).when if has_value(told, key) else told.story.figures[key].when
    return worded_date(when, told.language) if when else ""


def base_of(told: Told, key: Key) -> float:
    """The value of a figure in the base unit of its kind."""
    return told.given(key).quantity.base


def range_of(told: Told, key: Key) -> tuple[float, float] | None:
    """How far the sources of a figure differ, in the base unit; None where the story does not say."""
    figure = told.story.figures[key]
    if (figure.low is None and figure.high is None) or not has_value(told, key):
        return None
    one = told.given(key).quantity
    factor = float(UNITS[figure.unit].factor)
    low = one.base if figure.low is None else figure.low * factor
    return low, one.base if figure.high is None else figure.high * factor


def far_of(told: Told, key: Key, base: float) -> float:
    """How far from zero a figure is drawn: to its value, or to that of its sources which says most."""
    span = range_of(told, key)
    if span is None:
        return base
    return max(base, span[1]) if base >= 0 else min(base, span[0])


def end_of(told: Told, key: Key) -> End:
    """How the drawn figure ends."""
    return ENDS[told.given(key).quantity.said]


def short_name(told: Told, key: Key) -> str:
    """What a figure is called in a chart."""
    figure = told.story.figures[key]
    return told.text(figure.caption or figure.label)


def row_style(frame: Frame) -> Style:
    """The style of the values at the ends of bars."""
    return value_style(frame.type("body" if frame.mode == "landscape" else "label"))


def figure_hue(told: Told, frame: Frame, key: Key) -> Ink:
    """The hue of a figure: that of the region of the place it belongs to; a figure of no place has none."""
    for place in told.story.network.places:
        if key in place.figures.values() and place.region:
            return hue(told, frame.tokens, place.region)
    return NO_HUE


def set_value(told: Told, frame: Frame, key: Key, manner: OneManner, style: Style, *, plate: bool = True) -> Flow:
    """A value and its plate on one line; for a figure without a value, that it is not known."""
    if not has_value(told, key):
        own = told.plate("figure", key, told.story.figures[key].cite) if plate else None
        return single(
            [Span(told.words("statistics.unknown"), ink="ink3", whole=True), *told.plates([own])], style, frame
        )
    own = told.figure_plate(key) if plate else None
    said = manner.said(told.figure(key).quantity).joined()
    return single([Span(said, whole=True), *told.plates([own])], style, frame)


def mark_name(told: Told, key: Key, *, dated: bool = False) -> str:
    """What a mark says when pointer or keyboard come to it: value and label, and of a point its date."""
    said = figure_text(told, key) if has_value(told, key) else told.words("statistics.unknown")
    if dated:
        said = told.words("statistics.caption.part", value=said, what=date_words(told, key))
    return f"{said}{told.words('statistics.colon')}{told.text(told.story.figures[key].label)}"


def offer_figure(
    scene: Scene, told: Told, frame: Frame, key: Key, rect: Rect, *, fills: bool = True, dated: bool = False
) -> None:
    """Make a mark with its words something that can be chosen."""
    figure = told.story.figures[key]
    name = mark_name(told, key, dated=dated)
    chosen = is_chosen(told, key)
    least = frame.least_target() if not fills else 0.0
    scene.offer("figure", key, rect, name, text=told.text(figure.note), chosen=chosen, fills=fills, least=least)


def hollow_box(frame: Frame, rect: Rect) -> Item:
    """The mark of a figure without a value."""
    return Box(rect, "", "edge", frame.stroke("axis") / 2, 0.0, (frame.px(4), frame.px(4)))


def whisker(frame: Frame, lying: bool, ends: tuple[float, float], middle: float) -> list[Item]:
    """How far the sources of a figure differ: a slim line with a foot at each end, in px along and across."""
    half, width = frame.px(7), max(1.5, frame.px(2))
    lines = [((ends[0], middle), (ends[1], middle)), *(((e, middle - half), (e, middle + half)) for e in ends)]
    paths = tuple(tuple((x, y) if lying else (y, x) for x, y in line) for line in lines)
    return [Strokes(paths, "bg", 3 * width), Strokes(paths, "ink", width)]
