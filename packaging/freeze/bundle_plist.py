"""What a bundle tells macOS of itself has to be what the program promises, and what the system can read."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import mach_o
from version_resource import BUNDLE, info_plist

SUFFIX = "g60"


def problems(inside: Path, version: str) -> list[str]:
    """All that is wrong with the property list in the folder Contents, in words."""
    try:
        told = plistlib.loads((inside / "Info.plist").read_bytes())
    except (plistlib.InvalidFileException, ExpatError) as error:
        return [f"Info.plist cannot be read: {error}"]
    return [*_promised(told, version), *_documents(told), *_files(told, inside)]


def _promised(told: dict[str, Any], version: str) -> Iterator[str]:
    wanted = {
        **info_plist(version),
        "CFBundleIdentifier": BUNDLE,
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
    }
    for name, value in wanted.items():
        if told.get(name) != value:
            yield f"Info.plist tells {told.get(name)!r} as {name} instead of {value!r}"
    if told.get("LSBackgroundOnly"):
        yield "Info.plist says that there is no window"


def _documents(told: dict[str, Any]) -> Iterator[str]:
    """The kind of a story is told with its suffix, and the program opens that kind."""
    kinds = {
        kind["UTTypeIdentifier"]
        for kind in told.get("UTExportedTypeDeclarations", ())
        if SUFFIX in kind["UTTypeTagSpecification"]["public.filename-extension"]
    }
    opened = {kind for one in told.get("CFBundleDocumentTypes", ()) for kind in one["LSItemContentTypes"]}
    if not kinds & opened:
        yield f"Info.plist does not say that a .{SUFFIX} file is opened"


def _files(told: dict[str, Any], inside: Path) -> Iterator[str]:
    """The program and its icon are there."""
    program = inside / "MacOS" / str(told.get("CFBundleExecutable"))
    if not program.is_file() or not mach_o.is_mach_o(program) or not program.stat().st_mode & 0o100:
        yield f"the program {program.name} is not there, or cannot be run"
    icon = inside / "Resources" / str(told.get("CFBundleIconFile"))
    if not icon.is_file() or icon.read_bytes()[:4] != b"icns":
        yield f"the icon {icon.name} is not there, or is none"
