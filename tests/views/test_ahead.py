"""What a view lays out and paints ahead of its time: it is what would have been laid out then, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from sheets import index_named, story_named
from shiboken6 import delete

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.tokens import load_tokens
from g60desk.views.ahead import Ahead, Laid
from g60desk.views.stage import Stage, _wanted
from g60desk.words import load_words

SHOWN = (
    State(view=View.TIMELINE, phase="v3"),
    State(view=View.STATISTICS, page="cleared"),
    State(view=View.NETWORK, phase="v3"),
    State(view=View.COMPARISON, compared="strips"),
    State(view=View.COMPARISON, compared="histories"),
    State(view=View.COMPARISON),
    State(view=View.SOURCES, evidence="notes"),
)


@pytest.fixture(scope="module")
def told() -> Told:
    story = story_named("g60")
    return Told(story, index_named("g60"), load_words("en"), State())


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    made = Stage(load_tokens())
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()
    delete(made)


def ready(stage: Stage, told: Told, theme: Theme) -> int:
    """Make a state ready; how many steps that takes."""
    return next(count for count in range(1, 500) if stage.prepare(told, theme))


@pytest.mark.parametrize("state", SHOWN, ids=lambda state: f"{state.view}-{state.compared}")
def test_what_is_made_ready_is_what_is_seen_without(stage: Stage, told: Told, state: State) -> None:
    theme = Theme("paper", stage.tokens)
    other = told.in_state(State(view=View.COMPARISON if state.view == View.SOURCES else View.SOURCES))
    stage.show_told(told.in_state(state), theme)
    QApplication.processEvents()
    seen = stage.grab().toImage()
    stage.show_told(other, theme)
    QApplication.processEvents()
    before = stage.grab().toImage()
    assert ready(stage, told.in_state(state), theme) > 2
    assert stage.grab().toImage() == before, "nobody sees that something is made ready"
    view: Any = stage._made(_wanted(told.in_state(state)))
    view.lay_out = lambda told, frame: pytest.fail("it was laid out already")
    try:
        if state.view != View.NETWORK:  # which keeps what is ready on its sheet
            stage.show_told(told.in_state(state), theme)
    finally:
        del view.lay_out
    stage.show_told(told.in_state(state), theme)
    QApplication.processEvents()
    assert stage.grab().toImage() == seen


def test_another_state_drops_what_was_laid_out(told: Told) -> None:
    asked: list[str] = []

    def laying(one: Told, frame: Frame) -> Steps[Laid]:
        asked.append(one.state.page)
        yield
        return Laid(Scene(1, 1, one.state.page), lambda: asked.append("shown"))

    ahead, frame = Ahead(laying), Any
    first, second = (told.in_state(replace(told.state, page=page)) for page in ("a", "b"))
    assert ahead.step(first, frame) is None
    assert ahead.step(first, frame).summary == "a"
    assert ahead.step(first, frame).summary == "a", "what is laid out stays"
    assert ahead.take(second, frame) is None
    assert ahead.take(first, object()) is None, "of another sheet"
    assert ahead.step(second, frame) is None
    assert ahead.take(first, frame) is None
    assert ahead.step(second, frame).summary == "b"
    assert ahead.take(second.in_state(second.state), frame).summary == "b"
    assert ahead.take(second, frame) is None, "it is the view's now"
    assert asked == ["a", "b", "shown"]
