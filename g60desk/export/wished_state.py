"""The state of the page that the wishes of an export describe."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from g60desk.export.wishes import WishError, Wishes, allowed
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.layout.network_sized import sizing_roles
from g60desk.layout.statistics import EVERYTHING
from g60desk.state import Selection, State, known, page_with, selection_of
from g60desk.story.dates import Date
from g60desk.story.index import Index
from g60desk.story.measures import AS, measure_of
from g60desk.story.model import Key, NetworkLayout, Story, View
from g60desk.story.reading import Reading
from g60desk.story.show_rule import FARTHEST
from g60desk.story.units import UNITS

SMALLEST, LARGEST = 200, 8192  # px


def first_state(reading: Reading, wishes: Wishes) -> State:
    """The state that the wishes describe; raises WishError where there is none such."""
    story, index = reading.story, Index(reading.story)
    if not all(SMALLEST <= side <= LARGEST for side in wishes.size):
        raise WishError(f"a picture is from {SMALLEST} to {LARGEST} pixels wide and high")
    state = State(
        language=allowed("language", wishes.language or next(iter(story.languages), "en"), story.languages),
        theme=wishes.theme,
        view=_view(wishes),
        phase=_phase(story, wishes.phase),
        layout=NetworkLayout(_asked("layout", wishes.layout, list(NetworkLayout)) or NetworkLayout.MAP),
        page=_asked("page", wishes.page, index.charts),
        table=wishes.table,
        selection=_record(index, wishes.select),
        opened=_record(index, wishes.open),
        beside=_beside(index, wishes),
        sized=_asked("role of figures", wishes.size_by, sizing_roles(index)),
        unit=_unit(story, wishes.unit),
        sorts=_sorts(wishes.sort),
        compared=_compared(wishes.compared or "lines"),
        pair=_pair(index, wishes.pair),
        aspects_by=wishes.aspects_by or "",
        aspects_of=wishes.aspects_of or "",
        aspects=max(0, wishes.aspect - 1),
        subjects=max(0, wishes.subject - 1),
        stretch=_stretch(wishes.stretch),
        closer=_closer(wishes.closer),
        since=wishes.since,
        evidence=wishes.evidence or "",
        sources_by=wishes.sources_by or "",
        sources_of=_asked("type of source", wishes.sources_of, sorted({one.type for one in story.sources})),
        sources_in=_asked("language of a source", wishes.sources_in, sorted({one.language for one in story.sources})),
        standing=wishes.standing or "",
    )
    return state if wishes.page else msgspec.structs.replace(state, page=page_with(index, state, state.opened))


def _asked(what: str, value: str | None, names: Collection[str]) -> str:
    """What was asked for, if it is there; empty where nothing was."""
    return allowed(what, value, names) if value else ""


def _view(wishes: Wishes) -> View:
    view = _asked("view", wishes.view, list(View))
    if wishes.strip and view not in ("", View.NETWORK):
        raise WishError(f"a strip shows how the network changes, and the {view} does not")
    return View(view or (View.NETWORK if wishes.strip else View.TIMELINE))


def _phase(story: Story, text: str | None) -> Key:
    """A phase by its id or its name."""
    named = {phase.name: phase.id for phase in story.phases}
    return _asked("phase", named.get(text or "", text), [phase.id for phase in story.phases])


def _beside(index: Index, wishes: Wishes) -> Key:
    beside = _asked("place", wishes.beside, index.places)
    if beside and not (wishes.select or "").startswith("place:"):
        raise WishError("a place is compared with the one that is chosen; write for example --select place:ID")
    return beside


def _unit(story: Story, unit: str | None) -> str:
    if unit and measure_of(story, unit) is None:
        return allowed("unit", unit, [*UNITS, *(f"{AS}{one.id}" for one in story.yardsticks)])
    return unit or ""


def _sorts(text: str | None) -> tuple[str, ...]:
    if text and "/" not in text:
        raise WishError("an order is TABLE/COLUMN or TABLE/COLUMN/falling; write for example --sort statistics/value")
    return (text,) if text else ()


def _compared(text: str) -> Key:
    """A picture of the comparison by its key, or by what the window calls it."""
    called = {"lines": "", "distances": "strips"}
    return allowed(
        "picture of the comparison", called.get(text, text), PICTURES, [*called, *filter(None, PICTURES)]
    )  # fmt: skip


def _pair(index: Index, text: str | None) -> tuple[Key, ...]:
    pair = tuple(text.split(",")) if text else ()
    for subject in pair:
        allowed("subject", subject, index.subjects)
    if pair and len(set(pair)) != 2:
        raise WishError("a pair is two subjects; write for example --pair g60,route-128")
    return pair


def _stretch(text: str | None) -> tuple[float, float] | None:
    if not text:
        return None
    start, _, end = text.partition("..")
    try:
        found = float(start), float(end)
    except ValueError:
        found = (0.0, 0.0)
    if not -FARTHEST <= found[0] < found[1] <= FARTHEST:
        raise WishError(f'"{text}" is no stretch; write for example --stretch 0..60')
    return found


def _closer(text: str | None) -> tuple[float, float] | None:
    """The days of a closer look; `all` for as many as the series has."""
    if not text or text == "all":
        return EVERYTHING if text else None
    start, _, end = text.partition("..")
    try:
        found = Date.parse(start).earliest, Date.parse(end).latest
    except ValueError:
        found = (None, None)
    if found[0] is None or found[1] is None or found[0] > found[1]:
        raise WishError(f'"{text}" is no span of time; write for example --closer 1950..1975, or all')
    return float(found[0]), float(found[1] + 1)


def _record(index: Index, text: str | None) -> Selection | None:
    if not text:
        return None
    if ":" not in text:
        raise WishError(f'"{text}" does not name a record; write for example figure:ID, event:ID or source:')
    chosen = selection_of(text)
    if not known(index, chosen):
        raise WishError(f'there is no record "{text}" in this story')
    return chosen
