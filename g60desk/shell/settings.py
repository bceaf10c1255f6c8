"""What the program remembers: each setting is declared once, and all of them live in one small file.

The file is JSON in the platform's folder for configuration.  It is written beside itself and renamed, so that a crash
leaves the old one or the new one.  A file that cannot be read never stops the program: it is set aside, the settings
that ship are used, and the user is told.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec

from g60desk.story.shelf import shelf_of

MOST_RECENT = 6
MOST_BYTES = 1_000_000


def _says(sentence: str) -> msgspec.Meta:
    return msgspec.Meta(description=sentence)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings: a name, a type, what it is at first, and a sentence that says what it does."""

    language: Annotated[str, _says("The language of the screen, such as en or zh-Hans; empty is the computer's.")] = ""
    theme: Annotated[str, _says("The colours: paper, hall or contrast.")] = "paper"
    motion: Annotated[str, _says("Whether things may move: full, reduced, or system, as the computer asks.")] = "system"
    pace: Annotated[
        str, _says("How fast the story time runs: events, half, normal, double, fourfold, eightfold or minute.")
    ] = "normal"
    sized: Annotated[str, _says("The figure by which marks of the network are sized, such as people; or empty.")] = ""
    unit: Annotated[str, _says("The unit in which figures of its kind are told, such as ha; empty: as printed.")] = ""
    view: Annotated[str, _says("The view shown first: timeline, network, comparison or statistics.")] = "timeline"
    geometry: Annotated[
        tuple[int, int, int, int] | None, _says("Where the window stood: x, y, width, height in px; null: anywhere.")
    ] = None
    maximised: Annotated[bool, _says("Whether the window filled the screen.")] = False
    seats: Annotated[
        tuple[dict[str, Any], ...],
        _says("Which screens audience and console had together, the newest first; the swap key writes it."),
    ] = ()
    keys: Annotated[
        dict[str, str | tuple[str, ...]],
        _says('Other keys for actions, such as {"show_next": ["Right", "Media Next"]}; the others keep theirs.'),
    ] = msgspec.field(default_factory=dict)
    notes_size: Annotated[float, _says("How many times as large as usual the presenter's notes are.")] = 1.0
    talk_minutes: Annotated[int, _says("The length of a talk in minutes; 0 is the longest.")] = 0
    tours: Annotated[
        dict[str, str],
        _says("The tour of each story that was told last, by their ids; the others begin with their first."),
    ] = msgspec.field(default_factory=dict)
    take_kind: Annotated[str, _says("What was taken home last: handout, png, svg or xlsx.")] = "handout"
    take_paper: Annotated[str, _says("The paper of hand-outs: a4 or letter.")] = "a4"
    take_notes: Annotated[bool, _says("Whether hand-outs have what the speaker says.")] = False
    take_whole: Annotated[bool, _says("Whether all steps of a tour are taken home, and not those of a talk.")] = True
    console_language: Annotated[str, _says("The language of the presenter's console; empty is that of the screen.")] = (
        ""
    )
    recent: Annotated[tuple[str, ...], _says("The stories that were opened last, the newest first.")] = ()


def sentences() -> dict[str, str]:
    """What each setting does, in the order in which they are declared."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: hints[name].__metadata__[0].description for name in Settings.__struct_fields__}


class Store:
    """The settings in their file; `trouble` names the file that was set aside, or is empty."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.trouble = ""
        self.now = self._read()

    @property
    def shelf(self) -> Path | None:
        """The folder for readings that are kept between starts, beside the settings; None where nothing is saved."""
        return shelf_of(self.path) if self.path else None

    def change(self, **values: Any) -> None:
        """Change settings and save them; raises OSError when the file cannot be written."""
        after = msgspec.structs.replace(self.now, **values)
        if after != self.now:
            self.now = after
            self.save()

    def remember(self, story: Path) -> None:
        """Put a story at the head of the recent ones; raises OSError as `change` does."""
        name = str(story)
        others = tuple(one for one in self.now.recent if one != name)
        self.change(recent=(name, *others)[:MOST_RECENT])

    def save(self) -> None:
        """Write the file: complete or not at all."""
        if self.path is None:
            return
        from g60desk.story.writing import write_whole  # most starts save nothing

        write_whole(self.path, msgspec.json.format(msgspec.json.encode(self.now), indent=2) + b"\n")

    def _read(self) -> Settings:
        if self.path is None or not self.path.is_file():
            return Settings()
        with suppress(OSError, ValueError, RecursionError):  # msgspec's and Unicode's errors are ValueErrors
            if self.path.stat().st_size <= MOST_BYTES:
                return msgspec.json.decode(self.path.read_bytes(), type=Settings)
        self.trouble = self._set_aside(self.path)
        return Settings()

    def _set_aside(self, path: Path) -> str:
        """Keep the broken file under another name, so that nothing that was in it is lost."""
        aside = path.with_suffix(".broken")
        try:
            path.replace(aside)
        except OSError:
            return path.name
        return aside.name
