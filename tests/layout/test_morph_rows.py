"""Tests of the rail while the map turns: what is the same in both pictures is never dim, and goes straight there."""

from __future__ import annotations

from functools import lru_cache

import pytest
from sheets import TOKENS, sheet, told

from g60desk.layout.morph import Morph
from g60desk.layout.morph_rows import Rows, shift_of
from g60desk.layout.network import lay_out_network
from g60desk.layout.network_pose import Pose, pose_of
from g60desk.layout.scene import Item, Layer, Ring, Style, Words
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
MOMENTS = [step / 12 for step in range(1, 12)]
LETTERS = Style(20)


@lru_cache
def poses() -> tuple[Pose, Pose]:
    """The second phase, of which the rail has rows of other pitches beside the areas than without them."""
    frame = sheet((1280, 720), "zh-Hans")
    one, other = (lay_out_network(told("g60", "zh-Hans", layout=layout, phase="v2"), frame) for layout in NetworkLayout)
    return pose_of(one), pose_of(other)


def test_a_phase_glides_from_row_to_row() -> None:
    a, b = poses()
    morph = Morph(a, b, TOKENS.motion.easing["travel"])
    shift = shift_of(a.rows["v3"], b.rows["v3"])
    assert shift is not None
    assert abs(shift[1]) > 5
    at = []
    for t in MOMENTS:
        own = [item for item in morph.at(t).items if isinstance(item, Layer) and item.items is a.rows["v3"]]
        assert [item.opacity for item in own] == [1.0]
        at.append(own[0].shift[1])
    assert at == sorted(at, reverse=shift[1] < 0)


def test_what_only_one_rail_says_goes_before_other_words_come() -> None:
    a, b = poses()
    rows = Rows(a.rows, b.rows)
    for t in MOMENTS:
        seen = {item.items for item in rows.at(t, t) if isinstance(item, Layer) and item.opacity > 0}
        assert not {a.rows["/foot"], b.rows["/foot"]} <= seen


def test_where_time_runs_the_rail_belongs_to_the_ground() -> None:
    scene = poses()[0].scene
    assert pose_of(scene).rows
    assert not pose_of(scene, grows=True).rows


def test_the_same_elsewhere_is_told_from_something_else() -> None:
    one: tuple[Item, ...] = (Words(10.1, 20.2, "3.0", LETTERS, width=30), Ring(5, 6, 4))
    other: tuple[Item, ...] = (Words(10.1, 20.2 + 7.3, "3.0", LETTERS, width=30), Ring(5, 13.3, 4))
    assert shift_of(one, other) == pytest.approx((0.0, 7.3))
    assert shift_of(one, one[:1]) is None
    assert shift_of(one, (other[0], Ring(5, 13.3, 5))) is None
    assert shift_of(one, (Words(10.1, 27.5, "3.1", LETTERS, width=30), other[1])) is None
    assert shift_of((), ()) is None
