"""One row for each figure, printed as a table and kept as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """What was measured, in words; the peer's figure; the ratio of the two, and the ratio aimed at (None: no aim)."""

    what: str
    ours: str
    peer: str
    ratio: float
    aim: float | None


def printed(rows: list[Row]) -> str:
    """The rows as a text table."""
    cells = [("what", "ours", "beside", "ratio", "aim")]
    for row in rows:
        aim = "" if row.aim is None else f"{row.aim:g} {'met' if row.ratio <= row.aim else 'MISSED'}"
        cells.append((row.what, row.ours, row.peer, f"{row.ratio:.2f}", aim))
    widths = [max(len(line[i]) for line in cells) for i in range(5)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)


def keep(rows: list[Row], path: Path) -> None:
    """Write the rows as JSON."""
    path.write_text(json.dumps([asdict(row) for row in rows], indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
