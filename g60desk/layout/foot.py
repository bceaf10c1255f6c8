"""The foot of every page: the line with the views as its stations, and the few buttons that are always there.

The line is in the signal colour as far as one has come and grey beyond (`visual.md`, 1 and 9).  The scene is laid out
for a strip at the lower edge of the sheet; its y begins at `foot_top`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.foot_names import badge_of, view_name
from g60desk.layout.foot_play import play_width
from g60desk.layout.foot_tools import draw_hint, draw_tools
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Ring, Scene, Stroke, Target
from g60desk.layout.text import Span, place, single
from g60desk.layout.told import Told
from g60desk.story.model import STATIONS

VIEWS = STATIONS


class _Room(msgspec.Struct, frozen=True):
    """Where the parts of the foot stand for one kind of sheet: px of its reference sheet, or absolute when compact."""

    first: float  # x of the first station
    pitch: float
    ring: float
    edge: float
    ring_on: float
    edge_on: float
    button: float  # height of a button
    pad: float
    gap: float
    label: float  # how far below the line the names stand


def foot_top(frame: Frame) -> float:
    """The y on the sheet where the strip of the foot begins."""
    return frame.nav_y - frame.unit * (52 if frame.mode != "compact" else 36)


def lay_out_foot(
    told: Told,
    frame: Frame,
    tools: Sequence[tuple[str, str]] | None = None,
    *,
    filled: str = "",
    line_shown: bool = True,
) -> Scene:
    """The scene of the foot, in px from its own top; with other `tools` than usual, only those are at its right.

    The tool `filled` is the one that is on; the line of the views may be left out.
    """
    top = foot_top(frame)
    scene = Scene(frame.width, frame.height - top)
    room = _room(frame)
    line = frame.nav_y - top
    buttons_left = draw_tools(scene, told, frame, room, line, tools, filled)
    if not told.has_story or not line_shown:
        return scene
    at = VIEWS.index(told.state.view) if told.state.view in VIEWS else -1  # the sources are beside the line
    stations = _stations(told, frame, room, buttons_left)
    come = stations[at][0] if at >= 0 else frame.left
    scene.add(Stroke(((come, line), (stations[-1][0], line)), "rule", frame.stroke("nav")))
    scene.add(Stroke(((0.0, line), (come, line)), "signal", frame.stroke("nav")))
    _draw_badge(scene, told, frame, line)
    last = 0.0
    named = range(len(VIEWS)) if _all_fit(told, frame, stations) else (at,)
    for number, (x, width) in enumerate(stations):
        last = max(last, _draw_station(scene, told, frame, room, (x, line, width), number, at, named=number in named))
    if frame.mode != "portrait" and tools is None:
        draw_hint(scene, told, frame, line + room.label, last)
    name = view_name(told, told.state.view)
    scene.summary = name if at < 0 else told.words("foot.says", view=name, n=at + 1, all=len(VIEWS))
    _in_reading_order(scene)
    return scene


def _room(frame: Frame) -> _Room:
    room = _plain_room(frame)
    return msgspec.structs.replace(room, button=max(room.button, frame.least_button))


def _plain_room(frame: Frame) -> _Room:
    u = frame.unit
    if frame.mode == "compact":
        m = frame.tokens.marker["nav_compact"]
        rings = (m["r"] * u, m["stroke"] * u, m["current_r"] * u, m["current_stroke"] * u)
        return _Room(220 * u, 180 * u, *rings, 42 * u, 18 * u, 12 * u, 36 * u)
    if frame.mode == "portrait":
        m = frame.tokens.marker["nav_portrait"]
        rings = (m["r"] * u, m["stroke"] * u, m["current_r"] * u, m["current_stroke"] * u)
        return _Room(112 * u, 240 * u, *rings, 76 * u, 44 * u, 24 * u, 58 * u)
    station, now = frame.tokens.marker["nav_station"], frame.tokens.marker["nav_current"]
    rings = (station["r"] * u, station["stroke"] * u, now["r"] * u, now["stroke"] * u)
    return _Room(330 * u, 280 * u, *rings, 52 * u, 19 * u, 16 * u, 50 * u)


def _stations(told: Told, frame: Frame, room: _Room, buttons_left: float) -> list[tuple[float, float]]:
    """The x of each station and the width that its name may take."""
    limit = (frame.right if frame.mode == "portrait" else buttons_left - room.gap * 2) + room.ring
    name = frame.measure(view_name(told, VIEWS[-1]), frame.type("body", 600), frame.han)
    pitch = min(room.pitch, (limit - room.first - name) / (len(VIEWS) - 1))
    if frame.mode != "portrait":  # the ring of the last lets the pace stand right of it
        pace = 0.0 if frame.hall else play_width(told, frame, 0.0, room.pad, room.gap)
        pitch = min(pitch, (buttons_left - pace - room.gap - room.ring_on - room.first) / (len(VIEWS) - 1))
    pitch = max(pitch, room.ring_on * 3)
    found = []
    for number in range(len(VIEWS)):
        x = room.first + number * pitch
        width = limit - x if number == len(VIEWS) - 1 else pitch - room.gap
        found.append((x, width))
    return found


def _all_fit(told: Told, frame: Frame, stations: Sequence[tuple[float, float]]) -> bool:
    """True when each view's name fits beside the next one; where not, only the present station has its name."""
    styles = [frame.type("body", 600 if view == told.state.view else 400) for view in VIEWS[:-1]]  # the last has room
    widths = [frame.measure(view_name(told, view), style, frame.han)
              for view, style in zip(VIEWS, styles, strict=False)]  # fmt: skip
    return all(wide <= room for wide, (_, room) in zip(widths, stations, strict=False))


