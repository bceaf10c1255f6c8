"""Parts of a whole as a strip: the whole above its full length, the parts to scale in it, and what is left by its name.

There is a strip only where the story has both numbers.  No percentage is made: the lengths say it; one that the story
has (a derived ratio of a part and the whole) stands beside its part.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_ends import FADE, End, beyond, fade_of
from g60desk.layout.chart_marks import base_of, end_of, figure_hue, has_value, offer_figure, short_name
from g60desk.layout.chart_words import OneManner, one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_text
from g60desk.layout.rect import Point, around
from g60desk.layout.scene import Box, Ink, Rect, Scene, Soft, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

HIGH, UPRIGHT_HIGH = 150.0, 220.0
LEAST_REST = 1e-6  # of the whole: less is nothing
FIRST_BEND, BENDS = 9.0, 15.0  # px below the strip at which the highest line turns, and from it to the lowest
WIDEST = 420.0  # of the words of a part


class Part(msgspec.Struct, frozen=True):
    """A stretch of the strip: a figure, or what is left (no key), from `start` to `end` px, with its words."""

    key: Key
    start: float
    end: float
    how: End
    words: Flow
    ink: Ink


def share_parts(told: Told, frame: Frame, chart: Chart, area: Rect) -> list[Part]:
    """The stretches from left to right, without words that are longer than the strip is high."""
    if not chart.whole or not has_value(told, chart.whole):
        return []
    whole = base_of(told, chart.whole)
    keys = [key for key in chart.figures if has_value(told, key) and base_of(told, key) >= 0]
    manner = one_manner(told, [*keys, chart.whole])
    found, x = [], area.x
    width = min(frame.px(WIDEST * (1.4 if frame.mode == "portrait" else 1.0)), area.w / (len(keys) + 1.5))
    plain = all(figure_hue(told, frame, key) == "ink2" for key in keys)
    for number, key in enumerate(keys):
        end = x + base_of(told, key) / whole * area.w
        ink = f"province.{number % 4}" if plain else figure_hue(told, frame, key)
        found.append(Part(key, x, end, end_of(told, key), _words(told, frame, key, manner, width, chart.whole), ink))
        x = end
    if area.right - x > area.w * LEAST_REST:
        rest = told.text(chart.rest) or told.words("statistics.rest")
        said = flow([rest], frame.type("body"), width, frame)
        found.append(Part("", x, area.right, End.SHARP, said, ""))
    return found


def draw_share(scene: Scene, told: Told, frame: Frame, chart: Chart, area: Rect) -> list[Part]:
    """Draw the strip with its words; gives its stretches."""
    parts = share_parts(told, frame, chart, area)
    if not parts:
        return []
    manner = one_manner(told, [*(part.key for part in parts if part.key), chart.whole])
    whole = _words(told, frame, chart.whole, manner, area.w)
    high = frame.px(UPRIGHT_HIGH if frame.mode == "portrait" else HIGH)
    rows = _places(frame, parts, area)
    under = max(y + part.words.height for part, (_, y) in zip(parts, rows, strict=True)) + frame.px(44)
    high = min(high, max(frame.px(48), area.h - under - whole.height - frame.px(40)))
    spare = area.h - under - whole.height - frame.px(40) - high
    top = area.y + max(0.0, min(spare / 3, frame.px(90)))
    _draw_whole(scene, told, frame, chart.whole, whole, Rect(area.x, top, area.w, whole.height))
    strip = Rect(area.x, top + whole.height + frame.px(40), area.w, high)
    soft = end_of(told, chart.whole)
    _draw_ground(scene, frame, strip, soft)
    bends = _bends(frame, parts, rows)
    for part, (x, y), bend in zip(parts, rows, bends, strict=True):
        _draw_part(scene, told, frame, part, strip, (x, strip.bottom + frame.px(40) + y), strip.bottom + bend)
    return parts


def _middle(frame: Frame, part: Part, x: float) -> float:
    """The x in a stretch from which a line leads to words that begin at `x`."""
    return min(max(part.start + frame.px(10), x + frame.px(6)), (part.start + part.end) / 2)


def _bends(frame: Frame, parts: Sequence[Part], places: Sequence[Point]) -> list[float]:
    """How far below the strip each line turns to its words: no two lie on one level where they would meet.

    Of lines that go right the last turns first, of those that go left the first does: so none crosses another.
    """
    ways = [(_middle(frame, part, x), x + frame.px(6)) for part, (x, _) in zip(parts, places, strict=True)]
    levels = [0] * len(ways)
    for number in range(len(ways) - 2, -1, -1):
        (start, end), (after, far) = ways[number], ways[number + 1]
        if start < end and after < far:
            levels[number] = levels[number + 1] + (end >= after)
    for number in range(1, len(ways)):
        (start, end), (before, far) = ways[number], ways[number - 1]
        if start > end and before > far:
            levels[number] = levels[number - 1] + (end <= before)
    step = BENDS / max(1, *levels)
    return [frame.px(FIRST_BEND + step * level) for level in levels]


def ratio_of(told: Told, part: Key, whole: Key) -> Key:
    """The figure of the story that tells a part in a whole; empty where it has none."""
    wanted = (part, whole)
    figures = told.story.figures.items()
    return next((key for key, one in figures if one.derive and one.derive.ratio == wanted and has_value(told, key)), "")


def _words(told: Told, frame: Frame, key: Key, manner: OneManner, width: float, whole: Key = "") -> Flow:
    """A value, what it is, and its plate; what part of the whole that is, where the story says so."""
    style = value_style(frame.type("body"))
    said = manner.said(told.figure(key).quantity).joined()
    value = Span(said, msgspec.structs.replace(style, weight=600), whole=True)
    pieces = [value, Span(" " + short_name(told, key)), *told.plates([told.figure_plate(key)])]
    ratio = ratio_of(told, key, whole) if whole else ""
    if ratio:
        part = told.words("statistics.of_whole", value=figure_text(told, ratio))
        pieces += [Span(" = " + part), *told.plates([told.figure_plate(ratio)])]
    return flow(pieces, style, width, frame)


def _draw_whole(scene: Scene, told: Told, frame: Frame, key: Key, words: Flow, at: Rect) -> None:
    """The words of the whole, over a bracket as long as the strip."""
    rect = Rect(at.x, at.y, words.width, words.height)
    offer_figure(scene, told, frame, key, rect)
    place(scene, words, at.x, at.y, frame)
    y, foot, width = at.bottom + frame.px(14), frame.px(14), frame.stroke("rule")
    width = frame.stroke("day") if is_chosen(told, key) else width
    scene.add(Stroke(((at.x, y + foot), (at.x, y), (at.right, y), (at.right, y + foot)), "ink", width))


def _draw_ground(scene: Scene, frame: Frame, strip: Rect, whole: End) -> None:
    """The whole as pale ground; one that may be more goes on, one that may be less or is about so much is soft."""
    if whole is End.SHARP:
        scene.add(Box(strip, "soft", "ink", max(1.0, frame.px(1))))
        return
    scene.add(Soft(strip, "soft", right=frame.px(FADE)))
    line = ((strip.x, strip.bottom), (strip.x, strip.y), (strip.right - frame.px(FADE), strip.y))
    scene.add(Stroke(line[:2], "ink", max(1.0, frame.px(1))))


def _draw_part(scene: Scene, told: Told, frame: Frame, part: Part, strip: Rect, words: Point, bend: float) -> None:
    """A stretch, a line down to its words that turns at `bend`, and the words."""
    rect = Rect(part.start, strip.y, part.end - part.start, strip.h)
    x, y = words
    middle = _middle(frame, part, x)
    if part.key:
        first = len(scene.items)
        chosen = is_chosen(told, part.key)
        edge = frame.stroke("day") if chosen else max(1.0, frame.px(1))
        if part.how is End.SHARP:
            scene.add(Box(rect, part.ink, "ink", edge))
        else:
            fade = fade_of(frame, part.how, rect.w)
            wide = Rect(rect.x, rect.y, rect.w + beyond(part.how, fade), rect.h)
            scene.add(Soft(wide, part.ink, right=fade))
            if chosen or part.how is End.LESS:
                scene.add(Box(rect, "", "ink", edge, 0.0, () if chosen else (frame.px(5), frame.px(4))))
        scene.bind("grow-x", str(part.start), first)
    level = y - frame.px(8)
    line = ((middle, strip.bottom), (middle, bend), (x + frame.px(6), bend), (x + frame.px(6), level))
    scene.add(Stroke(line, "edge", frame.stroke("hair") * 1.5))
    said = Rect(x, y, part.words.width, part.words.height)
    if part.key:
        offer_figure(
            scene, told, frame, part.key, around([rect, said]) if said.y - rect.bottom < frame.px(70) else said
        )
    place(scene, part.words, x, y, frame, "ink" if part.key else "ink2")


def _places(frame: Frame, parts: Sequence[Part], area: Rect) -> list[tuple[float, float]]:
    """Where the words of the parts stand below the strip: each begins at its part, or after the words before it."""
    gap = frame.px(36)
    found: list[float] = []
    x = area.x
    for part in parts:
        found.append(max(x, part.start))
        x = found[-1] + part.words.width + gap
    edge = area.right
    for number in range(len(parts) - 1, -1, -1):
        found[number] = min(found[number], edge - parts[number].words.width)
        edge = found[number] - gap
    if found and found[0] < area.x - 0.5:  # too many for one row
        return _in_rows(frame, parts, area)
    return [(x, 0.0) for x in found]


def _in_rows(frame: Frame, parts: Sequence[Part], area: Rect) -> list[tuple[float, float]]:
    found, y = [], 0.0
    for part in parts:
        found.append((min(max(area.x, part.start), area.right - part.words.width), y))
        y += part.words.height + frame.px(10)
    return found
