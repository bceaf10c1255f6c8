"""What a visit leaves in memory is given back to the system before the next one comes."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import _lru_cache_wrapper

from PySide6.QtCore import Qt

from g60desk.story.same import Once
from g60desk.theme import forget_letters

PROGRAM = __name__.split(".", 1)[0]
MMAP_THRESHOLD, ARENA_MAX = -3, -8  # numbers of malloc.h of the GNU C library, for mallopt(3)
LARGE = 128 * 1024  # bytes: where the library itself begins, before it raises the limit up to 32 MiB


def keep_large_apart() -> None:
    """Have the allocator of C keep large blocks apart from small ones, where it can be told to; it lasts.

    As soon as a large block is freed, the GNU C library takes the next one of that size from its heap (mallopt(3), the
    dynamic mmap threshold).  There pictures of 8 MiB come to lie between glyphs that stay, and the gaps that they leave
    grow for as long as a hall is open.  Kept apart, each goes back to the system as a whole.
    """
    if options := _of_c("mallopt"):
        options(MMAP_THRESHOLD, LARGE)
        options(ARENA_MAX, 1)


def give_back() -> None:
    """Collect what nobody holds any more, and have the allocator of C return its free pages, where it can be told to.

    Pages hold large pictures, of which Python's collector knows nothing.  The allocator of the GNU C library keeps what
    is freed between two blocks that live: in a hall that is up to half of all memory after some hours, and more each
    day.  malloc_trim(3) gives it back since glibc 2.8 in the whole heap; other systems do so of themselves.
    """
    _forget_memos()
    _forget_gestures()
    if sys.platform == "linux":  # elsewhere nobody has yet seen what becomes of fonts that are in use
        forget_letters()
    gc.collect()
    if trim := _of_c("malloc_trim"):
        trim(0)


def _forget_memos() -> None:
    """Empty what the program has kept of what it worked out for a visit: each width, date and picture of a place.

    Each of these is bounded, yet it takes hours until all are full.  Emptied, each visit begins with the same; to lay
    out the next visitor's views anew takes some tenths of a second more, while nobody is there.  What is kept without
    a bound is part of the program, such as its words, and stays.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{PROGRAM}."):
            for one in list(vars(module).values()):
                if isinstance(one, _lru_cache_wrapper | Once) and one.cache_parameters()["maxsize"] is not None:
                    one.cache_clear()


def _forget_gestures() -> None:
    """Let go of the kinds of gesture that PySide made for the scrollers of pages that are gone.

    Each scroller registers a kind of its own, whose number no member of the enumeration has; PySide makes a class for
    each such number and keeps it in the enumeration (seen in PySide 6.9), where nobody asks for it again.
    """
    vars(Qt.GestureType).get("_sbk_missing_", {}).clear()


def _of_c(name: str) -> Callable[..., int] | None:
    """A function of the C library in this process, which only the GNU library has."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)
