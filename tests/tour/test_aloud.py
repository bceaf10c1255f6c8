"""The shipped tour told aloud against its timer, in each length and both languages, by a clock moved by hand."""

from __future__ import annotations

import re
from functools import cache

import pytest
from sheets import index_named, story_named

from g60desk.layout.told import Told
from g60desk.presenter.times import WITHIN, pace_words
from g60desk.state import State
from g60desk.tour.rehearsal import Rehearsal
from g60desk.tour.route import Route, Stop, lengths_of, route_of
from g60desk.words import load_words

LANGUAGES = ("en", "zh-Hans")
MINUTES = lengths_of(story_named("g60").tours[0])
ARRIVES = 5.0  # s, in which a picture arrives and nobody speaks
# How fast one reads to a room, in words and in signs a minute; a digit is a sign.
SPEED = {"en": (110, 160), "zh-Hans": (200, 280)}


@cache
def told_in(language: str) -> Told:
    return Told(story_named("g60"), index_named("g60"), load_words(language), State(language=language))


def route(minutes: int | None) -> Route:
    return route_of(index_named("g60"), story_named("g60").tours[0], minutes)


def read_aloud(stop: Stop, language: str) -> int:
    """The words, or the signs, of what is read aloud at a step: the sentence for the room, then the notes."""
    told = told_in(language)
    said = f"{told.text(stop.step.say)} {told.text(stop.step.notes)}"
    if language == "en":
        return len(re.findall(r"\w+(?:[’'-]\w+)*", said))  # what stands behind a point or a comma is read as well
    return len(re.findall(r"[\u3400-\u9fff\d]", said)) + len(re.findall(r"[A-Za-z]+", said))


class Speaker:
    """Tells a talk step by step, `slow` times as slowly as planned."""

    def __init__(self, minutes: int, language: str, slow: float = 1.0) -> None:
        self.now = 0.0
        self.told, self.route, self.slow = told_in(language), route(minutes), slow
        self.rehearsal = Rehearsal(lambda: self.now)
        self.rehearsal.enter(self.route.counted[0].id)
        self.rehearsal.start()

    @property
    def hears(self) -> str:
        return pace_words(self.told, self.rehearsal.pace(self.route))

    def speaks(self, stop: Stop, part: float = 1.0) -> None:
        self.now += stop.seconds * self.slow * part


@pytest.mark.parametrize("minutes", MINUTES)
def test_a_talk_is_as_long_as_it_promises(minutes: int) -> None:
    assert abs(route(minutes).planned - 60 * minutes) <= 0.1 * 60 * minutes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", MINUTES)
def test_whoever_tells_it_as_planned_is_in_time_at_every_step(minutes: int, language: str) -> None:
    speaker = Speaker(minutes, language)
    in_time = speaker.told.words("show.in_time")
    for stop in speaker.route.counted:
        speaker.rehearsal.enter(stop.id)
        assert speaker.hears == in_time, stop.id
        speaker.speaks(stop, 0.5)
        assert speaker.hears == in_time, stop.id
        speaker.speaks(stop, 0.5)
        assert speaker.hears == in_time, stop.id
    assert speaker.rehearsal.elapsed == speaker.route.planned
    assert abs(speaker.rehearsal.pace(speaker.route).remaining) <= 6 * minutes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize(("slow", "never"), [(1.4, "ahead"), (0.6, "behind")])
def test_a_slow_and_a_quick_speaker_hear_by_how_much(minutes: int, language: str, slow: float, never: str) -> None:
    speaker = Speaker(minutes, language, slow)
    words = speaker.told.words
    heard, due = set(), 0.0
    for stop in speaker.route.counted:
        speaker.rehearsal.enter(stop.id)
        early, late = max(due - speaker.now, 0.0), max(speaker.now - due - stop.seconds, 0.0)
        off = max(early, late)
        way = "ahead" if early else "behind"
        expected = words("show.in_time")
        if off >= 120:
            expected = words(f"show.{way}_minutes", n=round(off / 60))
        elif off >= WITHIN:
            expected = words(f"show.{way}", n=round(off / 10) * 10)
        assert speaker.hears == expected, stop.id
        heard.add(expected)
        speaker.speaks(stop)
        due += stop.seconds
    assert len(heard) >= 3
    assert words(f"show.{never}", n=20) not in heard


@pytest.mark.parametrize("stop", route(None).stops, ids=lambda stop: stop.id)
def test_what_is_read_aloud_fits_into_its_seconds(stop: Stop) -> None:
    """In no language faster than one can speak; in the one that takes longest, no slower than one does."""
    speaking = stop.seconds - ARRIVES
    paces = {language: 60 * read_aloud(stop, language) / speaking for language in LANGUAGES}
    for language, pace in paces.items():
        assert pace <= SPEED[language][1], f"{language}: {pace:.0f} a minute"
    assert any(paces[language] >= SPEED[language][0] for language in LANGUAGES), paces
