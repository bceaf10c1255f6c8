"""A press on any cell of the shipped comparison leads to a picture, in which the number of the cell is to be read."""

from __future__ import annotations

from typing import Any

from sheets import reading_named

from g60desk.layout.comparison_proof import proof_key
from g60desk.layout.numbers import said_number
from g60desk.session import Session
from g60desk.shell.dispatch import Dispatch
from g60desk.state import State
from g60desk.story.model import View

SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})


def test_every_figure_is_in_the_picture_to_which_its_cell_leads(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    session, told = desk.window.desk.session, desk.window.desk.told
    checked = 0
    for key, cell in session.index.cells.items():
        if not cell.figure:
            continue
        session.change(view="comparison", table=False, selection=None, opened=None)
        desk.rests()
        before: State = desk.state
        desk.window.dispatch.act("cell", key)
        desk.rests()
        number = said_number(told(), cell.figure).number
        plates = {target.key for canvas in desk.canvases() for target in canvas.scene.targets if target.kind == "cite"}
        read = number in desk.words().translate(SPACES) or f"figure:{cell.figure}" in plates
        parts = session.index.figures[cell.figure].derive
        added = parts is not None and all(f"figure:{one}" in plates for one in parts.sum)
        assert read or added, (key, number, desk.state.view, desk.state.selection)
        assert desk.state.view != "comparison"
        desk.presses("Esc")
        assert desk.state == before, key
        checked += 1
    assert checked >= 10


def test_every_cell_leads_to_a_record_or_to_its_sources(qapp: object) -> None:
    session = Session(reading_named("g60"), State(view=View.COMPARISON))
    dispatch = Dispatch(session, lambda _: None, lambda _: None)
    start = session.state
    for key in session.index.cells:
        where = proof_key(session.index, key)
        dispatch.act("cell", key)
        shown = session.state.opened if where == f"cell:{key}" else session.state.selection
        assert str(shown) == where, key
        if where != f"cell:{key}":
            assert session.step_back()
        session.change(opened=None)
        assert session.state == start, key
