"""What is reckoned once for a story: again for another one, even where that says the same."""

from __future__ import annotations

import msgspec

from g60desk.story.model import Story, empty_story
from g60desk.story.same import MOST_KEPT, once


def test_it_is_reckoned_once_for_each_story() -> None:
    asked: list[Story] = []

    @once
    def count(story: Story) -> int:
        asked.append(story)
        return len(asked)

    one = empty_story()
    twin = msgspec.structs.replace(one)
    assert one == twin
    assert [count(one), count(one), count(twin), count(one)] == [1, 1, 2, 1]
    others = [msgspec.structs.replace(one) for _ in range(MOST_KEPT)]
    assert [count(other) for other in others] == [3, 4, 5, 6]
    assert count(one) == 7  # it had been let go
