"""The PIN of the staff: guessed slowly, also across starts, and never readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from g60desk.kiosk import disk, pin
from g60desk.kiosk.pin import Answer, BadPinError, Pin


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost less; one test takes the real ones."""
    monkeypatch.setattr(pin, "N", 2)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_hash_costs_what_it_should(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "N", 2**14)
    one = Pin(tmp_path)
    one.set("4711")
    assert one.try_("4711") is Answer.RIGHT
    monkeypatch.setattr(pin, "N", 2**13)
    assert one.try_("4711") is Answer.WRONG


def test_the_right_pin_and_a_wrong_one(tmp_path: Path) -> None:
    one = Pin(tmp_path)
    assert one.try_("1234") is Answer.NONE
    one.set("4711")
    assert [one.try_("4711"), one.try_("4712")] == [Answer.RIGHT, Answer.WRONG]
    assert Pin(tmp_path).try_("4711") is Answer.RIGHT
    kept = (tmp_path / "pin.json").read_text()
    assert "4711" not in kept
    one.set("4711")
    assert (tmp_path / "pin.json").read_text() != kept  # another salt


def test_wrong_tries_cost_more_and_more_time(tmp_path: Path, clock: Clock) -> None:
    one = Pin(tmp_path, clock)
    one.set("4711")
    assert [one.try_("0001") for _ in range(4)] == [*[Answer.WRONG] * 3, Answer.WAIT]
    assert one.wait == 30.0
    assert one.try_("4711") is Answer.WAIT
    clock.now += 30
    assert [one.try_("0001"), one.wait] == [Answer.WRONG, 60.0]
    waits = []
    for _ in range(10):
        clock.now += one.wait
        one.try_("0001")
        waits.append(one.wait)
    assert waits == [120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600]
    clock.now += 3600
    assert [one.try_("4711"), one.wait] == [Answer.RIGHT, 0.0]
    assert one.try_("0001") is Answer.WRONG


def test_a_start_gives_no_free_try(tmp_path: Path, clock: Clock) -> None:
    Pin(tmp_path, clock).set("4711")
    answers = [Pin(tmp_path, clock).try_("0001") for _ in range(6)]
    assert answers == [*[Answer.WRONG] * 3, *[Answer.WAIT] * 3]
    again = Pin(tmp_path, clock)
    clock.now += 29
    assert again.try_("4711") is Answer.WAIT
    clock.now += 1
    assert again.try_("4711") is Answer.RIGHT


def test_a_try_is_counted_before_it_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Pin(tmp_path).set("4711")

    def unplugged(*_: object) -> bytes:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(pin, "_hash", unplugged)
        for _ in range(3):
            with pytest.raises(SystemExit):
                Pin(tmp_path).try_("0001")
    assert Pin(tmp_path).try_("4711") is Answer.WAIT


def test_a_pin_is_set_by_file(tmp_path: Path, clock: Clock) -> None:
    one = Pin(tmp_path, clock)
    one.set("4711")
    for _ in range(4):
        one.try_("0001")
    (tmp_path / "new-pin.txt").write_bytes(b"\xef\xbb\xbf 2580 \r\n")
    assert one.try_("2580") is Answer.RIGHT
    assert not (tmp_path / "new-pin.txt").exists()
    assert one.try_("4711") is Answer.WRONG


@pytest.mark.parametrize("text", ["123", "12345a", "1" * 13, "0000", "", "١٢٣٤", "a" * 20_000])
def test_what_is_no_pin_is_told_and_not_left_lying(tmp_path: Path, text: str) -> None:
    one = Pin(tmp_path)
    one.set("4711")
    (tmp_path / "new-pin.txt").write_text(text, encoding="utf-8")
    with pytest.raises(BadPinError):
        one.take_new()
    assert not (tmp_path / "new-pin.txt").exists()
    (tmp_path / "new-pin.txt").write_text(text, encoding="utf-8")
    assert [one.try_("4711"), one.try_("4711")] == [Answer.BAD, Answer.RIGHT]


def test_a_file_that_cannot_be_removed_gives_no_free_tries(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (tmp_path / "new-pin.txt").write_text("2580")
    monkeypatch.setattr(disk.os, "unlink", refuse)
    one = Pin(tmp_path, clock)
    assert [one.try_("0001") for _ in range(4)] == [*[Answer.WRONG] * 3, Answer.WAIT]
    clock.now += 30
    assert one.try_("2580") is Answer.RIGHT
    monkeypatch.undo()


@pytest.mark.parametrize("name", ["pin.json", "pin-tries.json"])
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"salt": "xy", "hash": ""}', b'{"wrong": "many"}', b"\xff"])
def test_files_that_are_broken_open_no_door(tmp_path: Path, clock: Clock, name: str, content: bytes) -> None:
    Pin(tmp_path, clock).set("4711")
    (tmp_path / name).write_bytes(content)
    one = Pin(tmp_path, clock)
    assert one.try_("0001") is not Answer.RIGHT
    clock.now += 30
    assert one.try_("4711") is (Answer.NONE if name == "pin.json" else Answer.RIGHT)


def test_a_full_disk_lets_staff_out_and_slows_guesses(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Pin(tmp_path, clock)
    one.set("4711")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    assert [one.try_("0001") for _ in range(4)] == [*[Answer.WRONG] * 3, Answer.WAIT]
    clock.now += 30
    assert one.try_("4711") is Answer.RIGHT
    monkeypatch.undo()
