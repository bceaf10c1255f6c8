"""Stories made of chance: any number of events over several tracks, with dates and titles of every kind.

The same seed gives the same story.  All else is that of the shipped story, so that plates and phases are there too.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import msgspec
from hypothesis import strategies as st
from sheets import story_named

from g60desk.story.dates import Date, civil, day_of
from g60desk.story.model import Event, Story, Text, Track

FIRST, LAST = day_of(1980, 1, 1), day_of(2026, 1, 1)
KINDS = ("day", "day", "month", "year", "span", "long", "open", "about", "maybe", "decade")
TITLES = (
    ("Road opens", "道路通车"),
    ("Works move out", "工厂迁出"),
    ("A research town is planned on former farmland by the river", "沿河农田上规划建设一座科研新城"),
    ("Nine towns sign an agreement on moving freight from road to rail", "九镇签署货运由公路转向铁路的协议"),
)
SHORT = (None, ("Works go", "工厂走了"), ("Town planned", "规划新城"), None)


class Happening(msgspec.Struct, frozen=True):
    """An event to be made: its first day, kind of date, length in days, weight, track, and its title by number."""

    day: int
    kind: str
    days: int
    weight: int
    track: int
    title: int


HAPPENINGS = st.builds(
    Happening,
    day=st.one_of(st.integers(FIRST, LAST), st.integers(day_of(2010, 1, 1), day_of(2010, 3, 1))),
    kind=st.sampled_from(KINDS),
    days=st.integers(2, 1500),
    weight=st.sampled_from((1, 1, 2, 3)),
    track=st.integers(0, 3),
    title=st.integers(0, 3),
)


def by_chance(count: int, tracks: int, seed: int = 1) -> list[Happening]:
    """So many events over so many tracks; one in a hundred is of the highest weight."""
    chance = Random(seed)
    return [
        Happening(
            chance.randint(FIRST, LAST),
            chance.choice(KINDS),
            chance.randint(2, 1500),
            3 if (luck := chance.random()) < 0.01 else 2 if luck < 0.1 else 1,
            chance.randrange(tracks),
            chance.randrange(len(TITLES)),
        )
        for _ in range(count)
    ]


def story_of(happenings: Sequence[Happening], tracks: int = 4) -> Story:
    """The story of these events; their ids are e0, e1 and so on, those of the tracks t0, t1."""
    own = story_named("g60")
    like = msgspec.structs.replace(own.timeline.events[0], after="", text=Text({}), figures=(), places=(), leads_to=(),
                                   note=Text({}), media=None)  # fmt: skip
    events = tuple(_event(number, one, like) for number, one in enumerate(happenings))
    rows = tuple(Track(id=f"t{n}", name=Text({"en": f"Row {n}", "zh-Hans": f"第{n}行"})) for n in range(tracks))
    timeline = msgspec.structs.replace(own.timeline, events=events, tracks=rows, eras=(), window=None, spine="t0")
    return msgspec.structs.replace(own, timeline=timeline)


def _event(number: int, one: Happening, like: Event) -> Event:
    said, short = TITLES[one.title], SHORT[one.title]
    title = Text({"en": f"{said[0]} {number}", "zh-Hans": f"{said[1]}{number}"})
    brief = Text({"en": f"{short[0]} {number}", "zh-Hans": f"{short[1]}{number}"}) if short else Text({})
    when = Date.parse(date_of(one))
    return msgspec.structs.replace(
        like, id=f"e{number}", track=f"t{one.track}", when=when, weight=one.weight, title=title, short=brief
    )  # fmt: skip


def date_of(one: Happening) -> str:
    """The date as EDTF."""
    year, month, day = civil(one.day)
    until = civil(one.day + one.days)
    of_day = f"{year:04}-{month:02}-{day:02}"
    return {
        "day": of_day,
        "month": f"{year:04}-{month:02}",
        "year": f"{year:04}",
        "span": f"{of_day}/{until[0]:04}-{until[1]:02}-{until[2]:02}",
        "long": f"{year:04}/{year + 1 + one.days // 100:04}",
        "open": f"{year:04}-{month:02}/.." if one.days > 1200 else of_day,
        "about": f"{year:04}~",
        "maybe": f"{of_day}?",
        "decade": f"{year // 10:03}X" if one.days > 1000 else f"{year:04}-{month:02}~",
    }[one.kind]
