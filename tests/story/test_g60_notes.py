"""What was found when checking the article is told, not smoothed: each of the 25 findings has its note."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sheets import told

from g60desk.layout.account import account_of
from g60desk.layout.account_parts import note_text
from g60desk.layout.record_names import concerned
from g60desk.story.model import Note, Story
from g60desk.story.reader import read_story

FOLDER = Path(__file__).parents[2] / "data" / "g60"
ARTICLE = "shine-2023-06-13"
FINDINGS = {  # in the order in which they were found, with the paragraphs that they are about
    "hectares-swapped": "¶8", "rate-of-2023": "¶11", "two-counts": "¶7, 9", "market-density": "¶8",
    "town-total": "¶9", "companies-doubtful": "¶11", "twice-280": "¶8, 11", "tax-scale": "¶11",
    "jiuting-changed": "¶6", "first-link": "¶5, 23", "start-in-jiuting": "¶5", "shanghai-or-songjiang": "¶4",
    "four-on-the-road": "¶4", "route-101-ends": "¶15", "berkeley-outside": "¶15", "nasdaq-late": "¶15",
    "route-128-bare": "¶15", "energy-or-drivers": "¶12", "seventy-per-cent": "¶13", "csg-first": "¶13",
    "nine-zones": "¶20–22", "seven-years": "¶2, 6", "visit-before-conference": "¶18–20", "years-filled-in": "¶5, 23",
    "tens-of-billions": "¶3",
}  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(FOLDER).story


def test_every_finding_has_its_note_and_none_was_dropped(story: Story) -> None:
    assert len(FINDINGS) == 25
    notes = {note.id: note for note in story.notes}
    assert [note.id for note in story.notes][:25] == list(FINDINGS)
    for id, paragraphs in FINDINGS.items():
        cite = notes[id].cite[0]
        assert (cite.source, cite.at) == (ARTICLE, paragraphs), id


@pytest.mark.parametrize("id", FINDINGS)
def test_a_finding_says_what_is_printed_what_checking_finds_and_what_we_make_of_it(story: Story, id: str) -> None:
    note = next(note for note in story.notes if note.id == id)
    for text in (note.title, note.says, note.others, note.text):
        assert set(text.said) == {"en", "zh-Hans"}
        assert re.search("[\u4e00-\u9fff]", text.said["zh-Hans"])
    for language in ("en", "zh-Hans"):
        said = [part.of(language) for part in (note.says, note.others, note.text)]
        assert all(part.endswith((".", "。")) for part in said)
        assert len(set(said)) == 3


def test_what_a_finding_concerns_leads_to_it(story: Story) -> None:
    tale = told("g60")
    for note in tale.story.notes:
        records = concerned(tale, note.about)
        assert records, note.id
        for record in records:
            account = account_of(tale, record)
            assert account is not None
            assert (tale.text(note.title), note_text(tale, note), f"note:{note.id}") in account.notes, (note.id, record)


def test_a_note_reads_as_one_paragraph_in_each_language(story: Story) -> None:
    note = Note(id="a", title=story.title, text=story.title, says=story.subtitle)
    english, chinese = told("g60", "en"), told("g60", "zh-Hans")
    assert note_text(english, note) == f"{english.text(story.subtitle)} {english.text(story.title)}"
    assert note_text(chinese, note) == f"{chinese.text(story.subtitle)}{chinese.text(story.title)}"
