"""A sheet that lies over the page: its title and cross, what it tells, and its buttons.

The source drawer, the search, the help sheet and the list of problems are such sheets.  The head and the tools stay
where they are, the body between them scrolls.  All three are scenes as wide as the sheet, each with its own origin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Stroke, Style
from g60desk.layout.text import Piece, Span, flow, place
from g60desk.layout.told import Told

LONG_WORD = 24  # letters; a word that may be wider than a sheet
HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·"  # what Chinese text is made of, for a pattern
BREAK_AFTER = "/-_.?&=%"
NAME_SHARE = 0.25  # of the width between the margins, for the name of a row


class Sheet(msgspec.Struct, frozen=True):
    """The three parts of a sheet; without `tools` the body goes to the lower edge."""

    head: Scene
    body: Scene
    tools: Scene | None = None


def sheet_rect(frame: Frame) -> Rect:
    """Where a sheet lies on the page: at the right, or below when upright."""
    if frame.mode == "portrait":
        top = frame.px(760)
        return Rect(0, top, frame.width, frame.height - top)
    width = 480.0 * frame.unit if frame.mode == "compact" else frame.px(frame.tokens.grid["shared"]["drawer_width"])
    return Rect(frame.width - width, 0, width, frame.height)


def pad(frame: Frame) -> float:
    """The margin inside a sheet."""
    if frame.mode == "compact":
        return 32.0 * frame.unit
    return frame.px(frame.tokens.grid["shared"]["drawer_pad"] if frame.mode == "landscape" else 72)


def lay_out_head(told: Told, frame: Frame, title: str, *, height: float = 0.0, width: float = 0.0) -> Scene:
    """The title and, at the right, the cross that closes; who tells a room has a key for that.

    `width` is another than that of the sheet beside a page.
    """
    width = width or sheet_rect(frame).w
    margin = pad(frame)
    r = max(24.0 * frame.unit if frame.mode == "compact" else 32 * frame.s, 20.0)
    middle = margin * 0.5 + r if frame.mode == "compact" else frame.px(98 if frame.mode == "landscape" else 90)
    scene = Scene(width, max(height, middle + r + frame.px(12)), title)
    x = width - margin - r
    words = flow([title], frame.type("label"), x - r - 2 * margin, frame, most_lines=1)
    place(scene, words, margin, middle - words.height / 2, frame, "ink2")
    if not frame.hands:
        return scene
    scene.add(Ring(x, middle, r, "surface", "edge", max(1.0, 2 * frame.s)))
    arm = 0.34 * r
    for way in (1, -1):
        scene.add(Stroke(((x - arm, middle - way * arm), (x + arm, middle + way * arm)), "ink", 0.11 * r, "round"))
    cross = Rect(x - r, middle - r, 2 * r, 2 * r)
    scene.offer("action", "back", cross, told.words("drawer.close"), least=frame.least_target(), round=True)
    return scene


def way_back(told: Told, frame: Frame) -> list[tuple[str, str]]:
    """In a hall, the buttons at the foot of a sheet, where every hand is; on a desk the cross is enough."""
    return [("action:back", told.words("drawer.close")), *way_down(told, frame)] if frame.hall else []


def way_down(told: Told, frame: Frame) -> list[tuple[str, str]]:
    """The button that brings down what a hand that sits does not reach; not where the foot is seen, which has it."""
    return [("low:", told.words("kiosk.low"))] if frame.hall and frame.mode == "portrait" and not frame.bare else []


def lay_out_tools(
    frame: Frame,
    first: Sequence[tuple[str, str]],
    last: Sequence[tuple[str, str]],
    says: Mapping[str, str] = MappingProxyType({}),
    width: float = 0.0,
) -> Scene:
    """Buttons as (what they run, words): the first ones at the left, the last ones at the right; the very first is
    filled.  `says` is what a screen reader says of some of them, `width` as for the head.
    """
    margin, style = pad(frame), frame.type("label")
    height = frame.unit * {"landscape": 64.0, "compact": 42.0, "portrait": 76.0}[frame.mode]
    height = max(height, 2.6 * style.px if frame.mode == "compact" else 0.0, frame.least_button)
    scene = Scene(width or sheet_rect(frame).w, height + margin * 0.75 + frame.px(24))
    gap = frame.px(16)
    y = frame.px(24)
    room = 2 * style.px if frame.mode != "compact" else 1.3 * style.px
    every = [*first, *last]
    spare = scene.width - 2 * margin - sum(frame.measure(words, style, frame.han) for _, words in every)
    room = min(room, (spare - max(0, len(every) - 1) * gap) / (2 * max(1, len(every))))  # many are slimmer
    x = margin
    for number, (action, words) in enumerate(first):
        width = frame.measure(words, style, frame.han) + 2 * room
        draw_button(scene, frame, Rect(x, y, width, height), words, action, filled=not number, ground="surface",
                    says=says.get(action, ""))  # fmt: skip
        x += width + gap
    x = scene.width - margin
    right: list[tuple[str, str, Rect]] = []
    for action, words in reversed(last):
        width = frame.measure(words, style, frame.han) + 2 * room
        x -= width
        right.append((action, words, Rect(x, y, width, height)))
        x -= gap
    for action, words, rect in reversed(right):
        draw_button(scene, frame, rect, words, action, ground="surface")
    return scene


class Writer:
    """Writes down a body from top to bottom: paragraphs, rows of a name and what it is, rules between them."""

    def __init__(
        self, frame: Frame, summary: str = "", scene: Scene | None = None, y: float = 0.0, width: float = 0.0
    ) -> None:  # fmt: skip
        """Write on a sheet of its own, of another `width` maybe, or, without margins, on a scene from `y` on."""
        self.frame = frame
        self.margin = pad(frame) if scene is None else 0.0
        self.scene = scene or Scene(width or sheet_rect(frame).w, 0.0, summary)
        self.y = y

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.scene.width - 2 * self.margin

    def gap(self, reference: float) -> None:
        """Leave room."""
        self.y += self.step(reference)

    def step(self, reference: float) -> float:
        """A distance of the reference sheet; on a compact sheet it shrinks less than the picture."""
        return reference * (0.72 * self.frame.unit if self.frame.mode == "compact" else self.frame.s)

    def text(self, pieces: Sequence[Piece | str], style: Style, ink: str = "ink", *, indent: float = 0.0) -> Rect:
        """A paragraph over the whole width; gives its rectangle."""
        words = flow(self._fitted(pieces, style, self.width - indent), style, self.width - indent, self.frame)
        rect = place(self.scene, words, self.margin + indent, self.y, self.frame, ink)
        self.y = rect.bottom
        return rect

    def rect_from(self, top: float) -> Rect:
        """All that was written from a height on, over the whole width."""
        return Rect(self.margin, top, self.width, self.y - top)

    def rule(self) -> None:
        """A hairline over the whole width."""
        line = ((self.margin, self.y), (self.scene.width - self.margin, self.y))
        self.scene.add(Stroke(line, "rule", max(1.0, 2 * self.frame.s)))

    def row(self, name: str, pieces: Sequence[Piece | str], *, share: float = NAME_SHARE, room: float = 12) -> Rect:
        """A rule, then a name at the left and what it is beside it; gives the rectangle of the whole row."""
        top = self.y
        self.rule()
        self.gap(room)
        label = flow([Span(name)], self.frame.type("caption"), self.width * share, self.frame)
        style, room_for = self.frame.type("label"), self.width * (1 - share)
        said = flow(self._fitted(pieces, style, room_for), style, room_for, self.frame)
        height = max(label.height, said.height)
        shift = (said.style.px * said.style.line - label.style.px * label.style.line) / 2
        place(self.scene, label, self.margin, self.y + max(0.0, shift), self.frame, "ink2")
        place(self.scene, said, self.margin + self.width * share, self.y, self.frame)
        self.y += height
        self.gap(room)
        return self.rect_from(top)

    def _fitted(self, pieces: Sequence[Piece | str], style: Style, width: float) -> list[Piece | str]:
        return [fitted(piece, style, width, self.frame) if isinstance(piece, str) else piece for piece in pieces]

    def done(self) -> Scene:
        """The scene, as high as what was written."""
        self.scene.height = self.y + self.step(24)
        return self.scene


def fitted(text: str, style: Style, width: float, frame: Frame) -> str:
    """The text with words that are wider than `width` (addresses, mostly) cut so that they break there.

    Chinese needs no cutting: it breaks between characters, and a blank inside it would be seen.
    """
    for word in re.findall(rf"[^\s{HAN}]{{{LONG_WORD + 1},}}", text):
        if frame.measure(word, style, False) > width:
            text = text.replace(word, " ".join(_chunks(word, style, width, frame)))
    return text


def _chunks(word: str, style: Style, width: float, frame: Frame) -> Iterator[str]:
    """Parts of a word, each as long as fits, cut after a mark where there is one in its last third."""
    while frame.measure(word, style, False) > width:
        end = len(word)
        while end > 1 and frame.measure(word[:end], style, False) > width:
            end -= 1
        mark = max(word.rfind(char, 0, end) for char in BREAK_AFTER) + 1
        if mark > end * 2 / 3:
            end = mark
        yield word[:end]
        word = word[end:]
    yield word
