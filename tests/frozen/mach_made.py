"""Small bundles as the macOS program is one, with files that are only headers."""

from __future__ import annotations

import plistlib
import struct
from pathlib import Path
from typing import Any

PROCESSORS = {"arm64": (0x0100000C, 0), "x86_64": (0x01000007, 3)}
LOAD, RPATH, BUILD, OLD = 0xC, 0x8000001C, 0x32, 0x24


def header(
    machine: str = "arm64",
    oldest: int = 12,
    imports: tuple[str, ...] = (),
    rpaths: tuple[str, ...] = (),
    old: bool = False,
) -> bytes:
    """The head of a library; `old` tells the oldest macOS as it was told before 10.14."""
    version = oldest << 16
    commands = [struct.pack("<4I", OLD, 16, version, version) if old else
                struct.pack("<6I", BUILD, 24, 1, version, version, 0)]  # fmt: skip
    commands += [_named(LOAD, struct.pack("<4I", 24, 2, 0, 0), name) for name in imports]
    commands += [_named(RPATH, struct.pack("<I", 12), name) for name in rpaths]
    body = b"".join(commands)
    return struct.pack("<IiiIIIII", 0xFEEDFACF, *PROCESSORS[machine], 6, len(commands), len(body), 0, 0) + body


def _named(command: int, fields: bytes, name: str) -> bytes:
    text = name.encode() + b"\0"
    text += b"\0" * (-(8 + len(fields) + len(text)) % 8)
    return struct.pack("<2I", command, 8 + len(fields) + len(text)) + fields + text


def write(path: Path, data: bytes, *, run: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o755 if run else 0o644)
    return path


def bundle(folder: Path, told: dict[str, Any]) -> Path:
    """A sound one for arm64, with this property list; gives the folder Contents."""
    inside = folder / "G60 Desk.app" / "Contents"
    code = inside / "Frameworks"
    write(inside / "Info.plist", plistlib.dumps(told))
    write(inside / "MacOS" / "g60desk", header(rpaths=("@executable_path/../Frameworks",)), run=True)
    write(inside / "Resources" / "g60desk.icns", b"icns")
    write(inside / "Resources" / "base_library.zip", b"PK")
    (code / "PySide6").mkdir(parents=True)
    (code / "base_library.zip").symlink_to("../Resources/base_library.zip")
    for name in ("QtCore", "Python"):
        framework = code / f"{name}.framework"
        write(framework / "Versions" / "A" / name, header(imports=("/usr/lib/libSystem.B.dylib",)))
        write(framework / "Versions" / "A" / "Resources" / "Info.plist", plistlib.dumps({}))
        (framework / "Versions" / "Current").symlink_to("A")
        (framework / "Resources").symlink_to("Versions/Current/Resources")
        (framework / name).symlink_to(f"Versions/Current/{name}")
        (code / name).symlink_to(f"{name}.framework/Versions/A/{name}")
    write(code / "PySide6" / "QtCore.abi3.so", header(imports=("@rpath/QtCore",), rpaths=("@loader_path/..",)))
    return inside
