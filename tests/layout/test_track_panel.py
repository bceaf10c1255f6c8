"""The panel of the tracks: every track can be checked, folded and moved, by a finger too, at every size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sheets import LANGUAGES, SIZES, faults, sheet, story_named, told

from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.sheet import Sheet, pad
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.track_panel import lay_out_track_panel

pytestmark = pytest.mark.usefixtures("qapp")
KEYS = [track.id for track in story_named("g60").timeline.tracks]


def panel(size: tuple[int, int] = (1920, 1080), language: str = "en", **fields: object) -> Sheet:
    return lay_out_track_panel(told("g60", language, **fields), sheet(size, language))


def offered(scene: Scene) -> list[tuple[str, str]]:
    return [(target.kind, target.key) for target in scene.targets]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_track_has_its_row_that_a_finger_can_touch(size: tuple[int, int], language: str) -> None:
    frame, found = sheet(size, language), panel(size, language, hidden=("corridor",), order=("route-128",))
    order = [KEYS[-1], *KEYS[:-1]]
    kinds = ("hide", "track", "raise", "lower")
    assert offered(found.body) == [(kind, key) for key in order for kind in kinds]
    least = frame.least_target()
    for target in found.body.targets:
        assert min(target.hit.w, target.hit.h) >= least - 0.01
        assert pad(frame) - 0.01 <= target.rect.x
        assert target.rect.right <= found.body.width - pad(frame) + 0.01
    for one, other in pairwise(found.body.targets):
        assert not one.hit.meets(other.hit, -0.01)
    texts = {words.text for words in found.body.words()}
    assert not [text for text in texts if text.endswith("…")]
    names = [target.name for target in found.body.targets]
    assert len(set(names)) == len(names)


def test_a_check_says_what_is_shown() -> None:
    found = panel(hidden=("corridor",))
    rows = {target.key: target for target in found.body.targets if target.kind == "hide"}
    assert (rows["corridor"].name, rows["corridor"].chosen) == ("Corridor, hidden", False)
    assert (rows["clean-up"].name, rows["clean-up"].chosen) == ("Clean-up, shown", True)
    assert rows["clean-up"].text.endswith(" events")


def test_what_is_at_an_end_says_so() -> None:
    first, last = (next(t for t in panel().body.targets if (t.kind, t.key) == one)
                   for one in (("raise", KEYS[0]), ("lower", KEYS[-1])))  # fmt: skip
    assert (first.text, last.text) == ("It is the first.", "It is the last.")


def test_the_buttons_are_there_when_there_is_something_to_undo() -> None:
    assert panel().tools is None
    all_of = panel(hidden=("corridor",), order=("route-128",)).tools
    assert all_of is not None
    assert offered(all_of) == [("set", "hidden=,folded="), ("set", "order=")]


def test_a_story_without_tracks_says_so() -> None:
    found = lay_out_track_panel(told("empty"), sheet())
    assert not found.body.targets
    assert "no tracks" in " ".join(words.text for words in found.body.words())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_picture_has_a_button_that_says_how_many_are_shown(size: tuple[int, int], language: str) -> None:
    for hidden, said in (((), told("g60", language).words("tracks.title")), (("corridor",), "4")):
        scene, _ = lay_out_timeline(told("g60", language, hidden=hidden), sheet(size, language))
        button = next(target for target in scene.targets if (target.kind, target.key) == ("action", "tracks"))
        assert said in (button.text or button.name)
        assert any(said in words.text for words in scene.words())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [size for size in SIZES if size[0] > size[1]])
def test_the_button_stands_still_between_the_sentence_and_the_switch(size: tuple[int, int], language: str) -> None:
    frame, ends = sheet(size, language), set()
    for fields in ({}, {"window": (736500.0, 737200.0)}, {"hidden": ("corridor",)}):
        scene, _ = lay_out_timeline(told("g60", language, **fields), frame)
        button = next(target for target in scene.targets if (target.kind, target.key) == ("action", "tracks"))
        switch = next(target for target in scene.targets if target.key == "table=0")
        assert button.rect.right < switch.rect.x
        assert button.rect.middle[1] == pytest.approx(switch.rect.middle[1])
        assert not faults(scene, frame)
        ends.add(button.rect.right)
    assert len(ends) == 1


@pytest.mark.parametrize("size", [size for size in SIZES if size[0] > size[1]])
def test_the_name_of_a_track_folds_it_in_the_picture(size: tuple[int, int]) -> None:
    scene, _ = lay_out_timeline(told("g60", folded=("corridor",)), sheet(size))
    names = {target.key: target for target in scene.targets if target.kind == "track"}
    assert names["corridor"].name == "Unfold Corridor"
    assert names["clean-up"].name == "Fold Clean-up"
    hooks = [item for item in scene.items if isinstance(item, Stroke) and len(item.points) == 3]
    assert [hook for hook in hooks if names["corridor"].rect.grown(20).holds(*hook.points[1])]
    assert not [hook for hook in hooks if names["clean-up"].rect.grown(20).holds(*hook.points[1])]
