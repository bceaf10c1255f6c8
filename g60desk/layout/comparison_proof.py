"""What proves a cell of the comparison: a press on the cell leads to the event, place, line or chart that shows it.

A small open angle after the last word says so, in the quietest ink that is still read.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow
from g60desk.layout.told import Told
from g60desk.story.model import Key, Text

AWAY, WIDE, HIGH = 9.0, 5.0, 5.0  # of the angle: from the last word, its width, and half its height


def proof_of(told: Told, key: Key) -> tuple[str, Text] | None:
    """The kind and the name of the record that a cell names as its proof; None where the story has none of that id."""
    index = told.index
    if key in index.events:
        return "event", index.events[key].title
    if key in index.places:
        return "place", index.places[key].name
    if key in index.lines:
        return "line", index.lines[key].name
    if key in index.charts:
        return "chart", index.charts[key].short or index.charts[key].title
    return None


def proof_room(told: Told, frame: Frame, key: Key) -> float:
    """What the mark takes from the width of its cell."""
    return frame.px(AWAY + WIDE) if proof_of(told, key) is not None else 0.0


def offer_proof(scene: Scene, told: Told, frame: Frame, key: Key, taken: Rect, last: Flow, text: str) -> None:
    """Make `taken`, the place of a cell, lead to its proof; the mark follows the last line of `last`, its last words.

    It is offered before the cell, so that a press goes on; the cell stays for what speaks of it.
    """
    found = proof_of(told, key)
    if found is None:
        return
    kind, name = found
    scene.offer("go", f"{kind}:{key}", taken, told.words("comparison.leads", name=told.text(name)), text=text)
    line = last.style.px * last.style.line
    x, y = taken.x + last.lines[-1].width + frame.px(AWAY), taken.bottom - line * 0.5
    wide, high = frame.px(WIDE), frame.px(HIGH)
    scene.add(Stroke(((x, y - high), (x + wide, y), (x, y + high)), "ink3", frame.stroke("axis"), "round"))
