"""From view to view the room's picture passes over: answered at once, never held half-way, exactly there at the end."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from alike import assert_no_memory, one_picture
from PySide6.QtGui import QImage

from g60desk.presenter.show import Blank
from g60desk.story.model import View

SIZE = 960, 540
TIMELINE, STATISTICS, NETWORK = 2, 3, 9  # steps, each of another view


@pytest.fixture
def telling(hand: Any) -> Any:
    """A show whose pictures may move, at rest on a timeline."""
    hand.window.desk.session.change(still=False)
    telling = hand.starts()
    telling.audience.resize(*SIZE)
    telling.show.go_to(TIMELINE)
    arrives(hand)
    yield telling
    telling.end()


def arrives(hand: Any) -> None:
    page = hand.telling.audience.page
    hand.waits_for(lambda: not page.passages.lasts)
    glide = getattr(page.view, "glide", None)
    hand.waits_for(lambda: glide is None or not glide.moving)
    hand.rests()


def on_screen(telling: Any) -> np.ndarray:
    """What the room sees, as rows of (blue, green, red, unused)."""
    image = telling.audience.backingStore().paintDevice().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(*SIZE[::-1], 4)[..., :3].astype(np.int16)


def test_a_key_is_answered_before_the_view_is_laid_out(telling: Any, hand: Any) -> None:
    page, first = telling.audience.page, []
    before = on_screen(telling)

    def look() -> None:
        if not first:
            first.append((page.view.told.state.view, on_screen(telling)))

    telling.audience.painted.connect(look)
    telling.show.go_to(STATISTICS)
    (view, seen), bg = first[0], before[2, 2]
    assert view == View.TIMELINE, "the new one is not there yet"
    fade = np.abs(before - bg).max() - np.abs(seen - bg).max()
    assert fade > 20, "and the old one is seen to leave"
    assert page.view.told.state.view == View.STATISTICS, "all keys are the new view's already"
    hand.rests()
    between, seen = on_screen(telling), []
    telling.audience.painted.connect(lambda: seen.append(on_screen(telling)))
    telling.show.go_to(NETWORK)
    assert np.abs(seen[0] - bg).max() <= np.abs(between - bg).max() + 2, "the next key goes on from what is seen"
    arrives(hand)
    assert_no_memory(hand)


def test_what_is_frozen_is_a_whole_picture(telling: Any, hand: Any) -> None:
    telling.show.go_to(STATISTICS)
    hand.rests()
    assert telling.audience.page.passages.lasts
    telling.show.freeze()
    kept = telling.audience.shutter.kept.toImage()
    telling.show.go_to(NETWORK)
    assert not telling.audience.page.passages.lasts, "nobody sees it pass, and the console wanders"
    hand.rests()
    assert telling.audience.shutter.kept.toImage() == kept
    telling.show.thaw_back()
    arrives(hand)
    shown = np.frombuffer(kept.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
    assert np.abs(one_picture(telling.audience.page) - shown.reshape(*SIZE[::-1], 4)).max() <= 48


def test_what_nobody_sees_or_wants_to_move_is_cut(telling: Any, hand: Any) -> None:
    page = telling.audience.page
    for blank in (Blank.BLACK, Blank.WHITE):
        telling.show.go_to(STATISTICS)
        telling.show.cover(blank)
        assert not page.passages.lasts
        telling.show.go_to(NETWORK)
        assert not page.passages.lasts, "what was covered is not seen once more"
    telling.show.go_to(STATISTICS)
    assert page.passages.lasts
    telling.audience.hide()
    assert not page.passages.lasts
    telling.audience.show()
    hand.window.desk.session.change(still=True)
    telling.show.go_to(NETWORK)
    assert not page.passages.lasts
    hand.rests()
    assert_no_memory(hand)


def test_within_a_view_the_line_answers_first_and_its_sentence_waits(telling: Any, hand: Any) -> None:
    page, first = telling.audience.page, []
    before = page.foot.progress

    def look() -> None:
        if not first:
            first.append((page.foot.scene.summary, page.view.told.state))

    telling.audience.painted.connect(look)
    state = page.told.state
    telling.show.go_to(TIMELINE - 1)
    summary, told = first[0]
    assert told == state, "the picture is not there yet"
    assert before.say in summary and "1 of 24" in summary
    arrives(hand)
    assert before.say not in page.foot.scene.summary
