"""Pictures of a tour's steps from the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from sheets import reading_named

from g60desk.export.pictures import export_pictures
from g60desk.export.steps import ALL, step_states
from g60desk.export.wishes import Wishes
from g60desk.state import State

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
    names = {minutes: [name for name, _ in step_states(reading_named("g60"), "", ALL, State(), minutes)]
             for minutes in (3, 8, 15)}  # fmt: skip
    assert [len(names[minutes]) for minutes in (3, 8, 15)] == [6, 15, 24]
    assert names[3] == ["01-opening", "04-cleared", "08-launch", "11-version-three", "16-three-roads", "24-today"]


def test_a_step_is_the_state_that_it_describes(qapp: QApplication, tmp_path: Path) -> None:
    export(tmp_path / "step.png", step="2", language="zh-Hans", theme="hall")
    export(tmp_path / "same.png", view="network", phase="2.0", layout="straight", select="place:birch",
           language="zh-Hans", theme="hall")  # fmt: skip
    assert QImage(str(tmp_path / "step.png")) == QImage(str(tmp_path / "same.png"))


def test_what_is_not_there_is_said(qapp: QApplication, tmp_path: Path) -> None:
    assert export(tmp_path, tour="mian") == (2, ['there is no tour "mian" here; there is main'])
    assert export(tmp_path, step="grow") == (2, ['there is no step "grow" here; there is start, grows, cleared'])
    code, said = export(tmp_path / "one.png", tour="main")
    assert (code, said) == (2, ["a file holds one step; write for example --step 1, or give a folder"])
    assert list(tmp_path.iterdir()) == []
