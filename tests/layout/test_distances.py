"""How far it is: great circles against known ones, and ways along lines with and without a course."""

from __future__ import annotations

import msgspec
import pytest
from sheets import sheet, story_named, text_of, told, words_in

from g60desk.layout.account_places import line_account
from g60desk.layout.distances import great_circle, km_along, said_km, shortest_along
from g60desk.layout.network import lay_out_network
from g60desk.layout.ratios import Ratio, ratio_of
from g60desk.layout.rows_lines import line_rows
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.index import Index
from g60desk.story.model import Line, LineKind, Place, Story, Text


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0.0, 0.0), (0.0, 1.0), 111.195),
        ((0.0, 179.5), (0.0, -179.5), 111.195),  # across the antimeridian
        ((90.0, 0.0), (-90.0, 0.0), 20015.1),
        ((51.5074, -0.1278), (48.8566, 2.3522), 343.6),  # London and Paris
        ((31.0, 121.0), (31.0, 121.0), 0.0),
    ],
)
def test_great_circles(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert great_circle(a, b) == pytest.approx(km, rel=1e-3)
    assert great_circle(b, a) == pytest.approx(great_circle(a, b))


def test_stops_lie_along_the_course_in_order_and_no_nearer_than_the_crow_flies() -> None:
    one = told("g60")
    for line in story_named("g60").network.lines:
        far = km_along(one, line)
        assert list(far) == list(line.through)
        assert next(iter(far.values())) == 0.0
        ways = list(far.values())
        assert ways == sorted(ways)
        for (a, start), (b, end) in zip(far.items(), list(far.items())[1:], strict=False):
            places = one.index.places
            crow = great_circle((places[a].lat, places[a].lon), (places[b].lat, places[b].lon))
            assert end - start >= crow - 0.001


def with_line(course: tuple[tuple[float, float], ...]) -> tuple[Told, Line]:
    """A story of three towns on the equator, a degree apart, and a line with this course."""
    names = ("ash", "elm", "oak")
    places = tuple(Place(id=name, name=Text({"en": name}), lat=0.0, lon=float(lon)) for lon, name in enumerate(names))
    line = Line(id="road", kind=LineKind.EXPRESSWAY, name=Text({"en": "road"}), through=names, course=course)
    made = story_named("two-towns")
    network = msgspec.structs.replace(made.network, places=places, lines=(line,))
    changed: Story = msgspec.structs.replace(made, network=network)
    return Told(changed, Index(changed), words_in("en"), told("two-towns").state), line


def test_a_stop_that_the_course_does_not_name_is_put_in_where_it_makes_the_least_detour() -> None:
    one, line = with_line(((0.0, 0.0), (0.0, 0.6), (0.0, 1.4), (0.0, 2.0)))
    assert list(km_along(one, line).values()) == pytest.approx([0.0, 111.2, 222.4], abs=0.1)


def test_without_a_course_no_way_is_known() -> None:
    one, line = with_line(())
    assert km_along(one, line) == {}
    assert shortest_along(one, "ash", "oak") is None


def test_the_shortest_of_several_lines_is_named() -> None:
    found = shortest_along(told("g60"), "songjiang", "hangzhou")
    assert found is not None
    every = [km_along(told("g60"), line) for line in story_named("g60").network.lines]
    ways = [far["hangzhou"] - far["songjiang"] for far in every if {"songjiang", "hangzhou"} <= set(far)]
    assert found[1] == pytest.approx(min(ways))
    assert shortest_along(told("g60"), "jiaxing", "hefei") is None


@pytest.mark.parametrize(("km", "said"), [(0.2, "1"), (57.6, "58"), (102.4, "100"), (143.0, "145")])
def test_lengths_are_said_as_sharp_as_they_are_known(km: float, said: str) -> None:
    assert said_km(told("g60"), km) == f"about {said} km"


@pytest.mark.parametrize(
    ("times", "said"),
    [(1.04, "1"), (1.06, "1.1"), (2.0, "2"), (9.94, "9.9"), (9.96, "10"), (12.4, "12"), (222.7, "220")],
)
def test_ratios_are_rounded_honestly(times: float, said: str) -> None:
    assert Ratio(times, False, False).number == said


def test_ratios_only_of_one_year_one_kind_and_no_bound() -> None:
    one = told("g60")
    found = ratio_of(one, "huzhou-people", "jiaxing-people")
    assert found is not None
    assert (found.number, found.turned, found.about) == ("1.6", True, False)
    area = ratio_of(one, "huzhou-area", "jiaxing-area")
    assert area is not None
    assert area.about
    assert ratio_of(one, "huzhou-gdp", "jiaxing-gdp") is None  # 2022 and 2023
    assert ratio_of(one, "shanghai-gdp", "jiaxing-gdp") is None  # over so much
    assert ratio_of(one, "huzhou-people", "jiuting-people") is None
    assert ratio_of(one, "huzhou-people", "huzhou-gdp") is None


@pytest.mark.parametrize(("language", "said"), [("en", "as drawn"), ("zh-Hans", "按图示线位")])
@pytest.mark.usefixtures("qapp")
def test_a_length_along_our_own_course_says_so_wherever_it_is_told(language: str, said: str) -> None:
    one = told("g60", language, selection=Selection("line", "g60"))
    columns, rows = line_rows(one)
    at = [column.key for column in columns].index("length")
    lengths = [row.cells[at] for row in rows]
    assert all(said in cell.text for cell in lengths)
    assert at > [column.key for column in columns].index("source"), "no source mark stands for it"
    account = line_account(one, "g60")
    assert account is not None
    assert said in dict(account.rows)[one.words("drawer.length")]
    for size in ((1920, 1080), (1280, 720), (1080, 1920)):
        assert said in text_of(lay_out_network(one, sheet(size, language))), size


def test_each_part_of_a_line_has_its_own_date_or_none() -> None:
    one = told("g60")
    columns, rows = line_rows(one)
    at = [column.key for column in columns].index("opened")
    said = {row.key: row.cells[at].text for row in rows}
    assert said["g60"] == "Songjiang – Hangzhou: 29 December 1998; Hangzhou – Jinhua: not known"
    assert said["huhang-railway"] == "26 October 2010"
    assert said["g50"] == "not dated"
    account = line_account(one, "g60")
    assert account is not None
    assert dict(account.rows)["Hangzhou – Jinhua"] == "not known"
