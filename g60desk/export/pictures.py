"""Pictures of a story as PNG files, drawn without a screen by the same page that the window shows.

Each picture is written beside its place and renamed, so that nobody finds half of one.  The same story at the same size
gives the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from g60desk import resources
from g60desk.export.steps import ALL, step_states
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.layout.network_sized import sizing_roles
from g60desk.layout.statistics import EVERYTHING, OWN_PAGE
from g60desk.state import LINES, Selection, State, known, page_with, selection_of
from g60desk.story.dates import Date
from g60desk.story.index import Index
from g60desk.story.measures import AS, measure_of
from g60desk.story.model import EvidencePage, Key, NetworkLayout, Story, View
from g60desk.story.reader import Reading, read_story
from g60desk.story.show_rule import FARTHEST
from g60desk.story.units import UNITS

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from g60desk.export.page import Page
    from g60desk.tokens import Tokens

WRITTEN, NOT_WRITTEN = 0, 2
SMALLEST, LARGEST = 200, 8192  # px


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """Which pictures are wanted: what is None is as the story begins, or all of them."""

    view: str | None = None
    language: str | None = None
    theme: str = "paper"
    size: tuple[int, int] = (1920, 1080)
    phase: str | None = None
    layout: str | None = None
    page: str | None = None
    table: bool = False
    select: str | None = None
    open: str | None = None
    beside: str | None = None
    size_by: str | None = None
    unit: str | None = None
    sort: str | None = None
    compared: str | None = None
    pair: str | None = None
    stretch: str | None = None
    closer: str | None = None
    aspects_by: str | None = None
    aspects_of: str | None = None
    aspect: int = 1
    subject: int = 1
    since: bool = False
    evidence: str | None = None
    sources_by: str | None = None
    sources_of: str | None = None
    sources_in: str | None = None
    standing: str | None = None
    strip: str | None = None
    tour: str | None = None
    step: str | None = None
    minutes: int | None = None


class WishError(ValueError):
    """A picture that cannot be made; the message says what is possible."""


def export_pictures(path: Path | None, to: Path, wishes: Wishes, say: Callable[[str], None]) -> int:
    """Draw the story at `path` (the shipped one for None) to a folder, or to one file when `to` ends in ``.png``.

    `say` gets a line for each picture, or the reason why there is none; gives the exit code.
    """
    reading = read_story(path or resources.story_folder(), resources.map_names())
    if not reading.readable:
        say(str(reading.problems[0]))
        return NOT_WRITTEN
    try:
        jobs = list(_jobs(reading, to, wishes))
        _draw_all(reading, jobs, wishes, say)
    except (WishError, OSError) as error:
        say(str(error))
        return NOT_WRITTEN
    return WRITTEN


def _jobs(reading: Reading, to: Path, wishes: Wishes) -> Iterator[tuple[Path, State]]:
    """Each picture's file and the state that it shows."""
    first = first_state(reading, wishes)
    if wishes.tour is not None or wishes.step is not None or wishes.minutes is not None:
        yield from _step_jobs(reading, to, wishes, first)
        return
    if wishes.strip and to.suffix.lower() != ".png":
        width, height = wishes.size
        to = to / f"network-{wishes.strip}-{first.language}-{first.theme}-{width}x{height}.png"
    if to.suffix.lower() == ".png":
        yield to, first
        return
    shown = [first.view] if wishes.view else list(View)
    width, height = wishes.size
    for view in shown:
        for name, fields in _ways(view, wishes, reading.story):
            state = msgspec.structs.replace(first, view=view, **fields)
            table = "-table" if state.table else ""
            yield to / f"{name}{table}-{state.language}-{state.theme}-{width}x{height}.png", state


def _step_jobs(reading: Reading, to: Path, wishes: Wishes, first: State) -> Iterator[tuple[Path, State]]:
    """The pictures of a tour's steps; one file holds one of them."""
    try:
        steps = list(step_states(reading, wishes.tour or "", wishes.step or ALL, first, wishes.minutes))
    except LookupError as error:
        raise WishError(str(error)) from None
    single = to.suffix.lower() == ".png"
    if single and len(steps) > 1:
        raise WishError("a file holds one step; write for example --step 1, or give a folder")
    width, height = wishes.size
    for name, state in steps:
        yield (to if single else to / f"{name}-{state.language}-{state.theme}-{width}x{height}.png"), state


def _ways(view: View, wishes: Wishes, story: Story) -> Iterator[tuple[str, dict[str, Any]]]:
    """The ways in which a view is drawn: the network has two, the comparison one for each of its pictures, the
    statistics a page for each chart that fills one.
    """
    if view is View.NETWORK and not wishes.layout and not wishes.table:
        for layout in NetworkLayout:
            yield f"{view}-{layout}", {"layout": layout}
        return
    yield str(view), {}
    if view is View.NETWORK and wishes.table and story.network.lines:
        yield f"{view}-{LINES}", {"page": LINES}
    if view is View.COMPARISON and wishes.compared is None and not wishes.table:
        for name in PICTURES:
            if name:
                yield f"{view}-{name}", {"compared": name}
    if view is View.SOURCES and wishes.evidence is None:
        yield from ((f"{view}-{page}", {"evidence": str(page)}) for page in EvidencePage)
    if view is View.STATISTICS and not wishes.page and not wishes.table:
        for chart in story.statistics.charts:
            if chart.kind in OWN_PAGE:
                yield f"{view}-{chart.id}", {"page": chart.id}


