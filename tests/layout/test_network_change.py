"""What changed in a phase, as a sentence: made from the data, in both languages, with its sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets import LANGUAGES, SIZES, sheet, story_named, text_of, told

from g60desk.layout.account import account_of
from g60desk.layout.network import lay_out_network
from g60desk.layout.network_change import change_text, wordings
from g60desk.layout.network_growth import new_places
from g60desk.layout.network_links import members
from g60desk.layout.text import Plate, Span
from g60desk.layout.told import Told
from g60desk.state import Selection, known, selection_of
from g60desk.story.days import day_of
from g60desk.story.model import NetworkLayout, Story
from g60desk.story.reader import read_story

pytestmark = pytest.mark.usefixtures("qapp")
TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns" / "story.yaml"


def plain(one: Told) -> str:
    return change_text(one).replace("\u202f", " ").replace("\u00a0", " ")


def edited(tmp_path: Path, *changes: tuple[str, str]) -> Story:
    """The two towns with other words in their file."""
    text = TWO_TOWNS.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    return read_story(tmp_path).story


SAID = {
    ("v1", "en"): "1.0 begins with Songjiang. Area: about 283 km². In 2020 Songjiang had 1,909,713 people.",
    ("v1", "zh-Hans"): "1.0版始于松江。面积约283平方公里。2020年松江人口1909713人。",
    ("v2", "en"): "2.0 adds Jiaxing and Hangzhou. Area: not known. "
    "In 2020 its members had 19,246,591 people, Songjiang alone 1,909,713 people.",
    ("v2", "zh-Hans"): "2.0版新增嘉兴和杭州。面积不详。2020年各成员合计人口19246591人，仅松江一地1909713人。",
    ("v3", "en"): "3.0 adds Jinhua, Huzhou, Suzhou, Xuancheng, Wuhu and Hefei. "
    "Opened: Shangqiu-Hefei-Hangzhou railway (2020, 2022) and Shanghai-Suzhou-Huzhou railway (2024). "
    "Area: 76,200 km²; 1.0 had about 283 km². "
    "In 2020 its members had 57,927,469 people, the members of 2.0 19,246,591 people.",
    ("v3", "zh-Hans"): "3.0版新增金华、湖州、苏州、宣城、芜湖和合肥。"
    "开通商合杭高铁（2020年、2022年）和沪苏湖高铁（2024年）。面积7.62万平方公里，1.0版为约283平方公里。"
    "2020年各成员合计人口57927469人，2.0版成员合计19246591人。",
}


@pytest.mark.parametrize(("phase", "language"), list(SAID))
def test_each_phase_of_the_shipped_story_says_what_it_changed(phase: str, language: str) -> None:
    assert plain(told("g60", language, phase=phase)) == SAID[phase, language]


@pytest.mark.parametrize(
    ("phase", "language", "said"),
    [
        ("v1", "en", "1.0 begins with Alder. Area: 12 km². In 2020 Alder had over 300,000 people."),
        ("v1", "zh-Hans", "1.0版始于桤木镇。面积12平方公里。2020年桤木镇人口逾30万人。"),
        ("v2", "en", "2.0 adds Birch. Area: not known. "
         "In 2020 its members had about 420,000 people, Alder alone over 300,000 people."),
        ("v2", "zh-Hans", "2.0版新增白桦镇。面积不详。2020年各成员合计人口约42万人，仅桤木镇一地逾30万人。"),
    ],
)  # fmt: skip
def test_the_two_towns_say_what_changed(phase: str, language: str, said: str) -> None:
    assert plain(told("two-towns", language, phase=phase)) == said


def test_where_nobody_joins_and_nothing_opens_it_says_so(tmp_path: Path) -> None:
    story = edited(tmp_path, ("region: south, joins: v2", "region: south, joins: v1"))
    assert plain(told(story, phase="v1")).startswith("1.0 begins with Alder and Birch.")
    said = plain(told(story, phase="v2"))
    assert said.startswith("2.0 adds no member. Area: not known. In 2020 its members had about 420,000 people.")
    assert "Opened" not in said


def test_a_line_without_a_date_is_not_said_to_have_opened(tmp_path: Path) -> None:
    dated = edited(tmp_path, ("opens: 1998-12-29", "opens: 2019-03"))
    assert "Opened: The road, Mill–Birch (2019)." in plain(told(dated, phase="v2"))
    bare = edited(tmp_path, ("opens: 1998-12-29", "note: 'No date.'"))
    assert all("Opened" not in plain(told(bare, phase=phase)) for phase in ("v1", "v2"))


def test_a_figure_that_one_member_lacks_is_not_filled_in(tmp_path: Path) -> None:
    story = edited(tmp_path, ("figures: {people: people-birch}", "figures: {}"))
    said = plain(told(story, phase="v2"))
    assert "In 2020 1 of its 2 members, of which it is known, had over 300,000 people." in said
    assert "420,000" not in said
    assert "2个成员中已知1个，2020年人口合计逾30万人。" in plain(told(story, "zh-Hans", phase="v2"))


def test_figures_of_different_years_are_not_added_up(tmp_path: Path) -> None:
    story = edited(tmp_path, ("unit: people, said: about, when: 2020", "unit: people, said: about, when: 2010"))
    said = plain(told(story, phase="v2"))
    assert "In 2020 1 of its 2 members, of which it is known, had over 300,000 people." in said


def test_what_is_agreed_is_not_said_to_open_and_years_are_as_vague_as_they_are() -> None:
    said = plain(told("five-kinds", phase="v3"))
    assert "Opened: Hill road (2017). Agreed: Pact of the hills (2016) and Twin towns (2019)." in said
    assert "Opened: Fast railway, Beck–Dale (c. 2012)." in plain(told("five-kinds", phase="v2"))
    assert "开通高速铁路溪口镇–谷底镇段（约2012年）。" in plain(told("five-kinds", "zh-Hans", phase="v2"))


def test_without_an_area_of_the_whole_the_members_are_added_up_in_one_unit() -> None:
    assert "Area of its members: about 75 km²; of the members of 1: about 50 km²." in plain(
        told("five-kinds", phase="v2")
    )
    assert "Area of 4 of its 7 members, of which it is known: about 75 km²." in plain(told("five-kinds", phase="v3"))


def test_while_time_runs_only_what_has_opened_by_then_is_said() -> None:
    said = plain(told("g60", day=float(day_of(2021, 6, 1))))
    assert "Opened: Shangqiu-Hefei-Hangzhou railway, Hefei–Huzhou (2020)." in said
    assert "2022" not in said
    assert "2024" not in said
    assert plain(told("g60", day=float(day_of(2010, 1, 1)))) == ""


def test_each_number_has_a_source_that_opens() -> None:
    index = told("g60").index
    for phase in ("v1", "v2", "v3"):
        (fullest, *_) = wordings(told("g60", phase=phase))
        plates = [piece for piece in fullest if isinstance(piece, Plate)]
        assert plates
        for plate in plates:
            assert known(index, selection_of(plate.key))
            account = account_of(told("g60", phase=phase), selection_of(plate.key))
            assert account is not None
            assert account.cites


def test_a_sum_tells_what_it_is_made_of() -> None:
    account = account_of(told("g60"), Selection("sum", "people/v2/2020"))
    assert account is not None
    assert account.value.replace("\u00a0", " ") == "19,246,591 people"
    assert account.figures == ("songjiang-people", "jiaxing-people", "hangzhou-people")
    assert len({cite.source for cite in account.cites}) == 3
    assert account_of(told("g60"), Selection("sum", "people/v2/1999")) is None
    assert not known(told("g60").index, Selection("sum", "people/v9/2020"))


def test_shorter_wordings_say_less_and_nothing_else() -> None:
    lengths = [sum(len(piece.text) for piece in said if isinstance(piece, Span)) for said in
               wordings(told("g60", phase="v3"))]  # fmt: skip
    assert lengths == sorted(lengths, reverse=True)
    assert len(lengths) >= 4


@pytest.mark.parametrize("size", [*SIZES, (1440, 900)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", list(NetworkLayout))
def test_the_sentence_stands_on_every_sheet(size: tuple[int, int], language: str, layout: NetworkLayout) -> None:
    frame = sheet(size, language)
    for phase in ("v1", "v2", "v3"):
        one = told("g60", language, phase=phase, layout=layout)
        drawn = lay_out_network(one, frame)
        assert max(word.box.bottom for word in drawn.words()) <= frame.bottom + frame.px(8)
        first = one.words("network.change.begins" if phase == "v1" else "network.change.adds", phase="", names="")
        assert first.strip(" .。") in text_of(drawn).replace(" ", " "), phase


def test_a_story_of_one_phase_says_with_whom_it_begins_and_outlines_nothing(tmp_path: Path) -> None:
    text = TWO_TOWNS.read_text(encoding="utf-8")
    second = text[text.index("  - id: v2\n    name: ") : text.index("sources:  ")]
    text = text.replace(second, "\n").replace("joins: v2", "joins: v1")
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    one = told(read_story(tmp_path).story)
    assert plain(one).startswith("1.0 begins with Alder and Birch. Area: 12 km².")
    assert new_places(one, members(one)) == frozenset()


def test_many_who_join_are_counted(tmp_path: Path) -> None:
    more = "".join(
        f"    - {{id: town{n}, name: Town {n}, lat: 30.{n}, lon: 120.5, joins: v2, cite: {{source: yearbook}}}}\n"
        for n in range(1, 9)
    )
    story = edited(tmp_path, ("    - {id: mill,", f"{more}    - {{id: mill,"))
    assert plain(told(story, phase="v2")).startswith("2.0 adds 9 members.")
    assert plain(told(story, "zh-Hans", phase="v2")).startswith("2.0版新增9个成员。")


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert story_named("empty").phases == ()
    assert wordings(told("empty")) == []
