"""The rules for what a step shows: records that there are, a window of time that has two ends, a lens on the map."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.story.dates import Date
from g60desk.story.index import Index
from g60desk.story.links import SECTION_OF
from g60desk.story.measures import AS
from g60desk.story.model import MapLens, Show, Step
from g60desk.story.named import MADE, TABLES, record_named, table
from g60desk.story.problems import Ledger, Path, listed, shown
from g60desk.story.showing import MOST_REACH
from g60desk.story.units import UNITS

MOST_YEARS = 10_000.0
FARTHEST = 50_000.0  # km: more than once around the Earth, in either direction


class ShowRule:
    """Looks at the steps of tours; `cuts` gathers what the story must do without."""

    def __init__(self, index: Index, unread: Iterable[str], ledger: Ledger) -> None:
        self.index = index
        self.unread = frozenset(unread)
        self.ledger = ledger
        self.cuts: list[Path] = []

    def step(self, step: Step, path: Path) -> None:
        """One step, with what it shows."""
        here = (*path, "show")
        for key, name in (("focus", step.show.focus), ("opened", step.show.opened)):
            if name and record_named(self.index, step.view, name) is None:
                self._unknown(name, (*here, key))
        self._time(step.show, here)
        self._axis(step.show, here)
        self._ranges(step.show, here)
        if step.seconds is not None and step.seconds < 1:
            self._cut((*path, "seconds"), "out-of-range", f"seconds is {step.seconds}; it is 1 or more")
        if step.core and step.extra:
            message = "both core and extra; a step is in every talk, or only in the longest, or neither"
            self._cut((*path, "extra"), "core-and-extra", message)

    def _unknown(self, name: str, path: Path) -> None:
        kind, _, key = name.partition(":") if ":" in name else ("", "", name)
        self.cuts.append(path)
        kinds = (kind,) if kind in TABLES else tuple(TABLES)
        if any(SECTION_OF.get(TABLES[one], TABLES[one]) in self.unread for one in kinds):
            return  # it may well be in the file that could not be read
        if kind and kind not in (*TABLES, *MADE):
            known = [*TABLES, *MADE]
            message = f"{shown(kind)} is no kind of record; kinds are {listed(known, 20)}"
            self.ledger.error(path, "unknown-id", message, self.ledger.nearest(kind, known))
            return
        ids = list(self.index.cells) if kind == "cell" else [id for one in kinds for id in table(self.index, one)]
        article = "an" if kind[:1] in ("a", "e") else "a"
        message = f"{shown(key)} is not the id of {f'{article} {kind}' if kind else 'any record of the story'}"
        self.ledger.error(path, "unknown-id", message, self.ledger.nearest(key, ids))

    def _time(self, show: Show, path: Path) -> None:
        """A window of time has a first and a last day, in this order; the day of the story time is a day."""
        wrong = self._bounds(show.start, show.end, path)
        if (show.start is None) != (show.end is None):
            key, other = ("from", "to") if show.start is not None else ("to", "from")
            message = f"{key} without {other}; a window of time has both"
            self.ledger.error((*path, key), "half-window", message, at_key=True)
            wrong = True
        if wrong:
            self.cuts += [(*path, "from"), (*path, "to")]
        if show.day is not None and show.day.text and show.day.earliest is None:
            self._cut((*path, "day"), "bad-date", "day has no first day; write a date with one")

    def _bounds(self, start: Date | None, end: Date | None, path: Path) -> bool:
        """True where two dates are no bounds of a window, which is told."""
        wrong = False
        for key, date, bound in (("from", start, "earliest"), ("to", end, "latest")):
            if date is not None and date.text and getattr(date, bound) is None:
                message = f"{key} has no {'first' if key == 'from' else 'last'} day; write a date with one"
                self.ledger.error((*path, key), "bad-date", message)
                wrong = True
        if not wrong and _later(start, end):
            self.ledger.error((*path, "to"), "out-of-range", "to is before from; from comes first")
            wrong = True
        return wrong

    def _axis(self, show: Show, path: Path) -> None:
        """The histories are seen by the calendar or by years since; a part of the one axis is none of the other."""
        span, years = show.span, show.years
        if span is not None and self._bounds(span.start, span.end, (*path, "span")):
            self.cuts.append((*path, "span"))
        if years is not None and not -MOST_YEARS <= years.start < years.end <= MOST_YEARS:
            message = f"years is from {years.start:g} to {years.end:g}; from comes before to"
            self._cut((*path, "years"), "out-of-range", message)
        closer = show.closer
        if closer is not None and self._bounds(closer.start, closer.end, (*path, "closer")):
            self.cuts.append((*path, "closer"))
        if span is not None and show.since:
            self._cut((*path, "span"), "wrong-axis", "span is by the calendar; with since: true write years")
        if years is not None and not show.since:
            self._cut((*path, "years"), "wrong-axis", "years are since each began; write since: true as well, or span")

    def _ranges(self, show: Show, path: Path) -> None:
        if not 1 <= show.reach <= MOST_REACH:
            self._cut((*path, "reach"), "out-of-range", f"reach is {show.reach}; it is from 1 to {MOST_REACH}")
        roles = dict.fromkeys(role for place in self.index.places.values() for role in place.figures)
        if show.sized and show.sized not in roles and "network" not in self.unread:
            message = f"{shown(show.sized)} is no word of the places' figures; words are {listed(roles) or 'none'}"
            hint = self.ledger.nearest(show.sized, roles)
            self._cut((*path, "sized"), "unknown-id", message, hint)
        units = [*UNITS, *(f"{AS}{one.id}" for one in self.index.story.yardsticks)]
        if show.unit and show.unit not in units and not {"figures", "yardsticks"} & self.unread:
            message = f"{shown(show.unit)} is no unit; units are {listed(units)}"
            self._cut((*path, "unit"), "unknown-unit", message, self.ledger.nearest(show.unit, units))
        for key, value in (("aspects", show.aspects), ("subjects", show.subjects)):
            if value < 0:
                self._cut((*path, key), "out-of-range", f"{key} is {value}; it is 0 or more")
        if len(show.pair) > 2 or len(set(show.pair)) < len(show.pair):
            self._cut((*path, "pair"), "out-of-range", "a pair is two subjects; write for example [g60, route-128]")
        if show.lens is not None and (wrong := _out_of_range(show.lens)):
            self._cut((*path, "lens"), "out-of-range", wrong)
        if show.stretch is not None and not -FARTHEST <= show.stretch.start < show.stretch.end <= FARTHEST:
            message = f"stretch is from {show.stretch.start:g} to {show.stretch.end:g} km; from comes before to"
            self._cut((*path, "stretch"), "out-of-range", message)

    def _cut(self, path: Path, code: str, message: str, hint: str = "") -> None:
        self.ledger.error(path, code, message, hint)
        self.cuts.append(path)


def _out_of_range(lens: MapLens) -> str:
    for key, value, least, most in (("lat", lens.lat, -90, 90), ("lon", lens.lon, -180, 180)):
        if not least <= value <= most:
            return f"{key} is {value}; it is between {least} and {most} degrees"
    return f"zoom is {lens.zoom}; 1 is the whole map, more is closer" if not 1 <= lens.zoom < float("inf") else ""


def _later(start: Date | None, end: Date | None) -> bool:
    if start is None or end is None or start.earliest is None or end.latest is None:
        return False
    return start.earliest > end.latest
