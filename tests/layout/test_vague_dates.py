"""Vague dates from end to end: read, bounded, worded and drawn as the table in `vague_dates.py` says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, faults, sheet, text_of, told
from vague_dates import GROUPS, Case, all_cases, cases_of, write_story

from g60desk.layout.rows import rows_for
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Hatch, Item, Rect, Scene, Soft, Stroke
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_marks import Mark, draw_mark, mark_of, turned
from g60desk.story.dates import Date, day_of
from g60desk.story.model import Story, View
from g60desk.story.reader import read_story
from g60desk.story.wording import worded_date

SIZES = [(1920, 1080), (1280, 720)]
FADES = {"day": 7, "month": 6, "season": 6, "year": 26, "decade": 40, "century": 60}  # px that a soft end fades


@lru_cache
def story(group: str) -> Story:
    with TemporaryDirectory() as folder:
        reading = read_story(write_story(group, Path(folder)))
    assert not reading.problems
    return reading.story


@lru_cache
def drawn(group: str, language: str = "en", size: tuple[int, int] = (1920, 1080)) -> tuple[Scene, Scale]:
    return lay_out_timeline(told(story(group), language), sheet(size, language))


class Shown(NamedTuple):
    """A date on a sheet: its line of the table, its mark, and what is drawn in its row between the ends of that."""

    case: Case
    date: Date
    scale: Scale
    s: float
    mark: Mark
    items: list[Item]


def each_shown() -> Iterator[Shown]:
    for size in SIZES:
        for group in GROUPS:
            scene, scale = drawn(group, size=size)
            rows = {target.key: target.rect.middle[1] for target in scene.targets if target.kind == "event"}
            for case, event in zip(cases_of(group), story(group).timeline.events, strict=True):
                assert event.when is not None
                mark = mark_of(event.when, scale, sheet(size))
                yield Shown(case, event.when, scale, sheet(size).s, mark, _items(scene, rows[event.id], mark))


def _items(scene: Scene, y: float, mark: Mark) -> list[Item]:
    return [item for item in scene.items for rect in box_of(item)
            if abs(rect.middle[1] - y) < 1 and mark.x0 - 0.01 <= rect.x and rect.right <= mark.x1 + 0.01]  # fmt: skip


def box_of(item: Item) -> list[Rect]:
    if isinstance(item, Box | Soft | Hatch):
        return [item.rect]
    if isinstance(item, Stroke):
        xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
        return [Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))]
    return []


def test_the_table_has_forty_cases_and_more() -> None:
    assert len({case.text for case in all_cases()}) >= 40


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.text)
def test_bounds_and_words(case: Case) -> None:
    found = Date.parse(case.text)
    assert (found.earliest, found.latest) == (case.earliest, case.latest)
    assert (worded_date(found, "en"), worded_date(found, "zh-Hans")) == (case.english, case.chinese)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.text)
def test_bounds_are_those_of_the_edtf_package_or_the_table_says_why_not(case: Case) -> None:
    try:
        theirs = [getattr(parse_edtf(case.text), name)() for name in ("lower_strict", "upper_strict")]
    except EDTFParseException:
        assert case.differs
        return
    days = tuple(None if isinstance(one, float) else day_of(*one[:3]) for one in theirs)
    assert (days != (case.earliest, case.latest)) == bool(case.differs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_meet_nothing_and_say_the_date(qapp: QApplication, language: str) -> None:
    for group in GROUPS:
        scene, _ = drawn(group, language)
        assert not faults(scene, sheet(language=language))
        rows = {row.key: row.cells[0].text for row in rows_for(told(story(group), language, view=View.TIMELINE)).rows}
        names = {target.key: target.name for target in scene.targets if target.kind == "event"}
        for number, case in enumerate(cases_of(group)):
            said = case.english if language == "en" else case.chinese
            assert rows[f"e{number}"] == said
            assert names[f"e{number}"].count(said) == 2  # as the title, and as the date


def test_a_mark_lies_between_its_bounds(qapp: QApplication) -> None:
    for case, _, scale, s, mark, _ in each_shown():
        assert (mark.day, mark.span, mark.vague) == tuple(case.kind == kind for kind in ("day", "span", "vague")), case
        if case.earliest is None:
            assert case.latest is not None
            assert mark.x1 == pytest.approx(scale.x(case.latest + 1)), case
        elif case.latest is None:
            assert mark.x0 == pytest.approx(scale.x(case.earliest)), case
        else:
            first, last = scale.x(case.earliest), scale.x(case.latest + 1)
            assert mark.x0 + mark.x1 == pytest.approx(first + last), case
            assert mark.width == pytest.approx(last - first) or last - first < mark.width <= 24 * s, case


def test_its_ends_are_as_sharp_as_the_date(qapp: QApplication) -> None:
    for case, date, scale, s, mark, _ in each_shown():
        ends = (
            (case.left, mark.fade_in, mark.before, mark.x0 - scale.left, date.start or date),
            (case.right, mark.fade_out, mark.on, scale.right - mark.x1, date.end or date),
        )
        for how, fade, goes_on, room, own in ends:
            assert goes_on == (how == "open"), case
            if how == "open":
                assert (room, fade) == pytest.approx((0, 60 * s)), case
            elif how == "unknown":
                assert fade >= mark.width / 2, case
                assert mark.width <= max(60 * s, 366 * scale.per_day), case
            else:
                soft = FADES[own.precision] * s
                twice = (12 if case.kind == "span" else 7) * s if own.precision == "day" else 2 * soft
                wanted = {"sharp": 0.0, "soft": min(soft, 0.3 * mark.width), "softer": min(twice, mark.width / 2)}[how]
                assert fade == pytest.approx(wanted) or (case.kind == "day" and fade == pytest.approx(soft)), case


def test_what_is_uncertain_is_hatched_and_no_more(qapp: QApplication) -> None:
    for case, date, scale, _, mark, items in each_shown():
        hatched = [item for item in items if isinstance(item, Hatch)]
        filled = [item for item in items if isinstance(item, Box) or (isinstance(item, Soft) and item.ink != "soft")]
        filled = [item for item in filled if not isinstance(item, Box) or item.fill != "soft"]
        assert [type(item) for item in items].count(Stroke) == (case.left, case.right).count("open"), case
        assert len(hatched) == bool(case.hatched), case
        assert len(filled) == (case.hatched != "all"), case
        if case.hatched == "all":
            assert (hatched[0].rect.x, hatched[0].rect.right) == pytest.approx((mark.x0, mark.x1)), case
        elif case.hatched == "left":
            assert date.start and date.start.latest
            assert hatched[0].rect.x == pytest.approx(mark.x0), case
            assert hatched[0].rect.right == pytest.approx(scale.x(date.start.latest + 1)), case
        elif case.hatched == "right":
            assert date.end and date.end.earliest
            assert hatched[0].rect.x == pytest.approx(scale.x(date.end.earliest)), case
            assert hatched[0].rect.right == pytest.approx(mark.x1), case


def test_an_upright_sheet_has_the_same_marks_turned(qapp: QApplication) -> None:
    frame = sheet((1080, 1920))
    for text in ("1994?", "1998-05-24%", "2004?/2006~", "2018/..", "195X"):
        scene, scale = lay_out_timeline(told(_with_date(text)), frame)
        wanted = turned(draw_mark(mark_of(Date.parse(text), scale, frame), 0.0, frame), 0.0)
        found = [item for item in scene.items if type(item) in (Soft, Hatch, Box, Stroke)]
        offsets = {box_of(item)[0].x - box_of(wanted[-1])[0].x for item in found}
        assert any(all(_moved(item, x) in found for item in wanted) for x in offsets), text


def test_the_key_has_a_sign_for_each_kind_and_for_no_other(qapp: QApplication) -> None:
    said = {group: text_of(drawn(group)[0]) for group in GROUPS}
    assert all(("uncertain" in said[group]) == any(case.hatched for case in cases_of(group)) for group in GROUPS)
    for words, groups in {
        "goes on": ["open ends"],
        "end not known": ["ends not known"],
        "a season": ["months and seasons"],
        "a decade or century": ["decades and centuries", "long ago"],
    }.items():
        wording = [case.english for group in GROUPS if group not in groups for case in cases_of(group)]
        assert not any(words in one for one in wording)
        assert [group for group in GROUPS if words in said[group]] == groups


def _with_date(text: str) -> Story:
    like = story("years")
    event = replace(like.timeline.events[0], when=Date.parse(text))
    return replace(like, timeline=replace(like.timeline, events=(event,), window=Date.parse("1940/2026")))


def _moved(item: Item, x: float) -> Item:
    if isinstance(item, Stroke):
        return replace(item, points=tuple((a + x, b) for a, b in item.points))
    assert isinstance(item, Box | Soft | Hatch)
    return replace(item, rect=replace(item.rect, x=item.rect.x + x))


def test_no_fade_jumps_when_the_axis_cuts_it(qapp: QApplication) -> None:
    frame, year = sheet(), Date.parse("2016")
    assert year.earliest is not None
    length = 3650.0
    fades = []
    for step in range(90):
        start = year.earliest - 20 + float(step)
        mark = mark_of(year, Scale(start, start + length, 0.0, 1500.0), frame)
        fades.append(mark.fade_in)
    assert (fades[0], fades[-1]) == (26.0, 0.0)
    assert max(abs(a - b) for a, b in pairwise(fades)) <= 1500 / length + 0.01


def test_a_mark_outside_the_axis_has_no_width_to_speak_of(qapp: QApplication) -> None:
    frame, scale = sheet(), Scale(Date.parse("2000").sort_key[0], Date.parse("2010").sort_key[1], 100.0, 1500.0)
    for text in ("1990", "1990-05-24?", "1980/1990%", "2030", "2030-05~", "2030/..", "../1980", "2030/", "/1980"):
        mark = mark_of(Date.parse(text), scale, frame)
        assert mark.x0 <= mark.x1
        assert min(mark.fade_in, mark.fade_out, mark.hatch_in, mark.hatch_out) >= 0
        draw_mark(mark, 0.0, frame)
