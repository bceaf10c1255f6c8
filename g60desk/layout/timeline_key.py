"""The key: one small sign for each sharpness of date that the picture shows, with its name."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Item, Ring, Scene
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_marks import Mark, draw_mark
from g60desk.layout.told import Told
from g60desk.story.dates import Date, Precision

# In the order of the key: each sign with its width in px.
SIGNS = {
    "day": 4.0, "short": 18.0, "month": 18.0, "season": 36.0, "year": 64.0, "vague": 84.0, "span": 76.0, "on": 76.0,
    "before": 76.0, "end_unknown": 64.0, "start_unknown": 64.0, "about": 76.0, "doubted": 40.0, "order": 26.0,
}  # fmt: skip
FADES = {"short": 6.0, "month": 6.0, "season": 6.0, "year": 22.0, "vague": 40.0, "span": 26.0, "about": 38.0}
# What gives way first where there is no room: what explains itself beside the others.
SPARE = ("about", "month", "season", "vague", "start_unknown", "before", "day", "year", "span", "end_unknown", "on")
SHARPNESS = {
    Precision.DAY: "day", Precision.MONTH: "month", Precision.SEASON: "season", Precision.YEAR: "year",
    Precision.DECADE: "vague", Precision.CENTURY: "vague",
}  # fmt: skip


class KeySign(msgspec.Struct, frozen=True):
    """A sign of the key: what it is, its width and its words."""

    name: str
    width: float
    words: Flow


def kinds_of(dates: Iterable[Date], ordered: bool) -> list[str]:
    """Which signs the key needs for these dates, in its order."""
    found = {"order"} if ordered else set()
    for date in dates:
        if date.approximate:
            found.add("about")
        if date.uncertain:
            found.add("doubted")
        if date.precision is Precision.INTERVAL:
            found.add(_ends(date))
        elif not date.uncertain:
            found.add(SHARPNESS[date.precision])
    return [name for name in SIGNS if name in found]


def at_scale(kinds: Iterable[str], frame: Frame, year: float) -> list[str]:
    """The same where a year takes so many px: one that is drawn no wider than a month shares its sign with it."""
    kept, short = list(kinds), frame.px(SIGNS["short"])
    if year > short or "year" not in kept:
        return kept
    kept = [name for name in kept if name not in ("month", "season", "year")]
    return [name for name in SIGNS if name in {*kept, "short"}]


def _ends(date: Date) -> str:
    """Which sign an interval has."""
    if date.end is None:
        return "on" if date.open_end else "end_unknown"
    if date.start is None:
        return "before" if date.open_start else "start_unknown"
    return "span"


def set_key(told: Told, frame: Frame, kinds: Iterable[str]) -> list[KeySign]:
    """The signs of the key."""
    style = frame.type("caption")
    return [
        KeySign(name, frame.px(SIGNS[name]), single([told.words(f"timeline.key_{name}")], style, frame))
        for name in kinds
    ]


def key_width(signs: list[KeySign], frame: Frame) -> float:
    """How wide the key is in one row."""
    return sum(sign.width + frame.px(12) + sign.words.width for sign in signs) + frame.px(32) * max(0, len(signs) - 1)


def fitted(signs: list[KeySign], frame: Frame, width: float) -> list[KeySign]:
    """The signs that fit `width` px in one row: without those that explain themselves, then the first."""
    kept = list(signs)
    while kept and key_width(kept, frame) > width:
        kept.remove(min(kept, key=lambda sign: SPARE.index(sign.name) if sign.name in SPARE else len(SPARE)))
    return kept


def draw_key(scene: Scene, frame: Frame, signs: list[KeySign], left: float, y: float) -> None:
    """Draw the key from `left` on, its middle at `y`."""
    x = left
    for sign in signs:
        scene.add(*_sign(sign, x, y, frame))
        place(scene, sign.words, x + sign.width + frame.px(12), y - sign.words.height / 2, frame, "ink2")
        x += sign.width + sign.words.width + frame.px(44)


def _sign(sign: KeySign, x: float, y: float, frame: Frame) -> list[Item]:
    if sign.name == "order":
        station = frame.tokens.marker["station"]
        r = station["r"] * frame.s
        return [
            Ring(x + sign.width / 2, y, r, "bg", "ink", station["stroke"] * frame.s * 0.8, int(station["order_dashes"]))
        ]
    return draw_mark(_mark(sign.name, x, sign.width, frame.s), y, frame)


def _mark(name: str, x: float, width: float, s: float) -> Mark:
    """A mark of which the sign is a picture."""
    fade = FADES.get(name, 0.0) * s
    left, right = {
        "on": (26.0 * s, 30.0 * s), "before": (30.0 * s, 26.0 * s),
        "end_unknown": (8.0 * s, width - 8.0 * s), "start_unknown": (width - 8.0 * s, 8.0 * s),
    }.get(name, (fade, fade))  # fmt: skip
    span = name in ("span", "on", "before", "end_unknown", "start_unknown")
    hatched = width if name == "doubted" else 0.0
    return Mark(
        x, x + width, left, right, name == "day", span, name == "vague", hatched, hatched, name == "before",
        name == "on", x,
    )  # fmt: skip
