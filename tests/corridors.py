"""Made-up corridors: stories with subjects whose stops have the coordinates that a test wants."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sheets import story_named

from g60desk.layout.corridor import Corridor, corridor_of
from g60desk.layout.distances import Spot
from g60desk.story.index import Index
from g60desk.story.model import Cite, Cites, Comparison, Stop, StopKind, Story, Subject, Text

END, CITY, UNIVERSITY, FIRM = StopKind.END, StopKind.CITY, StopKind.UNIVERSITY, StopKind.FIRM
CITES = Cites((Cite(source="gazette", at="p. 3"),))


def stop(name: str, spot: Spot | None, kind: StopKind = CITY) -> Stop:
    """A stop of its own."""
    lat, lon = spot or (None, None)
    return Stop(name=Text({"en": name, "zh-Hans": name}), kind=kind, lat=lat, lon=lon, cite=CITES)


def subject(id: str, stops: Sequence[Stop]) -> Subject:
    """A subject with these stops."""
    return Subject(id=id, name=Text({"en": f"The {id} corridor"}), stops=tuple(stops))


def story_with(*subjects: Subject) -> Story:
    """A story that compares these and nothing else."""
    comparison = Comparison(headline=Text({"en": "Roads side by side"}), subjects=subjects)
    return msgspec.structs.replace(story_named("two-towns"), comparison=comparison)


def pulled(stops: Sequence[Stop]) -> Corridor:
    """These stops as a corridor."""
    one = subject("one", stops)
    return corridor_of(Index(story_with(one)), one)


def crowded(many: int = 200) -> Story:
    """A line with so many stops of all kinds, on it and beside it, and a short one."""
    kinds = (CITY, UNIVERSITY, FIRM, FIRM)
    between = [stop(f"Stop {n}", (50 + 0.01 * (n % 7), 8 + n * 4 / many), kinds[n % 4]) for n in range(1, many - 1)]
    stops = [stop("West End", (50, 8), END), *between, stop("East End", (50, 12), END)]
    short = [stop("Ford", (50, 8), END), stop("Mill", (50.1, 8), END)]
    return story_with(subject("long", stops), subject("short", short))
