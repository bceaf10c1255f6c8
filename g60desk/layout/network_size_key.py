"""By what marks are sized: the button that changes it, and a key with round samples at the scale of the marks."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.network_links import members
from g60desk.layout.network_place_rows import role_name
from g60desk.layout.network_rows import button_size
from g60desk.layout.network_sized import (
    DOUBT_DASHES,
    EDGE,
    LARGEST,
    OUTLINE,
    UNKNOWN,
    UNKNOWN_DASHES,
    edge_of,
    is_doubtful,
    next_role,
    roles,
    samples,
    sized_by,
    years,
)
from g60desk.layout.scene import Box, Rect, Ring, Scene
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.model import Key
from g60desk.story.wording import Worded, short_date, worded

CLOSE = 10.0, 11.0  # px inside the ends and between entries, where all have room in one line only so
LOW = 32.0  # px, the height of a line of the key after the first, which has the samples
NEAR, APART, PAD = 8.0, 18.0, 18.0  # px from a sample to its words, between entries, and inside the ends of the key


class _Entry(msgspec.Struct, frozen=True):
    """A sample with its words: its outer radius (0 for words alone), its fill, edge and dashes."""

    words: Flow
    outer: float = 0.0
    fill: str = "soft"
    edge: str = "ink"
    width: float = 0.0
    dashes: int = 0

    def wide(self, frame: Frame) -> float:
        return 2 * self.outer + (frame.px(NEAR) if self.outer else 0.0) + self.words.width


class SizeKey(msgspec.Struct, frozen=True):
    """The key, laid out in lines: its entries with the left middle of each, measured from its left top."""

    width: float
    height: float
    entries: tuple[tuple[_Entry, float, float], ...]

    def draw(self, scene: Scene, frame: Frame, x: float, y: float, *, boxed: bool) -> None:
        """Draw the key at (x, y); `boxed` on ground of its own."""
        if not self.entries:
            return
        if boxed:
            radius = frame.tokens.radius["card"] * frame.s
            scene.add(Box(Rect(x, y, self.width, self.height), "bg", "rule", frame.stroke("rule"), radius))
        for entry, dx, dy in self.entries:
            left, middle = x + dx, y + dy
            if entry.outer:
                r = entry.outer - entry.width / 2
                scene.add(Ring(left + entry.outer, middle, r, entry.fill, entry.edge, entry.width, entry.dashes))
                left += 2 * entry.outer + frame.px(NEAR)
            place(scene, entry.words, left, middle - entry.words.height / 2, frame, "ink" if entry.outer else "ink2")


def set_key(told: Told, frame: Frame, shown: Collection[Key], width: float, lines: int) -> SizeKey:
    """The key of the marks of these places, at most so wide, in so many lines; what has no room is left out.

    Where its entries fit into one line only if they stand closer, they do.
    """
    every = _entries(told, frame, shown)
    usual = _set(frame, every, width, lines, (PAD, APART))
    tight = _set(frame, every, width, 1, CLOSE)
    return tight if len(tight.entries) == len(every) and usual.height > tight.height else usual


def _set(frame: Frame, entries: Sequence[_Entry], width: float, lines: int, air: tuple[float, float]) -> SizeKey:
    pitch, low, pad, apart = line_height(frame), frame.px(LOW), *map(frame.px, air)
    found: list[tuple[_Entry, float, float]] = []
    x, y, widest, line = pad, pitch / 2, 0.0, 1
    for entry in entries:
        wide = entry.wide(frame)
        if x > pad and x + wide + pad > width:
            if line == lines:
                break
            x, y, line = pad, y + (pitch if line == 1 else low) / 2 + low / 2, line + 1
        found.append((entry, x, y))
        x += wide + apart
        widest = max(widest, x - apart + pad)
    return SizeKey(widest, y + (pitch if line == 1 else low) / 2 if found else 0.0, tuple(found))


def line_height(frame: Frame) -> float:
    """How high a line of the key is, and the row with its button."""
    least = 2 * frame.px(LARGEST)
    return least if frame.mode == "portrait" else max(button_size(frame, "")[1], least)  # upright it stands elsewhere


def size_button(told: Told, frame: Frame) -> tuple[float, float]:
    """How wide and high the button is; no wider than 0 where the story has no figures by which marks could be sized."""
    return button_size(frame, _label(told)) if roles(told) and frame.hands else (0.0, 0.0)


def widest_button(told: Told, frame: Frame) -> float:
    """How wide the button is with the longest of its words: so wide it stays, whatever it says."""
    names = [told.words("network.size", name=_name(told, role)) for role in ("", *roles(told))]
    return max(button_size(frame, words)[0] for words in names) if roles(told) and frame.hands else 0.0


def draw_size_button(scene: Scene, told: Told, frame: Frame, rect: Rect) -> None:
    """Draw the button that sizes the marks by the next role."""
    if rect.w:
        following = next_role(told)
        says = told.words("network.size_says", now=_name(told, told.state.sized), next=_name(told, following))
        style = frame.type("caption", 500)
        draw_button(scene, frame, rect, _label(told), f"set:sized={following}", style=style, says=says)


def _label(told: Told) -> str:
    return told.words("network.size", name=_name(told, told.state.sized))


def _name(told: Told, role: str) -> str:
    return role_name(told, role) if role in roles(told) else told.words("network.size_alike")


def _entries(told: Told, frame: Frame, shown: Collection[Key]) -> list[_Entry]:
    """Two round samples with the unit, the year, and what is not known or doubtful of the places that are shown."""
    scale = sized_by(told)
    if scale is None:
        return []
    figures = {key: one for key, one in scale.figures.items() if key in shown}
    width = frame.px(EDGE)

    def said(text: str) -> Flow:
        return single([Span(text, whole=True)], frame.type("caption"), frame)

    found = []
    for number, one in enumerate(samples(told, scale)):
        outer = scale.radius(one.base)
        words = worded(one, told.language)
        text = words.joined() if number else _bare(words)
        found.append(_Entry(said(text), frame.px(outer), width=frame.px(edge_of(outer))))
    found.append(_Entry(said(_when(told, years(figures.values())))))
    if any(key not in figures for key in shown):
        nothing = said(told.words("network.not_known"))
        found.append(_Entry(nothing, frame.px(UNKNOWN), "bg", "edge", width, UNKNOWN_DASHES))
    if any(is_doubtful(one) and (told.index.places[key].joins or not members(told)) for key, one in figures.items()):
        found.append(_Entry(said(told.words("network.doubtful")), frame.px(UNKNOWN), width=width, dashes=DOUBT_DASHES))
    if any(not told.index.places[key].joins for key in figures) and members(told):
        outline = said(told.words("network.not_member"))
        found.append(_Entry(outline, frame.px(UNKNOWN), "", "ink2", frame.px(OUTLINE)))
    return found


def _bare(words: Worded) -> str:
    """A number with its scale and without its unit."""
    scale, _, rest = words.unit.partition(" ")
    if not words.glue:  # Chinese: scale and unit are one word
        return words.joined()
    return f"{words.number}{words.glue}{scale}" if rest else words.number


def _when(told: Told, found: Sequence[Date | None]) -> str:
    """Of when the figures are: one year, the first and the last of several, or that no year is given."""
    dated = [short_date(when, told.language) for when in found if when is not None]
    if not dated:
        return told.words("network.no_year")
    span = dated[0] if len(dated) == 1 else told.words("network.years", first=dated[0], last=dated[-1])
    return span if len(found) == len(dated) else told.words("network.some_without", years=span)
