"""What a freeze on Linux has found, told for macOS: the same modules and files, with the wheels' libraries for a Mac.

Which modules the program needs does not depend on the system but for what each library has of its own; which libraries
those need is read from their headers by PyInstaller.
"""

from __future__ import annotations

import ast
import plistlib
import re
import shutil
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import mach_o
from packaging.utils import canonicalize_name

Entry = tuple[str, str, str]
SCRIPTS, PURE, BINARIES, DATAS = 13, 14, 15, 18  # where PyInstaller's Analysis-00.toc has them
OF_LINUX = {"_psutil_linux": "_psutil_osx"}  # an extension that has another name on macOS
OF_MACOS = ("styles",)  # kinds of Qt's plugins that Linux has none of
PLUGINS = "PySide6/Qt/plugins"


class Lists(NamedTuple):
    """What PyInstaller calls an analysis, of Linux."""

    scripts: list[Entry]
    pure: list[Entry]
    binaries: list[Entry]
    datas: list[Entry]

    def packages(self) -> set[str]:
        """The packages of PyPI that have extensions; and PyInstaller, which has the program itself."""
        owners = metadata.packages_distributions()
        tops = {re.split(r"[./]", place, maxsplit=1)[0] for place, _, kind in self.binaries if kind == "EXTENSION"}
        return {canonicalize_name(name) for top in tops for name in owners.get(top, ())} | {"pyinstaller"}


def read(file: Path) -> Lists:
    """The lists of the last freeze; raises ValueError where PyInstaller has written them in another order."""
    told: Any = ast.literal_eval(file.read_text(encoding="utf-8"))
    found = Lists(*(told[place] for place in (SCRIPTS, PURE, BINARIES, DATAS)))
    kinds = [{kind for _, _, kind in one} for one in found]
    if not (kinds[0] == {"PYSOURCE"} and kinds[1] == {"PYMODULE"} and "EXTENSION" in kinds[2] and "DATA" in kinds[3]):
        raise ValueError(f"the lists in {file} are in another order than this PyInstaller's were")
    return found


def extensions(entries: Iterable[Entry], site: Path) -> list[Entry]:
    """The extensions and the plugins of Qt in the wheels of a Mac; raises LookupError for one that is not there."""
    found, kinds = [], set(OF_MACOS)
    for place, _, kind in entries:
        if place.startswith(PLUGINS):
            kinds.add(place.split("/")[3])
        elif kind == "EXTENSION" and not re.match(r"python3\.\d+/", place):  # those are Python's own
            found.append(_namesake(place, site))
    plugins = [
        one for name in sorted(kinds) for one in sorted((site / PLUGINS / name).glob("*.dylib")) if _whole(one, site)
    ]
    return [*found, *((one.relative_to(site).as_posix(), str(one), "BINARY") for one in plugins)]


def _whole(plugin: Path, site: Path) -> bool:
    """False for a plugin whose part of Qt is in none of the wheels: PyInstaller's hooks leave it out."""
    wanted = {one for each in mach_o.read(plugin) for one in each.imports if one.startswith("@rpath/Qt")}
    return all((site / "PySide6" / "Qt" / "lib" / one.removeprefix("@rpath/")).is_file() for one in wanted)


def _namesake(place: str, site: Path) -> Entry:
    """`numpy/x.cpython-311-x86_64-linux-gnu.so` is `numpy/x.cpython-311-darwin.so` there."""
    folder, _, name = place.rpartition("/")
    stem = name.partition(".")[0]
    there = sorted((site / folder).glob(f"{OF_LINUX.get(stem, stem)}.*so"))
    if len(there) != 1:
        raise LookupError(f"{place} has no namesake in the wheels for macOS: {there}")
    return there[0].relative_to(site).as_posix(), str(there[0]), "EXTENSION"


def python(folder: Path, library: Path) -> list[Entry]:
    """Python as its installer puts it on a Mac; any library stands for its own, which no wheel has."""
    place = "Python.framework/Versions/3.12/Python"
    inside = (folder / place).parent
    (inside / "Resources").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(library, folder / place)
    (inside / "Resources" / "Info.plist").write_bytes(plistlib.dumps({"CFBundleName": "Python"}))
    return [(place, str(folder / place), "BINARY"), ("Python", place, "SYMLINK")]
