"""The button that opens the panel of the tracks; it says when some of them are hidden."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_tracks import is_folded, shown_tracks
from g60desk.layout.told import Told
from g60desk.story.model import Track

INSET, AIR = 12.0, 2.0  # px between the words and the outline, at the sides and above
BESIDE, AWAY = 32.0, 24.0  # px between the sentence and the button, and between that and the switch
HOOK = 10.0  # px from the name of a folded track to its hook, and of its height


def sign_room(told: Told, frame: Frame) -> float:
    """The width that the sentence of the timeline leaves to the button, whatever that says; 0 without tracks."""
    every = len(told.story.timeline.tracks) if frame.hands else 0
    words = single([told.words("tracks.some", n=every, all=every)], frame.type("caption"), frame)
    return words.width + frame.px(2 * INSET + AWAY) if every else 0.0


def corner_of(top: Scene, frame: Frame) -> Rect:
    """The room for the button in the upper right: left of the switch, behind the last line of the sentence."""
    if not frame.hands:
        return Rect(frame.right, frame.grid("margin_top"), 0.0, 0.0)
    switch = min((target.rect for target in top.targets if target.kind == "set"), key=lambda rect: rect.x)
    y = switch.middle[1]
    beside = [word.box.right for word in top.words() if word.box.y < switch.bottom and word.box.right < switch.x]
    left = max(beside, default=frame.left) + frame.px(BESIDE)
    return Rect(left, y, switch.x - frame.px(AWAY) - left, 0.0)


def draw_track_sign(scene: Scene, told: Told, frame: Frame, corner: Rect, absent: int = 0) -> None:
    """Draw it small at the right end of its corner.

    `absent` tracks have nothing in the window and no room beside those that have.
    """
    words = _words(told, frame, corner.w - 2 * frame.px(INSET), absent)
    if words is None:
        return
    width, height = words.width + 2 * frame.px(INSET), words.height + 2 * frame.px(AIR)
    rect = Rect(corner.right - width, corner.y - height / 2, width, height)
    scene.add(Box(rect, "", "edge", max(1.0, 1.5 * frame.s), height / 2))
    place(scene, words, rect.x + frame.px(INSET), rect.y + frame.px(AIR), frame, "ink2")
    least = frame.least_target()
    scene.offer("action", "tracks", rect, told.words("tracks.says"), text=_said(told, absent)[0], least=least)


def draw_track_button(scene: Scene, told: Told, frame: Frame, row: Rect) -> Rect:
    """Draw it at the right end of a row of controls; gives the row that is left."""
    if not told.story.timeline.tracks or not frame.hands:
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
