"""The set-up: a stamp that follows the pins, what to type where it may not help, a screen that is asked first."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from g60desk import resources

ROOT = resources.files()


@pytest.fixture
def setup(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """The modules of `packaging/setup`, which find each other by standing side by side."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "setup"))
    import apt
    import environment
    import libraries
    import screens

    yield SimpleNamespace(apt=apt, environment=environment, libraries=libraries, screens=screens)
    for name in ("apt", "environment", "libraries", "screens"):
        del sys.modules[name]


def here() -> Path:
    return Path(sys.executable)


def without_apt(setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.apt.shutil, "which", lambda name: None)


def test_the_key_follows_the_pins(setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pins = tmp_path / "constraints.txt"
    pins.write_text("one==1\n", encoding="utf-8")
    monkeypatch.setattr(setup.environment, "KEYED_BY", (pins,))
    before = setup.environment.key()
    assert setup.environment.key() == before
    pins.write_text("one==2\n", encoding="utf-8")
    assert setup.environment.key() != before


def test_what_is_ready_is_left_alone(setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamp = tmp_path / "ready"
    stamp.write_text(setup.environment.key(), encoding="utf-8")
    monkeypatch.setattr(setup.environment, "STAMP", stamp)
    monkeypatch.setattr(setup.environment, "python", here)
    monkeypatch.setattr(setup.environment.subprocess, "run", lambda *_, **__: pytest.fail("nothing is to be run"))
    setup.environment.make_ready()


def test_a_python_without_venv_names_the_line_to_type(
    setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_apt(setup, monkeypatch)
    monkeypatch.setattr(setup.environment, "STAMP", tmp_path / "ready")
    monkeypatch.setattr(setup.environment, "python", lambda: tmp_path / "no-python")
    monkeypatch.setattr(setup.environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(setup.environment.NotReadyError, match=r"sudo apt-get install .*python3\.\d+-venv"):
        setup.environment.make_ready()


def test_a_missing_library_is_named_with_the_line_to_type(
    setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_apt(setup, monkeypatch)
    monkeypatch.setattr(setup.libraries, "LOADS_QT", "raise ImportError('libEGL.so.1: cannot open shared object file')")
    with pytest.raises(setup.environment.NotReadyError, match=r"(?s)libEGL\.so\.1.*apt-get install .*libegl1 libgl1"):
        setup.libraries.make_qt_load(here())


def test_here_qt_loads(setup: SimpleNamespace) -> None:
    assert setup.libraries.missing(here(), setup.libraries.LOADS_QT) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may lack a screen")
def test_no_screen_is_said_and_not_tried(setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "no screen" in setup.screens.trouble(here())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may lack a screen")
def test_a_screen_that_does_not_answer_is_no_screen(setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    without_apt(setup, monkeypatch)
    why = setup.screens.trouble(here())
    assert why
    assert "abort" not in why.lower()


def test_every_pin_has_a_hash_and_no_registry_is_named() -> None:
    text = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = [entry for entry in text.split("\n") if "==" in entry]
    assert entries
    assert all(entry.endswith("\\") for entry in entries)


def test_the_help_of_make_names_every_chore() -> None:
    told = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for chore in ("run", "test", "check", "bench", "soak", "pictures"):
        assert f"make {chore}" in told
