"""What there is to tell about one record: its value or name, what it is, its particulars, sources and notes.

The drawer draws an account, the clipboard gets it as text.  Each kind of record has one function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from g60desk.layout.account_figures import figure_value, particulars
from g60desk.layout.citation import address, citation
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Cell, Cites, Key, Note, Standing, Text
from g60desk.story.wording_dates import worded_date

Row = tuple[str, str]  # (name, what it is)


class Account(msgspec.Struct, frozen=True):
    """An account: `value` is set large, `what` says what it is; `notes` are (title, text); `figures` are shown with it."""

    kind: str
    value: str
    what: str = ""
    rows: tuple[Row, ...] = ()
    cites: Cites = Cites()
    standing: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    figures: tuple[Key, ...] = ()
    large: bool = False


def account_of(told: Told, about: Selection) -> Account | None:
    """The account of a record; None when the story does not have it."""
    tell = _KINDS.get(about.kind)
    return tell(told, about.key) if tell else None


def notes_about(told: Told, own: Text, key: Key) -> tuple[tuple[str, str], ...]:
    """A record's own note, and the editor's notes of the story that concern it, as (title, text)."""
    found = [("", told.text(own))] if own else []
    return (*found, *((told.text(note.title), told.text(note.text)) for note in told.index.notes_about(key)))


def _figure(told: Told, key: Key) -> Account | None:
    figure = told.index.figure(key)
    if figure is None:
        return None
    resolved = told.figure(key)
    return Account("figure", figure_value(told, key), told.text(figure.label), tuple(particulars(told, key)),
                   resolved.cites, str(resolved.standing or ""), notes_about(told, figure.note, key), large=True)  # fmt: skip


def _event(told: Told, key: Key) -> Account | None:
    event = told.index.event(key)
    if event is None:
        return None
    rows = [(told.words("drawer.date"), _when(told, key))]
    places = [told.text(told.index.places[name].name) for name in event.places if name in told.index.places]
    if places:
        rows.append((told.words("search.place"), _row(told, places)))
    what = told.text(event.text) if event.text else ""
    return Account("event", told.text(event.title), what, tuple(rows), event.cite, str(event.standing or ""),
                   notes_about(told, event.note, key), event.figures)  # fmt: skip


def _when(told: Told, key: Key) -> str:
    event = told.index.events[key]
    if event.when is not None:
        return worded_date(event.when, told.language)
    before = told.index.event(event.after)
    if before is None:
        return told.words("drawer.undated")
    return told.words("drawer.ordered", title=told.text(before.title))


def _place(told: Told, key: Key) -> Account | None:
    place = told.index.place(key)
    if place is None:
        return None
    rows: list[Row] = []
    region = told.index.regions.get(place.region)
    if region is not None:
        rows.append((told.words("drawer.region"), told.text(region.name)))
    phase = told.index.phases.get(place.joins)
    if phase is not None:
        rows.append((told.words("drawer.joins"), f"{phase.name} · {worded_date(phase.begins, told.language)}"))
    notes = notes_about(told, place.note, key)
    return Account("place", told.text(place.name), "", tuple(rows), place.cite, "", notes, tuple(place.figures.values()))


def _line(told: Told, key: Key) -> Account | None:
    line = told.index.lines.get(key)
    if line is None:
        return None
    rows: list[Row] = []
    if line.opens is not None:
        rows.append((told.words("drawer.opened"), worded_date(line.opens, told.language)))
    names = {place.id: told.text(place.name) for place in told.story.network.places}
    rows.append((told.words("drawer.through"), _row(told, [names[one] for one in line.through if one in names])))
    for part in line.sections:
        ends = "–".join(names.get(end, end) for end in (part.start, part.end))
        rows.append((ends, worded_date(part.opens, told.language)))
    cites = joined([line.cite, *(part.cite for part in line.sections)])
    return Account("line", told.text(line.name), line.badge, tuple(rows), cites, "", notes_about(told, line.note, key))


def _phase(told: Told, key: Key) -> Account | None:
    phase = told.index.phases.get(key)
    if phase is None:
        return None
    rows = ((told.words("drawer.date"), worded_date(phase.begins, told.language)),)
    what = " ".join(told.text(text) for text in (phase.title, phase.text) if text)
    return Account("phase", phase.name, what, rows, phase.cite, "", notes_about(told, Text({}), key),
                   tuple(phase.figures.values()))  # fmt: skip


def _subject(told: Told, key: Key) -> Account | None:
    subject = told.index.subjects.get(key)
    if subject is None:
        return None
    rows: list[Row] = []
    if subject.begins is not None:
        rows.append((told.words("drawer.date"), worded_date(subject.begins, told.language)))
    stops = [told.text(told.index.places[stop.place].name if stop.place in told.index.places else stop.name)
             for stop in subject.stops]  # fmt: skip
    if stops:
        rows.append((told.words("drawer.through"), _row(told, stops)))
    cites = joined([subject.cite, *(stop.cite for stop in subject.stops)])
    return Account("subject", told.text(subject.name), subject.badge, tuple(rows), cites, "",
                   notes_about(told, subject.note, key))  # fmt: skip


def _aspect(told: Told, key: Key) -> Account | None:
    aspect = told.index.aspects.get(key)
    if aspect is None:
        return None
    names = {subject.id: told.text(subject.name) for subject in told.story.comparison.subjects}
    rows = tuple((names.get(subject, subject), said_in(told, cell)) for subject, cell in aspect.cells.items())
    cites = joined(cell.cite for cell in aspect.cells.values())
    return Account("aspect", told.text(aspect.name), "", rows, cites, "", notes_about(told, Text({}), key))


def _cell(told: Told, key: Key) -> Account | None:
    aspect_key, _, subject = key.partition("/")
    aspect = told.index.aspects.get(aspect_key)
    cell = aspect.cells.get(subject) if aspect else None
    if aspect is None or cell is None:
        return None
    names = {one.id: told.text(one.name) for one in told.story.comparison.subjects}
    about = _row(told, [names.get(one, one) for one in (subject, *cell.also)])
    rows = ((told.words("search.subject"), about), (told.words("search.aspect"), told.text(aspect.name)))
    cites, standing = cell.cite, cell.standing
    if cell.figure in told.index.figures:
        found = told.figure(cell.figure)
        cites, standing = joined([cell.cite, found.cites]), standing or found.standing
    figures = (cell.figure,) if cell.figure else ()
    return Account("cell", said_in(told, cell), "", rows, cites, str(standing or ""),
                   notes_about(told, cell.note, aspect_key), figures)  # fmt: skip


def said_in(told: Told, cell: Cell) -> str:
    """What a cell says: its words, else its figure."""
    return told.text(cell.text) if cell.text else figure_value(told, cell.figure)


def _chart(told: Told, key: Key) -> Account | None:
    chart = told.index.charts.get(key)
    if chart is None:
        return None
    cites = joined(told.figure(figure).cites for figure in chart.figures)
    what = told.text(chart.lead) if chart.lead else ""
    notes = notes_about(told, chart.note, key)
    return Account("chart", told.text(chart.title), what, (), cites, "", notes, chart.figures)


def _note(told: Told, key: Key) -> Account | None:
    note: Note | None = told.index.notes.get(key)
    if note is None:
        return None
    figures = tuple(name for name in note.about if name in told.index.figures)
    return Account("note", told.text(note.title), told.text(note.text), (), note.cite, "", (), figures)


def _row(told: Told, names: list[str]) -> str:
    return ("、" if told.language.startswith("zh") else ", ").join(names)


def joined(many: Iterable[Cites]) -> Cites:
    """The sources of several statements, each once."""
    return Cites(dict.fromkeys(cite for cites in many for cite in cites))


def standing_words(told: Told, standing: str) -> str:
    """A standing in words."""
    known = standing in tuple(Standing)
    return told.words(f"drawer.{standing.replace('-', '_')}") if known else ""


_KINDS: dict[str, Callable[[Told, Key], Account | None]] = {
    "figure": _figure,
    "event": _event,
    "place": _place,
    "line": _line,
    "phase": _phase,
    "subject": _subject,
    "aspect": _aspect,
    "cell": _cell,
    "chart": _chart,
    "note": _note,
}


def text_of(told: Told, about: Selection) -> str:
    """An account as text with its sources and ordinary spaces, for the clipboard; empty where there is nothing to tell."""
    return _text_of(told, about).replace("\u202f", " ").replace("\u00a0", " ")


def _text_of(told: Told, about: Selection) -> str:
    if about.kind == "source":
        found = told.index.source(about.key)
        chosen = (found,) if found else told.story.sources
        return "\n".join(f"{told.source_numbers[one.id]}. {citation(told, one)} {address(one)}".strip() for one in chosen)
    account = account_of(told, about)
    if account is None:
        return ""
    lines = [f"{account.value}: {account.what}" if account.what else account.value]
    lines += [f"{name}: {said}" for name, said in account.rows]
    for cite in account.cites:
        source = told.index.source(cite.source)
        if source is not None:
            lines.append(" ".join(part for part in (citation(told, source), cite.at, address(source)) if part))
    lines += [f"{told.words('drawer.note')}: {text}" for _, text in account.notes]
    return "\n".join(lines)
