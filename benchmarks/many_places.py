"""A story of N places and M lines for the benchmarks: the same each time, on the map that ships with the program.

Nine members and many other places, in towns that lie thicker around the members; most lines join two near places, some
run through way-points or several places.  Roads, railways, rivers and agreements, opened in different years.
"""

from __future__ import annotations

import math
from random import Random

WEST, EAST, SOUTH, NORTH = 117.6, 121.9, 28.6, 32.6  # degrees
CENTRES = 12
MEMBERS = 9
NEAR = 8  # places among which a line looks for its other end
CELL = 0.2  # degrees
HEAD = """format: 1
id: many-places
languages: [en, zh-Hans]
title: {en: "Many places", zh-Hans: "许多地方"}
phases:
  - {id: v1, name: "1.0", title: {en: First, zh-Hans: 一}, begins: 1990}
  - {id: v2, name: "2.0", title: {en: Second, zh-Hans: 二}, begins: 2000}
  - {id: v3, name: "3.0", title: {en: Third, zh-Hans: 三}, begins: 2010}
sources:
  - {id: book, type: book, title: "A book of roads", issued: 1999}
network:
  headline: {en: "Many places are tied", zh-Hans: "许多地方相连"}
  map: yangtze-delta
  spine: l0
  regions:
    - {id: shanghai, name: {en: "East", zh-Hans: "东"}}
    - {id: zhejiang, name: {en: "South", zh-Hans: "南"}}
    - {id: jiangsu, name: {en: "North", zh-Hans: "北"}}
    - {id: anhui, name: {en: "West", zh-Hans: "西"}}
  places:
"""
FIRST = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Willow")
LAST = ("bridge", "ford", "mill", "field", "wick", "stead", "haven", "gate")
FIRST_ZH, LAST_ZH = "桤桦杉榆枞榛松枫栎柏楸柳", "桥津磨原里庄港门"
KINDS = ("expressway", "high-speed-rail", "railway", "river", "agreement")


def many_places(places: int, lines: int) -> str:
    """A story with so many places and lines, as YAML."""
    chance = Random(60)
    spots = _spots(places, chance)
    written = [HEAD]
    written += [_place(number, spot, chance) for number, spot in enumerate(spots)]
    written.append("  lines:\n")
    near = _Near(spots)
    written += [_line(number, spots, near, chance) for number in range(lines)]
    return "".join(written)


def _spots(places: int, chance: Random) -> list[tuple[float, float]]:
    centres = [(chance.uniform(SOUTH, NORTH), chance.uniform(WEST, EAST)) for _ in range(CENTRES)]
    found = []
    for number in range(places):
        lat, lon = (
            centres[number % CENTRES] if number % 3 else (chance.uniform(SOUTH, NORTH), chance.uniform(WEST, EAST))
        )
        if number % 3:
            lat, lon = chance.gauss(lat, 0.45), chance.gauss(lon, 0.5)
        found.append((min(max(lat, SOUTH), NORTH), min(max(lon, WEST), EAST)))
    return found


def _place(number: int, spot: tuple[float, float], chance: Random) -> str:
    first, last = chance.randrange(len(FIRST)), chance.randrange(len(LAST))
    name = f'en: "{FIRST[first]}{LAST[last]} {number}", zh-Hans: "{FIRST_ZH[first]}{LAST_ZH[last]}{number}"'
    region = ("shanghai", "zhejiang", "jiangsu", "anhui")[number % 4]
    joins = f", joins: v{1 + number % 3}" if number < MEMBERS else ""
    weight = chance.choices((1, 2, 3), (80, 15, 5))[0]
    return (
        f"    - {{id: p{number}, name: {{{name}}}, lat: {spot[0]:.4f}, lon: {spot[1]:.4f}, region: {region}{joins},"
        f" weight: {weight}, cite: {{source: book}}}}\n"
    )


class _Near:
    """Finds the places near a place."""

    def __init__(self, spots: list[tuple[float, float]]) -> None:
        self._spots = spots
        self._cells: dict[tuple[int, int], list[int]] = {}
        for number, spot in enumerate(spots):
            self._cells.setdefault(self._cell(spot), []).append(number)

    def _cell(self, spot: tuple[float, float]) -> tuple[int, int]:
        return int(spot[0] / CELL), int(spot[1] / CELL)

    def of(self, number: int) -> list[int]:
        row, column = self._cell(self._spots[number])
        found: list[int] = []
        reach = 1
        while len(found) < NEAR:
            found = [
                other
                for r in range(row - reach, row + reach + 1)
                for c in range(column - reach, column + reach + 1)
                for other in self._cells.get((r, c), [])
                if other != number
            ]
            reach += 1
        return sorted(found, key=lambda other: math.dist(self._spots[other], self._spots[number]))[:NEAR]


def _line(number: int, spots: list[tuple[float, float]], near: _Near, chance: Random) -> str:
    start = number % len(spots)
    through = [start, chance.choice(near.of(start))]
    (lat, lon), (to_lat, to_lon) = (spots[key] for key in through)
    course = ""
    if number % 4 == 0:  # a bend
        bend = ((lat + to_lat) / 2 + chance.gauss(0, 0.02), (lon + to_lon) / 2 + chance.gauss(0, 0.02))
        course = f", course: [[{lat:.4f}, {lon:.4f}], [{bend[0]:.4f}, {bend[1]:.4f}], [{to_lat:.4f}, {to_lon:.4f}]]"
    kind = "expressway" if number == 0 else chance.choices(KINDS, (35, 15, 25, 5, 20))[0]
    keys = ", ".join(f"p{key}" for key in through)
    return (
        f'    - {{id: l{number}, kind: {kind}, name: {{en: "Line {number}", zh-Hans: "线路{number}"}},'
        f" through: [{keys}], opens: {chance.randint(1950, 2020)}{course}, cite: {{source: book}}}}\n"
    )
