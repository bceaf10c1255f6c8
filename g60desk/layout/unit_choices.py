"""The units among which one may choose in a view: as printed, those of what it shows, and the story's yardsticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from g60desk.layout.comparison_choice import compared_subjects
from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.measures import AS, is_itself, measure_of, told_in
from g60desk.story.model import Chart, Key, View
from g60desk.story.phrases import figures_named
from g60desk.story.units import UNITS
from g60desk.story.wording import unit_name, worded
from g60desk.story.wording_units import CHINESE, ENGLISH
from g60desk.words import Words

PRINTED = ""
CHOICES: dict[str, tuple[Key, ...]] = {  # by kind, the likeliest kind first; others may be had by name
    "area": ("m2", "ha", "km2", "mu"),
    "length": ("m", "km", "mi"),
    "mass": ("kg", "t"),
    "time": ("minute", "hour", "day"),
    "calendar": ("month", "year"),
}
MEASURED = ("area", "length")


def unit_choices(told: Told, charts: Sequence[Chart] | None = None) -> list[Key]:
    """What the switch of the present view leads through; as printed alone where nothing in it converts.

    `charts` are those that are shown of the statistics.
    """
    shown = _shown(told, charts)
    found = _kinds(told, shown)
    kinds = [kind for kind in CHOICES if kind in found]
    kinds = [kind for kind in kinds if kind in MEASURED] or kinds
    return [PRINTED, *(key for kind in kinds for key in (*CHOICES[kind], *_fitting(told, kind, shown)))]


def all_units(told: Told) -> list[Key]:
    """Every unit in which a figure of the story can be told, as printed first; none where nothing converts."""
    kinds = _kinds(told, told.story.figures)
    units = [key for key, unit in UNITS.items() if unit.kind in kinds & CHOICES.keys()]
    if not units:
        return []
    return [PRINTED, *units, *(key for kind in kinds for key in _yardsticks(told, kind))]


def others_of(told: Told, key: Key) -> list[tuple[Key, str]]:
    """A figure in the other units that it can be told in, each with its words; first as printed, where it is not so."""
    own, now = told.given(key).quantity, told.figure(key).quantity
    kind = own.unit.kind
    found = [] if own == now else [(PRINTED, told.words("unit.as_printed", value=worded(own, told.language).joined()))]
    for unit in (*CHOICES.get(kind, ()), *_yardsticks(told, kind)):
        other = told_in(own, measure_of(told.story, unit))
        if other not in (own, now):
            found.append((unit, worded(other, told.language).joined()))
    return found


def next_unit(told: Told, charts: Sequence[Chart] | None = None) -> Key:
    """The unit after the present one in the switch; as printed after the last, and after one that it does not have."""
    every = unit_choices(told, charts)
    now = told.state.unit
    return every[(every.index(now) + 1) % len(every)] if now in every else PRINTED


def unit_label(told: Told, key: Key) -> str:
    """A unit as a button says it: as printed, m², pitches."""
    measure = measure_of(told.story, key)
    if measure is None:
        return told.words("unit.printed")
    if measure.yardstick is not None:
        return told.text(measure.yardstick.short or measure.yardstick.name)
    return CHINESE[key] if told.language == "zh-Hans" else ENGLISH[key][1]


def unit_title(told: Told, key: Key, words: Words) -> str:
    """A unit in full, in the language of these words: “hectare (1 ha is 10,000 m²)”."""
    if key in UNITS:
        return unit_name(key, words.language)
    names = {f"{AS}{one.id}": one.short or one.name for one in told.story.yardsticks}
    return names[key].of(words.language) if key in names else words("unit.printed")


def unit_news(told: Told) -> str:
    """What is told of the unit when it has changed: “Areas in ha”."""
    measure = told.measure
    if measure is None:
        return told.words("unit.news_printed")
    kind = measure.unit.kind if measure.unit.kind in CHOICES else "other"
    return told.words(f"unit.news_{kind}", unit=unit_label(told, told.state.unit))


def _fitting(told: Told, kind: str, figures: Sequence[Key]) -> list[Key]:
    """The yardsticks of a kind that are neither too large nor too small for any of these figures."""
    if not told.story.yardsticks:
        return []
    given = [told.given(key).quantity for key in dict.fromkeys(figures) if can_be_said(told, key)]
    sizes = [one for one in given if one.unit.kind == kind]
    found = [(key, measure_of(told.story, key)) for key in _yardsticks(told, kind)]
    return [key for key, measure in found
            if measure and sizes and all(told_in(one, measure).unit == measure.unit or is_itself(one, measure)
                                         for one in sizes)]  # fmt: skip


def _yardsticks(told: Told, kind: str) -> list[Key]:
    keys = [f"{AS}{one.id}" for one in told.story.yardsticks]
    measures = [(key, measure_of(told.story, key)) for key in keys]
    return [key for key, measure in measures if measure is not None and measure.unit.kind == kind]


def _kinds(told: Told, figures: Iterable[Key]) -> set[str]:
    known = told.story.figures
    return {UNITS[known[key].unit].kind for key in figures if key in known and known[key].unit in UNITS}


def _shown(told: Told, charts: Sequence[Chart] | None) -> list[Key]:
    """The figures of the present view."""
    story, view = told.story, told.state.view
    if charts is not None or view == View.STATISTICS:
        return [key for chart in charts or story.statistics.charts for key in chart.figures]
    if view == View.NETWORK:
        return [key for place in story.network.places for key in place.figures.values()]
    if view == View.COMPARISON and told.state.compared == "histories":
        tracks = {subject.track for subject in compared_subjects(told)}
        names = [one.short or one.title for one in story.timeline.events if one.track in tracks]
        return [key for name in names for key in figures_named(name)]
    if view == View.COMPARISON:
        cells = [cell for aspect in story.comparison.aspects for cell in aspect.cells.values()]
        return [key for cell in cells for key in (cell.figure, *figures_named(cell.text))]
    if view == View.SOURCES:
        return list(story.figures)
    events = story.timeline.events
    return [key for one in events for key in (*one.figures, *figures_named(one.text), *figures_named(one.title))]
