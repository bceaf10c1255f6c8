"""Where audience and console stand, for any screens and any wishes."""

from __future__ import annotations

from itertools import permutations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from roulette import KINDS, LAPTOP, OTHER_TWIN, PROJECTOR, TWIN

from g60desk.presenter.screen import Screen, apart
from g60desk.presenter.seating import MOST_WISHES, Seats, Wish, remembered, seat, seen_by_room, swapped, wish_of

HOME = Wish(PROJECTOR.mark, LAPTOP.mark)
MARKS = st.sampled_from([one.mark for one in KINDS])
WISHES = st.lists(st.builds(Wish, MARKS, MARKS), max_size=4).map(tuple)
PLACED = st.sampled_from(KINDS).flatmap(
    lambda one: st.builds(
        lambda x, y, scale: replace(one, x=x, y=y, width=int(one.width / scale), height=int(one.height / scale)),
        st.sampled_from([0, 700, 1440, 3360, 9000]), st.sampled_from([0, 900]), st.sampled_from([1.0, 1.5, 2.0]),
    )
)  # fmt: skip
SCREENS = st.lists(PLACED, unique_by=lambda one: one.name, max_size=5).map(
    lambda all_: tuple(replace(one, primary=number == 0) for number, one in enumerate(all_))
)


@settings(max_examples=50, deadline=None)
@given(SCREENS, WISHES, st.none() | st.builds(Wish, MARKS, MARKS), st.booleans(), st.booleans())
def test_the_notes_never_lie_where_the_audience_looks(
    screens: tuple[Screen, ...], wishes: tuple[Wish, ...], begun: Wish | None, lost: bool, turned: bool
) -> None:
    seats = seat(screens, wishes, begun, lost=lost, turned=turned)
    places, mirrored = apart(screens)
    assert all(one is None or one in places for one in (seats.audience, seats.console))
    assert (seats.audience is None) == (not places)
    assert seats.alone == (len(places) == 1)
    assert seats.mirrored == (seats.audience in mirrored)
    if len(places) > 1:
        assert seats.audience and seats.console, "both are seen where there is room"
        assert not seats.audience.meets(seats.console)
        assert seats.console not in mirrored or len(places) == len(mirrored)
    if len(places) == 1 and places[0] in mirrored:
        assert (seats.console is None) != turned, "what a room sees too is the audience's, until asked otherwise"


@settings(max_examples=50, deadline=None)
@given(SCREENS, WISHES, st.randoms())
def test_the_order_in_which_a_system_tells_its_screens_is_nothing(
    screens: tuple[Screen, ...], wishes: tuple[Wish, ...], random: object
) -> None:
    first = seat(screens, wishes)
    for order in list(permutations(screens))[:24]:
        assert seat(order, wishes) == first


@settings(max_examples=50, deadline=None)
@given(SCREENS, WISHES)
def test_a_wish_that_can_be_met_is_met(screens: tuple[Screen, ...], wishes: tuple[Wish, ...]) -> None:
    places, _ = apart(screens)
    if len(places) == len(screens) > 1 and wishes:
        wish, seats = wishes[0], seat(screens, wishes)
        audience, console = wish.audience, wish.console
        there = [pair for pair in permutations(screens, 2) if audience.means(pair[0]) and console.means(pair[1])]
        if there:
            assert (seats.audience, seats.console) in there


@settings(max_examples=50, deadline=None)
@given(SCREENS, WISHES)
def test_a_swap_is_remembered_and_taken_back_by_another(screens: tuple[Screen, ...], wishes: tuple[Wish, ...]) -> None:
    before = seat(screens, wishes)
    once = swapped(before, wishes)
    if before.audience is None or before.console is None or before.alone or before.mirrored:
        assert once == wishes
        return
    after = seat(screens, once)
    assert (after.audience, after.console) == (before.console, before.audience)
    assert len(once) <= MOST_WISHES
    back = seat(screens, swapped(after, once))
    assert (back.audience, back.console) == (before.audience, before.console)


def test_without_a_wish_the_console_has_the_primary_screen() -> None:
    assert seat((LAPTOP, PROJECTOR)) == Seats(PROJECTOR, LAPTOP)
    assert seat((PROJECTOR, LAPTOP, TWIN)) == Seats(TWIN, LAPTOP), "the audience has the largest of the others"
    assert seat(()) == Seats()


