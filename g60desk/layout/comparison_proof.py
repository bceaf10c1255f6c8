"""What proves a cell of the comparison: a press on the cell leads to what shows it, else to its sources.

A small open angle after the last word says that a picture shows it, in the quietest ink that is still read.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow
from g60desk.layout.told import Told
from g60desk.story.index import Index
from g60desk.story.model import Cell, Key, Text

AWAY, WIDE, HIGH = 9.0, 5.0, 5.0  # of the angle: from the last word, its width, and half its height


def proof_of(index: Index, cell: Cell) -> tuple[str, Key, Text] | None:
    """Kind, id and name of the record that shows what a cell says: the one that it names, else one with its figure.

    Of these a chart comes before an event.  None where no picture of the story shows it: then its sources are all.
    """
    key = cell.shows
    if key in index.events:
        return "event", key, index.events[key].title
    if key in index.places:
        return "place", key, index.places[key].name
    if key in index.lines:
        return "line", key, index.lines[key].name
    if key in index.charts:
        return "chart", key, index.charts[key].short or index.charts[key].title
    drawn = next((chart for chart in index.charts.values() if cell.figure and cell.figure in chart.shown), None)
    if drawn is not None:
        return "chart", drawn.id, drawn.short or drawn.title
    tells = next((event for event in index.events.values() if cell.figure and cell.figure in event.figures), None)
    return ("event", tells.id, tells.title) if tells is not None else None


def proof_key(index: Index, key: Key) -> str:
    """Where a press on the cell with this key leads, as ``kind:key``: to its proof, else to its sources."""
    found = proof_of(index, index.cells[key])
    return f"{found[0]}:{found[1]}" if found is not None else f"cell:{key}"


def proof_room(told: Told, frame: Frame, cell: Cell) -> float:
    """What the angle takes from the width of its cell; a sheet without hands has none."""
    return frame.px(AWAY + WIDE) if frame.hands and proof_of(told.index, cell) is not None else 0.0


def says_where(told: Told, cell: Cell) -> str:
    """Where a press leads, in words."""
    found = proof_of(told.index, cell)
    return told.words("comparison.leads", name=told.text(found[2])) if found else told.words("comparison.leads_sources")


def draw_angle(scene: Scene, frame: Frame, taken: Rect, last: Flow) -> None:
    """The angle behind the last line of `last`, the last words of a cell, which take the place `taken`."""
    line = last.style.px * last.style.line
    x, y = taken.x + last.lines[-1].width + frame.px(AWAY), taken.bottom - line * 0.5
    wide, high = frame.px(WIDE), frame.px(HIGH)
    scene.add(Stroke(((x, y - high), (x + wide, y), (x, y + high)), "ink3", frame.stroke("axis"), "round"))
