"""A child process that measures, and what it says: nothing that one measurement has loaded is there in the next."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def said_by(script: Path, words: Sequence[str] = (), platform: str = "offscreen") -> dict[str, Any]:
    """The line of JSON that a script prints last, run on no real screen; exits with what stopped it."""
    environment = dict(os.environ, QT_QPA_PLATFORM=platform)
    done = subprocess.run([sys.executable, str(script), *words], env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr or f"{script.name} ended with {done.returncode}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def frames_of(took: dict[str, float]) -> str:
    """Frames in words: the median, the 95th percentile, the longest, and that percentile of the processor's time."""
    return f"{took['p50']:.1f}, p95 {took['p95']:.1f}, max {took['max']:.1f} ms (cpu p95 {took['busy_p95']:.1f})"
