"""The chosen stop of a corridor, what is told from it, and which stop comes next on the way along."""

from __future__ import annotations

from g60desk.layout.corridor import Corridor, Stand, corridors_of
from g60desk.layout.corridor_scale import shown_corridors
from g60desk.layout.told import Told


def chosen_stand(told: Told, corridor: Corridor) -> Stand | None:
    """The stop of a corridor that is selected, itself or its place."""
    selected = told.state.selection
    if selected is None or selected.kind not in ("stop", "place"):
        return None
    if selected.kind == "stop":
        return next((stand for stand in corridor.stands if stand.key == selected.key), None)
    return next((stand for stand in corridor.stands if selected.key and stand.stop.place == selected.key), None)


def travelled(told: Told) -> tuple[Corridor, Stand] | None:
    """The corridor that one goes along and where one is."""
    for corridor in shown_corridors(told):
        stand = chosen_stand(told, corridor)
        if stand is not None:
            return corridor, stand
    return None


def next_stand(corridor: Corridor, stand: Stand, way: int) -> Stand | None:
    """The next stop towards the end (1) or the beginning (-1); None at the last."""
    at = corridor.stands.index(stand) + way
    return corridor.stands[at] if 0 <= at < len(corridor.stands) else None


def stand_of(told: Told, key: str) -> tuple[Corridor, Stand] | None:
    """The stop with this key, and its corridor."""
    corridor = corridors_of(told.story).get(key.rpartition("/")[0])
    stand = next((one for one in corridor.stands if one.key == key), None) if corridor is not None else None
    return (corridor, stand) if corridor is not None and stand is not None else None
