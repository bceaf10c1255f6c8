"""The line with its members, drawn large for a hall: the road as far as it has come, marks, names in both scripts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from g60desk.layout.attract_pose import Pose, origin_of
from g60desk.layout.board import Board
from g60desk.layout.foot_names import badge_of
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import along, between, length
from g60desk.layout.hues import hue
from g60desk.layout.labels import Placed, Wanted, place_all
from g60desk.layout.scene import Box, Faded, Item, Point, Rect, Ring, Scene, Stroke, Style
from g60desk.layout.text import Flow, Span, inked, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

Names = dict[Key, Placed]
ON_LINE = 0.5  # of the stretch on which the badge lies
CITY, ORIGIN, EDGE = 20.0, 27.0, 6.0  # px of a mark: its radius, that of the first member, its edge
LEADER = 26.0  # px, a shorter one would look like dirt: the name is near enough
TIE, GAP = 5.0, 14.0  # px of a dot of a tie, and from one to the next


def big(frame: Frame, name: str, weight: int | None = None, times: float = 1.0) -> Style:
    """A step of the type scale as large as the sheet, whatever its shape: it is read from across a hall."""
    given = frame.tokens.type_scale[name]
    line = given.line * (1.12 if frame.han else 1.0)
    return Style(given.px * frame.s * times, weight or given.weight, line, 0.0 if frame.han else given.tracking)


def named(tolds: Sequence[Told], key: Key, frame: Frame, style: Style) -> Flow:
    """A place's name in each language, the first one heaviest; once where they are the same."""
    found = next((one for one in tolds[0].story.network.places if one.id == key), None)
    said = list(dict.fromkeys(told.text(found.name) for told in tolds)) if found else []
    light = Style(style.px, 400, style.line, 0.0)
    pieces = [Span(f" {one}" if number else one, light if number else style, "ink2" if number else None, whole=True)
              for number, one in enumerate(said)]  # fmt: skip
    return single(pieces, style, frame)


def place_names(
    tolds: Sequence[Told], frame: Frame, pose: Pose, style: Style, taken: Sequence[Rect], sheet: Rect
) -> Names:
    """Where the names stand around a pose, clear of the road, the marks and what is `taken`."""
    told = tolds[0]
    half = frame.stroke("line_attract") / 2 + frame.px(4)
    marks = [_mark(told, frame, key, spot) for key, spot in pose.spots.items()]
    paths = [(pose.line, half), *((tie, frame.px(TIE)) for tie in pose.ties)]
    board = Board(sheet, [*taken, *marks], paths)
    fixed = {one.id: str(one.label or "") for one in told.story.network.places}
    wanted = []
    for key, spot in sorted(pose.spots.items(), key=lambda one: (one[0] not in pose.stops, one[1][1])):
        words = named(tolds, key, frame, style)
        box = inked(Rect(0, 0, words.width, words.height), words)
        r = frame.px(ORIGIN if key == origin_of(told) else CITY)
        wanted.append(Wanted(key, *spot, r, words.width, box.h, fixed.get(key, "")))
    return {one.key: one for one in place_all(wanted, board, frame.s)}


def _mark(told: Told, frame: Frame, key: Key, spot: Point) -> Rect:
    r = frame.px((ORIGIN if key == origin_of(told) else CITY) + EDGE)
    return Rect(spot[0] - r, spot[1] - r, 2 * r, 2 * r)


def draw_road(scene: Scene, frame: Frame, pose: Pose, come: float, *, ahead: bool = True) -> None:
    """The line, in its colour as far as it has come (0 to 1 of its length) and grey `ahead` of that."""
    if len(pose.line) < 2:
        return
    width = frame.stroke("line_attract")
    reach, rest = _parted(pose.line, come)
    if len(rest) > 1 and ahead:
        scene.add(Stroke(rest, "rule", width, "round"))
    if len(reach) > 1:
        scene.add(Stroke(reach, "signal", width, "round"))


