"""What an attract page says, large and in each language, and the doors through which one comes in.

Lying, the words stand at the lower left and the doors at the lower right; upright, the words stand on top, where they
are seen over heads, and the doors where hands are.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.attract_sketch import big
from g60desk.layout.foot_names import language_name
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_spans
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key, Text

LEFT, FOOT = 96.0, 984.0  # px of the reference sheet: where words begin, and where those of a lying sheet end
WIDE, WIDER = 880.0, 1130.0  # px that words may have beside the map, and beside the doors
TOP = 112.0  # px, upright
DOOR, DOOR_PAD, DOOR_GAP, DOOR_Y = 104.0, 68.0, 24.0, 944.0  # height, room beside words, gap, and the middle's y
UPRIGHT_DOOR, UPRIGHT_Y = 120.0, 1740.0
STEPS = (("hero", 1.0, 2), ("hero", 0.7, 2), ("display", 1.0, 3), ("number", 1.0, 3), ("h1", 1.0, 4))
SENTENCES = (". ", "。", "! ", "？", "? ")
MOST_DOORS = 4


def doors(tolds: Sequence[Told], frame: Frame) -> list[tuple[str, str, Rect]]:
    """The doors as (language, words, place), in the order of the languages."""
    said = [told.words("kiosk.begin") for told in tolds[:MOST_DOORS]]
    names = [language_name(told, told.language) for told in tolds]
    words = [name if said.count(one) > 1 else one for one, name in zip(said, names, strict=False)]
    style = big(frame, "h2")
    widths = [max(frame.measure(one, style, frame.han) + 2 * frame.px(DOOR_PAD), frame.px(232)) for one in words]
    gap = frame.px(DOOR_GAP)
    upright = frame.mode == "portrait"
    high = max(frame.px(UPRIGHT_DOOR if upright else DOOR), frame.least_target())
    middle = frame.height - frame.px(1920 - UPRIGHT_Y if upright else 1080 - DOOR_Y)
    margin = frame.px(72 if upright else LEFT)
    if upright:
        widths = [(frame.width - 2 * margin - gap * (len(words) - 1)) / len(words)] * len(words)
    x = frame.width - margin - sum(widths) - gap * (len(widths) - 1)
    found = []
    for told, one, width in zip(tolds, words, widths, strict=False):
        found.append((told.language, one, Rect(x, middle - high / 2, width, high)))
        x += width + gap
    return found


def draw_doors(scene: Scene, tolds: Sequence[Told], frame: Frame) -> None:
    """The doors, outlined with ink: what can be pressed is seen from afar."""
    style = big(frame, "h2")
    for language, words, rect in doors(tolds, frame):
        scene.add(Box(rect, "bg", "ink", frame.px(4), rect.h / 2))
        said = single([Span(words, whole=True)], style, frame)
        place(scene, said, rect.x + (rect.w - said.width) / 2, rect.y + (rect.h - said.height) / 2, frame)
        scene.offer("begin", language, rect, words, least=frame.least_target())


def called(tolds: Sequence[Told], frame: Frame, says: Text, *, beside: bool) -> list[tuple[Flow, str]]:
    """The words in two languages with their inks, the first large, from top to bottom; narrower `beside` a map."""
    width = _width(frame, beside=beside)
    texts = list(dict.fromkeys(told.text(says) for told in tolds))
    found = []
    for number, text in enumerate(texts[:2]):
        if number:
            style = big(frame, "number", 400)
            found.append((flow([text], style, width, frame, most_lines=2), "ink2"))
            continue
        found.append((_largest(frame, text, width), "ink"))
    return found


def _largest(frame: Frame, text: str, width: float) -> Flow:
    """The words as large as they fit on two lines, or three; each sentence has its own line where all are short."""
    for name, times, most in STEPS:
        style = big(frame, name, times=times)
        lines = [flow([one], style, width, frame, most_lines=2) for one in _sentences(text)]
        if 1 < len(lines) <= most and all(len(one.lines) == 1 for one in lines):
            every = tuple(line for one in lines for line in one.lines)
            return Flow(every, style, max(one.width for one in lines), sum(one.height for one in lines))
        whole = flow([text], style, width, frame, most_lines=most, even=True)
        if not whole.cut:
            return whole
    return flow([text], big(frame, "h2"), width, frame, most_lines=4)


def _sentences(text: str) -> list[str]:
    """The sentences of a few words, with their stops."""
    parts: list[str] = []
    rest = text
    while rest:
        ends = [(rest.find(stop) + len(stop.strip()), stop) for stop in SENTENCES if stop in rest.rstrip()[:-1]]
        if not ends:
            return [*parts, rest]
        end = min(ends)[0]
        parts.append(rest[:end])
        rest = rest[end:].lstrip()
    return parts


def counted(tolds: Sequence[Told], frame: Frame, key: Key, says: Text) -> list[tuple[Flow, str]]:
    """A figure very large with its source, and what it is in each language."""
    told, width = tolds[0], _width(frame, beside=False)
    number: list[Piece] = [*figure_spans(told, key, big(frame, "hero")), *told.plates([told.figure_plate(key)])]
    texts = dict.fromkeys(told.text(says) for told in tolds[:2])
    found = [(flow(number, big(frame, "hero"), width, frame, most_lines=2), "ink")]
    for at, text in enumerate(texts):
        style = big(frame, "h1", 400 if at else 500)  # from across the room the number alone says nothing
        found.append((flow([text], style, width, frame, most_lines=3), "ink2"))
    return found


def _width(frame: Frame, *, beside: bool) -> float:
    if frame.mode == "portrait":
        return frame.width - 2 * frame.px(72)
    return frame.px(WIDE if beside else WIDER)


def words_rect(words: Sequence[tuple[Flow, str]], frame: Frame) -> Rect:
    """What the words take of the sheet."""
    high = sum(one.height for one, _ in words) + frame.px(20) * (len(words) - 1)
    wide = max(one.width for one, _ in words)
    if frame.mode == "portrait":
        return Rect(frame.px(72), frame.px(TOP), wide, high)
    return Rect(frame.px(LEFT), frame.height - frame.px(1080 - FOOT) - high, wide, high)


def draw_words(scene: Scene, words: Sequence[tuple[Flow, str]], frame: Frame) -> Rect:
    """The words in their place; nothing in them can be pressed."""
    rect = words_rect(words, frame)
    y, taken, offered = rect.y, [], len(scene.targets)
    for said, ink in words:
        taken.append(place(scene, said, rect.x, y, frame, ink))
        y = taken[-1].bottom + frame.px(20)
    del scene.targets[offered:]  # a press anywhere begins
    return around(taken)
