"""What a story is: frozen values, read once and never changed.

A `Story` holds the records that the sections of a story folder spell out.  The names of the fields are the names
of the keys in the YAML (with `-` for `_` where CSL spells it so), and the JSON Schema is made from these classes.
Two small values have their own spelling in YAML and are built by hand: `Text` (one text in several languages) and
`Date` (EDTF, in `dates.py`).

This is the front door: the records are written down by subject in the modules beside it and may be had from here.
"""

import msgspec

from g60desk.story.dates import Date
from g60desk.story.events import Era as Era
from g60desk.story.events import Event as Event
from g60desk.story.events import Media as Media
from g60desk.story.events import Phase as Phase
from g60desk.story.events import Timeline as Timeline
from g60desk.story.events import Track as Track
from g60desk.story.evidence import Author as Author
from g60desk.story.evidence import Derive as Derive
from g60desk.story.evidence import Figure as Figure
from g60desk.story.evidence import Note as Note
from g60desk.story.evidence import Source as Source
from g60desk.story.places import LabelSide as LabelSide
from g60desk.story.places import Line as Line
from g60desk.story.places import LineKind as LineKind
from g60desk.story.places import Network as Network
from g60desk.story.places import Place as Place
from g60desk.story.places import Region as Region
from g60desk.story.places import Section as Section
from g60desk.story.records import NO_CITES as NO_CITES
from g60desk.story.records import NOTHING_SAID as NOTHING_SAID
from g60desk.story.records import Cite as Cite
from g60desk.story.records import Cites as Cites
from g60desk.story.records import Key as Key
from g60desk.story.records import Record as Record
from g60desk.story.records import Standing as Standing
from g60desk.story.records import Text as Text
from g60desk.story.records import Where as Where
from g60desk.story.showing import STATIONS as STATIONS
from g60desk.story.showing import AspectFilter as AspectFilter
from g60desk.story.showing import AspectOrder as AspectOrder
from g60desk.story.showing import ComparisonPicture as ComparisonPicture
from g60desk.story.showing import EvidencePage as EvidencePage
from g60desk.story.showing import FigureStanding as FigureStanding
from g60desk.story.showing import MapLens as MapLens
from g60desk.story.showing import NetworkLayout as NetworkLayout
from g60desk.story.showing import NetworkPage as NetworkPage
from g60desk.story.showing import Show as Show
from g60desk.story.showing import SourceOrder as SourceOrder
from g60desk.story.showing import View as View
from g60desk.story.subjects import Aspect as Aspect
from g60desk.story.subjects import Cell as Cell
from g60desk.story.subjects import Comparison as Comparison
from g60desk.story.subjects import Stop as Stop
from g60desk.story.subjects import StopKind as StopKind
from g60desk.story.subjects import Subject as Subject
from g60desk.story.telling import Chart as Chart
from g60desk.story.telling import ChartKind as ChartKind
from g60desk.story.telling import ChartLine as ChartLine
from g60desk.story.telling import Statistics as Statistics
from g60desk.story.touring import Step as Step
from g60desk.story.touring import Tour as Tour
from g60desk.story.yardsticks import Yardstick as Yardstick


class Story(Record, frozen=True, kw_only=True):
    """A whole story.  An empty one (`empty_story()`) is a story too: it has an id and nothing else."""

    id: Key
    title: Text
    languages: tuple[str, ...]
    format: int = 1
    subtitle: Text = NOTHING_SAID
    attract: Text = NOTHING_SAID
    updated: Date | None = None
    badge: str = ""
    phases: tuple[Phase, ...] = ()
    sources: tuple[Source, ...] = ()
    figures: dict[Key, Figure] = msgspec.field(default_factory=dict)
    yardsticks: tuple[Yardstick, ...] = ()
    notes: tuple[Note, ...] = ()
    timeline: Timeline = Timeline()
    network: Network = Network()
    comparison: Comparison = Comparison()
    statistics: Statistics = Statistics()
    tours: tuple[Tour, ...] = ()


def empty_story() -> Story:
    """The story that is shown when there is none."""
    return Story(id="empty", title=NOTHING_SAID, languages=("en", "zh-Hans"))
