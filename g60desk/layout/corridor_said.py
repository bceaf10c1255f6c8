"""What is said of the stops of strips, set and worded once: where the scale moves, the words stay."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Corridor, Stand
from g60desk.layout.corridor_chosen import chosen_stand
from g60desk.layout.corridor_lengths import near_length
from g60desk.layout.corridor_words import apart_km, apart_words, stop_words
from g60desk.layout.frame import Frame
from g60desk.layout.text import Flow, Piece, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Key


class Sayings:
    """The names and descriptions of stops on one sheet, told in one state."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self.told, self.frame = told, frame
        self._chosen: dict[Key, Stand | None] = {}
        self._names: dict[tuple[Key, ...], Flow] = {}
        self._texts: dict[Key, str] = {}

    def chosen(self, corridor: Corridor) -> Stand | None:
        """The stop of a corridor that is selected."""
        key = corridor.subject.id
        if key not in self._chosen:
            self._chosen[key] = chosen_stand(self.told, corridor)
        return self._chosen[key]

    def name(self, corridor: Corridor, *stands: Stand) -> Flow:
        """A name, with how far the stop lies off the line, or from the chosen one; those of several stops in a row."""
        key = tuple(stand.key for stand in stands)
        if key not in self._names:
            self._names[key] = self._set(corridor, stands)
        return self._names[key]

    def text(self, corridor: Corridor, stand: Stand) -> str:
        """What a screen reader hears of a stop: its kind, where it lies, and how far it is from the chosen one."""
        if stand.key not in self._texts:
            self._texts[stand.key] = self._describe(corridor, stand)
        return self._texts[stand.key]

    def _set(self, corridor: Corridor, stands: Sequence[Stand]) -> Flow:
        chosen = self.chosen(corridor)
        said: list[Piece] = []
        for stand in stands:
            said += [Span(self.told.words("comparison.comma"))] if said else []
            said += self._named(corridor, stand, chosen)
        return single(said, self.frame.type("label", 700 if chosen in stands else 500), self.frame)

    def _named(self, corridor: Corridor, stand: Stand, chosen: Stand | None) -> list[Piece]:
        told = self.told
        said: list[Piece] = [Span(stop_name(told, stand.stop), whole=True)]
        if chosen is not None and stand != chosen:
            said += [Span(" "), Span(apart_km(told, corridor, chosen, stand), ink="ink2", whole=True)]
        elif chosen is None and not stand.on and corridor.spine is not None:
            far = near_length(told, stand.foot.off)  # along the axis past an end, else away from the line
            far = far if stand.beyond else told.words("strips.off", km=far)
            said += [Span(" "), Span(far, ink="ink2", whole=True)]
        return said

    def _describe(self, corridor: Corridor, stand: Stand) -> str:
        told, chosen = self.told, self.chosen(corridor)
        text = stop_words(told, corridor, stand)
        if chosen is None or stand == chosen:
            return text
        to = told.words("strips.to", name=stop_name(told, chosen.stop))
        far = told.words("strips.line", name=to, length=apart_words(told, corridor, chosen, stand))
        return told.words("table.semicolon").join((text, far))
