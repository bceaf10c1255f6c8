"""The accessible tree: every target of every canvas is in it, named, placed, and can be pressed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from g60desk.layout.scene import Rect, Scene
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.canvas import Canvas

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
