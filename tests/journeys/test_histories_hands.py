"""A journey through the histories: found, turned by a key, chosen from, taken back, and read as a table."""

from __future__ import annotations

from typing import Any

from g60desk.state import Selection
from g60desk.story.model import View


def test_histories_are_found_turned_chosen_from_and_read(desk: Any) -> None:
    desk.opens("g60", view="timeline")
    session = desk.window.desk.session
    session.change(still=True)
    desk.presses("H")
    assert (desk.state.view, desk.state.compared, desk.state.since) == (View.COMPARISON, "histories", False)
    desk.presses("H")
    assert desk.state.since
    view = desk.window.stage.view
    target = next(one for one in view.scene.targets if (one.kind, one.key) == ("event", "valley-named"))
    view.picked.emit(target)
    assert desk.state.selection == Selection("event", "valley-named")
    link = next(one for one in view.scene.targets if one.kind == "next")
    view.picked.emit(link)
    assert desk.state.selection == Selection("event", link.key)
    assert (desk.state.view, desk.state.compared) == (View.COMPARISON, "histories")
    desk.presses("T")
    assert desk.state.table
    desk.presses("T", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert not desk.state.since and desk.state.selection is None
    desk.window.dispatch.act("set", "span=712000..724000")
    assert desk.state.span == (712000.0, 724000.0)
    desk.presses("Esc")
    assert desk.state.span is None
