"""Film strips: how the network turns from the map into the straight line, or how it grows, in one picture."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from g60desk.export.page import Page
from g60desk.layout.scene import Style
from g60desk.state import State
from g60desk.story.model import NetworkLayout, Story
from g60desk.theme import Theme, font
from g60desk.tokens import Tokens
from g60desk.words import load_words

KINDS = ("morph", "growth")
TURNS = 5  # steps from layout to layout
WAVES, MOST = 4, 24  # steps from phase to phase, and in all
ROW, UPRIGHT_ROW = 3, 6  # frames side by side
WIDTH, UPRIGHT_WIDTH = 640, 360  # px of a frame
GAP, CAPTION, LETTERS = 12, 36, 20  # px between frames, below one, and of its words


class Frame(msgspec.Struct, frozen=True):
    """One frame: part `t` of the way from one state to another, and how many seconds that is."""

    before: State
    after: State
    t: float
    seconds: float


def frames(kind: str, state: State, story: Story, tokens: Tokens) -> list[Frame]:
    """The frames of a strip; a story of one phase has one frame of growth."""
    long = tokens.motion.duration
    if kind == "morph":
        ends = [msgspec.structs.replace(state, layout=layout) for layout in (NetworkLayout.MAP, NetworkLayout.STRAIGHT)]
        return [Frame(ends[0], ends[1], n / TURNS, long["map_to_line"] / 1000 * n / TURNS) for n in range(TURNS + 1)]
    states = [msgspec.structs.replace(state, phase=phase.id) for phase in story.phases] or [state]
    steps = max(1, min(WAVES, MOST // max(1, len(states) - 1)))
    made = [Frame(a, b, n / steps, long["line_grow"] / 1000 * n / steps)
            for a, b in itertools.pairwise(states) for n in range(steps)]  # fmt: skip
    return [*made, Frame(states[-1], states[-1], 1.0, 0.0)]


def film_strip(page: Page, kind: str, state: State, story: Story, tokens: Tokens) -> QImage:
    """The strip as one picture: frames in rows from the left, each with its time below."""
    shown = frames(kind, state, story, tokens)
    pictures = [page.draw_between(one.before, one.after, one.t) for one in shown]
    upright = pictures[0].height() > pictures[0].width()
    wide = UPRIGHT_WIDTH if upright else WIDTH
    high = round(wide * pictures[0].height() / pictures[0].width())
    columns = min(len(shown), UPRIGHT_ROW if upright else ROW)
    rows = -(-len(shown) // columns)
    theme = Theme(state.theme, tokens)
    strip = QImage(GAP + columns * (wide + GAP), GAP + rows * (high + CAPTION), QImage.Format.Format_RGB32)
    strip.fill(theme.colour("edge"))
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(theme.colour("bg"))
    painter.setFont(font(Style(LETTERS, 500), state.language.startswith("zh")))
    for number, (picture, words) in enumerate(zip(pictures, _captions(kind, shown, story), strict=True)):
        left, top = GAP + number % columns * (wide + GAP), GAP + number // columns * (high + CAPTION)
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(QRect(left, top, wide, high), picture.scaledToWidth(wide, smooth))
        painter.drawText(QPointF(left, top + high + CAPTION * 0.68), words)
    painter.end()
    return strip


def _captions(kind: str, shown: Sequence[Frame], story: Story) -> Iterator[str]:
    names = {phase.id: phase.name for phase in story.phases}
    for one in shown:
        words = load_words(one.after.language)
        said = words("network.seconds", n=f"{one.seconds:.2f}")
        if kind == "morph":
            yield said
        elif one.t in (0.0, 1.0):
            yield names.get((one.after if one.t else one.before).phase, "")
        else:
            yield words("network.on_the_way", before=names[one.before.phase], after=names[one.after.phase], time=said)
