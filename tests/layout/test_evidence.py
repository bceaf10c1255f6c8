"""What the page of sources lists: orders and filters of sources, figures by standing, and what shows a figure."""

from __future__ import annotations

from itertools import chain

import msgspec
import pytest
from many_sources import many_sources
from sheets import LANGUAGES, NAMES, SIZES, faults, sheet, text_of, told

from g60desk.layout.account import text_of as text_copied
from g60desk.layout.csl import csl_of_figure
from g60desk.layout.evidence import (
    chosen_of,
    figures_listed,
    keys_of,
    languages_of,
    listed,
    shown_record,
    sources_listed,
    standings,
    types_of,
)
from g60desk.layout.evidence_filter import lay_out_filter
from g60desk.layout.evidence_page import EvidenceLayout, lay_out_evidence
from g60desk.layout.roll import Part, Roll
from g60desk.layout.scene import Scene
from g60desk.layout.shown_by import shown_by
from g60desk.layout.supports import supports
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.derive import resolve
from g60desk.story.model import EvidencePage, FigureStanding, SourceOrder, View

pytestmark = pytest.mark.usefixtures("qapp")  # type is measured

PAGES = ["", *map(str, EvidencePage)]


def page(
    name: str = "g60", language: str = "en", size: tuple[int, int] = (1920, 1080), **fields: object
) -> EvidenceLayout:
    return lay_out_evidence(told(name, language, view=View.SOURCES, **fields), sheet(size, language))


def test_every_source_is_listed_once_in_every_order() -> None:
    tale = told("g60")
    for order in ("", *SourceOrder):
        keys = keys_of(sources_listed(told("g60", sources_by=str(order))))
        assert sorted(keys) == sorted(one.id for one in tale.story.sources)
        assert len(keys) == 115


def test_orders_are_what_they_are_called() -> None:
    tale = told("g60")
    counts = [len(supports(tale)[key]) for key in keys_of(sources_listed(told("g60", sources_by="supports")))]
    assert counts == sorted(counts, reverse=True)
    years = [group.heading for group in sources_listed(told("g60", sources_by="year"))]
    assert years[:-1] == sorted(years[:-1], reverse=True)
    assert years[-1] == "Not dated"
    groups = sources_listed(told("g60", sources_by="publisher"))
    assert len({group.heading for group in groups}) == len(groups)
    shine = next(group for group in groups if group.heading == "SHINE")
    assert all(tale.index.sources[key].source.container_title == "SHINE" for key in shine.keys)
    assert groups[-1].heading == "Not named"
    named = keys_of(sources_listed(told("two-towns", sources_by="name")))
    assert named == ("gazette", "yearbook")


def test_filters_keep_a_kind_and_a_language_and_count_what_is_left() -> None:
    tale = told("g60", sources_of="webpage", sources_in="zh-Hans")
    kept = [tale.index.sources[key].source for key in keys_of(sources_listed(tale))]
    assert kept and {(one.type, one.language) for one in kept} == {("webpage", "zh-Hans")}
    assert types_of(tale)["webpage"] == languages_of(tale)["zh-Hans"] == len(kept)
    assert list(types_of(told("g60")).values()) == sorted(types_of(told("g60")).values(), reverse=True)
    assert sum(types_of(told("g60")).values()) == 115


def test_figures_stand_under_their_standing_and_none_is_left_out() -> None:
    tale = told("g60")
    groups = standings(tale.story)
    assert sorted(chain.from_iterable(groups.values())) == sorted(tale.story.figures)
    assert all(resolve(tale.story, key).standing == "disputed" for key in groups[FigureStanding.DISPUTED])
    only = figures_listed(told("g60", standing="disputed"))
    assert [group.keys for group in only] == [groups[FigureStanding.DISPUTED]]


def test_a_figure_without_a_value_is_listed_as_such_and_never_as_zero() -> None:
    tale = told("two-towns")
    empty = msgspec.structs.replace(tale.story.figures["market"], value=None)
    story = msgspec.structs.replace(tale.story, figures={**tale.story.figures, "market": empty})
    assert standings(story)[FigureStanding.NO_VALUE] == ("market", "market-share")
    found = lay_out_evidence(told(story, view=View.SOURCES, evidence="figures", standing="no-value"), sheet())
    said = text_of(found.detail.scene(0, found.detail.height)) + text_of(found.list.scene(0, found.list.height))
    assert said.count("no value") == 3
    assert "Hill, Ann" in said and " 0" not in said
    valueless = told(story)
    assert text_copied(valueless, Selection("figure", "market")).startswith("no value: Market ground")
    assert "annote: Market ground; no value; ¶8" in csl_of_figure(valueless, "market")
    assert csl_of_figure(valueless, "market-share") == ""


def test_what_shows_a_figure_names_it() -> None:
    tale = told("g60")
    shown = {str(record) for record in shown_by(tale, "demolished")}
    assert {"chart:cleared", "note:two-counts", "figure:demolished-of-town"} <= shown
    assert shown_by(tale, "no-such") == ()


