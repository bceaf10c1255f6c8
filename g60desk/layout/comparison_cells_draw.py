"""Drawing a cell of the comparison that has been set: with the bar of a statement on several, and as a target."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.comparison_cells import BAR_ROOM, NOTE_GAP, SetSaying, is_chosen
from g60desk.layout.comparison_proof import draw_angle, proof_room
from g60desk.layout.comparison_said import cell_name, cell_says
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import place
from g60desk.layout.told import Told
from g60desk.story.model import Subject


def draw_saying(
    scene: Scene, told: Told, frame: Frame, said: SetSaying, box: Rect, subjects: Sequence[Subject], *,
    beside: bool = False,
) -> None:  # fmt: skip
    """Draw a statement in its box, with its bar where it spans several of these subjects."""
    saying = said.saying
    about = subjects[saying.first : saying.last + 1]
    x, y = box.x, box.y
    if len(about) > 1:
        end = (box.right, box.y) if beside else (x, box.bottom)
        lift = frame.px(12) if beside else 0.0
        scene.add(Stroke(((x, y - lift), (end[0], end[1] - lift)), "ink", frame.stroke("day"), "round"))
        x += 0.0 if beside else frame.px(BAR_ROOM)
    start = y
    ink = "ink3" if saying.cell is None else "ink"
    placed = [(part, part_ink) for part, part_ink in ((said.figure, "ink"), (said.words, ink)) if part is not None]
    taken, first = Rect(x, y, 0.0, 0.0), len(scene.targets)
    for part, part_ink in placed:
        taken = place(scene, part, x, y, frame, part_ink)
        y = taken.bottom
    if said.note is not None:
        place(scene, said.note, x, y + frame.px(NOTE_GAP), frame, "ink2")
    wide = max((part.width for part in (said.figure, said.words, said.note) if part), default=0.0)
    whole = Rect(x, start, wide, said.height)
    name = cell_name(told, saying.aspect, about)
    if saying.cell is None:
        scene.offer("say", saying.key, whole, told.words("comparison.unknown_of", cell=name))
        return
    last = placed[-1][0] if placed else None
    if last is not None and last.lines and proof_room(told, frame, saying.cell):
        draw_angle(scene, frame, taken, last)
    text = cell_says(told, saying.key, saying.cell)
    scene.belong("cell", saying.key, whole)
    scene.offer("cell", saying.key, whole, name, text=text, least=frame.least_target() * 0.7,
                chosen=is_chosen(told, saying))  # fmt: skip
    scene.targets.insert(first, scene.targets.pop())  # it is read, and reached, before the plates in it
