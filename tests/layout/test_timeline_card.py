"""The card of an event: all of it inside its panel, nothing cut without saying so, and each of its ways on."""

from __future__ import annotations

import re

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, meeting, reading_named, sheet, story_named, text_of, told, words_in

from g60desk.layout.event_links import links_of
from g60desk.layout.large_picture import lay_out_large
from g60desk.layout.scene import Box, Picture, Rect, Ring, Scene, Stroke, Words
from g60desk.layout.targets import Target
from g60desk.layout.timeline import TimelineSheet, lay_out_timeline
from g60desk.layout.timeline_card import card_pad, card_width, draw_card, parts_height, set_card
from g60desk.layout.timeline_steps import event_beside
from g60desk.layout.timeline_walk import Walk
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import NOTHING_SAID, Event, Media, Text
from g60desk.story.reading import Picture as Found

ROOM = {(1280, 720): 436.0, (1920, 1080): 660.0, (1080, 1920): 560.0}  # the height that a card may have
LONG = "A road that began in one town and that two others joined in the years that followed. "


def laid(one: Told, event: Event, size: tuple[int, int], room: float = 0.0) -> tuple[Scene, Box]:
    """The card alone, at the left top of a sheet, and its panel."""
    frame, scene = sheet(size, one.language), Scene(*size)
    parts = set_card(one, frame, event, room or ROOM[size])
    height = parts_height(parts) + 2 * card_pad(frame)
    assert height <= (room or ROOM[size]) + 0.5, event.id
    panel = Box(scene_rect(card_width(frame), height), "sunk")
    draw_card(scene, one, frame, event, parts, panel.rect)
    return scene, panel


def scene_rect(width: float, height: float) -> Rect:
    return Rect(0.0, 0.0, width, height)


def chosen(event: Event, name: str = "two-towns", language: str = "en", **fields: object) -> Told:
    return told(name, language, selection=Selection("event", event.id), **fields)


def first(name: str = "two-towns") -> Event:
    return story_named(name).timeline.events[0]


def targets(scene: Scene, kind: str) -> list[Target]:
    return [target for target in scene.targets if target.kind == kind]


def outside(scene: Scene, panel: Box, language: str) -> list[str]:
    """What leaves the panel, what meets, and what is cut without a way to read on."""
    inside = panel.rect.grown(0.5)
    found = [f"{target.name} leaves the card" for target in scene.targets if not holds(inside, target.rect)]
    found += [f"{item.text} leaves the card" for item in scene.words() if not holds(inside, item.box)]
    found += [f"a picture leaves the card: {item.rect}" for item in pictures(scene) if not holds(inside, item.rect)]
    words = [item for item in scene.words() if item.text.strip()]
    found += [f"{a.text} meets {b.text}" for a, b in meeting(words)]
    marks = [item for item in scene.items if isinstance(item, Picture | Ring) and not small(item)]
    found += [f"{a.text} meets {b}" for a in words for b in marks if a.box.meets(shape_of(b), -0.5)]
    read_on = words_in(language)("timeline.card.more")
    if any(item.text.endswith("…") for item in words) and not any(item.text == read_on for item in words):
        found.append("cut, and no way to read on")
    return found


def small(item: Picture | Ring) -> bool:
    """The dot of a plate."""
    return isinstance(item, Ring) and not item.width


def shape_of(item: Picture | Ring) -> Rect:
    return item.rect if isinstance(item, Picture) else scene_rect(2 * item.r, 2 * item.r).moved(
        item.x - item.r, item.y - item.r
    )  # fmt: skip


def pictures(scene: Scene) -> list[Picture]:
    return [item for item in scene.items if isinstance(item, Picture)]


def holds(outer: Rect, inner: Rect) -> bool:
    return outer.holds(inner.x, inner.y) and outer.holds(inner.right, inner.bottom)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["g60", "two-towns"])
def test_every_card_stays_inside_and_nothing_meets(
    qapp: QApplication, name: str, size: tuple[int, int], language: str
) -> None:
    for event in story_named(name).timeline.events:
        scene, panel = laid(chosen(event, name, language), event, size)
        assert outside(scene, panel, language) == [], event.id


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shape", [(640, 400), (300, 2400), (4000, 200), (8, 8)])
@pytest.mark.parametrize("text", [LONG, LONG * 12])
def test_a_picture_of_any_shape_is_whole_and_leaves_room_for_words(
    qapp: QApplication, size: tuple[int, int], shape: tuple[int, int], text: str
) -> None:
    event = msgspec.structs.replace(first(), text=Text({"": text}), note=Text({"": LONG * 4}))
    one = chosen(event)
    one.pictures = {"pictures/road.png": Found("/road.png", *shape, 0)}
    scene, panel = laid(one, event, size)
    assert outside(scene, panel, "en") == []
    (drawn,) = pictures(scene)
    assert drawn.rect.w / drawn.rect.h == pytest.approx(shape[0] / shape[1])
    assert drawn.rect.h <= 0.6 * panel.rect.h
    assert drawn.rect.w <= shape[0] * 1.01
    assert "A road that began" in text_of(scene)
    assert text == LONG or words_in("en")("timeline.card.more") in text_of(scene)


