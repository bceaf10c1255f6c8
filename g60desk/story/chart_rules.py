"""The rules for charts: what one scale can show, what stands in time, and what is truly a part of a whole."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.story.dates import Date
from g60desk.story.derive import resolve
from g60desk.story.model import Chart, ChartKind, Key, Story
from g60desk.story.problems import Ledger, Path, listed
from g60desk.story.quantities import Said
from g60desk.story.units import UNITS

ONE_SCALE = frozenset(set(ChartKind) - {ChartKind.UNITS, ChartKind.NUMBER})
# The keys that only some kinds have a use for.
FOR = {
    "lines": (ChartKind.SERIES, ChartKind.CHANGE),
    "reference": (ChartKind.BARS, ChartKind.SERIES),
    "phases": (ChartKind.SERIES,),
    "whole": (ChartKind.SHARE,),
    "rest": (ChartKind.SHARE,),
}
LOWER = frozenset([Said.OVER, Said.AT_LEAST])  # what is said may be more
UPPER = frozenset([Said.NEARLY, Said.AT_MOST])  # what is said may be less
SLACK = 1e-9  # of the whole, for parts that were added up


class ChartRule:
    """Looks at charts; `cuts` gathers what the story must do without."""

    def __init__(self, story: Story, ledger: Ledger) -> None:
        self.story = story
        self.figures = story.figures
        self.ledger = ledger
        self.cuts: list[Path] = []

    def look(self, chart: Chart, path: Path) -> None:
        """One chart draws figures that can share a scale; what is drawn in time has dates, and a part has its whole."""
        if not (chart.figures or any(line.figures for line in chart.lines)):
            self.ledger.error(path, "empty-chart", "a chart without figures; name at least one")
        if chart.each < 1:
            self._cut((*path, "each"), "out-of-range", f"each is {chart.each}; it is 1 or more")
        for key, kinds in FOR.items():
            if getattr(chart, key) and chart.kind not in kinds:
                charts = listed([f'"{kind}"' for kind in kinds])
                self._cut((*path, key), "chart-key", f'{key} is for {charts}, and this chart is "{chart.kind}"', True)
        if chart.kind in ONE_SCALE:
            self._scale(chart, path)
        if chart.kind is ChartKind.SERIES:
            for place, keys in self._in_lines(chart, path):
                self._dated(keys, place, "a series needs it")
        elif chart.kind is ChartKind.CHANGE:
            for place, keys in self._in_lines(chart, path):
                self._change(keys, place)
        elif chart.kind is ChartKind.SHARE:
            self._share(chart, path)

    def _cut(self, path: Path, code: str, message: str, at_key: bool = False) -> None:
        self.ledger.error(path, code, message, at_key=at_key)
        self.cuts.append(path)

    def _in_lines(self, chart: Chart, path: Path) -> list[tuple[Path, Sequence[Key]]]:
        """The figures that make a line each, with the way to them."""
        own: list[tuple[Path, Sequence[Key]]] = [((*path, "figures"), chart.figures)] if chart.figures else []
        return own + [((*path, "lines", place, "figures"), line.figures) for place, line in enumerate(chart.lines)]

    def _scale(self, chart: Chart, path: Path) -> None:
        known = [self.figures[key] for key in chart.shown if key in self.figures]
        kinds = {UNITS[figure.unit].kind: figure.unit for figure in known if figure.unit in UNITS}
        if len(kinds) > 1:
            message = f"one scale cannot show {', '.join(kinds.values())}; draw them in charts of their own"
            at = "figures" if chart.figures else "lines"
            self.ledger.error((*path, at), "mixed-units", message, at_key=True)

    def _dated(self, keys: Sequence[Key], path: Path, why: str) -> None:
        for place, key in enumerate(keys):
            if key in self.figures and self._when(key) is None:
                self.ledger.error((*path, place), "no-date", f'"{key}" has no date (when); {why}')

    def _change(self, keys: Sequence[Key], path: Path) -> None:
        """Two figures, one before the other."""
        if len(keys) != 2:
            message = f"a change is from one figure to another; this has {len(keys)}"
            self.ledger.error(path, "change", message, at_key=True)
            return
        self._dated(keys, path, "a change needs it")
        first, second = (self._when(key) for key in keys)
        if first is not None and second is not None and second.sort_key < first.sort_key:
            self.ledger.error(
                path, "change", f'"{keys[1]}" is earlier than "{keys[0]}"; the earlier stands first', at_key=True
            )

    def _share(self, chart: Chart, path: Path) -> None:
        """Parts of a whole: no larger than it, of its time, and said so that more or less of both is still a share."""
        if not chart.whole:
            self.ledger.error(path, "share", "a share needs its whole; name a figure under whole")
            return
        whole = self._worth(chart.whole)
        if whole is None:
            return
        total = 0.0
        for place, key in enumerate(chart.figures):
            part = self._worth(key)
            if part is None or UNITS[self.figures[key].unit].kind != UNITS[self.figures[chart.whole].unit].kind:
                continue
            total += part
            fault = self._no_share(key, part, chart.whole, whole)
            if fault:
                self._cut((*path, "figures", place), "share", fault)
        if len(chart.figures) > 1 and total > whole * (1 + SLACK):
            self.ledger.error(
                (*path, "figures"), "share", f'together more than the whole, "{chart.whole}"', at_key=True
            )

    def _no_share(self, key: Key, part: float, whole_key: Key, whole: float) -> str:
        """Why one figure is no part of another; nothing where it is."""
        if part < 0 or whole <= 0:
            return f'"{key}" of "{whole_key}" is less than nothing; a share is not'
        if part > whole * (1 + SLACK):
            return f'"{key}" is larger than the whole, "{whole_key}"'
        one, other = self._when(key), self._when(whole_key)
        if _apart(one, other):
            return f'"{key}" is of another time than the whole, "{whole_key}"'
        said, said_of = self._said(key), self._said(whole_key)
        if (said in LOWER and said_of in LOWER) or (said in UPPER and said_of in UPPER):
            return f'"{key}" is said to be {said.value} and the whole {said_of.value}: the share may be more or less'
        return ""

    def _worth(self, key: Key) -> float | None:
        """A figure in the base unit of its kind; None where it comes to nothing."""
        try:
            return resolve(self.story, key).quantity.base
        except ValueError:
            return None

    def _when(self, key: Key) -> Date | None:
        """When a figure held: as it says, else as what it is made of does."""
        figure = self.figures.get(key)
        if figure is None or figure.when is not None or figure.derive is None:
            return figure.when if figure else None
        try:
            return resolve(self.story, key).when
        except ValueError:
            return None

    def _said(self, key: Key) -> Said:
        return resolve(self.story, key).quantity.said


def _apart(one: Date | None, other: Date | None) -> bool:
    """True for two dates of which neither reaches into the other."""
    if one is None or other is None:
        return False
    (a, b), (c, d) = one.sort_key, other.sort_key
    return b < c or d < a
