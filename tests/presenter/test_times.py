"""The row of times on the console: whatever it has to say, no time meets another."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import msgspec
import pytest

from g60desk.presenter.console_plan import console_frame, plan_console
from g60desk.presenter.times import Times, lay_out_times
from g60desk.theme import measure

SIZES = ((1920, 1080), (1280, 720), (800, 450), (1080, 1920))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_time_meets_another(hand: Any, language: str) -> None:
    desk = hand.window.desk
    told = desk.told_in(msgspec.structs.replace(desk.session.state, language=language))
    pace = hand.starts().show.pace
    for size, number, seconds, ahead, paused in product(
        SIZES, (0, 24), (9.0, 3725.0), (0.0, 110.0, -110.0, -3000.0), (False, True)
    ):
        frame = console_frame(*size, language, desk.tokens, measure)
        rect = plan_console(frame, 16 / 9).times
        now = msgspec.structs.replace(pace, elapsed=seconds, remaining=seconds - ahead, ahead=ahead)
        scene = lay_out_times(told, frame, rect.w, rect.h, Times("24 of 24", number, now, "23:59", True, paused))
        boxes = [words.box for words in scene.words()]
        assert all(box.x >= 0 and box.right <= rect.w + 1 for box in boxes), (size, number, seconds, ahead)
        for one, other in combinations(boxes, 2):
            assert not one.meets(other), (size, number, seconds, ahead, paused)
    hand.telling.end()
