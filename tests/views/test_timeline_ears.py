"""What a screen reader hears of the timeline: every event with its name, date and sources, drawn or not."""

from __future__ import annotations

import re

import pytest
from hands import WIDE, Held
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, SIZES, index_named, story_named, told

from g60desk.layout.citation import citation
from g60desk.layout.scale import YEAR
from g60desk.story.wording import worded_date

NAME, TEXT = QAccessible.Text.Name, QAccessible.Text.Description


def faces(held: Held) -> list[QAccessibleInterface]:
    face = QAccessible.queryAccessibleInterface(held.view)
    return [face.child(at) for at in range(face.childCount())]


def the_list(held: Held) -> QAccessibleInterface | None:
    """The list of the events that are not drawn."""
    return next((face for face in faces(held) if face.role() == QAccessible.Role.List), None)


def heard(held: Held) -> dict[str, str]:
    """What is said of each thing, by its name."""
    found = {face.text(NAME): face.text(TEXT) for face in faces(held)}
    rest = the_list(held)
    listed = [rest.child(at) for at in range(rest.childCount())] if rest is not None else []
    assert not {face.text(NAME) for face in listed} & set(found)  # nothing is said twice
    return found | {face.text(NAME): face.text(TEXT) for face in listed}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [*SIZES, (720, 440)])
def test_every_event_is_heard_with_its_name_date_and_sources(
    qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    held = Held(qtbot, size, language=language, window=None)
    said, tale = heard(held), told("g60", language)
    for event in story_named("g60").timeline.events:
        title = tale.text(event.title)
        name = next(name for name in said if name.startswith(title))
        if event.when is not None:
            assert worded_date(event.when, language) in name
        for cite in event.cite:
            source = index_named("g60").source(cite.source)
            assert source is not None
            assert citation(tale, source) in said[name]
            assert cite.at in said[name]


def test_what_is_not_drawn_is_listed_in_time_and_says_that_it_is_out_of_sight(qtbot: QtBot) -> None:
    held = Held(qtbot, window=(737_000.0, 737_200.0))
    rest = the_list(held)
    assert rest is not None
    order = [event.id for event in held.view.walk().order]
    drawn = {target.key for target in held.view.scene.targets if target.kind == "event"}
    names = [rest.child(at).text(NAME) for at in range(rest.childCount())]
    titles = [held.view.told.text(held.view.told.index.events[key].title) for key in order if key not in drawn]
    assert all(name.startswith(title) for name, title in zip(names, titles, strict=True))
    assert str(len(titles)) in rest.text(NAME)
    child = rest.child(3)
    assert child.isValid()
    assert child.state().offscreen == 1
    assert rest.indexOfChild(child) == 3
    assert child.parent().text(NAME) == rest.text(NAME)
    assert child.role() == QAccessible.Role.Button


def test_what_is_not_drawn_can_be_focused_and_pressed(qtbot: QtBot) -> None:
    held = Held(qtbot, window=(737_000.0, 737_200.0))
    held.shows(still=True)
    for press, picked in ((1, 0), (0, 1)):
        rest = the_list(held)
        assert rest is not None
        key = held.view.ears.undrawn[3].key
        action = rest.child(3).actionInterface()
        action.doAction(action.actionNames()[press])
        focus = held.view.focused()
        assert focus is not None
        assert focus.key == key
        assert len(held.picked) == picked
    assert held.picked[0].key == key


def test_hidden_tracks_are_not_heard(qtbot: QtBot) -> None:
    track = story_named("g60").timeline.tracks[0].id
    held = Held(qtbot, WIDE, hidden=(track,), window=(737_000.0, 737_200.0))
    gone = [event for event in story_named("g60").timeline.events if event.track == track]
    said = heard(held)
    assert not any(name.startswith(held.view.told.text(event.title)) for name in said for event in gone)


def test_the_list_follows_the_picture(qtbot: QtBot) -> None:
    held = Held(qtbot, window=(737_000.0, 737_200.0))
    rest = the_list(held)
    assert rest is not None
    before = rest.childCount()
    held.shows(window=None)
    held.comes_to_rest()
    assert rest.childCount() < before


def test_a_ring_is_a_button_and_a_switch_a_choice(qtbot: QtBot) -> None:
    held = Held(qtbot, window=(733_000.0, 742_000.0))
    targets = held.view.scene.targets
    roles = dict(zip([target.key for target in targets], [face.role() for face in faces(held)], strict=False))
    ring = held.target("set", "window=")
    assert roles[ring.key] == QAccessible.Role.Button
    assert roles["table=1"] == QAccessible.Role.RadioButton


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_strip_is_a_slider_through_the_years(qtbot: QtBot, language: str) -> None:
    held = Held(qtbot, language=language, still=True)
    strip = next(face for face in faces(held) if face.role() == QAccessible.Role.Slider)
    value = strip.valueInterface()
    assert strip.text(NAME) == held.target("strip").name
    assert (value.minimumValue(), value.maximumValue()) == pytest.approx((1891, 2026), abs=0.1)
    assert value.currentValue() == pytest.approx(2021, abs=0.1)
    assert {"2016", "2025"} <= set(re.findall(r"\d+", strip.text(QAccessible.Text.Value)))
    value.setCurrentValue(1950.0)
    strip = next(face for face in faces(held) if face.role() == QAccessible.Role.Slider)
    assert strip.valueInterface().currentValue() == pytest.approx(1950.0, abs=0.1)
    assert "1945" in strip.text(QAccessible.Text.Value)
    before, heard_of = held.window[0], []
    held.view.announced.connect(heard_of.append)
    held.view.focus_on(held.target("strip"))
    QTest.keyClick(held.view, Qt.Key.Key_Right)
    assert (held.window[0] - before) / YEAR == pytest.approx(strip.valueInterface().minimumStepSize())
    assert len(heard_of) == 1 and "1947" in heard_of[0]
    assert all(face.valueInterface() is None for face in faces(held) if face.role() == QAccessible.Role.Button)
