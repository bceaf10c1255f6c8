"""A made-up story with one chart of many long series, the same each time."""

from __future__ import annotations

import random

from g60desk.story.dates import Date
from g60desk.story.model import Chart, ChartKind, ChartLine, Cite, Cites, Figure, Source, Statistics, Story, Text

FIRST_YEAR = 1000


def story_of(series: int, points: int) -> Story:
    """So many series of so many figures, one a year, with a gap in each."""
    draw = random.Random(20)
    cite = Cites([Cite(source="book", at="p. 1")])
    dates = [Date.parse(f"{FIRST_YEAR + year:04d}") for year in range(points)]
    figures: dict[str, Figure] = {}
    lines = []
    for number in range(series):
        value, keys = 500.0 + 20 * number, []
        for year, date in enumerate(dates):
            value = max(1.0, value + draw.gauss(0, 12))
            if year % 211 == number % 211:
                continue
            key = f"s{number}-{year}"
            figures[key] = Figure(label=Text({"": key}), value=round(value, 1), unit="km", when=date, cite=cite)
            keys.append(key)
        lines.append(ChartLine(name=Text({"": f"Series {number}"}), figures=tuple(keys)))
    chart = Chart(id="many", kind=ChartKind.SERIES, title=Text({"": "Many"}), lines=tuple(lines))
    return Story(
        id="many-points",
        title=Text({"": "Many points"}),
        languages=("en",),
        sources=(Source(id="book", type="book", title=Text({"": "Book"})),),
        figures=figures,
        statistics=Statistics(charts=(chart,)),
    )
