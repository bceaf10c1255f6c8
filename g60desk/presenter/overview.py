"""All steps of a tour at a glance: a grid of their pictures with numbers, from which one goes to any of them."""

from __future__ import annotations

from math import ceil

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.views.progress import Line

MARGIN, TOP, GAP, UNDER = 96.0, 124.0, 22.0, 68.0  # reference px; `UNDER` a picture stands its title, in two lines
HEAD = 72.0
MOST_COLUMNS = 8
RING, DASH = 4.0, 8.0


def lay_out_overview(told: Told, frame: Frame, line: Line, ring: int, shape: float) -> tuple[Scene, tuple[Rect, ...]]:
    """The grid, and where each step's picture lies; `ring` is the one that Enter leads to, `shape` width by height.

    Steps that the talk leaves out are there as well, in a broken frame.
    """
    scene = Scene(frame.width, frame.height, told.words("show.steps"))
    head = single([scene.summary], frame.type("h2"), frame)
    place(scene, head, frame.px(MARGIN), frame.px(HEAD) - head.height / 2, frame)
    _say_how(scene, told, frame, line)
    left_top, width, columns = _grid(frame, len(line.stops), shape)
    rects = []
    for at, stop in enumerate(line.stops):
        row, column = divmod(at, columns)
        x = left_top[0] + column * (width + frame.px(GAP))
        y = left_top[1] + row * (width / shape + frame.px(GAP + UNDER))
        rect = Rect(round(x), round(y), round(width), round(width / shape))
        rects.append(rect)
        on, now = at == ring, at == line.at
        edge = frame.px(RING) if on else frame.px(2)
        dash = () if stop.counted else (frame.px(DASH), frame.px(DASH))
        scene.add(Box(rect.grown(edge), "", "ink" if on else "edge", edge, 0.0, dash))
        number = Span(f"{stop.number} ", frame.type("label", 600), "ink", whole=True)
        ink = "ink" if on or now or stop.counted else "ink2"
        words = flow([number, line.titles[at]], frame.type("label", 600 if now else 400), rect.w, frame, most_lines=2)
        place(scene, words, rect.x, rect.bottom + frame.px(10), frame, ink)
        name = told.words("show.step_says", n=stop.number, view=line.views[at], title=line.titles[at])
        whole = Rect(rect.x, rect.y, rect.w, rect.h + frame.px(UNDER))
        scene.offer("show", f"go/{stop.number}", whole, name, chosen=now)
    return scene, tuple(rects)


def _say_how(scene: Scene, told: Told, frame: Frame, line: Line) -> None:
    """How one goes to a step or back, and what a broken frame says where there is one."""
    keys = ["show.steps_keys", *(["show.steps_broken"] if not all(stop.counted for stop in line.stops) else [])]
    words = single([("" if frame.han else " ").join(told.words(key) for key in keys)], frame.type("label"), frame)
    place(scene, words, frame.width - frame.px(MARGIN), frame.px(HEAD) - words.height / 2, frame, "ink2", align=1.0)


def _grid(frame: Frame, count: int, shape: float) -> tuple[Point, float, int]:
    """Where the grid begins, how wide a picture is, and in how many columns: as large as all of them can be."""
    room_w, room_h = frame.width - 2 * frame.px(MARGIN), frame.height - frame.px(TOP + GAP)
    best = 0.0, 1
    for columns in range(1, MOST_COLUMNS + 1):
        rows = max(ceil(count / columns), 1)
        wide = (room_w - (columns - 1) * frame.px(GAP)) / columns
        high = (room_h - rows * frame.px(GAP + UNDER)) / rows
        best = max(best, (min(wide, high * shape), columns))
    width, columns = best
    return (frame.px(MARGIN), frame.px(TOP)), max(width, 1.0), columns
