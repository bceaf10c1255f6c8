"""How the pages look: the rules of `resources/pages/style.css`, with the colours and the fonts of the design."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from g60desk import resources
from g60desk.export.pages.place import FONTS
from g60desk.tokens import Tokens

INKS = ("bg", "surface", "sunk", "ink", "ink2", "ink3", "rule", "edge", "signal", "on_signal")
DAY, DARK, CLEAR = "paper", "hall", "contrast"
STRONGER = {"ink2": "ink", "ink3": "ink", "rule": "edge"}  # in the dark, where more contrast is wished
WEIGHTS = {"Regular": 400, "SemiBold": 600}
LATIN = ("G60Sans-Regular.ttf", "G60Sans-SemiBold.ttf", "G60Display-SemiBold.ttf", "OFL-Inter.txt")
HAN = ("G60Han-Regular.ttf", "G60Han-SemiBold.ttf", "OFL-NotoSansSC.txt")


def style_of(tokens: Tokens, languages: Iterable[str]) -> str:
    """The style sheet for pages in these languages."""
    parts = [*_faces(languages), *_colours(tokens), resources.pages_style_file().read_text("utf-8")]
    return "\n".join(parts)


def fonts_of(languages: Iterable[str]) -> list[Path]:
    """The fonts that these languages need, and their licences."""
    return [resources.font_file(name) for name in (*LATIN, *(HAN if _has_han(languages) else ()))]


def _has_han(languages: Iterable[str]) -> bool:
    return any(one.startswith("zh") for one in languages)


def _faces(languages: Iterable[str]) -> Iterator[str]:
    for path in fonts_of(languages):
        family, _, weight = path.stem.partition("-")
        if weight in WEIGHTS:
            name = family.replace("G60", "G60 ")
            yield (
                f'@font-face {{ font-family: "{name}"; font-weight: {WEIGHTS[weight]}; font-display: swap; '
                f'src: url("{FONTS}/{path.name}") format("truetype"); }}'
            )


def _colours(tokens: Tokens) -> Iterator[str]:
    dark = tokens.theme(DARK)
    stronger = {ink: dark[other] for ink, other in STRONGER.items()}
    yield f":root {{ {_named(tokens.theme(DAY))} }}"
    yield f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_named(dark)} }} }}"
    yield f"@media (prefers-contrast: more) {{ :root {{ {_named(tokens.theme(CLEAR))} }} }}"
    yield (
        "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) "
        f"{{ :root {{ {_named(dark | stronger)} }} }}"
    )
    yield "@media print { :root { --bg: #ffffff; } }"


def _named(colours: dict[str, str]) -> str:
    return " ".join(f"--{ink.replace('_', '-')}: {colours[ink].lower()};" for ink in INKS)
