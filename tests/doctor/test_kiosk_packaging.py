"""What starts a kiosk on each system can be read by it, and keeps to the exit codes that are promised."""

from __future__ import annotations

import configparser
import os
import plistlib
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from g60desk.doctor.autostart import UNIT
from g60desk.kiosk.exits import AGAIN, Exit

FOLDER = Path(__file__).parents[2] / "packaging" / "kiosk"
TOLD = set(Exit) - AGAIN  # the supervisor keeps the others to itself


def test_the_unit_of_systemd() -> None:
    unit = configparser.ConfigParser(strict=True, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string((FOLDER / UNIT).read_text(encoding="utf-8"))
    service = unit["Service"]
    assert service["ExecStart"].endswith(" g60desk kiosk")
    assert service["Restart"] == "on-failure"
    assert set(service["RestartPreventExitStatus"].split()) == {str(int(Exit.NO_STORY))}
    assert unit["Install"]["WantedBy"] == "graphical-session.target"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", str(FOLDER / UNIT)], capture_output=True, text=True, timeout=60,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_the_agent_of_macos() -> None:
    agent = plistlib.loads((FOLDER / "g60desk.kiosk.plist").read_bytes())
    assert agent["ProgramArguments"][1:] == ["kiosk"]
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] == {"SuccessfulExit": False}


def test_the_shell_of_windows() -> None:
    names = {"s": "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"}
    root = ElementTree.parse(FOLDER / "shell-launcher.xml").getroot()
    profile = root.find("s:Profiles/s:Profile", names)
    used = root.find("s:Configs/s:Config/s:Profile", names)
    assert profile is not None
    assert used is not None
    assert profile.get("Id") == used.get("Id")
    assert profile.find("s:Shell", names).get("Shell").endswith("-m g60desk kiosk")  # type: ignore[union-attr]
    actions = {
        int(one.get("ReturnCode", "-1")): one.get("Action") for one in profile.iter(f"{{{names['s']}}}ReturnCodeAction")
    }
    assert actions == {Exit.CLOSED: "DoNothing", Exit.NO_STORY: "DoNothing", Exit.NO_GRAPHICS: "RestartShell"}
    assert set(actions) == TOLD
    assert profile.find("s:Shell/s:DefaultAction", names).get("Action") == "RestartShell"  # type: ignore[union-attr]
