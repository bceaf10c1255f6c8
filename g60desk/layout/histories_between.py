"""On the way from one axis of histories to the other: each row slides as a whole to where its years begin.

A row keeps a scale of its own all the way, between those of both axes, so that its line and its marks are drawn on it
as ever.  Of rows that change places the one that goes down is pale where they pass each other.  Words go with their
marks; what only one picture has fades.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import pi, sin

from g60desk.layout.easing import within
from g60desk.layout.histories import Pose
from g60desk.layout.histories_line import life_of
from g60desk.layout.histories_moved import Mover
from g60desk.layout.histories_name import draw_name
from g60desk.layout.histories_phases import draw_phases
from g60desk.layout.histories_plan import Row
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Faded, Item, Scene, Stroke

PALE = 0.85
GONE, COME = 0.4, 0.6  # shares of the way at which what stands still is gone, and from which the other comes


def between(a: Pose, b: Pose, share: float, *, back: bool) -> Scene:
    """The picture at a share of the way from `a` to `b`; it is told as the one to which it goes: `a` where `back`."""
    end, frame = (a if back else b), b.frame
    scene = Scene(frame.width, frame.height, end.scene.summary)
    scene.add(*_one_for_other(a.grid, b.grid, share), *_one_for_other(a.still, b.still, share))
    others = {one.history.key: one for one in b.rows}
    for one in sorted(a.rows, key=lambda row: row.history.spine):  # the story's own passes over the others
        other = others[one.history.key]
        row = _row(one.row, other.row, share)
        scene.add(Stroke(((frame.left, row.bottom), (frame.right, row.bottom)), "rule", frame.stroke("rule")))
        own = Scene(frame.width, frame.height)
        draw_name(own, end.told, frame, one.history, row, end.plan)
        _draw(own, end, one, other, row, share)
        pale = PALE * sin(pi * share) if other.row.top > one.row.top + 1 else 0.0
        scene.add(*([Faded(tuple(own.items), 1.0 - pale)] if pale else own.items))
        scene.targets += own.targets
        scene.belongings.update(own.belongings)
    scene.add(*_one_for_other(a.over, b.over, share))
    still = {(target.kind, target.key) for target in scene.targets}
    scene.targets += [one for one in end.scene.targets if one.kind == "set" and (one.kind, one.key) not in still]
    return scene


def _draw(scene: Scene, end: Pose, one: SeenRow, other: SeenRow, row: Row, share: float) -> None:
    """A row on its way; one that has no place on one of the axes fades."""
    scale, frame = _scale(one.scale, other.scale, share), end.frame
    if scale is None:
        return
    lasting = one.scale is not None and other.scale is not None
    shown = 1.0 if lasting else (1.0 - share if other.scale is None else share)
    own = scene if lasting else Scene(scene.width, scene.height)
    own.add(*life_of(end.told, frame, one.history, row, scale))
    draw_phases(own, end.told, frame, one.history, row, scale)
    Mover(frame, scale, row, share).draw(own, one, other)
    if own is not scene:
        scene.add(Faded(tuple(own.items), shown))


def _scale(one: Scale | None, other: Scale | None, share: float) -> Scale | None:
    if one is None or other is None:
        return one or other
    pairs = ((one.start, other.start), (one.end, other.end), (one.left, other.left), (one.right, other.right))
    start, end, left, right = (a + (b - a) * share for a, b in pairs)
    return Scale(start, end, left, right)


def _row(one: Row, other: Row, share: float) -> Row:
    def mixed(a: float, b: float) -> float:
        return a + (b - a) * share

    return Row(
        mixed(one.top, other.top), mixed(one.height, other.height), mixed(one.words_top, other.words_top),
        one.rows, mixed(one.pitch, other.pitch), mixed(one.line, other.line), one.size,
    )  # fmt: skip


def _one_for_other(a: Sequence[Item], b: Sequence[Item], share: float) -> Iterable[Item]:
    """What both have stays; what only one has is gone before that of the other comes."""
    both = set(a) & set(b)
    yield from (item for item in a if item in both)
    gone = tuple(item for item in a if item not in both)
    come = tuple(item for item in b if item not in both)
    if gone and share < GONE:
        yield Faded(gone, 1.0 - within(share, 0.0, GONE))
    if come and share > COME:
        yield Faded(come, within(share, COME, 1.0))
