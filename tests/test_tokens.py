"""The values of the design."""

import re

import msgspec
import pytest

from g60desk.tokens import Tokens, load_tokens

MODES = ("landscape", "compact", "portrait")


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load_tokens()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_has_the_same_names_and_real_colours(tokens: Tokens) -> None:
    names = {frozenset(tokens.theme(theme)) for theme in tokens.theme_names()}
    assert len(names) == 1
    for theme in tokens.theme_names():
        assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in tokens.theme(theme).values())


@pytest.mark.parametrize(("theme", "least"), [("paper", 4.5), ("hall", 4.5), ("contrast", 7.0)])
def test_text_can_be_read_on_every_ground(tokens: Tokens, theme: str, least: float) -> None:
    colours = tokens.theme(theme)
    for ink in ("ink", "ink2", "ink3"):
        for ground in ("bg", "surface", "sunk"):
            assert contrast(colours[ink], colours[ground]) >= least, (ink, ground)
    assert contrast(colours["signal"], colours["bg"]) >= 3


def test_regions_beyond_the_hues_take_them_again_in_order(tokens: Tokens) -> None:
    colours = tokens.theme("paper")
    assert colours["province.0"] == colours["province.shanghai"] == colours["province.4"]
    assert colours["tint.3"] == colours["tint.anhui"] == colours["tint.7"]


@pytest.mark.parametrize("name", ["inkk", "province.atlantis", "signal.1", "province.", ""])
def test_an_unknown_colour_is_a_key_error(tokens: Tokens, name: str) -> None:
    with pytest.raises(KeyError):
        tokens.theme("paper")[name]


@pytest.mark.parametrize("mode", MODES)
def test_the_type_scale_goes_down_in_every_kind_of_sheet(tokens: Tokens, mode: str) -> None:
    for name in tokens.type_scale:
        assert tokens.type(mode, name).weight == tokens.type_scale[name].weight
    sizes = [tokens.type(mode, name).px for name in ("hero", "display", "h1", "h2", "lead", "body", "label", "caption")]
    assert sizes == sorted(sizes, reverse=True)
    assert min(tokens.type(mode, name).px for name in tokens.type_scale) >= 14


@pytest.mark.parametrize("mode", MODES)
def test_the_columns_fit_between_the_margins(tokens: Tokens, mode: str) -> None:
    grid = tokens.grid[mode]
    width = {"landscape": 1920, "compact": 1280, "portrait": 1080}[mode]
    columns = grid["columns"] * grid["column"] + (grid["columns"] - 1) * grid["gutter"]
    assert columns <= width - 2 * grid["margin_x"]


def test_a_misspelt_value_in_the_file_is_told() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"colour": 1}', type=Tokens)
