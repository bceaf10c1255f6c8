"""How a subject of the comparison is known: its badge, the name behind it, and whether it is the story's own line."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Subject


def is_spine(told: Told, subject: Subject) -> bool:
    """True for the subject that is the story's own line."""
    spine = told.story.network.spine
    if subject.line and spine:
        return subject.line == spine
    return bool(subject.badge) and subject.badge == told.story.badge


def called(told: Told, subject: Subject) -> str:
    """The badge and the name, as they are said."""
    return " ".join(part for part in (subject.badge, told.text(subject.name)) if part)


def badge_height(frame: Frame) -> float:
    """How high the badge is."""
    return 1.6 * frame.type("place").px


def badge_width(badge: Flow, frame: Frame) -> float:
    """How wide the badge is: room for three signs at least."""
    return max(badge.width + frame.px(36), 3.28 * frame.type("place").px)


def draw_badge(
    scene: Scene, frame: Frame, words: Flow, rect: Rect, *, chosen: bool, spine: bool, scale: float = 1.0
) -> None:
    """Draw the badge: an outline, filled where it is chosen, in the signal's colour for the story's own line.

    `scale` is how much smaller its outline is than that of a large one.
    """
    fill, edge, ink = ("ink", "", "bg") if chosen else ("", "ink", "ink")
    if spine:
        fill, edge, ink = "signal", "", "on_signal"
    width = frame.stroke("axis") * max(scale, 0.7) if edge else 0.0
    inner = rect if fill else rect.grown(-width / 2)
    scene.add(Box(inner, fill, edge, width, frame.px(frame.tokens.radius["badge"]) * scale))
    place(scene, words, rect.middle[0], rect.middle[1] - words.height / 2, frame, ink, 0.5)
