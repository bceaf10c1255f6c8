"""What the header of a macOS program or library tells: its machine, the oldest macOS that loads it, what it imports.

A file may hold a slice for each kind of processor.  Read on any system by macholib.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from macholib import mach_o
from macholib.MachO import MachO

MAGICS = {  # the first four bytes of such a file: one slice of 64 or 32 bits in either order, or several
    b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xce", b"\xca\xfe\xba\xbe",
}  # fmt: skip
MACHINES = {0x01000007: "x86_64", 0x0100000C: "arm64", 7: "i386"}
IMPORTS = {mach_o.LC_LOAD_DYLIB, mach_o.LC_REEXPORT_DYLIB, mach_o.LC_LOAD_UPWARD_DYLIB}  # a weak one may be missing

Version = tuple[int, int, int]


class Slice(NamedTuple):
    """The header for one kind of processor; `oldest` is None where it does not say."""

    machine: str
    oldest: Version | None
    imports: tuple[str, ...]
    rpaths: tuple[str, ...]


def is_mach_o(path: Path) -> bool:
    """True for a file that macOS would load or run."""
    with path.open("rb") as file:
        return file.read(4) in MAGICS


def read(path: Path) -> tuple[Slice, ...]:
    """Every slice of a file; raises ValueError for a file that is none of macOS."""
    return tuple(_slice(header) for header in MachO(str(path)).headers)


def _slice(header: object) -> Slice:
    oldest: Version | None = None
    imports, rpaths = [], []
    for start, command, rest in header.commands:  # type: ignore[attr-defined]
        if start.cmd == mach_o.LC_BUILD_VERSION:
            oldest = _version(command.minos)
        elif start.cmd == mach_o.LC_VERSION_MIN_MACOSX:
            oldest = _version(command.version)
        elif start.cmd in IMPORTS:
            imports.append(_text(rest))
        elif start.cmd == mach_o.LC_RPATH:
            rpaths.append(_text(rest))
    kind = int(header.header.cputype)  # type: ignore[attr-defined]
    return Slice(MACHINES.get(kind, f"processor {kind:#x}"), oldest, tuple(imports), tuple(rpaths))


def _version(packed: object) -> Version:
    number = int(packed)  # type: ignore[call-overload]
    return number >> 16, number >> 8 & 0xFF, number & 0xFF


def _text(padded: bytes) -> str:
    return padded.rstrip(b"\0").decode("utf-8")
