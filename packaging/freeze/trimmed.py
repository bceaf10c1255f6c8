"""PyInstaller's lists of files, without what `left_out.py` names and without what nothing else needs then.

Each entry of such a list is (its place in the frozen folder, where it is now, its kind).
"""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from posixpath import normpath

from left_out import is_left_out, needed

Entry = tuple[str, str, str]
MOST_LINKS = 8  # on the way to one file


def own_modules(root: Path) -> list[str]:
    """The name of every module of the program."""
    files = sorted((root / "g60desk").rglob("*.py"))
    return [".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__") for file in files]


def binaries(entries: Iterable[Entry], *, linux: bool, windows: bool) -> list[Entry]:
    """The binaries to ship.

    What Python imports, what Qt loads as a plugin and what Windows' programs find by name stays; of the rest, what one
    of those needs, directly or not.
    """
    kept = [one for one in entries if not is_left_out(one[0], linux)]
    libraries = {_name(one): one[1] for one in kept if _is_library(one, windows)}
    roots = [one[1] for one in kept if not _is_library(one, windows)]
    imports = {path: _imports(path) for path in {*roots, *libraries.values()}}
    reached = needed(roots, libraries, imports)
    return [one for one in kept if not _is_library(one, windows) or _name(one) in reached]


def datas(entries: Iterable[Entry], shipped: Iterable[Entry]) -> list[Entry]:
    """The other files to ship; what belongs to a framework, and a link to a library, go with the library."""
    there = {_place(one) for one in shipped}
    frameworks = {"", *map(_framework, there)}
    kept = [one for one in entries if not is_left_out(one[0], linux=False) and _framework(_place(one)) in frameworks]
    there |= {_place(one) for one in kept if one[2] != "SYMLINK"}
    there |= {parent.as_posix() for place in there for parent in PurePosixPath(place).parents}
    links = {_place(one): one[1] for one in kept if one[2] == "SYMLINK"}
    return [one for one in kept if one[2] != "SYMLINK" or _end(_place(one), links) in there]


def _place(entry: Entry) -> str:
    return Path(entry[0]).as_posix()


def _framework(place: str) -> str:
    """The framework of macOS that a place is in; nothing for most."""
    inside, found, _ = place.partition(".framework/")
    return inside if found else ""


def _end(place: str, links: dict[str, str]) -> str:
    """Where a place is when every link in its way has been followed."""
    for _ in range(MOST_LINKS):
        parts = PurePosixPath(place).parts
        ways = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
        link = next((way for way in ways if way in links), None)
        if link is None:
            break
        place = normpath(f"{link}/../{links[link]}{place.removeprefix(link)}")
    return place


def _name(entry: Entry) -> str:
    return Path(entry[0]).name.lower()


def _is_library(entry: Entry, windows: bool) -> bool:
    """True for a library that others link; False for what is loaded by its own name."""
    place, _, kind = entry
    small = Path(place).as_posix().lower()
    if kind != "BINARY" or "/plugins/" in small:
        return False
    if windows:  # a DLL may be found by name at run time: only Qt's own are judged
        return "/qt6" in f"/{small}"
    return not Path(small).name.startswith(("python", "libpython"))  # on macOS it may be called Python alone


def _imports(path: str) -> set[str]:
    """The file names of what a binary imports itself."""
    if platform.system() == "Linux":  # where PyInstaller would ask ldd, which tells all that those import, too
        said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
        return {line.split()[1] for line in said.splitlines() if line.split()[:1] == ["NEEDED"]}
    from PyInstaller.depend.bindepend import get_imports

    return {Path(name).name for name, _ in get_imports(path)}
