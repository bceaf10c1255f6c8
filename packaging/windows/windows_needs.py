"""What a Windows Python needs to freeze the program: the packages of `constraints.txt` that it would install.

The pins hold for every system; which of them Windows wants is asked of the packages that are installed here, with
Windows' answers to their conditions.  What is wanted on Windows alone needs nothing else itself.
"""

from __future__ import annotations

import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

from pins import pinned

EXTRAS = ("signed", "package")  # of the program itself


def windows(python: str) -> dict[str, str]:
    """What a 64-bit CPython on Windows answers to the conditions of requirements."""
    return {
        "implementation_name": "cpython", "implementation_version": python, "os_name": "nt",
        "platform_machine": "AMD64", "platform_python_implementation": "CPython", "platform_release": "10",
        "platform_system": "Windows", "platform_version": "10.0", "python_full_version": python,
        "python_version": python.rpartition(".")[0], "sys_platform": "win32",
    }  # fmt: skip


def wanted(python: str) -> set[str]:
    """The names of the packages that the program and its freezing need there."""
    answers = windows(python)
    found: set[str] = set()
    waiting: list[tuple[list[str], tuple[str, ...]]] = [(_own(), ())]
    while waiting:
        lines, extras = waiting.pop()
        for one in map(Requirement, lines):
            inside = [{**answers, "extra": extra} for extra in ("", *extras)]
            if one.marker is None or any(one.marker.evaluate(each) for each in inside):
                name = canonicalize_name(one.name)
                if name not in found:
                    found.add(name)
                    waiting.append((_requires(name), tuple(one.extras)))
    return found


def _own() -> list[str]:
    """The requirements of the program, as they are written here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(line for one in EXTRAS for line in project["optional-dependencies"][one])]


def _requires(name: str) -> list[str]:
    try:
        return list(metadata.requires(name) or ())
    except metadata.PackageNotFoundError:
        return []


def requirements(constraints: Path, python: str) -> str:
    """The lines of `constraints` for those packages, with their hashes and without conditions; raises LookupError."""
    return pinned(wanted(python), windows(python), constraints.read_text(encoding="utf-8"))
