"""The panel of the tracks: which of them are shown, which are folded, and in which order they stand."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Box, Rect, Ring, Stroke
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools, way_back
from g60desk.layout.text import flow, place
from g60desk.layout.timeline_tracks import is_folded, ordered_tracks
from g60desk.layout.told import Told
from g60desk.story.model import Track

ROUND, CHECK = 0.75, 0.42  # of the least target: how large a round button is drawn, and the box of a check
BETWEEN = 16.0  # px that targets are apart


def lay_out_track_panel(told: Told, frame: Frame) -> Sheet:
    """A row for each track: a check and its name, and the round buttons that fold and move it."""
    title = told.words("tracks.title")
    tracks = ordered_tracks(told.index, told.state)
    writer = Writer(frame, title)
    writer.text([told.words("tracks.lead" if tracks else "tracks.none")], frame.type("label"), "ink2")
    writer.gap(24)
    for number, track in enumerate(tracks):
        writer.rule()
        _draw_row(writer, told, track, first=number == 0, last=number == len(tracks) - 1)
    shown_all, own_order = told.words("tracks.show_all"), told.words("tracks.own_order")
    first = way_back(told, frame)
    first += [("set:hidden=,folded=", shown_all)] if told.state.hidden or told.state.folded else []
    last = [("set:order=", own_order)] if told.state.order else []
    tools = lay_out_tools(frame, first, last) if first or last else None
    return Sheet(lay_out_head(told, frame, title), writer.done(), tools)


def _draw_row(writer: Writer, told: Told, track: Track, *, first: bool, last: bool) -> None:
    """Check, name and number of events at the left; fold, up and down at the right."""
    frame, scene, least = writer.frame, writer.scene, writer.frame.least_target()
    name, events = told.text(track.name), told.words("tracks.events", n=len(told.index.events_of(track.id)))
    shown = track.id not in told.state.hidden
    right, size = scene.width - writer.margin, ROUND * least
    step = size + frame.px(BETWEEN)
    end = right - 3 * step
    left = writer.margin + CHECK * least + frame.px(18)
    words = flow([name], frame.type("label", 600 if shown else 400), end - left, frame)
    count = flow([events], frame.type("caption"), end - left, frame)
    height = max(least, words.height + count.height) + 2 * writer.step(8)
    middle = writer.y + height / 2
    _draw_check(writer, shown, writer.margin, middle)
    y = middle - (words.height + count.height) / 2
    place(scene, words, left, y, frame, "ink" if shown else "ink3")
    place(scene, count, left, y + words.height, frame, "ink2" if shown else "ink3")
    row = Rect(writer.margin, middle - least / 2, end - writer.margin - frame.px(BETWEEN) / 2, least)
    scene.offer("hide", track.id, row, told.words("tracks.shown" if shown else "tracks.not_shown", name=name),
                text=events, chosen=shown)  # fmt: skip
    folded = is_folded(told, track.id)
    _draw_round(writer, told, "track", track, right - size / 2 - 2 * step, middle, folded=folded)
    _draw_round(writer, told, "raise", track, right - size / 2 - step, middle, idle=first)
    _draw_round(writer, told, "lower", track, right - size / 2, middle, idle=last)
    writer.y += height


def _draw_check(writer: Writer, shown: bool, x: float, middle: float) -> None:
    frame = writer.frame
    size = CHECK * frame.least_target()
    box = Rect(x, middle - size / 2, size, size)
    width = max(1.0, 2 * frame.s)
    writer.scene.add(Box(box, "ink" if shown else "", "ink" if shown else "edge", width, frame.px(4)))
    if shown:
        tick = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
        points = tuple((box.x + a * size, box.y + b * size) for a, b in tick)
        writer.scene.add(Stroke(points, "surface", 0.11 * size, "round"))


def _draw_round(
    writer: Writer, told: Told, kind: str, track: Track, x: float, y: float, *, idle: bool = False, folded: bool = False
) -> None:
    """A round button with its middle at (x, y); an `idle` one is at an end of the list and moves nothing."""
    frame, scene = writer.frame, writer.scene
    r = ROUND * frame.least_target() / 2
    scene.add(Ring(x, y, r, "surface", "rule" if idle else "edge", max(1.0, 2 * frame.s)))
    for line in _sign(kind, folded):
        points = tuple((x + a * r, y + b * r) for a, b in line)
        scene.add(Stroke(points, "edge" if idle else "ink", 0.11 * r, "round"))
    says = {"track": "tracks.unfold" if folded else "tracks.fold", "raise": "tracks.raise", "lower": "tracks.lower"}
    name = told.words(says[kind], name=told.text(track.name))
    ends = {"raise": "tracks.is_first", "lower": "tracks.is_last"}
    text = told.words(ends[kind]) if idle else ""
    scene.offer(kind, track.id, Rect(x - r, y - r, 2 * r, 2 * r), name, text=text, least=frame.least_target(),
                round=True)  # fmt: skip


def _sign(kind: str, folded: bool) -> tuple[tuple[Point, ...], ...]:
    """The strokes of a sign in radii of its button: an arrow up or down; a hook that points down at what is open."""
    if kind == "track":
        down = ((-0.34, -0.15), (0.0, 0.19), (0.34, -0.15))
        return (tuple((y, x) for x, y in down) if folded else down,)
    way = -1.0 if kind == "raise" else 1.0
    return ((0.0, -0.42 * way), (0.0, 0.42 * way)), ((-0.32, 0.1 * way), (0.0, 0.42 * way), (0.32, 0.1 * way))
