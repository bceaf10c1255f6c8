"""The program as a screen reader finds it: a real window, a real accessibility bus, another process that listens.

Qt speaks on the bus only with a display, so that this needs Xvfb, dbus, at-spi2-core and the system's Python with
gir1.2-atspi-2.0; `.ci/run` installs them.  Where one is missing the test says which.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from sheets import index_named, story_named, told

from g60desk.layout.citation import citation
from g60desk.story.wording import worded_date

READER = Path(__file__).with_name("read_tree.py")
PYTHON = "/usr/bin/python3"
LISTENS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
WAKES = f"{LISTENS}; Atspi.init(); Atspi.get_desktop(0).get_child_count()"
OPENS = "import sys; from PySide6.QtGui import QGuiApplication; QGuiApplication(sys.argv)"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
Line = tuple[int, str, str, str]


def missing() -> str:
    """What keeps this machine from listening; empty where nothing does."""
    if not sys.platform.startswith("linux"):
        return "the accessibility bus is that of Linux"
    lacking = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        lacking.append("at-spi2-core")
    if subprocess.run([PYTHON, "-c", LISTENS], capture_output=True, check=False).returncode:
        lacking.append("python3-gi with gir1.2-atspi-2.0")
    return f"not on this machine: {', '.join(lacking)}" if lacking else ""


@contextmanager
def started(words: list[str], environment: dict[str, str], **more: object) -> Iterator[subprocess.Popen[str]]:
    """A process, and all that it starts, until the end of this."""
    with subprocess.Popen(words, env=environment, text=True, start_new_session=True, **more) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="module")
def bus() -> Iterator[dict[str, str]]:
    """An environment with a display and a session bus of its own."""
    why_not = missing()
    if why_not:
        pytest.skip(why_not)
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    with ExitStack() as stack:
        given, written = os.pipe()
        screen = ["Xvfb", "-displayfd", str(written), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
        stack.enter_context(started(screen, environment, stderr=subprocess.DEVNULL, pass_fds=[written]))
        os.close(written)
        with os.fdopen(given) as number:
            environment["DISPLAY"] = f":{number.readline().strip()}"
        opened = subprocess.run(
            [sys.executable, "-c", OPENS],
            env={**environment, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            check=False,
        )
        if opened.returncode:
            pytest.skip(f"Qt opens no window here: {opened.stderr.decode()[:200]}")
        daemon = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        process = stack.enter_context(started(daemon, environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))
        assert process.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = process.stdout.readline().strip()
        # The bus is there before the program asks for it, as on a desk where a screen reader runs.
        asked = subprocess.run([PYTHON, "-c", WAKES], env=environment, capture_output=True, text=True, check=False)
        assert asked.returncode == 0, asked.stderr
        yield environment


@pytest.fixture(scope="module")
def heard(bus: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Line]]:
    """What is heard of the timeline in English and, after a press on the button, in Chinese."""
    folder = tmp_path_factory.mktemp("ears")
    speaks = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_CONFIG_HOME": str(folder)}
    complaints = folder / "stderr"
    words = [sys.executable, "-m", "g60desk", "--language", "en"]
    with complaints.open("w") as stderr, started(words, bus | speaks, stderr=stderr):
        found = {language: listened(bus, *pressed) for language, pressed in (("en", ()), ("zh-Hans", ("中文",)))}
    assert complaints.read_text() == ""
    return found


def listened(environment: dict[str, str], *pressed: str) -> list[Line]:
    done = subprocess.run(
        [PYTHON, str(READER), "--json", *pressed], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [(depth, role, name, text) for depth, role, name, text in json.loads(done.stdout)]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_event_is_on_the_bus_with_its_name_date_and_sources(heard: dict[str, list[Line]], language: str) -> None:
    tale = told("g60", language)
    said = {name: text for _, _, name, text in heard[language]}
    for event in story_named("g60").timeline.events:
        title = tale.text(event.title)
        name = next((name for name in said if name.startswith(title)), None)
        assert name is not None, f"{title} is not heard"
        if event.when is not None:
            assert worded_date(event.when, language) in name
        for cite in event.cite:
            source = index_named("g60").source(cite.source)
            assert source is not None
            assert citation(tale, source) in said[name]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_page_and_its_parts_are_on_the_bus(heard: dict[str, list[Line]], language: str) -> None:
    tale = told("g60", language)
    roles = {role for _, role, _, _ in heard[language]}
    assert {"panel", "push button", "radio button", "page tab", "list", "slider"} <= roles
    names = {name for _, _, name, _ in heard[language]}
    assert {tale.words("timeline.picture"), tale.words("timeline.table")} <= names
    assert tale.text(tale.story.title) in next(name for name in names if name.endswith("G60 Desk"))
