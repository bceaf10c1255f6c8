"""The button that opens the panel of the tracks; it says when some of them are hidden."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_ticks import ruler_step, tick_context
from g60desk.layout.timeline_tracks import is_folded, shown_tracks
from g60desk.layout.told import Told
from g60desk.story.model import Track

INSET, AIR = 12.0, 2.0  # px between the words and the outline, at the sides and above
OVER_RULER = 13.0  # px from the ruler up to the button
HOOK = 10.0  # px from the name of a folded track to its hook, and of its height


def draw_track_sign(scene: Scene, told: Told, frame: Frame, scale: Scale, ruler: float, absent: int = 0) -> None:
    """Draw it small over the column of the names, beside what the ruler leaves out; `ruler` is the ruler's y.

    `absent` tracks have nothing in the window and no room beside those that have.
    """
    context = tick_context(scale, ruler_step(scale, frame), frame.language)
    beside = single([context], frame.type("label", 600), frame).width + frame.px(16) if context else 0.0
    words = _words(told, frame, scale.left - frame.left - beside - 2 * frame.px(INSET), absent)
    if words is None:
        return
    height = words.height + 2 * frame.px(AIR)
    rect = Rect(frame.left + beside, ruler - frame.px(OVER_RULER) - height, words.width + 2 * frame.px(INSET), height)
    scene.add(Box(rect, "", "edge", max(1.0, 1.5 * frame.s), height / 2))
    place(scene, words, rect.x + frame.px(INSET), rect.y + frame.px(AIR), frame, "ink2")
    least = frame.least_target()
    scene.offer("action", "tracks", rect, told.words("tracks.says"), text=_said(told, absent)[0], least=least)


def draw_track_button(scene: Scene, told: Told, frame: Frame, row: Rect) -> Rect:
    """Draw it at the right end of a row of controls; gives the row that is left."""
    if not told.story.timeline.tracks:
        return row
    said = _said(told)[0]
    width = frame.measure(said, frame.type("label"), frame.han) + 2 * frame.px(40)
    rect = Rect(row.right - width, row.y, width, row.h)
    draw_button(scene, frame, rect, said, "action:tracks")
    return Rect(row.x, row.y, row.w - width - frame.px(24), row.h)


def offer_track(scene: Scene, told: Told, frame: Frame, track: Track, name: Rect) -> None:
    """Let the name of a track fold it, or open it again; behind that of a folded one stands a small hook."""
    folded = is_folded(told, track.id)
    if folded:
        x, y, arm = name.right + frame.px(HOOK), name.middle[1], frame.px(HOOK / 2)
        points = ((x - arm / 2, y - arm), (x + arm / 2, y), (x - arm / 2, y + arm))
        scene.add(Stroke(points, "ink2", frame.stroke("rule"), "round"))
    says = told.words("tracks.unfold" if folded else "tracks.fold", name=told.text(track.name))
    scene.offer("track", track.id, name, says, least=frame.least_target() * 0.62)


def _words(told: Told, frame: Frame, room: float, absent: int) -> Flow | None:
    """The longest of its words that have `room` px; None in a story without tracks."""
    flows = [single([said], frame.type("caption"), frame) for said in _said(told, absent)]
    return next((one for one in flows if one.width <= room), None) if told.story.timeline.tracks else None


def _said(told: Told, absent: int = 0) -> list[str]:
    """What it may say, the longest first; how many are shown, where some are not."""
    every, shown = len(told.story.timeline.tracks), len(shown_tracks(told)) - absent
    if shown == every:
        return [told.words("tracks.title")]
    return [told.words(key, n=shown, all=every) for key in ("tracks.some", "tracks.some_short")]
