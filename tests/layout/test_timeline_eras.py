"""Eras: bands that overlap stand in rows of their own, hold still under a moving window, and are told like all else."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from sheets import LANGUAGES, SIZES, faults, index_named, sheet, story_named, told

from g60desk.layout.account import account_of
from g60desk.layout.rows import rows_for
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Hatch, Rect, Scene, Soft
from g60desk.layout.supports import supports
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_eras import Eras, eras_height, rows_of_eras, set_eras
from g60desk.layout.timeline_upright_eras import eras_line
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.shell.finder import Finder
from g60desk.state import Selection, known
from g60desk.story.dates import Date
from g60desk.story.model import Era, Story, Text

pytestmark = pytest.mark.usefixtures("qapp")
TOWNS = story_named("two-towns")


def with_eras(*dates: str) -> Story:
    """The story with these eras and no others, called a, b, c ..."""
    eras = tuple(
        Era(id=name, name=Text({"": f"Era {name}"}), when=Date.parse(date))
        for name, date in zip("abcdefgh", dates, strict=False)
    )
    return msgspec.structs.replace(TOWNS, timeline=msgspec.structs.replace(TOWNS.timeline, eras=eras))


def set_in(story: Story, window: str = "2010/2030", size: tuple[int, int] = (1920, 1080), **fields: Any) -> Eras:
    return set_eras(told(story, **fields), sheet(size), Scale(*extent(Date.parse(window)), 300.0, 1800.0))


def picture(teller: Told, size: tuple[int, int] = (1920, 1080)) -> tuple[Scene, Scale]:
    """The timeline on a sheet, and its axis."""
    return lay_out_timeline(teller, sheet(size, teller.language))


def drawn(scene: Scene, era: str) -> Rect:
    return scene.belongings[f"era:{era}"][0]


def test_what_overlaps_has_a_row_of_its_own_and_what_follows_shares_one() -> None:
    story = with_eras("2010/2014", "2012/2016", "2015/2020", "2013/..")
    assert rows_of_eras(told(story)) == {"a": 0, "b": 1, "d": 2, "c": 0}


def test_rows_hold_still_while_the_window_moves() -> None:
    story = with_eras("2010/2014", "2012/2016", "2015/2020")
    assert eras_height(told(story), sheet()) > 0
    for window in ("2000/2005", "2012/2013", "2015/2016", "2018/2040"):
        eras = set_in(story, window)
        assert {band.era.id: band.row for band in eras.bands}.items() <= {"a": 0, "b": 1, "c": 0}.items()


def test_a_name_stays_inside_the_visible_part_of_its_band() -> None:
    band = set_in(with_eras("1990/2060")).bands[0]
    assert (band.mark.x0, band.mark.x1) == (300.0, 1800.0)
    assert band.words is not None
    assert 300.0 < band.x < band.x + band.words.width < 1800.0


def test_a_short_band_has_its_name_beside_it_or_none_where_another_is() -> None:
    beside, crowded = set_in(with_eras("2012-05")), set_in(with_eras("2012-05", "2012-06"))
    assert beside.bands[0].words is not None
    assert beside.bands[0].x > beside.bands[0].mark.x1
    assert [band.words is None for band in crowded.bands] == [True, False]


def test_what_has_no_row_is_counted_and_leads_to_the_table() -> None:
    story = with_eras(*["2016/2018"] * 5)
    eras = set_in(story)
    assert (len(eras.bands), len(eras.more)) == (3, 2)
    scene, _ = picture(told(story))
    assert [target.name for target in scene.targets if target.key == "table=1"][-1] == "2 more"


@pytest.mark.parametrize("size", SIZES)
def test_an_uncertain_era_is_hatched_but_not_behind_its_name(size: tuple[int, int]) -> None:
    scene, _ = picture(told(with_eras("2016/2020", "2017?/2019?")), size)
    hatched = [item for item in scene.items if isinstance(item, Hatch)]
    assert [item.rect for item in hatched] == [drawn(scene, "b")]
    names = [run for run in scene.words() if run.text.startswith("Era b") and run.box.meets(hatched[0].rect)]
    grounds = [item.rect for item in scene.items[scene.items.index(hatched[0]) :] if isinstance(item, Soft)]
    assert all(any(rect.x <= run.x and rect.right >= run.box.right for rect in grounds) for run in names)
    assert bool(names) == (size[0] > size[1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_bands_are_drawn_at_every_size_and_open_what_there_is_to_tell(size: tuple[int, int], language: str) -> None:
    teller, frame = told("two-towns", language), sheet(size, language)
    scene, axis = picture(teller, size)
    assert not faults(scene, frame)
    for key, era in teller.index.eras.items():
        target = next(one for one in scene.targets if (one.kind, one.key) == ("step", f"era:{key}"))
        assert target.rect == drawn(scene, key)
        assert target.name.startswith(teller.text(era.name))
        along = (target.rect.y, target.rect.bottom) if size[1] > size[0] else (target.rect.x, target.rect.right)
        assert axis.left - 0.01 <= along[0] < along[1] <= axis.right + 0.01
        assert any(teller.text(era.name).startswith(words.text[:4]) for words in scene.words())
    first, second = (drawn(scene, key) for key in teller.index.eras)
    assert not first.meets(second)


def test_an_era_goes_with_the_track_that_it_concerns() -> None:
    scene, _ = picture(told("two-towns", hidden=("corridor",)))
    assert "era:first-plan" in scene.belongings
    assert "era:building" not in scene.belongings


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_era_is_told_in_the_drawer_in_the_table_and_in_the_search(language: str) -> None:
    teller: Told = told("two-towns", language)
    era = teller.index.eras["first-plan"]
    account = account_of(teller, Selection("era", "first-plan"))
    assert account is not None
    assert (account.value, account.cites) == (teller.text(era.name), era.cite)
    assert teller.text(era.note) in account.notes[0]
    rows = rows_for(teller).rows
    at = [row.name for row in rows].index("era:first-plan")
    assert rows[at].cells[0].text == account.rows[0][1]
    assert [row.name for row in rows].index("event:launch") > at
    found = Finder(teller).find(teller.text(era.name))
    assert found[0].goes == "era:first-plan"
    assert "era:first-plan" in [one.opens for one in supports(teller)["gazette"]]


def test_an_era_is_known_by_its_id() -> None:
    index = index_named("two-towns")
    assert known(index, Selection("era", "building"))
    assert not known(index, Selection("era", "nonsense"))


def test_a_story_without_eras_keeps_no_room_for_them() -> None:
    assert eras_height(told(with_eras()), sheet()) == eras_line(told(with_eras()), sheet((1080, 1920))) == 0
    assert eras_line(told("two-towns"), sheet((1080, 1920))) > 0
