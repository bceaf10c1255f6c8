"""Where it happened: regions, places and the lines between them."""

from enum import StrEnum

import msgspec

from g60desk.story.dates import Date
from g60desk.story.records import NO_CITES, NOTHING_SAID, Cites, Key, Record, Text


class Region(Record, frozen=True, kw_only=True):
    """A province or its like; an `id` that the map knows too is tinted there."""

    id: Key
    name: Text


class LabelSide(StrEnum):
    """Where a place's name is fixed, as seen from its mark."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"


class Place(Record, frozen=True, kw_only=True):
    """A city or town: `lat` and `lon` in degrees (WGS 84); one without `joins` is on the map but not a member."""

    id: Key
    name: Text
    lat: float | None = None
    lon: float | None = None
    region: Key = ""
    joins: Key = ""
    weight: int = 2
    label: LabelSide | None = None
    figures: dict[str, Key] = msgspec.field(default_factory=dict)
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES


class LineKind(StrEnum):
    """What a line is; each kind has a stroke of its own."""

    EXPRESSWAY = "expressway"
    HIGH_SPEED_RAIL = "high-speed-rail"
    RAILWAY = "railway"
    RIVER = "river"
    AGREEMENT = "agreement"


class Section(Record, frozen=True, kw_only=True):
    """A part of a line that opened on its own."""

    start: Key = msgspec.field(name="from")
    end: Key = msgspec.field(name="to")
    opens: Date
    cite: Cites = NO_CITES


class Line(Record, frozen=True, kw_only=True):
    """A road or railway through places; `course` holds way-points as (lat, lon) in degrees."""

    id: Key
    kind: LineKind
    name: Text
    through: tuple[Key, ...]
    badge: str = ""
    course: tuple[tuple[float, float], ...] = ()
    opens: Date | None = None
    sections: tuple[Section, ...] = ()
    note: Text = NOTHING_SAID
    cite: Cites = NO_CITES


class Network(Record, frozen=True, kw_only=True):
    """The network section; `map` names a map that ships, or a GeoJSON file of the story, with whose it is."""

    name: Text = NOTHING_SAID
    headline: Text = NOTHING_SAID
    lead: Text = NOTHING_SAID
    map: str = ""
    map_credit: Text = NOTHING_SAID
    map_licence: str = ""
    map_cite: Cites = NO_CITES
    spine: Key = ""
    regions: tuple[Region, ...] = ()
    places: tuple[Place, ...] = ()
    lines: tuple[Line, ...] = ()
