"""What a visit leaves in memory is given back to the system before the next one comes."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable


def give_back() -> None:
    """Collect what nobody holds any more, and have the allocator of C return its free pages, where it can be told to.

    Pages hold large pictures, of which Python's collector knows nothing.  The allocator of the GNU C library keeps what
    is freed between two blocks that live: in a hall that is up to half of all memory after some hours, and more each
    day.  malloc_trim(3) gives it back since glibc 2.8 in the whole heap; other systems do so of themselves.
    """
    gc.collect()
    if trim := _trim():
        trim(0)


def _trim() -> Callable[[int], int] | None:
    """The function malloc_trim of the C library in this process, where it has one."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
