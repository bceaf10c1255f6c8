"""Measure everything: `python benchmarks/run.py [start|reading]`."""

from __future__ import annotations

import sys
from pathlib import Path

import reading
import start
from table import keep, printed


def main() -> None:
    """Print the table and write `results.json` beside this file."""
    wanted = sys.argv[1:] or ["start", "reading"]
    rows = []
    if "start" in wanted:
        rows += start.measure()
    if "reading" in wanted:
        rows += reading.measure()
    print(printed(rows))
    keep(rows, Path(__file__).with_name("results.json"))


if __name__ == "__main__":
    main()
