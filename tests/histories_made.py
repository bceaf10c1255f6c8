"""Histories of invented roads: each with a beginning of another sharpness, and events before and after it."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from sheets import story_named

from g60desk.story.dates import Date
from g60desk.story.model import Event, Story, Subject, Text, Track

# Each subject with its beginning and its events: date, weight.
ROADS: dict[str, tuple[str, tuple[tuple[str, int], ...]]] = {
    "sharp": ("1950-03-15", (("1930", 1), ("1950-03-15", 3), ("1960-06", 2), ("1970~", 1), ("1975/1990", 2))),
    "month": ("1951-10", (("1951-10", 3), ("1951-12-01", 1), ("1968", 2))),
    "year": ("1960", (("1955-01-01", 2), ("1960-07-01", 2), ("1980/..", 3))),
    "about": ("1940~", (("1939", 1), ("1990?", 2))),
    "doubted": ("1970-05?", (("1980-05-10", 2),)),
    "open": ("2000/..", (("2001-02-03", 3), ("200X", 1))),
    "unknown": ("", (("1985-01-01", 3),)),
}


def text(said: str) -> Text:
    """A text that is the same in both languages."""
    return Text({"en": said, "zh-Hans": said})


@lru_cache
def roads(names: tuple[str, ...] = tuple(ROADS), spine: str = "open") -> Story:
    """A story that compares these roads."""
    return compared({name: ROADS[name] for name in names}, spine)


def compared(given: dict[str, tuple[str, tuple[tuple[str, int], ...]]], spine: str = "") -> Story:
    """A story that compares roads with these beginnings and events; the badge of `spine` is that of the story."""
    story = story_named("g60")
    subjects, events = [], []
    for name, (begins, dates) in given.items():
        badge = "G60" if name == spine else name[:3].upper()
        began = Date.parse(begins) if begins else None
        subjects.append(
            Subject(
                id=name, name=text(f"Road {name}"), short=text(f"road {name}"), badge=badge, begins=began, track=name
            )
        )
        events += [
            Event(
                id=f"{name}-{at}", track=name, title=text(f"{name.title()} {at}"), when=Date.parse(when), weight=weight
            )
            for at, (when, weight) in enumerate(dates)
        ]
    tracks = tuple(Track(id=name, name=text(name)) for name in given)
    timeline = msgspec.structs.replace(story.timeline, tracks=tracks, events=tuple(events), eras=(), spine=spine)
    comparison = msgspec.structs.replace(story.comparison, subjects=tuple(subjects), aspects=())
    return msgspec.structs.replace(story, timeline=timeline, comparison=comparison, phases=(), notes=())


def many(count: int) -> Story:
    """A story that compares so many roads: the later one began, the longer it is told."""
    dates = {f"r{n}": (f"{1900 + n * 3}", ((f"{1900 + n * 3}", 3), (f"{1920 + n * 2}-05", 2), (f"{1940 + n * 4}", 1)))
             for n in range(count)}  # fmt: skip
    return compared(dates, "r3")
