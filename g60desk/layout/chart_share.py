"""Parts of a whole as a strip: the whole above its full length, the parts to scale in it, and what is left by its name.

There is a strip only where the story has both numbers.  No percentage is made: the lengths say it; one that the story
has (a derived ratio of a part and the whole) stands beside its part.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.chart_ends import FADE, End, beyond, fade_of
from g60desk.layout.chart_marks import base_of, end_of, figure_hue, has_value, offer_figure, short_name
from g60desk.layout.chart_parts import Part, bends_of, places_of, start_of
from g60desk.layout.chart_words import OneManner, one_manner, value_style
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_text
from g60desk.layout.rect import Point, around
from g60desk.layout.scene import Box, Rect, Scene, Soft, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

HIGH, UPRIGHT_HIGH = 150.0, 220.0
LEAST_REST = 1e-6  # of the whole: less is nothing
WIDEST = 420.0  # of the words of a part


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
    rows = places_of(frame, parts, area)
    under = max(y + part.words.height for part, (_, y) in zip(parts, rows, strict=True)) + frame.px(44)
    high = min(high, max(frame.px(48), area.h - under - whole.height - frame.px(40)))
    spare = area.h - under - whole.height - frame.px(40) - high
    top = area.y + max(0.0, min(spare / 3, frame.px(90)))
    _draw_whole(scene, told, frame, chart.whole, whole, Rect(area.x, top, area.w, whole.height))
    strip = Rect(area.x, top + whole.height + frame.px(40), area.w, high)
    soft = end_of(told, chart.whole)
    _draw_ground(scene, frame, strip, soft)
    bends = bends_of(frame, parts, rows)
    for part, (x, y), bend in zip(parts, rows, bends, strict=True):
        _draw_part(scene, told, frame, part, strip, (x, strip.bottom + frame.px(40) + y), strip.bottom + bend)
    return parts


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
        pieces += [Span(" "), Span("= " + part, whole=True), *told.plates([told.figure_plate(ratio)])]
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
    middle = start_of(frame, part, x)
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
