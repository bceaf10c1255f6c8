"""The day of the story time: which phase it is, what has opened, what the timeline marks as to come."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, faults, sheet, story_named, text_of, told

from g60desk.layout.network import lay_out_network
from g60desk.layout.network_links import is_open, links
from g60desk.layout.scene import Ring, Stroke
from g60desk.layout.story_time import begins_of, day_words, followed, run_begin, run_end
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_lanes import ring_size
from g60desk.layout.timeline_window import story_window
from g60desk.story.model import NetworkLayout
from g60desk.story.pace import Pace


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_the_phase_is_the_last_that_has_begun() -> None:
    story = story_named("g60")
    names = [(told("g60", day=day(text)).phase) for text in ("2016-05-23", "2016-05-24", "2018-05-31", "2026-01-01")]
    assert [phase and phase.name for phase in names] == [None, "1.0", "2.0", "3.0"]
    before, after = told("g60", day=day("2016-01-01")), told("g60", day=day("2018-06-01"))
    assert not any(before.reached(phase.id) for phase in story.phases)
    assert all(after.reached(phase.id) for phase in story.phases)


def test_a_line_is_there_from_the_first_day_on_which_it_may_have_opened() -> None:
    opens = day("2020-06-28")
    hefei = [link for link in links(told("g60")) if link.opens and link.opens.earliest == opens]
    assert hefei
    for link in hefei:
        assert not is_open(told("g60", day=opens - 0.5), link)
        assert is_open(told("g60", day=opens), link)


def test_the_network_names_the_day_and_grows_with_it(qapp: QApplication) -> None:
    ways = zip(
        ("en", "zh-Hans", "en", "zh-Hans"), (*SIZES, SIZES[-1]), ("map", "straight", "straight", "map"), strict=True
    )
    for language, size, layout in ways:
        now = told("g60", language, day=day("2019-03-10"), layout=NetworkLayout(layout), playing=True)
        frame = sheet(size, language)
        scene = lay_out_network(now, frame)
        assert "2019" in text_of(scene)
        assert not [one for one in faults(scene, frame) if "2019" in one]
    open_at = [sum(is_open(now, link) for link in links(now))
               for now in (told("g60", day=day(f"{year}-03-01")) for year in range(2016, 2026))]  # fmt: skip
    assert open_at == sorted(open_at) and open_at[0] < open_at[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_now_is_drawn_at_its_day_with_its_date(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    now = day("2019-07-02") + 0.25
    frame = sheet(size, language)
    scene, axis = lay_out_timeline(told("g60", language, day=now), frame)
    down = size[1] > size[0]
    at = axis.x(now)
    line = [one for one in scene.items if isinstance(one, Stroke) and one.ink == "ink"
            and all(abs(point[1 if down else 0] - at) < 0.01 for point in one.points)]  # fmt: skip
    assert line
    head = "".join(words.text for words in scene.words() if words.ink == "bg" and words.style.weight == 600)
    assert "2019" in head and "2019" in scene.summary
    assert faults(scene, frame) == []


def test_what_begins_later_is_dimmed_and_what_begins_today_is_not(qapp: QApplication) -> None:
    dims = {}
    for text in ("2017-07-11", "2017-07-12"):
        scene, _ = lay_out_timeline(told("g60", day=day(text)), sheet())
        dims[text] = next(words.ink for words in scene.words() if words.text.startswith("Jiaxing and Hangzhou"))
    assert dims["2017-07-11"] == "ink3" != dims["2017-07-12"]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_ring_of_what_is_still_to_come_is_dimmed_as_its_events_are(qapp: QApplication, size: tuple[int, int]) -> None:
    frame = sheet(size)
    for text, ahead in (("2015-12-31", True), ("2025-12-31", False)):
        scene, _ = lay_out_timeline(told("g60", day=day(text)), frame)
        rings = [item for item in scene.items if isinstance(item, Ring) and item.r <= ring_size(frame) / 2]
        digits = [words for words in scene.words() if words.text.isdigit() and words.style == frame.type("mark")]
        pairs = [
            (ring, words)
            for ring in rings
            for words in digits
            if abs(words.box.middle[1] - ring.y) < 9 and abs(words.box.middle[0] - ring.x) < 9
        ]
        circles, numbers = [ring for ring, _ in pairs], [words for _, words in pairs]
        assert pairs
        assert {words.ink for words in numbers} == {"ink3" if ahead else "ink2"}
        assert {ring.edge for ring in circles} == {"edge" if ahead else "ink2"}


def test_words_of_a_running_day_change_no_faster_than_one_can_read() -> None:
    begin = day("2016-01-01")
    for pace in (Pace.HALF, Pace.NORMAL, Pace.DOUBLE):
        assert day_words(told("g60", day=begin, playing=True, pace=pace)) == "2016"
    assert day_words(told("g60", day=begin, playing=True, pace=Pace.EVENTS)) == "January 2016"
    assert day_words(told("g60", day=begin, playing=True, still=True)) == "January 2016"
    assert day_words(told("g60", day=begin, window=(begin - 10, begin + 20))) == "1 January 2016"
    assert day_words(told("g60")) == ""


def test_a_run_begins_where_one_is_and_starts_over_at_its_end() -> None:
    story = story_named("g60")
    first, end = story_window(story)[0], run_end(story)
    assert run_begin(told("g60")) == first
    assert run_begin(told("g60", day=first + 100.5)) == first + 100.5
    assert run_begin(told("g60", day=end)) == first
    assert run_begin(told("g60", phase=story.phases[1].id)) == day("2017-07-12")
    assert run_begin(told("g60", window=(first - 900, first - 300))) == first - 900
    assert run_begin(told("g60", window=(end + 900, end + 1000))) < end
    assert list(begins_of(story)) == sorted(set(begins_of(story)))


@given(st.floats(0, 1000), st.floats(1, 500), st.floats(0, 2000), st.booleans())
def test_the_window_keeps_the_day_in_sight(start: float, length: float, now: float, pages: bool) -> None:
    end = 2000.0
    window = (start, start + length)
    after = followed(window, now, end, pages=pages)
    assert after[1] - after[0] == pytest.approx(length)
    assert after[0] - 1e-6 <= now <= after[1] + 1e-6
    if start <= now <= start + length:
        assert after[0] >= start  # never back
    assert followed(after, now, end, pages=pages) == pytest.approx(after)
    if not pages and start <= now:
        step = followed(after, min(now + length / 1000, end), end, pages=False)
        assert step[0] - after[0] <= length / 500  # glides
