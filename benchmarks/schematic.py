"""How long a network takes to be drawn on a grid, from its lines to the place of every station: the processor's time.

Towns whose lines run on across a bent grid of places, the same each time; and one so large that it is only laid out
roughly.
"""

from __future__ import annotations

import statistics
import time
from itertools import count
from random import Random

from table import Row

from g60desk.layout.octilinear_layout import lay_net
from g60desk.layout.octilinear_net import Net

ROUNDS = 7
TOWNS = ((7, 5, 6, 0.1), (14, 9, 15, 2.0), (30, 20, 40, 0.5))  # columns, rows, lines, seconds that are aimed at
BENT, STRAIGHT = 0.3, 0.8  # how far places lie off the grid; the chance that a line runs straight on


def measure() -> list[Row]:
    """A row for each town: the median against what is aimed at."""
    rows = []
    for columns, rows_of_places, lines, aim in TOWNS:
        net = town(columns, rows_of_places, lines)
        taken = statistics.median(_once(net) for _ in range(ROUNDS))
        name = f"schematic of {len(net.stations)} places and {lines} lines"
        rows.append(Row(name, f"{1000 * taken:.0f} ms", f"{1000 * aim:.0f} ms", taken / aim, 1.0))
    return rows


def _once(net: Net) -> float:
    lay_net.cache_clear()
    before = time.process_time()
    lay_net(net, 1.5)
    return time.process_time() - before


def town(columns: int, rows: int, lines: int) -> Net:
    """Lines across a grid of places, by turns level, upright and slanting both ways."""
    chance = Random(4)
    spots = {
        (x, y): (x + chance.uniform(-BENT, BENT), y + chance.uniform(-BENT, BENT))
        for x in range(columns)
        for y in range(rows)
    }
    runs: list[tuple[str, tuple[str, ...]]] = []
    for number in count():
        if len(runs) == lines:
            break
        starts = [(0, chance.randrange(rows)), (chance.randrange(columns), 0)]
        start = [starts[0], starts[1], starts[0], (columns - 1, chance.randrange(rows))][number % 4]
        path = _run(start, ((1, 0), (0, 1), (1, 1), (-1, 1))[number % 4], spots, chance)
        if len(path) > 2:
            runs.append((f"l{len(runs)}", tuple(_key(spot) for spot in path)))
    used = {key for _, stops in runs for key in stops}
    stations = tuple((_key(spot), *at) for spot, at in spots.items() if _key(spot) in used)
    return Net(stations, tuple(runs), "l0")


def _run(
    spot: tuple[int, int], ahead: tuple[int, int], spots: dict[tuple[int, int], tuple[float, float]], chance: Random
) -> list[tuple[int, int]]:
    """The places of a line that runs on, and now and then a step aside, until it leaves the town."""
    path = []
    while spot in spots:
        path.append(spot)
        dx, dy = ahead if chance.random() < STRAIGHT else (ahead[0], 0) if ahead[0] else (0, ahead[1])
        spot = (spot[0] + dx, spot[1] + dy)
    return path


def _key(spot: tuple[int, int]) -> str:
    return f"{spot[0]:02d}-{spot[1]:02d}"


if __name__ == "__main__":
    print(*(f"{row.what}: {row.ours}" for row in measure()), sep="\n")