@pytest.mark.parametrize("room", [330.0, 380.0, 500.0, 640.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_less_where_there_is_less_room(qapp: QApplication, room: float, language: str) -> None:
    for event in story_named("g60").timeline.events:
        scene, panel = laid(chosen(event, "g60", language), event, (1280, 720), room)
        assert outside(scene, panel, language) == [], event.id
        assert [t.key for t in targets(scene, "card")][-1] == "close"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_has_its_words_its_credit_and_its_source(qapp: QApplication, language: str) -> None:
    event = first()
    scene, _ = laid(chosen(event, language=language), event, (1920, 1080))
    (drawn,), (target,) = pictures(scene), targets(scene, "picture")
    alt, credit = event.media.alt.of(language), event.media.credit.of(language)  # type: ignore[union-attr]
    assert drawn.alt == alt
    assert target.name == words_in(language)("timeline.card.picture_says", alt=alt)
    assert target.text.replace("\u00a0", " ") == f"{credit} · CC0"
    assert target.rect == drawn.rect
    assert "".join(f"{credit}·CC0".split()) in "".join(text_of(scene).split())
    assert "2 p. 3" in text_of(scene)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_a_missing_picture_is_no_hole(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    event = first()
    one = chosen(event, language=language)
    one.pictures = {}
    scene, panel = laid(one, event, size)
    assert outside(scene, panel, language) == []
    assert not pictures(scene)
    frames = [item.rect for item in scene.items if isinstance(item, Box) and item.dash and item.rect.h > 40]
    said = [run for run in scene.words() if any(frame.holds(*run.box.middle) for frame in frames)]
    text = "".join(run.text for run in said).replace(" ", "")
    assert event.media.alt.of(language).replace(" ", "") in text  # type: ignore[union-attr]
    assert any(event.media.alt.of(language) in t.name for t in targets(scene, "cite"))  # type: ignore[union-attr]
    assert words_in(language)("timeline.card.picture_missing", file="pictures/road.png").replace(" ", "") in text


def test_a_picture_without_words_borrows_the_title(qapp: QApplication) -> None:
    event = msgspec.structs.replace(first(), media=Media(file="pictures/road.png", alt=NOTHING_SAID))
    scene, _ = laid(chosen(event), event, (1920, 1080))
    assert pictures(scene)[0].alt == "The road begins"


def walked(one: Told, start: str, by: int) -> list[str]:
    """The events that one comes to, step by step."""
    found = [start]
    while (event := event_beside(one, found[-1], by)) is not None:
        found.append(event.id)
    return found


def test_events_follow_one_another_by_time_and_the_undated_come_last() -> None:
    order = ["older", "clearing", "launch", "joined", "sold"]
    assert walked(told("two-towns"), "older", 1) == order
    assert walked(told("two-towns"), "sold", -1) == order[::-1]
    assert event_beside(told("two-towns"), "nothing", 1) is None


def test_events_of_hidden_tracks_are_passed_over() -> None:
    assert walked(told("two-towns", hidden=("elsewhere",)), "sold", -1) == ["sold", "joined", "launch", "clearing"]
    assert walked(told("two-towns", hidden=("corridor",)), "older", 1) == ["older"]


@pytest.mark.parametrize("hidden", [(), ("corridor",)])
def test_the_card_leads_on_as_the_arrows_do(hidden: tuple[str, ...]) -> None:
    one = told("g60", hidden=hidden)
    order = [event.id for event in Walk(one).order]
    assert walked(one, order[0], 1) == order
    assert walked(one, order[-1], -1) == order[::-1]


@pytest.mark.parametrize("size", SIZES)
def test_the_ways_on_say_where_they_lead_and_can_be_touched(qapp: QApplication, size: tuple[int, int]) -> None:
    least = sheet(size).least_target()
    event = first()
    scene, _ = laid(chosen(event), event, size)
    named = {kind: targets(scene, kind)[0] for kind in ("previous", "next", "card")}
    assert named["previous"].name == "Previous: The clearing, 2016 to about 2018"
    assert named["next"].name == "Next: Birch joins, 1 June 2018"
    assert named["card"].name == "Close the card"
    for target in named.values():
        assert target.hit.w >= least - 0.01
        assert target.hit.h >= least - 0.01
    assert not named["previous"].rect.meets(named["next"].rect)
    last = story_named("two-towns").timeline.events[3]
    scene, _ = laid(chosen(last), last, size)
    assert [len(targets(scene, kind)) for kind in ("previous", "next", "card")] == [1, 0, 1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_on_stay_under_the_hand_from_card_to_card(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    still, frame, hits = TimelineSheet(told("g60", language), sheet(size, language)), sheet(size, language), []
    for event in story_named("g60").timeline.events:
        scene, _ = still.lay_out(chosen(event, "g60", language))
        hits += [target.hit for target in targets(scene, "next")]
    shared = (min(one.right for one in hits) - max(one.x for one in hits),
              min(one.bottom for one in hits) - max(one.y for one in hits))  # fmt: skip
    assert min(shared) >= 0.85 * frame.least_target()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_link_has_a_line_or_is_counted(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    counted = 0
    for event in story_named("g60").timeline.events:
        one = chosen(event, "g60", language)
        links = links_of(one, event)
        for room in (ROOM[size], 0.85 * ROOM[size]):
            scene, _ = laid(one, event, size, room)
            told_of = [target.key for target in targets(scene, "go") if target.key.startswith("event:")]
            rest = [target for target in targets(scene, "cite") if event_title(one, event) in target.name]
            numbers = [int(found) for target in rest for found in re.findall(r"\d+", target.name)[:1]]
            missing = len(links) - len(told_of)
            assert missing == 0 or missing in numbers, event.id
            counted += missing
    assert counted or size == (1080, 1920)


def event_title(one: Told, event: Event) -> str:
    return one.text(event.title)


def test_a_step_to_what_has_no_date_names_it(qapp: QApplication) -> None:
    undated = next(one for one in story_named("g60").timeline.events if one.id == "land-freed")
    scene, _ = laid(chosen(undated, "g60"), undated, (1920, 1080))
    assert "CSG Smart Science moves in" in text_of(scene)
    assert "not dated" not in text_of(scene).replace("not dated", "", 1)  # but in its own date


def test_places_lead_to_the_map_each_by_itself(qapp: QApplication) -> None:
    event = story_named("two-towns").timeline.events[1]
    scene, _ = laid(chosen(event), event, (1920, 1080))
    assert [(target.key, target.name) for target in targets(scene, "go")] == [
        ("place:alder", "Show Alder on the map"),
        ("place:birch", "Show Birch on the map"),
        ("place:alder", "Show on map"),
        ("event:launch", "Led to it: The road begins, 24 May 2016"),
    ]


def test_a_place_that_is_not_on_the_map_leads_nowhere(qapp: QApplication) -> None:
    story = story_named("two-towns")
    nowhere = tuple(msgspec.structs.replace(place, lat=None, lon=None) for place in story.network.places)
    story = msgspec.structs.replace(story, network=msgspec.structs.replace(story.network, places=nowhere))
    event = story.timeline.events[1]
    scene, _ = laid(told(story, selection=Selection("event", event.id)), event, (1920, 1080))
    assert "Where: Alder, Birch" in text_of(scene)
    assert [target.key for target in targets(scene, "go")] == ["event:launch"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_large_picture_fills_the_page_with_its_credit(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    event = first()
    frame = sheet(size, language)
    scene = lay_out_large(chosen(event, language=language), frame, event.id)
    (drawn,) = pictures(scene)
    assert drawn.rect.w / drawn.rect.h == pytest.approx(640 / 400)
    assert drawn.rect.w > 0.6 * frame.width
    assert holds(scene_rect(*size), drawn.rect)
    assert not [run.text for run in scene.words() if run.box.meets(drawn.rect) or run.box.bottom > size[1]]
    assert event.media.credit.of(language) in text_of(scene)  # type: ignore[union-attr]
    assert [(t.kind, t.key) for t in scene.targets if t.kind != "cite"] == [("picture", event.id)]
    assert isinstance(scene.items[-1], Stroke | Words)


@pytest.mark.parametrize("size", SIZES)
def test_the_mark_of_the_event_says_what_the_card_tells(qapp: QApplication, size: tuple[int, int]) -> None:
    scene, _ = lay_out_timeline(told("g60", selection=Selection("event", "companies-cleared")), sheet(size))
    at, mark = next((n, t) for n, t in enumerate(scene.targets) if (t.kind, t.key) == ("event", "companies-cleared"))
    for words in ("They stood on “198” land", "of tax", "Editor’s note:"):
        assert words in mark.text
    kinds = [target.kind for target in scene.targets[at + 1 : at + 8]]
    assert {"previous", "next", "card", "go"} <= set(kinds)


def test_the_pictures_of_the_shipped_story_are_none() -> None:
    assert not reading_named("g60").pictures


def test_a_card_follows_the_mark_of_an_event_without_a_date(qapp: QApplication) -> None:
    event = next(one for one in story_named("g60").timeline.events if one.when is None)
    scene, _ = lay_out_timeline(told("g60", selection=Selection("event", event.id)), sheet((1920, 1080)))
    keys = [f"{one.kind}:{one.key}" for one in scene.targets]
    at = keys.index(f"event:{event.id}")
    assert keys[at + 1 :].index("card:close") < next(
        n for n, one in enumerate(scene.targets[at + 1 :]) if one.kind == "event" and one.key != event.id
    )
    lines = scene.targets[at].text.splitlines()
    assert lines and len(lines) == len(set(lines))
