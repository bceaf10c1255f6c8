"""The timeline: every mark at its date and as sharp as it, words that meet nothing, and what the window leaves out."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, NAMES, SIZES, TOKENS, faults, sheet, story_named, text_of, told

from g60desk.layout.frame import Hall, frame_for
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Ring, Scene, Soft, Stroke, Target
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_upright_ruler import RULER
from g60desk.layout.timeline_window import extent, reach, shown_window, whole_window, within_reach
from g60desk.state import Selection
from g60desk.story.dates import Date, civil, day_of
from g60desk.story.model import Event
from g60desk.theme import measure

WINDOWS = ["1890/2026", "2016", "2016-05", "2020-10/2021-12", "2016-05-20/2016-05-28", "0001/1900"]


def window(text: str) -> tuple[float, float]:
    return extent(Date.parse(text))


@lru_cache(maxsize=600)
def drawn(size: tuple[int, int] = (1920, 1080), name: str = "g60", **fields: object) -> tuple[Scene, Scale]:
    """The timeline in a state; laid out once, since several tests look at the same."""
    language = str(fields.get("language", "en"))
    return lay_out_timeline(told(name, **fields), sheet(size, language))


def target(scene: Scene, kind: str, key: str) -> Target:
    return next(t for t in scene.targets if (t.kind, t.key) == (kind, key))


def story_event(key: str) -> Event:
    return next(event for event in story_named("g60").timeline.events if event.id == key)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [*SIZES, (1600, 900), (3840, 2160)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_meet_nothing_and_are_whole(qapp: QApplication, name: str, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for phase in [p.id for p in story_named(name).phases] or [""]:
        scene, _ = drawn(size, name, language=language, phase=phase)
        assert not faults(scene, frame), phase


@pytest.mark.parametrize("text", WINDOWS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_meet_nothing_in_any_window(qapp: QApplication, text: str, size: tuple[int, int], language: str) -> None:
    scene, _ = drawn(size, language=language, window=window(text))
    assert not faults(scene, sheet(size, language))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_meet_nothing_beside_any_card(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    for event in story_named("g60").timeline.events:
        scene, _ = drawn(size, language=language, selection=Selection("event", event.id))
        assert not faults(scene, sheet(size, language)), event.id


@pytest.mark.parametrize("size", SIZES)
def test_words_meet_nothing_when_a_place_is_chosen(qapp: QApplication, size: tuple[int, int]) -> None:
    for place in story_named("g60").network.places:
        scene, _ = drawn(size, selection=Selection("place", place.id))
        assert not faults(scene, sheet(size)), place.id


@pytest.mark.parametrize(("size", "start", "end"), [
    ((1280, 720), 736480.67, 744974.93),  # names that the left end pushes together
    ((1080, 1920), 733709.31, 745303.12),  # names that stand below each other
    ((1080, 1920), 732775.63, 737999.83),  # the words of one phase and those of the next
])  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_phases_that_stand_close_together_do_not_meet(
    qapp: QApplication, size: tuple[int, int], start: float, end: float, language: str
) -> None:
    scene, _ = drawn(size, language=language, window=(start, end))
    assert not faults(scene, sheet(size, language))


def test_a_day_is_a_sharp_line_at_its_date(qapp: QApplication) -> None:
    scene, scale = drawn()
    rect = target(scene, "event", "seventh-anniversary").rect
    x = scale.x(day_of(2023, 6, 13) + 0.5)
    lines = [item.rect for item in scene.items if isinstance(item, Box) and abs(item.rect.middle[0] - x) < 0.5]
    assert any(line.w == pytest.approx(4) and line.meets(rect) for line in lines)


def test_a_year_fades_and_covers_its_year(qapp: QApplication) -> None:
    scene, scale = drawn()
    y = target(scene, "event", "companies-cleared").rect.middle[1]
    bar = next(item for item in scene.items if isinstance(item, Soft) and abs(item.rect.middle[1] - y) < 1)
    assert bar.rect.x == pytest.approx(scale.x(day_of(2016, 1, 1)), abs=0.5)
    assert bar.rect.right == pytest.approx(scale.x(day_of(2017, 1, 1)), abs=0.5)
    assert 22 <= bar.left <= 30
    assert 22 <= bar.right <= 30


@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_span_is_one_bar_whatever_its_words(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    scene, scale = drawn(size, language=language)
    first, last = extent(Date.parse("2021/2025"))
    ends = scale.x(first), min(scale.x(last), scale.right)
    bars = [
        item.rect
        for item in scene.items
        if isinstance(item, Soft) and item.ink == "edge" and item.rect.y > 240 * sheet(size).s
    ]
    assert [(bar.x, bar.right) for bar in bars] == [pytest.approx(ends, abs=0.5)]
    assert target(scene, "event", "five-year-plan").rect.h > 2 * bars[0].h


@pytest.mark.parametrize("size", SIZES)
def test_phases_are_solid_rings_at_their_dates(qapp: QApplication, size: tuple[int, int]) -> None:
    scene, scale = drawn(size)
    down = size[1] > size[0]
    r = sheet(size).tokens.marker["interchange"]["r"] * sheet(size).s
    rings = [item for item in scene.items if isinstance(item, Ring) and abs(item.r - r) < 0.01 and item.width]
    assert [ring.dashes for ring in rings] == [0, 0, 0]
    for ring, phase in zip(rings, story_named("g60").phases, strict=True):
        first, last = extent(phase.begins)
        assert (ring.y if down else ring.x) == pytest.approx(scale.x((first + last) / 2), abs=0.5)


@pytest.mark.parametrize("size", SIZES)
def test_what_has_no_date_is_dashed_and_in_order(qapp: QApplication, size: tuple[int, int]) -> None:
    scene, _ = drawn(size)
    order = ["flower-market", "all-demolished", "land-freed", "csg-arrives"]
    at = [target(scene, "event", key).rect for key in order]
    along = [rect.y if size[1] > size[0] else rect.x for rect in at]
    assert along == sorted(along)
    dashed = [item for item in scene.items if isinstance(item, Ring) and item.dashes == 6]
    assert len(dashed) >= 5
    assert "not time." in text_of(scene)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_led_to_the_first_phase_stands_before_all_else_in_order(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    scene, _ = drawn(size, language=language)
    undated = [t for t in scene.targets if t.kind == "event" and not story_event(t.key).when]
    down = size[1] > size[0]
    first = min(undated, key=lambda t: t.rect.y if down else t.rect.x)
    assert first.key == "idea-ripens"
    assert down or first.rect.x < size[0] / 5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weightiest_keep_their_words(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    scene, scale = drawn(size, language=language)
    teller = told("g60", language)
    worded = {t.key for t in scene.targets if t.kind == "cite"}
    for event in teller.story.timeline.events:
        seen = event.when and scale.start < extent(event.when)[1] and extent(event.when)[0] < scale.end
        if event.weight == 3 and seen:
            assert f"event:{event.id}" in worded


def test_every_event_of_the_window_is_drawn_or_counted(qapp: QApplication) -> None:
    for text in WINDOWS:
        scene, scale = drawn(window=window(text))
        for track in story_named("g60").timeline.tracks:
            seen = [e for e in told("g60").index.events_of(track.id) if e.when and _in(e.when, scale)]
            drawn_ = {t.key for t in scene.targets if t.kind == "event"} & {e.id for e in seen}
            name = told("g60").text(track.name)
            folds = [t for t in scene.targets if t.kind == "set" and t.round and t.name.endswith(f": {name}")]
            assert len(drawn_) + sum(int(t.name.split()[0]) for t in folds) == len(seen), (text, track.id)


def test_the_key_names_the_signs_that_the_story_needs(qapp: QApplication) -> None:
    assert "about then" in text_of(drawn()[0])
    assert "uncertain" not in text_of(drawn()[0])
    assert "a day" not in text_of(drawn(name="empty")[0])


def test_what_lies_before_the_window_is_counted_and_reached(qapp: QApplication) -> None:
    scene, _ = drawn()
    hint = next(t for t in scene.targets if t.kind == "set" and t.name == "8 earlier: Route 128")
    start, end = (float(part) for part in hint.key.removeprefix("window=").split(".."))
    assert start < day_of(1927, 1, 1)
    assert day_of(1974, 1, 1) <= end < day_of(1990, 1, 1)


def test_a_ring_leads_to_a_window_in_which_its_events_come_apart(qapp: QApplication) -> None:
    scene, _ = drawn()
    rings = [t for t in scene.targets if t.kind == "set" and t.round]
    assert rings
    for ring in rings:
        start, end = (float(part) for part in ring.key.removeprefix("window=").split(".."))
        closer, _ = drawn(window=(start, end))
        track = ring.name.split(": ")[1]
        left = [int(t.name.split()[0]) for t in closer.targets if t.round and t.name.endswith(f": {track}")]
        assert sum(left) < int(ring.name.split()[0])


def test_the_card_tells_all_of_an_event(qapp: QApplication) -> None:
    scene, _ = drawn(selection=Selection("event", "companies-cleared"))
    said = text_of(scene)
    for words in ("2016", "931", "of tax", "Where: Jiuting", "Editor’s note", "1,033"):
        assert words in said
    chosen = target(scene, "event", "companies-cleared")
    assert chosen.chosen
    assert chosen.name == "Jiuting clears 931 companies from 280 plots, 2016, one source, disputed"


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_an_upright_sheet_leaders_are_level_and_all_phases_have_words(qapp: QApplication, language: str) -> None:
    scene, scale = drawn(SIZES[2], language=language)
    thin = [i for i in scene.items if isinstance(i, Stroke) and i.width < 2 and scale.left < i.points[0][1]]
    thin = [line for line in thin if line.points[0][0] < sheet(SIZES[2]).right]  # and not the strip in the margin
    assert [line for line in thin if line.points[0][1] != line.points[-1][1]] == []
    cites = {t.key for t in scene.targets if t.kind == "cite"}
    assert {f"phase:{phase.id}" for phase in story_named("g60").phases} <= cites


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weightiest_keep_their_words_beside_any_card(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    events = story_named("g60").timeline.events
    for chosen in events:
        scene, scale = drawn(size, language=language, selection=Selection("event", chosen.id))
        named = {t.key for t in scene.targets if t.kind == "cite"}
        weighty = [e for e in events if e.weight == 3 and e.when and _in(e.when, scale)]
        lost = [e for e in weighty if f"event:{e.id}" not in named]
        if size[0] < size[1] and lost:  # there the chosen one comes first, where there is no room for one more
            assert f"event:{chosen.id}" in named
            lost = lost[2:]
        assert [e.id for e in lost] == [], chosen.id


@pytest.mark.parametrize("size", SIZES)
def test_figures_that_have_no_room_in_a_card_are_counted(qapp: QApplication, size: tuple[int, int]) -> None:
    for event in story_named("g60").timeline.events:
        scene, _ = drawn(size, language="en", selection=Selection("event", event.id))
        text = text_of(scene)
        said = event.text.said.get("en", "") + event.title.said.get("en", "")
        wanted = [key for key in event.figures if "{" + key not in said]
        opened = {t.key for t in scene.targets if t.kind == "cite"} & {f"figure:{key}" for key in wanted}
        more = re.search(r"(\d+) more figure", text)
        assert len(opened) + (int(more[1]) if more else 0) == len(wanted), event.id


def test_a_card_moves_nothing_that_it_does_not_cover(qapp: QApplication) -> None:
    _, before = drawn()
    _, beside = drawn(selection=Selection("event", "launch"))
    assert (beside.start, beside.per_day) == pytest.approx((before.start, before.per_day))
    _, late = drawn(selection=Selection("event", "source-area-measures"))
    assert late.per_day == pytest.approx(before.per_day)
    assert late.start <= day_of(2025, 12, 25) < late.end


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "january"), [("en", "Jan"), ("zh-Hans", "1月")])
def test_the_ruler_says_a_year_once(qapp: QApplication, size: tuple[int, int], language: str, january: str) -> None:
    """In the corner, or where it begins: not in both."""
    for first, corner in (("2018-01-01", True), ("2017-12-10", False)):
        begin = extent(Date.parse(first))[0]
        scene, _ = drawn(size, language=language, window=(begin, begin + 250))
        said = text_of(scene)
        assert said.count("2018") == 1, said
        assert january in said.replace(" ", "") or not corner, said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["1890/2026", "1000/2026", "2016-05-20/2016-07-28"])
def test_on_an_upright_sheet_no_tick_strikes_a_name(qapp: QApplication, text: str, language: str) -> None:
    scene, axis = drawn((1080, 1920), language=language, window=window(text))
    ticks = [item.points for item in scene.items if isinstance(item, Stroke) and item.ink == "edge"]
    ticks = [(a, b) for a, b in (points for points in ticks if len(points) == 2) if a[1] == b[1] and b[0] < 200]
    names = [run.box for run in scene.words() if run.box.right < 180 and axis.left < run.box.middle[1] < axis.right]
    assert len(ticks) > 3 and len(names) > 3
    assert not [name for name in names for a, b in ticks if name.y < a[1] < name.bottom and a[0] < name.right + 1]


def test_a_card_leaves_whole_years(qapp: QApplication) -> None:
    for key in ("launch", "seventh-anniversary", "source-area-measures"):
        _, scale = drawn(selection=Selection("event", key))
        assert [civil(int(day))[1:] for day in (scale.start, scale.end)] == [(1, 1), (1, 1)], key


@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_phases_have_words_and_the_line_its_outcome(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    scene, _ = drawn(size, language=language)
    cites = {t.key for t in scene.targets if t.kind == "cite"}
    assert {f"phase:{phase.id}" for phase in story_named("g60").phases} <= cites
    assert "figure:area-v3" in cites
    earlier, _ = drawn(size, language=language, phase="v1")
    assert "figure:area-v3" not in {t.key for t in earlier.targets if t.kind == "cite"}


def test_a_span_is_slimmer_than_a_year(qapp: QApplication) -> None:
    scene, scale = drawn()
    bars = [item.rect for item in scene.items if isinstance(item, Soft) and item.left and item.ink in ("edge", "ink2")]
    heights = {item: rect.h for rect in bars for item in [round(rect.w / scale.per_day / 365.25)]}
    assert heights[5] == pytest.approx(heights[1] / 2)


def test_later_phases_are_dimmed(qapp: QApplication) -> None:
    scene, _ = drawn(phase="v1")
    off = sheet().tokens.marker["interchange_off"]["r"]
    dim = [item for item in scene.items if isinstance(item, Ring) and item.edge == "edge"]
    assert [ring.r for ring in dim if ring.r == off] == [off, off]
    assert any(isinstance(item, Soft) and item.ink == "rule" for item in scene.items)
    assert target(scene, "phase", "v1").chosen


@pytest.mark.parametrize("size", SIZES)
def test_ten_thousand_events_are_all_drawn_or_counted(qapp: QApplication, size: tuple[int, int]) -> None:
    story = story_named("g60")
    events = []
    for number in range(10_000):
        year, month, day = civil(700_000 + number * 4)
        when = (f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}", f"{year}/{year + 2}")[
            number % 4
        ]
        like = story.timeline.events[number % 72]
        events.append(msgspec.structs.replace(like, id=f"e{number}", when=Date.parse(when), after=""))
    timeline = msgspec.structs.replace(story.timeline, events=tuple(events))
    crowded = told(msgspec.structs.replace(story, timeline=timeline), window=(699_000.0, 741_000.0))
    scene, _ = lay_out_timeline(crowded, sheet(size))
    rings = sum(int(t.name.split()[0]) for t in scene.targets if t.kind == "set" and t.round)
    assert rings + len({t.key for t in scene.targets if t.kind == "event"}) == 10_000
    assert len(scene.items) < 800
    assert not faults(scene, sheet(size))


def test_windows_of_a_story() -> None:
    story = story_named("g60")
    assert shown_window(story, None) == (day_of(2016, 1, 1), day_of(2026, 1, 1))
    start, end = whole_window(story)
    assert start < day_of(1891, 1, 1)
    assert end > day_of(2025, 12, 31)
    empty = shown_window(story_named("empty"), None)
    assert empty[0] < empty[1]


def test_a_window_stays_where_something_is_known() -> None:
    story = story_named("g60")
    start, end = reach(story)
    own = shown_window(story, None)
    assert within_reach(own, (start, end)) == own
    lost = within_reach((-9000.0, -8000.0), (start, end))
    assert lost[1] - lost[0] == 1000
    assert lost[0] < start < lost[1]
    far = within_reach((900_000.0, 900_010.0), (start, end))
    assert far[0] < end < far[1]


def _in(date: Date, scale: Scale) -> bool:
    first, last = extent(date)
    return last > scale.start and first < scale.end


@pytest.mark.parametrize("size", SIZES)
def test_what_a_phase_has_not_reached_is_dimmed(qapp: QApplication, size: tuple[int, int]) -> None:
    def inks(phase: str, text: str) -> set[str]:
        return {words.ink for words in drawn(size, phase=phase)[0].words() if text in words.text}

    first = story_named("g60").phases[0].id
    assert (inks(first, "Seventh"), inks("", "Seventh")) == ({"ink3"}, {"ink"})
    assert inks(first, "G60 conference") == inks("", "G60 conference") == {"ink"}


def test_nobody_zooms_out_into_nothing() -> None:
    start, end = reach(story_named("g60"))
    out = within_reach((start - 400_000, end + 400_000), (start, end))
    assert end - start < out[1] - out[0] < 1.5 * (end - start)


@pytest.mark.parametrize("language", LANGUAGES)
def test_years_keep_left_of_their_ruler_in_larger_text(qapp: object, language: str) -> None:
    frame = frame_for(1080, 1920, language, TOKENS, measure, hall=Hall(64.0, 1.15))
    scene = lay_out_timeline(told("g60", language), frame)[0]
    years = [run for run in scene.words() if run.x == frame.left and re.match(r"20\d\d", run.text)]
    assert len(years) == 10
    ruler, lines = frame.left + frame.px(RULER), {run.baseline for run in years}
    said = [run for run in scene.words() if run.baseline in lines and run.x < ruler]  # a sign is a run of its own
    assert len(said) >= len(years)
    assert all(run.x + run.width < ruler for run in said)


@pytest.mark.parametrize("key", ["plan-issued", "source-area-measures"])
def test_upright_what_is_chosen_is_named_at_the_very_end_of_the_axis_too(qapp: object, key: str) -> None:
    frame = frame_for(1080, 1920, "en", TOKENS, measure, hall=Hall(64.0))
    state = told("g60", selection=Selection("event", key))
    scene = lay_out_timeline(state, frame)[0]
    assert state.text(story_event(key).short) in {one.text for one in scene.words() if one.style.weight == 600}
