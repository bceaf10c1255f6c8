"""What a chart says in a sentence made from its data: for the screen reader, and as its caption.

It names the chart, counts its figures, tells the smallest and the largest, and which of them are doubtful or not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from g60desk.layout.chart_change import pairs_of
from g60desk.layout.chart_doubts import odd_of, said_of
from g60desk.layout.chart_marks import base_of, date_words, drawable, has_value, short_name
from g60desk.layout.chart_points import Curve, Series, series_of
from g60desk.layout.chart_share import ratio_of
from g60desk.layout.chart_words import one_manner
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

MOST_WRITTEN = 60  # values of a chart that may be written beside their marks
_BASE, _FIRST, _LAST = attrgetter("base"), attrgetter("first"), attrgetter("last")


def caption_of(told: Told, chart: Chart, series: Series | None = None) -> str:
    """The sentences of a chart; nothing for one without figures.  `series`: as it was read, where known."""
    if chart.kind is ChartKind.SERIES:
        series = series or series_of(told, chart)
        finding, odd = _of_series(told, chart, series.curves), series.odd
    else:
        finding, odd = _finding(told, chart), odd_of(told, chart)
    said = [sentence for sentence in (finding, *_beside(told, chart, odd)) if sentence]
    return told.words("statistics.caption.join").join(said)


def name_of(told: Told, chart: Chart) -> str:
    """What a chart is called in its caption and on the switch."""
    return told.text(chart.short) or told.text(chart.title)


def _finding(told: Told, chart: Chart) -> str:
    if chart.kind is ChartKind.CHANGE:
        return _of_change(told, chart)
    if chart.kind is ChartKind.SHARE:
        return _of_share(told, chart)
    keys = [key for key in drawable(told, chart.figures, chart.kind) if has_value(told, key)]
    if chart.kind in (ChartKind.UNITS, ChartKind.NUMBER):
        keys = [key for key in chart.figures if has_value(told, key)]
    if len(keys) < 2:
        return _of_one(told, chart, keys[0]) if keys else ""
    low, high = (pick(keys, key=lambda key: base_of(told, key)) for pick in (min, max))
    return told.words(
        "statistics.caption.several",
        name=name_of(told, chart),
        n=len(keys),
        low=_said(told, chart, low),
        low_name=short_name(told, low),
        high=_said(told, chart, high),
        high_name=short_name(told, high),
    )


def _said(told: Told, chart: Chart, key: Key) -> str:
    """A value in the manner of its chart where that has one scale, else as it stands by itself.

    A chart of very many values has none of them written beside its marks, that the sentence would have to be like.
    """
    of_one_scale = _of_one_scale(told, chart)
    keys = [one for one in of_one_scale if has_value(told, one)] if len(of_one_scale) <= MOST_WRITTEN else []
    return one_manner(told, keys).said(told.figure(key).quantity).plain() if keys else figure_text(told, key)


def _of_one_scale(told: Told, chart: Chart) -> tuple[Key, ...]:
    """The figures that a chart draws on one scale, and tells in one manner."""
    if chart.kind is ChartKind.SHARE:
        return (*chart.figures, chart.whole)
    if chart.kind is ChartKind.BARS:
        return (*drawable(told, chart.figures, chart.kind), *chart.reference)
    if chart.kind in (ChartKind.SERIES, ChartKind.CHANGE):
        return (*chart.figures, *(key for line in chart.lines for key in line.figures))
    return ()


def _of_one(told: Told, chart: Chart, key: Key) -> str:
    name, value, what = name_of(told, chart), figure_text(told, key), told.text(told.story.figures[key].label)
    return told.words("statistics.caption.single", name=name, value=value, what=what)


def _of_series(told: Told, chart: Chart, curves: Sequence[Curve]) -> str:
    total = sum(len(curve.points) for curve in curves)
    if not total:
        return ""
    words = told.words
    if total == 1:
        return _of_one(told, chart, curves[0].points[0].key)
    low = min((min(curve.points, key=_BASE) for curve in curves), key=_BASE)
    high = max((max(curve.points, key=_BASE) for curve in curves), key=_BASE)
    first = min((curve.points[0] for curve in curves), key=_FIRST)
    last = max((curve.points[-1] for curve in curves), key=_LAST)
    said = words(
        "statistics.caption.series",
        name=name_of(told, chart),
        n=total,
        begin=date_words(told, first.key),
        end=date_words(told, last.key),
        low=_said(told, chart, low.key),
        low_when=date_words(told, low.key),
        high=_said(told, chart, high.key),
        high_when=date_words(told, high.key),
    )
    lines = words("statistics.caption.lines", n=len(curves)) if len(curves) > 1 else ""
    gaps = sum(len(curve.ends) - 1 for curve in curves)
    told_gaps = words("statistics.caption.gaps", n=gaps) if gaps else ""
    return words("statistics.caption.join").join(part for part in (said, lines, told_gaps) if part)


def _of_change(told: Told, chart: Chart) -> str:
    said = []
    for name, (first, second) in pairs_of(told, chart):
        said.append(
            told.words(
                "statistics.caption.change",
                name=name or name_of(told, chart),
                before=_said(told, chart, first),
                before_when=date_words(told, first),
                after=_said(told, chart, second),
                after_when=date_words(told, second),
            )
        )
    return told.words("statistics.caption.join").join(said)


def _of_share(told: Told, chart: Chart) -> str:
    keys = [key for key in chart.figures if has_value(told, key)]
    if not keys or not chart.whole or not has_value(told, chart.whole):
        return ""
    words = told.words
    parts = [words("statistics.caption.part", value=_said(told, chart, key), what=_part_name(told, chart, key))
             for key in keys]  # fmt: skip
    return words(
        "statistics.caption.share",
        name=name_of(told, chart),
        parts=words("statistics.comma").join(parts),
        whole=_said(told, chart, chart.whole),
        what=short_name(told, chart.whole),
    )


def _part_name(told: Told, chart: Chart, key: Key) -> str:
    """What a part is called, and what part of the whole it is, where the story says so."""
    name, ratio = short_name(told, key), ratio_of(told, key, chart.whole)
    if not ratio:
        return name
    said = told.words("statistics.of_whole", value=figure_text(told, ratio))
    return told.words("statistics.comma").join((name, said))


def _beside(told: Told, chart: Chart, odd: Sequence[Key]) -> list[str]:
    """What stands beside the finding: lines across, what is disputed, and what is not known."""
    words = told.words
    across = [
        words("statistics.caption.part", value=_said(told, chart, key), what=short_name(told, key))
        for key in chart.reference
        if can_be_said(told, key)
    ]
    found = said_of(told, odd, chart.kind)
    if across:
        found.insert(0, words("statistics.caption.across", names=words("statistics.comma").join(across)))
    return found
