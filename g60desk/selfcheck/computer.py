"""What the computer lacks for a show: a second screen, and to stay awake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from g60desk.doctor.computer import Computer, Place
from g60desk.doctor.finding import Finding as ComputerFinding
from g60desk.doctor.finding import Standing, unknown
from g60desk.doctor.screens import check_room_screens
from g60desk.doctor.sleep import check_sleep
from g60desk.kiosk.setup import Setup
from g60desk.selfcheck.finding import Finding, Kind


class ComputerLook:
    """Looks at a computer beside all else, for its system takes its time to answer; None looks at none."""

    def __init__(self, computer: Callable[[], Computer] | None) -> None:
        self._computer = computer
        self._found: list[Finding] = []
        self._thread = Thread(target=self._look, name="self-check of the computer", daemon=True)
        if computer is not None:
            self._thread.start()

    @property
    def is_done(self) -> bool:
        """True when all is known."""
        return not self._thread.is_alive()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is not as it should be."""
        return tuple(self._found)

    def _look(self) -> None:
        assert self._computer is not None
        self._found += computer_findings(self._computer())


def computer_findings(computer: Computer) -> list[Finding]:
    """What of a computer is not as it should be, or not known."""
    place = Place(computer, Path(), Setup())
    found = []
    for kind, check in ((Kind.SCREEN, check_room_screens), (Kind.SLEEP, check_sleep)):
        try:
            seen = check(place)
        except Exception as error:  # a system that answers as none was seen to do costs this one check
            seen = [unknown(str(kind), "check_failed", "check_failed", kind=type(error).__name__)]
        found += [_finding(kind, one) for one in seen if one.standing is not Standing.FINE]
    return found


def _finding(kind: Kind, one: ComputerFinding) -> Finding:
    return Finding(kind, one.standing, one.code, one.values, computer=one)
