"""A folder of pages: for each language a page for each step, the contents and the sources, the pictures beside them.

All of it is written beside its place and put there when it is whole.  The same story gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from g60desk import resources
from g60desk.export.addressed import addressed
from g60desk.export.cited import Citations
from g60desk.export.drawn.drawing import Drawings
from g60desk.export.leaves import Leaf, Leaves, leaves_of
from g60desk.export.pages.contents import contents_page, door_page
from g60desk.export.pages.look import fonts_of, style_of
from g60desk.export.pages.place import FONTS, ICON, INDEX, SOURCES, STYLE, Place
from g60desk.export.pages.sheet import Pictured, Told
from g60desk.export.pages.sources_page import sources_page
from g60desk.export.pages.step_page import UPRIGHT, WIDE, step_page
from g60desk.export.room_page import RoomPage
from g60desk.export.whole_folder import Beside, folder_instead
from g60desk.export.writing import Done, Writing
from g60desk.layout.foot_names import badge_of, language_name
from g60desk.layout.told import Told as StoryTold
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens
from g60desk.words import load_words


def write_pages(
    reading: Reading,
    tokens: Tokens,
    folder: Path,
    languages: Sequence[str],
    *,
    tour: str = "",
    minutes: int | None = None,
    notes: bool = False,
    replace: bool = False,
) -> Writing:
    """Write a talk as pages in some languages; yields after each step, and is cancelled by `close`.

    Raises WishError where there is no such tour, FileExistsError where something is there that may not be replaced or
    that is not of such a folder, or OSError; then nothing is new.  Needs a QApplication.
    """
    talks = [leaves_of(reading, State(language=one), tour, minutes) for one in languages]
    steps = sum(len(talk.leaves) for talk in talks) + 1
    with folder_instead(folder, replace=replace) as beside:
        drawings, all_told, done = Drawings(tokens), [], 0
        for talk in talks:
            told, pictures = _told(reading, talk, languages, notes=notes), {}
            for leaf, pictured in _draw(reading, tokens, drawings, told, beside):
                pictures[leaf.id] = pictured
                done += 1
                yield Done(done, steps, leaf.title)
            all_told.append(msgspec.structs.replace(told, pictures=pictures))
            for _ in _write(all_told[-1], beside):
                yield Done(done, steps)
        if len(all_told) > 1:
            beside.put(INDEX, door_page(all_told))
        beside.put(STYLE, style_of(tokens, languages).encode())
        beside.put(ICON, resources.icon_file("g60desk.svg").read_bytes())
        for font in fonts_of(languages):
            beside.put(f"{FONTS}/{font.name}", font.read_bytes())
            yield Done(done, steps)
        yield Done(steps, steps)


def _told(reading: Reading, talk: Leaves, languages: Sequence[str], *, notes: bool) -> Told:
    """What the pages of a talk need, but for its pictures."""
    words = load_words(talk.language)
    told = StoryTold(reading.story, Index(reading.story), words, State(language=talk.language))
    numbered = [(told.source_numbers[one.id], one) for one in reading.story.sources]
    return Told(
        talk,
        words,
        Place(talk.language, len(languages) == 1),
        badge_of(told),
        {one: language_name(told, one) for one in languages},
        {number: addressed(told, one) for number, one in numbered},
        Citations(told),
        {},
        notes,
    )


def _draw(
    reading: Reading, tokens: Tokens, drawings: Drawings, told: Told, folder: Beside
) -> Iterator[tuple[Leaf, Pictured]]:
    """Draw each step on a wide sheet and on an upright one."""
    sheets = {upright: RoomPage(reading, tokens, size, bare=True) for upright, size in ((False, WIDE), (True, UPRIGHT))}
    try:
        for leaf in told.talk.leaves:
            alt, seen = "", frozenset[int]()
            for upright, sheet in sheets.items():
                sheet.without_pixels()
                sheet.settle_step(leaf.step.state, leaf.step.stop, leaf.step.stops, drawings.inks)
                folder.put(told.place.picture(leaf, upright=upright), drawings.drawn(sheet))
                alt, seen = alt or sheet.summary, seen | sheet.seen_sources
            yield leaf, Pictured(alt or leaf.title, seen)
    finally:
        for sheet in sheets.values():
            sheet.close()


def _write(told: Told, folder: Beside) -> Iterator[None]:
    """Write the pages of one language."""
    own = told.place.folder
    for at, leaf in enumerate(told.talk.leaves):
        folder.put(f"{own}{told.place.page(leaf)}", step_page(told, at))
        yield
    folder.put(f"{own}{INDEX}", contents_page(told))
    folder.put(f"{own}{SOURCES}", sources_page(told))
