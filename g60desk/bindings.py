"""Keys as the settings wish them: which action has which keys, and what of the wishes could not be.

A wish goes before a key that ships.  Of two that wish for the same key the first in the table has it.  Whatever was
asked and is not so is told, with both actions, and the program goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from g60desk.actions import Action

Wished = Mapping[str, str | tuple[str, ...]]  # action id -> its keys, or its one key
Spell = Callable[[str], str]  # the spelling of a key in the table; empty for what is no key


class Why(StrEnum):
    """What is wrong with a wish; also the last part of the words that tell it."""

    NO_ACTION = "no_action"  # `other` is an id that looks like it, or empty
    NO_KEY = "no_key"
    DIGIT = "digit"  # in a show digits are the number of a step
    TAKEN = "taken"  # `action` has the key now, `other` has not


class Fault(msgspec.Struct, frozen=True):
    """One thing that was asked and is not so."""

    why: Why
    action: str
    key: str = ""
    other: str = ""


def bind(
    tables: Iterable[tuple[Action, ...]], wished: Wished, spell: Spell
) -> tuple[tuple[tuple[Action, ...], ...], tuple[Fault, ...]]:  # fmt: skip
    """The same tables with the keys that are wished, and the faults; a key may mean one thing in each table."""
    tables = tuple(tables)
    from difflib import get_close_matches  # few have wishes, and fewer mistype them

    ids = [action.id for actions in tables for action in actions]
    faults = [
        Fault(Why.NO_ACTION, id, other=next(iter(get_close_matches(id, ids, 1)), "")) for id in wished if id not in ids
    ]
    spelt = {id: _spelt(id, keys, spell, faults) for id, keys in wished.items() if id in ids}
    return tuple(_bound(actions, spelt, faults) for actions in tables), tuple(faults)


def _spelt(id: str, keys: str | tuple[str, ...], spell: Spell, faults: list[Fault]) -> tuple[str, ...]:
    """The keys of one wish as the table spells them, each once."""
    asked = (keys,) if isinstance(keys, str) else keys
    faults += [Fault(Why.NO_KEY, id, key) for key in asked if not spell(key)]
    return tuple(dict.fromkeys(spell(key) for key in asked if spell(key)))


def _bound(actions: tuple[Action, ...], spelt: dict[str, tuple[str, ...]], faults: list[Fault]) -> tuple[Action, ...]:
    """One table; an action whose wish names no key that there is keeps those that it has."""
    wishes = [action for action in actions if action.id in spelt and (spelt[action.id] or _cleared(action, faults))]
    has: dict[str, str] = {}  # key -> the action that has it
    for action in wishes:
        for key in spelt[action.id]:
            _take(has, key, action, faults)
    for action in actions:
        if action not in wishes:
            for key in action.keys:
                _take(has, key, action, faults)
    found: dict[str, list[str]] = {action.id: [] for action in actions}
    for key, id in has.items():
        found[id].append(key)
    return tuple(replace(action, keys=tuple(found[action.id])) for action in actions)


def _cleared(action: Action, faults: list[Fault]) -> bool:
    """True where no key at all was wished, and none that there is not."""
    return not any(fault.action == action.id and fault.why is Why.NO_KEY for fault in faults)


def _take(has: dict[str, str], key: str, action: Action, faults: list[Fault]) -> None:
    owner = has.setdefault(key, action.id)
    if owner != action.id:
        faults.append(Fault(Why.TAKEN, owner, key, action.id))
