"""A window in its opening hours, on a clock that is moved by hand; and counts that cost nothing when they are off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from g60desk.kiosk import disk
from g60desk.kiosk.counts import Counts
from g60desk.kiosk.hours import Hours, spans_of
from g60desk.kiosk.tally import Ending
from g60desk.presenter.wake import Awake
from g60desk.shell.hall_counts import HallCounts
from g60desk.shell.hall_hours import HallHours

NINE_TO_FIVE = Hours((spans_of("09:00-17:00"),) * 7, zone=UTC)


class Window(QWidget):
    presses = 0

    def mousePressEvent(self, event: object) -> None:
        self.presses += 1


class Hall:
    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = datetime(2026, 11, 29, 8, 0, tzinfo=UTC)
        self.busy = False
        self.awake: list[bool] = []
        monkeypatch.setattr(Awake, "begin", lambda _: self.awake.append(True))
        monkeypatch.setattr(Awake, "end", lambda _: self.awake.append(False))
        self.window = Window()
        qtbot.addWidget(self.window)
        self.window.resize(320, 180)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.hours = HallHours(NINE_TO_FIVE, self.window, lambda: self.busy, lambda: self.now)
        self.hours.begin()
        self.told: list[str] = []
        self.hours.opened.connect(lambda: self.told.append("opened"))
        self.hours.closed.connect(lambda: self.told.append("closed"))

    def at(self, hour: int, **more: int) -> bool:
        """Whether it is dark at a time of the day."""
        self.now = self.now.replace(hour=hour, minute=0) + timedelta(**more)
        self.hours.look()
        return self.hours.dark.isVisible()


@pytest.fixture
def hall(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hall:
    return Hall(qtbot, monkeypatch)


def test_it_is_dark_outside_the_hours_and_awake_within(hall: Hall) -> None:
    assert hall.hours.dark.isVisible()
    assert hall.window.grab().toImage().pixelColor(160, 90) == Qt.GlobalColor.black
    assert [hall.at(hour) for hour in (9, 16, 17, 23)] == [False, False, True, True]
    assert hall.awake == [False, True, True, False]
    assert hall.told == ["opened", "closed"]
    hall.hours.end()


def test_a_clock_that_jumps_is_believed_at_the_next_look(hall: Hall) -> None:
    assert [hall.at(12), hall.at(12, days=30, hours=8), hall.at(12, days=-60)] == [False, True, False]
    hall.hours.end()


def test_who_reads_at_closing_time_is_not_left_in_the_dark(hall: Hall) -> None:
    hall.at(12)
    hall.busy = True
    assert not hall.at(18)
    hall.busy = False
    assert hall.at(18)
    hall.hours.end()


def test_a_touch_in_the_dark_does_nothing_and_the_sheet_covers_all(hall: Hall) -> None:
    QTest.mouseClick(hall.hours.dark, Qt.MouseButton.LeftButton)
    QTest.keyClick(hall.hours.dark, Qt.Key.Key_A)
    assert hall.window.presses == 0
    hall.window.resize(400, 300)
    assert hall.hours.dark.size() == hall.window.size()
    hall.at(10)
    QTest.mouseClick(hall.window, Qt.MouseButton.LeftButton)
    assert hall.window.presses == 1
    hall.hours.end()


def test_visits_are_counted_only_where_that_is_wished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []
    HallCounts(None, lines.append).shows("timeline", "en")
    HallCounts(None, lines.append).ended(Ending.IDLE)
    assert list(tmp_path.iterdir()) == []
    clock = [10.0]
    counted = HallCounts(Counts(tmp_path / "counts.csv"), lines.append, lambda: clock[0])
    for _ in range(2):
        counted.shows("timeline", "en", "opening")
        clock[0] += 100
        counted.ended(Ending.IDLE, quiet=75)
        counted.ended(Ending.IDLE)  # nobody came in between
    sums = {(what, key): value for (_, what, key), value in Counts(tmp_path / "counts.csv").sums().items()}
    assert sums["visit", ""] == (2, 50.0)
    assert sums["step", "opening"] == (2, 50.0)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(disk.os, "fsync", full)
        counted.shows("timeline", "en")
        counted.ended(Ending.HAND)
    assert lines == ["a visit could not be counted: No space left on device"]
