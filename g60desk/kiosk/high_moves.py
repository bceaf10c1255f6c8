"""What hands do with the upper part of an upright page other than touching a thing: scroll, move and zoom, as steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from g60desk.layout.scene import Rect, Target
from g60desk.layout.told import Told
from g60desk.views.base import StoryView
from g60desk.views.canvas import Canvas
from g60desk.views.closer import CloserView
from g60desk.views.fade import FADE
from g60desk.views.gliding import GlidingView
from g60desk.views.network_lensed import LensedView
from g60desk.views.rolled import Rolled
from g60desk.views.stage import Stage
from g60desk.views.strips import StripsView

PAGE = 0.8  # of what is seen: how far a step scrolls
STEP = 0.4  # of what is seen: how far a step moves a picture


class Move(NamedTuple):
    """A step: its key, its words, and what it does."""

    key: str
    words: str
    press: Callable[[], None]


def moves_of(page: Stage, told: Told) -> Iterator[Move]:
    """The steps that a page has now."""
    yield from _scrolls(page, told)
    view = page.view
    if not page.covered and isinstance(view, LensedView) and view.reach() is not None:
        yield from _of_map(view, told)
    elif not page.covered and isinstance(view, GlidingView) and (view.axis is not None or _may_look(view)):
        yield from _of_axis(view, told)


def _scrolls(page: Stage, told: Told) -> Iterator[Move]:
    """Farther down and up in each list that is longer than it is high; of several it is said which."""
    top = page.cover.sheet or page.view
    areas = [area for area in top.findChildren(QAbstractScrollArea) if _scrolled(area)] if top is not None else []
    for number, area in enumerate(areas):
        bar = area.verticalScrollBar()
        named = area.body.accessibleName() if isinstance(area, Rolled) else ""
        for way, words in ((1, told.words("kiosk.low_down")), (-1, told.words("kiosk.low_up"))):
            if bar.value() != (bar.maximum() if way > 0 else bar.minimum()):
                said = told.words("kiosk.low_of", way=words, name=named) if named and len(areas) > 1 else words
                yield Move(f"scroll:{number}:{way}", said, partial(_scroll, area, way))


def _scrolled(area: QAbstractScrollArea) -> bool:
    bar = area.verticalScrollBar()
    return area.isVisible() and bar.maximum() > bar.minimum()


def _scroll(area: QAbstractScrollArea, way: int) -> None:
    """Go a step on; a code that an edge cuts is whole after it, for a camera reads no half of one."""
    bar = area.verticalScrollBar()
    room, step = bar.pageStep(), PAGE * bar.pageStep()
    for top, foot in _codes(area):
        if foot - top > room - 2 * FADE:
            continue
        if way > 0 and FADE < top < room < foot + FADE:
            step = min(step, top - FADE)
        elif way < 0 and top < 0 < foot:
            step = min(step, room - FADE - foot)
    bar.setValue(round(bar.value() + way * step))


def _codes(area: QAbstractScrollArea) -> Iterator[tuple[float, float]]:
    """Where each code that is drawn there begins and ends, in px from the upper edge of what is seen."""
    body = area.widget() if isinstance(area, QScrollArea) else getattr(area, "body", None)
    if isinstance(body, Canvas):
        shift = area.verticalScrollBar().value() if isinstance(area, QScrollArea) else 0
        yield from ((rect.y - shift, rect.bottom - shift) for rect in body.scene.belongings.get("code:", ()))


def _of_map(view: LensedView, told: Told) -> Iterator[Move]:
    yield from _zooms(view, told, told.state.lens is not None)
    if told.state.lens is not None:
        for key, words, right, down in (
            ("left", told.words("kiosk.low_left"), -STEP, 0.0),
            ("right", told.words("kiosk.low_right"), STEP, 0.0),
            ("up", told.words("kiosk.low_up"), 0.0, -STEP),
            ("down", told.words("kiosk.low_down"), 0.0, STEP),
        ):
            yield Move(f"move:{key}", words, partial(view.go_on, right, down))


def _of_axis(view: GlidingView, told: Told) -> Iterator[Move]:
    moved = getattr(told.state, view.window_field) is not None
    yield from _zooms(view, told, moved)
    if isinstance(view, CloserView | StripsView) and not moved:
        return  # all of it is in sight
    early, late = told.words("kiosk.low_earlier"), told.words("kiosk.low_later")
    if isinstance(view, StripsView):
        early, late = told.words("kiosk.low_left"), told.words("kiosk.low_right")
    yield Move("move:-", early, partial(view.go_on, -STEP))
    yield Move("move:+", late, partial(view.go_on, STEP))


def _may_look(view: GlidingView) -> bool:
    """True for a chart that can be looked into."""
    return isinstance(view, CloserView) and bool(view.scene.belongings.get("closer:"))


def _zooms(view: StoryView, told: Told, moved: bool) -> Iterator[Move]:
    """Closer; and farther and back to all, where it is not all in sight or more than all may be."""
    yield _action(view, "zoom_in", told.words("action.zoom_in"))
    yield _action(view, "zoom_out", told.words("action.zoom_out"))
    if moved:
        yield _action(view, "zoom_reset", told.words("kiosk.low_fit"))


def _action(view: StoryView, id: str, words: str) -> Move:
    nowhere = Rect(0, 0, 0, 0)
    return Move(f"action:{id}", words, partial(view.picked.emit, Target("action", id, nowhere, nowhere, words)))
