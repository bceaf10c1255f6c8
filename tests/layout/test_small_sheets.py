"""Windows smaller than the design's smallest sheet: everything shrinks alike, nothing meets, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, TOKENS, faults, sheet, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.foot import foot_top, lay_out_foot
from g60desk.layout.frame import LEAST_COMPACT, Frame
from g60desk.layout.network import lay_out_network
from g60desk.layout.scene import Scene
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.told import Told
from g60desk.shell.front import LEAST_SIZE

SMALL = [LEAST_SIZE, (1024, 768), (800, 900), (720, 1000)]
VIEWS: dict[str, Callable[[Told, Frame], Scene]] = {
    "timeline": lambda told, frame: lay_out_timeline(told, frame)[0],
    "network": lay_out_network,
    "comparison": lay_out_comparison,
    "statistics": lay_out_statistics,
}


@pytest.mark.parametrize("size", SMALL)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_no_word_meets_another_or_the_foot(qapp: QApplication, view: str, size: tuple[int, int], language: str) -> None:
    frame, teller = sheet(size, language), told("g60", language)
    scene = VIEWS[view](teller, frame)
    assert not faults(scene, frame)
    assert max(words.box.bottom for words in scene.words()) <= foot_top(frame)
    assert not [word for word in lay_out_foot(teller, frame).words() if word.box.right > frame.width]


def test_type_stands_as_the_design_gives_it_until_the_sheet_is_too_small() -> None:
    width, height = (int(side) for side in LEAST_COMPACT)
    given = TOKENS.type("compact", "body").px
    assert sheet((width, height)).type("body").px == sheet((1280, 720)).type("body").px == given
    assert sheet((width, height // 2)).type("body").px == pytest.approx(given / 2)
    assert sheet(LEAST_SIZE).type("mark").px >= 9
