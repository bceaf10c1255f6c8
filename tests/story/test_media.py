"""Pictures of events: their size from the header as Qt decodes it; what cannot be shown is told and marked."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from g60desk import resources
from g60desk.story import pictures
from g60desk.story.kept import read_kept
from g60desk.story.pixels import NotAPictureError, size_of
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading

TWO_TOWNS = Path(__file__).parents[1] / "stories" / "two-towns"
ROAD = "pictures/road.png"
UPRIGHT = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"  # orientation 6: turn it right
SAMPLES = [("png", 37, 21), ("jpg", 37, 21), ("jpg", 300, 1), ("webp", 37, 21), ("webp", 1, 900)]


def encoded(kind: str, width: int, height: int, quality: int = -1) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for at in range(width * height):  # of many colours: Qt takes no WebP of less than 50 bytes or so
        image.setPixel(at % width, at // width, 0xFF000000 | at * 7919 % 0x1000000)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return buffer.data().data()


def shown_size(data: bytes) -> tuple[int, int]:
    """What Qt shows of it."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size: QSize = reader.read().size()
    return size.width(), size.height()


@pytest.mark.parametrize(("kind", "width", "height"), SAMPLES)
@pytest.mark.parametrize("quality", [50, 100])
def test_the_header_tells_the_size_that_is_shown(kind: str, width: int, height: int, quality: int) -> None:
    data = encoded(kind, width, height, quality)
    assert size_of(BytesIO(data)) == shown_size(data) == (width, height)


def test_a_camera_held_upright_changes_the_sides() -> None:
    plain = encoded("jpg", 40, 20)
    turned = plain[:2] + b"\xff\xe1" + (len(UPRIGHT) + 2).to_bytes(2, "big") + UPRIGHT + plain[2:]
    assert size_of(BytesIO(turned)) == shown_size(turned) == (20, 40)


def test_a_webp_of_the_extended_kind() -> None:
    vp8x = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0" + (4999).to_bytes(3, "little") + (30).to_bytes(3, "little")
    assert size_of(BytesIO(vp8x)) == (5000, 31)


@pytest.mark.parametrize(("kind", "width", "height"), SAMPLES)
def test_a_header_cut_anywhere_is_a_size_or_told(kind: str, width: int, height: int) -> None:
    data = encoded(kind, width, height)
    for end in range(min(len(data), 700)):
        try:
            assert size_of(BytesIO(data[:end])) == (width, height)
        except NotAPictureError:
            continue


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TWO_TOWNS, tmp_path / "story"))


def media(story: Path, **changed: str) -> Reading:
    """The reading with other values for the keys of the one picture; an empty value takes the key away."""
    lines = (story / "story.yaml").read_text().splitlines(keepends=True)
    for key, value in changed.items():
        at = next(n for n, line in enumerate(lines) if line.startswith(f"        {key}:"))
        lines[at] = f"        {key}: {value}\n" if value else ""
    (story / "story.yaml").write_text("".join(lines))
    return read_story(story)


def only(reading: Reading) -> tuple[str, str]:
    """The code of the one problem and what stands at its place; it is an error, has a hint, and marks the event."""
    (problem,) = reading.problems
    assert reading.marked == {("event", "launch"): (problem,)}
    assert reading.readable
    assert problem.hint
    assert reading.folder is not None
    line = (reading.folder / "story.yaml").read_text().splitlines()[problem.line - 1]
    return problem.code, line[problem.column - 1 :]


def test_a_picture_is_read(story: Path) -> None:
    reading = read_story(story)
    found = reading.pictures[ROAD]
    assert (found.width, found.height) == (640, 400)
    assert Path(found.path) == (story / ROAD).resolve()
    shown = reading.story.timeline.events[0].media
    assert shown is not None
    assert shown.credit.of("zh-Hans") == "为此示例绘制"


def test_a_missing_picture_is_told_with_what_was_meant(story: Path) -> None:
    reading = media(story, file="pictures/raod.png")
    assert only(reading) == ("no-picture", "pictures/raod.png")
    assert reading.problems[0].hint == 'did you mean "road.png"?'
    assert not reading.pictures
    assert reading.story.timeline.events[0].media is not None


@pytest.mark.parametrize("name", ["../road.png", "/road.png", "pictures/link.png"])
def test_a_picture_outside_the_folder_is_not_looked_at(story: Path, name: str) -> None:
    shutil.copy(story / ROAD, story.parent / "road.png")
    (story / "pictures" / "link.png").symlink_to(story.parent / "road.png")
    reading = media(story, file=name)
    assert only(reading) == ("outside-folder", name)
    assert not reading.pictures


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"\xff\xd8\xff\xd9"])
def test_what_is_no_picture_is_told(story: Path, content: bytes) -> None:
    (story / ROAD).write_bytes(content)
    assert only(read_story(story)) == ("not-a-picture", ROAD)


def test_a_name_that_is_no_pictures_is_told(story: Path) -> None:
    (story / "road.svg").write_text("<svg/>")
    assert only(media(story, file="road.svg")) == ("not-a-picture", "road.svg")


def test_a_pipe_holds_nothing_up(story: Path) -> None:
    (story / ROAD).unlink()
    os.mkfifo(story / ROAD)
    assert read_story(story).problems[0].code == "no-picture"


def test_large_pictures_are_told_by_their_header(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 640 * 400 - 1)
    assert only(read_story(story)) == ("too-large", ROAD)
    monkeypatch.setattr(pictures, "LARGEST", 100)
    assert only(read_story(story)) == ("too-large", ROAD)


@pytest.mark.parametrize("key", ["alt", "credit"])
def test_a_picture_says_what_it_shows_and_whose_it_is(story: Path, key: str) -> None:
    reading = media(story, **{key: ""})
    code, at = only(reading)
    assert code == f"no-{key}"
    assert at.startswith("media:")


@pytest.mark.parametrize("change", ["vanishes", "comes back", "is another"])
def test_a_kept_reading_notices_when_a_picture_changes(story: Path, tmp_path: Path, change: str) -> None:
    maps, shelf = resources.map_names(), tmp_path / "shelf"
    road = story / ROAD
    if change == "comes back":
        shutil.rmtree(road.parent)
    read_kept(story, maps, shelf)
    if change == "vanishes":
        road.unlink()
    else:
        road.parent.mkdir(exist_ok=True)
        road.write_bytes(encoded("png", 12, 34))
    found = read_kept(story, maps, shelf)
    assert found == read_story(story, maps)
    assert bool(found.pictures) == (change != "vanishes")
    assert [(one.width, one.height) for one in found.pictures.values()] in ([], [(12, 34)])
