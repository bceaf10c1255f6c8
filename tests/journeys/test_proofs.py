"""Journeys from a claim to what proves it: a press on a cell of the comparison leads on."""

from __future__ import annotations

from typing import Any

from g60desk.layout.comparison_proof import proof_key
from g60desk.layout.focus import focus_of
from g60desk.state import Selection


def test_a_cell_leads_to_what_proves_it(desk: Any) -> None:
    desk.opens("two-towns", size=(1920, 1080))
    desk.presses("3")
    _, cell = next(
        (canvas, target) for canvas in desk.canvases() for target in canvas.scene.targets if target.key == "spine/ours"
    )
    kind, _, key = proof_key(desk.window.desk.session.index, cell.key).partition(":")
    before = desk.state
    desk.clicks(cell.name)
    assert desk.state.selection == Selection(kind, key)
    assert desk.state.view != "comparison"
    assert desk.state.opened is None
    desk.presses("Esc")
    assert desk.state == before


def test_the_source_of_a_cell_still_opens_beside_it(desk: Any) -> None:
    desk.opens("g60", size=(1920, 1080))
    desk.presses("3")
    canvas = next(one for one in desk.canvases() if any(t.kind == "cell" for t in one.scene.targets))
    cell = next(t for t in canvas.scene.targets if t.kind == "cite" and t.key.startswith("cell:"))
    desk.window.dispatch.choose(cell)
    desk.rests()
    assert desk.state.opened is not None
    assert desk.state.view == "comparison"
    assert focus_of(canvas.scene, desk.state.opened, canvas.frame()) is not None
