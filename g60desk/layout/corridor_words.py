"""What is said of corridors and their stops: lengths with what they are lengths of, kinds, and what lies beside."""

from __future__ import annotations

from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Corridor, Stand, apart
from g60desk.layout.corridor_lengths import about_length, near_length
from g60desk.layout.distances import Spot
from g60desk.layout.listing import in_a_row
from g60desk.layout.told import Told
from g60desk.story.model import NO_CITES, Cites, Stop


def straight_km(told: Told, km: float) -> str:
    """A length as the crow flies, which says so."""
    return told.words("strips.straight", km=about_length(told, km))


def course_words(told: Told, corridor: Corridor, km: float) -> str:
    """A length along a corridor: along the course of its line, else straight from stop to stop."""
    if corridor.course is None:
        return straight_km(told, km)
    return told.words("strips.along", km=about_length(told, km), line=told.text(corridor.course.name))


def apart_km(told: Told, corridor: Corridor, one: Stand, other: Stand) -> str:
    """The same for a name: how far, and that it is straight where others are told along a course."""
    km, along = apart(corridor, one, other)
    said = near_length(told, km)
    return said if along or corridor.course is None else told.words("strips.straight", km=said)


def apart_words(told: Told, corridor: Corridor, one: Stand, other: Stand) -> str:
    """How far two stops are from each other."""
    km, along = apart(corridor, one, other)
    return course_words(told, corridor, km) if along else straight_km(told, km)


def length_words(told: Told, corridor: Corridor, *, brief: bool = False) -> str:
    """What a corridor measures, from end to end (a `brief` one names no ends); or why nothing is drawn."""
    if not corridor.stands:
        return told.words("strips.no_coordinates")
    ends = corridor.ends
    if corridor.spine is None:
        return told.words("strips.one_place", name=stop_name(told, corridor.stands[0].stop))
    said = course_words(told, corridor, corridor.length)
    if ends is None or brief:
        return said
    one, other = (stop_name(told, stand.stop) for stand in ends)
    return told.words("strips.from_to", one=one, other=other, km=said)


def nowhere_words(told: Told, corridor: Corridor) -> str:
    """Which stops nobody knows the place of; empty where all are known, or none."""
    if not corridor.nowhere or not corridor.stands:
        return ""
    return told.words("strips.nowhere", names=in_a_row(told, [stop_name(told, stop) for stop in corridor.nowhere]))


def kind_words(told: Told, stop: Stop) -> str:
    """What kind of stop it is."""
    return told.words(f"strips.{stop.kind}")


def place_words(told: Told, corridor: Corridor, stand: Stand) -> str:
    """Where a stop lies: so far along the spine, so far beside it, or past its end."""
    if corridor.spine is None:
        return ""
    first = stop_name(told, corridor.ends[0].stop) if corridor.ends is not None else ""
    if stand.on:
        return told.words("strips.at_km", km=near_length(told, stand.foot.km), name=first) if first else ""
    if stand.beyond and corridor.ends is not None:
        end = corridor.ends[stand.beyond > 0]
        return told.words("strips.beyond", km=_as_drawn(told, stand.foot.off), name=stop_name(told, end.stop))
    km, at = _as_drawn(told, stand.foot.off), near_length(told, stand.foot.km)
    return told.words("strips.beside", km=km, at=at, name=first)


def _as_drawn(told: Told, km: float) -> str:
    """How far a stop lies off, as straight as it is and as sharp as its name says it."""
    return told.words("strips.straight", km=near_length(told, km))


def stop_words(told: Told, corridor: Corridor, stand: Stand) -> str:
    """A stop in one line: its kind and where it lies."""
    said = (kind_words(told, stand.stop), place_words(told, corridor, stand))
    return told.words("strips.comma").join(part for part in said if part)


def cites_of(told: Told, stop: Stop) -> Cites:
    """The sources of a stop: its own, else those of its place."""
    found = told.index.places.get(stop.place)
    return stop.cite or (found.cite if found is not None else NO_CITES)


def spot_words(spot: Spot) -> str:
    """Coordinates as a story writes them: degrees of latitude and longitude, WGS 84."""
    return ", ".join(f"{degrees:.4f}".replace("-", "\u2212") for degrees in spot)
