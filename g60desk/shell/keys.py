"""The keys that the settings wish for, as Qt spells keys, and what is said of those that cannot be had."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence

from g60desk.actions import KeyMap
from g60desk.bindings import Fault, Why, Wished, bind
from g60desk.words import Words

MOST_TOLD = 3
WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")  # where MediaNext is Media Next


def spell(key: str) -> str:
    """The spelling of a key in the table of actions, such as ``PgDown`` for ``page down``; empty for what is none."""
    for written in (key, WITHIN.sub(" ", key)):
        found = QKeySequence(written)
        if found.count() == 1 and (spelt := found.toString(QKeySequence.SequenceFormat.PortableText)):
            return spelt  # an unknown key has no spelling
    return ""


def wished_keys(wished: Wished) -> tuple[KeyMap, tuple[Fault, ...]]:
    """The map of the keys that are wished, and what of it could not be."""
    shipped = KeyMap()
    tables, faults = bind((shipped.page, shipped.show), wished, spell)
    return KeyMap(*tables), faults


def faults_told(faults: tuple[Fault, ...], words: Words) -> str:
    """The faults in plain words: the first ones, and how many more there are."""
    said = [_told(fault, words) for fault in faults[:MOST_TOLD]]
    if len(faults) > MOST_TOLD:
        said.append(words("keys.more", n=len(faults) - MOST_TOLD))
    return words("shell.stop").join(said)


def _told(fault: Fault, words: Words) -> str:
    if fault.why is Why.NO_ACTION:
        key = "keys.no_action_near" if fault.other else "keys.no_action"
        return words(key, id=fault.action, near=fault.other)
    action = _name(fault.action, words)
    if fault.why is Why.NO_KEY:
        return words("keys.no_key", press=fault.key, action=action)
    return words("keys.taken", press=fault.key, action=action, other=_name(fault.other, words))


def _name(id: str, words: Words) -> str:
    return words(f"action.{id}")
