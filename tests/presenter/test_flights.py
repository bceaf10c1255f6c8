"""From step to step the room's picture flies: from what is in sight, and to exactly what the step describes."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

import pytest
from alike import assert_no_memory
from PySide6.QtWidgets import QApplication

from g60desk.layout.story_time import shown_window
from g60desk.tour.spelling import state_of

SIZE = 960, 540
OPENING, TOWN_BEFORE, NATIONAL_PLAN = 1, 2, 15  # the steps with all of the line, and with a few years of it


class Room:
    """What a room saw: the state that was told and the window that was drawn, frame by frame."""

    def __init__(self, hand: Any, *, still: bool = False) -> None:
        self.hand = hand
        hand.window.desk.session.change(still=still)
        self.telling = hand.starts()
        self.telling.audience.resize(*SIZE)
        hand.rests()
        self.frames: list[tuple[Any, Any]] = []
        self.answered = False
        self.telling.audience.painted.connect(self._look)

    @property
    def view(self) -> Any:
        return self.telling.audience.page.view

    @property
    def wanted(self) -> Any:
        show = self.telling.show
        return state_of(show.session.index, show.talk.stop.step, show.session.state)

    def _look(self) -> None:
        view, page = self.view, self.telling.audience.page
        assert view.isVisible()
        assert view.scene.items, "never an empty page"
        assert page.told.state == self.wanted, "the state is the step's from the first frame"
        if view.told is not page.told:  # the key is answered before the picture is laid out
            assert not self.frames
            assert not self.answered, "by one frame"
            self.answered = True
            return
        axis = getattr(view, "axis", None)
        self.frames.append((view.told.state, (axis.start, axis.end) if axis is not None else None))

    def goes_to(self, number: int, *, frames: int | None = None) -> None:
        """Go to a step, and look on for so many frames; until all is at rest where nothing is said."""
        self.frames.clear()
        self.answered = False
        self.telling.show.go_to(number)
        if frames is None:
            self.hand.rests()
            self.hand.waits_for(lambda: not self.moves)
            self.hand.rests()
        else:
            self.hand.waits_for(lambda: len(self.frames) >= frames or not self.moves)

    @property
    def moves(self) -> bool:
        parts = [getattr(self.view, name, None) for name in ("turning", "growing")]
        glide = getattr(self.view, "glide", None)
        slide = getattr(self.view, "slide", None)
        return (
            any(part is not None and part.lasts > 0 for part in parts)
            or (glide is not None and (glide.moving or getattr(glide, "busy", False)))
            or (slide is not None and slide.running)
            or self.telling.audience.page.passages.lasts > 0
        )

    def window_of(self, number: int) -> tuple[float, float]:
        show = self.telling.show
        state = state_of(show.session.index, show.counted[number - 1].step, show.session.state)
        return shown_window(show.session.index.story, state.window)


def test_another_window_of_the_timeline_is_flown_to(hand: Any) -> None:
    room = Room(hand)
    room.goes_to(OPENING)
    first = room.view.axis.start, room.view.axis.end
    room.goes_to(TOWN_BEFORE)
    seen = [window for _, window in room.frames]
    last = room.view.axis.start, room.view.axis.end
    assert seen[0] == first, "from what was in sight"
    assert seen[-1] == last
    assert len(set(seen)) > 3
    lengths = [end - start for start, end in seen]
    assert all(one >= other - 1e-6 for one, other in pairwise(lengths)), "closer and closer, and never back"
    assert room.view.glide.seen == room.window_of(TOWN_BEFORE)
    room.telling.end()


def test_a_key_in_the_middle_goes_on_from_where_the_picture_is(hand: Any) -> None:
    room = Room(hand)
    room.goes_to(OPENING)
    room.goes_to(TOWN_BEFORE, frames=3)
    between = room.view.glide.flying
    assert between not in (None, room.window_of(OPENING), room.window_of(TOWN_BEFORE))
    room.goes_to(NATIONAL_PLAN, frames=1)
    assert room.view.glide.flying == between or room.view.glide.seen[0] >= between[0]
    room.goes_to(NATIONAL_PLAN)
    assert room.view.glide.seen == room.window_of(NATIONAL_PLAN)
    room.telling.end()


def test_with_little_motion_it_is_cut_over(hand: Any) -> None:
    room = Room(hand, still=True)
    room.goes_to(OPENING)
    room.goes_to(TOWN_BEFORE)
    assert len({window for _, window in room.frames}) == 1
    room.telling.end()


@pytest.mark.parametrize("seed", [2])
def test_any_step_to_any_step_ends_in_that_step_wherever_it_was_interrupted(hand: Any, seed: int) -> None:
    room, random = Room(hand), Random(seed)
    for _ in range(2):
        for _ in range(4):
            room.goes_to(random.randint(1, 24), frames=random.randint(0, 6))
            QApplication.processEvents()
        room.goes_to(random.choice((1, 2, 8, 9, 11, 15, 17, 20, 24)))
        assert room.view.told.state == room.telling.show.session.state == room.wanted
        assert_no_memory(hand)
    room.telling.end()
