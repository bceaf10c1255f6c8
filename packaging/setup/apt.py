"""Packages of the system, where apt-get is there and may be used without asking; else only the line to type."""

from __future__ import annotations

import os
import shutil
import subprocess


def line(packages: list[str]) -> str:
    """What a user types to install the packages."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def install(what_for: str, packages: list[str]) -> bool:
    """Install the packages and say so; False when that is not possible here or did not work."""
    start = _allowed()
    if start is None:
        return False
    print(f"Installing {what_for} with apt-get: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *packages]):
        done = subprocess.run([*start, *words], env=environment, capture_output=True, text=True, check=False)
        if done.returncode and words[0] == "install":  # a failed update may still leave a list that is good enough
            print(done.stdout[-2000:], done.stderr[-2000:])
            return False
    return True


def _allowed() -> list[str] | None:
    """How apt-get can be called without a password, or None."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", "apt-get"]
    return None
