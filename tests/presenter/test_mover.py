"""Screen roulette: whatever happens to the plugs, the notes stay away from the room, and all comes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot
from roulette import KINDS, LAPTOP, PROJECTOR, TWIN, FakeScreens, FakeWindow

from g60desk.presenter.mover import Mover
from g60desk.presenter.screen import Screen, apart
from g60desk.presenter.screens import Settling
from g60desk.presenter.seating import Wish

HOME = (Wish(PROJECTOR.mark, LAPTOP.mark),)
NAMES = st.sampled_from([one.name for one in KINDS])
TURNS: st.SearchStrategy[tuple[object, ...]] = st.one_of(
    st.tuples(st.just("plug"), st.sampled_from(KINDS)),
    st.tuples(st.just("pull"), NAMES),
    st.tuples(st.just("order"), st.permutations([one.name for one in KINDS]).map(tuple)),
    st.tuples(st.just("mirror"), NAMES, NAMES),
    st.tuples(st.just("rescale"), NAMES, st.sampled_from([1.0, 1.25, 2.0])),
    st.tuples(st.just("rest")),
    st.tuples(st.just("swap")),
)


class Show:
    """A show on fake screens; what happens is looked at when the test says that it is quiet."""

    def __init__(self, *screens: Screen, wishes: tuple[Wish, ...] = ()) -> None:
        self.audience, self.console = FakeWindow(), FakeWindow()
        self.screens = FakeScreens(*screens, windows=(self.audience, self.console))
        self.mover = Mover(self.audience, self.console, self.screens, wishes)
        self.news: list[str] = []
        self.saved: list[tuple[Wish, ...]] = []
        self.mover.news.connect(self.news.append)
        self.mover.wished.connect(self.saved.append)
        self.mover.begin()

    def rests(self) -> None:
        self.mover.settle()

    @property
    def places(self) -> tuple[object, object]:
        return self.audience.place, self.console.place


@pytest.fixture
def shows(qapp: object) -> object:
    made: list[Show] = []

    def show(*screens: Screen, wishes: tuple[Wish, ...] = ()) -> Show:
        made.append(Show(*screens, wishes=wishes))
        return made[-1]

    yield show
    for one in made:
        one.mover.end()


@settings(max_examples=100, deadline=None)
@given(st.lists(TURNS, max_size=14))
def test_any_walk_keeps_the_two_apart_and_in_sight(qapp: object, turns: list[tuple[object, ...]]) -> None:
    show = Show(LAPTOP, PROJECTOR, wishes=HOME)
    try:
        _walk(show, turns)
    finally:
        show.mover.end()
    assert (show.audience.ended, show.console.ended, show.places) == (1, 1, (None, None))


def _walk(show: Show, turns: list[tuple[object, ...]]) -> None:
    for what, *how in turns:
        if what == "rest":
            show.rests()
        elif what == "swap":
            show.mover.swap()
        else:
            getattr(show.screens, str(what))(*how)
        _assert_notes_are_safe(show)
    show.rests()
    _assert_at_rest(show)
    wishes = show.saved[-1] if show.saved else HOME
    assert show.mover.wishes == wishes, "only a swap changes what is wished"
    show.screens._be([LAPTOP, PROJECTOR])
    show.rests()
    _assert_at_rest(show)
    at_home = next(wish for wish in wishes if {wish.audience.serial, wish.console.serial} == {"L1", "E77"})
    assert show.mover.seats.audience == (PROJECTOR if at_home.audience.serial == "E77" else LAPTOP)


def _assert_notes_are_safe(show: Show) -> None:
    """In the middle of a burst too: the notes lie on one screen at most, and not on that of the audience."""
    if show.console.place is None:
        return
    x, y, width, height = show.console.place
    notes = Screen(x=x, y=y, width=width, height=height)
    seen = [one for one in show.screens.list if notes.meets(one)]
    _, mirrored = apart(show.screens.list)
    assert len(seen) <= 1 or show.mover.seats.alone or len(mirrored) > 1, seen
    assert show.audience.place != show.console.place or show.mover.seats.alone


def _assert_at_rest(show: Show) -> None:
    places, _ = apart(show.screens.list)
    filled = {place for place in show.places if place is not None}
    assert len(filled) == min(2, len(places)), "each in a place of its own, where there are two"
    assert filled <= {one.place for one in places}
    assert (show.audience.place is None) == (not places)


def test_a_projector_that_is_pulled_is_hidden_at_once_and_comes_back(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    assert show.places == (PROJECTOR.place, LAPTOP.place)
    show.screens.pull("HDMI-1")
    assert show.places == (None, LAPTOP.place), "at once, before the system moves it over the notes"
    fronts = show.console.fronts
    show.rests()
    assert show.places == (LAPTOP.place, LAPTOP.place)
    assert show.console.fronts == fronts + 1, "the console lies over it"
    assert show.console.came > show.audience.came, "also where nothing raises what was there before"
    show.screens.plug(PROJECTOR)
    show.rests()
    assert show.places == (PROJECTOR.place, LAPTOP.place)
    assert show.news == ["screens.lost", "screens.back"]
    assert show.saved == []


def test_the_screen_of_the_console_goes_and_the_notes_do_not_come_to_the_room(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    show.screens.pull("eDP-1")
    assert show.places == (PROJECTOR.place, None)
    show.rests()
    assert show.places == (PROJECTOR.place, None)
    show.mover.swap()
    assert show.places == (PROJECTOR.place, PROJECTOR.place), "unless who speaks asks for them"
    show.screens.plug(LAPTOP)
    show.rests()
    assert show.places == (PROJECTOR.place, show.screens.list[-1].place)


def test_no_screen_for_a_while_is_survived(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    show.screens._be([])
    show.rests()
    assert show.places == (None, None)
    show.screens._be([LAPTOP, PROJECTOR])
    show.rests()
    assert show.places == (PROJECTOR.place, LAPTOP.place)


def test_mirrored_screens_have_the_audience_only(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    show.screens.mirror("HDMI-1", "eDP-1")
    assert show.console.place is None
    show.rests()
    assert show.places == (LAPTOP.place, None)
    assert show.news == ["screens.mirrored"]


def test_a_swap_is_to_be_remembered_and_one_on_one_screen_is_not(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    show.mover.swap()
    assert show.places == (LAPTOP.place, PROJECTOR.place)
    assert show.saved == [(Wish(LAPTOP.mark, PROJECTOR.mark),)]
    one = shows(LAPTOP)
    assert one.places == (LAPTOP.place, None)
    one.mover.swap()
    assert one.places == (LAPTOP.place, LAPTOP.place)
    one.mover.swap()
    assert one.places == (LAPTOP.place, None)
    one.screens.plug(TWIN)
    one.rests()
    assert one.mover.seats.audience == TWIN
    one.screens.pull(TWIN.name)
    one.rests()
    assert one.places == (LAPTOP.place, LAPTOP.place)
    assert one.saved == []


def test_what_has_ended_moves_no_more(shows: Callable[..., Show]) -> None:
    show = shows(LAPTOP, PROJECTOR)
    show.mover.end()
    show.mover.end()
    show.screens.pull("HDMI-1")
    show.mover.swap()
    show.rests()
    assert show.places == (None, None)
    assert show.audience.ended == 1


def test_a_burst_is_looked_at_once_when_quiet_and_once_later(qapp: object, qtbot: QtBot) -> None:
    settling = Settling(rest=20, most=400, again=30)
    heard: list[int] = []
    settling.settled.connect(lambda: heard.append(1))
    for _ in range(5):
        settling.stir()
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=2000)
    assert not any(timer.isActive() for timer in (settling._rest, settling._most, settling._again))


def test_a_plug_that_never_rests_is_looked_at_all_the_same(qapp: object, qtbot: QtBot) -> None:
    settling = Settling(rest=10_000, most=20, again=10)
    with qtbot.waitSignal(settling.settled, timeout=2000):
        settling.stir()
    settling.end()