def first_state(reading: Reading, wishes: Wishes) -> State:
    """The state that the wishes describe; raises WishError where there is none such."""
    story, index = reading.story, Index(reading.story)
    language = wishes.language or (story.languages[0] if story.languages else "en")
    _allowed("language", language, story.languages)
    _allowed("view", wishes.view or "timeline", [str(view) for view in View])
    phases = {phase.name: phase.id for phase in story.phases}
    phase = phases.get(wishes.phase or "", wishes.phase or "")
    if phase:
        _allowed("phase", phase, list(index.phases))
    if wishes.page:
        _allowed("page", wishes.page, list(index.charts))
    if wishes.strip and wishes.view not in (None, View.NETWORK):
        raise WishError(f"a strip shows how the network changes, and the {wishes.view} does not")
    if wishes.beside:
        _allowed("place", wishes.beside, list(index.places))
        if not (wishes.select or "").startswith("place:"):
            raise WishError("a place is compared with the one that is chosen; write for example --select place:ID")
    if wishes.size_by:
        _allowed("role of figures", wishes.size_by, sizing_roles(index))
    compared = _compared(wishes.compared or "lines")
    pair = tuple(wishes.pair.split(",")) if wishes.pair else ()
    for subject in pair:
        _allowed("subject", subject, list(index.subjects))
    if pair and len(set(pair)) != 2:
        raise WishError("a pair is two subjects; write for example --pair g60,route-128")
    if wishes.unit and measure_of(story, wishes.unit) is None:
        _allowed("unit", wishes.unit, [*UNITS, *(f"{AS}{one.id}" for one in story.yardsticks)])
    if wishes.sources_of:
        _allowed("type of source", wishes.sources_of, sorted({source.type for source in story.sources}))
    if wishes.sources_in:
        _allowed("language of a source", wishes.sources_in, sorted({source.language for source in story.sources}))
    if wishes.sort and "/" not in wishes.sort:
        raise WishError("an order is TABLE/COLUMN or TABLE/COLUMN/falling; write for example --sort statistics/value")
    layout = wishes.layout or "map"
    _allowed("layout", layout, [str(one) for one in NetworkLayout])
    if not all(SMALLEST <= side <= LARGEST for side in wishes.size):
        raise WishError(f"a picture is from {SMALLEST} to {LARGEST} pixels wide and high")
    view = View(wishes.view or ("network" if wishes.strip else "timeline"))
    state = State(
        language=language, theme=wishes.theme, view=view, phase=phase,
        layout=NetworkLayout(layout), page=wishes.page or "", table=wishes.table,
        selection=_record(index, wishes.select), opened=_record(index, wishes.open),
        beside=wishes.beside or "", sized=wishes.size_by or "", unit=wishes.unit or "",
        sorts=(wishes.sort,) if wishes.sort else (),
        compared=compared,
        pair=pair, aspects_by=wishes.aspects_by or "", aspects_of=wishes.aspects_of or "",
        aspects=max(0, wishes.aspect - 1), subjects=max(0, wishes.subject - 1),
        stretch=_stretch(wishes.stretch), closer=_closer(wishes.closer), since=wishes.since,
        evidence=wishes.evidence or "", sources_by=wishes.sources_by or "", sources_of=wishes.sources_of or "",
        sources_in=wishes.sources_in or "", standing=wishes.standing or "",
    )  # fmt: skip
    return state if wishes.page else msgspec.structs.replace(state, page=page_with(index, state, state.opened))


def _compared(text: str) -> Key:
    """A picture of the comparison by its key, or by what the window calls it."""
    called = {"lines": "", "distances": "strips"}
    _allowed("picture of the comparison", called.get(text, text), PICTURES, [*called, *filter(None, PICTURES)])
    return called.get(text, text)


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


def _allowed(what: str, value: str, names: Any, told: Sequence[str] = ()) -> None:
    if value not in tuple(names):
        names = told or names
        raise WishError(f'there is no {what} "{value}" here; there is {", ".join(names) or "none"}')


def _drawn(page: Page, story: Story, tokens: Tokens, state: State, strip: str | None) -> QImage:
    """One picture, or the strip that was asked for."""
    if not strip:
        return page.draw(state)
    from g60desk.export.strip import film_strip

    return film_strip(page, strip, state, story, tokens)


def _draw_all(reading: Reading, jobs: list[tuple[Path, State]], wishes: Wishes, say: Callable[[str], None]) -> None:
    """Draw all pictures with one page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImageWriter

    from g60desk.export.page import Page
    from g60desk.tokens import load_tokens

    tokens = load_tokens()
    _allowed("theme", wishes.theme, tokens.theme_names())
    page = Page(reading, tokens, wishes.size)
    try:
        for path, state in jobs:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.{os.getpid()}.new")
            writer = QImageWriter(str(beside), QByteArray(b"png"))
            if not writer.write(_drawn(page, reading.story, tokens, state, wishes.strip)):
                raise OSError(f"{path} cannot be written: {writer.errorString()}")
            beside.replace(path)
            say(str(path))
    finally:
        page.close()
