"""Reading what is there, and whatever else a path may lead to: no exception, no long wait, no way out of the folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from g60desk.story.index import Index
from g60desk.story.model import Story, empty_story
from g60desk.story.reader import SECTIONS, Reading, read_story

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
SMALL = "id: small\ntitle: Small\nlanguages: [en]\n"


def only_code(reading: Reading) -> str:
    """The code of the one problem."""
    assert len(reading.problems) == 1, reading.problems
    return reading.problems[0].code


def written(folder: Path, **sections: str) -> Path:
    """A story folder with these files."""
    for name, text in sections.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_key_of_the_example_arrives() -> None:
    reading = read_story(TWO_TOWNS)
    story = reading.story
    raw = yaml.load((TWO_TOWNS / "story.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert reading.readable and reading.problems == () and reading.marked == {}
    assert [event.id for event in story.timeline.events] == [event["id"] for event in raw["timeline"]["events"]]
    assert list(story.figures) == list(raw["figures"])
    assert story.figures["market"].value == 280
    assert story.figures["market"].cite[1].at == "p. 12"
    assert story.timeline.events[0].leads_to == ("joined",)
    assert story.network.lines[0].sections[0].start == "alder"
    assert story.sources[0].url == "https://example.org/two-towns"
    assert story.tours[0].steps[0].show.start is not None


def test_where_records_are_written() -> None:
    where = read_story(TWO_TOWNS).where
    lines = (TWO_TOWNS / "story.yaml").read_text(encoding="utf-8").splitlines()
    for kind, id, begins in (
        ("event", "joined", "id: joined"),
        ("figure", "planned", "planned:"),
        ("place", "birch", "{id: birch"),
        ("source", "yearbook", "id: yearbook"),
        ("line", "road", "id: road"),
        ("phase", "v2", "id: v2"),
        ("chart", "growth", "id: growth"),
        ("subject", "theirs", "{id: theirs"),
        ("aspect", "money", "id: money"),
        ("cell", "spine/theirs", "theirs:"),
        ("note", "two-areas", "id: two-areas"),
        ("tour", "main", "id: main"),
        ("step", "main/grows", "id: grows"),
        ("track", "elsewhere", "{id: elsewhere"),
        ("region", "south", "{id: south"),
    ):
        found = where(kind, id)
        assert found is not None, (kind, id)
        assert found.path == "story.yaml"
        assert lines[found.line - 1][found.column - 1 :].startswith(begins)
    assert where("event", "nowhere") is None


def test_sections_in_files_of_their_own_make_the_same_story(tmp_path: Path) -> None:
    raw: dict[str, Any] = yaml.load((TWO_TOWNS / "story.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    parts = {name: yaml.safe_dump(raw.pop(name), allow_unicode=True) for name in SECTIONS}
    parts["figures"] = "figures:\n" + "".join(
        f"  {line}\n" for line in parts["figures"].splitlines()
    )  # or with its name
    shutil.copytree(TWO_TOWNS / "pictures", tmp_path / "pictures")
    reading = read_story(written(tmp_path, story=yaml.safe_dump(raw, allow_unicode=True), **parts))
    assert reading.problems == ()
    assert reading.story == read_story(TWO_TOWNS).story
    assert {path.name for path in reading.files} == {"story.yaml", "road.png", *(f"{name}.yaml" for name in SECTIONS)}
    where = reading.where("figure", "planned")
    assert where is not None and where.path == "figures.yaml"


def test_a_section_in_two_places(tmp_path: Path) -> None:
    reading = read_story(written(tmp_path, story=SMALL + "notes: []\n", notes="[]"))
    assert str(reading.problems[0]) == 'story.yaml:4:1: error: "notes" is here and in notes.yaml; keep one of the two'


def test_a_broken_section_leaves_the_rest(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        story=SMALL + "phases:\n  - {id: v1, name: 1, title: '{people}', begins: 2016, figures: {people: people}}\n",
        figures="people: {label: 'open\n",
    )
    reading = read_story(folder)
    assert reading.readable and only_code(reading) == "syntax"  # and no word of the figures that may be in there
    assert reading.problems[0].file == "figures.yaml"
    assert reading.story.phases[0].figures == {}


def test_a_problem_in_a_section_is_told_with_its_file(tmp_path: Path) -> None:
    folder = written(
        tmp_path, story=SMALL, timeline="tracks: []\nevents:\n  - nothing\n  - {id: a, track: b, title: A}\n"
    )
    told = [f"{one.file}:{one.line}:{one.column} {one.code}" for one in read_story(folder).problems]
    assert told == [
        "timeline.yaml:3:5 wrong-type",
        "timeline.yaml:4:5 no-date",
        "timeline.yaml:4:5 no-source",
        "timeline.yaml:4:20 unknown-id",
    ]


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (b"", "empty-file", "story.yaml: error: the file is empty; a story has an id, a title and languages"),
        (b"# nothing\n", "empty-file", None),
        (b"- a\n", "not-a-story", None),
        (b"words", "not-a-story", None),
        (
            b"id: a\ntitle: \xe9t\xe9\n",
            "encoding",
            "story.yaml:2:8: error: the byte 0xE9 is not UTF-8 text; save the file as UTF-8",
        ),
        (b"id: a\0\n", "not-text", None),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", "not-text", None),
        (
            b"id: a\n" + b"#" * 5000 + b"\n\0",
            "character",
            "story.yaml:3:1: error: the control character U+0000; delete it",
        ),
        (b"\xff\xfeid", "not-a-story", None),
        (b"\xff\xfe\x00", "encoding", None),
    ],
)
def test_files_that_hold_no_story(tmp_path: Path, data: bytes, code: str, told: str | None) -> None:
    (tmp_path / "story.yaml").write_bytes(data)
    reading = read_story(tmp_path)
    assert (reading.readable, reading.story, only_code(reading)) == (False, empty_story(), code)
    assert told is None or str(reading.problems[0]) == told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, ending: str) -> None:
    text = SMALL.replace("Small", "小镇").replace("\n", ending) + "titel: x"
    (tmp_path / "story.yaml").write_bytes(text.encode(encoding))
    reading = read_story(tmp_path)
    assert reading.story.title.of("en") == "小镇"
    assert [(one.line, one.column) for one in reading.problems] == [(4, 1)]


def test_paths_that_lead_to_no_file(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    codes = {
        name: only_code(read_story(tmp_path / name))
        for name in ("none", "none/story.yaml", "", "pipe.yaml", "loop.yaml", "x" * 300, "a\0b")
    }
    codes["device"] = only_code(read_story(Path("/dev/zero")))
    assert codes == {
        "none": "no-file",
        "none/story.yaml": "no-file",
        "": "not-a-file",  # a folder whose story.yaml is a folder
        "pipe.yaml": "not-a-file",
        "loop.yaml": "not-read",
        "x" * 300: "not-read",
        "a\0b": "not-read",
        "device": "not-a-file",
    }


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, story=SMALL)

    def refuse(*_: object) -> int:  # the tests may run as root, who may read everything
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("g60desk.story.files.os.open", refuse)
    assert only_code(read_story(tmp_path)) == "no-permission"


def test_a_hundred_megabytes_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "story.yaml").open("wb") as large:
        large.write(b"id: a\ntitle: '")
        large.truncate(100 * 1024 * 1024)
    monkeypatch.setattr("g60desk.story.files.os.open", None)  # whoever opens a file fails
    assert (
        str(read_story(tmp_path).problems[0]) == "story.yaml: error: larger than 32 MB; a story file may not be larger"
    )


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    (tmp_path / "secret").write_text("secret: words\n")
    (folder / "notes.yaml").symlink_to(tmp_path / "secret")
    (folder / "tours.yaml").symlink_to("/etc/passwd")
    reading = read_story(written(folder, story=SMALL))
    assert [problem.code for problem in reading.problems] == ["outside-folder"] * 2
    assert "secret" not in str(reading)


def test_a_thousand_mistakes_are_enough(tmp_path: Path) -> None:
    events = "".join(
        f"    - {{id: e{n}, trakc: main, when: 2016, title: A, places: [plcae-{n}]}}\n" for n in range(5000)
    )
    places = "".join(f"    - {{id: place-{n}, name: A}}\n" for n in range(5000))
    text = SMALL + f"timeline:\n  tracks: [{{id: main, name: A}}]\n  events:\n{events}network:\n  places:\n{places}"
    reading = read_story(written(tmp_path, story=text))
    assert len(reading.problems) == 1001
    assert reading.problems[-1].code == "more-problems"
    assert len(reading.story.timeline.events) == 5000


@pytest.mark.parametrize("position", range(0, 12000, 997))
def test_a_story_cut_short_never_raises(tmp_path: Path, position: int) -> None:
    data = (TWO_TOWNS / "story.yaml").read_bytes()
    (tmp_path / "story.yaml").write_bytes(data[:position])
    reading = read_story(tmp_path)
    assert isinstance(reading.story, Story)
    assert reading.readable or reading.problems


def test_the_index_of_the_example() -> None:
    index = Index(read_story(TWO_TOWNS).story)
    assert (index.number("gazette"), index.number("yearbook"), index.number("none")) == (1, 2, 0)
    assert [note.id for note in index.notes_about("planned")] == ["two-areas"]
    assert [event.id for event in index.events_of("elsewhere")] == ["older"]
    assert index.figure("market") is index.figures["market"]
    assert index.place("none") is None
