"""Names of the regions: on their own land, clear of lakes, and not where the map runs out into the page."""

from __future__ import annotations

import pytest
from sheets import sheet, told

from g60desk.layout.geometry import inside, path_meets
from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.network_ground import FADE_LEFT, lands
from g60desk.layout.network_regions import FADED
from g60desk.layout.network_sheet import seen
from g60desk.layout.scene import Words

pytestmark = pytest.mark.usefixtures("qapp")
LENSES = (None, (121.0, 31.0, 3.0), (119.5, 30.5, 0.6))


@pytest.mark.parametrize("lens", LENSES)
def test_a_name_of_a_region_stands_on_its_land(lens: tuple[float, float, float] | None) -> None:
    one, frame = told("g60", lens=lens), sheet()
    names = {one.text(region.name): region.id for region in one.story.network.regions}
    cities = {one.text(place.name) for place in one.story.network.places}
    found = [words for words in lay_out_network(one, frame).words() if words.text in names.keys() - cities]
    assert found
    where = sheet_of(one, frame)
    ground = lands(one, seen(one, where), where.rect)
    for words in found:
        own = [land for land in ground if land.kind == "region" and land.id == names[words.text]]
        assert all(any(inside(point, land.rings) for land in own) for point in _corners(words))
        assert not any(path_meets(ring, words.box) for land in ground if land.kind == "lake" for ring in land.rings)
        assert words.x >= where.rect.x + FADED * frame.px(FADE_LEFT)


def _corners(words: Words) -> list[tuple[float, float]]:
    box = words.box
    return [(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)]
