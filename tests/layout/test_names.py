"""Names of places in Chinese text are not broken, and nothing of the text is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from sheets import sheet, told

from g60desk.layout.lines import Run
from g60desk.layout.names import names_in, whole_names
from g60desk.layout.text import flow
from g60desk.story.model import Text

TEXT = "斯坦福工业园与加州大学伯克利分校都在（圣克拉拉）谷中"


def test_the_longest_name_is_taken_and_the_text_stays_whole() -> None:
    spans = whole_names(TEXT, names_in(["斯坦福", "圣克拉拉", "圣克", "谷", "Palo Alto"]))
    assert "".join(span.text for span in spans) == TEXT
    assert [span.text for span in spans if span.whole] == ["斯坦福", "圣克拉拉"]


def test_without_names_a_text_is_one_span() -> None:
    assert [span.text for span in whole_names("松江", names_in(["A", "Route 128"]))] == ["松江"]


def test_no_line_ends_inside_a_name_or_after_an_opening_mark(qapp: QApplication) -> None:
    frame = sheet((1920, 1080), "zh-Hans")
    spans = told("g60", "zh-Hans").spans(Text({"zh-Hans": "在松江（嘉兴）与斯坦福之间，从杭州到金华"}))
    for width in range(80, 500, 10):
        found = flow(spans, frame.type("body"), width, frame).lines
        lines = ["".join(_said(run) for run in line.runs) for line in found]
        for name in ("松江", "嘉兴", "斯坦福", "杭州", "金华"):
            assert any(name in line for line in lines), lines
        assert not [line for line in lines if line.endswith("（")]


def _said(run: Run) -> str:
    return getattr(run.piece, "text", "")
