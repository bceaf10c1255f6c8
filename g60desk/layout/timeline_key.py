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

ORDER = ("day", "month", "year", "span", "about", "doubted", "order")

SPARE = ("about", "month")  # a longer fade and a narrower bar explain themselves where there is no room


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
        elif date.precision is Precision.DAY:
            found.add("day")
        elif date.precision in (Precision.MONTH, Precision.SEASON):
            found.add("month")
        elif date.precision is Precision.YEAR:
            found.add("year")
        else:
            found.add("span")
    return [name for name in ORDER if name in found]


def set_key(told: Told, frame: Frame, kinds: Iterable[str]) -> list[KeySign]:
    """The signs of the key."""
    widths = {"day": 4.0, "month": 18.0, "year": 64.0, "span": 76.0, "about": 76.0, "doubted": 32.0, "order": 26.0}
    style = frame.type("caption")
    return [
        KeySign(name, frame.px(widths[name]), single([told.words(f"timeline.key_{name}")], style, frame))
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
    fade = {"month": 6.0, "year": 22.0, "span": 26.0, "about": 38.0}.get(sign.name, 0.0) * frame.s
    return draw_mark(
        Mark(x, x + sign.width, fade, fade, sign.name == "day", sign.name == "span", sign.name == "doubted"), y, frame
    )
