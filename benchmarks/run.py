"""Measure everything, or these parts: `python benchmarks/run.py [PART ...] [--pictures FOLDER]`."""

from __future__ import annotations

import argparse
from pathlib import Path

import cells
import charts
import network
import package
import reading
import schematic
import selfcheck
import show
import start
import takeaway
import timeline
import turning
from table import keep, printed

PARTS = {
    "start": start.measure,
    "reading": reading.measure,
    "timeline": timeline.measure,
    "network": network.measure,
    "turning": turning.measure,
    "schematic": schematic.measure,
    "cells": cells.measure,
    "charts": charts.measure,
    "show": show.measure,
    "selfcheck": selfcheck.measure,
    "takeaway": takeaway.measure,
    "package": package.measure,
}
PICTURED = ("timeline", "network")  # which keep pictures where they are asked to


def main() -> None:
    """Print the table and write `results.json` beside this file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure (all)")
    parser.add_argument("--pictures", metavar="FOLDER", type=Path, help="keep a picture of each timeline and map here")
    chosen = parser.parse_args()
    rows = []
    for part in chosen.parts or PARTS:
        rows += PARTS[part](pictures=chosen.pictures) if part in PICTURED else PARTS[part]()
    print(printed(rows))
    keep(rows, Path(__file__).with_name("results.json"))


if __name__ == "__main__":
    main()
