"""The tag that names a mark without words: only such a mark has one, and it stays inside the sheet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, sheet, text_of, told

from g60desk.layout.nametag import is_nameless, is_ring, lay_out_nametag
from g60desk.layout.scene import Box, Rect, Scene, Target
from g60desk.layout.text import place, single
from g60desk.layout.timeline import lay_out_timeline


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tag_beside_any_mark_is_inside_the_sheet(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    scene, _ = lay_out_timeline(told("g60", language), frame)
    nameless = [target for target in scene.targets if is_nameless(scene, target)]
    assert {target.kind for target in nameless} == {"event", "set"}
    for target in nameless:
        tag = lay_out_nametag(target, frame, scene)
        box = next(item.rect for item in tag.items if isinstance(item, Box))
        assert box.x >= 0 and box.right <= frame.width and box.y >= 0 and box.bottom <= frame.height
        assert not box.meets(target.rect)
        assert all(box.holds(*words.box.middle) for words in tag.words())


def test_a_mark_with_its_words_has_no_tag(qapp: QApplication) -> None:
    scene, _ = lay_out_timeline(told("g60"), sheet())
    launch = next(t for t in scene.targets if (t.kind, t.key) == ("event", "launch"))
    assert not is_nameless(scene, launch)
    assert not [t for t in scene.targets if t.kind == "cite" and is_nameless(scene, t)]


def test_a_ring_says_what_it_stands_for_and_where_the_fewest_words_are(qapp: QApplication) -> None:
    frame = sheet()
    scene, _ = lay_out_timeline(told("g60"), frame)
    rings = [one for one in scene.targets if is_ring(one) and one.round]
    assert rings
    for ring in rings:
        tag = lay_out_nametag(ring, frame, scene)
        assert ring.name.split(":")[0] in text_of(tag)
        assert ring.text.split("; ")[0].split()[0] in text_of(tag)

    mark = Target("set", "window=1..2", Rect(600, 500, 30, 30), Rect(600, 500, 30, 30), "Three", "One; Two; Three")
    crowded = Scene(frame.width, frame.height)
    for number in range(40):
        place(crowded, single(["Words above the mark"], frame.type("label"), frame), 500, 480 - 10 * number, frame)
    boxes = [next(item.rect for item in lay_out_nametag(mark, frame, one).items if isinstance(item, Box))
             for one in (None, crowded)]  # fmt: skip
    assert boxes[0].bottom < mark.rect.y < mark.rect.bottom < boxes[1].y
