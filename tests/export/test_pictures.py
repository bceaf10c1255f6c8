"""Pictures from the command line: which there are, that they are whole, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from g60desk.export.pictures import export_pictures
from g60desk.export.wishes import Wishes

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
SMALL = (1280, 720)


def export(to: Path, *, story: Path = TWO_TOWNS, **wishes: object) -> tuple[int, list[str]]:
    said: list[str] = []
    wishes.setdefault("size", SMALL)
    return export_pictures(story, to, Wishes(**wishes), said.append), said  # type: ignore[arg-type]


def test_a_folder_gets_every_view(qapp: QApplication, tmp_path: Path) -> None:
    code, said = export(tmp_path / "new" / "folder")
    names = sorted(path.name for path in (tmp_path / "new" / "folder").iterdir())
    assert code == 0
    assert names == [
        "comparison-en-paper-1280x720.png",
        "comparison-histories-en-paper-1280x720.png",
        "comparison-strips-en-paper-1280x720.png",
        "network-map-en-paper-1280x720.png",
        "network-straight-en-paper-1280x720.png",
        "sources-en-paper-1280x720.png",
        "sources-figures-en-paper-1280x720.png",
        "sources-notes-en-paper-1280x720.png",
        "statistics-area-en-paper-1280x720.png",
        "statistics-en-paper-1280x720.png",
        "statistics-growth-en-paper-1280x720.png",
        "timeline-en-paper-1280x720.png",
    ]
    assert [Path(line).name for line in said] == [
        "timeline-en-paper-1280x720.png",
        "network-map-en-paper-1280x720.png",
        "network-straight-en-paper-1280x720.png",
        "comparison-en-paper-1280x720.png",
        "comparison-histories-en-paper-1280x720.png",
        "comparison-strips-en-paper-1280x720.png",
        "statistics-en-paper-1280x720.png",
        "statistics-area-en-paper-1280x720.png",
        "statistics-growth-en-paper-1280x720.png",
        "sources-en-paper-1280x720.png",
        "sources-figures-en-paper-1280x720.png",
        "sources-notes-en-paper-1280x720.png",
    ]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
def test_a_file_is_one_picture_of_that_size(qapp: QApplication, tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "one.png"
    code, said = export(file, view="comparison", size=size)
    image = QImage(str(file))
    assert (code, said) == (0, [str(file)])
    assert (image.width(), image.height()) == size


@pytest.mark.parametrize(("theme", "ground"), [("paper", "#F6F3EC"), ("hall", "#0D141A"), ("contrast", "#FFFFFF")])
def test_the_theme_is_the_one_asked_for(qapp: QApplication, tmp_path: Path, theme: str, ground: str) -> None:
    file = tmp_path / "one.png"
    export(file, view="comparison", theme=theme)
    assert QImage(str(file)).pixelColor(3, 3) == QColor(ground)


def test_the_same_story_gives_the_same_bytes(qapp: QApplication, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        export(tmp_path / name, view="comparison", language="zh-Hans", open="figure:market")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_what_is_opened_lies_over_the_page(qapp: QApplication, tmp_path: Path) -> None:
    export(tmp_path / "with.png", view="statistics", open="figure:market")
    export(tmp_path / "without.png", view="statistics")
    assert (tmp_path / "with.png").read_bytes() != (tmp_path / "without.png").read_bytes()


def test_nothing_half_written_stays(qapp: QApplication, tmp_path: Path) -> None:
    export(tmp_path, view="timeline")
    assert [path.name for path in tmp_path.iterdir()] == ["timeline-en-paper-1280x720.png"]


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({"view": "pie"}, 'there is no view "pie" here; there is timeline, network, comparison, statistics, sources'),
        ({"language": "fr"}, 'there is no language "fr" here; there is en, zh-Hans'),
        ({"phase": "9.0"}, 'there is no phase "9.0" here; there is v1, v2'),
        ({"theme": "pink"}, 'there is no theme "pink" here; there is paper, hall, contrast'),
        ({"page": "none"}, 'there is no page "none" here; there is ground, policies, share, area, growth'),
        ({"layout": "round"}, 'there is no layout "round" here; there is map, straight'),
        (
            {"compared": "pie"},
            'there is no picture of the comparison "pie" here; there is lines, distances, histories, strips',
        ),
        ({"open": "market"}, '"market" does not name a record; write for example figure:ID, event:ID or source:'),
        ({"select": "place:atlantis"}, 'there is no record "place:atlantis" in this story'),
        ({"stretch": "60..0"}, '"60..0" is no stretch; write for example --stretch 0..60'),
        ({"stretch": "far"}, '"far" is no stretch; write for example --stretch 0..60'),
        ({"size": (10, 10)}, "a picture is from 200 to 8192 pixels wide and high"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told(
    qapp: QApplication, tmp_path: Path, wishes: dict[str, object], told: str
) -> None:
    assert export(tmp_path / "x.png", **wishes) == (2, [told])
    assert not list(tmp_path.iterdir())


def test_a_phase_may_be_given_by_its_name(qapp: QApplication, tmp_path: Path) -> None:
    assert export(tmp_path / "x.png", view="comparison", phase="1.0")[0] == 0


def test_a_picture_of_the_comparison_is_given_by_what_the_window_calls_it(qapp: QApplication, tmp_path: Path) -> None:
    assert export(tmp_path / "one.png", view="comparison", compared="distances")[0] == 0
    assert export(tmp_path / "other.png", view="comparison", compared="strips")[0] == 0
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "other.png").read_bytes()


def test_a_story_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    code, said = export(tmp_path / "x.png", story=tmp_path / "nothing")
    assert code == 2
    assert "no such file" in said[0]


def test_a_place_that_cannot_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    code, said = export(tmp_path / "file" / "deeper", view="comparison")
    assert code == 2
    assert said


@pytest.mark.parametrize(
    ("strip", "size", "across"), [("morph", SMALL, 3), ("growth", SMALL, 3), ("morph", (720, 1280), 6)]
)
def test_a_strip_is_one_picture_of_many_frames(
    qapp: QApplication, tmp_path: Path, strip: str, size: tuple[int, int], across: int
) -> None:
    code, said = export(tmp_path / "one.png", strip=strip, size=size)
    image = QImage(str(tmp_path / "one.png"))
    assert (code, said) == (0, [str(tmp_path / "one.png")])
    assert image.width() > across * 350
    first = image.copy(20, 20, 330, 160)
    last_row = image.height() - (image.height() - 12) // (1 if across == 6 else 2 if strip == "morph" else 3)
    assert first != image.copy(20 + image.width() // across, last_row, 330, 160)


def test_only_the_network_has_strips(qapp: QApplication, tmp_path: Path) -> None:
    code, said = export(tmp_path / "one.png", strip="growth", view="timeline")
    assert code == 2
    assert said == ["a strip shows how the network changes, and the timeline does not"]
    export(tmp_path, strip="growth", view="network")
    assert [path.name for path in tmp_path.iterdir()] == ["network-growth-en-paper-1280x720.png"]


def test_two_places_are_seen_side_by_side_and_marks_are_sized(qapp: QApplication, tmp_path: Path) -> None:
    plain, beside, sized = (tmp_path / f"{name}.png" for name in ("plain", "beside", "sized"))
    export(plain, view="network", select="place:alder")
    assert export(beside, view="network", select="place:alder", beside="birch")[0] == 0
    assert export(sized, view="network", select="place:alder", size_by="people")[0] == 0
    assert len({path.read_bytes() for path in (plain, beside, sized)}) == 3


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"beside": "birch"}, "--select place:ID"),
        ({"select": "place:alder", "beside": "nowhere"}, 'no place "nowhere" here; there is alder'),
        ({"size_by": "fame"}, 'no role of figures "fame" here; there is'),
    ],
)
def test_a_comparison_or_a_size_that_cannot_be_had_is_told(
    qapp: QApplication, tmp_path: Path, wishes: dict[str, str], said: str
) -> None:
    code, lines = export(tmp_path / "one.png", view="network", **wishes)
    assert code == 2
    assert said in lines[0]


def test_the_tables_of_the_network_are_two(qapp: QApplication, tmp_path: Path) -> None:
    export(tmp_path, view="network", table=True)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["network-lines-table-en-paper-1280x720.png", "network-table-en-paper-1280x720.png"]


def test_the_pictures_by_which_a_kiosk_calls_are_drawn_one_by_one(qapp: QApplication, tmp_path: Path) -> None:
    code, said = export(tmp_path, attract=True, theme="hall", language="zh-Hans")
    names = [f"attract-{number}-{kind}-zh-Hans-hall-1280x720.png"
             for number, kind in enumerate(("course", "straight", "phase", "phase"), 1)]  # fmt: skip
    assert (code, said) == (0, [str(tmp_path / name) for name in names])
    pictures = [QImage(str(tmp_path / name)) for name in names]
    assert all(picture.size() == pictures[0].size() for picture in pictures)
    assert len({bytes(picture.constBits()) for picture in pictures}) >= 3
    code, said = export(tmp_path / "one.png", attract=True)
    assert code == 2 and "give a folder" in said[0]
