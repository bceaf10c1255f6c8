"""What the frozen program leaves out: each for a reason, and never what the program itself imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import g60desk
from g60desk import resources

ROOT = resources.files()


@pytest.fixture
def left_out(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module, which stands beside those that use it."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "freeze"))
    import left_out

    yield left_out


IMPORT = re.compile(r"^\s*(?:from ([\w.]+) )?import ([\w., ]+)", re.MULTILINE)


def imported() -> set[str]:
    """Every module that the program names."""
    found: set[str] = set()
    for path in Path(g60desk.__file__).parent.rglob("*.py"):
        for origin, names in IMPORT.findall(path.read_text(encoding="utf-8")):
            for name in (one.partition(" as ")[0].strip() for one in names.split(",")):
                found |= {origin, f"{origin}.{name}"} if origin else {name}
    return found


def test_each_has_a_reason(left_out: ModuleType) -> None:
    for table in (left_out.MODULES, left_out.AT_START, left_out.FILES, left_out.SYSTEMS_OWN):
        assert all(len(reason) >= 8 for reason in table.values())
        assert list(table) == list(dict.fromkeys(table))


def test_no_module_that_the_program_imports_is_left_out(left_out: ModuleType) -> None:
    names = imported()
    assert len(names) > 500
    for module in left_out.MODULES:
        assert not {name for name in names if name == module or name.startswith(f"{module}.")}, module


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland-generic.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "libxcb-cursor.so.0",
        "g60desk/_files/data/g60/story.yaml",
        "g60desk/_files/resources/icons/g60desk-16.png",
    ],
)
def test_what_is_needed_stays(left_out: ModuleType, place: str) -> None:
    assert not left_out.is_left_out(place, linux=True)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6\\translations\\qtbase_de.qm",
        "numpy/random/tests/data.csv",
        "libfontconfig.so.1",
        "libxcb.so.1",
    ],
)
def test_what_is_not_goes(left_out: ModuleType, place: str) -> None:
    assert left_out.is_left_out(place, linux=True)


def test_a_library_of_the_system_is_its_own_on_linux_alone(left_out: ModuleType) -> None:
    assert not left_out.is_left_out("libfreetype.6.dylib", linux=False)


def test_what_nothing_needs_any_more_goes_too(left_out: ModuleType) -> None:
    libraries = {"liba.so": "/a", "libb.so": "/b", "libgtk.so": "/gtk", "libpango.so": "/pango"}
    imports = {"/plugin": {"libA.so", "libc.so.6"}, "/a": {"libb.so"}, "/b": {"liba.so"}, "/gtk": {"libpango.so"}}
    assert left_out.needed(["/plugin"], libraries, imports) == {"liba.so", "libb.so"}
