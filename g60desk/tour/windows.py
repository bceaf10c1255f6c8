"""Parts of time, of the map and of a line that are in sight, as a step says them: to the second and the metre."""

from __future__ import annotations

from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Step
from g60desk.tour.moments import moment, settled, written
from g60desk.tour.spelled import Keys, Spelling

DEGREE, TIMES, METRES = 6, 4, 3  # digits behind the point: a tenth of a metre, too little to be seen, a metre of a km
YEAR = 365.2425  # days
YEARS = 4  # digits behind the point: less than an hour

Pair = tuple[float, float]


def _window(_: Index, step: Step) -> Pair | None:
    start, end = step.show.start, step.show.end
    return (moment(start), moment(end, end=True)) if start and end else None


def _window_keys(_: Index, state: State) -> Keys:
    return _dates(state.window) if state.window else {}


def _dates(window: Pair) -> Keys:
    return {"from": written(window[0]), "to": written(window[1], end=True)}


def _settled(window: Pair | None) -> Pair | None:
    return (settled(window[0]), settled(window[1])) if window else None


def _span(_: Index, step: Step) -> Pair | None:
    """The part of the histories' axis: days since each began where it is counted so, else day numbers."""
    years, span = step.show.years, step.show.span
    if step.show.since:
        return (years.start * YEAR, years.end * YEAR) if years else None
    return (moment(span.start), moment(span.end, end=True)) if span else None


def _span_keys(_: Index, state: State) -> Keys:
    if state.span is None:
        return {}
    if not state.since:
        return {"span": _dates(state.span)}
    return {"years": {"from": _years(state.span[0]), "to": _years(state.span[1])}}


def _closer(_: Index, step: Step) -> Pair | None:
    """The part of a series that is looked into."""
    closer = step.show.closer
    return (moment(closer.start), moment(closer.end, end=True)) if closer else None


def _closer_keys(_: Index, state: State) -> Keys:
    return {"closer": _dates(state.closer)} if state.closer else {}


def _settled_span(state: State) -> Pair | None:
    if state.span is None or not state.since:
        return _settled(state.span)
    return _years(state.span[0]) * YEAR, _years(state.span[1]) * YEAR


def _years(days: float) -> float:
    return round(days / YEAR, YEARS)


def _lens(_: Index, step: Step) -> tuple[float, float, float] | None:
    lens = step.show.lens
    return (lens.lon, lens.lat, lens.zoom) if lens else None


def _lens_keys(_: Index, state: State) -> Keys:
    lens = _settled_lens(state.lens)
    return {"lens": {"lat": lens[1], "lon": lens[0], "zoom": lens[2]}} if lens else {}


def _settled_lens(lens: tuple[float, float, float] | None) -> tuple[float, float, float] | None:
    if lens is None:
        return None
    lon, lat, zoom = lens
    return round(lon, DEGREE), round(lat, DEGREE), max(1.0, round(zoom, TIMES))


def _stretch(_: Index, step: Step) -> Pair | None:
    stretch = step.show.stretch
    return (stretch.start, stretch.end) if stretch else None


def _stretch_keys(_: Index, state: State) -> Keys:
    stretch = _settled_stretch(state.stretch)
    return {"stretch": {"from": stretch[0], "to": stretch[1]}} if stretch else {}


def _settled_stretch(stretch: Pair | None) -> Pair | None:
    return (round(stretch[0], METRES), round(stretch[1], METRES)) if stretch else None


def _day(_: Index, step: Step) -> float | None:
    return moment(step.show.day) if step.show.day else None


def _day_keys(_: Index, state: State) -> Keys:
    return {} if state.day is None else {"day": written(state.day)}


WINDOW = Spelling(_window, _window_keys, ("from", "to"), lambda state: _settled(state.window))
SPAN = Spelling(_span, _span_keys, ("span", "years"), _settled_span)
CLOSER = Spelling(_closer, _closer_keys, ("closer",), lambda state: _settled(state.closer))
LENS = Spelling(_lens, _lens_keys, ("lens",), lambda state: _settled_lens(state.lens))
STRETCH = Spelling(_stretch, _stretch_keys, ("stretch",), lambda state: _settled_stretch(state.stretch))
DAY = Spelling(_day, _day_keys, ("day",), lambda state: None if state.day is None else settled(state.day))
