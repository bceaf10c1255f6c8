"""The accessible tree: every target of every canvas is in it, named, placed, and can be pressed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import shown_view
from shiboken6 import delete

from g60desk.layout.scene import Rect, Scene
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.canvas import Canvas
from g60desk.views.comparison import ComparisonView
from g60desk.views.statistics import StatisticsView

NAME, TEXT = QAccessible.Text.Name, QAccessible.Text.Description


def walk(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An interface and all below it."""
    yield face
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None:
            yield from walk(child)


def scene_of(*names: str) -> Scene:
    scene = Scene(400, 300, "Two towns on a road")
    for number, name in enumerate(names):
        rect = Rect(20 + 100 * number, 40, 60, 30)
        scene.offer("place", name.lower(), rect, name, text=f"about {name}", chosen=number == 1)
    return scene


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_scene(scene_of("Alder", "Birch"), Theme("paper", load_tokens()))
    made.show()
    return made


def face_of(canvas: Canvas) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(canvas)


def test_the_canvas_says_what_the_picture_says(canvas: Canvas) -> None:
    assert face_of(canvas).text(NAME) == "Two towns on a road"
    assert face_of(canvas).role() == QAccessible.Role.Grouping
    canvas.setAccessibleName("Network")
    assert face_of(canvas).text(NAME) == "Network"
    assert face_of(canvas).text(TEXT) == "Two towns on a road"


def test_every_target_is_a_child_with_name_text_and_place(canvas: Canvas) -> None:
    faces = list(walk(face_of(canvas)))[1:]
    assert [(face.text(NAME), face.text(TEXT)) for face in faces] == [
        ("Alder", "about Alder"),
        ("Birch", "about Birch"),
    ]
    origin = canvas.mapToGlobal(canvas.rect().topLeft())
    assert faces[1].rect().getRect() == (origin.x() + 120, origin.y() + 40, 60, 30)
    assert all(face.isValid() and face.role() == QAccessible.Role.Button for face in faces)
    assert face_of(canvas).indexOfChild(faces[1]) == 1


def test_a_target_is_found_at_its_point(canvas: Canvas) -> None:
    at = face_of(canvas).child(1).rect().center()
    assert face_of(canvas).childAt(at.x(), at.y()).text(NAME) == "Birch"
    assert face_of(canvas).childAt(at.x(), at.y() + 100) is None


def test_pressing_chooses(canvas: Canvas, qtbot: QtBot) -> None:
    action = face_of(canvas).child(1).actionInterface()
    press = action.actionNames()[0]
    with qtbot.waitSignal(canvas.picked) as heard:
        action.doAction(press)
    assert heard.args[0].key == "birch"
    assert action.keyBindingsForAction(press) == ["Enter", "Space"]


def test_what_a_target_cannot_do_is_asked_without_harm(canvas: Canvas) -> None:
    face = face_of(canvas).child(0)
    asked = (face.valueInterface, face.textInterface, face.editableTextInterface, face.tableCellInterface)
    assert [ask() for ask in (*asked, face.selectionInterface, face.attributesInterface)] == [None] * 6


def test_the_chosen_one_says_so(canvas: Canvas) -> None:
    states = [face_of(canvas).child(number).state() for number in range(2)]
    assert [state.selected for state in states] == [0, 1]
    assert all(state.focusable for state in states)


def test_the_focus_is_told(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    canvas.activateWindow()
    qtbot.waitUntil(canvas.hasFocus)
    canvas.focus_on(canvas.scene.targets[0])
    assert face_of(canvas).focusChild().text(NAME) == "Alder"
    assert face_of(canvas).child(0).state().focused == 1


def test_another_scene_has_other_children(canvas: Canvas) -> None:
    old = face_of(canvas).child(0)
    canvas.show_scene(scene_of("Mill"), Theme("paper", load_tokens()))
    assert face_of(canvas).childCount() == 1
    assert face_of(canvas).child(0).text(NAME) == "Mill"
    assert not old.isValid()
    assert face_of(canvas).child(5) is None


def faces_named(canvas: Canvas) -> dict[str, QAccessibleInterface]:
    return {face.text(NAME): face for face in walk(face_of(canvas))}


def test_a_choice_is_one_of_several_and_a_step_or_a_unit_is_a_button(qapp: QApplication, qtbot: QtBot) -> None:
    faces = faces_named(shown_view(StatisticsView(load_tokens()), qtbot, (1280, 720), view=View.STATISTICS))
    radio, button = QAccessible.Role.RadioButton, QAccessible.Role.Button
    assert [faces[name].role() for name in ("Squares", "Town", "Picture", "Table")] == [radio] * 4
    assert faces["Squares"].state().checked and not faces["Town"].state().checked
    assert faces["Page after: Town"].role() == button
    assert next(face for name, face in faces.items() if name.startswith("Units")).role() == button


def test_a_plate_says_of_what_it_is_the_source(qapp: QApplication, qtbot: QtBot) -> None:
    view = shown_view(StatisticsView(load_tokens()), qtbot, (1280, 720), view=View.STATISTICS)
    assert "Source: ¶7, for 38 villas Illegal villas" in faces_named(view)
    plates = [face for name, face in faces_named(view).items() if name.startswith("Source")]
    assert len(plates) == len([target for target in view.scene.targets if target.kind == "cite"])


def test_what_was_left_behind_is_not_shown(canvas: Canvas) -> None:
    faces = list(walk(face_of(canvas)))
    assert not any(face.state().invisible for face in faces)
    canvas.hide()
    assert all(face.state().invisible for face in faces)


def test_a_line_of_the_comparison_tells_its_stops(qapp: QApplication, qtbot: QtBot) -> None:
    view = shown_view(ComparisonView(load_tokens()), qtbot, (1280, 720), view=View.COMPARISON)
    told = [face.text(TEXT) for name, face in faces_named(view).items() if name.startswith(("101", "128"))]
    assert len(told) >= 2 and all(text.startswith("Its stops: ") for text in told)
    keys = [(one.kind, one.key) for one in view.scene.targets]
    cells = [key for kind, key in keys if kind == "cell" and ("cite", f"cell:{key}") in keys]
    assert cells and all(keys.index(("cell", key)) < keys.index(("cite", f"cell:{key}")) for key in cells)
    order = [one.name for one in view.scene.targets]
    assert order.index("Next aspects") == 1 + next(at for at, name in enumerate(order) if name.startswith("Choose"))


def test_a_canvas_that_is_gone_is_let_go_of_with_all_that_it_painted(qapp: QApplication) -> None:
    canvas = Canvas()
    canvas.show_scene(scene_of("Alder", "Birch"), Theme("paper", load_tokens()))
    assert [face.text(NAME) for face in walk(face_of(canvas))][1:] == ["Alder", "Birch"]
    gone = weakref.ref(canvas)
    delete(canvas)
    del canvas
    gc.collect()
    assert gone() is None
