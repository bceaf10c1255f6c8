"""Aligned histories: rows truthful on both axes, years as sharp as their dates, words that never meet."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import msgspec
import pytest
from histories_made import many, roads
from sheets import LANGUAGES, SIZES, faults, sheet, story_named, text_of, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.histories import HistoriesSheet, Pose
from g60desk.layout.histories_between import Way
from g60desk.layout.histories_list import Histories
from g60desk.layout.histories_said import since_words
from g60desk.layout.rows import rows_for
from g60desk.layout.scale import YEAR
from g60desk.layout.scene import Scene, Soft, Stroke, Words
from g60desk.layout.timeline_key import at_scale
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.dates import Date
from g60desk.story.model import Cites, Story, View
from g60desk.story.since import since, zero_of

pytestmark = pytest.mark.usefixtures("qapp")

WIDE = (1920, 1080)


def telling(story: str | Story = "g60", language: str = "en", **fields: object) -> Told:
    return told(story, language, view=View.COMPARISON, compared="histories", **fields)


@lru_cache
def posed(name: str, since: bool, size: tuple[int, int] = WIDE, language: str = "en") -> Pose:
    """One of the stories laid out, once for all tests."""
    story: str | Story = name if name == "g60" else roads() if name == "roads" else many(int(name))
    now, frame = telling(story, language, since=since), sheet(size, language)
    return HistoriesSheet(now, frame).lay_out(now)


def order(pose: Pose) -> list[str]:
    return [one.history.key for one in sorted(pose.rows, key=lambda row: row.row.top)]


# where things stand


def test_by_the_calendar_the_earliest_beginning_stands_first() -> None:
    assert order(posed("g60", False)) == ["route-128", "silicon-valley", "g60"]
    assert order(posed("roads", False)) == ["about", "sharp", "month", "year", "doubted", "open", "unknown"]


def test_by_years_since_the_longest_told_stands_first() -> None:
    """Route 128 began before Silicon Valley, but the story tells of it for 22 years only."""
    assert order(posed("g60", True)) == ["silicon-valley", "route-128", "g60"]
    found = [one.history.lasted for one in posed("roads", True).rows]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("since", [False, True])
def test_each_mark_stands_where_its_date_does(since: bool) -> None:
    """By the calendar at its day, else as far from the common zero as its day is from the beginning of its row."""
    for name in ("g60", "roads"):
        pose = posed(name, since)
        drawn = 0
        for row in pose.rows:
            for _, entry in row.seen.drawn() if row.seen else []:
                when = entry.event.when
                if when is None or when.earliest is None or when.latest is None or entry.mark.span:
                    continue
                middle = (when.earliest + when.latest + 1) / 2
                zero = (row.history.zero or 0.0) if since else 0.0
                wish = pose.axis.x(middle - zero)
                if pose.axis.left + 20 < wish < pose.axis.right - 20:
                    assert (entry.mark.x0 + entry.mark.x1) / 2 == pytest.approx(wish, abs=1.0), entry.event.id
                    drawn += 1
        assert drawn > 8


def test_what_came_before_the_beginning_stands_left_of_zero() -> None:
    pose = posed("g60", True)
    zero = pose.axis.x(0)
    marks = {entry.event.id: entry.mark for row in pose.rows if row.seen for _, entry in row.seen.drawn()}
    assert marks["stanford-founded"].x1 < marks["hp-founded"].x1 < zero
    assert marks["route128-opens"].x0 == pytest.approx(zero, abs=2)
    assert marks["regional-advantage"].x0 > zero


def test_all_that_began_is_aligned() -> None:
    """Each line begins at the common zero; one whose beginning nobody knows has no place and says so."""
    pose = posed("roads", True)
    placed = [row for row in pose.rows if row.scale is not None]
    assert len(placed) == len(pose.rows) - 1
    for row in placed:
        assert row.scale is not None and row.history.zero is not None
        assert row.scale.x(row.history.zero) == pytest.approx(pose.axis.x(0), abs=0.01)
    assert "Its beginning is not known" in text_of(pose.scene)


def test_a_line_begins_as_sharply_as_its_beginning_is_dated() -> None:
    pose = posed("roads", False)
    fades = {}
    for row in pose.rows:
        at = row.row.line
        soft = [one for one in pose.scene.items if isinstance(one, Soft) and one.rect.y < at < one.rect.bottom]
        fades[row.history.key] = max((one.left for one in soft if one.ink in ("ink2", "signal")), default=0.0)
    assert fades["sharp"] == 0.0 < fades["month"] < fades["year"] < fades["about"]


def test_the_signal_colour_is_the_spines_alone() -> None:
    for axis in (False, True):
        pose = posed("g60", axis)
        lines = [one for one in pose.scene.items if isinstance(one, Soft | Stroke) and one.ink == "signal"]
        lines += [one for one in pose.scene.items if getattr(one, "fill", "") == "signal"]
        own = next(row.row for row in pose.rows if row.history.spine)
        boxes = [one.points[0][1] if isinstance(one, Stroke) else one.rect.middle[1] for one in lines]
        assert boxes and all(own.top <= y <= own.bottom for y in boxes)


# words


@pytest.mark.parametrize("since", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_no_words_meet_or_are_cut(size: tuple[int, int], language: str, since: bool) -> None:
    for name in ("g60", "roads"):
        pose = posed(name, since, size, language)
        assert faults(pose.scene, pose.frame) == []


@pytest.mark.parametrize("since", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_of_twenty_rows_each_is_on_a_page(size: tuple[int, int], since: bool) -> None:
    """What has no room is a press away, and nothing meets."""
    seen: list[str] = []
    first: int | None = 0
    while first is not None:
        now, frame = telling(many(20), since=since, subjects=first), sheet(size)
        scene = lay_out_comparison(now, frame)
        assert faults(scene, frame) == []
        shown = [target.key for target in scene.targets if target.kind == "subject"]
        assert len(shown) >= (12 if size == (1280, 720) else 16)
        seen += [key for key in shown if key not in seen]
        ways = [int(target.key.partition("=")[2]) for target in scene.targets if target.key.startswith("subjects=")]
        first = max((way for way in ways if way > first), default=None)
    assert len(seen) == 20


def test_the_sentence_is_made_from_dates() -> None:
    assert "When the G60 began, Route 128 and Silicon Valley each had 64 years behind them" in text_of(
        posed("g60", False).scene
    )
    assert "G60起步时，128号公路、硅谷均已走过64年" in text_of(posed("g60", False, WIDE, "zh-Hans").scene).replace(
        " ", ""
    )
    assert "the G60 is in year 10" in text_of(posed("g60", True).scene)
    plates = [target.key for target in posed("g60", False).scene.targets if target.kind == "cite"]
    assert {"subject:g60", "subject:route-128", "subject:silicon-valley"} <= set(plates)


def test_who_dates_a_beginning_stands_beside_it() -> None:
    """What is cited for the whole subject need not tell when it began."""
    now = telling()
    subject = now.index.subjects["route-128"]
    assert [cite.source for cite in subject.dated_by] == ["mass-moments-1951"]
    labels = {target.key: target.name for target in posed("g60", False).scene.targets if target.kind == "cite"}
    assert labels["subject:route-128"] == f"Source: {now.source_numbers['mass-moments-1951']}"
    bare = msgspec.structs.replace(subject, begins_cite=Cites())
    assert bare.dated_by == subject.cite
    assert {cite.source for cite in subject.all_cites} > {"mass-moments-1951", "mass-moments-highway", "geonames"}


def test_a_mark_below_the_dot_of_a_plate_stands_close_to_it() -> None:
    for language in LANGUAGES:
        scene = posed("g60", False, WIDE, language).scene
        plates = [target.rect for target in scene.targets if target.kind == "cite"]
        marks = [words for words in scene.items if isinstance(words, Words) and words.text[0] in ";；"]
        assert len(marks) == 2
        for mark in marks:
            assert min(abs(mark.x - plate.right) for plate in plates) < 0.3 * mark.style.px


def test_a_vague_beginning_makes_a_vague_sentence() -> None:
    said = text_of(lay_out_comparison(telling(roads(("about", "open"))), sheet()))
    assert "road about had about 59 or 60 years behind it" in said
    said = text_of(lay_out_comparison(telling(roads(("doubted", "open"))), sheet()))
    assert "road doubted had perhaps 29 or 30 years behind it" in said


def test_who_began_later_in_the_same_year_is_not_said_to_be_first() -> None:
    said = text_of(lay_out_comparison(telling(pair=("silicon-valley", "route-128")), sheet()))
    assert "Route 128 began 1 or 2 months before Silicon Valley" in said


@pytest.mark.parametrize("size", SIZES)
def test_the_key_tells_a_year_from_a_month_only_where_they_are_drawn_apart(size: tuple[int, int]) -> None:
    """Over 130 years both are short bars."""
    said = text_of(posed("g60", False, size).scene)
    assert "a month or a year" in said
    frame = sheet(size)
    assert at_scale(["day", "month", "year", "span"], frame, 2.0) == ["day", "short", "span"]
    assert at_scale(["day", "month", "year"], frame, 400.0) == ["day", "month", "year"]
    assert at_scale(["day", "month"], frame, 2.0) == ["day", "month"]


def test_two_in_focus_are_alone() -> None:
    scene = lay_out_comparison(telling(pair=("g60", "route-128")), sheet())
    assert {target.key for target in scene.targets if target.kind == "subject"} == {"g60", "route-128"}
    assert "Silicon" not in text_of(scene)


@pytest.mark.parametrize(
    ("begin", "when", "said"),
    [
        ("1951-08-24", "2016-05-24", "64 years after the beginning"),
        ("1951-08-24", "1951-08-24", "at the beginning itself"),
        ("1951-08-24", "1951-09-01", "8 days after the beginning"),
        ("2016-05-24", "2017-07-12", "1 year 1 month after the beginning"),
        ("1951-10", "1971-01-11", "19 years after the beginning"),
        ("1951-08-24", "1957", "5 or 6 years after the beginning"),
        ("1951-08-24", "1951", "within a year of the beginning, before or after"),
        ("1951-10", "1951-10", "within 1 month of the beginning, before or after"),
        ("1951-08-24", "1946", "4 or 5 years before the beginning"),
        ("1951-08-24", "195X", "between 2 years before the beginning and 9 years after it"),
        ("1951-08-24", "1957~", "about 5 or 6 years after the beginning"),
        ("1951~", "1957?", "perhaps about 5 or 6 years after the beginning"),
        ("1951-08-24", "1975/1990", "from 23 or 24 years after the beginning to 38 or 39 years after the beginning"),
        ("1951-08-24", "1980-01-01/..", "from 28 years after the beginning, and on"),
    ],
)  # fmt: skip
def test_years_since_are_as_sharp_as_both_dates(begin: str, when: str, said: str) -> None:
    story = roads(("sharp",))
    history = Histories(telling(story)).all[0]

    began = Date.parse(begin)
    event = msgspec.structs.replace(history.chronicle.events[0], when=Date.parse(when))
    history = msgspec.structs.replace(history, begin=began, zero=zero_of(began))
    assert since_words(telling(story), history, event).replace("\u00a0", " ") == said


def test_completed_months_are_counted_as_ages_are() -> None:
    far = since(Date.parse("1951-08-24"), Date.parse("2016-05-23"))
    assert (far.side, far.near, far.far) == (1, 64 * 12 + 8, 64 * 12 + 8)
    back = since(Date.parse("1951-08-24"), Date.parse("1946"))
    assert (back.side, back.near, back.far) == (-1, 55, 67)


# axis


def test_the_axis_of_years_names_years() -> None:
    near = telling(since=True, span=(-YEAR, 12 * YEAR))
    assert "year 10" in text_of(lay_out_comparison(near, sheet()))
    near = telling(language="zh-Hans", since=True, span=(-YEAR, 12 * YEAR))
    assert "第10年" in text_of(lay_out_comparison(near, sheet(WIDE, "zh-Hans"))).replace(" ", "")
    assert "20 before" in text_of(posed("g60", True).scene)
    assert "1960" in text_of(posed("g60", False).scene)


def test_what_is_folded_or_beyond_is_counted() -> None:
    """Every dated event of a row is drawn, in a ring with its number, or counted at an end of the axis."""
    for span in (None, (float(zero_of(Date.parse("1960"))), float(zero_of(Date.parse("2018"))))):
        now, frame = telling(span=span), sheet()
        pose = HistoriesSheet(now, frame).lay_out(now)
        for row in pose.rows:
            assert row.seen is not None and row.scale is not None and row.lane is not None
            chronicle = row.history.chronicle
            beyond = chronicle.before(row.scale.start) + chronicle.after(row.scale.end)
            assert len(row.seen.entries) + sum(ring.count for ring in row.seen.rings) + beyond == len(chronicle)


def test_who_has_more_to_tell_has_a_higher_row_and_a_choice_moves_none() -> None:
    heights = {row.history.key: row.row.height for row in posed("g60", False).rows}
    assert heights["g60"] > heights["route-128"] == heights["silicon-valley"]
    now = telling(selection=Selection("event", "intel-founded"))
    chosen = HistoriesSheet(now, sheet()).lay_out(now)
    assert {row.history.key: row.row.height for row in chosen.rows} == heights


# chosen


@pytest.mark.parametrize("size", SIZES)
def test_a_chosen_event_has_its_card(size: tuple[int, int]) -> None:
    frame = sheet(size)
    for axis in (False, True):
        scene = lay_out_comparison(telling(since=axis, selection=Selection("event", "intel-founded")), frame)
        assert faults(scene, frame) == []
        assert any(target.kind == "card" for target in scene.targets)
        chosen = [target for target in scene.targets if target.chosen and target.kind == "event"]
        assert [target.key for target in chosen] == ["intel-founded"]
        assert "16 " in chosen[0].name and "after the beginning" in chosen[0].name


def test_the_day_of_the_story_time_is_drawn_in_each_row() -> None:
    day = float(zero_of(Date.parse("2020-01-01")))
    calendar, years = telling(day=day), telling(day=day, since=True)
    assert "In 2020" not in text_of(lay_out_comparison(calendar, sheet()))
    scene = lay_out_comparison(years, sheet())
    assert "the G60 is in year 4" in text_of(scene)
    frame = sheet()
    pose = HistoriesSheet(years, frame).lay_out(years)
    at = sorted({round(one.points[0][0]) for one in pose.over if isinstance(one, Stroke)})
    assert len(at) == 3  # each at its own age


# turning


def test_on_the_way_rows_slide_and_nothing_jumps() -> None:
    a, b = posed("g60", False), posed("g60", True)
    way = Way(a, b)
    frames = [way.at(share / 20, back=False) for share in range(21)]
    for key in ("launch", "stanford-founded", "route128-opens"):
        found = [_place(scene, key) for scene in frames]
        steps = [max(abs(p[0] - q[0]), abs(p[1] - q[1])) for p, q in pairwise(found)]
        assert max(steps) < 80, key
        for at, pose in ((0, a), (-1, b)):
            assert found[at] == pytest.approx(_place(pose.scene, key), abs=0.5)


def _place(scene: Scene, key: str) -> tuple[float, float]:
    """Where the mark of an event is drawn."""
    rect = scene.belongings[f"event:{key}"][-1]
    return rect.x, rect.y


# table


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_tells_each_event_with_its_years(language: str) -> None:
    table = rows_for(telling(language=language, table=True))
    assert [column.key for column in table.columns] == ["subject", "event", "date", "since", "source", "note"]
    keys = [row.key for row in table.rows]
    assert set(keys) == {
        event.id
        for event in story_named("g60").timeline.events
        if event.track in ("corridor", "silicon-valley", "route-128")
    }
    row = next(row for row in table.rows if row.key == "intel-founded")
    assert row.cells[3].text.replace("\u00a0", " ") == (
        "16 or 17 years after the beginning" if language == "en" else "起步后16或17年"
    )
    undated = next(row for row in table.rows if row.key == "idea-ripens")
    assert undated.cells[3].text == "" and undated.cells[2].text


def test_the_rows_of_the_table_sort_by_years_since() -> None:
    table = rows_for(telling(roads(), table=True))
    values = sorted((row.cells[3].sort.value, row.key) for row in table.rows if row.cells[3].text)
    assert values[0][1] == "sharp-0" and values[-1][1] == "about-1"
    unknown = next(row for row in table.rows if row.key == "unknown-0")
    assert unknown.cells[3].text == ""
