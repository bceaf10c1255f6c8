"""The page where there is nothing to draw.

Without a story: a sentence, what the program is for, two buttons, and the stories opened before.  In a story whose view
is still empty: that it is, and the file in which its keeper would begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Story, View


def is_empty(story: Story, view: View) -> bool:
    """True when the story has nothing that the view could draw."""
    drawn: dict[View, Sequence[object]] = {
        View.TIMELINE: story.timeline.events or story.phases,
        View.NETWORK: story.network.places,
        View.COMPARISON: story.comparison.aspects or [one for one in story.comparison.subjects if one.track],
        View.STATISTICS: story.statistics.charts,
        View.SOURCES: story.sources or tuple(story.figures) or story.notes,
    }
    return not drawn[view]


def lay_out_welcome(told: Told, frame: Frame, recent: tuple[str, ...]) -> Scene:
    """The scene of the page; `recent` are paths, the newest first."""
    if told.has_story:
        return _lay_out_empty(told, frame)
    scene = Scene(frame.width, frame.height, told.words("shell.empty_says"))
    width = min(frame.right - frame.left, frame.px(1240) if frame.mode != "compact" else 900.0 * frame.unit)
    y = frame.grid("margin_top")
    y = place(
        scene, flow([told.words("shell.empty_title")], frame.type("h1"), width, frame), frame.left, y, frame
    ).bottom
    lead = flow([told.words("shell.empty_lead")], frame.type("lead"), width, frame)
    y = place(scene, lead, frame.left, y + frame.px(12), frame, "ink2").bottom + frame.px(56)
    y = _buttons(scene, told, frame, y)
    if recent:
        _draw_recent(scene, told, frame, recent, y + frame.px(56))
    return scene


def _lay_out_empty(told: Told, frame: Frame) -> Scene:
    """The page of a view that has nothing to draw yet."""
    view = told.state.view
    unread = view in told.unread
    says = told.words("shell.unread_view", view=view) if unread else told.words(f"{view}.nothing")
    scene = Scene(frame.width, frame.height, says)
    width = min(frame.right - frame.left, max(640.0 * frame.unit, frame.px(1240)))
    title = flow([says], frame.type("h1"), width, frame)
    below = place(scene, title, frame.left, frame.grid("margin_top"), frame).bottom
    advice = told.words("shell.unread_advice" if unread else "shell.empty_story", view=view)
    lead = flow([advice], frame.type("lead"), width, frame)
    place(scene, lead, frame.left, below + frame.px(12), frame, "ink2")
    return scene


def _buttons(scene: Scene, told: Told, frame: Frame, y: float) -> float:
    style = frame.type("label")
    height = max(42.0 * frame.unit, frame.px(64 if frame.mode == "landscape" else 80))
    x = frame.left
    for action, key in (("open", "shell.empty_open"), ("new", "shell.empty_new")):
        words = told.words(key)
        width = frame.measure(words, style, frame.han) + 2.8 * style.px
        draw_button(scene, frame, Rect(x, y, width, height), words, action, filled=action == "open")
        x += width + frame.px(16)
    return y + height


def _draw_recent(scene: Scene, told: Told, frame: Frame, recent: tuple[str, ...], y: float) -> None:
    """One row per story: its folder's name, and where that is."""
    title = flow([told.words("shell.empty_recent")], frame.type("label", 600), frame.px(900), frame)
    y = place(scene, title, frame.left, y, frame).bottom + frame.px(16)
    width = min(frame.right - frame.left, max(640.0 * frame.unit, frame.px(900)))
    height = max(44.0 * frame.unit, frame.px(64))
    for path in recent:
        if y + height > frame.bottom:
            break
        scene.add(Stroke(((frame.left, y), (frame.left + width, y)), "rule", max(1.0, frame.px(2))))
        place_in = PurePath(path)
        name = flow([Span(place_in.name, whole=True)], frame.type("body", 500), width * 0.3, frame, most_lines=1)
        place(scene, name, frame.left, y + (height - name.height) / 2, frame)
        where = flow([Span(str(place_in.parent), whole=True)], frame.type("caption"), width * 0.66, frame, most_lines=1)
        place(scene, where, frame.left + width * 0.34, y + (height - where.height) / 2, frame, "ink3")
        scene.offer("recent", path, Rect(frame.left, y, width, height), place_in.name, text=str(place_in.parent))
        y += height
