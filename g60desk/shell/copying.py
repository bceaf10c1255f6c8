"""What a copy takes: the problems while they are shown, else the record that is told about, chosen or ringed."""

from __future__ import annotations

from g60desk.layout.account import text_of
from g60desk.layout.problems import problems_text
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.shell.desk import Desk
from g60desk.state import Selection, known, selection_of
from g60desk.story.model import View


def text_to_copy(desk: Desk, panel: str, ringed: Target | None, *, csl: bool = False) -> str:
    """The text for the clipboard, with its sources, or these as CSL-YAML; empty where nothing is chosen."""
    if panel == "problems" and not csl:
        return problems_text(desk.problems)
    told = desk.told()
    about = told.state.opened or _on_page(told) or told.state.selection or _record(desk, ringed)
    if about is None:
        return ""
    if csl:
        from g60desk.layout.csl import csl_of  # asked for now and then

        return csl_of(told, about)
    return text_of(told, about)


def _on_page(told: Told) -> Selection | None:
    """What the page of sources tells about, where it is that page."""
    if told.state.view != View.SOURCES or told.state.table:
        return None
    from g60desk.layout.evidence import shown_record

    return shown_record(told)


def _record(desk: Desk, ringed: Target | None) -> Selection | None:
    """The record that has the keyboard's ring, if it is one."""
    if ringed is None:
        return None
    about = selection_of(ringed.key) if ringed.kind == "cite" else Selection(ringed.kind, ringed.key)
    return about if known(desk.session.index, about) else None
