"""How each kind of line is drawn: a grammar of strokes that can be read without colour, in grey print too.

An expressway has two edges and a light middle, a high-speed railway a dark band with light dashes along it, a railway
sleepers across a thin line, a river a wave on water, an agreement dashes and a tie dots.  The spine alone is in signal
colour, one broad band.  `kinds.md` in `docs/decisions` says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_links import Ahead, Link, ahead_of, is_open, spine
from g60desk.layout.scene import Ink, Point, Rect, Scene, Stroke
from g60desk.layout.told import Told
from g60desk.layout.wave import wave
from g60desk.story.model import Line, LineKind

STYLES = {
    LineKind.EXPRESSWAY: "road",
    LineKind.HIGH_SPEED_RAIL: "fast",
    LineKind.RAILWAY: "rail",
    LineKind.RIVER: "river",
    LineKind.AGREEMENT: "agreement",
}
WIDTHS = {"spine": "line", "road": "line_other_road", "fast": "track", "rail": "sleeper", "river": "river",
          "agreement": "axis", "tie": "tie"}  # fmt: skip
BARE = frozenset(["tie", "agreement"])  # strokes with nothing at their sides
BROKEN: dict[Ahead, tuple[float, float]] = {"apart": (0.0, 0.0), "later": (9.0, 6.0), "undated": (2.0, 4.0)}  # px
LEAST_DOT = 2.0  # px, the width of a thin line of dots
THIN = {"road": 2.0}  # px, for what is not part of the network yet; 1 for other kinds
MIDDLE = 0.4  # of the width of a high-speed railway: its light dashes
THREAD = 0.3  # of the length of a sleeper: the line that lies on them
WAVE = (0.2, 2.2, 0.2)  # of the width of a river: half the height of a wave, its length, its stroke
HEAVY, RIM = 1.4, 2.0  # a chosen line: times its width, px of ink on both sides
NEW_GAP, NEW_RIM = 3.0, 1.2  # px of page and of ink around what is new


class Part(msgspec.Struct, frozen=True):
    """A drawn stretch: its link, its path in px, whether it is open, and how it is drawn (`line_style`).

    `bend` rounds its corners (px), `ground` is the ink that it lies on, `cased` gives it a border in page colour.
    `ahead` is what one that is not open is, and a `dim` one stands back behind what is chosen.
    """

    link: Link
    path: tuple[Point, ...]
    open: bool
    style: str
    bend: float = 0.0
    ground: Ink = "bg"
    cased: bool = True
    ahead: Ahead = "apart"
    dim: bool = False

    @property
    def lit(self) -> bool:
        """True for one that is open and does not stand back."""
        return self.open and not self.dim

    @property
    def line(self) -> Line | None:
        """The line it belongs to; None for a tie."""
        return self.link.line


def part_of(told: Told, link: Link, path: Sequence[Point]) -> Part:
    """A stretch on its path, as it is in the phase that is shown."""
    return Part(link, tuple(path), is_open(told, link), line_style(told, link.line), ahead=ahead_of(told, link))


def line_style(told: Told, line: Line | None) -> str:
    """How a line is drawn: spine, road, fast, rail, river, agreement; no line at all is a tie."""
    if line is None:
        return "tie"
    return "spine" if line == spine(told) else STYLES[line.kind]


def line_width(frame: Frame, style: str) -> float:
    """The width of a style in px, with sleepers and waves."""
    if frame.mode == "portrait" and style == "spine":
        return frame.stroke("line_totem")
    return frame.stroke(WIDTHS[style])


def part_width(frame: Frame, part: Part) -> float:
    """The width of a stretch in px: a line to come is thin."""
    if part.open or part.style == "spine" or part.style in BARE:
        return line_width(frame, part.style)
    return max(1.0, frame.px(THIN.get(part.style, 1.0)))


def draw_part(scene: Scene, frame: Frame, part: Part, chosen: bool = False) -> None:
    """Draw a stretch; a chosen line is heavier, and has a rim of ink."""
    width = line_width(frame, part.style) * (HEAVY if chosen else 1.0)
    if chosen and part.lit and part.style not in BARE:
        scene.add(Stroke(part.path, "ink", width + 2 * frame.px(RIM), "round", bend=part.bend))
        part = msgspec.structs.replace(part, cased=False)
    sight = Rect(0, 0, scene.width, scene.height)
    if part.lit:
        scene.add(*_open(frame, part, width, sight))
    else:
        scene.add(*(_stood_back(frame, part, width) if part.open else _to_come(frame, part, width, chosen)))


def _to_come(frame: Frame, part: Part, width: float, chosen: bool) -> Iterator[Stroke]:
    """A line that is not part of the network: the spine hollow, others thin; broken where it may not be there."""
    path, style, bend = part.path, part.style, part.bend
    cap, dash = _broken(frame, part.ahead)
    if style in BARE:
        yield Stroke(path, "edge", width, _cap(style), _dash(frame, style), bend)
    elif style == "spine":
        yield Stroke(path, "edge", width, cap, dash, bend)
        yield Stroke(path, part.ground, width * 9 / 14, "round", bend=bend)
    else:
        thin = part_width(frame, part) * (2 if chosen else 1)
        if part.ahead == "undated":
            thin = max(thin, frame.px(LEAST_DOT))
        yield Stroke(path, "edge", thin, cap, dash, bend)


def _broken(frame: Frame, ahead: Ahead) -> tuple[Literal["flat", "round"], tuple[float, ...]]:
    """How a line that is not part of the network is broken: not where it is open, in dashes before, else in dots."""
    on, off = BROKEN[ahead]
    return ("flat", (on * frame.s, off * frame.s)) if on else ("round", ())


def _stood_back(frame: Frame, part: Part, width: float) -> Iterator[Stroke]:
    """An open line behind what is chosen: a plain pale band, so that it is not taken for one to come."""
    if part.style in BARE:
        yield Stroke(part.path, "edge", width, _cap(part.style), _dash(frame, part.style), part.bend)
        return
    casing = frame.stroke("casing") * 0.4 if part.cased else 0.0
    yield Stroke(part.path, "rule", width, "round", bend=part.bend, casing=casing)


def _open(frame: Frame, part: Part, width: float, sight: Rect) -> Iterator[Stroke]:
    path, style, bend = part.path, part.style, part.bend
    casing = frame.stroke("casing") * (1.0 if style == "spine" else 0.4) if part.cased else 0.0
    if style in BARE:
        yield Stroke(path, "ink", width, _cap(style), _dash(frame, style), bend)
    elif style == "spine":
        yield Stroke(path, "signal", width, "round", bend=bend, casing=casing)
    elif style == "fast":
        yield Stroke(path, "ink2", width, "flat", bend=bend, casing=casing)
        yield Stroke(path, "bg", width * MIDDLE, "flat", _dash(frame, style), bend)
    elif style == "rail":
        yield Stroke(path, part.ground, width + 2 * casing, "round", bend=bend)
        yield Stroke(path, "ink2", width, "flat", _dash(frame, style), bend)
        yield Stroke(path, "ink2", width * THREAD, "flat", bend=bend)
    elif style == "river":
        yield Stroke(path, "water", width, "round", bend=bend)
        high, long, thick = (part * width for part in WAVE)
        for piece in wave(path, high, long, sight):
            yield Stroke(piece, "edge", max(1.0, thick), "round", smooth=True)
    else:
        yield Stroke(path, "ink2", width, "round", bend=bend, casing=casing)
        yield Stroke(path, "soft", width * 0.55, "round", bend=bend)


def _cap(style: str) -> Literal["flat", "round"]:
    return "round" if style == "tie" else "flat"


def _dash(frame: Frame, style: str) -> tuple[float, ...]:
    on, off = frame.tokens.dash[style]
    return (on if on < 1 else on * frame.s, off * frame.s)


def stretch_key(link: Link) -> str:
    """The key of a stretch: its line, start and end; a tie has no line, and what goes on beyond a place ends in it."""
    return f"{link.line.id if link.line else ''}|{link.start}|{link.end}"


def draw_rims(scene: Scene, frame: Frame, parts: Sequence[Part]) -> None:
    """A quiet outline around stretches that are new: all rims first, so that those side by side have one together."""
    gap = frame.px(NEW_GAP)
    for wider, ink in ((gap + max(1.0, frame.px(NEW_RIM)), "edge"), (gap, "bg")):
        for part in parts:
            width = line_width(frame, part.style) + 2 * wider
            start = len(scene.items)
            scene.add(Stroke(part.path, ink, width, "round", bend=part.bend))
            scene.bind("rim", f"{ink}:{stretch_key(part.link)}", start)
