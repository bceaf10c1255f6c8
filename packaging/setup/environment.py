"""The virtual environment in `.venv/`: made once, made again when the pins or the Python change, else left alone."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import apt

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "ready"
PINS = ROOT / "packaging" / "constraints.txt"
KEYED_BY = (ROOT / "pyproject.toml", PINS)


class NotReadyError(Exception):
    """Something that only the user can bring is missing; the message says what to type."""


def python(folder: Path = FOLDER) -> Path:
    """The environment's interpreter."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def key() -> str:
    """What the environment depends on, as one line: the pins, this Python, and where the checkout is."""
    digest = hashlib.sha256()
    for path in KEYED_BY:
        digest.update(path.read_bytes())
    digest.update(f"{sys.version_info[:2]} {ROOT}".encode())
    return digest.hexdigest()


def make_ready() -> None:
    """Bring `.venv/` up to the pins; takes no time when it is so already."""
    wanted = key()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and python().exists():
        return
    _make_folder()
    print("Installing the pinned packages into .venv (once; this takes a minute) ...", flush=True)
    _pip("install", "--require-hashes", "--no-deps", "-r", str(PINS))
    _pip("install", "--no-index", "--no-build-isolation", "--no-deps", "-e", str(ROOT))
    STAMP.write_text(wanted, encoding="utf-8")


def _make_folder() -> None:
    if python().exists() and _same_python():
        return
    _need_ensurepip()
    print(f"Making .venv with Python {sys.version.split()[0]} ...", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(FOLDER)], check=True)


def _same_python() -> bool:
    """True when the environment works and is of this version."""
    ask = "import sys, pip; print(sys.version_info[:2])"
    told = subprocess.run([str(python()), "-c", ask], capture_output=True, text=True, check=False)
    return told.returncode == 0 and told.stdout.strip() == str(sys.version_info[:2])


def _need_ensurepip() -> None:
    """Debian and Ubuntu keep this part of Python in a package of its own."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if apt.install("the part of Python that makes environments", [package]):
        return
    raise NotReadyError(f"Python lacks its venv part. Please type:\n\n    {apt.line([package])}\n")


def _pip(*words: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input", "--no-warn-script-location")
    done = subprocess.run([str(python()), "-m", "pip", *words, *quiet], cwd=ROOT, check=False)
    if done.returncode:
        raise NotReadyError("The packages could not be installed; pip says why above.")