def test_a_swap_in_another_room_changes_nothing_at_home() -> None:
    abroad = swapped(seat((LAPTOP, TWIN), (HOME,)), (HOME,))
    assert seat((LAPTOP, TWIN), abroad).audience == LAPTOP
    assert seat((LAPTOP, PROJECTOR), abroad) == Seats(PROJECTOR, LAPTOP)
    never_at_home = swapped(seat((LAPTOP, TWIN)), ())
    assert seat((LAPTOP, PROJECTOR), never_at_home) == Seats(PROJECTOR, LAPTOP)


def test_a_screen_is_known_again_in_another_plug_and_place() -> None:
    moved = replace(PROJECTOR, name="HDMI-2", x=-1920, y=300, scale=1.5)
    swap = (Wish(LAPTOP.mark, PROJECTOR.mark),)
    assert seat((LAPTOP, moved), swap) == Seats(LAPTOP, moved)


def test_twins_without_serials_are_told_apart_by_plug_then_by_place() -> None:
    wish = (Wish(OTHER_TWIN.mark, TWIN.mark),)
    assert seat((TWIN, OTHER_TWIN), wish) == Seats(OTHER_TWIN, TWIN)
    exchanged = replace(TWIN, x=OTHER_TWIN.x), replace(OTHER_TWIN, x=TWIN.x)
    assert seat(exchanged, wish) == Seats(exchanged[1], exchanged[0])
    nameless = replace(TWIN, name="U24"), replace(OTHER_TWIN, name="U24")
    wish = (Wish(nameless[1].mark, nameless[0].mark),)
    assert seat(nameless[::-1], wish) == Seats(nameless[1], nameless[0])


def test_a_show_stays_where_it_began_when_another_screen_becomes_the_first() -> None:
    begun = wish_of(seat((LAPTOP, PROJECTOR)))
    other_first = replace(LAPTOP, primary=False), replace(PROJECTOR, primary=True)
    assert seat(other_first, (), begun).audience == other_first[1]
    assert seat((LAPTOP, PROJECTOR, TWIN), (), begun).audience == PROJECTOR, "and when a larger one comes"
    assert seat((LAPTOP, TWIN), (), begun) == Seats(TWIN, LAPTOP)


def test_one_screen_has_the_audience_until_the_others_were_lost() -> None:
    begun = wish_of(seat((LAPTOP, PROJECTOR)))
    assert seat((LAPTOP,)) == Seats(LAPTOP, None)
    assert seat((LAPTOP,), turned=True) == Seats(LAPTOP, LAPTOP)
    assert seat((LAPTOP,), (), begun, lost=True) == Seats(LAPTOP, LAPTOP)
    projector = replace(PROJECTOR, primary=True)
    assert seat((projector,), (), begun, lost=True) == Seats(projector, None), "the lid was closed"


def test_mirrored_screens_are_one_place_as_small_as_the_smallest() -> None:
    same = replace(PROJECTOR, x=0)
    seats = seat((LAPTOP, same), (HOME,), HOME, lost=True)
    assert seats == Seats(LAPTOP, None, mirrored=True)
    assert seat((LAPTOP, same, TWIN)) == Seats(LAPTOP, TWIN, mirrored=True), "the room sees what is mirrored"


def test_what_a_system_tells_while_it_has_none_is_no_screen() -> None:
    assert seat((Screen(name=":0.0"),)) == Seats()


@given(WISHES)
def test_wishes_go_through_the_settings_unchanged(wishes: tuple[Wish, ...]) -> None:
    plain = msgspec.json.decode(msgspec.json.encode(wishes))
    assert remembered(plain) == wishes
    assert remembered([*plain, {"audience": 3}, None]) == wishes


def test_a_room_sees_what_stands_on_its_screen() -> None:
    beside = replace(PROJECTOR, x=LAPTOP.x + LAPTOP.width)
    seats = Seats(beside, LAPTOP)
    assert not seen_by_room(seats, LAPTOP.x + 10, LAPTOP.y + 10)
    assert seen_by_room(seats, beside.x + 10, beside.y + 10)
    assert not seen_by_room(Seats(LAPTOP), 10, 10), "who rehearses has one screen"
    assert seen_by_room(Seats(LAPTOP, mirrored=True), 10, 10)
    assert not seen_by_room(Seats(), 10, 10)
