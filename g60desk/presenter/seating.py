"""Where audience and console stand: an answer to the screens that there are and to what was wished before.

A wish names its two screens by what they are, and stays as it is while they are away; what stands in for them is worked
out anew each time and never written down.  Screens that show the same are one place: the notes of the console never lie
where the audience looks, unless there is no other place.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import permutations
from typing import TypeVar

import msgspec

from g60desk.presenter.screen import Mark, Screen, apart, cost

MOST_WISHES = 8


class Wish(msgspec.Struct, frozen=True):
    """Two screens that were chosen together: the one for the audience and the one for the console."""

    audience: Mark
    console: Mark


class Seats(msgspec.Struct, frozen=True):
    """Where the two windows stand; None where one hides.

    With one place the audience has it, and the console hides or lies over it.  `mirrored` says that the audience is
    seen on several screens.
    """

    audience: Screen | None = None
    console: Screen | None = None
    mirrored: bool = False

    @property
    def alone(self) -> bool:
        """True while there is only one place for both."""
        return self.audience is not None and self.console in (None, self.audience)


def seat(
    screens: Iterable[Screen],
    wishes: tuple[Wish, ...] = (),
    begun: Wish | None = None,
    *,
    lost: bool = False,
    turned: bool = False,
) -> Seats:
    """Where the two windows stand.

    `wishes` are those remembered, the newest first; `begun` is where this show first had room for both: there it stays,
    and there it comes back.  With one place `lost` says that there were more in this show, and `turned` that the swap
    key has been pressed there.

    The order: a wish that can be met; where the show began; either with only the audience's screen there, then with
    only the console's; else the console on the primary screen and the audience on the largest other one.
    """
    places, mirrored = apart(screens)
    if not places:
        return Seats()
    today = begun or _first(wishes)
    if len(places) == 1:
        return _alone(places[0], today, mirrored=places[0] in mirrored, lost=lost, turned=turned)
    pairs = list(permutations(places, 2))
    pairs = [pair for pair in pairs if pair[1] not in mirrored] or pairs  # what is mirrored faces a room
    first = (begun,) if begun else ()
    pair = (
        _first(_met(wish, pairs) for wish in (*wishes, *first))
        or _first(_half_met(wish, pairs) for wish in (*first, *wishes))
        or _usual(pairs)
    )
    return Seats(*pair, mirrored=pair[0] in mirrored)


def swapped(seats: Seats, wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """The wishes after audience and console have changed places: only those for the same two screens are replaced."""
    if seats.audience is None or seats.console is None or seats.alone or seats.mirrored:
        return wishes  # nobody puts notes where they are seen on several screens
    new = Wish(seats.console.mark, seats.audience.mark)
    both = {new.audience, new.console}
    return (new, *(wish for wish in wishes if {wish.audience, wish.console} != both))[:MOST_WISHES]


def remembered(found: Iterable[object]) -> tuple[Wish, ...]:
    """The wishes of the settings, as plain values there; one that is none is passed over."""
    wishes = []
    for one in found:
        with suppress(msgspec.ValidationError):
            wishes.append(msgspec.convert(one, Wish))
    return tuple(wishes[:MOST_WISHES])


def wish_of(seats: Seats) -> Wish | None:
    """The wish to stand as now; None while not each has a place of its own."""
    if seats.audience is None or seats.console is None or seats.alone:
        return None
    return Wish(seats.audience.mark, seats.console.mark)


def seen_by_room(seats: Seats, x: float, y: float) -> bool:
    """True where a room looks at a place on the desktop; with one screen of one's own there is no room."""
    if seats.audience is None or seats.mirrored or seats.alone:
        return seats.mirrored
    left, top, width, height = seats.audience.place
    return left <= x < left + width and top <= y < top + height


Pair = tuple[Screen, Screen]  # audience, console
T = TypeVar("T")


def _alone(place: Screen, today: Wish | None, *, mirrored: bool, lost: bool, turned: bool) -> Seats:
    """One place: the audience alone, as at any show on one screen, unless the others went away in this show.

    Then it is the screen of who speaks, and the console goes on over it, as long as nobody else can see that.
    """
    faces_room = mirrored or (today is not None and cost(today.audience, place) < cost(today.console, place))
    audience = (not lost or faces_room) != turned
    return Seats(place, None if audience else place, mirrored)


def _met(wish: Wish, pairs: list[Pair]) -> Pair | None:
    """The two places that a wish means, where both are there; of twins those that differ least."""

    def differs(pair: Pair) -> tuple[object, ...]:
        one, other = cost(wish.audience, pair[0]), cost(wish.console, pair[1])
        return tuple(a + b for a, b in zip(one, other, strict=True)), _rank(pair[0], False), _rank(pair[1], True)

    return min((pair for pair in pairs if _fits(wish, pair) == (True, True)), key=differs, default=None)


def _half_met(wish: Wish, pairs: list[Pair]) -> Pair | None:
    """The place of the audience that a wish means, or that of the console, and for the other one what is usual.

    That the audience once had the primary screen says nothing about a room where the other one is not there.
    """
    for which, mark in enumerate((wish.audience, wish.console)):
        found = [pair for pair in pairs if _fits(wish, pair)[which] and (which or not pair[0].primary)]
        if found:
            return min(found, key=lambda pair: (cost(mark, pair[which]), _rank(pair[1 - which], which == 0)))
    return None


def _usual(pairs: list[Pair]) -> Pair:
    return min(pairs, key=lambda pair: (_rank(pair[1], True), _rank(pair[0], False)))


def _rank(screen: Screen, console: bool) -> tuple[object, ...]:
    """The smaller the better for the console, or for the audience; the order in which the system tells is nothing."""
    return (screen.primary != console, -screen.width * screen.height, screen.x, screen.y, screen.name)


def _fits(wish: Wish, pair: Pair) -> tuple[bool, bool]:
    return wish.audience.means(pair[0]), wish.console.means(pair[1])


def _first(found: Iterable[T | None]) -> T | None:
    return next((pair for pair in found if pair is not None), None)
