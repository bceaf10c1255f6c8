"""Numbers and paths as SVG spells them: as short as they can be read exactly enough."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainterPath

PLACES = 2  # behind the point, of a px
MOVE, LINE, CURVE, DATA = (
    QPainterPath.ElementType.MoveToElement,
    QPainterPath.ElementType.LineToElement,
    QPainterPath.ElementType.CurveToElement,
    QPainterPath.ElementType.CurveToDataElement,
)
SIGNS = {MOVE: "M", LINE: "L", CURVE: "C", DATA: " "}
OFF = 0.6  # units by which a curve may be off that was a quadratic one in its font
Point = tuple[float, float]


def spelled(number: float, places: int = PLACES) -> str:
    """A number with no more digits than it needs."""
    said = f"{number:.{places}f}"
    said = said.rstrip("0").rstrip(".") if places else said
    return "0" if said == "-0" else said


def path_of(path: QPainterPath, places: int = PLACES) -> str:
    """A path as it is, with its curves."""
    return "".join(f"{SIGNS[kind]}{spelled(x, places)} {spelled(y, places)}" for kind, (x, y) in _elements(path))


def letter_of(path: QPainterPath) -> str:
    """The outline of a letter in whole units of its font, each point counted from the one before."""
    return "".join(_letter(_elements(path)))


def _elements(path: QPainterPath) -> list[tuple[QPainterPath.ElementType, Point]]:
    found = (path.elementAt(number) for number in range(path.elementCount()))
    return [(one.type, (one.x, one.y)) for one in found]  # type: ignore[attr-defined]


def _letter(elements: list[tuple[QPainterPath.ElementType, Point]]) -> Iterator[str]:
    x = y = at = 0  # where the pen is, and at which element
    while at < len(elements):
        kind, point = elements[at]
        points, sign = [point], "m" if kind == MOVE else "l"
        if kind == CURVE:
            (_, second), (_, end) = elements[at + 1 : at + 3]
            middle = _quadratic((x, y), point, second, end)
            points, sign, at = ([middle, end], "q", at + 2) if middle else ([point, second, end], "c", at + 2)
        yield sign + " ".join(f"{round(a) - x} {round(b) - y}" for a, b in points).replace(" -", "-")
        x, y = (round(one) for one in points[-1])
        at += 1


def _quadratic(start: Point, first: Point, second: Point, end: Point) -> Point | None:
    """The one point that bends a quadratic curve, where a cubic one is nothing else."""
    ways = [((3 * a - p) / 2, (3 * b - q) / 2) for p, a, b, q in zip(start, first, second, end, strict=True)]
    if any(abs(one - other) > OFF for one, other in ways):
        return None
    return (ways[0][0] + ways[0][1]) / 2, (ways[1][0] + ways[1][1]) / 2
