"""Long writing: whole or not at all, whatever ends it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from g60desk.export.writing import Done, file_beside, folder_beside

FULL = OSError(28, "No space left on device")


def file_writer(path: Path, *, replace: bool = False, fails: bool = False) -> Iterator[Done]:
    with file_beside(path, replace=replace) as beside:
        beside.write_text("half")
        yield Done(1, 2)
        if fails:
            raise FULL
        beside.write_text("whole")
        yield Done(2, 2)


def folder_writer(path: Path, *, replace: bool = False, fails: bool = False) -> Iterator[Done]:
    with folder_beside(path, replace=replace) as beside:
        (beside / "第一页.html").write_text("one")
        yield Done(1, 2)
        if fails:
            raise FULL
        (beside / "inner").mkdir()
        (beside / "inner" / "two.html").write_text("two")
        yield Done(2, 2)


@pytest.mark.parametrize("writer", [file_writer, folder_writer])
def test_what_is_written_is_there_when_all_of_it_is(tmp_path: Path, writer: object) -> None:
    place = tmp_path / "新的 文件夹" / "讲义"
    steps = writer(place)  # type: ignore[operator]
    next(steps)
    assert not place.exists()
    assert list(steps) == [Done(2, 2)]
    assert place.exists()
    assert [one.name for one in place.parent.iterdir()] == ["讲义"]


@pytest.mark.parametrize("writer", [file_writer, folder_writer])
def test_a_cancel_leaves_nothing_not_even_the_folder_that_was_made(tmp_path: Path, writer: object) -> None:
    steps = writer(tmp_path / "new" / "deep" / "out")  # type: ignore[operator]
    next(steps)
    steps.close()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("writer", [file_writer, folder_writer])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, writer: object) -> None:
    with pytest.raises(OSError, match="No space left"):
        list(writer(tmp_path / "out", fails=True))  # type: ignore[operator]
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    place = tmp_path / "out.pdf"
    place.write_text("mine")
    with pytest.raises(FileExistsError):
        list(file_writer(place))
    assert place.read_text() == "mine"
    with pytest.raises(OSError, match="No space left"):
        list(file_writer(place, replace=True, fails=True))
    assert place.read_text() == "mine"
    list(file_writer(place, replace=True))
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("out.pdf", "whole")]


def test_a_folder_that_is_there_keeps_what_is_the_users_own(tmp_path: Path) -> None:
    place = tmp_path / "out"
    (place / "inner").mkdir(parents=True)
    (place / "mine.txt").write_text("mine")
    (place / "第一页.html").write_text("old")
    with pytest.raises(FileExistsError):
        list(folder_writer(place))
    list(folder_writer(place, replace=True))
    assert (place / "mine.txt").read_text() == "mine"
    assert (place / "第一页.html").read_text() == "one"
    assert (place / "inner" / "two.html").read_text() == "two"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    list(folder_writer(tmp_path / "out"))
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["inner", "第一页.html"]
