"""The accounts of what lies where: places with their lines, neighbours and events, and lines with their stops."""

from __future__ import annotations

from g60desk.layout.account_parts import Account, Row, joined, notes_about, number_of
from g60desk.layout.distances import km_along, said_km
from g60desk.layout.listing import in_a_row
from g60desk.layout.network_degree import degree_of
from g60desk.layout.network_events import event_date, events_of
from g60desk.layout.network_links import lines_of
from g60desk.layout.told import Told
from g60desk.story.growth import dated_parts
from g60desk.story.model import Key
from g60desk.story.wording import worded_date


def place_account(told: Told, key: Key) -> Account | None:
    """A place: its region, when it joined, its lines and neighbours, and what happened there."""
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
    lines = [told.text(line.name) for line in lines_of(told, key)]
    near = [told.text(told.index.places[one].name) for one in degree_of(told, key).neighbours]
    rows += [(told.words(name), in_a_row(told, names))
             for name, names in (("network.lines", lines), ("drawer.neighbours", near)) if names]  # fmt: skip
    leads = []
    for event in events_of(told, key):
        said = (event_date(told, event), told.text(event.short or event.title))
        leads.append((f"event:{event.id}", told.words("table.then").join(part for part in said if part)))
    return Account("place", told.text(place.name), "", tuple(rows), place.cite, "", notes_about(told, place.note, key),
                   tuple(place.figures.values()), led=told.words("drawer.events"), leads=tuple(leads))  # fmt: skip


def line_account(told: Told, key: Key) -> Account | None:
    """A line: when it opened, and through which places, with the way along its course to each."""
    line = told.index.lines.get(key)
    if line is None:
        return None
    rows = number_of(told, told.text(line.name), line.badge)
    parts = dated_parts(line)
    if len(parts) == 1 and parts[0][1] is not None:
        rows.append((told.words("drawer.opened"), worded_date(parts[0][1], told.language)))
    names = {place.id: told.text(place.name) for place in told.story.network.places}
    rows.append((told.words("drawer.through"), in_a_row(told, [names[one] for one in line.through if one in names])))
    for pair, date in parts if len(parts) > 1 else ():
        ends = " – ".join(names.get(end, end) for end in pair)
        rows.append((ends, worded_date(date, told.language) if date else told.words("table.unknown")))
    far = km_along(told, line)
    if far:
        length = told.words("network.km_drawn", km=said_km(told, max(far.values())))
        rows.append((told.words("drawer.length"), length))
    cites = joined([line.cite, *(part.cite for part in line.sections)])
    return Account("line", told.text(line.name), "", tuple(rows), cites, "", notes_about(told, line.note, key))
