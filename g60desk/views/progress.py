"""The line as progress: a station where a view begins, a hole for each step passed, a ring for each ahead, a bead now.

The same line stands at the foot of the audience's picture and of the console (`visual.md`, 10).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.foot_names import view_name
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Stroke
from g60desk.layout.text import place, single
from g60desk.layout.told import Told
from g60desk.tour.route import Stop

MOST_PITCH = 110.0  # reference px between two steps: a short talk need not fill the whole line
HOLE, AHEAD, AHEAD_EDGE, BEAD, RIM = 4.0, 7.0, 3.0, 11.0, 5.0  # radii and widths in reference px
STATION, STATION_EDGE, NOW, NOW_EDGE, DOT = 11.0, 5.0, 18.0, 7.0, 7.5
LABEL = 46.0  # how far below the line the names stand


class Line(msgspec.Struct, frozen=True):
    """The stops of a talk along a line, which of them is the present one (-1: none), and what each says."""

    stops: tuple[Stop, ...]
    at: int
    views: tuple[str, ...]  # the name of the view of each stop
    titles: tuple[str, ...]

    def begins(self, place: int) -> bool:
        """True where another view begins."""
        return place == 0 or self.stops[place].step.view != self.stops[place - 1].step.view

    @property
    def station(self) -> int:
        """The station of the present stop: where its view began."""
        return next((place for place in range(self.at, -1, -1) if self.begins(place)), -1)


def line_of(told: Told, stops: Sequence[Stop], now: Stop | None) -> Line:
    """The line of these stops, told in a language."""
    at = next((place for place, stop in enumerate(stops) if now is not None and stop.id == now.id), -1)
    views = tuple(view_name(told, stop.step.view) for stop in stops)
    return Line(tuple(stops), at, views, tuple(title_of(told, stop) for stop in stops))


def title_of(told: Told, stop: Stop) -> str:
    """What a step is called: its few words, else what the room reads, else its id."""
    return told.text(stop.step.short or stop.step.say) or stop.id


def progress_words(told: Told, line: Line) -> str:
    """How far one has come, such as "6 of 24"; empty without a step."""
    return told.words("show.of", n=line.at + 1, all=len(line.stops)) if line.at >= 0 else ""


def spots(line: Line, frame: Frame, left: float, right: float) -> tuple[float, ...]:
    """The x of each stop between two ends."""
    count = max(len(line.stops) - 1, 1)
    pitch = min((right - left) / count, frame.px(MOST_PITCH))
    return tuple(left + place * pitch for place in range(len(line.stops)))


def draw_line(scene: Scene, frame: Frame, line: Line, xs: Sequence[float], y: float, width: float) -> None:
    """Draw the line with a mark for each stop; `width` is that of its stroke."""
    if not xs:
        return
    now = xs[line.at] if line.at >= 0 else xs[0]
    scene.add(Stroke(((now, y), (xs[-1], y)), "rule", width), Stroke(((0.0, y), (now, y)), "signal", width))
    for place_, x in enumerate(xs):
        _draw_mark(scene, frame, line, place_, x, y)


def _draw_mark(scene: Scene, frame: Frame, line: Line, at: int, x: float, y: float) -> None:
    passed, px = at < line.at, frame.px
    if line.begins(at):
        on = at == line.station
        r, edge = (NOW, NOW_EDGE) if on else (STATION, STATION_EDGE)
        scene.add(Ring(x, y, px(r), "bg", "ink" if passed or at == line.at else "edge", px(edge)))
        if at == line.at:
            scene.add(Ring(x, y, px(DOT), "ink", "", 0))
    elif at == line.at:
        scene.add(Ring(x, y, px(BEAD + RIM), "bg", "", 0), Ring(x, y, px(BEAD), "ink", "", 0))
    elif passed:
        scene.add(Ring(x, y, px(HOLE), "bg", "", 0))
    else:
        scene.add(Ring(x, y, px(AHEAD), "bg", "edge", px(AHEAD_EDGE)))


def draw_views(scene: Scene, frame: Frame, line: Line, xs: Sequence[float], y: float, right: float) -> None:
    """The names of the views under their stations: the present one first, then as many as have room."""
    stations = [place_ for place_ in range(len(xs)) if line.begins(place_)]
    taken: list[tuple[float, float]] = []
    for at in sorted(stations, key=lambda one: (one != line.station, one)):
        on = at == line.station
        words = single([line.views[at]], frame.type("body", 600 if on else 400), frame)
        left = min(xs[at] - frame.px(NOW if on else STATION), right - words.width)
        reach = (left - frame.px(20), left + words.width + frame.px(20))
        if any(reach[0] < end and start < reach[1] for start, end in taken):
            continue
        taken.append((left, left + words.width))
        ink = "ink" if on else "ink2"
        place(scene, words, left, y + frame.px(LABEL) - words.height / 2, frame, ink)


def offer_stops(scene: Scene, told: Told, frame: Frame, line: Line, xs: Sequence[float], y: float) -> None:
    """Make each mark a button that leads to its step."""
    pitch = xs[1] - xs[0] if len(xs) > 1 else frame.px(MOST_PITCH)
    for at, (stop, x) in enumerate(zip(line.stops, xs, strict=True)):
        half, tall = min(pitch / 2, frame.px(32)), frame.px(28)
        name = told.words("show.step_says", n=stop.number, view=line.views[at], title=line.titles[at])
        scene.offer("show", f"go/{stop.number}", Rect(x - half, y - tall, 2 * half, 2 * tall), name,
                    text=name, chosen=at == line.at, fills=False)  # fmt: skip
