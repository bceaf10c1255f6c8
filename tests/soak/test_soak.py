"""A few seconds of a soak, and what its verdict says of curves that are known."""

from __future__ import annotations

import gc
import random
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from soak import OTHER, Soak
from soak_curve import draw, write_csv
from soak_hall import flush
from soak_meter import Sample, living
from soak_verdict import Line, slope, verdict
from soak_warming import warm

FRAMES = 10.0  # ms


def run_of(own: float, frames: float = FRAMES, handles: int = 12, count: int = 80) -> list[Sample]:
    """A run of a day in which so many MiB, ms and handles are added, with noise; caches fill in its first tenth."""
    chance, samples = random.Random(1), []
    for number in range(count):
        part = number / count
        warm = min(0.0, 100 * (part - 0.1)) * 5
        memory = 200 + warm + own * part + chance.uniform(-2, 2) + (60 if number % 20 == 7 else 0)
        samples.append(
            Sample(1440 * part, part, number, True, memory + 50, memory, 12 + round((handles - 12) * part), 5, 50, 9, 2,
                   100_000, 40, 5.0, FRAMES + (frames - FRAMES) * part, 20.0)
        )  # fmt: skip
    return samples


def failed(lines: list[Line]) -> list[str]:
    return [line.what for line in lines if line.good is False]


def test_a_robust_line_goes_through_the_many_and_not_through_the_few() -> None:
    assert slope([(x, 3 * x + (500 if x == 4 else 0)) for x in range(20)]) == pytest.approx(3)
    assert slope([(x % 1000, x * 0.5) for x in range(1000)]) == pytest.approx(0.5)
    assert slope([(1.0, 2.0)]) == 0.0


def test_what_grows_fails_and_what_only_trembles_passes() -> None:
    assert failed(verdict(run_of(0), [], [])) == []
    assert failed(verdict(run_of(4), [], [])) == ["memory of its own while nobody is there"]
    assert failed(verdict(run_of(0, frames=3 * FRAMES), [], [])) == ["a frame, p95 of the processor's time"]
    assert failed(verdict(run_of(0, handles=20), [], [])) == ["handles"]
    assert failed(verdict(run_of(0), ["after visit 1: undo"], ["a warning"])) == [
        "visits that ended as at first", "errors and warnings"]  # fmt: skip
    assert [line.good for line in verdict(run_of(9, count=10), [], [])[:6]] == [None] * 6


def test_to_count_what_lives_keeps_nothing_of_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def counted() -> int:
        page = QScrollArea(window)  # with children that only Qt has made
        found = len(living(window))
        page.deleteLater()
        flush()
        return found

    def known() -> int:
        gc.collect()
        return len(gc.get_objects())

    first, before = counted(), known()
    assert {counted() for _ in range(20)} == {first}
    assert known() - before < 20


@pytest.mark.usefixtures("qapp")
def test_a_warm_up_leaves_nothing(tmp_path: Path) -> None:
    soak = Soak(tmp_path, 1.0, seed=6, story=OTHER, size=(1280, 720))
    soak.hall.begin()
    warm(soak.hall, soak.stories, soak.over)
    assert soak.over() and not soak.hall.wrong() and not soak.hall.said
    soak.hall.end()


@pytest.mark.usefixtures("qapp")
def test_visitors_of_a_few_seconds_leave_nothing(tmp_path: Path) -> None:
    soak = Soak(tmp_path, 2.5, seed=6, story=OTHER, size=(1280, 720))
    soak.hall.visits = 2  # the next is one after which a story comes, and whose picture is kept
    lines = soak.run()
    assert soak.player.deeds >= 3 and soak.hall.visits >= 3
    assert failed(lines) == [], (soak.player.wrong, soak.errors, soak.player.errors)
    write_csv(soak.meter.samples, tmp_path / "soak.csv")
    rows = (tmp_path / "soak.csv").read_text().splitlines()
    assert rows[0].startswith("seconds,day,visits,rest,rss,own") and len(rows) == len(soak.meter.samples) + 1 >= 2
    draw(soak.meter.samples, lines, "a soak", tmp_path / "soak.png")
    assert (tmp_path / "soak.png").stat().st_size > 5000
