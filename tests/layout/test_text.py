"""Paragraphs: where lines break, what stays together, and the quarter em between the scripts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from g60desk.layout.frame import Frame, frame_for
from g60desk.layout.kept_words import kept_words
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Scene, Style
from g60desk.layout.text import NOT_FIRST, NOT_LAST, Flow, Span, flow, place
from g60desk.tokens import load_tokens

STYLE = Style(px=20, line=1.5)


def plain_measure(text: str, style: Style, han: bool) -> float:
    """Ten px for a Latin letter, twenty for a Chinese one, at 20 px."""
    return sum(20 if ord(char) >= 0x2E80 else 10 for char in text) * style.px / 20


def sheet(language: str = "en") -> Frame:
    return frame_for(1920, 1080, language, load_tokens(), plain_measure)


def lines_of(text: Flow) -> list[str]:
    return [
        "|".join(run.piece.label if isinstance(run.piece, Plate) else run.piece.text for run in line.runs)
        for line in text.lines
    ]


def test_latin_breaks_at_spaces() -> None:
    assert lines_of(flow(["one two three"], STYLE, 80, sheet())) == ["one two", "three"]


def test_a_line_is_no_wider_than_asked() -> None:
    text = flow(["from one town to nine cities in seven years"], STYLE, 130, sheet())
    assert all(line.width <= 130 for line in text.lines)


def test_spans_that_touch_stay_together() -> None:
    assert lines_of(flow(["ab ", Span("cd"), "ef gh"], STYLE, 75, sheet())) == ["ab cdef"[:7], "gh"]


def test_whole_spans_are_not_broken() -> None:
    assert lines_of(flow(["over ", Span("2.4 million m²", whole=True)], STYLE, 150, sheet())) == [
        "over",
        "2.4 million m²",
    ]


def test_chinese_breaks_between_characters() -> None:
    assert lines_of(flow(["九亭拆除违法建筑"], STYLE, 80, sheet("zh-Hans"))) == ["九亭拆除", "违法建筑"]


def test_no_closing_mark_begins_a_line_and_no_opening_mark_ends_one() -> None:
    text = "九亭（松江）拆除，《公报》说：“一座镇。”然后，九城。"
    for width in range(60, 300, 10):
        for line in lines_of(flow([text], STYLE, width, sheet("zh-Hans"))):
            assert line[0] not in NOT_FIRST - {"“", "‘"}
            assert line[-1] not in NOT_LAST - {"”", "’"}


def test_nothing_is_lost_at_any_width() -> None:
    text = "拆除240万平方米，共38栋别墅 and some more words"
    for width in range(40, 600, 20):
        joined = "".join(lines_of(flow([text], STYLE, width, sheet("zh-Hans"))))
        assert joined.replace("|", "").replace(" ", "") == text.replace(" ", "")


def test_a_line_may_break_between_the_scripts() -> None:
    assert lines_of(flow(["拆除240万"], STYLE, 60, sheet("zh-Hans"))) == ["拆除", "240|万"]


def test_a_quarter_em_stands_between_the_scripts() -> None:
    line = flow(["拆除240万"], STYLE, 500, sheet("zh-Hans")).lines[0]
    assert [run.x for run in line.runs] == [0, 45, 80]


def test_no_gap_beside_punctuation_that_brings_its_own() -> None:
    line = flow(["拆除，240"], STYLE, 500, sheet("zh-Hans")).lines[0]
    assert [run.x for run in line.runs] == [0, 60]


@pytest.mark.parametrize("width", range(60, 400, 10))
def test_a_plate_never_begins_a_line(width: int) -> None:
    pieces = ["demolished: illegal buildings of all kinds", Plate("¶9", "figure:x"), " and more", Plate("¶10", "f:y")]
    for line in flow(pieces, STYLE, width, sheet()).lines:
        assert not isinstance(line.runs[0].piece, Plate)


def test_what_does_not_fit_ends_in_an_ellipsis_and_says_so() -> None:
    text = flow(["one two three four five"], STYLE, 80, sheet(), most_lines=1)
    assert text.cut
    assert lines_of(text) == ["one two…"]
    assert not flow(["one"], STYLE, 80, sheet(), most_lines=1).cut


def test_a_placed_plate_is_a_target_that_names_what_it_opens() -> None:
    scene = Scene(1920, 1080)
    place(scene, flow(["cleared", Plate("¶9", "figure:cleared", "Source: ¶9")], STYLE, 500, sheet()), 100, 50, sheet())
    assert [(t.kind, t.key, t.name) for t in scene.targets] == [("cite", "figure:cleared", "Source: ¶9")]


def test_whole_spans_stay_whole_across_the_scripts() -> None:
    pieces = ["九亭拆除违法建筑", Span("240万平方米", whole=True)]
    assert lines_of(flow(pieces, STYLE, 200, sheet("zh-Hans"))) == ["九亭拆除违法建筑", "240|万平方米"]


def test_a_number_keeps_what_it_counts() -> None:
    assert lines_of(flow(["清退企业2016年起"], STYLE, 140, sheet("zh-Hans"))) == ["清退企业", "2016|年起"]


def test_two_full_width_marks_share_their_blank() -> None:
    line = flow(["甲），乙"], STYLE, 500, sheet("zh-Hans")).lines[0]
    assert [(run.piece.text, run.x) for run in line.runs if isinstance(run.piece, Span)] == [("甲）", 0), ("，乙", 30)]


def test_an_opening_mark_hangs_so_that_its_ink_meets_the_margin() -> None:
    line = flow(["《甲》"], STYLE, 500, sheet("zh-Hans")).lines[0]
    assert (line.runs[0].x, line.width) == (-10, 50)


def test_an_opening_mark_within_a_line_takes_its_room() -> None:
    for width in range(100, 400, 10):
        text = flow(
            ["安娜，《区域优势》，［书评］，《城市》，“镇”。", "九座城市，《公报》"], STYLE, width, sheet("zh-Hans")
        )
        assert all(line.width <= width for line in text.lines), width


def test_a_plate_stands_as_near_to_a_full_stop_as_to_a_word() -> None:
    at = []
    for text in ("甲", "甲。"):
        at.append(flow([text, Plate("¶9", "f:x")], STYLE, 500, sheet("zh-Hans")).lines[0].runs[-1].x)
    assert at == [20 + 7, 40 + 7 - 8]


def test_a_stump_before_a_plate_is_a_stump() -> None:
    pieces = ["税收因此减少约合许多美元", Plate("¶11", "f:x")]
    assert len(lines_of(flow(pieces, STYLE, 224, sheet("zh-Hans")))[-1]) > len("元|¶11")


def test_no_single_character_is_left_on_the_last_line() -> None:
    assert lines_of(flow(["面积均按同一比例"], STYLE, 140, sheet("zh-Hans"))) == ["面积均按", "同一比例"]


def test_no_lone_word_is_left_on_the_last_line_where_the_lines_before_can_spare_one() -> None:
    words = "illegal buildings of all kinds"
    width = sheet().measure("illegal buildings of all", STYLE, False) + 1
    assert lines_of(flow([words], STYLE, width, sheet())) == [
        "illegal buildings of",
        "all kinds",
    ]


def test_a_stump_stays_where_only_one_more_line_would_take_it_away() -> None:
    lines = lines_of(flow(["demolished illegal"], STYLE, sheet().measure("demolished", STYLE, False) + 1, sheet()))
    assert lines == ["demolished", "illegal"]


def test_an_empty_text_takes_one_empty_line() -> None:
    assert lines_of(flow([""], STYLE, 80, sheet())) == [""]


def test_a_headline_is_set_as_evenly_as_its_words_allow() -> None:
    words = "aaaa bbbb cccc dddd eeee ffff gg"
    filled, even = (flow([words], STYLE, 210, sheet(), even=even) for even in (False, True))
    assert len(filled.lines) == len(even.lines)
    assert max(line.width for line in even.lines) < max(line.width for line in filled.lines)


def test_a_word_wider_than_its_room_is_set_alone_and_ends_the_evening() -> None:
    assert len(flow(["a", "incomprehensibilities", "b"], STYLE, 40, sheet(), even=True).lines) >= 1


@pytest.mark.parametrize("kept", ["13 June", "Route 128", "US 101", "2 April"])
def test_a_number_and_its_name_share_a_line(kept: str) -> None:
    for width in range(100, 300, 10):
        lines = lines_of(flow([f"some words {kept} and others"], STYLE, width, sheet()))
        assert any(kept in line for line in lines), width


@pytest.mark.parametrize("kept", ["2023年|6|月|13|日", "283|平方公里", "57|万平方米"])
def test_a_chinese_date_or_measure_is_not_broken(kept: str) -> None:
    plain = kept.replace("|", "")
    for width in range(200, 400, 10):
        lines = lines_of(flow([f"九亭拆除{plain}的违法建筑"], STYLE, width, sheet("zh-Hans")))
        assert any(plain in line.replace("|", "") for line in lines), width


def test_a_chinese_headline_keeps_common_words_whole() -> None:
    frame = sheet("zh-Hans")
    said = "十六年间企业增至十二倍，128号公路"
    for width in range(120, 700, 20):
        lines = lines_of(flow(kept_words([said]), STYLE, width, frame, even=True))
        for line, after in pairwise(lines):
            assert (line[-1], after[0]) not in {("企", "业"), ("增", "至"), ("年", "间"), ("公", "路"), ("号", "公")}
    assert "".join("".join(lines_of(flow(kept_words([said]), STYLE, 2000, frame))).split("|")) == said
