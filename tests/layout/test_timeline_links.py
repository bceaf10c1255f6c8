"""Links on demand: from the selected event to what it leads to and from what led to it, past the words."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from sheets import LANGUAGES, SIZES, faults, index_named, sheet, told

from g60desk.layout.account import account_of
from g60desk.layout.event_links import Side, links_of, links_said
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene, Stroke
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_links import BEND, seat_of
from g60desk.layout.timeline_routes import behind, way_beside, way_between
from g60desk.layout.told import Told
from g60desk.state import Selection

pytestmark = pytest.mark.usefixtures("qapp")
INDEX = index_named("g60")
LINKED = [INDEX.events[key] for key in ("launch", "version-two", "csg-arrives", "land-freed", "qianfan-launch")]


def chosen(event: str, language: str = "en", **fields: Any) -> Told:
    return told("g60", language, selection=Selection("event", event), **fields)


def drawn(teller: Told, size: tuple[int, int] = (1920, 1080)) -> tuple[Scene, Scale, list[Stroke]]:
    """The picture with the links of the selected event, its axis, and the lines of the links."""
    scene, axis = lay_out_timeline(teller, sheet(size, teller.language))
    bend, lines, open_line = sheet(size, teller.language).px(BEND), [], False
    for item in scene.items:
        piece = isinstance(item, Stroke) and (item.bend, item.ink) == (bend, "edge")
        if piece and open_line:  # it went on behind words
            lines[-1] = msgspec.structs.replace(lines[-1], points=lines[-1].points + item.points)
        elif piece:
            lines.append(item)
        open_line = piece
    return scene, axis, lines


def test_links_have_two_ends() -> None:
    teller = chosen("launch")
    links = [(link.side, link.event.id) for link in links_of(teller, INDEX.events["launch"])]
    assert links == [(Side.LED_BY, "idea-ripens"), (Side.LEADS_TO, "version-two")]
    assert not links_of(teller, INDEX.events["hp-founded"])
    both = links_of(teller, INDEX.events["flower-market"])  # it is led to by what it comes after
    assert [(link.side, link.event.id, link.caused) for link in both] == [
        (Side.LED_BY, "town-before", True),
        (Side.LEADS_TO, "all-demolished", True),
    ]


def test_what_is_known_only_in_its_order_is_not_called_a_cause() -> None:
    teller = told("two-towns")
    events = teller.index.events
    assert links_said(teller, events["sold"]) == [(Side.FOLLOWS, [events["clearing"]])]
    assert links_said(teller, events["clearing"]) == [(Side.FOLLOWED_BY, [events["sold"]])]
    assert links_said(teller, events["launch"]) == [(Side.LEADS_TO, [events["joined"]])]


def test_the_drawer_says_what_an_event_leads_to() -> None:
    account = account_of(chosen("launch"), Selection("event", "launch"))
    assert account is not None
    assert dict(account.rows).keys() >= {"Led to it", "Leads to"}
    after = account_of(told("two-towns"), Selection("event", "sold"))
    assert after is not None
    assert "Comes after" not in dict(after.rows)  # its date says so


def test_nothing_is_drawn_before_an_event_is_selected() -> None:
    assert not drawn(told("g60"))[2]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("event", ["launch", "version-two", "csg-arrives"])
def test_a_line_goes_from_mark_to_mark_at_right_angles(size: tuple[int, int], event: str) -> None:
    scene, _, lines = drawn(chosen(event), size)
    links = links_of(chosen(event), INDEX.events[event])
    ends = [seat for one in links if (seat := seat_of(scene, one.event.id)) is not None]
    seat = seat_of(scene, event)
    if seat is None:  # an upright sheet with a card has no room for what is not dated
        assert size == (1080, 1920)
        assert not lines
        return
    for line in lines:
        assert any(_near(line.points[at], seat) for at in (0, -1))
        assert any(_near(line.points[at], end) for at in (0, -1) for end in ends)
        assert all(abs(a[0] - b[0]) < 0.02 or abs(a[1] - b[1]) < 0.02 for a, b in pairwise(line.points))
    if size == (1920, 1080):
        assert len(lines) == len([one for one in links if not _is_chain(event, one.event.id)])


def _near(point: tuple[float, float], rect: Rect) -> bool:
    return rect.grown(60).holds(*point)


def _is_chain(one: str, other: str) -> bool:
    return INDEX.events[one].when is None and INDEX.events[other].when is None


def test_lines_lie_under_what_moves_and_over_the_ground_and_end_in_a_dot() -> None:
    scene, _, lines = drawn(chosen("launch"))
    assert lines
    assert scene.ground is not None
    still = len(scene.ground.items)
    assert scene.items[:still] == scene.ground.items
    placed = [scene.items.index(line) for line in lines]
    dots = [item for item in scene.items[still:] if isinstance(item, Ring) and item.fill == "ink2"]
    assert [(dot.x, dot.y) for dot in dots] == [line.points[-1] for line in lines]
    assert sorted(placed + [scene.items.index(dot) for dot in dots]) == list(range(still, still + 2 * len(lines)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [size for size in SIZES if size[0] > size[1]])
def test_what_lies_beyond_the_window_is_told_at_the_edge_and_leads_there(size: tuple[int, int], language: str) -> None:
    teller = chosen("shockley-founded", language, window=(713200.0, 714500.0))
    scene, axis, lines = drawn(teller, size)
    there = "event:fairchild-founded"
    target = min((one for one in scene.targets if (one.kind, one.key) == ("go", there)), key=lambda one: one.rect.x)
    assert teller.text(INDEX.events["fairchild-founded"].title) in target.name
    assert target.rect.right <= axis.right
    assert len(lines) == 1
    assert not faults(scene, sheet(size, language))


def test_hidden_tracks_have_no_ends() -> None:
    assert drawn(chosen("launch"))[2]
    assert not drawn(chosen("idea-ripens", hidden=("corridor",)))[2]


def test_a_way_goes_round_words_where_that_is_not_far() -> None:
    start, end = Rect(100, 100, 4, 20), Rect(300, 300, 4, 20)
    free = way_between(start, end, [], 4, 1)
    assert free == ((102, 120), (102, 296), (302, 296), (302, 300)) or len(free) == 4
    block = [Rect(free[1][0] - 20, 180, 40, 20)]
    way = way_between(start, end, block, 4, 1)
    assert not any(block[0].holds(x, y) for a, b in pairwise(way) for x, y in _along(a, b))
    assert (way[0][1], way[-1][1]) == (free[0][1], free[-1][1])


def _along(a: tuple[float, float], b: tuple[float, float]) -> list[tuple[float, float]]:
    return [(a[0] + (b[0] - a[0]) * share / 50, a[1] + (b[1] - a[1]) * share / 50) for share in range(51)]


def test_a_way_ends_at_the_side_of_words() -> None:
    words = Rect(400, 300, 80, 20)
    assert way_beside(Rect(100, 100, 4, 20), words, [], 4, 1, forth=True)[-1] == (392, 310)
    assert way_beside(Rect(800, 100, 4, 20), words, [], 4, 1, forth=False)[-1] == (488, 310)


@pytest.mark.parametrize("size", SIZES)
def test_a_screen_reader_hears_the_links_of_the_selected_event(size: tuple[int, int]) -> None:
    scene, _, _ = drawn(chosen("version-two"), size)
    mark = next(target for target in scene.targets if (target.kind, target.key) == ("event", "version-two"))
    for said in ("Led to it: G60 conference", "Leads to: Nine cities sign"):
        assert said in mark.text
    assert "Leads to" not in next(target for target in scene.targets if target.key == "launch").text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_strikes_through_words(size: tuple[int, int], language: str) -> None:
    for event in LINKED:
        scene, _ = lay_out_timeline(chosen(event.id, language), sheet(size, language))
        bend = sheet(size, language).px(BEND)
        for item in scene.items:
            if isinstance(item, Stroke) and (item.bend, item.ink) == (bend, "edge"):
                for a, b in pairwise(item.points):
                    struck = [run.text for run in scene.words() for x, y in _along(a, b)
                              if run.box.grown(-4).holds(x, y)]  # fmt: skip
                    assert not struck, event.id


def test_a_way_behind_words_is_broken_and_goes_on() -> None:
    way = ((0.0, 0.0), (100.0, 0.0), (100.0, 80.0))
    assert behind(way, [], 2) == [way]
    for back, words, air, pieces in (
        (False, [Rect(30, -10, 20, 20), Rect(45, -5, 15, 10)], 2, [[0, 0, 28, 0], [62, 0, 100, 0, 100, 80]]),
        (False, [Rect(90, -10, 20, 20)], 2, [[0, 0, 88, 0], [100, 12, 100, 80]]),
        (True, [Rect(90, 30, 20, 20)], 0, [[100, 80, 100, 50], [100, 30, 100, 0, 0, 0]]),
    ):
        found = behind(tuple(reversed(way)) if back else way, words, air)
        assert [[at for point in piece for at in point] for piece in found] == [pytest.approx(one) for one in pieces]
