"""The shipped fonts: names of their own, static, and a glyph for whatever the program writes."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from g60desk import resources
from g60desk.theme import DISPLAY, HAN, LATIN
from g60desk.words import load_words

ROOT = resources.files()


@pytest.fixture(scope="module")
def fonts() -> dict[str, list[TTFont]]:
    found: dict[str, list[TTFont]] = {}
    for path in resources.font_files():
        font = TTFont(path)
        found.setdefault(font["name"].getDebugName(16), []).append(font)
    return found


def characters(paths: list[Path]) -> set[str]:
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return {mark for mark in text if unicodedata.category(mark)[0] not in "CZ" or mark == " "}


def missing(fonts: dict[str, list[TTFont]], wanted: set[str]) -> dict[str, str]:
    """The characters that neither family of a script pair has, by the file that lacks them."""
    lacking = {}
    for latin in fonts[LATIN]:
        for han in fonts[HAN]:
            known = {chr(code) for code in (*latin.getBestCmap(), *han.getBestCmap())}
            if wanted - known:
                lacking[latin["name"].getDebugName(4)] = "".join(sorted(wanted - known))
    return lacking


def test_the_families_and_weights_are_those_the_theme_asks_for(fonts: dict[str, list[TTFont]]) -> None:
    weights = {family: sorted(font["OS/2"].usWeightClass for font in cuts) for family, cuts in fonts.items()}
    assert weights == {LATIN: [400, 500, 600, 700], DISPLAY: [400, 600], HAN: [400, 500, 600]}


def test_they_are_static_and_may_be_shipped(fonts: dict[str, list[TTFont]]) -> None:
    for font in (font for cuts in fonts.values() for font in cuts):
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0
    assert {path.name for path in (ROOT / "resources" / "fonts").glob("OFL-*.txt")} == {
        "OFL-Inter.txt",
        "OFL-NotoSansSC.txt",
    }


def test_digits_come_from_the_latin_family_only(fonts: dict[str, list[TTFont]]) -> None:
    assert not any(ord("0") in font.getBestCmap() for font in fonts[HAN])
    assert all({"tnum", "kern"} <= features(font) for font in fonts[LATIN] + fonts[DISPLAY])


def features(font: TTFont) -> set[str]:
    return {record.FeatureTag for name in ("GSUB", "GPOS") for record in font[name].table.FeatureList.FeatureRecord}


def test_every_character_of_the_shipped_stories_has_a_glyph(fonts: dict[str, list[TTFont]]) -> None:
    assert missing(fonts, characters(sorted((ROOT / "data").rglob("*.yaml")))) == {}


@pytest.mark.parametrize("language", resources.word_languages())
def test_every_character_of_the_interface_has_a_glyph(fonts: dict[str, list[TTFont]], language: str) -> None:
    assert missing(fonts, {mark for words in load_words(language).values() for mark in words if mark != "\n"}) == {}


def test_every_character_of_the_map_has_a_glyph(fonts: dict[str, list[TTFont]]) -> None:
    assert missing(fonts, characters([resources.map_file(name) for name in resources.map_names()])) == {}


def test_every_character_a_chinese_author_may_type_has_a_glyph(fonts: dict[str, list[TTFont]]) -> None:
    common = {bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)}
    wanted = {pair.decode("gb2312", "ignore") for pair in common} - {""}
    assert len(wanted) == 6763
    assert missing(fonts, wanted) == {}
