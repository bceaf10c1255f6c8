"""What is doubtful in a chart, in sentences: what is disputed, what nobody knows, and what sources differ on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from g60desk.layout.chart_marks import is_hollow, short_name
from g60desk.layout.chart_points import is_odd
from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key, Standing

MOST_NAMES = 4  # of doubtful figures; the others are counted


def doubts_of(told: Told, charts: Sequence[Chart]) -> str:
    """What is disputed or not known in several charts that are seen together; nothing where nothing is."""
    odd = dict.fromkeys(key for chart in charts for key in odd_of(told, chart))
    return told.words("statistics.caption.join").join(said_of(told, tuple(odd), ChartKind.AREAS))


def odd_of(told: Told, chart: Chart) -> tuple[Key, ...]:
    """The figures of a chart of which there is more to tell (`is_odd`)."""
    figures = told.story.figures
    return tuple(key for key in chart.shown if key in figures and is_odd(figures[key]))


def said_of(told: Told, odd: Sequence[Key], kind: ChartKind) -> list[str]:
    """Sentences on what is disputed, what nobody knows, and what sources differ on."""
    figures = told.story.figures
    doubted = [key for key in odd if _disputed(told, key)]
    unknown = [key for key in odd if is_hollow(told, key)]
    differ = [key for key in odd if figures[key].low is not None or figures[key].high is not None]
    found = []
    for name, keys in (("disputed", doubted), ("unknown", unknown), ("differ", differ)):
        if keys:
            found.append(told.words(f"statistics.caption.{name}", names=_named(told, kind, keys)))
    return found


def _disputed(told: Told, key: Key) -> bool:
    """True where sources disagree on a figure, or on what it is made of."""
    figure = told.story.figures[key]
    if figure.derive is None:
        return figure.standing is Standing.DISPUTED and bool(figure.cite)
    return can_be_said(told, key) and told.figure(key).standing is Standing.DISPUTED


def _named(told: Told, kind: ChartKind, keys: Sequence[Key]) -> str:
    """Figures in a row: as the chart calls them, or in full where that is only half a sentence beside a number."""
    own = kind in (ChartKind.BARS, ChartKind.SHARE)
    names = [
        short_name(told, key) if own else told.text(told.story.figures[key].label) for key in islice(keys, MOST_NAMES)
    ]
    if len(keys) > MOST_NAMES:
        names.append(told.words("statistics.caption.more", n=len(keys) - MOST_NAMES))
    return told.words("statistics.comma").join(names)
