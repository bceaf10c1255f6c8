"""Larger text in a hall: no name is lost that stands there at the ordinary size, nothing is cut, and nothing meets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from sheets import TOKENS, index_named, told, words_in

from g60desk.layout.chart_marks import short_name
from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.corridor_scale import window_seen
from g60desk.layout.corridor_strips import StripSheet
from g60desk.layout.frame import Frame, Hall, frame_for
from g60desk.layout.histories import HistoriesSheet
from g60desk.layout.network import lay_out_network
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box, Scene
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.told import Told
from g60desk.selfcheck.parts import Part
from g60desk.selfcheck.words_faults import ink_of, words_faults
from g60desk.shell.hall_choices import TEXT_LARGER
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout, View
from g60desk.theme import measure

Names = tuple[str, ...]
UPRIGHT = (1080, 1920)
# What is shown, and whose names must not be lost.
STATES: dict[str, tuple[dict[str, Any], Names]] = {
    "timeline": ({"view": View.TIMELINE}, ("track", "phase", "undated")),
    "card": ({"view": View.TIMELINE, "selection": Selection("event", "launch")}, ("undated",)),
    "map": ({"view": View.NETWORK}, ("place", "region", "phase")),
    "place": ({"view": View.NETWORK, "selection": Selection("place", "songjiang")}, ("place", "region")),
    "straight": ({"view": View.NETWORK, "layout": NetworkLayout.STRAIGHT}, ("place", "region", "phase")),
    "comparison": ({"view": View.COMPARISON}, ("subject",)),
    "histories": ({"view": View.COMPARISON, "compared": "histories"}, ()),
    "strips": ({"view": View.COMPARISON, "compared": "strips"}, ()),
    "chart": ({"view": View.STATISTICS, "page": "members-area"}, ("figure",)),
}
SHEETS = (("en", UPRIGHT), ("zh-Hans", UPRIGHT), ("en", (1920, 1080)), ("zh-Hans", (1280, 720)))
LEAST, TOUCHED = 64.0, 15 * 96 / 25.4  # px of a target: of the reference sheet, and of any screen of 96 dots per inch


def laid_out(told: Told, frame: Frame) -> Scene:
    """What a view shows, laid out without a window."""
    if told.state.view is View.TIMELINE:
        return lay_out_timeline(told, frame)[0]
    if told.state.view is View.NETWORK:
        return lay_out_network(told, frame)
    if told.state.view is View.STATISTICS:
        return lay_out_statistics(told, frame)
    if told.state.compared == "histories":
        return HistoriesSheet(told, frame).lay_out(told).scene
    if told.state.compared == "strips":
        return StripSheet(told, frame).lay_out(told.in_state(replace(told.state, stretch=window_seen(told))))
    return lay_out_comparison(told, frame)


def sheet(size: tuple[int, int], language: str, text: float) -> Frame:
    """A sheet of a hall whose text is so large."""
    return frame_for(*size, language, TOKENS, measure, hall=Hall(max(LEAST * min(size) / 1080, TOUCHED), text))


@lru_cache
def names_of(language: str, kind: str) -> Names:
    """How the story names its records of a kind."""
    teller, index = told("g60", language), index_named("g60")
    story = index.story
    texts = {
        "track": [track.name for track in story.timeline.tracks],
        "phase": [phase.short or phase.title for phase in story.phases],
        "undated": [event.short or event.title for event in story.timeline.events if event.when is None],
        "place": [place.name for place in story.network.places],
        "region": [region.name for region in story.network.regions],
        "subject": [subject.name for subject in story.comparison.subjects],
    }
    if kind == "figure":
        return tuple(short_name(teller, key) for key in index.charts["members-area"].figures)
    return tuple(teller.text(text) for text in texts[kind])


def found_in(scene: Scene, names: Names) -> set[str]:
    """Those of the names that stand in a scene, on one line or on several."""
    said = "".join(run.text for run in scene.words()).translate(dict.fromkeys(map(ord, " \u202f\u00a0\u2060\u200b")))
    return {name for name in names if name.replace(" ", "") in said}


def faults(scene: Scene, size: tuple[int, int], language: str) -> set[tuple[str, str]]:
    """What is wrong with the words of a scene: as a check before a show finds it, and what a button covers."""
    part = Part(scene, 0, 0, "bg", Rect(0, 0, *size), scrolls=False)
    own = words_in(language)
    said = (own("network.compare"),)
    found = {(one.code, one.run.text) for one in words_faults([part], size, said, own("timeline.card.more"))}
    return found | {("edge", text) for text in under_edges(part)}


def under_edges(part: Part) -> Iterator[str]:
    """The words that begin or end outside a button or plate that they meet."""
    boxes = [item.rect for item, _ in part.drawn if isinstance(item, Box) and item.edge]
    for run in part.runs:
        ink = ink_of(run)
        for box in boxes:
            around = box.grown(2)
            if ink.meets(box, -1.5) and not (around.holds(ink.x, ink.y) and around.holds(ink.right, ink.bottom)):
                yield run.text


@pytest.mark.parametrize(("language", "size"), SHEETS, ids=str)
def test_nothing_is_lost_cut_or_met(qapp: QApplication, language: str, size: tuple[int, int]) -> None:
    wrong: list[object] = []
    stood = 0
    for state, (fields, kinds) in STATES.items():
        teller = told("g60", language, **fields)
        before, after = (laid_out(teller, sheet(size, language, text)) for text in (1.0, TEXT_LARGER))
        names = tuple(name for kind in kinds for name in names_of(language, kind))
        stood += len(found_in(before, names))
        wrong += [(state, "lost", name) for name in found_in(before, names) - found_in(after, names)]
        wrong += [(state, *fault) for fault in faults(after, size, language)]
    assert stood > 60 and not wrong
