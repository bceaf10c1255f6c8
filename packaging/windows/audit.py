"""The imports of a frozen Windows folder: `python packaging/windows/audit.py FOLDER`.

Wine brings Microsoft's runtime itself, so that a program which runs there may still lack a library on Windows.  Here
each .exe, .dll and .pyd is read: every library that it imports must be in the folder, where its loader looks, or one
that every 64-bit Windows 10 brings; and of what is in the folder, every imported name must be offered.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pefile
import wine_holes

X64 = 0x8664
MOST_NAMES = 100_000  # that one library offers: those of Qt offer many
NAMES = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT", "IMAGE_DIRECTORY_ENTRY_EXPORT")
DIRECTORIES = [pefile.DIRECTORY_ENTRY[name] for name in NAMES]
SUFFIXES = (".exe", ".dll", ".pyd")
SETS = ("api-ms-win-", "ext-ms-win-")  # of the system: names for parts of it
WINDOWS_10 = """advapi32 authz bcrypt bcryptprimitives comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dbghelp dnsapi
    dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mpr msvcrt mswsock ncrypt netapi32 ntdll ole32 oleaut32 opengl32
    pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore user32 userenv
    uxtheme version windowscodecs winhttp winmm ws2_32 wtsapi32"""
OF_WINDOWS = frozenset(f"{name}.dll" for name in WINDOWS_10.split()) | {"winspool.drv"}
# Beside the place of a library, its loader looks in these folders: packages name them when they are imported.
ALSO = {"numpy": ("numpy.libs",), "PySide6": ("shiboken6", "PySide6"), "PIL": ("pillow.libs",)}


@dataclass
class Binary:
    """One .exe, .dll or .pyd: what it imports (the names from each library, in small letters) and what it offers."""

    path: Path
    machine: int = 0
    from_wine: bool = False
    imports: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        read = self._read
        self.machine = read.FILE_HEADER.Machine
        self.from_wine = wine_holes.MARK in read.__data__[:512]
        for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for library in getattr(read, kind, []):
                wanted = self.imports.setdefault(library.dll.decode().lower(), set())
                wanted |= {one.name.decode("latin-1") for one in library.imports if one.name}

    @cached_property
    def offers(self) -> set[str]:
        """The names that others may import from it."""
        exports = getattr(self._read, "DIRECTORY_ENTRY_EXPORT", None)
        return {one.name.decode("latin-1") for one in exports.symbols if one.name} if exports else set()

    @cached_property
    def _read(self) -> pefile.PE:
        read = pefile.PE(data=self.path.read_bytes(), fast_load=True, max_symbol_exports=MOST_NAMES)
        read.parse_data_directories(DIRECTORIES)
        return read


def problems(folder: Path) -> list[str]:
    """What is wrong with the imports of a folder, a line for each; empty where all is well."""
    paths = sorted(one for one in folder.rglob("*") if one.suffix.lower() in SUFFIXES)
    if not paths:
        return [f"{folder} has no program"]
    binaries = {path: Binary(path) for path in paths}
    places = {(path.parent, path.name.lower()): one for path, one in binaries.items()}
    found: list[str] = []
    for path, one in binaries.items():
        name = path.relative_to(folder).as_posix()
        if one.from_wine or path.name.lower() in wine_holes.SHIMS:
            found.append(f"{name} is of Wine, not of Windows")
        if one.machine != X64:
            found.append(f"{name} is not for x64")
        for library, wanted in one.imports.items():
            if library.startswith(SETS) or library in OF_WINDOWS:
                continue
            near = [places[place, library] for place in _looked_at(path, folder) if (place, library) in places]
            if not near:
                found.append(f"{library} is not there, and {name} needs it")
            elif lacking := sorted(wanted - near[0].offers):
                found.append(f"{library} does not offer {', '.join(lacking[:3])}, and {name} needs it")
    return found


def _looked_at(path: Path, folder: Path) -> list[Path]:
    """Where the libraries of a file are looked for, in this order."""
    inner = folder / "_internal"
    top = path.relative_to(inner).parts[0] if path.is_relative_to(inner) else ""
    return [path.parent, *(inner / one for one in ALSO.get(top, ())), inner, folder]


def main() -> int:
    """Audit the folder that was named; gives the exit code."""
    folder = Path(sys.argv[1])
    found = problems(folder)
    for line in found:
        print(line)
    number = sum(one.suffix.lower() in SUFFIXES for one in folder.rglob("*"))
    print(f"{number} files read, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
