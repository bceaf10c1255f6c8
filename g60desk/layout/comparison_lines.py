"""Drawing a measured strip: its badge and name, its line as far as the story has come, its stops, and its notes."""

from __future__ import annotations

from itertools import pairwise

from g60desk.layout.compared_subject import badge_height, badge_width, called, draw_badge
from g60desk.layout.comparison_stops import StopMark, shown_places, stops_said, strip_ends
from g60desk.layout.comparison_strip import (
    DOTS_WIDTH,
    STACKED_GAP,
    Strip,
    mark_radius,
    strip_gap,
)
from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.targets import Later
from g60desk.layout.text import place
from g60desk.layout.told import Told

DOTS = 4
GROW, MOST_OUTER = 9.0, 30.0  # of a chosen stop: its ring grows by as much, and stays above its name


def draw_strip(scene: Scene, told: Told, frame: Frame, strip: Strip, x: float, y: float) -> None:
    """Draw a measured strip with its left top at (x, y)."""
    scene.belong("subject", strip.subject.id, Rect(x, y, strip.width, strip.height))
    _draw_head(scene, told, frame, strip, x, y)
    if not strip.lined:
        return
    middle = y + strip.head + strip_gap(frame)
    _draw_line(scene, told, frame, strip, x, middle)
    below = middle + mark_radius(frame) + frame.px(8)
    names = max((m.name.height for m in strip.marks if m.name), default=0.0)
    begin, end = strip_ends(frame, strip.width)
    for mark in strip.marks:
        if mark.name is None:
            continue  # told in words only: a mark without a name would say nothing
        at = x + begin + (end - begin) * mark.at
        _draw_mark(scene, told, frame, strip, mark, at, middle)
        ink = "ink" if mark.reached else "ink3"
        taken = place(scene, mark.name, x + mark.middle, below + mark.level * names, frame, ink, 0.5)
        if mark.stop.place:
            r = mark_radius(frame)
            scene.belong("place", mark.stop.place, Rect(at - r, middle - r, 2 * r, 2 * r), taken)
    if strip.between is not None:
        place(scene, strip.between, x + strip.width / 2, below + (names - strip.between.height) / 2, frame, "ink2", 0.5)
    levels = max((m.level for m in strip.marks), default=-1) + 1
    down = below + levels * names if levels else middle + mark_radius(frame) + frame.px(10)
    for text, dotted in strip.lines:
        down += frame.px(6)
        indent = frame.px(DOTS_WIDTH + 22) if dotted else 0.0
        if dotted:
            _draw_dots(scene, frame, x, down + text.style.px * text.style.line / 2)
        centred = not any(m.name for m in strip.marks) and len(text.lines) == 1
        place(scene, text, x + strip.width / 2 if centred else x + indent, down, frame, "ink2", 0.5 if centred else 0.0)
        down += text.height


def _draw_head(scene: Scene, told: Told, frame: Frame, strip: Strip, x: float, y: float) -> None:
    subject = strip.subject
    selected = told.state.selection
    chosen = selected is not None and selected.kind == "subject" and selected.key == subject.id
    left = x
    if strip.badge is not None:
        rect = Rect(x, y, badge_width(strip.badge, frame), badge_height(frame))
        draw_badge(scene, frame, strip.badge, rect, chosen=chosen, spine=strip.spine)
        left = x if strip.stacked else rect.right + frame.px(20)
    under = badge_height(frame) + frame.px(STACKED_GAP) if strip.badge is not None else 0.0
    down = under if strip.stacked else (strip.head - strip.name.height) / 2
    taken = place(scene, strip.name, left, y + down, frame)
    plates = sum(run.width for line in strip.name.lines for run in line.runs if isinstance(run.piece, Plate))
    whole = Rect(x, y, taken.right - x - plates, strip.head)
    if chosen:
        foot = whole.bottom + frame.px(4)
        scene.add(Stroke(((left, foot), (taken.right, foot)), "ink", frame.stroke("day")))
    scene.offer(
        "subject",
        subject.id,
        whole,
        called(told, subject),
        text=Later(lambda: stops_said(told, subject)),
        least=frame.least_target(),
        chosen=chosen,
    )


def _draw_line(scene: Scene, told: Told, frame: Frame, strip: Strip, x: float, y: float) -> None:
    """The line itself: as far as the phase shown has come in its own ink, beyond it in the grey of a rule."""
    selected = told.state.selection
    chosen = selected is not None and selected.key in (strip.subject.id, strip.subject.line) and bool(selected.key)
    width = frame.stroke("line" if strip.spine else "line_other_road") + (frame.px(8) if chosen else 0)
    ink = "signal" if strip.spine else "ink2"
    begin, end = strip_ends(frame, strip.width)
    named = [m for m in strip.marks if m.name is not None]
    if len(named) < 2:
        fade = (end - begin) * 0.27
        rect = Rect(x + begin / 3, y - width / 2, strip.width - begin * 2 / 3, width)
        scene.add(Soft(rect, ink, left=fade, right=fade))
        return
    for one, other in pairwise(named):
        reached = one.reached and other.reached
        points = tuple((x + begin + (end - begin) * m.at, y) for m in (one, other))
        scene.add(Stroke(points, ink if reached else "rule", width))


def _draw_mark(scene: Scene, told: Told, frame: Frame, strip: Strip, mark: StopMark, x: float, y: float) -> None:
    found = told.index.places.get(mark.stop.place)
    origin = found is not None and found.weight == 3
    token = frame.tokens.marker["straight_origin" if origin else "straight_stop"]
    radius, width = frame.px(token["r"] - token["stroke"] / 2), frame.px(token["stroke"])
    chosen = mark.stop.place != "" and mark.stop.place in shown_places(told)
    if not mark.reached:
        scene.add(Ring(x, y, frame.px(frame.tokens.marker["dimmed"]["r"]), "bg", "edge", frame.px(4)))
    else:
        grow = frame.px(min(GROW, (MOST_OUTER - token["r"]) / 1.25)) if chosen else 0
        fill = hue(told, frame.tokens, mark.region) if mark.region else "bg"
        scene.add(Ring(x, y, radius + grow, fill, "ink", (width if mark.region else frame.px(5)) + grow / 2))
    if found is not None:
        rect = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        scene.offer(
            "place", found.id, rect, told.text(found.name), least=frame.least_target() * 0.8, round=True, chosen=chosen
        )


def _draw_dots(scene: Scene, frame: Frame, x: float, y: float) -> None:
    for number in range(DOTS):
        scene.add(Ring(x + frame.px(3 + number * (DOTS_WIDTH - 6) / (DOTS - 1)), y, frame.px(2.5), "ink", "", 0))
