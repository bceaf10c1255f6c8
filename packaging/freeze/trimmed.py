"""PyInstaller's lists of files, without what `left_out.py` names and without what nothing else needs then.

Each entry of such a list is (its place in the frozen folder, where it is now, its kind).
"""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterable
from pathlib import Path

from left_out import is_left_out, needed

Entry = tuple[str, str, str]


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
    """The other files to ship; a link to a library goes with the library."""
    places = {Path(one[0]).as_posix() for one in shipped}
    kept = [one for one in entries if not is_left_out(one[0], linux=False)]
    return [one for one in kept if one[2] != "SYMLINK" or _leads_to(one) in places]


def _leads_to(entry: Entry) -> str:
    return (Path(entry[0]).parent / entry[1]).as_posix()


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
    return "python3" not in Path(small).name


def _imports(path: str) -> set[str]:
    """The file names of what a binary imports itself."""
    if platform.system() == "Linux":  # where PyInstaller would ask ldd, which tells all that those import, too
        said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
        return {line.split()[1] for line in said.splitlines() if line.split()[:1] == ["NEEDED"]}
    from PyInstaller.depend.bindepend import get_imports

    return {Path(name).name for name, _ in get_imports(path)}
