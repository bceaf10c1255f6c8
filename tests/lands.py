"""Lands that exist nowhere: the maps of the test stories, drawn by chance on the sphere.

`python tests/lands.py` draws them anew into the folders of the stories; the same seed gives the same coasts.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from g60desk.layout.geometry import cut_to
from g60desk.layout.plane import Plane
from g60desk.layout.rect import Rect
from g60desk.layout.seams import unrolled

STORIES = Path(__file__).parent / "stories"
Point = tuple[float, float]
Points = list[Point]


def coast(chance: Random, centre: Point, radii: Point, turn: float = 0.0, points: int = 128) -> Points:
    """A closed coast around a point; `radii` in degrees of arc, across and along before it is turned, in degrees."""
    waves = [(number, chance.gauss(0, 0.5 / number**1.1), chance.uniform(0, math.tau)) for number in range(2, 34)]
    plane = Plane(*centre, curved=True)
    bent = math.radians(turn)
    ring = []
    for number in range(points):
        way = math.tau * number / points
        r = max(0.4, 1 + 0.7 * sum(size * math.sin(n * way + shift) for n, size, shift in waves))
        x, y = radii[0] * r * math.cos(way), radii[1] * r * math.sin(way)
        u, v = x * math.cos(bent) - y * math.sin(bent), x * math.sin(bent) + y * math.cos(bent)
        ring.append(plane.inverse(u, v))
    return [*ring, ring[0]]


def halves(chance: Random, ring: Points, start: int, end: int, wild: float) -> tuple[Points, Points]:
    """Two regions of a land, apart along a border between two points of its coast; `wild` in degrees."""
    a, b = ring[start], ring[end]
    border = [
        (a[0] + (b[0] - a[0]) * n / 24 + chance.gauss(0, wild), a[1] + (b[1] - a[1]) * n / 24 + chance.gauss(0, wild))
        for n in range(1, 24)
    ]
    one = [*ring[start : end + 1], *reversed(border), ring[start]]
    other = [*ring[end:-1], *ring[: start + 1], *border, ring[end]]
    return one, other


def at_180(ring: Sequence[Point]) -> list[Points]:
    """A ring cut along the 180th meridian, as RFC 7946 asks for."""
    run = unrolled(ring)
    middle = sum(lon for lon, _ in run) / len(run)
    run = [(lon + (360 if middle < 0 else 0), lat) for lon, lat in run]
    parts = []
    for west, turn in ((0.0, 0.0), (180.0, -360.0)):
        part = cut_to(run[:-1], Rect(west, -90, 180, 180))
        if len(part) > 2:
            parts.append([(lon + turn, lat) for lon, lat in (*part, part[0])])
    return parts


def shape(kind: str, rings: Sequence[Points], key: str = "", **more: Any) -> dict[str, Any]:
    """A feature of polygons without holes, or of a river."""
    given = [[[round(lon, 3), round(lat, 3)] for lon, lat in ring] for ring in rings]
    for ring in given:
        ring[-1] = ring[0] if kind != "river" else ring[-1]
    if kind == "river":
        geometry: dict[str, Any] = {"type": "LineString", "coordinates": given[0]}
    elif len(given) == 1:
        geometry = {"type": "Polygon", "coordinates": given}
    else:
        geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in given]}
    about = {"kind": kind, **({"id": key} if key else {}), **more}
    return {"type": "Feature", "properties": about, "geometry": geometry}


def far_south() -> list[dict[str, Any]]:
    """One island with two regions, a lake and a river, and small ones around it."""
    chance = Random(7)
    main = coast(chance, (62.0, -44.0), (1.9, 1.1), 25, 192)
    west, east = halves(chance, main, 52, 148, 0.03)
    isles = [coast(chance, (60.2 + 1.0 * n, -46.0 + 0.3 * (n % 2)), (0.2, 0.12), 40 * n, 40) for n in range(4)]
    lake = coast(chance, (61.55, -43.95), (0.16, 0.1), 10, 32)
    river = [(61.62, -43.88), (61.8, -43.72), (61.86, -43.5), (61.8, -43.3), (61.9, -43.1), (61.85, -42.8)]
    return [
        shape("land", [main, *isles]),
        shape("region", [west], "westfell"),
        shape("region", [east], "eastfell"),
        shape("lake", [lake], "mere"),
        shape("river", [river], "swift", rank=2),
    ]


def date_line() -> list[dict[str, Any]]:
    """Islands on both sides of the 180th meridian: one cut along it, one that jumps, one counted past 180."""
    chance = Random(11)
    north = coast(chance, (179.6, -15.6), (1.5, 0.75), 10, 160)
    south = coast(chance, (-179.7, -18.2), (0.9, 0.5), -20, 96)
    west = coast(chance, (176.9, -17.4), (0.85, 0.8), 0, 128)
    east = [(lon + 360, lat) for lon, lat in coast(chance, (-177.6, -16.9), (0.6, 0.45), 35, 80)]
    atolls = [coast(chance, (178.6 + 0.32 * n, -17.2 - 0.25 * (n % 2)), (0.1, 0.07), 30 * n, 24) for n in range(5)]
    return [
        shape("land", at_180(north)),
        shape("region", at_180(north), "north-isles"),
        shape("land", [south]),
        shape("land", [west]),
        shape("region", [west], "west-isles"),
        shape("land", [east]),
        shape("land", atolls),
    ]


def far_north() -> list[dict[str, Any]]:
    """A cape and islands up to 80 degrees north, and land around the pole."""
    chance = Random(5)
    cape = coast(chance, (32.0, 69.5), (9.0, 4.2), 12, 224)
    one, other = halves(chance, cape, 60, 170, 0.12)
    isle = coast(chance, (20.0, 78.0), (3.0, 1.7), 30, 128)
    small = [coast(chance, (48.0 + 7 * n, 75.5 + 0.8 * (n % 2)), (0.8, 0.45), 50 * n, 40) for n in range(3)]
    pole = [(lon, 86.0 + 0.7 * math.sin(lon / 17) + 0.4 * math.sin(lon / 7)) for lon in range(-180, 181, 4)]
    ice = [*pole, (180.0, 90.0), (-180.0, 90.0), pole[0]]
    return [
        shape("land", [cape, isle, *small]),
        shape("region", [one], "inner"),
        shape("region", [other], "outer"),
        shape("land", [ice]),
    ]


def wide_land() -> list[dict[str, Any]]:
    """A continent of sixty degrees, and another one that reaches round the far side of the Earth."""
    chance = Random(23)
    main = coast(chance, (-30.0, 38.0), (24.0, 13.0), -14, 320)
    one, other = halves(chance, main, 84, 246, 0.5)
    isles = [coast(chance, (-44.0 + 11 * n, 16.0 + 2 * (n % 2)), (2.0, 1.2), 35 * n, 48) for n in range(4)]
    far = coast(chance, (150.0, -30.0), (52.0, 34.0), 0, 200)
    return [
        shape("land", [main, *isles]),
        shape("region", [one], "sunset"),
        shape("region", [other], "sunrise"),
        shape("lake", [coast(chance, (-26.0, 40.5), (2.6, 1.4), 20, 48)], "mirror"),
        shape("land", [far]),
    ]


LANDS = {"far-south": far_south, "date-line": date_line, "far-north": far_north, "wide-land": wide_land}


def main() -> None:
    """Draw all of them anew."""
    for name, draw in LANDS.items():
        lines = [json.dumps(one, separators=(",", ":")) for one in draw()]
        text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
        (STORIES / name / "land.geojson").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
