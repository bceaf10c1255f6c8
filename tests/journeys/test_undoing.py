"""Journeys back: what was chosen and how it is shown is taken back, and done again."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection


def test_a_choice_its_reach_and_the_size_are_taken_back_one_by_one(desk: Any) -> None:
    desk.opens("g60", view="network")
    session = desk.window.desk.session
    session.change(still=True)
    desk.window.dispatch.act("place", "huzhou")
    desk.presses("V", "Z")
    desk.window.dispatch.act("place", "suzhou")
    desk.window.dispatch.act("compare", "with/hefei")
    seen = []
    for _ in range(5):
        desk.presses("Ctrl+Z")
        state = desk.state
        seen.append((state.selection and state.selection.key, state.beside, state.reach, state.sized))
    assert seen == [("suzhou", "", 2, "people"), ("huzhou", "", 2, "people"), ("huzhou", "", 2, ""),
                    ("huzhou", "", 1, ""), (None, "", 1, "")]  # fmt: skip
    desk.presses("Ctrl+Z")
    desk.shows("There is nothing to take back.")
    desk.presses("Ctrl+Y", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    assert (desk.state.selection, desk.state.beside) == (Selection("place", "suzhou"), "hefei")
    desk.presses("Ctrl+Z")
    desk.window.dispatch.act("place", "wuhu")
    desk.presses("Ctrl+Y")
    assert desk.state.selection == Selection("place", "wuhu")
    desk.window.desk.messages.clear()


def test_a_hidden_track_comes_back(desk: Any) -> None:
    desk.opens("g60", view="timeline")
    track = desk.window.desk.session.reading.story.timeline.tracks[0].id
    desk.window.dispatch.act("hide", track)
    assert desk.state.hidden == (track,)
    desk.presses("Ctrl+Z")
    assert desk.state.hidden == ()
    desk.window.desk.messages.clear()


def test_the_straight_picture_says_that_it_is_whole_and_the_tab_begins_at_what_a_hand_chose(desk: Any) -> None:
    desk.opens("g60", view="network")
    desk.window.desk.session.change(still=True)
    view = desk.window.stage.view
    names = [f"{target.kind}:{target.key}" for target in view.scene.targets]
    assert names.index("phase:v1") < names.index("cite:phase:v1") < names.index("phase:v2")
    desk.clicks("Huzhou, Zhejiang")
    assert view.ringed() is None
    desk.presses("Tab")
    assert (view.ringed().kind, view.ringed().key) == ("place", "huzhou")
    desk.presses("G", "+")
    desk.shows("The straight picture always shows everything")
    assert "source:" not in [target.key for target in desk.window.stage.foot.scene.targets]
    desk.window.desk.messages.clear()
