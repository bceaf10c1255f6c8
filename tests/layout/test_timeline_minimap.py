"""The strip of all time: it has room of its own, says what is in sight, counts what happens when, and stands still."""

from __future__ import annotations

from time import process_time

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, faults, sheet, story_named, text_of, told

from g60desk.layout.scale import Window
from g60desk.layout.scene import Rect, Scene, Shape, Target
from g60desk.layout.timeline import TimelineSheet, lay_out_timeline
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import STRIP, framed
from g60desk.layout.timeline_minimap_span import counts, strip_span
from g60desk.layout.timeline_window import whole_window
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.dates import Date, civil, day_of
from g60desk.story.model import Event, Story, Text, Track

SHEETS = [(720, 440), (1280, 720), (1920, 1080), (1080, 1920)]
STORIES = ["g60", "two-towns"]
TODAY = day_of(2026, 11, 28)


def laid(teller: Told, size: tuple[int, int] = (1920, 1080)) -> tuple[Scene, Strip]:
    one = TimelineSheet(teller, sheet(size, teller.language))
    scene, _ = one.lay_out(teller)
    assert one.strip is not None
    return scene, one.strip


def on_day(teller: Told, today: int = TODAY) -> Told:
    teller.today = today
    return teller


def target(scene: Scene, kind: str, key: str) -> Target | None:
    return next((t for t in scene.targets if (t.kind, t.key) == (kind, key)), None)


def name_of(scene: Scene) -> str:
    found = target(scene, *STRIP)
    assert found is not None
    return found.name


def years(first: int, last: int) -> Window:
    return float(day_of(first, 1, 1)), float(day_of(last, 1, 1))


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", STORIES)
def test_it_has_room_of_its_own(qapp: QApplication, name: str, language: str, size: tuple[int, int]) -> None:
    frame = sheet(size, language)
    own = strip_span(story_named(name))
    for window in (None, whole_window(story_named(name)), own, years(2016, 2017)):
        scene, strip = laid(on_day(told(name, language, window=window)), size)
        assert not faults(scene, frame)
        assert not [words.text for words in scene.words() if words.box.meets(strip.rect)]
        assert [t for t in scene.targets if t.rect.meets(strip.rect) and (t.kind, t.key) != STRIP] == []
        assert strip.rect.right <= (frame.width if strip.down else frame.right)


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_buttons_can_be_touched_and_meet_nothing(qapp: QApplication, language: str, size: tuple[int, int]) -> None:
    scene, strip = laid(on_day(told("g60", language)), size)
    buttons = [target(scene, "action", key) for key in ("zoom_reset", "today")]
    hits = [button.hit for button in buttons if button is not None]
    least = 0.62 * sheet(size, language).least_target()
    assert len(hits) == 2
    assert all(hit.w >= least - 0.01 and hit.h >= least - 0.01 for hit in hits)
    assert not hits[0].meets(hits[1])
    for hit in hits:
        assert not hit.meets(strip.rect)
        rects = [t.rect for t in scene.targets if t not in buttons and (t.kind, t.key) != STRIP]
        inside = Rect(hit.x + 1, hit.y + hit.h / 4, hit.w - 2, hit.h / 2)
        assert not [rect for rect in rects if rect.meets(inside)]


def test_it_says_what_part_of_time_is_shown(qapp: QApplication) -> None:
    scene, _ = laid(told("g60"))
    assert name_of(scene) == "Where we are in time: 2016 to 2025, of 1891 to 2025"
    assert all(year in text_of(scene) for year in ("1891", "2025"))
    scene, _ = laid(told("g60", "zh-Hans", window=years(2016, 2026)))
    assert name_of(scene).replace(" ", "").replace("\u202f", "") == "所在时段：2016年至2025年，全部为1891年至2025年"
    scene, _ = laid(told("g60", window=(day_of(2020, 5, 1), day_of(2020, 5, 2))))
    assert name_of(scene).startswith("Where we are in time: 1 May 2020, of")
    scene, _ = laid(told("g60", window=whole_window(story_named("g60"))))
    assert name_of(scene).startswith("Where we are in time: 1891 to 2025, of")


@pytest.mark.parametrize("size", SHEETS)
def test_it_can_be_touched_all_along_and_its_ring_is_the_frame(qapp: QApplication, size: tuple[int, int]) -> None:
    frame = sheet(size)
    scene, strip = laid(told("g60", window=years(1950, 1990)), size)
    rect, found = strip.rect, target(scene, *STRIP)
    assert found is not None
    assert found.rect.w * found.rect.h < rect.w * rect.h / 2
    for share in (0.01, 0.2, 0.5, 0.8, 0.99):
        x, y = rect.middle
        at = (x, rect.y + share * rect.h) if strip.down else (rect.x + share * rect.w, y)
        assert scene.target_at(*at) == found
    beside = 0.31 * frame.least_target() - 1
    x, y = rect.middle
    assert scene.target_at(*((x + beside, y) if strip.down else (x, y + beside))) is not None


