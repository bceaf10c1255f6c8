"""The account of a sum over the members of a phase: what it comes to, of how many, and the figures behind it."""

from __future__ import annotations

from g60desk.layout.account_figures import as_of, kind, standing_of
from g60desk.layout.account_parts import Account
from g60desk.layout.told import Told
from g60desk.story.growth import members_of
from g60desk.story.model import Key
from g60desk.story.totals import total_in
from g60desk.story.wording import worded


def sum_account(told: Told, key: Key) -> Account | None:
    """A sum by its key, ``people/PHASE/YEAR`` or ``area/PHASE/YEAR`` (no year: not dated); None where there is none."""
    role, _, rest = key.partition("/")
    phase_id, _, year = rest.partition("/")
    phase = told.index.phases.get(phase_id)
    if phase is None:
        return None
    total = total_in(told.story, members_of(told.story, phase), role, int(year) if year else None)
    if total is None:
        return None
    found = total.found
    rows = [(told.words("drawer.kind"), kind(told, found.quantity.said, derived=True)),
            (told.words("drawer.as_of"), as_of(told, found))]  # fmt: skip
    if not total.whole:
        rows.append((told.words("drawer.known_of"), told.words("drawer.k_of_n", k=total.known, n=total.among)))
    what = told.words(f"network.change.sum_{role}", phase=phase.name)
    value = worded(told.in_unit(found.quantity), told.language).joined()
    return Account("sum", value, what, tuple(rows), found.cites, standing_of(told, found), (), total.keys, large=True)