def _parted(path: Sequence[Point], part: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """A path up to a part of its length, and from there on."""
    if part >= 1.0:
        return tuple(path), ()
    at = max(0.0, part) * length(path)
    reach, far = [path[0]], 0.0
    for number, (a, b) in enumerate(pairwise(path)):
        size = length((a, b))
        if far + size >= at:
            spot = between(a, b, (at - far) / size if size else 0.0)
            return (*reach, spot), (spot, *path[number + 1 :])
        reach.append(b)
        far += size
    return tuple(path), ()


def draw_ties(scene: Scene, frame: Frame, pose: Pose, opacity: float) -> None:
    """What joins the members that are not on the line: dots, for it is no part of it."""
    if pose.ties and opacity > 0.0:
        size = frame.px(TIE)
        dots: list[Item] = [Stroke(tie, "edge", size, "round", (0.1, frame.px(GAP))) for tie in pose.ties]
        scene.add(*dots if opacity >= 1.0 else (Faded(tuple(dots), opacity),))


def draw_marks(scene: Scene, told: Told, frame: Frame, pose: Pose, there: Collection[Key]) -> None:
    """The members that are `there` in their colours, the others hollow."""
    places = {one.id: one for one in told.story.network.places}
    for key, spot in pose.spots.items():
        r = frame.px(ORIGIN if key == origin_of(told) else CITY)
        fill, edge = (hue(told, frame.tokens, places[key].region), "ink") if key in there else ("bg", "edge")
        scene.add(Ring(*spot, r, fill, edge, frame.px(EDGE)))
        reach = frame.least_target() / 2
        scene.belong("place", key, Rect(spot[0] - reach, spot[1] - reach, 2 * reach, 2 * reach))


def draw_names(
    scene: Scene, tolds: Sequence[Told], frame: Frame, names: Names, there: Collection[Key], opacity: float
) -> None:
    """The names in their places; those of members that are not there yet are dim."""
    if opacity <= 0.0:
        return
    drawn = Scene(scene.width, scene.height)
    for key, label in names.items():
        words, rect = named(tolds, key, frame, small(frame)), label.rect
        if label.leader and length(label.leader) > frame.px(LEADER):
            drawn.add(Stroke(label.leader, "ink2", frame.stroke("rule")))
        place(drawn, words, rect.x, rect.y - (words.height - rect.h) / 2, frame, "ink" if key in there else "ink3")
    scene.add(*drawn.items if opacity >= 1.0 else (Faded(tuple(drawn.items), opacity),))


def badge_spot(pose: Pose) -> Point | None:
    """The middle of the longest stretch between two places of the line."""
    cuts = sorted(pose.stops.values())
    ways = [pose.line[a : b + 1] for a, b in pairwise(cuts)]
    longest = max(ways, key=length, default=())
    return along(longest, ON_LINE * length(longest)) if longest else None


def draw_badge(scene: Scene, told: Told, frame: Frame, spot: Point) -> None:
    """The plate of the line, on it."""
    words = single([Span(badge_of(told), whole=True)], big(frame, "h2", 700), frame)
    rect = badge_rect(told, frame, spot)
    scene.add(Box(rect, "signal", "", 0, frame.px(frame.tokens.radius["badge"] * 1.25)))
    place(scene, words, rect.x + (rect.w - words.width) / 2, rect.y + (rect.h - words.height) / 2, frame, "on_signal")


def badge_rect(told: Told, frame: Frame, spot: Point) -> Rect:
    """Where that plate lies."""
    words = single([Span(badge_of(told), whole=True)], big(frame, "h2", 700), frame)
    width, height = words.width + frame.px(48), frame.px(60)
    return Rect(spot[0] - width / 2, spot[1] - height / 2, width, height)


def reach_of(pose: Pose, frame: Frame) -> list[Rect]:
    """What a pose takes of the sheet: the spots of its places with their names' room, and the points of the line."""
    r = frame.px(ORIGIN + EDGE)
    return [Rect(x - r, y - r, 2 * r, 2 * r) for x, y in (*pose.line, *pose.spots.values())]


def small(frame: Frame) -> Style:
    """The type of names."""
    return big(frame, "place", times=1.0 if frame.mode == "portrait" else 1.2)
