"""The macOS wheels of what the frozen program needs beside pure Python, pinned as everywhere, unpacked side by side.

pip judges the markers of a requirement for the system it runs on; so they are judged here, for the one it loads for.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from pins import pinned
from version_resource import OLDEST_MACOS

PINS = Path(__file__).resolve().parents[1] / "constraints.txt"
UNUSED = ("/Qt/qml/", "/include/", "/typesystems/", "/libexec/", ".app/")  # of Qt, for those who make programs
OFFLINE = ("NewConnectionError", "Name or service not known", "Temporary failure in name resolution", "ConnectTimeout")


class NoNetworkError(Exception):
    """The package index cannot be reached."""


def answers(machine: str) -> dict[str, str]:
    """What a CPython of this version on such a Mac answers to the conditions of requirements."""
    python = ".".join(map(str, sys.version_info[:2]))
    return {
        "implementation_name": "cpython", "implementation_version": f"{python}.0", "os_name": "posix",
        "platform_machine": machine, "platform_python_implementation": "CPython", "platform_release": "21.0.0",
        "platform_system": "Darwin", "platform_version": "21.0.0", "python_full_version": f"{python}.0",
        "python_version": python, "sys_platform": "darwin",
    }  # fmt: skip


def unpacked(names: set[str], machine: str, folder: Path) -> Path:
    """The folder with the packages as they are installed on macOS.

    Raises NoNetworkError, and ValueError with pip's own words where there is no wheel for the oldest macOS.
    """
    loaded, site = folder / "wheels", folder / "site"
    loaded.mkdir(parents=True, exist_ok=True)
    lines = pinned(names, answers(machine), PINS.read_text(encoding="utf-8"))
    wanted, there = folder / "wanted.txt", site / "pins.txt"
    if there.is_file() and there.read_text(encoding="utf-8") == lines:
        return site
    wanted.write_text(lines, encoding="utf-8")
    platform = f"macosx_{OLDEST_MACOS.replace('.', '_')}_{machine}"
    words = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
    words += ["--only-binary", ":all:", "--platform", platform, "--python-version", answers(machine)["python_version"]]
    command = [sys.executable, "-m", "pip", "download", *words, "-d", str(loaded), "-r", str(wanted)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and any(words in done.stderr for words in OFFLINE):
        raise NoNetworkError(done.stderr.strip().splitlines()[-1])
    if done.returncode:
        raise ValueError(f"no wheels for {platform}:\n{done.stderr}")
    shutil.rmtree(site, ignore_errors=True)
    for wheel in sorted(loaded.glob("*.whl")):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(site, [name for name in packed.namelist() if not any(one in name for one in UNUSED)])
        wheel.unlink()
    there.write_text(lines, encoding="utf-8")
    return site
