"""Marks of places: how large, in which inks, and how they can be chosen."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue, tint
from g60desk.layout.network_facts import place_name, place_text
from g60desk.layout.network_focus import is_dim
from g60desk.layout.network_growth import new_places
from g60desk.layout.network_links import origin, reached
from g60desk.layout.network_sized import MOST_EDGE, OUTLINE, edge_of, size_of
from g60desk.layout.network_strokes import NEW_GAP, NEW_RIM
from g60desk.layout.scene import Ink, Rect, Ring, Scene
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Place

LARGER, HEAVIER = 1.5, 3.0  # a chosen mark: times its radius, px more of its stroke
SAFE_TINTS = frozenset(["tint.zhejiang", "tint.2", "soft"])  # `ink3` is readable on no other tint (visual.md, 5)
PICKED = 4.0  # px of the ring around a chosen mark whose size is that of a figure
GAP = 3.0  # px between a sized mark and what lies under it
WIDE = 14.0  # px of an outline's radius, from which on it is wider than any line
OTHER_R, OTHER_STROKE = 8.0, 3.0  # a place that is no member
ON_RIM = 0.8  # of the radius of a larger mark, how far off its middle a small one can still be seen
SMALL = 0.7  # of its size, what a mark on a rim has


class Mark(msgspec.Struct, frozen=True):
    """A place at its point: `status` is origin, member, ahead or other.

    One that is `dim` is drawn pale, one that is `new` has a ring around it. One that is `sized` has the area of a
    value, or is the dashed one of a place without.  One that lies `over` is small, on the rim of a larger one; one
    `under` the lines is a wide outline that hides nothing.
    """

    place: Place
    x: float
    y: float
    r: float
    width: float
    fill: Ink
    edge: Ink
    status: str
    chosen: bool
    dim: bool = False
    new: tuple[float, float] | None = None  # radius and width of the ring, px
    dashes: int = 0
    sized: bool = False
    gap: float = 0.0
    over: bool = False
    under: bool = False

    @property
    def rect(self) -> Rect:
        """The square around the mark with its stroke."""
        outer = self.r + self.width / 2
        return Rect(self.x - outer, self.y - outer, 2 * outer, 2 * outer)


def mark_at(told: Told, frame: Frame, one: Place, x: float, y: float, straight: str = "") -> Mark:
    """The mark of a place at (x, y); `straight` is the token of its size in the straight layout."""
    chosen, status = is_chosen(told, one), _status(told, one)
    name, key = _size_of(status, straight)
    if name:
        r, width = frame.tokens.marker[name][key], frame.tokens.marker[name]["stroke"]
    else:
        r, width = OTHER_R, OTHER_STROKE
    fill = hue(told, frame.tokens, one.region) if status in ("origin", "member") else "bg"
    edge = {"ahead": "edge", "other": "ink" if straight else "ink2"}.get(status, "ink")
    if chosen:
        r, width = r * LARGER, width + HEAVIER
    size, dashes = size_of(told, one), 0
    if size is not None:
        outline = size.known and status == "other"
        dashes, width = size.dashes, OUTLINE if outline else edge_of(size.outer, chosen=chosen)
        width = min(width, MOST_EDGE * size.outer)
        r = size.outer - width / 2
        fill = "bg" if not size.known else "" if outline else fill
        edge = edge if size.known else "edge"
    dim = is_dim(told, one.id)
    if dim:
        fill, edge = _dimmed(fill), "edge"
    if size is not None and size.known and fill in ("", "bg"):
        dashes = 0  # hollow and dashed is what nothing is known of
    new = _around(frame, r + width / 2) if not dim and new_places(told, [one]) else None
    if chosen and size is not None:
        new = _picked(frame, r + width / 2)
    px, sized = frame.px, size is not None
    under = sized and not fill and r > WIDE
    return Mark(one, x, y, px(r), px(width), fill, edge, status, chosen, dim, new, dashes, sized, px(GAP), under=under)


def _dimmed(fill: Ink) -> Ink:
    """The fill of a mark that stands back: pale, but hollow only where it is so without."""
    return "soft" if fill not in ("", "bg") else fill


def _around(frame: Frame, outer: float) -> tuple[float, float]:
    """Radius and width in px of the ring around what is new; `outer` is the radius within, on the reference sheet."""
    rim = max(1.0, frame.px(NEW_RIM))
    return frame.px(outer + NEW_GAP) + rim / 2, rim


def _picked(frame: Frame, outer: float) -> tuple[float, float]:
    """Radius and width in px of the ring around a chosen mark that is sized, and may be small."""
    return frame.px(outer + NEW_GAP) + frame.px(PICKED) / 2, frame.px(PICKED)


def draw_new(scene: Scene, frame: Frame, x: float, y: float) -> None:
    """A sample of what is new, for a key: any mark with the ring around it."""
    r, rim = _around(frame, OTHER_R + OTHER_STROKE / 2)
    scene.add(Ring(x, y, r, "bg", "ink", rim), Ring(x, y, frame.px(OTHER_R), "bg", "ink", frame.px(OTHER_STROKE)))


def _size_of(status: str, straight: str) -> tuple[str, str]:
    """The token of a mark's size and the name of its radius there; no token for the small mark of a stranger."""
    if status == "other":
        return ("station", "r") if straight == "straight_stop" else ("", "")
    if status == "ahead":
        return "dimmed", "r"
    if status == "origin":
        return ("straight_origin", "r") if straight == "straight_stop" else ("city", "origin_r")
    return straight or "city", "r"


