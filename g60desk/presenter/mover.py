"""Puts audience and console on their screens and keeps them there, whatever happens to the plugs.

What the audience must not see is taken away at once, before anything is settled; where the two then stand is worked out
when the screens have come to rest.  No dialog, no question: who speaks goes on.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from g60desk.presenter.screen import Screen, apart, cost
from g60desk.presenter.screens import Screens, Settling
from g60desk.presenter.seating import Seats, Wish, seat, swapped, wish_of


class Standing(Protocol):
    """A window that can stand on a screen, see `standing.py`."""

    def stand(self, screen: Screen) -> None:
        """Fill this screen, whatever was before; nothing moves where it does so already."""

    def front(self) -> None:
        """Be over all others, with the keyboard."""

    def hide(self) -> None:
        """Be on no screen."""

    def end(self) -> None:
        """Be as before the show."""


class Mover(QObject):
    """Two windows and where they stand: `begin`, then `swap` as often as one likes, then `end`."""

    wished = Signal(object)  # emitted with all wishes when a swap has changed them: they are to be remembered
    news = Signal(str)  # emitted with the key of a sentence for who speaks
    moved = Signal()  # emitted when the two stand otherwise

    def __init__(
        self,
        audience: Standing,
        console: Standing,
        screens: Screens,
        wishes: tuple[Wish, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.seats = Seats()
        self.wishes = wishes
        self._audience, self._console, self._screens = audience, console, screens
        self._begun: Wish | None = None
        self._running = self._turned = self._lost = False
        self._settling = Settling(self)
        self._settling.settled.connect(self.settle)
        screens.stirred.connect(self.stir)

    def begin(self) -> None:
        """Show the two where they belong."""
        self._begun, self._turned, self._lost, self._running = None, False, False, True
        self.settle()

    def end(self) -> None:
        """Take the two away and let them be as before; once more does nothing."""
        if self._running:
            self._running = False
            self._settling.end()
            self.seats = Seats()
            self._audience.end()
            self._console.end()

    def swap(self) -> None:
        """Exchange the two; where there is one place only, lay the console over the audience, or take it away."""
        if not self._running:
            return
        self.settle()
        if self.seats.alone:
            self._turned = not self._turned
        elif (wishes := swapped(self.seats, self.wishes)) != self.wishes:
            self.wishes = wishes
            self._begun = wishes[0]
            self.wished.emit(wishes)
        self.settle()

    def stir(self) -> None:
        """Something has happened: at once hide the audience from where it must not be, the rest when all is quiet."""
        if not self._running:
            return
        there, mirrored = apart(self._screens.now())
        if not _safe(self.seats.audience, there, frozenset()):
            self._audience.hide()
        if not _safe(self.seats.console, there, mirrored):
            self._console.hide()  # the notes, before a system moves them to the screen of the room
        self._settling.stir()

    def settle(self) -> None:
        """Stand where the screens that there are now allow it."""
        if not self._running:
            return
        before, screens = self.seats, self._screens.now()
        lost = self._begun is not None
        seats = seat(screens, self.wishes, self._begun, lost=lost, turned=self._turned)
        if wish := wish_of(seats):
            self._turned = False
            self._begun = self._begun or wish
        self.seats = seats
        self._stand(seats, anew=seats != before)
        if seats != before:
            (self._console if seats.console else self._audience).front()
            self.moved.emit()
        said = self._lasting(_news(before, seats), seats)
        if said:
            self.news.emit(said)

    def _lasting(self, said: str, seats: Seats) -> str:
        """The news; what was told as gone is told to be back as soon as there are two places, by whatever way."""
        if self._lost and wish_of(seats) is not None:
            said = "screens.back"
        self._lost = said == "screens.lost" or (self._lost and said != "screens.back")
        return said

    def _stand(self, seats: Seats, *, anew: bool) -> None:
        """Hide what has to hide before anything is shown; the console comes last, and so over the audience.

        Where both have one place it comes anew: many window managers raise nothing over what has just come.
        """
        both = ((self._audience, seats.audience), (self._console, seats.console))
        for window, screen in both:
            if screen is None:
                window.hide()
        if anew and seats.alone:
            self._console.hide()
        for window, screen in both:
            if screen is not None:
                window.stand(screen)


def _safe(screen: Screen | None, there: tuple[Screen, ...], not_on: frozenset[Screen]) -> bool:
    """True while what fills a screen as it was is seen on that one only: it is there, and no other one came there."""
    if screen is None:
        return True
    named = [one for one in there if one.name == screen.name and screen.mark.means(one)]
    own = min(named, key=lambda one: cost(screen.mark, one), default=None)
    return own is not None and own not in not_on and not any(screen.meets(one) for one in there if one is not own)


def _news(before: Seats, now: Seats) -> str:
    """What who speaks is told about a change; nothing about what they see anyway."""
    had_two, two = wish_of(before) is not None, wish_of(now) is not None
    if now.mirrored and not before.mirrored:
        return "screens.mirrored"
    if two and before.alone:
        return "screens.back"
    if before.audience is None and now.alone:
        return "screens.alone"
    return "screens.lost" if had_two and now.alone else ""
