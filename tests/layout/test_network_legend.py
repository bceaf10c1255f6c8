"""The key of the network: it explains what can be seen, and nothing else."""

from __future__ import annotations

import pytest
from sheets import sheet, told

from g60desk.layout.network import sheet_of
from g60desk.layout.network_legend import legend_rows
from g60desk.layout.network_lines import map_parts
from g60desk.layout.network_map import seen

pytestmark = pytest.mark.usefixtures("qapp")
WHOLE = None
SONGJIANG = (121.3, 31.1, 10.0)  # so close that neither the G50 nor its cities are in sight


def styles(lens: tuple[float, float, float] | None) -> list[str]:
    one, frame = told("g60", lens=lens), sheet((1280, 720))
    return [style for style, _ in legend_rows(one, frame, map_parts(one, frame, seen(one, sheet_of(one, frame))))]


def test_the_whole_map_explains_each_kind_of_line() -> None:
    assert styles(WHOLE) == ["spine", "rail", "road"]


def test_what_is_out_of_sight_is_not_explained() -> None:
    assert styles(SONGJIANG) == ["spine", "rail"]
