"""What is reckoned once for a story and kept: the story is known again by what it is, not by what is in it.

A story is a frozen value that may hold a hundred thousand events; to compare two of them would cost more than it saves.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Generic, TypeVar

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


class Once(Generic[T]):
    """A function of a story that reckons once for each of the last few; it is emptied as one of `lru_cache` is."""

    def __init__(self, reckon: Callable[[Story], T]) -> None:
        update_wrapper(self, reckon)
        self._kept = lru_cache(maxsize=MOST_KEPT)(lambda same: reckon(same.story))
        self.cache_clear = self._kept.cache_clear
        self.cache_parameters = self._kept.cache_parameters

    def __call__(self, story: Story) -> T:
        return self._kept(_Same(story))


def once(reckon: Callable[[Story], T]) -> Once[T]:
    """Make a function of a story that reckons once for each story."""
    return Once(reckon)
