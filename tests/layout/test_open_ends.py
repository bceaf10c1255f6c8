"""What goes on is seen in every later window, what had begun long before in every earlier one; no more is claimed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from sheets import SIZES, faults, sheet, story_named, told

from g60desk.layout.scene import Scene
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_window import extent
from g60desk.story.dates import Date
from g60desk.story.model import Story

DATES = [
    "2018/..",
    "2018~/..",
    "2018?/..",
    "../2018",
    "../2018?",
    "2018/",
    "/2018",
    "2018",
    "2021-05/2022",
    "2012-06-01",
]
CLAIMED = {  # what each window has of them
    "2020/2024": {"2018/..", "2018~/..", "2018?/..", "2021-05/2022"},
    "2023-03": {"2018/..", "2018~/..", "2018?/.."},
    "2010/2014": {"../2018", "../2018?", "2012-06-01"},
    "2018-05": {*DATES[:8]},
}


def with_dates(*dates: str, weight: int = 3) -> Story:
    story = story_named("two-towns")
    track, like = story.timeline.tracks[0].id, story.timeline.events[0]
    events = tuple(
        replace(like, id=f"e{n}", track=track, when=Date.parse(text), after="", weight=weight)
        for n, text in enumerate(dates)
    )
    ends = replace(like, id="end", track=track, when=Date.parse("2025-06-01"), weight=1)  # how far the story knows
    begins = replace(like, id="begin", track=track, when=Date.parse("2008-06-01"), weight=1)
    timeline = replace(story.timeline, events=(*events, ends, begins), window=Date.parse("2015/2019"), eras=())
    return replace(story, timeline=timeline, phases=())


def drawn(story: Story, window: str, size: tuple[int, int]) -> Scene:
    return lay_out_timeline(told(story, window=extent(Date.parse(window))), sheet(size))[0]


@pytest.mark.parametrize("size", SIZES)
def test_a_window_has_what_happens_in_it_and_counts_the_rest(qapp: QApplication, size: tuple[int, int]) -> None:
    story = with_dates(*DATES)
    for window, claimed in CLAIMED.items():
        scene = drawn(story, window, size)
        alone = {DATES[int(one.key[1:])] for one in scene.targets if one.kind == "event"}
        rings = [one for one in scene.targets if one.kind == "set" and one.round and one.key.startswith("window=")]
        folded = sum(int(one.name.split()[0]) for one in rings)
        assert alone <= claimed, window
        assert len(alone) + folded == len(claimed), window
        assert not faults(scene, sheet(size)), window


@pytest.mark.parametrize("size", SIZES)
def test_a_ring_with_what_goes_on_leads_to_where_that_begins(qapp: QApplication, size: tuple[int, int]) -> None:
    story = with_dates(*["2018/.."] * 40, "2018-03", "2018-04")
    scene = drawn(story, "2015/2024", size)
    rings = [one for one in scene.targets if one.kind == "set" and one.round and one.key.startswith("window=")]
    assert rings
    for ring in rings:
        start, end = (float(part) for part in ring.key.removeprefix("window=").split(".."))
        first, last = extent(Date.parse("2018"))
        assert first - 30 <= start < end <= last + 30
