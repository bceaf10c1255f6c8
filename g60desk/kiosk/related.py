"""What is related to what is shown, in the other views: what it led to, where it was, what it is compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from g60desk.layout.event_links import links_of
from g60desk.layout.record_names import record_name
from g60desk.layout.shown_by import shown_by
from g60desk.layout.told import Told
from g60desk.state import Selection, known
from g60desk.story.model import Event, Key, View

Kind = Literal["event", "place", "compare", "figures"]


class Related(msgspec.Struct, frozen=True):
    """A record that is shown in a view, and what it is called; a chart is a page and no record."""

    kind: Kind
    view: View
    name: str
    record: Selection | None = None
    page: Key = ""


def related_to(told: Told) -> Iterator[Related]:
    """What is related to what is chosen, or else to the picture; the nearest first, without any that is not there."""
    focus = _focus(told)
    find = _BY_KIND.get(focus.kind) if focus else None
    found = list(find(told, focus.key)) if find and focus else []
    found = found or list(_heaviest(told, told.story.timeline.events))
    for record in found:
        if record != focus and known(told.index, record):
            yield from _shown(told, record)


def _focus(told: Told) -> Selection | None:
    """What is chosen; else what lies open, the chart that is shown, the first that is compared, or the phase."""
    state = told.state
    for chosen in (state.selection, state.opened):
        if chosen is not None and known(told.index, chosen):
            return chosen
    if state.view is View.STATISTICS and told.index.charts:
        return Selection("chart", state.page if state.page in told.index.charts else next(iter(told.index.charts)))
    if state.view is View.COMPARISON and told.index.subjects:
        return Selection("subject", next(iter(told.index.subjects)))
    return Selection("phase", told.phase.id) if told.phase else None


def _shown(told: Told, one: Selection) -> Iterator[Related]:
    """A record where it is seen; nothing where it is seen in no view."""
    index = told.index
    if one.kind == "event":
        event = index.events[one.key]
        yield Related("event", View.TIMELINE, told.text(event.short) or told.text(event.title), one)
    elif one.kind in ("place", "line"):
        yield Related("place", View.NETWORK, record_name(told, one), one)
    elif one.kind in ("subject", "cell"):
        subject = index.subjects[one.key.rpartition("/")[2]]
        yield Related("compare", View.COMPARISON, told.text(subject.short) or told.text(subject.name), one)
    elif one.kind == "chart":
        chart = index.charts[one.key]
        yield Related("figures", View.STATISTICS, told.text(chart.title), page=one.key)


def _of_event(told: Told, key: Key) -> Iterator[Selection]:
    event = told.index.events[key]
    links = links_of(told, event)
    for link in sorted(links, key=lambda link: (not link.forth, not link.caused)):
        yield Selection("event", link.event.id)
    yield from (Selection("place", place) for place in event.places)
    yield from _charts(told, event.figures)
    yield from (Selection("subject", one.id) for one in told.story.comparison.subjects if one.track == event.track)


def _of_place(told: Told, key: Key) -> Iterator[Selection]:
    here = [event for event in told.story.timeline.events if key in event.places]
    yield from _heaviest(told, here)
    lines = [line for line in told.story.network.lines if key in line.through]
    for line in lines:
        at = line.through.index(key)
        yield from (Selection("place", place) for place in (*line.through[at + 1 :][:1], *line.through[:at][-1:]))
    yield from _charts(told, told.index.places[key].figures.values())
    yield from _compared(told, {line.id for line in lines}, key)


def _of_line(told: Told, key: Key) -> Iterator[Selection]:
    through = told.index.lines[key].through
    yield from (Selection("place", place) for place in through)
    yield from _compared(told, {key})
    yield from _heaviest(told, [one for one in told.story.timeline.events if set(one.places) & set(through)])


def _of_figure(told: Told, key: Key) -> Iterator[Selection]:
    yield from (one for one in shown_by(told, key) if one.kind in ("event", "place", "cell"))
    yield from _charts(told, [key])


def _of_chart(told: Told, key: Key) -> Iterator[Selection]:
    for figure in told.index.charts[key].shown:
        yield from (one for one in shown_by(told, figure) if one.kind in ("event", "place", "cell"))
    charts = list(told.index.charts)
    yield from (Selection("chart", one) for one in charts[charts.index(key) + 1 :][:1])


def _of_subject(told: Told, key: Key) -> Iterator[Selection]:
    subject = told.index.subjects[key]
    yield from _heaviest(told, [event for event in told.story.timeline.events if event.track == subject.track])
    if subject.line:
        yield Selection("line", subject.line)
    yield from (Selection("place", stop.place) for stop in subject.stops if stop.place)
    others = [one.id for one in told.story.comparison.subjects if one.id != key]
    yield from (Selection("subject", one) for one in others)


def _of_cell(told: Told, key: Key) -> Iterator[Selection]:
    cell = told.index.cells[key]
    if cell.figure:
        yield from _of_figure(told, cell.figure)
    yield from _of_subject(told, key.rpartition("/")[2])


def _of_aspect(told: Told, key: Key) -> Iterator[Selection]:
    for subject in told.index.aspects[key].cells:
        yield from _of_cell(told, f"{key}/{subject}")


def _of_phase(told: Told, key: Key) -> Iterator[Selection]:
    yield from _heaviest(told, [event for event in told.story.timeline.events if event.phase == key])
    yield from (Selection("place", place.id) for place in told.story.network.places if place.joins == key)
    yield from _charts(told, told.index.phases[key].figures.values())
    yield from (Selection("subject", one.id) for one in told.story.comparison.subjects)


def _heaviest(told: Told, events: Iterable[Event]) -> Iterator[Selection]:
    """Events by their weight, then in time."""
    order = told.index.place_in_time
    late = len(order)
    for event in sorted(events, key=lambda event: (-event.weight, order.get(event.id, late)))[:8]:
        yield Selection("event", event.id)


def _charts(told: Told, figures: Iterable[Key]) -> Iterator[Selection]:
    """The charts that show one of these figures, in their order."""
    wanted = set(figures)
    yield from (Selection("chart", chart.id) for chart in told.index.charts.values() if wanted & set(chart.shown))


def _compared(told: Told, lines: set[Key], place: Key = "") -> Iterator[Selection]:
    """The subjects of one of these lines, or with a stop at the place."""
    for subject in told.story.comparison.subjects:
        if subject.line in lines or any(stop.place == place for stop in subject.stops if place):
            yield Selection("subject", subject.id)


_BY_KIND: dict[str, Callable[[Told, Key], Iterator[Selection]]] = {
    "event": _of_event,
    "place": _of_place,
    "line": _of_line,
    "figure": _of_figure,
    "chart": _of_chart,
    "subject": _of_subject,
    "cell": _of_cell,
    "aspect": _of_aspect,
    "phase": _of_phase,
}
