"""The next step is made ready while the room rests: never while it moves, and nothing ticks when all is there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from g60desk.presenter.unseen import Unseen


def alike(one: QImage, other: QImage) -> bool:
    """True where two pictures differ by no more than how the edges of large figures are rounded."""
    bytes_ = [bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for image in (one, other)]
    return one.size() == other.size() and all(
        abs(a - b) <= 8 for a, b in zip(*(one[::5] for one in bytes_), strict=True)
    )


def test_a_step_that_was_made_ready_looks_as_one_that_was_not(hand: Any) -> None:
    hand.window.desk.session.change(still=False)
    telling = hand.starts()
    desk = hand.window.desk
    for number in (1, 3, 10, 15):  # before another window, a chart, a map after a line, a comparison
        telling.show.go_to(number)
        hand.rests()
        hand.waits_for(lambda: telling.console.following.ready)
        stop = telling.show.talk.following
        anew = Unseen(telling.show, desk.told_in, desk.tokens)
        wanted = anew.picture_of(stop, telling.audience.page.size())
        anew.close()
        hand.press("Right")
        assert telling.show.talk.stop is stop
        hand.waits_for(lambda: not any(moving(telling.audience.page.view)))
        hand.waits_for(lambda: not telling.audience.page.passages.lasts)
        hand.rests()
        assert alike(telling.audience.page.grab().toImage(), wanted), stop.id
    telling.end()


def moving(view: Any) -> list[bool]:
    parts = [getattr(view, name, None) for name in ("turning", "growing")]
    glide = getattr(view, "glide", None)
    return [part.lasts > 0 for part in parts if part is not None] + [glide is not None and glide.moving]


def test_what_moves_in_the_room_goes_first_and_nothing_ticks_at_rest(hand: Any) -> None:
    telling = hand.starts()
    following = telling.console.following
    hand.waits_for(lambda: following.ready)
    hand.press("Right")
    following.draw()
    assert not following.ready
    assert ticking(following), "it goes on in steps"
    telling.audience.page.view.update()
    hand.rests()
    assert not any(timer.interval() < 50 for timer in ticking(following)), "what is painted now goes first"
    hand.waits_for(lambda: following.ready)
    assert ticking(following) == []
    hand.waits_for(lambda: ticking(telling.console.live) == [])
    telling.end()


def ticking(owner: Any) -> list[QTimer]:
    return [timer for timer in owner.findChildren(QTimer) if timer.isActive()]


def test_the_consoles_picture_is_rough_in_a_motion_and_fine_at_its_end(hand: Any) -> None:
    telling = hand.starts()
    live, view = telling.console.live, telling.audience.page.view
    hand.waits_for(lambda: ticking(live) == [])
    fine, kinds = live.pixmap.toImage(), []
    show_image = live.show_image
    live.show_image = lambda image, *, rough: (kinds.append(rough), show_image(image, rough=rough))
    for _ in range(4):
        view.update()
        hand.rests()
    hand.waits_for(lambda: ticking(live) == [])
    assert kinds[0] is True
    assert kinds[-1] is False
    assert live.pixmap.toImage() == fine
    telling.end()
