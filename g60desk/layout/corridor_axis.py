"""What stands below the strips: the axis in km, the key with the scale bar, and how the distances are measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.corridor_lengths import exact_length, next_length_unit, round_length, ticks
from g60desk.layout.corridor_plan import GUTTER, Plan, line_height, radius
from g60desk.layout.corridor_scale import all_in_sight, shown_corridors
from g60desk.layout.corridor_signs import Entry, draw_key, key_entries, key_height, key_rows
from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Item, Point, Rect, Ring, Scene, Shape, Stroke, Strokes, Words
from g60desk.layout.text import Flow, flow, place, single
from g60desk.layout.told import Told
from g60desk.state import Selection

METHOD = Selection("method", "strips")
TICK, TICK_GAP, GAP = 8.0, 4.0, 14.0  # px of a tick, from it to its words, and between the parts
LONGEST, PAD = 180.0, 16.0  # px of the scale bar, and from it to the edge of its button
CLEAR = 3.0  # px that a hairline keeps off what is drawn
APART = 28.0  # px between the words of two ticks


class Foot(msgspec.Struct, frozen=True):
    """What stands below the strips, set: its height, the rows of the key, the sentence, and the room for the bar."""

    height: float
    rows: list[list[Entry]]
    method: Flow
    bar: float


def set_foot(told: Told, frame: Frame, width: float) -> Foot:
    """Set it for so many px."""
    said = told.words("strips.method")
    plate = Plate(
        told.words("strips.more"), str(METHOD), told.words("strips.more_says"), chosen=told.state.opened == METHOD
    )
    upright = frame.mode == "portrait"
    bar = frame.px(LONGEST + 4 * PAD) + 8 * frame.type("label").px if upright else 0.0  # with the button before it
    rows = key_rows(frame, key_entries(told, frame, shown_corridors(told)), width, bar)
    method = flow([*told.named(said), *([plate] if frame.hands else [])], frame.type("caption"), width, frame)
    high = frame.px(TICK + TICK_GAP) + line_height(frame, "caption") + len(rows) * key_height(frame) + method.height
    return Foot(high + 1.5 * frame.px(GAP), rows, method, bar)


def draw_axis(scene: Scene, told: Told, frame: Frame, plan: Plan, start: int) -> None:
    """The axis, and hairlines at round km through all strips; zero is darker.

    They keep off all that is drawn in the strips: the items from number `start` on.
    """
    field, scale = plan.field, plan.scale
    style = frame.type("caption", tabular=True)
    widest = max(single([exact_length(told, abs(km))], style, frame).width for km in (scale.start, scale.end, 1000.0))
    bottom = field.bottom
    drawn = [rect for item in scene.items[start:] if (rect := _solid(item)) is not None and rect.meets(field)]
    scene.add(Stroke(((field.x, bottom), (field.right, bottom)), "ink", frame.stroke("axis")))
    for km in ticks(told, scale, field.x, field.right, widest + frame.px(APART)):
        x = scale.x(km)
        ink = "edge" if abs(km) < 1e-9 else "rule"
        met = [rect for rect in drawn if rect.x - CLEAR < x < rect.right + CLEAR]
        paths = [path for band in plan.bands for path in _free(x, band.field.y, band.box.bottom, met)]
        scene.add(Strokes(tuple(paths), ink, frame.stroke("rule" if ink == "edge" else "hair")))
        scene.add(Stroke(((x, bottom), (x, bottom + frame.px(TICK))), "ink", frame.stroke("rule")))
        words = single([exact_length(told, abs(km))], style, frame)
        left = min(max(x - words.width / 2, frame.left), frame.right - words.width)
        if abs(left + words.width / 2 - x) < frame.px(APART):
            place(scene, words, left, bottom + frame.px(TICK + TICK_GAP), frame, "ink2")
    scene.belong("axis", "", Rect(scale.left, field.y, scale.right - scale.left, field.h))


def _free(x: float, top: float, bottom: float, drawn: Sequence[Rect]) -> Iterator[tuple[Point, Point]]:
    """The parts of a hairline from top to bottom that keep off what is drawn on its way."""
    for rect in sorted(drawn, key=lambda one: one.y):
        if rect.y - CLEAR > bottom:
            break
        if rect.y - CLEAR > top:
            yield (x, top), (x, rect.y - CLEAR)
        top = max(top, rect.bottom + CLEAR)
    if top < bottom:
        yield (x, top), (x, bottom)


def _solid(item: Item) -> Rect | None:
    """The room that something drawn takes; None for what a hairline may cross."""
    if isinstance(item, Words):
        return item.box
    if isinstance(item, Box):
        return item.rect
    if isinstance(item, Ring):
        return Rect(item.x - item.r, item.y - item.r, 2 * item.r, 2 * item.r).grown(item.width / 2)
    if isinstance(item, Stroke | Shape):
        points = item.points if isinstance(item, Stroke) else item.rings[0]
        return around([Rect(x, y, 0, 0) for x, y in points]).grown(item.width / 2)
    return None


def draw_foot(scene: Scene, frame: Frame, plan: Plan, foot: Foot, left: float) -> None:
    """Key and method below the axis."""
    below = draw_key(scene, frame, foot.rows, left, _key_y(frame, plan))
    place(scene, foot.method, left, below + frame.px(GAP) / 2, frame, "ink2")


def _key_y(frame: Frame, plan: Plan) -> float:
    """Where the key begins, below the words of the axis."""
    return plan.field.bottom + frame.px(TICK + TICK_GAP) + line_height(frame, "caption") + frame.px(GAP)


def draw_bar(scene: Scene, told: Told, frame: Frame, plan: Plan) -> None:
    """The scale bar left of the axis, on an upright sheet right of the key: so long is a round length in all strips.

    It is a button that leads to other units, but for a room; before it one that shows all again, where not all is in
    sight.
    """
    pad = frame.px(PAD)
    right, y = plan.field.x - frame.px(GUTTER) - pad, plan.field.bottom
    if frame.mode == "portrait":
        right, y = frame.right - pad, _key_y(frame, plan) + key_height(frame) / 2
    km = round_length(told, frame.px(LONGEST) / plan.scale.per_day)
    long = km * plan.scale.per_day
    words = single([exact_length(told, km)], frame.type("caption"), frame)
    end = right - words.width - frame.px(10)
    tick = radius(frame) / 2
    high = max(words.height, 2 * tick)
    rect = Rect(end - long - pad, y - high / 2 - frame.px(4), right - end + long + 2 * pad, high + frame.px(8))
    if frame.hands:
        scene.add(Box(rect, "bg", "edge", max(1.0, 2 * frame.s), rect.h / 2))
    scene.add(Stroke(((end - long, y), (end, y)), "ink", frame.stroke("axis")))
    for x in (end - long, end):
        scene.add(Stroke(((x, y - tick), (x, y + tick)), "ink", frame.stroke("axis")))
    place(scene, words, right - words.width, y - words.height / 2, frame)
    scene.belong("bar", f"{km:.9g}", Rect(end - long, y - tick, long, 2 * tick))
    if not frame.hands:
        return
    says = told.words("strips.bar", length=exact_length(told, km))
    scene.offer("set", f"unit={next_length_unit(told)}", rect, says, least=frame.least_target() * 0.5)
    if not all_in_sight(told):
        _draw_fit(scene, told, frame, rect)


def _draw_fit(scene: Scene, told: Told, frame: Frame, bar: Rect) -> None:
    """The button that shows all again, left of the scale bar."""
    style, words = frame.type("caption"), told.words("timeline.strip.fit")
    wide = single([words], style, frame).width + 2 * frame.px(PAD)
    rect = Rect(bar.x - wide - frame.px(10), bar.y, wide, bar.h)
    draw_button(scene, frame, rect, words, "action:zoom_reset", style=style, says=told.words("strips.fit_says"))
