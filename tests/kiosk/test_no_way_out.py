"""Every state of a kiosk is walked for a way out: keys, what the program can do, menus, things dropped, a close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sheets import TOKENS
from visitors import Visited

from g60desk.actions import ACTIONS, SHOW_ACTIONS
from g60desk.kiosk.notice import notice
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.sense import KEYS
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.still_page import StillPage
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.updates import Refused
from g60desk.presenter.wake import Awake
from g60desk.shell.hall_facts import Kept
from g60desk.shell.hall_keeping import Keeping
from g60desk.shell.hall_served import ALLOWED
from g60desk.state import Selection
from g60desk.story.model import View

SYSTEM = ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Ctrl+Shift+Q", "Alt+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Meta", "Meta+D",
          "Meta+L", "Meta+R", "Print", "Menu", "Home Page", "Launch Mail", "Launch Media", "Search", "Back", "Refresh",
          "Esc", "Tab", "Backtab", "Help", "Ctrl+Alt+T", "Ctrl+Alt+Del", "Shift+F10", "Ctrl+C", "Ctrl+V", "Ctrl+X",
          *(f"F{number}" for number in range(1, 13)), *(f"Ctrl+{letter}" for letter in "ABDFKLMNOPRSUZ"))  # fmt: skip
PANELS = {"tracks", "aspects", "filter"}  # that a visitor may open
CHOOSING = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))  # by which the staff may leave
SIZE = (1280, 720)


class Staffed(Visited):
    """A kiosk with a PIN, and how it may be: a name for each state, and what brings it about."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.pin = Pin(folder, lambda: self.now if hasattr(self, "now") else 0.0)
        self.pin.set("2580")
        super().__init__(qtbot, "two-towns", SIZE, pin=self.pin)
        self.codes: list[int] = []
        self.hall.ended.connect(self.codes.append)
        setup = Setup(hours={"mon-sun": "closed"}, updates=str(folder / "inbox"))
        assert self.hall.staff is not None
        self.hall.staff.kept = Kept(folder, setup, (notice("not_read"),))
        NewsFile(folder / "log" / "news.json").heard(Refused(folder, (notice("not_read"),)))
        self.keeping = Keeping(self.hall, setup, folder, lambda _: None)

    def type(self, *keys: str) -> None:
        staff = self.window.staff
        assert staff is not None
        for key in keys:
            staff.picked.emit(next(one for one in staff.scene.targets if one.key == key))

    def states(self) -> Iterator[str]:
        """Be in one state after the other."""
        yield "loop"
        self.come()
        for view in View:
            self.shows(view=view)
            yield str(view)
        self.shows(view=View.STATISTICS, table=True)
        yield "table"
        for name, fields in {
            "card": {"selection": Selection("event", "launch")}, "place": {"view": View.NETWORK,
            "selection": Selection("place", "birch")},
            "drawer": {"view": View.STATISTICS, "opened": Selection("figure", "cleared")},
        }.items():  # fmt: skip
            self.shows(**fields)
            yield name
        for panel, view in (("tracks", View.TIMELINE), ("aspects", View.COMPARISON)):
            self.shows(view=view)
            self.hall.served.run(panel)
            assert self.hall.served.panel == panel
            yield panel
            self.hall.served.show_panel("")
        self.until_asked()
        yield "asked"
        self.hall.leave_visit()
        assert self.hall.staff is not None
        self.hall.staff.knocked()
        yield "pad"
        self.type("2", "5", "language")
        yield "pad in the other language"
        for _ in range(3):
            self.type("1", "enter")
        yield "pad that waits"
        self.now += 40
        self.type("2", "5", "8", "0", "enter")
        yield "staff"
        self.type("language")
        yield "staff in the other language"
        self.type("back")
        self.keeping.begin()
        yield "dark"


@pytest.fixture
def hall(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Staffed]:
    monkeypatch.setattr(Awake, "end", lambda _: None)
    made = Staffed(qtbot, tmp_path)
    yield made
    made.keeping.end()
    made.end()


def shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def press_every_key(window: QWidget, *, but: frozenset[Qt.Key] = frozenset()) -> None:
    """All keys that mean something at the desk or in a show, and those of systems; none of the plain ones in `but`."""
    own = (key for action in (*ACTIONS, *SHOW_ACTIONS) for key in action.keys)
    for key in dict.fromkeys((*SYSTEM, *own)):
        pressed = QKeySequence(key)[0]
        if pressed.key() in but and not pressed.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            continue
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers())
            QApplication.sendEvent(window.focusWidget() or window, event)


def try_menu_drop_and_close(window: QWidget) -> None:
    at = QPoint(400, 300)
    part = window.childAt(at) or window
    QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, part.mapToGlobal(at)))
    mime = QMimeData()
    mime.setText("file:///elsewhere")
    drop = QDropEvent(at.toPointF(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    QApplication.sendEvent(part, drop)
    assert not window.close()


def test_no_state_has_a_way_out(hall: Staffed) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("as before")
    walked = []
    for name in hall.states():
        lets_in = hall.window.asks_staff
        theme, still = hall.state.theme, hall.state.still
        press_every_key(hall.window, but=CHOOSING if lets_in else KEYS if hall.window.page.isVisible() else frozenset())
        try_menu_drop_and_close(hall.window)
        assert shown() == [hall.window] and not hall.window.isMinimized(), name
        assert clipboard.text() == "as before" and hall.codes == [], name
        assert (hall.state.theme, hall.state.still) == (theme, still), name
        assert hall.hall.served.panel in ({"", *PANELS}), name
        assert hall.window.asks_staff == lets_in, name
        assert not lets_in or (hall.window.focusWidget() is hall.window.staff and not hall.hall.visited), name
        walked.append(name)
    assert len(walked) == 19 and hall.keeping.hours.dark.isVisible()


def test_what_the_program_can_do_is_done_for_visitors_or_not_at_all(hall: Staffed) -> None:
    """Also what is new at the desk: taking a story home, the check before a show, slides."""
    hall.come()
    own = set(hall.hall.served.own)
    names = {action.id for action in (*ACTIONS, *SHOW_ACTIONS)}
    assert {"take_away", "check_show", "present", "find"} <= names
    for id in sorted(names - ALLOWED - own):
        before = hall.state
        hall.hall.served.run(id)
        assert (hall.state, hall.hall.served.panel, shown()) == (before, "", [hall.window]), id
    for id in sorted(ALLOWED | own):
        hall.hall.served.run(id)
        assert hall.hall.served.panel in {"", *PANELS} and shown() == [hall.window], id
    assert hall.codes == []


def test_the_still_page_has_none_either(qtbot: QtBot) -> None:
    page = StillPage(TOKENS, ["Back in a moment."])
    with qtbot.waitSignal(page.painted):
        page.show()
    press_every_key(page)
    try_menu_drop_and_close(page)
    assert shown() == [page]
    page.end()
