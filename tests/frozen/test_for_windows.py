"""What `make package-windows` does without Wine: it chooses pins, says why it skips, tells Wine's holes from faults."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from g60desk import resources

ROOT = resources.files()
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
pytest.importorskip("pefile", reason="pefile is not brought to macOS")


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    for folder in ("windows", "freeze"):
        monkeypatch.syspath_prepend(str(ROOT / "packaging" / folder))
    return import_module


def test_the_pins_are_those_that_windows_needs(module: Callable[[str], ModuleType]) -> None:
    lines = module("windows_needs").requirements(CONSTRAINTS, "3.11.7")
    pins = dict(re.findall(r"^(\S+)==(\S+) \\$", lines, re.MULTILINE))
    assert {"pyside6-essentials", "numpy", "pyinstaller", "pefile", "pywin32-ctypes", "tzdata", "cryptography"} <= set(
        pins
    )
    assert not {"pytest", "ruff", "mypy", "pyobjc-core", "jeepney"} & set(pins)
    assert pins["pyside6-essentials"] == "6.9.3"
    assert ";" not in lines
    assert all(re.match(r"    --hash=sha256:[0-9a-f]{64}", line) for line in lines.splitlines() if line.startswith(" "))


def test_a_package_without_a_pin_stops_it(module: Callable[[str], ModuleType], tmp_path: Path) -> None:
    few = tmp_path / "constraints.txt"
    few.write_text("numpy==2.0 \\\n    --hash=sha256:00\n", encoding="utf-8")
    with pytest.raises(LookupError, match="there is no pin for altgraph"):
        module("windows_needs").requirements(few, "3.11.7")


def test_it_says_what_is_missing(module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> None:
    wine = module("wine")
    monkeypatch.setattr(wine.platform, "machine", lambda: "aarch64")
    assert "Linux x86_64" in wine.trouble()
    monkeypatch.setattr(wine.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(wine.sys, "platform", "linux")
    monkeypatch.setattr(wine.shutil, "which", lambda name: None if name in ("wine", "makensis") else f"/usr/bin/{name}")
    assert wine.trouble().startswith("missing here: wine, makensis")
    assert wine.trouble().endswith("wine wine64 nsis")
    monkeypatch.setattr(wine.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert wine.trouble() == ""


def test_what_cannot_be_done_here_is_no_failure(
    module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make = module("make_windows")
    monkeypatch.setattr(make.sys, "argv", ["make_windows.py"])
    monkeypatch.setattr(make.wine.platform, "machine", lambda: "aarch64")
    assert make.main() == 0
    assert capsys.readouterr().out.startswith("-- Skipped: Wine runs Windows programs on Linux x86_64, and this is ")


def test_only_a_known_python_has_one_for_windows(
    module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = module("python_tree")
    monkeypatch.setattr(tree.platform, "python_version", lambda: "3.14.0")
    assert tree.trouble().endswith("this is 3.14.0")
    monkeypatch.setattr(tree.platform, "python_version", lambda: "3.11.7")
    assert tree.trouble() == ""


def test_what_wine_lacks_is_told_from_a_fault(module: Callable[[str], ModuleType]) -> None:
    trial = module("trial")
    said = {
        "Qt said: QtWindows::DpiAwareness::PerMonitorVersion2 is not supported by current system.": True,
        'Qt said: "Unable to open monitor interface to \\\\\\\\.\\\\DISPLAY1:" "Success."': True,
        "Qt said: EnableNonClientDpiScaling() failed for HWND 0x40062 (120) (Call not implemented.)": True,
        "Qt said: QPainter::begin: Paint device returned engine == 0": False,
        "the story cannot be read": False,
    }
    assert {line: trial.of_wine(line) for line in said} == said


def test_no_certificate_is_no_failure(module: Callable[[str], ModuleType]) -> None:
    signing = module("signing")
    assert signing.given({}) is None
    one = signing.given({signing.CERTIFICATE: "/a.p12", signing.PASSWORD: "secret"})
    assert (one.file, one.password, one.timestamp) == (Path("/a.p12"), "secret", "")


def test_the_pictures_of_the_wizard_have_the_sizes_of_nsis(module: Callable[[str], ModuleType], tmp_path: Path) -> None:
    from PIL import Image

    for name, path in module("wizard_picture").write(ROOT, tmp_path).items():
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("BMP", {"SIDE": (164, 314), "TOP": (150, 57)}[name])
