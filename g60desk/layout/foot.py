"""The foot of every page: the line with the views as its stations, and the few buttons that are always there.

The line is in the signal colour as far as one has come and grey beyond (`visual.md`, 1 and 9).  The scene is laid out
for a strip at the lower edge of the sheet; its y begins at `foot_top`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Box, Rect, Ring, Scene, Stroke
from g60desk.layout.text import Piece, Span, place, single
from g60desk.layout.told import Told
from g60desk.story.model import View

VIEWS = tuple(View)
LABEL_BELOW = 58.0


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
    return frame.nav_y - _unit(frame) * (52 if frame.mode != "compact" else 36)


def lay_out_foot(told: Told, frame: Frame) -> Scene:
    """The scene of the foot, in px from its own top."""
    top = foot_top(frame)
    scene = Scene(frame.width, frame.height - top)
    room = _room(frame)
    line = frame.nav_y - top
    buttons_left = _draw_buttons(scene, told, frame, room, line)
    if not told.has_story:
        return scene
    at = VIEWS.index(told.state.view)
    stations = _stations(told, frame, room, buttons_left)
    scene.add(Stroke(((stations[at][0], line), (stations[-1][0], line)), "rule", frame.stroke("nav")))
    scene.add(Stroke(((0.0, line), (stations[at][0], line)), "signal", frame.stroke("nav")))
    _draw_badge(scene, told, frame, line)
    last = 0.0
    named = range(len(VIEWS)) if _all_fit(told, frame, stations) else (at,)
    for number, (x, width) in enumerate(stations):
        last = max(last, _draw_station(scene, told, frame, room, (x, line, width), number, at, named=number in named))
    if frame.mode != "portrait":
        _draw_hint(scene, told, frame, line + room.label, last)
    name = view_name(told, told.state.view)
    scene.summary = told.words("foot.says", view=name, n=at + 1, all=len(VIEWS))
    _in_reading_order(scene)
    return scene


def view_name(told: Told, view: View) -> str:
    """What the story calls a view, else the program's own word."""
    section = getattr(told.story, str(view))
    return told.text(section.name) or told.words(f"foot.{view}")


def badge_of(told: Told) -> str:
    """What the plate on the line says: the badge of the story, else that of its spine; may be empty."""
    spine = told.index.lines.get(told.story.network.spine)
    return told.story.badge or (spine.badge if spine else "")


def other_language(told: Told) -> str:
    """The language that the language button changes to: the next one of the story."""
    languages = told.story.languages
    if told.language not in languages:
        return languages[0] if languages else told.language
    return languages[(languages.index(told.language) + 1) % len(languages)]


def language_name(told: Told, language: str) -> str:
    """A language by its own name; its code where the program has no name for it."""
    key = f"foot.language.{language}"
    return told.words(key) if told.words.has(key) else language


def _room(frame: Frame) -> _Room:
    u = _unit(frame)
    if frame.mode == "compact":
        m = frame.tokens.marker["nav_compact"]
        return _Room(220, 180, m["r"], m["stroke"], m["current_r"], m["current_stroke"], 42, 18, 12, 36)
    if frame.mode == "portrait":
        m = frame.tokens.marker["nav_portrait"]
        rings = (m["r"] * u, m["stroke"] * u, m["current_r"] * u, m["current_stroke"] * u)
        return _Room(112 * u, 240 * u, *rings, 76 * u, 44 * u, 24 * u, 58 * u)
    station, now = frame.tokens.marker["nav_station"], frame.tokens.marker["nav_current"]
    rings = (station["r"] * u, station["stroke"] * u, now["r"] * u, now["stroke"] * u)
    return _Room(330 * u, 280 * u, *rings, 52 * u, 24 * u, 16 * u, 50 * u)


def _unit(frame: Frame) -> float:
    """Px per px of the reference sheet; a compact sheet is its own reference."""
    return 1.0 if frame.mode == "compact" else frame.s


def _stations(told: Told, frame: Frame, room: _Room, buttons_left: float) -> list[tuple[float, float]]:
    """The x of each station and the width that its name may take."""
    limit = (frame.right if frame.mode == "portrait" else buttons_left - room.gap * 2) + room.ring
    name = frame.measure(view_name(told, VIEWS[-1]), frame.type("body", 600), frame.han)
    pitch = min(room.pitch, (limit - room.first - name) / (len(VIEWS) - 1))
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
    scene.add(Box(rect, "signal", "", 0, frame.tokens.radius["badge"] * _unit(frame)))
    place(scene, words, rect.x + (rect.w - words.width) / 2, rect.y + (rect.h - words.height) / 2, frame, "on_signal")


def _buttons(told: Told, frame: Frame) -> list[tuple[str, str]]:
    """The buttons as (action, words), from left to right."""
    language = language_name(told, other_language(told))
    if not told.has_story:  # the views, the sources and the tour are those of a story
        return [("language", language), ("help", told.words("foot.more"))]
    if frame.mode == "portrait":
        return [("sources", told.words("foot.sources")), ("language", language), ("help", told.words("foot.more")),
                ("start_over", told.words("foot.start_over"))]  # fmt: skip
    shown = [("sources", told.words("foot.sources")), ("present", told.words("foot.present"))]
    return [*shown, ("language", language), ("help", told.words("foot.more"))]


def _draw_buttons(scene: Scene, told: Told, frame: Frame, room: _Room, line: float) -> float:
    """The buttons, from the right margin leftwards; upright, in a row of their own.  Gives the x where they begin."""
    style = frame.type("label")
    buttons = _buttons(told, frame)
    widths = [frame.measure(words, style, frame.han) + 2 * room.pad for _, words in buttons]
    y = line
    x = frame.right - sum(widths) - room.gap * (len(widths) - 1)
    if frame.mode == "portrait":
        y = line + frame.px(frame.tokens.grid["portrait"]["tools_y"] - frame.tokens.grid["portrait"]["nav_line_y"])
        x = frame.left
    left = x
    for number, ((action, words), width) in enumerate(zip(buttons, widths, strict=True)):
        if frame.mode == "portrait" and number == len(buttons) - 1:
            x = frame.right - width  # the way home stands apart
        rect = Rect(x, y - room.button / 2, width, room.button)
        draw_button(scene, frame, rect, words, action)
        x = rect.right + room.gap
    return left


def _draw_hint(scene: Scene, told: Told, frame: Frame, y: float, taken: float) -> None:
    """One line that says what the small plates are for, where there is room for it."""
    if not told.story.sources:
        return
    for key in ("foot.hint", "foot.hint_short"):
        before, _, after = told.words(key).partition("{mark}")
        style = frame.type("caption")
        plate: list[Piece | str] = [Plate("¶", "source:", told.words("foot.sources"))]
        parts = [single(part, style, frame) for part in ([before.strip()], plate, [after.strip()])]
        gap = 0.3 * style.px  # the same on both sides of the plate
        left = frame.right - sum(part.width for part in parts) - 2 * gap
        if left > taken + frame.px(48) and (frame.mode == "landscape" or key == "foot.hint_short"):
            for part in parts:
                place(scene, part, left, y - part.height / 2, frame, "ink3")
                left += part.width + gap
            return


def _in_reading_order(scene: Scene) -> None:
    """Stations first, then the buttons, then the mark of the hint."""
    order = {"view": 0, "action": 1, "cite": 2}
    scene.targets.sort(key=lambda target: order[target.kind])
