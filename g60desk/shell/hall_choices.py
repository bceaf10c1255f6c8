"""What a visitor chooses, and where it leads: ways on, the size of the text, and all that a page offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from g60desk.kiosk.visit import Visit
from g60desk.layout.foot_names import other_language
from g60desk.layout.hall_foot import LARGER, Way
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.shell.desk import Desk
from g60desk.shell.hall_served import Served
from g60desk.shell.hall_ways import WaysOn
from g60desk.story.model import Key

UNHEARD = frozenset(("take", "recent", "copy"))  # targets that need a desk
TEXT_LARGER = 1.15


class Choices:
    """Does what whoever is there chooses, and keeps her visit; `refresh` shows what has come of it."""

    def __init__(self, desk: Desk, served: Served, refresh: Callable[[], None]) -> None:
        self._desk, self._served, self._refresh = desk, served, refresh
        self._ways = WaysOn(desk.session)
        self.visit = Visit()

    def ways(self, told: Told) -> tuple[Way, ...]:
        """The ways on from what is told."""
        return self._ways.buttons(told, self.visit.stop)

    def chosen(self, target: Target) -> None:
        """Do what a target is for, if it is one for visitors."""
        if target.kind == "say":
            self._desk.messages.tell(target.name)
        elif target.kind == "text":
            self.visit = msgspec.structs.replace(self.visit, text=TEXT_LARGER if target.key == LARGER else 1.0)
            self._refresh()
        elif target.kind == "low":
            self.visit = msgspec.structs.replace(self.visit, low=not self.visit.low)
            self._refresh()
        elif target.kind == "way":
            self._served.show_panel("")
            way = self._ways.way(target.key)
            self.go(way.fields, way.stop)
        elif target.kind not in UNHEARD:
            if target.kind == "go" and self._served.panel:
                self._served.show_panel("")
            self._served.dispatch.choose(target)

    def go(self, fields: Mapping[str, Any], stop: Key) -> None:
        """Be where a way leads; a step of the tour is where the next one is told from."""
        self.visit = msgspec.structs.replace(self.visit, stop=stop or self.visit.stop)
        before = self._desk.session.state
        self._desk.session.jump(**fields)
        if self._desk.session.state == before:
            self._refresh()  # the ways on are others, though the picture is the same

    def turn_language(self) -> None:
        """Say all in the next language of the story."""
        self._desk.session.change(language=other_language(self._desk.told()))
