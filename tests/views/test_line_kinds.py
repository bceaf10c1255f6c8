"""Each kind of line has strokes of its own that can be told apart in grey, and only the spine is in signal colour."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from sheets import TOKENS, sheet, told

from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.network_keyed import entries
from g60desk.layout.network_lines import Part, draw_part, map_parts
from g60desk.layout.network_links import Link
from g60desk.layout.network_sheet import seen
from g60desk.layout.network_strokes import STYLES
from g60desk.layout.scene import Box, Ring, Scene, Shape, Stroke
from g60desk.state import Selection
from g60desk.story.model import LineKind, NetworkLayout
from g60desk.theme import Theme
from g60desk.views.painter import paint

pytestmark = pytest.mark.usefixtures("qapp")
KINDS = ("spine", "road", "fast", "rail", "river", "agreement", "tie")
THEMES = ("paper", "hall", "contrast")
LONG, HIGH = 320, 40
Grey = np.ndarray


@cache
def grey(style: str, theme: str, size: tuple[int, int] = (1920, 1080)) -> Grey:
    """A line of a style on the page, in grey from 0 to 255: rows across it, columns along it."""
    scene = Scene(LONG, HIGH)
    draw_part(scene, sheet(size), Part(Link("", ""), ((-40.0, HIGH / 2), (LONG + 40.0, HIGH / 2)), True, style))
    look = Theme(theme, TOKENS)
    image = QImage(LONG, HIGH, QImage.Format.Format_RGB32)
    image.fill(look.colour("bg"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, scene, look)
    painter.end()
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return np.array(flat.constBits()).reshape(HIGH, flat.bytesPerLine())[:, :LONG].astype(float)


def apart(one: Grey, other: Grey) -> float:
    """How far two lines are apart in grey on average over the stripe that either takes, shifted as like as can be."""
    stripe = (np.ptp(one, axis=1) + np.ptp(other, axis=1) > 8) | (abs(one - other).mean(axis=1) > 8)
    stripe |= (abs(one - one[0, 0]).max(axis=1) > 8) | (abs(other - other[0, 0]).max(axis=1) > 8)
    shifts = (abs(one[stripe][:, 40:240] - np.roll(other[stripe], by, axis=1)[:, 40:240]).mean() for by in range(40))
    return float(min(shifts))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_every_two_kinds_differ_in_grey_print(theme: str, size: tuple[int, int]) -> None:
    contrast = abs(grey("road", theme, size) - grey("road", theme, size)[0, 0]).max()
    for one, other in combinations(KINDS, 2):
        assert apart(grey(one, theme, size), grey(other, theme, size)) > 0.08 * contrast, (one, other)


def signature(style: str) -> tuple[object, ...]:
    """What of a grammar is no colour: how many strokes, which have gaps, their ends, a wave, a casing."""
    scene = Scene(LONG, HIGH)
    draw_part(scene, sheet(), Part(Link("", ""), ((0.0, 20.0), (LONG, 20.0)), True, style))
    strokes = [item for item in scene.items if isinstance(item, Stroke)]
    wave = any(len({round(y) for _, y in item.points}) > 2 for item in strokes)
    return (len(strokes), tuple(bool(item.dash) for item in strokes), tuple(item.cap for item in strokes), wave,
            strokes[0].casing > 0)  # fmt: skip


def test_no_two_kinds_have_the_same_grammar() -> None:
    found = {style: signature(style) for style in KINDS}
    assert len(set(found.values())) == len(KINDS), found
    assert set(STYLES) == set(LineKind)


def test_a_river_reads_as_water_and_not_as_a_road() -> None:
    scene = Scene(LONG, HIGH)
    draw_part(scene, sheet(), Part(Link("", ""), ((0.0, 20.0), (LONG, 20.0)), True, "river"))
    band, *waves = [item for item in scene.items if isinstance(item, Stroke)]
    assert band.ink == "water"
    assert not band.casing
    assert waves
    assert all(not wave.dash for wave in waves)
    heights = [y for wave in waves for _, y in wave.points]
    assert max(heights) - min(heights) > 2
    assert max(heights) - min(heights) < band.width


def coloured(scene: Scene, ink: str) -> Iterator[object]:
    for item in scene.items:
        inks = {getattr(item, name, "") for name in ("ink", "fill", "edge")}
        if ink in inks:
            yield item


@pytest.mark.parametrize("layout", list(NetworkLayout))
@pytest.mark.parametrize("name", ["g60", "five-kinds"])
def test_the_signal_colour_belongs_to_the_spine(name: str, layout: NetworkLayout) -> None:
    one = told(name, layout=layout)
    frame = sheet()
    main = one.story.network.spine
    for phase in one.story.phases:
        state = told(name, layout=layout, phase=phase.id)
        drawn = lay_out_network(state, frame)
        red = list(coloured(drawn, "signal"))
        assert all(isinstance(item, Stroke | Box) for item in red)
        badges = [target.rect for target in drawn.targets if target.kind == "line" and target.key == main]
        for item in red:
            if isinstance(item, Box):
                assert any(item.rect.meets(rect) for rect in badges)
    plain = list(coloured(lay_out_network(one, frame), "signal"))
    for key in one.index.lines:
        if key != main:
            chosen = lay_out_network(told(name, layout=layout, selection=Selection("line", key)), frame)
            assert len([*coloured(chosen, "signal")]) <= len(plain)
    assert not any(isinstance(item, Ring | Shape) for item in plain)


def test_without_a_spine_nothing_is_in_signal_colour_but_the_way_through_the_phases() -> None:
    for style in KINDS:
        scene = Scene(LONG, HIGH)
        draw_part(scene, sheet(), Part(Link("", ""), ((0.0, 20.0), (LONG, 20.0)), True, style))
        inks = {item.ink for item in scene.items if isinstance(item, Stroke)}
        assert ("signal" in inks) == (style == "spine")


def test_the_key_goes_from_the_spine_over_roads_and_rails_to_rivers_and_ties() -> None:
    def styles(phase: str) -> list[str]:
        one, frame = told("five-kinds", phase=phase), sheet()
        parts = map_parts(one, frame, seen(one, sheet_of(one, frame)))
        return [style for style, _ in entries(one, parts)]

    assert styles("v3") == ["spine", "road", "fast", "rail", "river", "agreement", "new"]
    assert [style for style in styles("v1") if ":" not in style] == [
        "spine",
        "fast",
        "rail",
        "river",
        "agreement",
        "new",
    ]
