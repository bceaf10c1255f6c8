"""What a step says of each field of the state, and how a state is said in a step: one table for both ways.

A state is what a step spells and nothing else.  A field is either one of the `LOOKS`, which belong to the room and stay
as they are, or it has a line in `SPELLED`: whoever adds a field adds its line here, and a test asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from g60desk.state import LOOKS, WAITING, Selection, State
from g60desk.story.index import Index
from g60desk.story.links import LINKS
from g60desk.story.model import NetworkLayout, Show, Step
from g60desk.story.named import Named, name_of, record_named
from g60desk.tour.moments import moment, settled, written

DEGREE, TIMES = 6, 4  # digits behind the point: a tenth of a metre on the ground, and too little to be seen
METRES = 3  # the same, of km
Keys = dict[str, Any]  # keys of `show` with plain values, as YAML has them


class Spelling(NamedTuple):
    """A field of the state: its value in a step, and the keys that say it (none where it is as at the beginning)."""

    read: Callable[[Index, Step], Any]
    write: Callable[[Index, State], Keys]
    keys: tuple[str, ...]


def _same(name: str) -> Spelling:
    """A field that has its own name and value in `show`."""
    default = State.__struct_defaults__[State.__struct_fields__.index(name)]

    def write(_: Index, state: State) -> Keys:
        value = getattr(state, name)
        return {} if value == default else {name: list(value) if isinstance(value, tuple) else value}

    return Spelling(lambda _, step: getattr(step.show, name), write, (name,))


def _chosen(name: str) -> Spelling:
    """A field that is one of a few words, or empty."""
    key = name.replace("_", "-")

    def write(_: Index, state: State) -> Keys:
        return {key: str(getattr(state, name))} if getattr(state, name) else {}

    return Spelling(lambda _, step: str(getattr(step.show, name) or ""), write, (key,))


def _record(field: str, key: str) -> Spelling:
    """A record that is chosen or opened."""

    def read(index: Index, step: Step) -> Selection | None:
        found = record_named(index, step.view, getattr(step.show, key))
        return Selection(*found) if found else None

    def write(index: Index, state: State) -> Keys:
        chosen = getattr(state, field)
        return {key: name_of(index, state.view, Named(chosen.kind, chosen.key))} if chosen else {}

    return Spelling(read, write, (key,))


def _window(_: Index, step: Step) -> tuple[float, float] | None:
    start, end = step.show.start, step.show.end
    return (moment(start), moment(end, end=True)) if start and end else None


def _window_keys(_: Index, state: State) -> Keys:
    if state.window is None:
        return {}
    return {"from": written(state.window[0]), "to": written(state.window[1], end=True)}


def _lens(_: Index, step: Step) -> tuple[float, float, float] | None:
    lens = step.show.lens
    return (lens.lon, lens.lat, lens.zoom) if lens else None


def _lens_keys(_: Index, state: State) -> Keys:
    if state.lens is None:
        return {}
    lon, lat, zoom = _settled_lens(state.lens)
    return {"lens": {"lat": lat, "lon": lon, "zoom": zoom}}


def _settled_lens(lens: tuple[float, float, float]) -> tuple[float, float, float]:
    lon, lat, zoom = lens
    return round(lon, DEGREE), round(lat, DEGREE), max(1.0, round(zoom, TIMES))


def _stretch_keys(_: Index, state: State) -> Keys:
    if state.stretch is None:
        return {}
    start, end = _settled_stretch(state.stretch)
    return {"stretch": {"from": start, "to": end}}


def _settled_stretch(stretch: tuple[float, float]) -> tuple[float, float]:
    return round(stretch[0], METRES), round(stretch[1], METRES)


def _page(_: Index, step: Step) -> str:
    return str(step.show.page or step.show.chart)


def _page_keys(index: Index, state: State) -> Keys:
    return {"chart" if state.page in index.charts else "page": state.page} if state.page else {}


SPELLED: Mapping[str, Spelling] = {
    "view": Spelling(lambda _, step: step.view, lambda *_: {}, ()),  # a key of the step itself
    "phase": _same("phase"),
    "selection": _record("selection", "focus"),
    "window": Spelling(_window, _window_keys, ("from", "to")),
    "layout": Spelling(
        lambda _, step: step.show.layout or NetworkLayout.MAP,
        lambda _, state: {} if state.layout is NetworkLayout.MAP else {"layout": str(state.layout)},
        ("layout",),
    ),
    "lens": Spelling(_lens, _lens_keys, ("lens",)),
    "page": Spelling(_page, _page_keys, ("chart", "page")),
    "aspects": _same("aspects"),
    "table": _same("table"),
    "opened": _record("opened", "opened"),
    "hidden": _same("hidden"),
    "folded": _same("folded"),
    "order": _same("order"),
    "day": Spelling(
        lambda _, step: moment(step.show.day) if step.show.day else None,
        lambda _, state: {} if state.day is None else {"day": written(state.day)},
        ("day",),
    ),
    "playing": Spelling(lambda *_: False, lambda *_: {}, ()),  # a step stands still until somebody lets time run
    "beside": Spelling(
        lambda _, step: step.show.beside,
        lambda _, state: {"beside": state.beside} if state.beside not in ("", WAITING) else {},
        ("beside",),
    ),
    "along": _same("along"),
    "reach": _same("reach"),
    "sized": _same("sized"),
    "unit": _same("unit"),
    "compared": _chosen("compared"),
    "pair": _same("pair"),
    "aspects_by": _chosen("aspects_by"),
    "aspects_of": _chosen("aspects_of"),
    "subjects": _same("subjects"),
    "stretch": Spelling(
        lambda _, step: (step.show.stretch.start, step.show.stretch.end) if step.show.stretch else None,
        _stretch_keys,
        ("stretch",),
    ),
}


def fields_of(index: Index, step: Step) -> dict[str, Any]:
    """All fields of the state that a step shows, but the looks: `session.change(**fields_of(...))` is there."""
    return {name: spelling.read(index, step) for name, spelling in SPELLED.items()}


def state_of(index: Index, step: Step, now: State) -> State:
    """The state that a step shows, in the looks of the present one and in nothing else like it."""
    looks = {name: getattr(now, name) for name in LOOKS}
    return State(**looks, **fields_of(index, step))


def show_of(index: Index, state: State) -> Keys:
    """The `show` block of a step that shows a state, as plain values in the order of the format."""
    said: Keys = {}
    for spelling in SPELLED.values():
        said |= spelling.write(index, state)
    order = [field.encode_name for field in msgspec.structs.fields(Show)]
    return {key: said[key] for key in order if key in said}


def kept_state(state: State) -> State:
    """The part of a state that a step keeps: to the second and the metre, at rest, waiting for nothing."""
    return msgspec.structs.replace(
        state,
        window=(settled(state.window[0]), settled(state.window[1])) if state.window else None,
        day=settled(state.day) if state.day is not None else None,
        lens=_settled_lens(state.lens) if state.lens else None,
        stretch=_settled_stretch(state.stretch) if state.stretch else None,
        beside="" if state.beside == WAITING else state.beside,
        playing=False,
    )


def is_missing(index: Index, step: Step) -> bool:
    """True where a step names a record that the story does not have."""
    show = step.show
    if any(record_named(index, step.view, name) is None for name in (show.focus, show.opened) if name):
        return True
    for link in LINKS[Show]:
        value = getattr(show, link.name)
        for id in (value,) if isinstance(value, str) else value:
            if id and not any(id in getattr(index, table) for table in link.to):
                return True
    return False