def _draw_station(
    scene: Scene, told: Told, frame: Frame, room: _Room, at: tuple[float, float, float], number: int, now: int,
    *, named: bool,
) -> float:  # fmt: skip
    """One station with its name, where that is wanted; gives the x where the drawing ends."""
    x, y, width = at
    on = number == now
    r, edge = (room.ring_on, room.edge_on) if on else (room.ring, room.edge)
    scene.add(
        Ring(x, y, r - edge / 2 if frame.mode != "landscape" else r, "bg", "ink" if number <= now else "edge", edge)
    )
    name = view_name(told, VIEWS[number])
    if not named:
        scene.offer("view", str(VIEWS[number]), Rect(x - r, y - r, 2 * r, 2 * r), told.words("foot.view", name=name),
                    least=frame.least_target(), round=True)  # fmt: skip
        return x + r
    words = single([name], frame.type("body", 600 if on else 400), frame)
    left = x - r - (edge / 2 if frame.mode == "landscape" else 0)
    taken = place(scene, words, left, y + room.label - words.height / 2, frame, "ink" if on else "ink2")
    reach = Rect(left, y - r, max(2 * r, min(taken.w, width)), taken.bottom - y + r)
    if frame.hall:  # whoever aims at the ring hits, though the name stands right of it
        half = frame.least_target() / 2
        right = max(reach.right, x + half)
        hit = Rect(min(left, x - half), y - half, right - min(left, x - half), reach.bottom - y + half)
        scene.put(Target("view", str(VIEWS[number]), reach, hit, told.words("foot.view", name=name), chosen=on))
        return taken.right
    scene.offer("view", str(VIEWS[number]), reach, told.words("foot.view", name=name),
                least=frame.least_target(), chosen=on)  # fmt: skip
    return taken.right


def _draw_badge(scene: Scene, told: Told, frame: Frame, line: float) -> None:
    badge = badge_of(told)
    if not badge or frame.mode == "portrait":
        return
    style = frame.type("body", 700)
    words = single([Span(badge, whole=True)], style, frame)
    width, height = words.width + 2 * 0.9 * style.px, 2.0 * style.px
    room = _room(frame)
    width = min(width, room.first - room.ring_on * 2 - frame.left)
    rect = Rect(frame.left, line - height / 2, width, height)
    scene.add(Box(rect, "signal", "", 0, frame.tokens.radius["badge"] * frame.unit))
    place(scene, words, rect.x + (rect.w - words.width) / 2, rect.y + (rect.h - words.height) / 2, frame, "on_signal")


def _in_reading_order(scene: Scene) -> None:
    """Stations first, then the buttons, then the mark of the hint."""
    order = {"view": 0, "action": 1, "set": 1, "cite": 2}
    scene.targets.sort(key=lambda target: order.get(target.kind, 1))
