"""How one page passes into another: by its time, whatever is waited for, and only ever forwards."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from g60desk.layout.passage import FIRST, FRAME, LEAST, LEAVES, Passage

LASTS = 600.0
ENTER = (0.16, 1.0, 0.3, 1.0)


def passage(waited: float = 0.0) -> Passage:
    """One of which the new page was there after so many ms."""
    made = Passage(0.0, LASTS, ENTER)
    made.ready(waited)
    return made


def test_the_first_moment_is_seen_to_be_another() -> None:
    first = Passage(0.0, LASTS, ENTER).moment
    assert 0.6 < first.old < 0.9
    assert first.paper == 1.0, "nothing of a page that is not there yet"


def test_the_old_page_leaves_before_the_new_one_is_there() -> None:
    made = passage()
    while made.part < LEAVES:
        assert made.moment.paper > 0.1
        made.go_on(made._seen + FRAME)
    assert made.moment.old == 0.0


def test_what_was_waited_for_is_taken_from_the_rest_and_is_no_leap() -> None:
    made = passage(waited=280.0)
    assert made.part == FIRST
    made.go_on(280.0 + FRAME)
    assert made.part < FIRST + 0.1
    made.go_on(LASTS)
    assert made.over


def test_a_page_that_took_all_the_time_still_comes_softly() -> None:
    made = passage(waited=LASTS + 50)
    made.go_on(LASTS + 50 + FRAME)
    assert not made.over
    made.go_on(LASTS + 50 + LEAST)
    assert made.over


@given(some.floats(0, 2000), some.lists(some.floats(0, 300), max_size=60))
def test_it_only_goes_forwards_and_ends_in_time(waited: float, frames: list[float]) -> None:
    made, now, parts = passage(waited), waited, [FIRST]
    for frame in frames:
        now += frame
        made.go_on(now)
        parts.append(made.part)
    assert all(one <= other <= 1.0 for one, other in pairwise(parts))
    assert made.over or now < max(LASTS, waited + LEAST)
