"""What is freed between two visits goes back to the system, also from below a block that lives."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QScroller
from pytestqt.qtbot import QtBot

from g60desk import resources
from g60desk.kiosk.tidying import give_back
from g60desk.layout.items import Style
from g60desk.theme import font, load_fonts, measure

BLOCKS, SIZE = 40_000, 1024  # 40 MB, in blocks that the allocator takes from its heap
PICTURES, LARGE = 20, 8 * 1024 * 1024
HELD = f"""
import ctypes, sys
from pathlib import Path
from g60desk.kiosk.tidying import keep_large_apart

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]

def own():
    told = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("RssAnon:"))

if sys.argv[1] == "apart":
    keep_large_apart()
libc.free(libc.malloc({LARGE}))  # from now on the library's heap holds such blocks, too
before, pictures = own(), []
for _ in range({PICTURES}):
    pictures.append(libc.malloc({LARGE}))
    ctypes.memset(pictures[-1], 1, {LARGE})
    libc.malloc(100_000)  # what stays, too large for the gaps that are there already
for picture in pictures:
    libc.free(picture)
print(own() - before)
"""
GLIBC = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallopt")


def own_mib() -> float:
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("RssAnon:"))


@pytest.mark.skipif(not GLIBC, reason="no glibc")
def test_what_is_freed_below_a_living_block_goes_back() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    blocks = [libc.malloc(ctypes.c_size_t(SIZE)) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, SIZE)
    for block in blocks[:-1]:  # the last one lies above all others, so that they stay taken
        libc.free(block)
    kept = own_mib()
    give_back()
    assert kept - own_mib() > 0.8 * BLOCKS * SIZE / 2**20
    libc.free(blocks[-1])


@pytest.mark.skipif(not GLIBC, reason="no glibc")
def test_pictures_that_are_kept_apart_leave_no_gaps_between_what_stays() -> None:
    def held(how: str) -> float:
        told = subprocess.run([sys.executable, "-c", HELD, how], capture_output=True, text=True, timeout=60, check=True)
        return float(told.stdout)

    assert held("as it is") > 0.8 * PICTURES * LARGE / 2**20
    assert held("apart") < 2.0


def test_giving_back_collects_what_holds_itself() -> None:
    class Page:
        gone = False

        def __init__(self) -> None:
            self.self = self

        def __del__(self) -> None:
            Page.gone = True

    Page()
    give_back()
    assert Page.gone


def test_what_scrollers_leave_behind_is_let_go(qtbot: QtBot) -> None:
    def one_scroller() -> None:
        area = QScrollArea()
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        area.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def known() -> int:
        give_back()
        return len(gc.get_objects())

    one_scroller()
    before = known()
    for _ in range(20):
        one_scroller()
    assert known() - before < 20  # each kind of gesture is a class, of eleven objects


def test_what_was_worked_out_for_a_visit_is_forgotten_and_what_the_program_needs_is_kept(qapp: QApplication) -> None:
    style = Style(12, 16)
    wide, folder = measure("Songjiang", style, False), resources.files()
    assert measure.cache_info().currsize
    give_back()
    assert not measure.cache_info().currsize
    assert measure("Songjiang", style, False) == wide
    assert resources.files() is folder


class InUse(ctypes.Structure):
    """struct mallinfo2 of the GNU C library, mallinfo(3)."""

    _fields_ = [(name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks",
                                                     "fsmblks", "uordblks", "fordblks", "keepcost")]  # fmt: skip


def written(px: int) -> QImage:
    image = QImage(900, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setFont(font(Style(px), True))
    painter.drawText(4, 90, "G60 Science 科创走廊 2016 嘉兴 湖州 金华 苏州 芜湖 宣城 合肥")
    painter.end()
    return image


@pytest.mark.skipif(not GLIBC, reason="no glibc")
def test_letters_that_were_drawn_for_a_visit_are_let_go_and_look_the_same_when_they_come_again(
    qapp: QApplication,
) -> None:
    libc = ctypes.CDLL(None)
    libc.mallinfo2.restype = InUse
    load_fonts()
    give_back()
    before, kept = written(20), libc.mallinfo2().uordblks
    for px in range(12, 60):
        written(px)
    gc.collect()
    drawn = libc.mallinfo2().uordblks - kept
    give_back()
    assert drawn > 500_000
    assert libc.mallinfo2().uordblks - kept < drawn / 4
    assert written(20) == before
