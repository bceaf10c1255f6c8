"""What moves on the strip of all time: the frame around what is in sight, with an end to take hold of at each side.

Beside it, in the column for names, stand the buttons that lead to the whole and to today.
"""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.course import Course
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Box, Rect, Scene, Stroke, Target
from g60desk.layout.text import place, single
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_span import named_ends
from g60desk.layout.timeline_window import window_about
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.wording import worded_day

STRIP = ("strip", "")  # the kind and key of the target that the strip is
LEAST = 16.0  # px of a frame around however little time
GRIP = 10.0  # px of the mark on each end of the frame, across the strip
PAD, GAP = 12.0, 10.0  # px beside the words of a button, and between two
HIGH = 1.4  # times its type is a button high, at least


def framed(strip: Strip, frame: Frame, seen: Scale) -> Window:
    """The px along the strip between which the frame stands: around what is seen, and wide enough to be held."""
    scale, half = strip.scale, frame.px(LEAST) / 2
    a, b = scale.x(seen.start), scale.x(seen.end)
    middle = min(max((a + b) / 2, scale.left + half), scale.right - half)
    return max(min(a, middle - half), scale.left), min(max(b, middle + half), scale.right)


def draw_frame(scene: Scene, told: Told, frame: Frame, strip: Strip, seen: Scale) -> None:
    """Draw the frame around what is seen, and now, where the story time has come to; make the strip a target.

    The strip can be touched all along, but a ring goes around the frame.
    """
    a, b = framed(strip, frame, seen)
    inside = strip.across(a, b, 0.0, 0.0)
    rect = strip.rect
    box = Rect(rect.x, inside.y, rect.w, b - a) if strip.down else Rect(inside.x, rect.y, b - a, rect.h)
    day = told.state.day
    if day is not None and strip.scale.start <= day <= strip.scale.end:
        _across(scene, frame, box, strip.scale.x(day), strip.down, 1.0, "rule")
    scene.add(Box(box, "", "ink", frame.stroke("mark"), frame.px(frame.tokens.radius["card"])))
    for at in (a, b):
        _across(scene, frame, box, at, strip.down, frame.px(GRIP) / strip.thick, "day")
    shown, whole = shown_said(told, strip, seen), _between(told, (strip.scale.start, strip.scale.end))
    says = told.words("timeline.strip.says", shown=shown, whole=whole)
    (x, y), reach = rect.middle, max(0.0, (_least(frame) - strip.thick) / 2)
    ends = ((x, rect.y), (x, rect.bottom)) if strip.down else ((rect.x, y), (rect.right, y))
    how = told.words("timeline.strip.how")
    scene.put(Target(*STRIP, box, rect, says, how, courses=(Course(ends, strip.thick / 2),), reach=reach))


def draw_strip_buttons(scene: Scene, told: Told, frame: Frame, strip: Strip) -> None:
    """Draw in the column left of the strip what shows the whole and, where the story reaches it, what shows today.

    On a compact sheet, where the names above and below are near, they have no outline.
    """
    x, y, bare = frame.left, strip.rect.middle[1], frame.mode == "compact"
    for action, said, says in strip_buttons(told) if frame.hands else ():
        words = single([said], frame.type("mark", 400), frame)
        high = max(strip.thick, HIGH * words.style.px)
        width = max(words.width + (0 if bare else 2 * frame.px(PAD)), _least(frame))
        rect = Rect(x, y - high / 2, width, high)
        if not bare:
            scene.add(Box(rect, "", "edge", max(1.0, 1.5 * frame.s), high / 2))
        left = x if bare else x + (width - words.width) / 2
        place(scene, words, left, y - words.height / 2, frame, "ink3" if bare else "ink2")
        scene.offer("action", action, rect, says, least=_least(frame))
        x = rect.right + frame.px(GAP)


def draw_wide_buttons(scene: Scene, told: Told, frame: Frame, row: Rect) -> Rect:
    """Draw them at the right end of a row of controls; gives the row that is left."""
    style, right = frame.type("label"), row.right
    for action, said, says in reversed(strip_buttons(told) if frame.hands else []):
        width = frame.measure(said, style, frame.han) + 2 * frame.px(32)
        draw_button(scene, frame, Rect(right - width, row.y, width, row.h), said, f"action:{action}", says=says)
        right -= width + frame.px(24)
    return Rect(row.x, row.y, right - row.x, row.h)


def strip_buttons(told: Told) -> list[tuple[str, str, str]]:
    """The actions that lead somewhere in time, what their buttons say, and what a screen reader says."""
    found = [("zoom_reset", told.words("timeline.strip.fit"), told.words("timeline.strip.fit_says"))]
    if told.today is not None and window_about(told.story, told.state.window, told.today) is not None:
        date = worded_day(told.today, Precision.DAY, told.language)
        says = told.words("timeline.strip.today_says", date=date)
        found.append(("today", told.words("timeline.strip.today"), says))
    return found


def shown_said(told: Told, strip: Strip, seen: Scale) -> str:
    """What is seen of the strip's time, in words."""
    first, last = max(seen.start, strip.scale.start), min(seen.end, strip.scale.end)
    return _between(told, (first, last) if first < last else (seen.start, seen.end))


def _between(told: Told, span: Window) -> str:
    first, last = named_ends(told, span)
    return first if first == last else told.words("timeline.strip.between", first=first, last=last)


def _across(scene: Scene, frame: Frame, box: Rect, at: float, down: bool, share: float, stroke: str) -> None:
    """A stroke across the strip in the middle of the box, as long as a share of it."""
    x, y = box.middle
    half = (box.w if down else box.h) * share / 2
    points = ((x - half, at), (x + half, at)) if down else ((at, y - half), (at, y + half))
    scene.add(Stroke(points, "ink", frame.stroke(stroke), "round" if share < 1 else "flat"))


def _least(frame: Frame) -> float:
    return frame.least_target() * 0.62
