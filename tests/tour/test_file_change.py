"""A file of a story is changed where it is still as it was, kept as it was, and taken back."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from g60desk.story import writing
from g60desk.tour.file_change import FileChange, change_of
from g60desk.tour.tour_fault import TourFileError
from g60desk.tour.tour_file import with_seconds

TEXT = """\
# Café, by the ferry
- id: main   # the only one
  steps:
    - {id: a, view: timeline, say: "Señor Núñez: “voilà”", seconds: 40}   # measured, twice

    - id: b
      view: timeline
      seconds: 12
"""


def change(path: Path, seconds: int = 51) -> FileChange:
    return change_of(path, lambda text: with_seconds(text, "main", {"a": seconds, "b": 9}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_nothing_but_the_numbers_changes(tmp_path: Path, encoding: str, line_end: str) -> None:
    path = tmp_path / "tours.yaml"
    before = TEXT.replace("\n", line_end)
    path.write_bytes(before.encode(encoding))
    made = change(path)
    assert path.read_bytes().decode(encoding) == before, "it has only been thought out"
    made.write()
    assert path.read_bytes().decode(encoding) == before.replace("40", "51").replace("12", "9")
    assert made.kept.read_bytes() == before.encode(encoding)
    made.take_back()
    assert path.read_bytes() == before.encode(encoding)
    assert made.kept.read_bytes() == made.after
    assert sorted(one.name for one in tmp_path.iterdir()) == ["tours.yaml", "tours.yaml.kept"]


def test_what_another_has_saved_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "tours.yaml"
    path.write_text(TEXT, encoding="utf-8")
    made = change(path)
    other = TEXT.replace("voilà", "eh bien")
    path.write_text(other, encoding="utf-8")
    with pytest.raises(TourFileError) as refused:
        made.write()
    assert (refused.value.code, path.read_text(encoding="utf-8")) == ("changed", other)
    again = change(path)
    again.write()
    path.write_text(other, encoding="utf-8")
    with pytest.raises(TourFileError, match="changed since"):
        again.take_back()
    assert path.read_text(encoding="utf-8") == other
    path.unlink()
    with pytest.raises(TourFileError):
        again.take_back()


def test_a_new_file_goes_again(tmp_path: Path) -> None:
    made = FileChange(tmp_path / "tours.yaml", None, TEXT.encode())
    made.write()
    assert [one.name for one in tmp_path.iterdir()] == ["tours.yaml"]
    with pytest.raises(TourFileError):
        FileChange(made.path, None, b"- other").write()
    made.take_back()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "tours.yaml"
    path.write_text(TEXT, encoding="utf-8")
    made = change(path)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        made.write()
    assert path.read_text(encoding="utf-8") == TEXT
    assert [one.name for one in tmp_path.iterdir()] == ["tours.yaml"]
