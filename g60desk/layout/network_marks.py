"""Marks of places: how large, and in which inks."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.network_focus import is_dim
from g60desk.layout.network_growth import new_places
from g60desk.layout.network_links import origin, reached
from g60desk.layout.network_sized import MOST_EDGE, OUTLINE, edge_of, size_of
from g60desk.layout.network_strokes import NEW_GAP, NEW_RIM
from g60desk.layout.scene import Ink, Rect
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Place

LARGER, HEAVIER = 1.5, 3.0  # a chosen mark: times its radius, px more of its stroke
PICKED = 4.0  # px of the ring around a chosen mark whose size is that of a figure
GAP = 3.0  # px between a sized mark and what lies under it
WIDE = 14.0  # px of an outline's radius, from which on it is wider than any line
OTHER_R, OTHER_STROKE = 8.0, 3.0  # a place that is no member


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
        fill = "bg" if not size.known or (outline and r <= WIDE) else "" if outline else fill
        edge = edge if size.known else "edge"
    dim = is_dim(told, one.id)
    if dim:
        fill, edge = _dimmed(fill), "edge"
    if size is not None and size.known and fill in ("", "bg"):
        dashes = 0  # hollow and dashed is what nothing is known of
    new = ring_of_new(frame, r + width / 2) if not dim and new_places(told, [one]) else None
    if chosen and size is not None:
        new = _picked(frame, r + width / 2)
    px, sized = frame.px, size is not None
    under = sized and not fill and r > WIDE
    return Mark(one, x, y, px(r), px(width), fill, edge, status, chosen, dim, new, dashes, sized, px(GAP), under=under)


def _dimmed(fill: Ink) -> Ink:
    """The fill of a mark that stands back: pale, but hollow only where it is so without."""
    return "soft" if fill not in ("", "bg") else fill


def ring_of_new(frame: Frame, outer: float) -> tuple[float, float]:
    """Radius and width in px of the ring around what is new; `outer` is the radius within, on the reference sheet."""
    rim = max(1.0, frame.px(NEW_RIM))
    return frame.px(outer + NEW_GAP) + rim / 2, rim


def _picked(frame: Frame, outer: float) -> tuple[float, float]:
    """Radius and width in px of the ring around a chosen mark that is sized, and may be small."""
    return frame.px(outer + NEW_GAP) + frame.px(PICKED) / 2, frame.px(PICKED)


def _size_of(status: str, straight: str) -> tuple[str, str]:
    """The token of a mark's size and the name of its radius there; no token for the small mark of a stranger."""
    if status == "other":
        return ("station", "r") if straight == "straight_stop" else ("", "")
    if status == "ahead":
        return "dimmed", "r"
    if status == "origin":
        return ("straight_origin", "r") if straight == "straight_stop" else ("city", "origin_r")
    return straight or "city", "r"


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