@pytest.mark.parametrize("size", SHEETS)
def test_the_frame_stands_around_what_is_seen(qapp: QApplication, size: tuple[int, int]) -> None:
    frame = sheet(size)
    for window in (years(1950, 1990), whole_window(story_named("g60")), (736_000.0, 736_001.0), (600_000.0, 600_100.0)):
        one = TimelineSheet(told("g60"), frame)
        _, seen = one.lay_out(told("g60", window=window))
        strip = one.strip
        assert strip is not None
        a, b = framed(strip, frame, seen)
        assert strip.scale.left <= a < b <= strip.scale.right
        assert b - a >= frame.px(16) - 0.01
        if window == years(1950, 1990):
            assert (a, b) == pytest.approx((strip.scale.x(window[0]), strip.scale.x(window[1])))


def test_a_window_of_all_time_moves_nothing(qapp: QApplication) -> None:
    one = TimelineSheet(told("g60"), sheet())
    first, _ = one.lay_out(told("g60"))
    strip = one.strip
    for window in (whole_window(story_named("g60")), years(2016, 2017)):
        scene, _ = one.lay_out(told("g60", window=window))
        assert one.strip is strip
        assert scene.ground is first.ground  # what stands still is painted once


@pytest.mark.parametrize("size", SHEETS)
def test_beside_a_card_it_ends_with_the_lanes(qapp: QApplication, size: tuple[int, int]) -> None:
    free, chosen = told("g60"), told("g60", selection=Selection("event", "launch"))
    scene, strip = laid(chosen, size)
    assert strip.scale.right < laid(free, size)[1].scale.right
    card = target(scene, "card", "close")
    assert card is not None
    assert not strip.rect.meets(card.rect)
    assert not faults(scene, sheet(size))


def test_today_is_offered_only_where_the_story_reaches_it(qapp: QApplication) -> None:
    assert target(laid(told("g60"))[0], "action", "today") is None
    assert target(laid(on_day(told("two-towns")))[0], "action", "today") is None
    assert target(laid(on_day(told("g60"), day_of(2090, 1, 1)))[0], "action", "today") is None
    found = target(laid(on_day(told("g60")))[0], "action", "today")
    assert found is not None
    assert found.name == "Today: 28 November 2026"


def test_a_story_without_dates_has_no_strip(qapp: QApplication) -> None:
    one = TimelineSheet(told("empty"), sheet())
    scene, _ = one.lay_out(told("empty"))
    assert one.strip is None
    assert target(scene, *STRIP) is None


def test_now_leaves_the_strip_out_and_is_marked_on_it(qapp: QApplication) -> None:
    day = float(day_of(2018, 1, 1))
    scene, strip = laid(told("g60", day=day))
    _, axis = lay_out_timeline(told("g60", day=day), sheet())
    lines = [i.points for i in scene.items if getattr(i, "points", None) and len(i.points) == 2]
    upright = [(a, b) for a, b in lines if a[0] == b[0]]
    crossing = [(a, b) for a, b in upright if a[0] == axis.x(day) and a[1] < strip.rect.bottom and b[1] > strip.rect.y]
    assert crossing == []
    assert [a for a, b in upright if a[0] == pytest.approx(strip.scale.x(day)) and strip.rect.y <= a[1] < b[1]]


def many(number: int) -> Story:
    """A story with so many events, most of them in its last years."""
    first, last = day_of(1900, 1, 1), day_of(2024, 12, 31)
    days = [int(last - (last - first) * (at / number) ** 2) for at in range(number)]
    dates = [Date.parse("{:04}-{:02}-{:02}".format(*civil(day))) for day in days]
    said = Text({"en": "Something"})
    events = tuple(Event(id=f"e{at}", title=said, track="ab"[at % 2], when=date) for at, date in enumerate(dates))
    story = story_named("two-towns")
    tracks = (Track(id="a", name=said), Track(id="b", name=said))
    timeline = msgspec.structs.replace(story.timeline, events=events, tracks=tracks, window=None, eras=(), spine="a")
    return msgspec.structs.replace(story, timeline=timeline)


def test_it_counts_the_shown_tracks_where_they_are_and_quickly(qapp: QApplication) -> None:
    teller = told(many(20_000))
    annals = Annals(teller.index)
    span = strip_span(teller.story)
    assert span is not None
    both, one = (annals.of("a"), annals.of("b")), (annals.shown(("b",)),)
    began = process_time()
    found = counts(both, span, 200)
    assert process_time() - began < 0.05
    assert len(found) == 200
    assert 20_000 <= sum(found) <= 20_000 + 200  # each has one day, which may lie in two parts
    assert max(found) == found[-1] > 20 * max(found[:20])
    assert 10_000 <= sum(counts(one, span, 200)) <= 10_000 + 200


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_what_is_hidden_is_not_counted(qapp: QApplication, size: tuple[int, int]) -> None:
    def bars(**fields: object) -> int:
        scene, strip = laid(told("g60", **fields), size)
        return sum(len(i.rings) for i in scene.items if isinstance(i, Shape) and _inside(i, strip))

    assert 0 < bars(hidden=("silicon-valley", "route-128")) < bars()


def _inside(shape: Shape, strip: Strip) -> bool:
    return all(strip.rect.holds(*point) for ring in shape.rings for point in ring)
