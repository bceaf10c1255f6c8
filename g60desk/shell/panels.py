"""The panels of the window that lie over its page: each has its sheet, which is loaded when it is first laid there.

The search is none of them: it has a field of its own and lives in `search.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from g60desk.shell.desk import Desk
from g60desk.views.cover import SheetMaker


def sheet_of(panel: str, desk: Desk) -> SheetMaker | None:
    """What makes the sheet of a panel, as the desk is now; None where no panel is called so."""
    maker = _MAKERS.get(panel)
    return maker(desk) if maker is not None else None


def _help(desk: Desk) -> SheetMaker:
    from g60desk.shell.helpsheet import lay_out_help

    return partial(lay_out_help, bound=desk.keys, faults=desk.key_faults)


def _about(_: Desk) -> SheetMaker:
    from g60desk.layout.about import lay_out_about
    from g60desk.shell.about import about_program

    return partial(lay_out_about, about=about_program())


def _tracks(_: Desk) -> SheetMaker:
    from g60desk.layout.track_panel import lay_out_track_panel

    return lay_out_track_panel


def _aspects(_: Desk) -> SheetMaker:
    from g60desk.layout.aspects_panel import lay_out_aspects_panel

    return lay_out_aspects_panel


def _filter(_: Desk) -> SheetMaker:
    from g60desk.layout.evidence_filter import lay_out_filter

    return lay_out_filter


def _problems(desk: Desk) -> SheetMaker:
    from g60desk.layout.problems import lay_out_problems

    return partial(lay_out_problems, problems=desk.problems)


_MAKERS: dict[str, Callable[[Desk], SheetMaker]] = {
    "help": _help,
    "about": _about,
    "tracks": _tracks,
    "aspects": _aspects,
    "filter": _filter,
    "problems": _problems,
}
