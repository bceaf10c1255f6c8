"""Packed stories: what goes in comes out; what a stranger sends gets not out of its folder, and fills no disk."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from g60desk.cli import main
from g60desk.story import packed
from g60desk.story.packed import unpack
from g60desk.story.packing import pack
from g60desk.story.problems import NotReadableError
from g60desk.story.reader import read_story
from g60desk.story.unpacked import MOST_KEPT, opened, read_packed, unpacked

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
STORY = b"id: a\ntitle: A\nlanguages: [en]\n"


def archive(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in entries:
            made.writestr(name, content)
    return path


def special(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (mode | 0o777) << 16
    return info


def test_what_is_packed_reads_the_same(tmp_path: Path) -> None:
    file = tmp_path / "故事 one.g60"
    count = pack(TWO_TOWNS, file)
    with opened(file) as folder:
        found = read_story(folder)
        assert sum(one.is_file() for one in folder.rglob("*")) == count > 1
    whole = read_story(TWO_TOWNS)
    assert found.story == whole.story
    assert found.problems == whole.problems
    assert set(found.pictures) == set(whole.pictures)
    assert not folder.exists()


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    pack(TWO_TOWNS, tmp_path / "a.g60")
    pack(TWO_TOWNS / "story.yaml", tmp_path / "b.g60")
    assert (tmp_path / "a.g60").read_bytes() == (tmp_path / "b.g60").read_bytes()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../out.yaml", "leads out of its folder"),
        ("a/../../out.yaml", "leads out of its folder"),
        ("/etc/passwd", "leads out of its folder"),
        ("C:/windows/x", "leads out of its folder"),
        ("..\\out.yaml", "leads out of its folder"),
        ("a//b", "leads out of its folder"),
        ("./story.yaml", "leads out of its folder"),
        ("a\nb", "leads out of its folder"),
        ("con.yaml", "not every system"),
        ("dot.", "not every system"),
        ("a/b/c/d/e/f/g/h/i/j", "too deep"),
        ("x" * 201, "too long"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str, why: str) -> None:
    file = archive(tmp_path / "bad.g60", ("story.yaml", STORY), (name, b"x"))
    if "\\" in name:  # zipfile itself turns them round on some systems
        file.write_bytes(file.read_bytes().replace(b"../out.yaml", b"..\\out.yaml"))
    with pytest.raises(NotReadableError, match=why):
        unpack(file, tmp_path / "out" / "in")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.g60"]


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFSOCK])
def test_links_and_devices_are_refused(tmp_path: Path, mode: int) -> None:
    file = archive(tmp_path / "bad.g60", ("story.yaml", STORY), (special("sources.yaml", mode), b"/etc/passwd"))
    with pytest.raises(NotReadableError, match="link or a device"):
        unpack(file, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_grows_too_much_is_refused(tmp_path: Path) -> None:
    file = archive(tmp_path / "bomb.g60", ("story.yaml", STORY), ("sources.yaml", bytes(8 * 1024**2)))
    assert file.stat().st_size < 20_000
    with pytest.raises(NotReadableError, match="would grow to more than 200 times"):
        unpack(file, tmp_path / "out")


def test_too_many_too_large_and_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = archive(tmp_path / "a.g60", ("story.yaml", STORY), ("b", b"12345678"), ("c", b"12345678"))
    for name, most, why in (("MOST_FILES", 2, "holds 3 files"), ("LARGEST", 35, ""), ("LARGEST", 7, "larger than"),
                            ("MOST_BYTES", 40, "larger than")):  # fmt: skip
        with monkeypatch.context() as patched:
            patched.setattr(packed, name, most)
            if why:
                with pytest.raises(NotReadableError, match=why):
                    unpack(file, tmp_path / f"{name}-{most}")
            else:
                assert unpack(file, tmp_path / f"{name}-{most}").is_dir()


def test_a_list_that_lies_about_a_size_is_found_out(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40
    file = archive(tmp_path / "lie.g60", ("story.yaml", STORY), ("b", content), method=zipfile.ZIP_STORED)
    true, lie = len(content).to_bytes(4, "little"), (16).to_bytes(4, "little")
    data = file.read_bytes()
    at = data.rindex(b"PK\x01\x02")
    assert data[at + 24 : at + 28] == true
    file.write_bytes(data[: at + 24] + lie + data[at + 28 :])
    with pytest.raises(NotReadableError, match=r"in it|whole"):
        unpack(file, tmp_path / "out")
    assert sum(one.stat().st_size for one in (tmp_path / "out").rglob("*")) < 8192


def test_two_names_that_are_one_on_some_systems(tmp_path: Path) -> None:
    file = archive(tmp_path / "a.g60", ("story.yaml", STORY), ("A.png", b"1"), ("a.png", b"2"))
    with pytest.raises(NotReadableError, match="is in it twice"):
        unpack(file, tmp_path / "out")


def test_what_is_encrypted_cut_or_no_zip_is_told(tmp_path: Path) -> None:
    whole = archive(tmp_path / "whole.g60", ("story.yaml", STORY * 50)).read_bytes()
    at = whole.rindex(b"PK\x01\x02")
    for name, data in (
        ("cut", whole[:60]), ("text", STORY), ("empty", b""),
        ("encrypted", whole[: at + 8] + b"\x01\x00" + whole[at + 10 :]),
        ("damaged", whole[:50] + b"\xff\xff\xff" + whole[53:]),
    ):  # fmt: skip
        file = tmp_path / f"{name}.g60"
        file.write_bytes(data)
        with pytest.raises(NotReadableError):
            unpack(file, tmp_path / name)


def test_a_folder_around_the_story_and_none_at_all(tmp_path: Path) -> None:
    inside = archive(tmp_path / "inside.g60", ("town/story.yaml", STORY), ("__MACOSX/._x", b""))
    with opened(inside) as folder:
        assert (folder / "story.yaml").is_file()
    with (
        pytest.raises(NotReadableError, match=r"no story\.yaml in it"),
        opened(archive(tmp_path / "no.g60", ("a", b""))),
    ):
        pass


def test_the_shelf_keeps_one_folder_for_each_file(tmp_path: Path) -> None:
    file, shelf = tmp_path / "a.g60", tmp_path / "kept"
    archive(file, ("story.yaml", STORY))
    first = unpacked(file, shelf)
    assert unpacked(file, shelf) == first
    for number in range(MOST_KEPT + 2):
        archive(file, ("story.yaml", STORY + b"# %d" % number))
        last = unpacked(file, shelf)
    assert last != first
    assert len(list((shelf / "unpacked").iterdir())) == MOST_KEPT
    assert not list((shelf / "unpacked").glob(".new-*"))


def test_without_a_shelf_it_is_read_too_and_a_bad_one_says_why(tmp_path: Path) -> None:
    _, reading = read_packed(archive(tmp_path / "a.g60", ("story.yaml", STORY)), (), None)
    assert reading.readable
    path, reading = read_packed(tmp_path / "none.g60", (), tmp_path / "kept")
    assert (path.name, reading.readable, reading.problems[0].code) == ("none.g60", False, "no-file")


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "two.g60"
    assert main(["pack", str(TWO_TOWNS), str(file)]) == 0
    assert main(["pack", str(TWO_TOWNS), str(file)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert main(["pack", str(TWO_TOWNS), str(file), "--replace"]) == 0
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out.endswith(f"{file}: no problems\n")
    assert main(["pack", str(TWO_TOWNS), str(tmp_path / "two.zip")]) == 2
    assert main(["pack", str(tmp_path), str(tmp_path / "x.g60")]) == 2
    assert main(["check", str(archive(tmp_path / "bad.g60", ("../x", b"")))]) == 2
    out = capsys.readouterr().out
    assert "leads out of its folder" in out
    assert main(["export", str(file), "--csv", str(tmp_path / "csv")]) == 0
    assert list((tmp_path / "csv").glob("*.csv"))


def test_a_bad_file_is_told_as_one_line_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["check", str(archive(tmp_path / "bad.g60", ("x", io.BytesIO(b"1").getvalue()))), "--format", "json"]) == 2
    )
    assert '"no-story"' in capsys.readouterr().out
