"""Spotlight, magnifier and pen in real windows: what is pointed at in one is pointed at in the other."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QCursor,
    QImage,
    QMouseEvent,
    QPainter,
    QPicture,
    QPointingDevice,
    QRegion,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from g60desk.layout.scene import Target
from g60desk.presenter.glass import Glass
from g60desk.presenter.pointing import LENS, NUDGE, Tool
from g60desk.presenter.spot import DARK, darkness
from g60desk.theme import Theme
from g60desk.tokens import load_tokens

TOKENS = load_tokens()


def at(widget: QWidget, x: float, y: float) -> QPoint:
    return QPoint(round(x * widget.width()), round(y * widget.height()))


def mouse(widget: QWidget, kind: QEvent.Type, x: float, y: float, held: Qt.MouseButton) -> None:
    """What a mouse does on a widget, wherever that stands on the screen."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    local = QPointF(at(widget, x, y))
    on_screen = QPointF(widget.mapToGlobal(local))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, on_screen, button, held, Qt.KeyboardModifier.NoModifier))


def move(hand: Any, widget: QWidget, x: float, y: float) -> None:
    mouse(widget, QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)
    hand.rests()


def draw(hand: Any, widget: QWidget, *places: tuple[float, float]) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, *places[0], Qt.MouseButton.LeftButton)
    for place in places[1:]:
        mouse(widget, QEvent.Type.MouseMove, *place, Qt.MouseButton.LeftButton)
    mouse(widget, QEvent.Type.MouseButtonRelease, *places[-1], Qt.MouseButton.NoButton)
    hand.rests()


def turn(hand: Any, widget: QWidget, notches: int) -> None:
    middle = QPointF(widget.rect().center())
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    by = QPoint(0, 120 * notches)
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), by, none, keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)
    hand.rests()


def room(hand: Any) -> QImage:
    """What the room sees."""
    return hand.telling.audience.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def pixel(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def is_signal(hand: Any, x: float, y: float) -> bool:
    signal = Theme(hand.telling.show.session.state.theme, TOKENS).colour("signal")
    return pixel(room(hand), x, y) == signal


def alike(one: QImage, other: QImage) -> bool:
    """True where two pictures differ by no more than how the edges of letters are rounded."""
    spots = [(x, y) for x in range(0, one.width(), 9) for y in range(0, one.height(), 9)]
    return all(abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) < 24 for at in spots)


def agree(hand: Any) -> None:
    """Both windows show the same picture, and the console says which tool is in hand."""
    telling = hand.telling
    live, pointer = telling.console.live, telling.show.pointer
    live.take()
    whole = telling.audience.picture()
    small = whole.scaled(live.pixmap.size(), mode=Qt.TransformationMode.SmoothTransformation)
    assert live.pixmap.toImage().convertToFormat(small.format()) == small
    if not telling.audience.shutter.isVisible():
        assert alike(small, room(hand).scaled(small.size(), mode=Qt.TransformationMode.SmoothTransformation))
    targets: list[Target] = telling.console.board.scene.targets
    on = [one.key for one in targets if one.key.startswith("tool/") and one.chosen]
    assert on == ([f"tool/{pointer.now.tool}"] if pointer.now.tool else [])
    assert ("wipe" in [one.key for one in targets]) == bool(pointer.now.ink)
    assert telling.audience.overlay.isVisible() == bool(pointer.now.tool or pointer.now.ink)


def test_the_spotlight_follows_the_hand_on_either_window(hand: Any) -> None:
    telling = hand.starts()
    plain = room(hand)
    hand.press("Ctrl+L")
    for window in (telling.console.live, telling.audience.overlay):
        for x, y in ((0.3, 0.4), (0.8, 0.7)):
            move(hand, window, x, y)
            seen = room(hand)
            assert pixel(seen, x, y) == pixel(plain, x, y), "in the light the page is as it is"
            away = (1.1 - x, 1.1 - y)
            assert pixel(seen, *away).lightness() < 0.7 * pixel(plain, *away).lightness()
            agree(hand)
    assert telling.audience.overlay.cursor().shape() == Qt.CursorShape.BlankCursor
    assert telling.console.live.cursor().shape() == Qt.CursorShape.CrossCursor
    turn(hand, telling.console.live, 3)
    wide = telling.show.pointer.now.radius
    assert wide > 0.3
    hand.press("-")
    assert telling.show.pointer.now.radius < wide
    x, y = telling.show.pointer.now.at
    for key in ("Shift+Left", "Shift+Left", "Shift+Right", "Shift+Up"):
        hand.press(key)
    assert telling.show.pointer.now.at == pytest.approx((x - NUDGE, y - NUDGE))
    assert not telling.show.away, "the wheel is the tool's, not the map's"
    hand.press("Esc")
    assert room(hand) == plain
    telling.end()