def covers(mark: Mark, other: Mark) -> bool:
    """True when a mark reaches over that of a place that is no member, so that this one is better left out."""
    if other.chosen or other.status != "other" or mark.place == other.place or mark.sized:
        return False
    outer = mark.r + mark.width / 2
    return mark.r > other.r and math.dist((mark.x, mark.y), (other.x, other.y)) < outer + other.r


def uncovered(mark: Mark, large: Sequence[Mark]) -> Mark | None:
    """A mark as it can be seen beside the `large` ones: smaller on the rim of one; None under one."""
    covering = [other for other in large if covers(other, mark)]
    if not covering:
        return mark
    if any(math.dist((mark.x, mark.y), (one.x, one.y)) < ON_RIM * (one.r + one.width / 2) for one in covering):
        return None
    return msgspec.structs.replace(mark, r=mark.r * SMALL, width=mark.width * SMALL, over=True)


def is_chosen(told: Told, one: Place) -> bool:
    """True for the selected place, and for the places of a selected event."""
    chosen = told.state.selection
    if chosen is None:
        return False
    event = told.index.event(chosen.key) if chosen.kind == "event" else None
    if chosen.kind == "place" and one.id == told.state.beside:
        return True
    return chosen == Selection("place", one.id) or (event is not None and one.id in event.places)


def _status(told: Told, one: Place) -> str:
    if not one.joins:
        return "other"
    if not reached(told, one.id):
        return "ahead"
    first = origin(told)
    return "origin" if first is not None and first.id == one.id else "member"


def region_reached(told: Told, region: str) -> bool:
    """True when a member of the region has joined."""
    return any(p.joins and p.region == region and told.reached(p.joins) for p in told.story.network.places)


def quiet_ink(told: Told, frame: Frame, region: str) -> Ink:
    """The ink of dimmed text on the ground of a region: `ink3` where that can be read, else `ink2`."""
    if region_reached(told, region) and tint(told, frame.tokens, region) not in SAFE_TINTS:
        return "ink2"
    return "ink3"


def set_name(told: Told, frame: Frame, mark: Mark, large: bool = False, type_of: str = "place") -> Flow:
    """The name of a place, set in a type; that of one that is no member is never larger than a label."""
    name = [Span(told.text(mark.place.name), whole=True)]
    if mark.status == "other":
        small = "label" if type_of == "place" else type_of
        return single(name, frame.type(small, 700 if mark.chosen else None), frame)
    weight = 700 if mark.chosen and not large else 600 if mark.status != "ahead" else 500
    return single(name, frame.type("h2" if large and mark.status != "ahead" else type_of, weight), frame)


def name_ink(told: Told, frame: Frame, mark: Mark) -> Ink:
    """The ink of a place's name."""
    if mark.status == "ahead" or mark.dim:
        return quiet_ink(told, frame, mark.place.region)
    return "ink2" if mark.status == "other" and not mark.chosen else "ink"


def draw_mark(scene: Scene, mark: Mark) -> None:
    """Draw a mark, with the ring around what is new, or chosen among sized ones, and the page between both.

    One that is sized stands off the line on which it lies, which may be wider.
    """
    if mark.new:
        r, width = mark.new
        scene.add(Ring(mark.x, mark.y, r, mark.fill and "bg", "ink", width))
    elif mark.sized and mark.fill:
        scene.add(Ring(mark.x, mark.y, mark.r + mark.width / 2 + mark.gap, "bg", "", 0.0))
    scene.add(Ring(mark.x, mark.y, mark.r, mark.fill, mark.edge, mark.width, mark.dashes))


def offer_mark(scene: Scene, told: Told, frame: Frame, mark: Mark) -> None:
    """Let a mark be chosen."""
    one = mark.place
    scene.belong("place", one.id, mark.rect)
    scene.offer("place", one.id, mark.rect, place_name(told, one), text=place_text(told, one),
                least=frame.least_target(), round=True, chosen=mark.chosen)  # fmt: skip
