"""Pictures of a tour's steps from the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from sheets import reading_named

from g60desk.export.pictures import export_pictures
from g60desk.export.talk import ALL, steps_shown
from g60desk.export.wishes import Wishes
from g60desk.state import Selection, State
from g60desk.story.model import NetworkLayout, View

SWITCH, FOOT = QRect(1060, 30, 200, 44), QRect(0, 620, 1280, 100)  # px of a desk of 1280 by 720
TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def export(to: Path, **wishes: object) -> tuple[int, list[str]]:
    said: list[str] = []
    return export_pictures(TWO_TOWNS, to, Wishes(size=(1280, 720), **wishes), said.append), said  # type: ignore[arg-type]


def test_each_step_is_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    code, said = export(tmp_path, tour="main")
    assert (code, [Path(line).name for line in said]) == (
        0,
        ["01-start-en-paper-1280x720.png", "02-grows-en-paper-1280x720.png", "03-cleared-en-paper-1280x720.png"],
    )


def test_a_talk_leaves_out_what_is_extra() -> None:
    names = {minutes: [one.name for one in steps_shown(reading_named("g60"), "", ALL, State(), minutes)]
             for minutes in (3, 8, 15)}  # fmt: skip
    assert [len(names[minutes]) for minutes in (3, 8, 15)] == [6, 15, 24]
    assert names[3] == ["01-opening", "04-cleared", "08-launch", "11-version-three", "16-three-roads", "24-today"]


def test_a_step_is_the_state_that_it_describes() -> None:
    (grows,) = steps_shown(reading_named("two-towns"), "", "2", State(language="zh-Hans", theme="hall"))
    chosen = Selection("place", "birch")
    assert grows.state == State(language="zh-Hans", theme="hall", view=View.NETWORK, phase="v2",
                                layout=NetworkLayout.STRAIGHT, selection=chosen)  # fmt: skip


def test_a_step_is_drawn_as_a_room_sees_it(qapp: QApplication, tmp_path: Path) -> None:
    """Where a desk has its switch there is nothing, and the line at the foot is that of the talk."""
    export(tmp_path / "step.png", step="1")
    export(tmp_path / "desk.png", view="timeline")
    step, desk = QImage(str(tmp_path / "step.png")), QImage(str(tmp_path / "desk.png"))
    assert len(colours(step, SWITCH)) == 1 < len(colours(desk, SWITCH))
    assert step.copy(FOOT) != desk.copy(FOOT)


def colours(image: QImage, rect: QRect) -> set[int]:
    return {image.pixel(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())}


def test_what_is_not_there_is_said(qapp: QApplication, tmp_path: Path) -> None:
    assert export(tmp_path, tour="mian") == (2, ['there is no tour "mian" here; there is main'])
    assert export(tmp_path, step="grow") == (2, ['there is no step "grow" here; there is start, grows, cleared'])
    code, said = export(tmp_path / "one.png", tour="main")
    assert (code, said) == (2, ["a file holds one step; write for example --step 1, or give a folder"])
    assert list(tmp_path.iterdir()) == []
