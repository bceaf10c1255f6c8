"""Whatever a presenter does, in any order: both windows show the one show, and the room's picture has no memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from alike import assert_no_memory
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from g60desk.state import Selection, besides_looks
from g60desk.story.model import View
from g60desk.tour.spelling import state_of

SIZE = 960, 540
KEYS = ("Right", "Space", "PgDown", "Left", "Backspace", "Home", "End", "B", "W", "F", "Esc", "T", "L", "D", "S", "X",
        "]", "[", "+", "-", "G", "Ctrl+2", "Ctrl+4", "Shift+Right", "Shift+Return", "Ctrl+Z", "U")  # fmt: skip


def turns(random: Random) -> Iterator[Callable[[Any], None]]:
    """What a presenter may do next."""
    while True:
        what = random.random()
        if what < 0.6:
            key, console = random.choice(KEYS), random.random() < 0.6
            yield lambda hand, key=key, console=console: hand.press(
                key, hand.telling.console if console else hand.telling.audience
            )
        elif what < 0.75:
            number = random.randint(1, 24)
            yield lambda hand, number=number: hand.telling.show.go_to(number)
        elif what < 0.85:
            length = random.choice((3, 8, 15))
            yield lambda hand, length=length: hand.telling.console.act(f"length/{length}")
        elif what < 0.9:
            yield lambda hand: hand.telling.console.act("language")
        elif what < 0.95:
            yield lambda hand: hand.telling.show.thaw_back()
        else:
            view, chosen = random.choice((View.NETWORK, View.TIMELINE)), random.choice(("suzhou", "hangzhou"))
            yield lambda hand, view=view, chosen=chosen: hand.window.desk.session.change(
                view=view, selection=Selection("place", chosen), table=False
            )


def assert_agree(hand: Any) -> None:
    """The show, the audience's window and the console say the same."""
    telling = hand.telling
    show, state = telling.show, telling.show.session.state
    page, console = telling.audience.page, telling.console
    assert page.told.state == state
    assert telling.audience.shutter.isVisible() == (bool(show.blank) or show.held is not None)
    assert page.foot.progress == telling.audience.progress(page.told)
    standing = console.standing(console.told())
    assert (standing.now, standing.away, standing.frozen) == (show.talk.stop, show.away, show.held is not None)
    assert console.told().state == replace(state, language=console.language or state.language, theme="hall")
    if show.away:
        assert besides_looks(show.talk.away) != besides_looks(state)
    else:
        assert state == state_of(show.session.index, show.talk.stop.step, state)


@pytest.mark.parametrize("seed", [5])
def test_any_order_of_what_a_presenter_does(hand: Any, seed: int) -> None:
    telling = hand.starts()
    telling.audience.resize(*SIZE)
    hand.window.desk.session.change(still=True)
    random = Random(seed)
    done = turns(random)
    for number in range(1, 25):
        next(done)(hand)
        QApplication.processEvents()
        assert_agree(hand)
        if number % 8 == 0 and not (telling.show.away and telling.show.session.state.table):  # that may be scrolled
            assert_no_memory(hand)
    telling.end()
