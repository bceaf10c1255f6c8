"""Visits are counted by day, in a file that no power cut spoils and that does not grow for ever."""

from __future__ import annotations

import csv
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from power import cut

from g60desk.kiosk import counts
from g60desk.kiosk.counts import COLUMNS, Counts
from g60desk.kiosk.tally import LONGEST, Counted, Ending, Row, Tally

TODAY = date(2026, 11, 29)


class Clock:
    now = 50.0

    def __call__(self) -> float:
        return self.now


def visit(count: int = 1) -> list[Row]:
    return [Row(Counted.VISIT, "", 1, 60.4), Row(Counted.STEP, "opening", count, 20.0)]


def test_a_scripted_visit_gives_the_expected_file(tmp_path: Path) -> None:
    clock = Clock()
    tally = Tally(clock)
    opening = ("timeline", "en", "opening")
    shown = (opening, ("network", "en", ""), ("network", "zh", ""), ("timeline", "zh", "opening"))
    for seconds, what in zip((20, 30, 10, 90), shown, strict=True):
        tally.at(*what)
        clock.now += seconds
    Counts(tmp_path / "counts.csv", lambda: TODAY).add(tally.ended(Ending.IDLE, quiet=75))
    assert (tmp_path / "counts.csv").read_text() == (
        "day,what,key,count,seconds\n"
        "2026-11-29,visit,,1,75\n"
        "2026-11-29,end,idle,1,0\n"
        "2026-11-29,view,timeline,2,35\n"
        "2026-11-29,language,en,1,50\n"
        "2026-11-29,step,opening,2,35\n"
        "2026-11-29,view,network,1,40\n"
        "2026-11-29,language,zh,1,25\n"
    )


def test_nobody_looks_at_one_stop_for_days() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.at("timeline", "en")
    clock.now += 1e6
    rows = {(row.what, row.key): row.seconds for row in tally.ended(Ending.CLOSED)}
    assert rows[Counted.VIEW, "timeline"] == LONGEST
    clock.now -= 1e6
    assert all(row.seconds >= 0 for row in tally.ended(Ending.HAND, quiet=500))


def test_days_are_added_up(tmp_path: Path) -> None:
    day = [TODAY]
    path = tmp_path / "folder" / "counts.csv"
    kept = Counts(path, lambda: day[0])
    for _ in range(3):
        kept.add(visit())
    day[0] += timedelta(days=1)
    kept.add(visit())
    assert kept.sums()["2026-11-29", "step", "opening"] == (3, 60.0)
    assert Counts(path).sums() == kept.sums()
    assert len(path.read_text().splitlines()) == 1 + 2 + 2


def test_a_torn_line_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    Counts(path, lambda: TODAY).add(visit())
    whole = path.read_bytes()
    for end in range(0, len(whole), 2):
        path.write_bytes(whole[:end])
        before = Counts(path).sums()
        Counts(path, lambda: TODAY).add([Row(Counted.VISIT, "", 1, 10.0)])
        after = Counts(path).sums()
        visits = before.get(("2026-11-29", "visit", ""), (0, 0.0))
        assert after.pop(("2026-11-29", "visit", "")) == (visits[0] + 1, visits[1] + 10)
        before.pop(("2026-11-29", "visit", ""), None)
        assert before == after
    assert not path.with_suffix(".foreign.csv").exists()


def test_at_any_power_cut_what_was_counted_before_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = tmp_path / "begun.csv"
    Counts(begun, lambda: TODAY).add(visit(7))
    old = Counts(begun).sums()
    cuts = 0
    for steps in range(40):
        path = tmp_path / str(steps) / "counts.csv"
        path.parent.mkdir()
        shutil.copyfile(begun, path)
        kept = Counts(path, lambda: TODAY + timedelta(days=1))
        if not cut(monkeypatch, steps, lambda kept=kept: kept.add(visit())):
            break
        cuts += 1
        found = Counts(path, lambda: TODAY).sums()
        assert {key: value for key, value in found.items() if key[0] == "2026-11-29"} == old
    assert cuts >= 8


def test_the_file_has_a_bound_and_the_oldest_days_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "MOST_BYTES", 4000)
    monkeypatch.setattr(counts, "MOST_DAYS", 20)
    day = [TODAY]
    kept = Counts(tmp_path / "counts.csv", lambda: day[0])
    for n in range(60):
        kept.add([Row(Counted.STEP, f"step-{n}-{m}", 1, 1.0) for m in range(n % 9)])
        day[0] += timedelta(days=1)
        assert (tmp_path / "counts.csv").stat().st_size <= 4000
    days = {key[0] for key in kept.sums()}
    assert max(days) == (TODAY + timedelta(days=59)).isoformat()
    assert len(days) <= 21


def test_one_day_has_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "MOST_KEYS", 5)
    monkeypatch.setattr(counts, "MOST_BYTES", 2000)
    kept = Counts(tmp_path / "counts.csv", lambda: TODAY)
    for n in range(200):
        kept.add([Row(Counted.STEP, f"step-{n}")])
    sums = kept.sums()
    assert sum(count for count, _ in sums.values()) == 200
    assert len(sums) <= 6


def test_what_somebody_else_wrote_is_kept_beside(tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    foreign = "\ufeffday;what\r\n2026-11-28,visit,,2,9\r\n\r\nremarks of the hall\n\0\n".encode()
    path.write_bytes(foreign)
    kept = Counts(path, lambda: TODAY)
    kept.add(visit())
    assert kept.sums()["2026-11-28", "visit", ""] == (2, 9.0)
    assert path.with_suffix(".foreign.csv").read_bytes() == foreign
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 4
