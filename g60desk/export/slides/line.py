"""The line of progress at the foot of a slide, in shapes that can be edited: signal as far as one has come."""

from __future__ import annotations

from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes
from pptx.slide import Slide
from pptx.util import Emu, Pt

from g60desk.export.slides.described import mark_decorative
from g60desk.export.slides.fitting import line_width
from g60desk.export.slides.sheet import LEFT, LINE_Y, RIGHT, emu, points

NAV, HOLE, AHEAD, AHEAD_EDGE, BEAD, RIM = 8.0, 3.0, 6.0, 3.0, 10.0, 5.0  # px: the line, and radii of its marks
PITCH, NUMBER_ROOM = 110.0, 96.0
BADGE = (84.0, 44.0, 22.0)  # px: width, height, type
SIGNAL, PAGE, INK = MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.TEXT_1
EDGE = MSO_THEME_COLOR.ACCENT_6


def draw_line(slide: Slide, count: int, at: int, badge: str, name: str, rule: str) -> None:
    """Draw the line with a mark for each of `count` steps, the present one at `at`, as one group called `name`.

    `rule` is the colour of what lies ahead, as six digits: the scheme of a presentation has no place for it.
    """
    group = slide.shapes.add_group_shape()
    group.name = name
    shapes = group.shapes
    wide = max(BADGE[0], line_width(badge, BADGE[2]) + 40.0) if badge else 0.0
    first = LEFT + wide + 40.0
    pitch = min(PITCH, (RIGHT - NUMBER_ROOM - first) / max(count - 1, 1))
    xs = [first + n * pitch for n in range(count)]
    now = xs[min(at, count - 1)] if at >= 0 else first
    ahead = _bar(shapes, now, xs[-1] if xs else first).fill
    ahead.solid()
    ahead.fore_color.rgb = RGBColor(*bytes.fromhex(rule))
    _fill(_bar(shapes, 0.0, now).fill, SIGNAL)
    for n, x in enumerate(xs):
        _mark(shapes, x, n - at)
    if badge:
        _badge(shapes, badge, wide)
    mark_decorative(group)


def _bar(shapes: GroupShapes, left: float, right: float) -> Shape:
    bar = _shape(shapes, MSO_SHAPE.RECTANGLE, left, LINE_Y - NAV / 2, max(right - left, 1.0), NAV)
    bar.line.fill.background()
    return bar


def _mark(shapes: GroupShapes, x: float, ahead: int) -> None:
    """A hole for a step that has passed, a bead for the present one, a ring for one ahead."""
    if ahead == 0:
        _dot(shapes, x, BEAD + RIM, PAGE)
        _dot(shapes, x, BEAD, INK)
    elif ahead < 0:
        _dot(shapes, x, HOLE, PAGE)
    else:
        ring = _dot(shapes, x, AHEAD, PAGE)
        ring.line.width = Emu(emu(AHEAD_EDGE))
        ring.line.color.theme_color = EDGE


def _dot(shapes: GroupShapes, x: float, r: float, colour: MSO_THEME_COLOR) -> Shape:
    dot = _shape(shapes, MSO_SHAPE.OVAL, x - r, LINE_Y - r, 2 * r, 2 * r)
    _fill(dot.fill, colour)
    dot.line.fill.background()
    return dot


def _badge(shapes: GroupShapes, words: str, wide: float) -> None:
    """The plate on the line."""
    _, tall, px = BADGE
    plate = _shape(shapes, MSO_SHAPE.ROUNDED_RECTANGLE, LEFT, LINE_Y - tall / 2, wide, tall)
    plate.adjustments[0] = 0.18
    _fill(plate.fill, SIGNAL)
    plate.line.fill.background()
    frame = plate.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor, frame.word_wrap = MSO_ANCHOR.MIDDLE, False
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    run = frame.paragraphs[0].add_run()
    run.text, run.font.bold, run.font.size = words, True, Pt(points(px))
    run.font.color.theme_color = PAGE


def _shape(shapes: GroupShapes, kind: MSO_SHAPE, x: float, y: float, width: float, height: float) -> Shape:
    return shapes.add_shape(kind, Emu(emu(x)), Emu(emu(y)), Emu(emu(width)), Emu(emu(height)))


def _fill(fill: FillFormat, colour: MSO_THEME_COLOR) -> None:
    fill.solid()
    fill.fore_color.theme_color = colour
