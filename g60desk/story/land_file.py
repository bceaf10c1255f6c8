"""The bytes of a map, read within bounds.

Reading never raises for anything that a file can hold, and a hostile file costs little: what it may weigh is settled
before it is decoded.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from g60desk.story import files
from g60desk.story.land import LandMap, land_map
from g60desk.story.land_faults import fault
from g60desk.story.problems import NotReadableError

LARGEST = 16 * 1024 * 1024  # bytes
MOST_VALUES = 1_500_000


def read_map(path: Path, name: str = "") -> LandMap:
    """The map in a file, called `name` in problems."""
    name = name or path.name
    try:
        data = files.read_bytes(path, name, LARGEST)
    except NotReadableError as error:
        return _none(error.problem.code, name, most=LARGEST // 1024**2)
    except FileNotFoundError:
        return _none("no-file", name)
    except PermissionError:
        return _none("no-permission", name)
    except (OSError, ValueError):
        return _none("not-read", name)
    return _decoded(data.removeprefix(b"\xef\xbb\xbf"), name)


def _none(what: str, name: str, at: tuple[int, int] = (0, 0), **values: object) -> LandMap:
    return LandMap(problems=(fault(what, name, at=at, values=values),))


def _decoded(data: bytes, name: str) -> LandMap:
    if not data.strip():
        return _none("empty", name)
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MOST_VALUES:
        return _none("many-values", name, most=MOST_VALUES)
    try:
        tree = msgspec.json.decode(data)
    except UnicodeDecodeError:
        return _none("encoding", name)
    except RecursionError:
        return _none("too-deep", name)
    except (msgspec.DecodeError, ValueError) as error:
        why, at = _where(str(error), data)
        return _none("not-json" if _is_utf8(data) else "encoding", name, at, why=why)
    return land_map(tree, name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _where(said: str, data: bytes) -> tuple[str, tuple[int, int]]:
    """What a decoder said without the number of the byte, and that as line and column."""
    why, _, rest = said.partition(" (byte ")
    why = why.removeprefix("JSON is malformed: ").partition(" - at `")[0]
    digits = rest.rstrip(")")
    if not digits.isdecimal():
        return why, (0, 0)
    before = data[: int(digits)]
    return why, (before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
