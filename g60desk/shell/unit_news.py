"""Says in which unit figures are told when it has changed, and offers them as printed."""

from __future__ import annotations

from g60desk.shell.messages import Way
from g60desk.shell.news import News
from g60desk.state import State


class UnitNews(News):
    """Tells of another unit."""

    def heard(self, before: State, after: State) -> None:
        """Tell it; nothing is told of figures as they are printed."""
        if before.unit == after.unit:
            return
        if not after.unit:
            self.unsay()
            return
        from g60desk.layout.unit_choices import unit_news  # the first picture tells figures as printed

        self.say(unit_news(self.desk.told()), Way(self.desk.words("unit.printed"), "set", "unit="))
