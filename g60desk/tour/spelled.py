"""How one field of the state is said in a step, both ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Step

Keys = dict[str, Any]  # keys of `show` with plain values, as YAML has them


class Spelling(NamedTuple):
    """A field of the state: its value in a step, and the keys that say it (none where it is as at the beginning).

    `settle` gives the value that a step keeps of a state, where that is not the state's own: some are too fine to be
    written, and some are not kept.
    """

    read: Callable[[Index, Step], Any]
    write: Callable[[Index, State], Keys]
    keys: tuple[str, ...]
    settle: Callable[[State], Any] | None = None
