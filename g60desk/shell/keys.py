"""The keys that the settings wish for, as Qt spells keys, and what is said of those that cannot be had."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence

from g60desk.actions import KeyMap
from g60desk.bindings import Fault, Why, Wished, bind
from g60desk.words import Words

DIGITS = "0123456789"
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
    bound = KeyMap(*tables)
    digits = [Fault(Why.DIGIT, one.id, key) for one in bound.show for key in one.keys if key in tuple(DIGITS)]
    return bound, (*faults, *digits)


def faults_told(faults: tuple[Fault, ...], words: Words) -> str:
    """The first fault in plain words, and how many more the help sheet tells."""
    more = [words("keys.more", n=len(faults) - 1)] if len(faults) > 1 else []
    return words("shell.stop").join([fault_told(faults[0], words), *more])


def fault_told(fault: Fault, words: Words) -> str:
    """One fault in plain words, with the actions that it is about."""
    if fault.why is Why.NO_ACTION:
        key = "keys.no_action_near" if fault.other else "keys.no_action"
        return words(key, id=fault.action, near=fault.other)
    action = _name(fault.action, words)
    if fault.why in (Why.NO_KEY, Why.DIGIT):
        return words(f"keys.{fault.why}", press=fault.key, action=action)
    return words("keys.taken", press=fault.key, action=action, other=_name(fault.other, words))


def _name(id: str, words: Words) -> str:
    return words(f"action.{id}")
