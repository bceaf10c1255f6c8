"""The shipped story tells what the article tells, says where from, and is written in both languages.

`article_facts.yaml` lists the article's dates, numbers, places, organisations and comparisons by paragraph; each must
stand in the dataset, with a cite of that paragraph.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from g60desk.story.model import Cites, Event, Figure, Place, Standing, Story
from g60desk.story.reader import Reading, read_story

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "data" / "g60"
ARTICLE = "shine-2023-06-13"
FACTS: list[dict[str, Any]] = yaml.safe_load((HERE / "article_facts.yaml").read_text(encoding="utf-8"))

# Latitude and longitude, as GeoNames has them
COORDINATES = {
    "songjiang": (31.03443, 121.22326),
    "jiaxing": (30.75220, 120.75000),
    "hangzhou": (30.29365, 120.16142),
    "jinhua": (29.10678, 119.64421),
    "huzhou": (30.87030, 120.09330),
    "suzhou": (31.30408, 120.59538),
    "xuancheng": (30.95250, 118.75528),
    "wuhu": (31.35259, 118.42947),
    "hefei": (31.86389, 117.28083),
    "jiuting": (31.13055, 121.31628),
    "shanghai-city": (31.22222, 121.45806),
    "Berkeley": (37.87159, -122.27275),
    "Stanford": (37.42411, -122.16608),
    "Santa Clara": (37.35411, -121.95524),
    "Santa Cruz": (36.97412, -122.0308),
    "Los Angeles": (34.05223, -118.24368),
    "Gloucester": (42.61405, -70.66313),
    "Cambridge": (42.3751, -71.10561),
    "Braintree": (42.20384, -71.00215),
}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_story(FOLDER)


@pytest.fixture(scope="module")
def story(reading: Reading) -> Story:
    return reading.story


def records(story: Story) -> dict[str, Any]:
    """All records of the story by kind/id, as `in` spells them."""
    found: dict[str, Any] = {f"figure/{key}": figure for key, figure in story.figures.items()}
    found |= {f"event/{event.id}": event for event in story.timeline.events}
    found |= {f"place/{place.id}": place for place in story.network.places}
    found |= {f"line/{line.id}": line for line in story.network.lines}
    found |= {f"phase/{phase.id}": phase for phase in story.phases}
    found |= {f"subject/{subject.id}": subject for subject in story.comparison.subjects}
    for subject in story.comparison.subjects:
        found |= {f"stop/{subject.id}/{stop.name.of('en')}": stop for stop in subject.stops if stop.name}
    for aspect in story.comparison.aspects:
        found |= {f"cell/{aspect.id}/{subject}": cell for subject, cell in aspect.cells.items()}
    return found


def paragraphs(at: str) -> set[int]:
    """The paragraphs that a place such as "¶20–21" or "¶20, 22" names."""
    found: set[int] = set()
    for part in at.removeprefix("¶").split(","):
        first, _, last = part.strip().partition("–")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def article_paragraphs(cites: Cites) -> set[int]:
    return {number for cite in cites if cite.source == ARTICLE for number in paragraphs(cite.at)}


def test_the_story_opens_without_a_problem(reading: Reading) -> None:
    assert [str(problem) for problem in reading.problems] == []
    assert reading.story.id == "g60"


def test_the_list_covers_every_paragraph() -> None:
    assert {fact["paragraph"] for fact in FACTS} == set(range(1, 24))
    assert len({fact["id"] for fact in FACTS}) == len(FACTS)


@pytest.mark.parametrize("fact", FACTS, ids=[fact["id"] for fact in FACTS])
def test_a_fact_of_the_article_is_in_the_story(story: Story, fact: dict[str, Any]) -> None:
    record = records(story)[fact["in"]]
    assert fact["paragraph"] in article_paragraphs(record.cite)
    if isinstance(record, Figure):
        assert (record.value, record.unit) == (fact["value"], fact["unit"])
        assert record.said == fact.get("said", "exactly")
        assert fact.get("printed", "") in record.printed
    if isinstance(record, Event):
        assert record.after == fact.get("after", record.after)
        if "value" in fact:
            assert record.when is not None
            assert record.when.text.startswith(fact["value"])
    if isinstance(record, Place):
        assert record.region == fact.get("region", record.region)


def test_every_figure_has_its_source_and_its_standing(story: Story) -> None:
    for key, figure in story.figures.items():
        if figure.derive is not None:
            assert not figure.cite and figure.value is None, key
            continue
        assert figure.cite, key
        assert figure.standing is not None, key
        assert len(figure.cite) > 1 or figure.standing is not Standing.CONFIRMED, key
        assert figure.note or figure.standing is not Standing.DISPUTED, key


def test_events_places_lines_and_cells_have_a_source(story: Story) -> None:
    cells = [cell for aspect in story.comparison.aspects for cell in aspect.cells.values()]
    assert [event.id for event in story.timeline.events if not event.cite] == []
    assert [place.id for place in story.network.places if not place.cite] == []
    assert [line.id for line in story.network.lines if not line.cite] == []
    assert [note.id for note in story.notes if not note.cite] == []
    for cell in cells:
        assert cell.cite or cell.figure


def test_places_stand_where_geonames_has_them(story: Story) -> None:
    for place in story.network.places:
        assert (place.lat, place.lon) == COORDINATES[place.id], place.id
    for stop in (stop for subject in story.comparison.subjects for stop in subject.stops):
        if not stop.place:
            assert (stop.lat, stop.lon) == COORDINATES[stop.name.of("en")]


def test_nine_members_join_in_three_phases(story: Story) -> None:
    joins = {place.id: place.joins for place in story.network.places if place.joins}
    assert [list(joins.values()).count(phase) for phase in ("v1", "v2", "v3")] == [1, 2, 6]
    for place in story.network.places:
        if place.joins:
            assert set(place.figures) == {"people", "area", "gdp"}
            assert all(story.figures[key].cite for key in place.figures.values())


def test_lines_pass_through_the_marks_of_their_places(story: Story) -> None:
    marks = {place.id: (place.lat, place.lon) for place in story.network.places}
    for line in story.network.lines:
        at = [line.course.index(marks[place]) for place in line.through]
        assert at == sorted(at), line.id


def test_what_begins_a_phase_is_dated_as_the_phase(story: Story) -> None:
    begins = {phase.id: phase.begins for phase in story.phases}
    dated = {event.phase: event.when for event in story.timeline.events if event.phase}
    assert dated == begins
