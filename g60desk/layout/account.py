"""What there is to tell about one record: its value or name, what it is, its particulars, sources and notes.

The drawer draws an account, the clipboard gets it as text.  Each kind of record has one function.
"""

from __future__ import annotations

from collections.abc import Callable

from g60desk.layout import account_comparison as comparison
from g60desk.layout import account_events as events
from g60desk.layout import account_places as places
from g60desk.layout import account_stops as stops
from g60desk.layout.account_figures import figure_value, particulars, standing_of
from g60desk.layout.account_parts import Account, joined, notes_about
from g60desk.layout.account_sums import sum_account
from g60desk.layout.passages import by_source, in_one
from g60desk.layout.reference import reference
from g60desk.layout.told import Told
from g60desk.layout.unit_choices import others_of
from g60desk.state import Selection
from g60desk.story.measures import Measure
from g60desk.story.model import Figure, Key
from g60desk.story.wording_dates import worded_date


def account_of(told: Told, about: Selection) -> Account | None:
    """The account of a record; None when the story does not have it."""
    tell = _KINDS.get(about.kind)
    return tell(told, about.key) if tell else None


def text_of(told: Told, about: Selection) -> str:
    """An account as text with its sources, for the clipboard; empty where there is nothing to tell."""
    return _text_of(told, about).replace("\u202f", " ").replace("\u00a0", " ")


def _text_of(told: Told, about: Selection) -> str:
    if about.kind == "source":
        found = told.index.source(about.key)
        chosen = (found,) if found else told.story.sources
        return "\n".join(f"{told.source_numbers[one.id]}. {reference(told, one)}" for one in chosen)
    account = account_of(told, about)
    if account is None:
        return ""
    colon = told.words("table.colon")
    rows = [(account.value, account.what), *account.rows, (told.words("drawer.standing"), account.standing)]
    lines = [f"{name}{colon}{said}" for name, said in rows if said]
    if not account.what:
        lines.insert(0, account.value)
    for key, passages in by_source(account.cites).items():
        source = told.index.source(key)
        if source is not None:
            lines.append(reference(told, source, in_one(passages)))
    lines += [f"{told.words('drawer.note')}{colon}{text}" for _, text, _ in account.notes]
    return "\n".join(lines)


def _figure(told: Told, key: Key) -> Account | None:
    figure = told.index.figure(key)
    if figure is None:
        return None
    if not figure_value(told, key):
        return _without_value(told, key, figure)
    resolved, beside = told.given(key), _yardstick(told, key)
    return Account(
        "figure",
        figure_value(told, key),
        told.text(figure.label),
        tuple(particulars(told, key)),
        joined([resolved.cites, beside.cites]) if beside else resolved.cites,
        standing_of(told, resolved),
        notes_about(told, figure.note, key),
        (beside.yardstick.figure,) if beside and beside.yardstick else (),
        large=True,
        led=told.words("unit.others"),
        leads=tuple((f"unit:{unit}", words) for unit, words in others_of(told, key)),
    )


def _without_value(told: Told, key: Key, figure: Figure) -> Account:
    """A figure that comes to nothing: that there is no value, and who says so."""
    rows = [(told.words("drawer.as_of"), worded_date(figure.when, told.language))] if figure.when else []
    rows += [(told.words("drawer.printed"), figure.printed)] if figure.printed else []
    notes = notes_about(told, figure.note, key)
    return Account(
        "figure", told.words("sources.no_value"), told.text(figure.label), tuple(rows), figure.cite, "", notes
    )


def _yardstick(told: Told, key: Key) -> Measure | None:
    """The measure of a figure that is told beside a yardstick: its sources and its size belong to the account."""
    measure = told.measure
    return measure if measure is not None and measure.size and told.figure(key).quantity.unit == measure.unit else None


_KINDS: dict[str, Callable[[Told, Key], Account | None]] = {
    "figure": _figure,
    "event": events.event_account,
    "era": events.era_account,
    "picture": events.picture_account,
    "place": places.place_account,
    "line": places.line_account,
    "phase": events.phase_account,
    "sum": sum_account,
    "subject": comparison.subject_account,
    "aspect": comparison.aspect_account,
    "cell": comparison.cell_account,
    "chart": comparison.chart_account,
    "note": comparison.note_account,
    "stop": stops.stop_account,
    "method": stops.method_account,
}
