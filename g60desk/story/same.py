"""What is reckoned once for a story and kept: the story is known again by what it is, not by what is in it.

A story is a frozen value that may hold a hundred thousand events; to compare two of them would cost more than it saves.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from g60desk.story.model import Story

T = TypeVar("T")
MOST_KEPT = 4  # stories: one that is shown, and what tests and exports tell beside it


class _Same:
    """One story as a key."""

    __slots__ = ("story",)

    def __init__(self, story: Story) -> None:
        self.story = story

    def __hash__(self) -> int:
        return id(self.story)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.story is self.story


def once(reckon: Callable[[Story], T]) -> Callable[[Story], T]:
    """Make a function of a story that reckons once for each story, and keeps the last few."""

    @lru_cache(maxsize=MOST_KEPT)
    def kept(same: _Same) -> T:
        return reckon(same.story)

    @wraps(reckon)
    def asked(story: Story) -> T:
        return kept(_Same(story))

    return asked
