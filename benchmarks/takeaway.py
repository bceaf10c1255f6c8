"""What is taken home: every step of the shipped story's tour as a printed hand-out and as web pages."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from table import Row

AIM, PAGES_AIM = 5.0, 15.0  # s of the processor's time, from the call to the end
ROUNDS = 3


def measure() -> list[Row]:
    """The shortest of a few calls, each a process of its own, start and all."""
    with tempfile.TemporaryDirectory() as folder:
        _call("--handout", Path(folder) / "uncounted.pdf")  # it writes the bytecode
    rows = [
        _row(f"all steps to PDF, {language}", AIM, "--handout", ".pdf", "--language", language)
        for language in ("en", "zh-Hans")
    ]
    return [*rows, _row("all steps to web pages, all languages", PAGES_AIM, "--pages", "")]


def _row(name: str, aim: float, option: str, ending: str, *words: str) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        took = min(_call(option, Path(folder) / f"{number}{ending}", *words) for number in range(ROUNDS))
    return Row(f"{name}, shortest of {ROUNDS}", f"{took:.1f} s", f"{aim:.0f} s", took / aim, 1.0)


def _call(option: str, to: Path, *words: str) -> float:
    before = os.times()
    words = (sys.executable, "-m", "g60desk", "export", option, str(to), *words)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has bytecode
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parent.parent, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
