"""The key of the network: it explains what can be seen, and nothing else."""

from __future__ import annotations

import pytest
from sheets import sheet, text_of, told

from g60desk.layout.geometry import path_meets
from g60desk.layout.network import lay_out_network, plan_of, sheet_of
from g60desk.layout.network_legend import legend_rows
from g60desk.layout.network_lines import map_parts
from g60desk.layout.network_plan import plan_map
from g60desk.layout.network_sheet import map_sheet, seen
from g60desk.layout.scene import Box, Rect, Shape, Stroke, Words
from g60desk.state import Selection
from g60desk.story.days import day_of

pytestmark = pytest.mark.usefixtures("qapp")
WHOLE = None
SONGJIANG = (121.3, 31.1, 10.0)  # so close that neither the G50 nor its cities are in sight


def styles(lens: tuple[float, float, float] | None) -> list[str]:
    one, frame = told("g60", lens=lens), sheet((1280, 720))
    return [style for style, _ in legend_rows(one, frame, map_parts(one, frame, seen(one, sheet_of(one, frame))))]


def test_the_whole_map_explains_each_kind_of_line() -> None:
    assert styles(WHOLE) == ["spine", "road", "fast", "new"]


def test_only_what_is_lit_is_explained() -> None:
    chosen = told("g60", selection=Selection("place", "huzhou"))
    frame = sheet()
    plan = plan_of(chosen, frame)
    assert [style for style, _ in legend_rows(chosen, frame, plan.painted)] == ["road", "fast", "new"]
    chosen = told("g60", selection=Selection("place", "hangzhou"), phase="v2")
    said = text_of(lay_out_network(chosen, frame))
    assert "G60 Expressway" in said
    assert "new in 2.0" in said


def test_lines_that_are_not_part_of_the_network_are_told_apart_by_what_is_known_of_them() -> None:
    def shown(**state: object) -> list[str]:
        one = told("g60", **state)
        return [style for style, _ in legend_rows(one, sheet(), plan_of(one, sheet()).painted) if ":" in style]

    assert shown(day=float(day_of(2016, 2, 15))) == ["apart:both", "later:thin", "undated:both"]
    assert shown(day=float(day_of(1998, 12, 28))) == ["later:both", "undated:both"]
    assert shown(day=float(day_of(1998, 12, 29))) == ["apart:spine", "later:thin", "undated:both"]
    assert shown(phase="v1") == ["apart:both", "later:thin", "undated:both"]
    assert shown(phase="v3") == []
    one = told("g60", day=float(day_of(2016, 2, 15)))
    said = text_of(lay_out_network(one, sheet()))
    assert all(words in said for words in ("open, not part of it yet", "not open yet", "opening date not known"))


def test_what_is_out_of_sight_is_not_explained() -> None:
    assert styles(SONGJIANG) == ["spine", "fast", "new"]


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_no_coast_or_border_runs_under_the_key_and_no_patch_lies_there(size: tuple[int, int], theme: str) -> None:
    one, frame = told("g60", theme=theme, phase="v2"), sheet(size)
    drawn = lay_out_network(one, frame)
    said = {
        "G60 Expressway",
        "high-speed railway",
        "not open yet",
        "opening date not known",
        "courses approximate",
        "50 km",
    }
    words = [word for word in drawn.words() if " ".join(word.text.split()) in said]
    assert {" ".join(word.text.split()) for word in words} == said
    assert not any(word.halo for word in words)
    outlines = [(shape.rings, shape.width) for shape in drawn.items if isinstance(shape, Shape) and shape.edge]
    paths = [(*ring, ring[0]) for rings, width in outlines if width for ring in rings]
    paths += [item.points for item in drawn.items if isinstance(item, Stroke) and item.ink in ("ink", "coast", "water")
              and len(item.points) > 4]  # fmt: skip
    assert paths
    assert not any(path_meets(path, word.box) for path in paths for word in words)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("name", ["g60", "five-kinds"])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_key_lies_on_no_place_and_no_line(size: tuple[int, int], name: str, language: str) -> None:
    for phase in told(name).story.phases:
        one, frame = told(name, language, phase=phase.id), sheet(size, language)
        plan = plan_map(one, frame, map_sheet(frame))
        assert plan.legend is not None
        assert not any(mark.rect.meets(plan.legend) for mark in plan.marks)
        assert not any(path_meets(part.path, plan.legend) for part in plan.painted)


@pytest.mark.parametrize("lens", [(10.6, 50.04, 5.0), (10.9, 50.0, 3.0)])
def test_through_a_lens_no_line_runs_under_the_words_of_the_key(lens: tuple[float, float, float]) -> None:
    one, frame = told("five-kinds", lens=lens), sheet()
    key = plan_map(one, frame, map_sheet(frame), [Rect(1400, 64, 424, 56)]).legend
    assert key is not None
    drawn = lay_out_network(one, frame)
    lines = [item for item in drawn.items if isinstance(item, Stroke) and item.width > 4 and len(item.points) > 2]
    assert lines
    for word in drawn.words():
        if key.holds(*word.box.middle):
            assert not any(path_meets(line.points, word.box) for line in lines), word.text


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_through_a_lens_the_key_has_calm_ground_and_what_lies_under_it_cannot_be_chosen(theme: str) -> None:
    drawn = lay_out_network(told("g60", theme=theme, lens=(117.82, 31.368, 2.25)), sheet())
    panels = [(number, item) for number, item in enumerate(drawn.items)
              if isinstance(item, Box) and item.fill == "bg" and item.rect.h > 150]  # fmt: skip
    ((at, panel),) = panels
    said = [
        number
        for number, item in enumerate(drawn.items)
        if isinstance(item, Words) and item.text.split() == ["20", "km"]
    ]
    assert said[0] > at
    below = [item for item in drawn.items[at + 1 :] if isinstance(item, Words) and panel.rect.meets(item.box)]
    assert {"other expressway", "new in 3.0"} <= {item.text for item in below}
    assert "Xuancheng" not in {item.text for item in drawn.words()}
    assert not any(panel.rect.holds(*target.rect.middle) for target in drawn.targets if target.kind == "place")
