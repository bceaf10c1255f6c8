"""The tag that names a mark without words: only such a mark has one, and it stays inside the sheet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, sheet, told

from g60desk.layout.nametag import is_nameless, lay_out_nametag
from g60desk.layout.scene import Box
from g60desk.layout.timeline import lay_out_timeline


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tag_beside_any_mark_is_inside_the_sheet(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    scene, _ = lay_out_timeline(told("g60", language), frame)
    nameless = [target for target in scene.targets if is_nameless(scene, target)]
    assert {target.kind for target in nameless} == {"event", "set"}
    for target in nameless:
        tag = lay_out_nametag(target, frame)
        box = next(item.rect for item in tag.items if isinstance(item, Box))
        assert box.x >= 0 and box.right <= frame.width and box.y >= 0 and box.bottom <= frame.height
        assert not box.meets(target.rect)
        assert all(box.holds(*words.box.middle) for words in tag.words())


def test_a_mark_with_its_words_has_no_tag(qapp: QApplication) -> None:
    scene, _ = lay_out_timeline(told("g60"), sheet())
    launch = next(t for t in scene.targets if (t.kind, t.key) == ("event", "launch"))
    assert not is_nameless(scene, launch)
    assert not [t for t in scene.targets if t.kind == "cite" and is_nameless(scene, t)]
