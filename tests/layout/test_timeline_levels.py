"""Words beside marks on an axis that runs down: level with their marks, in order, apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.timeline_levels import Block, levelled


def test_one_block_begins_level_with_its_mark() -> None:
    assert levelled([Block(100, 100, 60, 20)], 0, 500, 4) == [90]


def test_blocks_make_room_for_each_other_and_stay_level() -> None:
    assert levelled([Block(100, 100, 40, 20), Block(120, 120, 40, 20)], 0, 500, 0) == [70, 110]


def test_what_cannot_be_level_has_no_place() -> None:
    assert levelled([Block(100, 100, 40, 20), Block(100, 100, 40, 20)], 0, 500, 0) is None


@given(st.lists(st.builds(Block, st.floats(0, 400), st.floats(400, 900), st.floats(20, 80), st.just(20.0)), max_size=8))
def test_blocks_are_apart_inside_and_level(blocks: list[Block]) -> None:
    tops = levelled(blocks, 0, 1000, 4)
    if tops is None:
        return
    for block, top in zip(blocks, tops, strict=True):
        assert 0 <= top <= 1000 - block.height + 0.1
        assert block.least - 0.1 <= top <= block.most + 0.1
    for (one, top), (_, below) in pairwise(zip(blocks, tops, strict=True)):
        assert top + one.height + 4 <= below + 0.1
