"""What the program tells of what it is made of, in a checkout and frozen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from g60desk import resources
from g60desk.layout.about import About, Component, lay_out_about
from g60desk.layout.frame import frame_for
from g60desk.layout.scene import Words
from g60desk.layout.told import Told
from g60desk.shell.about import about_program
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import empty_story
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.words import load_words


def test_a_checkout_tells_its_packages() -> None:
    about = about_program()
    told = {one.name: one for one in about.components}
    assert {"Python", "Qt", "numpy", "msgspec", "PyYAML"} <= set(told)
    assert "LGPL-3.0" in told["PySide6_Essentials"].licence
    assert all(one.licence for one in about.components)
    assert about.page == ""


def test_a_frozen_program_tells_its_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "licences").mkdir()
    rows = [{"name": name, "version": "1", "licence": "MIT"} for name in ("g60-desk", "one")]
    (tmp_path / "licences" / "licences.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "licences" / "licences.html").touch()
    monkeypatch.setattr(resources, "files", lambda: tmp_path)
    about = about_program()
    assert about.components == [Component("one", "1", "MIT")]
    assert about.page.endswith("licences.html")


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_sheet_names_each_and_the_page(qapp: QApplication, language: str) -> None:
    story = empty_story()
    told = Told(story, Index(story), load_words(language), State(language=language))
    about = About("1.2.3", [Component("one", "4", "MIT"), Component("two", "", "OFL-1.1")], "/a/licences.html")
    sheet = lay_out_about(told, frame_for(1280, 720, language, load_tokens(), measure), about)
    text = " ".join(one.text for one in sheet.body.items if isinstance(one, Words))
    for part in ("1.2.3", "one", "OFL-1.1", "licences.html"):
        assert part in text
