"""What a step says of each field of the state, and how a state is said in a step: one table for both ways.

A state is what a step spells and nothing else.  A field is either one of the `LOOKS`, which belong to the room and stay
as they are, or it has a line in `SPELLED`: whoever adds a field adds its line here, and a test asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from g60desk.state import WAITING, Selection, State, looks_of
from g60desk.story.index import Index
from g60desk.story.links import LINKS
from g60desk.story.model import NetworkLayout, Show, Step
from g60desk.story.named import Named, name_of, record_named
from g60desk.tour.spelled import Keys, Spelling
from g60desk.tour.windows import CLOSER, DAY, LENS, SPAN, STRETCH, WINDOW


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


def _page(_: Index, step: Step) -> str:
    return str(step.show.page or step.show.chart)


def _page_keys(index: Index, state: State) -> Keys:
    return {"chart" if state.page in index.charts else "page": state.page} if state.page else {}


SPELLED: Mapping[str, Spelling] = {
    "view": Spelling(lambda _, step: step.view, lambda *_: {}, ()),  # a key of the step itself
    "phase": _same("phase"),
    "selection": _record("selection", "focus"),
    "window": WINDOW,
    "layout": Spelling(
        lambda _, step: step.show.layout or NetworkLayout.MAP,
        lambda _, state: {} if state.layout is NetworkLayout.MAP else {"layout": str(state.layout)},
        ("layout",),
    ),
    "lens": LENS,
    "page": Spelling(_page, _page_keys, ("chart", "page")),
    "aspects": _same("aspects"),
    "table": _same("table"),
    "opened": _record("opened", "opened"),
    "hidden": _same("hidden"),
    "folded": _same("folded"),
    "order": _same("order"),
    "day": DAY,
    # A step stands still until somebody lets time run.
    "playing": Spelling(lambda *_: False, lambda *_: {}, (), lambda _: False),
    "beside": Spelling(
        lambda _, step: step.show.beside,
        lambda _, state: {"beside": state.beside} if state.beside not in ("", WAITING) else {},
        ("beside",),
        lambda state: "" if state.beside == WAITING else state.beside,
    ),
    "along": _same("along"),
    "reach": _same("reach"),
    "sized": _same("sized"),
    "unit": _same("unit"),
    "sorts": _same("sorts"),
    "compared": _chosen("compared"),
    "pair": _same("pair"),
    "aspects_by": _chosen("aspects_by"),
    "aspects_of": _chosen("aspects_of"),
    "subjects": _same("subjects"),
    "stretch": STRETCH,
    "since": _same("since"),
    "span": SPAN,
    "closer": CLOSER,
    "evidence": _chosen("evidence"),
    "sources_by": _chosen("sources_by"),
    "sources_of": _chosen("sources_of"),
    "sources_in": _chosen("sources_in"),
    "standing": _chosen("standing"),
}


def fields_of(index: Index, step: Step) -> dict[str, Any]:
    """All fields of the state that a step shows, but the looks: `session.change(**fields_of(...))` is there."""
    return {name: spelling.read(index, step) for name, spelling in SPELLED.items()}


def state_of(index: Index, step: Step, now: State) -> State:
    """The state that a step shows, in the looks of the present one and in nothing else like it."""
    return State(**looks_of(now), **fields_of(index, step))


def show_of(index: Index, state: State) -> Keys:
    """The `show` block of a step that shows a state, as plain values in the order of the format."""
    said: Keys = {}
    for spelling in SPELLED.values():
        said |= spelling.write(index, state)
    order = [field.encode_name for field in msgspec.structs.fields(Show)]
    return {key: said[key] for key in order if key in said}


def kept_state(state: State) -> State:
    """The part of a state that a step keeps: to the second and the metre, at rest, waiting for nothing."""
    kept = {name: spelling.settle(state) for name, spelling in SPELLED.items() if spelling.settle}
    return msgspec.structs.replace(state, **kept)


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
