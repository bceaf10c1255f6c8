"""The one door to the files that ship with the program.

In a checkout `resources/` and `data/` stand beside the package; in a wheel and in a frozen program they are inside it,
under `_files/`.  Whoever needs one of these files asks here and gets a path.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


class MissingFileError(FileNotFoundError):
    """A file that ships with the program is not where it should be: the installation is not whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} belongs to G60 Desk but is not there; installing the program again brings it back")
        self.path = path


@cache
def files() -> Path:
    """The folder that holds `resources/` and `data/`; raises MissingFileError when neither place has them."""
    package = Path(__file__).resolve().parent
    for root in (package / "_files", package.parent):
        if (root / "resources").is_dir():
            return root
    raise MissingFileError(package / "_files" / "resources")


def _shipped(*parts: str) -> Path:
    path = files().joinpath(*parts)
    if not path.exists():
        raise MissingFileError(path)
    return path


def font_files() -> tuple[Path, ...]:
    """The shipped fonts, in the order of their file names; never empty."""
    folder = _shipped("resources", "fonts")
    found = tuple(sorted(folder.glob("*.ttf")))
    if not found:
        raise MissingFileError(folder / "*.ttf")
    return found


def map_file(name: str) -> Path:
    """The GeoJSON of a shipped map, such as `yangtze-delta`."""
    return _shipped("resources", "maps", f"{name}.geojson")


def map_names() -> tuple[str, ...]:
    """The names of the shipped maps, in alphabetical order."""
    return tuple(sorted(path.stem for path in _shipped("resources", "maps").glob("*.geojson")))


def words_file(language: str) -> Path:
    """Where the interface's words for a language are, or would be: a language without a file is no broken install."""
    return files() / "resources" / "words" / f"{language}.json"


def word_languages() -> tuple[str, ...]:
    """The languages that the interface speaks, in alphabetical order."""
    return tuple(sorted(path.stem for path in _shipped("resources", "words").glob("*.json")))


def tokens_file() -> Path:
    """The design's colours, sizes and times."""
    return _shipped("resources", "tokens.json")


def slide_theme_file() -> Path:
    """The colours and fonts of exported slides, as OOXML has them, with names where the design's values go."""
    return _shipped("resources", "slides", "theme.xml")


def pages_style_file() -> Path:
    """How exported pages look: a style sheet that names its colours."""
    return _shipped("resources", "pages", "style.css")


def font_file(name: str) -> Path:
    """A file beside the shipped fonts: one of them, such as `G60Sans-Regular.ttf`, or a licence."""
    return _shipped("resources", "fonts", name)


def icon_file(name: str) -> Path:
    """A shipped picture such as `g60desk.svg`."""
    return _shipped("resources", "icons", name)


def story_folder(name: str = "g60") -> Path:
    """A story that ships with the program."""
    return _shipped("data", name)


def template_folder() -> Path:
    """The small story that a new one begins as."""
    return _shipped("resources", "template")


def licences_file(name: str) -> Path | None:
    """A file that tells of the licences of all that ships; None in a checkout, which ships only its own."""
    path = files() / "licences" / name
    return path if path.is_file() else None
