"""A show without windows: every key leads where it says, whatever came before."""

from __future__ import annotations

import random

import msgspec
import pytest

from g60desk import resources
from g60desk.presenter.show import Blank, Show
from g60desk.session import Session
from g60desk.state import LOOKS, Selection, State
from g60desk.story.model import View
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.tour.nearest import nearest_step
from g60desk.tour.spelling import state_of


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_story(resources.story_folder(), resources.map_names())


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def begun(reading: Reading, minutes: int | None = None) -> Show:
    show = Show(Session(reading, State()), "main", minutes, Clock())
    show.begin()
    return show


def at_its_step(show: Show) -> bool:
    stop, state = show.talk.stop, show.session.state
    return stop is not None and state == state_of(show.session.index, stop.step, state)


def test_the_keys_lead_from_the_first_step_to_the_last_and_back(reading: Reading) -> None:
    show = begun(reading)
    count = len(show.counted)
    seen = []
    for _ in range(count + 2):
        seen.append(show.talk.number)
        assert at_its_step(show)
        show.next()
    assert seen == [*range(1, count + 1), count, count]
    show.first()
    assert show.talk.number == 1
    show.last()
    assert show.talk.number == count
    show.back()
    assert show.talk.number == count - 1
    assert at_its_step(show)


def test_a_number_and_enter_go_there(reading: Reading) -> None:
    show = begun(reading)
    for digit in "12":
        show.type(digit)
    show.enter()
    assert show.talk.number == 12
    assert not show.typed
    show.type("9")
    show.type("9")
    show.enter()
    assert show.talk.number == 12, "there is no step 99"
    show.type("3")
    show.step_out()
    show.enter()
    assert show.talk.number == 12


def test_a_detour_ends_in_the_state_in_which_it_began(reading: Reading) -> None:
    show = begun(reading)
    show.go_to(10)
    before = show.session.state
    show.session.change(view=View.TIMELINE, selection=Selection("event", "launch"))
    show.session.change(table=True, language="zh-Hans")
    assert show.away
    show.step_out()
    assert not show.away
    assert show.session.state == msgspec.structs.replace(before, language="zh-Hans")
    show.session.change(theme="contrast")
    assert not show.away, "how it looks is no detour"
    show.session.change(table=True)
    show.back()
    assert (show.talk.number, show.away, show.session.state.table) == (10, False, False)
    show.session.change(table=True)
    show.session.change(table=False)
    assert not show.away, "who comes back by hand is back"
    show.session.change(table=True)
    show.next()
    assert (show.talk.number, show.away) == (11, False)


def test_a_freeze_lets_go_to_here_or_back(reading: Reading) -> None:
    show = begun(reading)
    show.go_to(5)
    before = show.session.state
    show.freeze()
    show.session.change(view=View.NETWORK)
    show.next()
    show.thaw_back()
    assert (show.talk.number, show.held, show.away, show.session.state) == (5, None, False, before)
    show.freeze()
    show.go_to(9)
    show.freeze()
    assert (show.talk.number, show.held) == (9, None)


def test_out_takes_one_thing_at_a_time_and_never_ends_the_show(reading: Reading) -> None:
    show, ended = begun(reading), []
    show.over.connect(lambda: ended.append(1))
    show.session.change(table=True)
    show.freeze()
    show.cover(Blank.WHITE)
    show.type("4")
    said = []
    for _ in range(6):
        said.append((bool(show.typed), str(show.blank), show.held is not None, show.away))
        show.step_out()
    assert said == [(True, "white", True, True), (False, "white", True, True), (False, "", True, True),
                    (False, "", False, True), (False, "", False, False), (False, "", False, False)]  # fmt: skip
    assert not ended


def test_the_time_begins_with_the_first_move_and_keeps_to_the_chosen_length(reading: Reading) -> None:
    show = begun(reading, 3)
    clock = show.rehearsal._clock
    assert isinstance(clock, Clock)
    clock.now = 100.0
    assert (show.rehearsal.begun, show.pace.remaining) == (False, 180.0)
    show.next()
    clock.now = 130.0
    assert show.pace.elapsed == 30.0
    assert show.pace.remaining == 150.0
    at = show.talk.number
    show.last_for(8)
    assert (show.talk.number, show.pace.remaining) == (at, 450.0)


