"""All that has a name in a story, with the words by which it is found, in all the story's languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

import msgspec

from g60desk.actions import KeyMap
from g60desk.layout.account_figures import figure_value
from g60desk.layout.told import Told
from g60desk.layout.unit_choices import all_units, unit_title
from g60desk.shell.finder_tours import keeping_in, tours_in
from g60desk.shell.finder_ways import ways_in
from g60desk.story.dates import Date
from g60desk.story.model import NOTHING_SAID, STATIONS, Text, View
from g60desk.story.phrases import figure_words
from g60desk.story.wording import worded_date
from g60desk.words import load_words

_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")  # what keys write for quotation marks
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class Entry(msgspec.Struct, frozen=True):
    """One thing that can be found: `goes` is where it leads, `names` and `more` are what is searched (folded)."""

    kind: str
    key: str
    title: Text
    names: tuple[str, ...]
    more: str = ""
    about: Text = NOTHING_SAID
    when: Date | None = None
    press: str = ""  # the key of a command

    @property
    def goes(self) -> str:
        """What it is, as `kind:key`."""
        return f"{self.kind}:{self.key}"

    def detail(self, told: Told) -> str:
        """A few words beside its name, in the language that is told."""
        date = worded_date(self.when, told.language) if self.when else ""
        value = figure_value(told, self.key) if self.kind == "figure" else ""
        said = told.text(self.about) if self.about else ""
        return " · ".join(part for part in (self.press, date, value, said) if part)


class Findable:
    """Gathers what can be found in one story; `keys` are those that are bound."""

    def __init__(self, told: Told, keys: KeyMap) -> None:
        self._told, self._keys = told, keys
        languages = told.story.languages or (told.language,)
        self._spoken = [told.words if told.language == name else load_words(name) for name in languages]

    def all(self) -> Iterator[Entry]:
        """The entries, kind by kind."""
        told, story = self._told, self._told.story
        for view in View:
            name = getattr(story, str(view)).name if view in STATIONS else NOTHING_SAID
            yield self._entry("view", str(view), name or self._said(f"foot.{view}"), self._said(f"foot.{view}"))
        for way in ways_in(story, self._said):
            yield self._entry(way.kind, way.key, way.title, about=way.about)
        for place in story.network.places:
            region = told.index.regions.get(place.region)
            yield self._entry("place", place.id, place.name, about=region.name if region else NOTHING_SAID)
        for event in story.timeline.events:
            yield self._entry("event", event.id, event.title, event.short, event.text, when=event.when)
        for era in story.timeline.eras:
            yield self._entry("era", era.id, era.name, era.text, when=era.when)
        for phase in story.phases:
            yield self._entry("phase", phase.id, Text({"": phase.name}), phase.title, about=phase.title)
        for key, figure in story.figures.items():
            number = f"{figure.value} {figure.value:,}" if figure.value is not None else ""
            yield self._entry(
                "figure", key, figure.label, about=figure.caption, more=f"{number} {figure.printed}",
                called=[self._value(told, key, words.language) for words in self._spoken],
            )  # fmt: skip
        for line in story.network.lines:
            yield self._entry("line", line.id, line.name, Text({"": line.badge}))
        yield from self._rest()

    def _rest(self) -> Iterator[Entry]:
        told, story = self._told, self._told.story
        for subject in story.comparison.subjects:
            yield self._entry("subject", subject.id, subject.name, Text({"": subject.badge}))
            for number, stop in enumerate(subject.stops, 1):
                if stop.name:
                    yield self._entry("stop", f"{subject.id}/{number}", stop.name, about=subject.name)
        for aspect in story.comparison.aspects:
            said = [cell.text for cell in aspect.cells.values()]
            yield self._entry("aspect", aspect.id, aspect.name, *said)
        for chart in story.statistics.charts:
            yield self._entry("chart", chart.id, chart.title, chart.short)
        for note in story.notes:
            yield self._entry("note", note.id, note.title, note.says, note.others, note.text)
        for source in story.sources:
            people = " ".join(f"{one.given} {one.family} {one.literal}" for one in source.author)
            more = f"{people} {source.title_translated}"
            about = Text({"": source.title_translated or source.container_title or source.publisher})
            yield self._entry("source", source.id, source.title, more=more, about=about)
        for tour in story.tours:
            for number, step in enumerate(tour.steps, 1):
                about = Text({one: f"{title} {number}" for one, title in tour.title.said.items()})
                yield self._entry("step", f"{tour.id}/{step.id}", step.short or step.say, step.say, about=about)
        for found in (*tours_in(story, self._spoken), *keeping_in(story, self._spoken)):
            yield self._entry(found.kind, found.key, found.title, about=found.about)
        for key in all_units(told):
            names = {words.language: words("unit.find", name=unit_title(told, key, words)) for words in self._spoken}
            yield self._entry("unit", key, Text(names))
        for action in self._keys.page:
            if action.id not in {str(view) for view in View}:
                yield self._entry(
                    "action", action.id, self._said(f"action.{action.id}"), press=next(iter(action.keys), "")
                )

    def _said(self, key: str) -> Text:
        """The interface's words for a key, in all languages of the story."""
        return Text({words.language: words(key) for words in self._spoken})

    @staticmethod
    def _value(told: Told, key: str, language: str) -> str:
        try:
            return figure_words(told.story, key, language).plain()
        except ValueError:
            return ""

    def _entry(
        self, kind: str, key: str, title: Text, *others: Text, about: Text = NOTHING_SAID, when: Date | None = None,
        press: str = "", more: str = "", called: Iterable[str] = (),
    ) -> Entry:  # fmt: skip
        names = tuple(dict.fromkeys(folded(said) for said in (*title.said.values(), *called) if said))
        rest = [said for text in (*others, about) for said in text.said.values()]
        dates = [worded_date(when, words.language) for words in self._spoken] + [when.text] if when else []
        searched = folded(" ".join([*rest, *dates, more, key.replace("-", " ")]))
        return Entry(kind, key, title, names, searched, about, when, press)


def folded(text: str) -> str:
    """Text without differences of case, width, accents or quotation marks, and without commas inside numbers."""
    flat = _GROUPS.sub("", normalize("NFKD", text).translate(_STRAIGHT).casefold())
    return "".join(char for char in flat if not "\u0300" <= char <= "\u036f")
