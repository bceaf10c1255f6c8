"""What can be done with the figures that are shown: told in another unit, sorted, saved with what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from g60desk.layout.told import Told
from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.story.model import Chart, View

if TYPE_CHECKING:
    from g60desk.views.stage import Stage


class Tabled(Protocol):
    """What these commands need of the window."""

    @property
    def stage(self) -> Stage: ...


class TableCommands:
    """Runs the actions on the figures of a desk."""

    def __init__(self, desk: Desk, window: Tabled) -> None:
        self.desk = desk
        self.window = window
        self.ask_file: Callable[[Desk, str], str] = _ask_file
        self.may_replace: Callable[[Desk, Sequence[Path]], bool] = _may_replace

    def sort(self) -> None:
        """Sort by the column at which the keyboard is; show the table first where it is not."""
        if not self.desk.session.state.table:
            self.desk.session.change(table=True, opened=None)
            return
        sort = getattr(self.window.stage.view, "sort_here", None)
        if sort is not None:
            sort()

    def next_unit(self) -> None:
        """Tell figures in the next unit of those that the page shows, or as printed again."""
        from g60desk.layout.unit_choices import next_unit, unit_choices  # the first picture tells them as printed

        told = self.desk.told()
        if not told.state.unit and len(unit_choices(told, self._charts(told))) < 2:
            self.desk.messages.tell(told.words("unit.none"))
            return
        self.desk.session.change(unit=next_unit(told, self._charts(told)))

    def save(self) -> None:
        """Ask where to, and write the table with a README of its sources; ask again before anything is replaced."""
        from g60desk.export.csv_files import README, files_of, shown_table  # the first picture saves nothing
        from g60desk.story.writing import write_all

        told: Told = self.desk.told()
        tables = shown_table(told, self._charts(told))
        wished = self.ask_file(self.desk, f"{told.story.id}-{next(iter(tables))}.csv")
        if not wished:
            return
        chosen = Path(wished).with_suffix(".csv")
        readme = chosen.with_name(self.desk.words("csv.readme", name=chosen.stem))
        (data,) = tables.values()
        made = files_of(told, {chosen.stem: data})
        files = {chosen: made[chosen.name], readme: made[README]}
        there = [path for path in files if path.exists()]
        if there and not self.may_replace(self.desk, there):
            return
        try:
            write_all(files)
        except OSError as error:
            why = error.strerror or str(error)
            self.desk.messages.tell(self.desk.words("csv.failed", why=why), Weight.TROUBLE)
            return
        self.desk.messages.tell(self.desk.words("csv.saved", file=chosen, readme=readme.name))

    def _charts(self, told: Told) -> Sequence[Chart] | None:
        """The charts of the page of the statistics that is shown; None in other views."""
        frame = self.window.stage.frame()
        if told.state.view != View.STATISTICS or frame is None:
            return None
        from g60desk.layout.statistics_pages import page_shown, statistics_pages  # the first picture may be another

        page = page_shown(statistics_pages(told, frame), told.state.page)
        return page.charts if page else None


def _ask_file(desk: Desk, name: str) -> str:
    from g60desk.shell.dialogs import ask_table_file  # the system's dialogs are not needed for the first picture

    return ask_table_file(desk, name)


def _may_replace(desk: Desk, files: Sequence[Path]) -> bool:
    from g60desk.shell.dialogs import may_replace

    return may_replace(desk, files)