def test_a_talk_that_is_told_as_planned_is_in_time(reading: Reading) -> None:
    for minutes in (3, 8, 15):
        show = begun(reading, minutes)
        clock = show.rehearsal._clock
        assert isinstance(clock, Clock)
        show.rehearsal.start()
        for stop in show.counted:
            assert show.talk.stop == stop
            clock.now += stop.seconds
            assert show.pace.ahead == 0.0
            show.next()
        assert abs(show.pace.remaining) <= 6.0 * minutes, "planned to a tenth of the length"


def test_a_new_step_is_seen_and_a_freeze_stays(reading: Reading) -> None:
    show = begun(reading)
    show.freeze()
    show.cover(Blank.BLACK)
    show.next()
    assert (show.blank, show.held is not None) == (Blank.NOT, True)
    show.cover(Blank.BLACK)
    show.cover(Blank.WHITE)
    assert show.blank is Blank.WHITE
    show.cover(Blank.WHITE)
    assert show.blank is Blank.NOT


def test_the_nearest_step_is_one_of_the_same_view(reading: Reading) -> None:
    session = Session(reading, State())
    route = Show(session, "main").talk.route
    for stop in route.stops:
        session.change(**{name: value for name, value in msgspec.structs.asdict(
            state_of(session.index, stop.step, session.state)).items() if name not in LOOKS})  # fmt: skip
        found = next(one for one in route.stops if one.id == nearest_step(session.index, session.state, route))
        assert state_of(session.index, found.step, session.state) == session.state
    session.change(view=View.SOURCES, evidence="")
    near = next(one for one in route.stops if one.id == nearest_step(session.index, session.state, route))
    assert near.step.view == View.SOURCES


def test_a_story_that_is_read_again_keeps_the_step(reading: Reading) -> None:
    show = begun(reading)
    show.go_to(8)
    show.session.change(table=True)
    tours = tuple(msgspec.structs.replace(tour, steps=tour.steps[3:]) for tour in reading.story.tours)
    show.session.open(msgspec.structs.replace(reading, story=msgspec.structs.replace(reading.story, tours=tours)))
    assert (show.talk.number, show.away) == (5, True), "all that the detour shows is still there"
    show.come_back()
    assert at_its_step(show)
    show.session.open(msgspec.structs.replace(reading, story=msgspec.structs.replace(reading.story, tours=())))
    assert show.talk.stop is None
    show.next()
    assert show.counted == ()


def test_what_is_frozen_goes_where_the_story_has_its_place_no_more(reading: Reading) -> None:
    show = begun(reading)
    show.go_to(8)
    show.session.change(view=View.NETWORK, selection=Selection("place", "suzhou"))
    show.freeze()
    network = msgspec.structs.replace(
        reading.story.network, places=tuple(one for one in reading.story.network.places if one.id != "suzhou")
    )
    show.session.open(msgspec.structs.replace(reading, story=msgspec.structs.replace(reading.story, network=network)))
    assert (show.talk.number, show.away, show.held) == (8, True, None), "what was frozen is there no more"
    show.come_back()
    assert at_its_step(show)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_keys_ends_where_it_must(reading: Reading, seed: int) -> None:
    choose = random.Random(seed)
    show = begun(reading)
    keys = [show.next, show.back, show.first, show.last, show.freeze, show.step_out, show.come_back, show.thaw_back,
            lambda: show.cover(choose.choice([Blank.BLACK, Blank.WHITE])), lambda: show.go_to(choose.randrange(30)),
            lambda: show.last_for(choose.choice([None, 3, 8, 15])),
            lambda: show.session.change(table=not show.session.state.table),
            lambda: show.session.change(view=choose.choice(list(View)), opened=None),
            lambda: show.session.change(language=choose.choice(["en", "zh-Hans"]))]  # fmt: skip
    for _ in range(120):
        choose.choice(keys)()
        assert show.away or at_its_step(show)
    for _ in range(4):
        show.step_out()
    assert (show.blank, show.held, show.away) == (Blank.NOT, None, False)
    assert at_its_step(show)
