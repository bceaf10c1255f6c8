"""What is freed between two visits goes back to the system, also from below a block that lives."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from g60desk.kiosk.tidying import give_back

BLOCKS, SIZE = 40_000, 1024  # 40 MB, in blocks that the allocator takes from its heap


def own_mib() -> float:
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("RssAnon:"))


@pytest.mark.skipif(sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="no glibc")
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
