"""What is wrong with words, and what lies under them, on pages that are made by hand."""

from __future__ import annotations

import pytest
from sheets import TOKENS

from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box, Faded, Item, Picture, Ring, Scene, Shape, Soft, Style, Words
from g60desk.selfcheck.contrast import Contrasts, ratio_of, rgb
from g60desk.selfcheck.grounds import Grounds
from g60desk.selfcheck.parts import Part
from g60desk.selfcheck.words_faults import words_faults

SIZE = (1280, 720)
BODY = Style(20.0)


def words(
    text: str, x: float = 100, baseline: float = 100, *, px: float = 20, ink: str = "ink", **more: object
) -> Words:
    return Words(x, baseline, text, Style(px), ink, 0.5 * px * len(text), **more)  # type: ignore[arg-type]


def page(*items: Item, scrolls: bool = False, window: Rect | None = None) -> list[Part]:
    scene = Scene(*SIZE)
    scene.add(*items)
    return [Part(scene, 0, 0, "bg", window or Rect(0, 0, *SIZE), scrolls)]


def faults(*items: Item, said: tuple[str, ...] = (), **more: object) -> list[tuple[str, str, str]]:
    found = words_faults(page(*items, **more), SIZE, said, "read on")  # type: ignore[arg-type]
    return [(fault.code, fault.run.text, fault.other) for fault in found]


def test_words_in_their_places_are_fine() -> None:
    button = Box(Rect(90, 200, 120, 40), "surface")
    assert faults(words("above"), words("below", baseline=130), button, words("press", 100, 226)) == []


def test_words_that_meet_are_told_once_with_both() -> None:
    assert faults(words("under"), words("over", 120)) == [("meets", "under", "over")]
    assert faults(words("deep g"), words("high", baseline=121)) == [("meets", "deep g", "high")]
    assert faults(words("76,200"), words("high", baseline=121)) == []  # no letter of it goes that deep


@pytest.mark.parametrize("at", [(-4.0, 100.0), (1250.0, 100.0), (100.0, 8.0), (100.0, 719.0)])
def test_words_that_leave_the_screen(at: tuple[float, float]) -> None:
    assert faults(words("leaving", *at)) == [("outside", "leaving", "")]


def test_a_list_goes_on_below_its_window_but_not_beside_it() -> None:
    window = Rect(0, 0, 300, 300)
    assert faults(words("below", baseline=600), words("wide as nothing else", 150), scrolls=True, window=window) == [
        ("outside", "wide as nothing else", "")
    ]


def test_words_wider_than_their_button() -> None:
    assert faults(Box(Rect(90, 80, 60, 30), "surface"), words("far too long")) == [("frame", "far too long", "")]


def test_cut_words_are_told_but_those_that_lead_on() -> None:
    assert faults(words("and then…")) == [("cut", "and then…", "")]
    assert faults(words("and then…"), said=("and then…",)) == []
    assert faults(words("and then…"), words("read on", baseline=200)) == []


def test_small_words_and_those_that_nobody_sees() -> None:
    assert faults(words("tiny", px=7)) == [("small", "tiny", "")]
    assert faults(Faded((words("gone", -50),), 0.0)) == []


def grounds(item: Item, *under: Item) -> set[object]:
    (part,) = page(*under, item)
    return set(Grounds().under(part, part.runs[-1]))


def test_the_topmost_shape_that_covers_is_the_ground() -> None:
    land = Shape((((50.0, 50.0), (400.0, 50.0), (400.0, 150.0), (50.0, 150.0)),), "tint.0")
    lake = Shape((((90.0, 60.0), (300.0, 60.0), (300.0, 140.0)),), "soft")
    assert grounds(words("place"), land) == {(("tint.0", 1.0),)}
    assert grounds(words("place"), land, Box(Rect(0, 0, 500, 500), "surface")) == {(("surface", 1.0),)}
    assert grounds(words("a", 250), land, lake) == {(("soft", 1.0),)}
    assert grounds(words("a", 105, 135), land, lake) == {(("tint.0", 1.0),)}  # beside the slanting side
    assert grounds(words("12", 95, 105), Ring(105, 100, 30, "signal")) == {(("signal", 1.0),)}
    assert grounds(words("place"), Box(Rect(0, 0, 5, 5), "ink")) == {(("bg", 1.0),)}


def test_what_fades_lets_through_what_is_below_it() -> None:
    soft = Soft(Rect(0, 0, 1000, 200), "soft", right=900)
    (part,) = page(soft, words("a", 545))
    half, beyond = list(Grounds().under(part, part.runs[-1]))[1]
    assert half == ("soft", pytest.approx(0.5, abs=0.01)) and beyond == ("bg", 1.0)
    assert grounds(words("a"), Faded((Box(Rect(0, 0, 500, 500), "ink"),), 0.25)) == {(("ink", 0.25), ("bg", 1.0))}


def test_a_halo_is_the_ground_and_a_picture_is_none() -> None:
    assert grounds(words("a", halo="bg"), Box(Rect(0, 0, 500, 500), "ink")) == {(("bg", 1.0),)}
    assert grounds(words("a"), Picture(Rect(0, 0, 500, 500), "road.png")) == set()


def test_faint_words_are_told_in_the_themes_where_they_are() -> None:
    found = Contrasts(TOKENS).faint(page(Box(Rect(0, 0, 500, 500), "signal"), words("faint", ink="ink2")))
    assert {one.theme for one in found} == set(TOKENS.theme_names())
    assert not list(Contrasts(TOKENS).faint(page(words("ink"), words("second", baseline=200, ink="ink2"))))
    half = Contrasts(TOKENS).faint(page(Faded((words("half gone", ink="ink3"),), 0.7)))
    assert {one.theme for one in half} >= {"paper", "contrast"}


def test_large_words_need_less() -> None:
    edge = page(words("large", px=30, ink="edge"))
    assert not [one for one in Contrasts(TOKENS).faint(edge) if one.theme == "paper"]
    assert [one.least for one in Contrasts(TOKENS).faint(page(words("small", ink="edge"))) if one.theme == "paper"] == [
        4.5
    ]


def test_black_on_white_is_21() -> None:
    assert ratio_of(rgb("#000000"), rgb("#FFFFFF")) == pytest.approx(21)
    assert ratio_of(rgb("#777777"), rgb("#FFFFFF")) == pytest.approx(4.48, abs=0.01)
