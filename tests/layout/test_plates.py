"""What the source plates print."""

from __future__ import annotations

import pytest

from g60desk.layout.plates import plate_label
from g60desk.story.model import Cite, Cites

NUMBERS = {"article": 1, "yearbook": 2, "atlas": 12}


@pytest.mark.parametrize(
    ("cites", "label"),
    [
        ([("article", "¶8")], "¶8"),
        ([("article", "¶20"), ("article", "¶22")], "¶20, ¶22"),
        ([("article", "")], "1"),
        ([("yearbook", "p. 12")], "2 p. 12"),
        ([("atlas", "")], "12"),
        ([("atlas", ""), ("article", "¶23"), ("yearbook", "")], "¶23 +2"),
        ([("article", "¶23"), ("article", "¶23")], "¶23"),
        ([], ""),
    ],
)
def test_the_first_source_speaks_and_the_others_are_counted(cites: list[tuple[str, str]], label: str) -> None:
    assert plate_label(Cites(Cite(source=source, at=at) for source, at in cites), NUMBERS) == label