def test_what_is_told_about_is_the_chosen_record_else_the_first() -> None:
    tale = told("two-towns", view=View.SOURCES, selection=Selection("source", "yearbook"))
    assert shown_record(tale) == Selection("source", "yearbook")
    other = told("two-towns", view=View.SOURCES, selection=Selection("place", "alder"))
    assert shown_record(other) == Selection("source", "gazette")
    assert chosen_of(other, ()) == ""


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_meet_and_none_are_cut(name: str, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for evidence in PAGES:
        found = page(name, language, size, evidence=evidence)
        assert not faults(found.scene, frame)
        for roll, place in ((found.list, found.list_place), (found.detail, found.detail_place)):
            assert place.bottom <= frame.bottom + 1 and place.right <= frame.width
            tall = msgspec.structs.replace(frame, width=roll.width, height=roll.height + 400)
            for first in range(0, len(roll.parts), 24):  # some windows: who meets whom is asked of each pair
                last = min(first + 8, len(roll.parts))
                assert not faults(roll.scene(roll.tops[first], roll.tops[last] - roll.tops[first] - 0.1), tall)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_and_note_of_the_story_can_be_read(language: str) -> None:
    tale = told("g60", language, view=View.SOURCES)
    for kind, evidence, keys in (
        ("source", "", [one.id for one in tale.story.sources][::12]),
        ("note", "notes", [one.id for one in tale.story.notes][::2]),
        ("figure", "figures", [*tale.story.figures][::25]),
    ):
        for key in keys:
            found = page("g60", language, (1280, 720), evidence=evidence, selection=Selection(kind, key))
            scene = found.detail.scene(0, found.detail.height)
            tall = msgspec.structs.replace(sheet((1280, 720), language), width=scene.width, height=scene.height + 400)
            assert not faults(scene, tall), key
            if kind == "source":
                leads = {target.key for target in scene.targets if target.kind == "go"}
                assert leads == {one.opens for one in supports(tale)[key]}


def test_each_note_leads_to_what_it_concerns_and_to_the_one_before_and_after() -> None:
    found = page(evidence="notes", selection=Selection("note", "two-counts"))
    leads = [target.key for target in found.detail.scene(0, found.detail.height).targets if target.kind == "go"]
    assert leads == ["figure:illegal-factories", "figure:demolished", "event:all-demolished"]
    steps = [target.key for target in found.scene.targets if target.kind == "read"]
    assert sorted(steps) == ["note:market-density", "note:rate-of-2023"]
    assert "Note 3 of 33" in text_of(found.detail.scene(0, 200))


def test_a_story_without_sources_or_notes_says_so_calmly() -> None:
    story = msgspec.structs.replace(told("two-towns").story, sources=(), notes=())
    for evidence, said in (("", "There is no such source"), ("notes", "The editor of this story has written no notes")):
        found = lay_out_evidence(told(story, view=View.SOURCES, evidence=evidence), sheet())
        assert said in text_of(found.detail.scene(0, 300))
        assert not found.keys and not [part for part in found.list.parts if part.target]


def test_the_filter_offers_every_kind_and_language() -> None:
    for language in LANGUAGES:
        body = lay_out_filter(
            told("g60", language, view=View.SOURCES, sources_of="book"), sheet((1280, 720), language)
        ).body
        sets = [target.key for target in body.targets]
        assert len([key for key in sets if key.startswith("sources_of=")]) == len(types_of(told("g60"))) + 1
        assert [target.key for target in body.targets if target.chosen] == ["sources_of=book", "sources_in="]


def test_the_list_ends_with_whose_map_and_letters_they_are() -> None:
    for size in SIZES:
        for language in LANGUAGES:
            roll = page("g60", language, size).list
            end = roll.scene(roll.tops[-3], roll.height - roll.tops[-3])
            said = text_of(end)
            assert "Natural Earth" in said and "SIL" in said
            tall = msgspec.structs.replace(sheet(size, language), width=roll.width, height=2000)
            assert not faults(end, tall)
    filtered = page(sources_of="book").list
    assert "Natural Earth" not in text_of(filtered.scene(0, filtered.height))


def test_a_roll_draws_only_what_is_seen() -> None:
    drawn: list[int] = []
    parts = [Part(10.0, lambda scene, y, number=number: drawn.append(number)) for number in range(1000)]
    roll = Roll(100.0, parts)
    assert roll.height == 10_000
    roll.scene(95.0, 30.0)
    assert drawn == [9, 10, 11, 12]
    assert list(roll.seen(9_990, 50)) == [999]
    assert Roll(10.0, []).scene(0, 100).items == []
    assert isinstance(roll.scene(0, 0), Scene)


def test_two_thousand_sources_are_laid_out_as_a_dozen() -> None:
    tale: Told = told(many_sources(2000), view=View.SOURCES)
    found = lay_out_evidence(tale, sheet())
    assert len(found.keys) == 2000
    scene = found.list.scene(40_000, found.list_place.h)
    assert 5 < len([target for target in scene.targets if target.kind == "read"]) < 20
    assert len(listed(told(many_sources(20), view=View.SOURCES, sources_by="year"))) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_upright_sheet_shows_the_source_of_a_figure_and_what_a_note_concerns(language: str) -> None:
    figures = page(language=language, size=(1080, 1920), evidence=EvidencePage.FIGURES)
    scene, high = figures.detail.scene(0, figures.detail.height), figures.detail_place.h
    assert {"en": "Source 1", "zh-Hans": "来源 1"}[language] in text_of(scene)
    sources = [run.box for run in scene.words() if "SHINE" in run.text]
    assert sources
    assert sources[0].bottom < high
    notes = page(language=language, size=(1080, 1920), evidence=EvidencePage.NOTES)
    leads = [one.rect for one in notes.detail.scene(0, notes.detail.height).targets if one.kind == "go"]
    assert leads[0].bottom < notes.detail_place.h
