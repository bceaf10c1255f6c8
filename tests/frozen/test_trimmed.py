"""What is shipped of PyInstaller's lists on macOS: Python, the frameworks that are needed, and every link to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from g60desk import resources

PACKAGING = resources.files() / "packaging"
QT = "PySide6/Qt/lib"
PYTHON = "Python.framework/Versions/3.12"


@pytest.fixture
def freeze(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    monkeypatch.syspath_prepend(str(PACKAGING / "freeze"))
    import pins
    import trimmed

    imports = {"/core.so": {"QtCore"}, "/QtCore": set[str](), "/QtQuick": {"QtCore"}, "/Python": set[str]()}
    monkeypatch.setattr(trimmed, "_imports", lambda path: imports[path])
    yield SimpleNamespace(binaries=trimmed.binaries, datas=trimmed.datas, pinned=pins.pinned)


BINARIES = [
    ("PySide6/QtCore.abi3.so", "/core.so", "EXTENSION"),
    (f"{QT}/QtCore.framework/Versions/A/QtCore", "/QtCore", "BINARY"),
    (f"{QT}/QtQuick.framework/Versions/A/QtQuick", "/QtQuick", "BINARY"),
    (f"{PYTHON}/Python", "/Python", "BINARY"),
]


def of(name: str, version: str, folder: str = f"{QT}/") -> list[tuple[str, str, str]]:
    """What PyInstaller adds to a framework."""
    inside = f"{folder}{name}.framework"
    return [
        (f"{inside}/Versions/{version}/Resources/Info.plist", "/Info.plist", "DATA"),
        (f"{inside}/Versions/Current", version, "SYMLINK"),
        (f"{inside}/{name}", f"Versions/Current/{name}", "SYMLINK"),
        (f"{inside}/Resources", "Versions/Current/Resources", "SYMLINK"),
        (name, f"{inside}/Versions/{version}/{name}", "SYMLINK"),
    ]


def test_python_and_what_is_imported_stay(freeze: SimpleNamespace) -> None:
    kept = freeze.binaries(BINARIES, linux=False, windows=False)
    assert [Path(place).name for place, _, _ in kept] == ["QtCore.abi3.so", "QtCore", "Python"]


def test_a_framework_comes_and_goes_whole(freeze: SimpleNamespace) -> None:
    wanted = [*of("QtCore", "A"), *of("Python", "3.12", ""), ("base_library.zip", "/base_library.zip", "DATA")]
    kept = freeze.datas([*wanted, *of("QtQuick", "A")], freeze.binaries(BINARIES, linux=False, windows=False))
    assert kept == wanted


def test_a_link_that_leads_nowhere_goes(freeze: SimpleNamespace) -> None:
    links = [("libqt.so", "lib/libqt.so", "SYMLINK"), ("gone.so", "lib/gone.so", "SYMLINK"), ("a", "a", "SYMLINK")]
    assert freeze.datas(links, [("lib/libqt.so", "/libqt.so", "BINARY")]) == links[:1]


def test_pins_are_those_of_the_other_system(freeze: SimpleNamespace) -> None:
    text = (PACKAGING / "constraints.txt").read_text(encoding="utf-8")
    intel = {"sys_platform": "darwin", "platform_machine": "x86_64", "python_version": "3.12"}
    lines = [line for line in freeze.pinned({"cryptography", "numpy"}, intel, text).splitlines() if "==" in line]
    assert [line.partition("==")[0] for line in lines] == ["cryptography", "numpy"]
    assert not any(";" in line for line in lines)
    with pytest.raises(LookupError, match="no pin for nonesuch"):
        freeze.pinned({"nonesuch"}, intel, text)
