"""What stays where it is whatever is chosen in the network, and what a hand on an upright sheet can reach."""

from __future__ import annotations

import pytest
from sheets import LANGUAGES, SIZES, faults, sheet, told

from g60desk.layout.frame import frame_for
from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.network_reach import is_near_miss
from g60desk.layout.network_sheet import whole
from g60desk.layout.network_upright import picture_rect
from g60desk.layout.scene import Scene
from g60desk.state import WAITING, Selection
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")


def place(key: str) -> Selection:
    return Selection("place", key)


CHOICES: list[dict[str, object]] = [
    {"selection": place("suzhou")},
    {"selection": place("suzhou"), "beside": "hefei"},
    {"selection": place("huzhou"), "beside": WAITING},
    {"selection": Selection("line", "g60")},
    {"selection": place("hangzhou"), "along": "g60"},
]


def drawn(size: tuple[int, int], language: str, **state: object) -> Scene:
    return lay_out_network(told("g60", language, **state), sheet(size, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", list(NetworkLayout))
@pytest.mark.parametrize("size", SIZES)
def test_no_choice_moves_a_place(size: tuple[int, int], layout: NetworkLayout, language: str) -> None:
    def stands(**state: object) -> dict[str, tuple[float, float]]:
        scene = drawn(size, language, layout=layout, **state)
        marks = [target for target in scene.targets if target.kind == "place" and target.round]
        return {mark.key: mark.rect.middle for mark in marks}

    home = stands()
    for state in CHOICES:
        for key, spot in stands(**state).items():
            assert spot == pytest.approx(home[key], abs=0.01), (key, state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_upright_sheet_has_its_buttons_where_hands_are(language: str) -> None:
    size = (1080, 1920)
    for layout in NetworkLayout:
        for state in ({}, *CHOICES):
            scene = drawn(size, language, layout=layout, **state)
            assert not state or [one for one in faults(scene, sheet(size, language)) if "is cut" not in one] == []
            pressed = [t for t in scene.targets if t.kind in ("compare", "set", "phase")]
            assert all(t.hit.w >= 64 and t.hit.h >= 64 for t in pressed), [(t.name, t.hit) for t in pressed]
            low = [t for t in pressed if t.key.startswith(("sized", "reach", "layout")) or t.key in ("wait", "swap")]
            assert all(t.hit.y >= 1200 and t.hit.bottom <= 1890 for t in low), [(t.name, t.hit) for t in low]


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_an_upright_sheet_is_the_picture(language: str) -> None:
    desk = sheet((1080, 1920), language)
    room = frame_for(1080, 1920, language, desk.tokens, desk.measure, hands=False)
    for layout in NetworkLayout:
        one = told("g60", language, layout=layout)
        assert picture_rect(one, desk).h >= 700
        assert picture_rect(one, room).h >= 780
    where = sheet_of(told("g60", language), desk)
    across = [x for x, _ in (whole(told("g60", language), where).at(p.lon or 0.0, p.lat or 0.0)
                            for p in told("g60", language).story.network.places if p.joins)]  # fmt: skip
    assert max(across) - min(across) >= 0.6 * desk.width


def test_who_just_misses_a_button_lets_go_of_nothing() -> None:
    scene = drawn((1080, 1920), "en", selection=place("suzhou"))
    button = next(target for target in scene.targets if target.key == "wait")
    assert is_near_miss(scene, place("suzhou"), button.hit.middle[0], button.hit.bottom + 10)
    words = scene.belongings["place:suzhou"][-1]
    assert is_near_miss(scene, place("suzhou"), words.right - 1, words.y + 1)
    assert not is_near_miss(scene, place("suzhou"), 900, 500)
