"""The front: the poster first, then the live window in its place, and nothing lost in between."""

from __future__ import annotations

import ctypes
import errno
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete, getCppPointer

from g60desk.shell import keeping, start
from g60desk.shell.front import Front, place
from g60desk.shell.glance import Wishes
from g60desk.shell.poster import poster_place
from g60desk.shell.settings import Store
from g60desk.shell.window import Window
from g60desk.state import Selection
from g60desk.story.shelf import MOST_KEPT, POSTER, READING, shelf_of, tidy

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
ENGLISH = Wishes("en")
HANDLE_KEY = (  # QWindowSystemInterface::handleKeyEvent<AsynchronousDelivery>, by which platforms bring their keys
    "_ZN22QWindowSystemInterface14handleKeyEventINS_20AsynchronousDeliveryEEE"
    "bP7QWindowN6QEvent4TypeEi6QFlagsIN2Qt16KeyboardModifierEERK7QStringbt"
)
BIG, SMALL = (0, 0, 800, 600), (0, 0, 780, 560)


class Start:
    """Starts of the program, one after the other, with what is kept between them."""

    def __init__(self, qtbot: Any, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch
        self.settings = folder / "settings.json"
        self.front: Front | None = None
        monkeypatch.setattr(keeping, "CALM_MS", 1)
        monkeypatch.setattr(start, "collect_from_now", lambda: None)  # the tests look at all objects themselves
        self.between: Callable[[Front], None] = lambda front: None
        real = start.build_window

        def build(*given: Any, parent: Front) -> Window:
            self.between(parent)
            return real(*given, parent=parent)

        monkeypatch.setattr(start, "build_window", build)

    def begins(self, wishes: Wishes = ENGLISH, story: Path = TWO_TOWNS, geometry: tuple[int, ...] = BIG) -> Front:
        self.ends()
        Store(self.settings).change(geometry=geometry)
        painted = []
        self.between, then = (lambda front: (painted.append(front.grab().toImage()), then(front))), self.between
        self.front = start.open_front(story, wishes, self.settings)
        self.between, self.poster = then, painted[0]
        with self._qtbot.waitSignal(self.window.painted):
            pass
        return self.front

    @property
    def window(self) -> Window:
        assert self.front is not None and isinstance(self.front.held, Window)
        return self.front.held

    @property
    def file(self) -> Path:
        return poster_place(TWO_TOWNS, shelf_of(self.settings), "timeline")

    def settles(self) -> None:
        """Wait until a poster is kept, or none is wanted any more."""
        self._qtbot.waitUntil(lambda: not self.window.findChildren(keeping.Keeper), timeout=5000)
        for thread in threading.enumerate():
            if thread.name == keeping.WRITER:
                thread.join()

    def ends(self) -> None:
        if self.front is not None:
            self.settles()
            self.front.close()
            delete(self.front)
        self.front = None


@pytest.fixture
def begun(qapp: QApplication, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Start]:
    made = Start(qtbot, monkeypatch, tmp_path)
    yield made
    made.ends()


def picture(front: Front) -> QImage:
    return front.grab().toImage()


@pytest.mark.parametrize("view", ["timeline", "network", "comparison", "statistics"])
def test_the_live_page_is_the_poster_pixel_for_pixel(view: str, begun: Start) -> None:
    assert not begun.begins(Wishes("en", None, view)).stood
    assert begun.poster != picture(begun.front)
    front = begun.begins(Wishes("en", None, view))
    assert front.stood
    assert begun.poster == picture(front)
    assert front.windowTitle() == "Two towns, one road · G60 Desk"
    assert front.poster is None  # its memory is given back


def test_the_view_that_was_left_has_a_poster_too(begun: Start) -> None:
    begun.begins()
    begun.settles()
    begun.window.commands.run("network")
    begun.settles()
    front = begun.begins()
    assert front.stood and begun.window.desk.session.state.view == "network"
    assert begun.poster == picture(front)
    begun.window.commands.run("timeline")
    front = begun.begins()
    assert front.stood and begun.window.desk.session.state.view == "timeline"
    assert begun.poster == picture(front)


def test_the_page_of_a_view_that_was_changed_before_is_not_kept(begun: Start) -> None:
    begun.begins()
    begun.settles()
    begun.window.desk.session.change(selection=Selection("place", "alder"))
    begun.window.commands.run("network")
    begun.settles()
    assert not poster_place(TWO_TOWNS, shelf_of(begun.settings), "network").exists()


def test_nothing_is_written_again_while_the_poster_holds(begun: Start) -> None:
    begun.begins()
    begun.settles()
    before = begun.file.stat().st_mtime_ns
    begun.begins()
    begun.settles()
    assert begun.file.stat().st_mtime_ns == before


def test_a_window_of_another_size_starts_without_it_and_keeps_its_own(begun: Start) -> None:
    begun.begins()
    assert not begun.begins(geometry=SMALL).stood
    assert begun.begins(geometry=SMALL).stood
    assert not begun.begins().stood


def test_another_theme_never_shows_the_old_one(begun: Start) -> None:
    begun.begins()
    assert not begun.begins(Wishes("en", "hall")).stood
    paper = begun.window.desk.tokens.theme("paper")["bg"]
    assert paper not in {begun.poster.pixelColor(5, 5).name(), picture(begun.front).pixelColor(5, 5).name()}


def send_key(front: Front, key: Qt.Key, text: str) -> None:
    """Put a key into Qt's queue as a platform does; Qt's own test functions hand it over at once."""
    library = next((one for one in Path("/proc/self/maps").read_text().split() if "libQt6Gui" in one), "")
    send = ctypes.CDLL(library)[HANDLE_KEY]
    assert front.windowHandle() is not None
    window = ctypes.c_void_p(getCppPointer(front.windowHandle())[0])
    letters = text.encode("utf-16-le") + b"\0\0"
    buffer = ctypes.create_string_buffer(letters)
    string = (ctypes.c_void_p * 3)(None, ctypes.addressof(buffer), len(text))  # a QString that owns no memory
    for kind in (6, 7):  # QEvent::KeyPress, QEvent::KeyRelease
        send(window, kind, int(key), 0, ctypes.byref(string), False, ctypes.c_ushort(1))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the function by its Linux name")
def test_a_key_pressed_while_the_poster_stands_is_for_the_live_window(
    begun: Start, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.begins()
    begun.ends()
    stood = []
    real = Front.appear

    def appear(front: Front, **how: bool) -> None:
        real(front, **how)
        send_key(front, Qt.Key.Key_2, "2")

    monkeypatch.setattr(Front, "appear", appear)
    begun.between = lambda front: stood.append(front.stood)
    begun.begins()
    qtbot.waitUntil(lambda: begun.window.desk.session.state.view == "network", timeout=2000)
    assert stood == [True]


def test_what_the_pointer_lights_is_not_in_the_poster(begun: Start) -> None:
    begun.begins()
    alone = picture(begun.front)
    canvas = begun.window.stage.view
    x, y = canvas.scene.targets[0].rect.middle
    QTest.mouseMove(canvas, QPoint(round(x), round(y)))
    assert picture(begun.front) != alone
    assert keeping.picture_of(begun.window) == alone.convertToFormat(QImage.Format.Format_RGB32)
    assert picture(begun.front) != alone


def test_a_page_that_was_changed_is_not_kept(begun: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_TRIES", 2)
    monkeypatch.setattr(keeping, "CALM_MS", 50)
    for change in (lambda: begun.window.commands.run("table"), lambda: begun.window.show_panel("help"),
                   lambda: begun.window.desk.messages.tell("News")):  # fmt: skip
        begun.begins()
        change()
        begun.settles()
        begun.window.desk.messages.clear()
        assert not begun.file.exists()


def test_a_story_with_errors_or_without_a_page_is_not_kept(begun: Start, tmp_path: Path) -> None:
    story = tmp_path / "head"
    story.mkdir()
    (story / "story.yaml").write_text("format: 1\nid: head\nlanguages: [en]\ntitle: A head\n", encoding="utf-8")
    for path in (story, tmp_path / "nowhere"):
        begun.begins(story=path)
        begun.window.desk.messages.clear()
        begun.settles()
        assert list(shelf_of(begun.settings).glob(f"*{POSTER}")) == []


def test_a_full_disk_and_a_shelf_that_cannot_be_made_are_done_without(
    begun: Start, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    begun.begins()
    begun.settles()
    begun.file.unlink()
    with monkeypatch.context() as changed:
        changed.setattr("g60desk.story.writing.write_whole", full)
        begun.begins()
        begun.settles()
        assert not begun.file.exists()
        begun.ends()
    for one in shelf_of(begun.settings).iterdir():
        one.unlink()
    shelf_of(begun.settings).rmdir()
    shelf_of(begun.settings).write_text("a file where the folder should be")
    begun.begins()
    begun.settles()
    assert capfd.readouterr() == ("", "")


def test_a_poster_goes_with_its_reading(tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 2):
        for kind in (READING, POSTER):
            (tmp_path / f"{number:08x}{kind}").touch()
    (tmp_path / f"stray{POSTER}").touch()
    tidy(tmp_path)
    readings, posters = (sorted(one.stem for one in tmp_path.glob(f"*{kind}")) for kind in (READING, POSTER))
    assert len(readings) == MOST_KEPT
    assert posters == readings


def test_closing_the_front_remembers_as_the_window_does(begun: Start) -> None:
    begun.begins()
    begun.front.resize(770, 550)
    begun.window.leave()
    assert not begun.front.isVisible()
    assert Store(begun.settings).now.geometry[2:] == (770, 550)


class Shown(NamedTuple):
    maximised: bool
    full: bool


@pytest.mark.parametrize("how", [Shown(True, False), Shown(False, True), Shown(True, True)])
def test_it_appears_as_it_stood(how: Shown, qapp: QApplication) -> None:
    front = Front()
    place(front, (20, 30, 760, 500))
    front.appear(maximised=how.maximised, full_screen=how.full)
    assert (front.isMaximized(), front.isFullScreen()) == how
    front.close()
