"""Pictures of a story as PNG or SVG files, drawn without a screen by the same page that the window shows.

Each picture is written beside its place and renamed, so that nobody finds half of one.  The same story at the same size
gives the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from g60desk.export.picture_files import is_picture, png_of, with_format
from g60desk.export.steps import draw_steps
from g60desk.export.story import export_story, writing_to
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import Wishes, allowed
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.layout.statistics_pages import OWN_PAGE
from g60desk.state import LINES, State
from g60desk.story.model import EvidencePage, NetworkLayout, Story, View
from g60desk.story.reading import Reading
from g60desk.story.writing import write_whole

if TYPE_CHECKING:
    from g60desk.export.page import Page
    from g60desk.tokens import Tokens


def export_pictures(path: Path | None, to: Path, wishes: Wishes, say: Callable[[str], None]) -> int:
    """Draw the story at `path` (the shipped one for None) to a folder, or to one file when `to` ends as a picture does.

    `say` gets a line for each picture, or the reason why there is none; gives the exit code.
    """
    wishes = with_format(to, wishes)
    if wishes.attract:
        from g60desk.export.attract import draw_loop  # no page of the desk shows it

        return export_story(path, lambda reading: draw_loop(reading, to, wishes, say, png_of), say)
    if wishes.of_tour:
        return export_story(path, lambda reading: draw_steps(reading, to, wishes, say), say)
    return export_story(path, lambda reading: _draw_all(reading, list(_jobs(reading, to, wishes)), wishes, say), say)


def _jobs(reading: Reading, to: Path, wishes: Wishes) -> Iterator[tuple[Path, State]]:
    """Each picture's file and the state that it shows."""
    first = first_state(reading, wishes)
    single = is_picture(to)
    if wishes.strip:
        named = [(f"network-{wishes.strip}", first)]
    elif single:
        named = [("", first)]
    else:
        named = list(_named(first, wishes, reading.story))
    for name, state in named:
        yield to if single else to / wishes.file_name(name, state.language), state


def _named(first: State, wishes: Wishes, story: Story) -> Iterator[tuple[str, State]]:
    """The name and the state of each picture of the view that is wished, or of all views."""
    table = "-table" if wishes.table else ""
    for view in [first.view] if wishes.view else View:
        for name, fields in _ways(view, wishes, story):
            yield f"{name}{table}", msgspec.structs.replace(first, view=view, **fields)


def _ways(view: View, wishes: Wishes, story: Story) -> Iterator[tuple[str, dict[str, Any]]]:
    """The ways in which a view is drawn: the network has two, the comparison one for each of its pictures, the
    statistics a page for each chart that fills one.
    """
    if view is View.NETWORK and not wishes.layout and not wishes.table:
        for layout in NetworkLayout:
            yield f"{view}-{layout}", {"layout": layout}
        return
    yield str(view), {}
    if view is View.NETWORK and wishes.table and story.network.lines:
        yield f"{view}-{LINES}", {"page": LINES}
    if view is View.COMPARISON and wishes.compared is None and not wishes.table:
        for name in PICTURES:
            if name:
                yield f"{view}-{name}", {"compared": name}
    if view is View.SOURCES and wishes.evidence is None:
        yield from ((f"{view}-{page}", {"evidence": str(page)}) for page in EvidencePage)
    if view is View.STATISTICS and not wishes.page and not wishes.table:
        for chart in story.statistics.charts:
            if chart.kind in OWN_PAGE:
                yield f"{view}-{chart.id}", {"page": chart.id}


def _draw_all(reading: Reading, jobs: list[tuple[Path, State]], wishes: Wishes, say: Callable[[str], None]) -> None:
    """Draw all pictures with one page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from g60desk.export.page import Page
    from g60desk.tokens import load_tokens

    tokens = load_tokens()
    allowed("theme", wishes.theme, tokens.theme_names())
    page = Page(reading, tokens, wishes.size)
    try:
        for path, state in jobs:
            with writing_to(path):
                write_whole(path, _drawn(page, reading.story, tokens, state, wishes))
            say(str(path))
    finally:
        page.close()


def _drawn(page: Page, story: Story, tokens: Tokens, state: State, wishes: Wishes) -> bytes:
    """The bytes of one picture, or of the strip that was asked for."""
    if wishes.strip:
        from g60desk.export.strip import film_strip

        return png_of(film_strip(page, wishes.strip, state, story, tokens))
    if wishes.svg:
        from g60desk.export.svg import svg_of

        page.settle(state)
        return svg_of(page)
    return png_of(page.draw(state))