def test_the_magnifier_shows_what_is_painted_below_it(hand: Any) -> None:
    telling = hand.starts()
    plain = room(hand)
    hand.press("Ctrl+M")
    move(hand, telling.console.live, 0.5, 0.5)
    now, seen = telling.show.pointer.now, room(hand)
    x, y = now.at[0] * plain.width(), now.at[1] * plain.height()
    side = round(LENS * plain.height() / now.times / 1.5)
    source = QRect(round(x) - side // 2, round(y) - side // 2, side, side)
    larger = plain.copy(source).scaled(QSize(side, side) * now.times, mode=Qt.TransformationMode.SmoothTransformation)
    shown = seen.copy(
        QRect(QPoint(), larger.size()).translated(round(x - side * now.times / 2), round(y - side * now.times / 2))
    )
    unlike = sum(
        abs(pixel(larger, a / 40, b / 40).lightness() - pixel(shown, a / 40, b / 40).lightness()) > 60
        for a in range(40)
        for b in range(40)
    )
    assert unlike < 40, "but for what one pixel aside makes of a line"
    assert pixel(seen, 0.05, 0.05) == pixel(plain, 0.05, 0.05)
    agree(hand)
    view = telling.audience.page.view
    view.update(QRect(round(x) - 2, round(y) - 2, 4, 4))
    hand.rests()
    assert room(hand) == seen, "a page that is painted in a part is seen whole"
    painted: list[int] = []
    hand.rests()
    telling.audience.painted.connect(lambda: painted.append(1))
    hand.rests()
    hand.rests()
    assert painted == [], "a hand that rests costs nothing"
    hand.press("Esc")
    painted.clear()
    move(hand, telling.console.live, 0.3, 0.3)
    assert painted == [], "and without a tool none does"
    telling.end()


def test_a_glass_asks_again_only_for_what_is_half_painted(qapp: QApplication) -> None:
    page, glass = QRect(0, 0, 100, 80), Glass()
    for device, painted, whole in (
        (QImage(page.size(), QImage.Format.Format_RGB32), QRegion(page), True),
        (QImage(page.size(), QImage.Format.Format_RGB32), QRegion(0, 0, 55, 80), False),
        (QPicture(), QRegion(), True),
    ):
        painter = QPainter(device)
        assert glass.look(painter, painted, page, QPointF(50, 40), 10) == whole
        painter.end()


def test_strokes_stay_where_they_were_drawn(hand: Any) -> None:
    telling = hand.starts()
    plain = room(hand)
    hand.press("Ctrl+P")
    draw(hand, telling.console.live, (0.2, 0.6), (0.4, 0.6))
    draw(hand, telling.audience.overlay, (0.6, 0.3), (0.6, 0.5))
    move(hand, telling.console.live, 0.9, 0.9)
    assert is_signal(hand, 0.3, 0.6) and is_signal(hand, 0.6, 0.4)
    agree(hand)
    telling.audience.resize(1000, 640)
    hand.rests()
    assert is_signal(hand, 0.3, 0.6) and is_signal(hand, 0.6, 0.4)
    telling.audience.resize(1280, 720)
    hand.press("D")
    assert telling.show.session.state.theme == "hall"
    assert is_signal(hand, 0.3, 0.6), "in the colours of each theme"
    hand.press("D")
    hand.press("D")
    telling.acts.act("show_swap")
    hand.rests()
    telling.acts.act("show_swap")
    telling.audience.resize(1280, 720)
    hand.rests()
    assert is_signal(hand, 0.3, 0.6) and is_signal(hand, 0.6, 0.4)
    assert not telling.show.away, "a press with a pen chooses nothing"
    hand.press("Ctrl+Z")
    assert is_signal(hand, 0.3, 0.6) and not is_signal(hand, 0.6, 0.4)
    hand.clicks("wipe")
    hand.press("Esc")
    assert room(hand) == plain
    telling.end()


def test_strokes_go_with_their_step_and_come_back_with_it(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Ctrl+P")
    draw(hand, telling.console.live, (0.3, 0.2), (0.4, 0.2))
    hand.press("Right")
    assert not is_signal(hand, 0.35, 0.2)
    assert telling.show.pointer.now.ink == ()
    hand.press("Left")
    assert is_signal(hand, 0.35, 0.2)
    hand.press("T")
    assert telling.show.pointer.now.ink == (), "a detour is another page"
    hand.press("Esc")
    assert (telling.show.pointer.now.tool, telling.show.away) == (Tool.NONE, True), "the tool first"
    hand.press("Esc")
    assert is_signal(hand, 0.35, 0.2)
    hand.press("Ctrl+Z")
    place = next(one for one in telling.audience.page.view.scene.targets if one.kind == "event")
    x, y = place.rect.middle
    draw(hand, telling.console.live, (x / 1280, y / 720))
    assert telling.show.session.state.selection is not None, "without a tool a press goes through"
    hand.press("Ctrl+Z")
    assert telling.show.session.state.selection is None, "without a stroke the last choice is taken back"
    telling.end()


def test_a_covered_screen_shows_no_tool(hand: Any) -> None:
    telling = hand.starts()
    hand.press("Ctrl+L")
    move(hand, telling.console.live, 0.5, 0.5)
    hand.press("B")
    assert pixel(room(hand), 0.5, 0.5) == pixel(room(hand), 0.1, 0.1) == QColor("black")
    agree(hand)
    hand.press("B")
    hand.press("F")
    held = room(hand)
    move(hand, telling.console.live, 0.2, 0.2)
    hand.press("Ctrl+P")
    draw(hand, telling.console.live, (0.2, 0.6), (0.4, 0.6))
    assert room(hand) == held, "the room sees the light where it was frozen"
    agree(hand)
    hand.press("F")
    assert is_signal(hand, 0.3, 0.6)
    telling.end()


def esc_leads_out(hand: Any, show: Any) -> None:
    """The tool is put away after the number and before the rest."""
    for key in ("T", "F", "B", "Ctrl+L", "7"):
        hand.press(key)
    order = []
    for _ in range(5):
        hand.press("Esc")
        order.append((bool(show.typed), bool(show.pointer.now.tool), bool(show.blank), bool(show.held), show.away))
    assert [sum(one) for one in order] == [4, 3, 2, 1, 0]
    assert order[:2] == [(False, True, True, True, True), (False, False, True, True, True)]


def test_buttons_and_keys_choose_the_same(hand: Any) -> None:
    telling = hand.starts()
    pointer = telling.show.pointer
    for tool, key in ((Tool.SPOTLIGHT, "Ctrl+L"), (Tool.MAGNIFIER, "Ctrl+M"), (Tool.PEN, "Ctrl+P")):
        hand.clicks(f"tool/{tool}")
        assert pointer.now.tool is tool
        agree(hand)
        hand.press(key)
        assert pointer.now.tool is Tool.NONE
    for tool in (Tool.SPOTLIGHT, Tool.MAGNIFIER, Tool.PEN, Tool.NONE):
        hand.press("A")
        assert pointer.now.tool is tool
    hand.press("Ctrl+P", telling.audience)
    draw(hand, telling.audience.overlay, (0.2, 0.6), (0.4, 0.6))
    hand.press("E", telling.audience)
    assert pointer.now.ink == ()
    hand.press("Esc")
    QCursor.setPos(telling.audience.mapToGlobal(at(telling.audience, 0.25, 0.5)))
    telling.audience.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hand.press("Ctrl+L", telling.audience)
    assert pointer.now.at == (0.25, 0.5), "where the mouse rests on the only screen"
    hand.press("Esc")
    esc_leads_out(hand, telling.show)
    telling.end()


def test_signs_have_names(hand: Any) -> None:
    hand.window.desk.session.change(language="zh-Hans")
    telling = hand.starts()
    board, words = telling.console.board, telling.console.told().words
    hand.clicks("tool/pen")
    draw(hand, telling.console.live, (0.2, 0.6), (0.4, 0.6))
    names = {one.key: one.name for one in board.scene.targets}
    assert names["tool/spotlight"] == words("action.show_spotlight")
    assert names["undo"] == words("show.undo_stroke")
    face = QAccessible.queryAccessibleInterface(board)
    spoken = {face.child(n).text(QAccessible.Text.Name): face.child(n) for n in range(face.childCount())}
    assert spoken[words("action.show_pen")].state().selected
    assert not spoken[words("action.show_magnifier")].state().selected
    sign = next(one for one in board.scene.targets if one.key == "tool/magnifier")
    x, y = sign.rect.middle
    move(hand, board, x / board.width(), y / board.height())
    hint = telling.console.hint
    assert hint.isVisible() and hint.scene.summary == words("action.show_magnifier")
    assert not hint.geometry().intersects(QRect(*map(round, (sign.rect.x, sign.rect.y, sign.rect.w, sign.rect.h))))
    move(hand, board, 0.01, 0.99)
    assert not hint.isVisible()
    telling.end()


def touch(window: QWidget, glass: QPointingDevice, how: str, x: float, y: float) -> None:
    event = QTest.touchEvent(window, glass)
    getattr(event, how)(0, at(window, x, y), window)
    event.commit()


def test_a_finger_points_and_draws(hand: Any) -> None:
    telling = hand.starts()
    glass = QTest.createTouchDevice()
    for window in (telling.console.live, telling.audience.overlay):
        hand.press("Ctrl+P", window.window())
        ink = len(telling.show.pointer.now.ink)
        touch(window, glass, "press", 0.2, 0.5 + 0.1 * ink)
        for step in range(1, 5):
            touch(window, glass, "move", 0.2 + 0.05 * step, 0.5 + 0.1 * ink)
        touch(window, glass, "release", 0.4, 0.5 + 0.1 * ink)
        hand.rests()
        assert len(telling.show.pointer.now.ink) == ink + 1
        assert not telling.show.pointer.now.over, "a finger that is lifted is nowhere"
        hand.press("Esc")
        assert is_signal(hand, 0.3, 0.5 + 0.1 * ink)
        telling.acts.act("show_swap")  # a finger touches the window that is on top
        hand.rests()
    assert not telling.show.away
    telling.end()


def test_both_windows_agree_whatever_is_pointed_at(hand: Any) -> None:
    telling = hand.starts()
    choose = random.Random(1)
    windows = [telling.console.live, telling.audience.overlay]
    keys = ["Ctrl+L", "Ctrl+M", "Ctrl+P", "Ctrl+P", "A", "E", "Ctrl+Z", "Right", "Left", "D", "B", "F", "Esc"]
    for _ in range(30):
        place, other = ((choose.random(), choose.random()) for _ in range(2))
        if choose.random() < 0.5:
            hand.press(choose.choice(keys), choose.choice([telling.audience, telling.console]))
        elif telling.show.pointer.now.tool:
            draw(hand, choose.choice(windows), place, other)
        else:
            move(hand, telling.console.live, *place)
        agree(hand)
    telling.end()


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def darkened(theme: Theme, ink: str) -> QColor:
    over, dark = darkness(theme), theme.colour(ink)
    alpha = over.alphaF()
    mixed = [a * alpha + b * (1 - alpha) for a, b in zip(over.getRgbF()[:3], dark.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*mixed)


def test_in_the_theme_of_contrast_what_is_dark_can_be_read() -> None:
    assert set(DARK) == set(TOKENS.theme_names())
    theme = Theme("contrast", TOKENS)
    ground = luminance(darkened(theme, "bg"))
    for ink in ("ink", "ink2", "ink3"):
        assert (ground + 0.05) / (luminance(darkened(theme, ink)) + 0.05) >= 7
