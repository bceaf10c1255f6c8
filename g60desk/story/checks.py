"""The rules across a story, each a few lines; what they find goes to a ledger, what must go into `cuts`.

Ids are looked at in `links.py`, words in `texts.py`, numbers in `figure_rules.py`, charts in `chart_rules.py`,
time and place in `record_rules.py`; here is the head, and the one walk that serves them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from g60desk.story.chart_rules import ChartRule
from g60desk.story.csl_types import SourceRule
from g60desk.story.figure_rules import FigureRule
from g60desk.story.index import Index
from g60desk.story.length_rule import LengthRule
from g60desk.story.links import LinkRule
from g60desk.story.map_rule import MapRule
from g60desk.story.model import (
    Cell,
    Chart,
    Era,
    Event,
    Line,
    Media,
    Place,
    Record,
    Source,
    Step,
    Stop,
    Story,
    Tour,
    Yardstick,
)
from g60desk.story.pictures import PictureRule
from g60desk.story.problems import Ledger, Path, Problem, shown
from g60desk.story.reading import MapSeen, Picture
from g60desk.story.record_rules import RecordRules
from g60desk.story.show_rule import ShowRule
from g60desk.story.texts import TextRule
from g60desk.story.walk import walk

FORMAT = 1
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Found(NamedTuple):
    """The findings, the paths of what the story must do without, and the pictures by the names that it gives them.

    `in_map` are the problems inside the story's own map, `map` that file where it can be shown.  `looked_at` are the
    files of pictures and of the map, also of those that cannot be shown.
    """

    ledger: Ledger
    cuts: list[Path]
    pictures: dict[str, Picture]
    in_map: tuple[Problem, ...]
    map: MapSeen | None
    looked_at: list[FilePath]


def check(story: Story, folder: FilePath, unread: set[str], maps: tuple[str, ...]) -> Found:
    """Apply all rules; `unread` names sections whose file could not be read, `maps` the maps that ship."""
    rules = Rules(story, unread, folder, maps)
    rules.head()
    rules.records()
    rules.single.time(story)
    whose = (rules.single, rules.shows, rules.lengths, rules.links, rules.figures, rules.charts, rules.map)
    cuts = [cut for rule in whose for cut in rule.cuts]
    looked_at = [*rules.pictures.looked_at.values(), *rules.map.looked_at]
    return Found(rules.ledger, cuts, rules.pictures.found, rules.map.problems, rules.map.found, looked_at)


class Rules:
    """All rules over one story."""

    def __init__(self, story: Story, unread: set[str], folder: FilePath, maps: tuple[str, ...]) -> None:
        self.story = story
        self.ledger = Ledger()
        self.links = LinkRule(Index(story), unread, self.ledger)
        self.texts = TextRule(story.languages, story.figures, unread, self.ledger)
        located = any(place.lat is not None or place.lon is not None for place in story.network.places)
        self.single = RecordRules(self.links.tables["places"], self.ledger, located=located)
        self.shows = ShowRule(self.links.index, unread, self.ledger)
        self.lengths = LengthRule(self.ledger)
        self.figures = FigureRule(story.figures, self.ledger)
        self.charts = ChartRule(story, self.ledger)
        self.pictures = PictureRule(folder, self.ledger)
        self.map = MapRule(folder, maps, self.ledger)
        self.sources = SourceRule(self.ledger)
        self.by_type: dict[type[Record], Callable[[Any, Path], None]] = {
            Era: self.single.era,
            Event: self.single.event,
            Media: self.pictures.look,
            Place: self.single.place,
            Line: self.single.line,
            Source: self.sources.look,
            Stop: self.single.stop,
            Cell: self.single.cell,
            Chart: self.charts.look,
            Step: self.shows.step,
            Tour: self.lengths.tour,
            Yardstick: self.figures.look_at_yardstick,
        }

    def records(self) -> None:
        """Look at each record by itself."""
        for path, record in walk(self.story):
            self.links.look(record, path)
            self.texts.look(record, path)
            if rule := self.by_type.get(type(record)):
                rule(record, path)
        self.figures.look()

    def head(self) -> None:
        """The keys at the top of the story, and the map."""
        if self.story.format != FORMAT:
            self.ledger.error(("format",), "format", f"format {self.story.format}; this program reads format {FORMAT}")
        if not self.story.languages:
            self.ledger.error(("languages",), "no-language", "a story has at least one language, such as [en, zh-Hans]")
        for place, language in enumerate(self.story.languages):
            if not LANGUAGE.fullmatch(language):
                message = f"{shown(language)} is not a language tag; tags are such as en, fr or zh-Hans"
                self.ledger.error(("languages", place), "unknown-language", message)
        self.map.look(self.story.network)
