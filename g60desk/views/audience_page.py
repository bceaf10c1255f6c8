"""The page that the audience sees: one view on the line of progress, with what the room reads of the step below it."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from g60desk.layout.foot import foot_top
from g60desk.layout.foot_names import badge_of, view_name
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.foot import Foot
from g60desk.views.progress import Line, draw_line, progress_words, spots
from g60desk.views.stage import Stage


class Progress(msgspec.Struct, frozen=True):
    """What stands at the foot: the line, and the sentence that the room reads; on a detour there is none."""

    line: Line
    say: str = ""


def lay_out_progress(told: Told, frame: Frame, shown: Progress) -> Scene:
    """The foot of the audience's page, in px from its own top."""
    top = foot_top(frame)
    scene = Scene(frame.width, frame.height - top)
    y = frame.nav_y - top
    words = single([Span(progress_words(told, shown.line), whole=True)], frame.type("label", tabular=True), frame)
    badge = _badge(told, frame)
    left = frame.left + (badge.width + 1.8 * badge.style.px + frame.px(40) if badge else frame.px(18))
    right = frame.right - words.width - frame.px(32)
    draw_line(scene, frame, shown.line, spots(shown.line, frame, left, right), y, frame.stroke("nav"))
    if badge:
        _draw_badge(scene, badge, frame, y)
    place(scene, words, frame.right, y - words.height / 2, frame, "ink2", align=1.0)
    said = _said(shown.say or view_name(told, told.state.view), frame)
    place(scene, said, frame.left, y + frame.unit * (50 if frame.mode != "compact" else 34) - said.height / 2, frame)
    scene.summary = ". ".join(part for part in (shown.say, progress_words(told, shown.line)) if part)
    return scene


def _said(words: str, frame: Frame) -> Flow:
    """The sentence on one line: as large as it can be there."""
    width = frame.right - frame.left
    for name in ("lead", "body", "label"):
        said = flow([words], frame.type(name, 500), width, frame, most_lines=1)
        if not said.cut:
            return said
    return flow([words], frame.type("label", 500), width, frame, most_lines=2)


def _badge(told: Told, frame: Frame) -> Flow | None:
    """The words of the plate on the line; upright there is no room for it."""
    badge = badge_of(told)
    return (
        single([Span(badge, whole=True)], frame.type("body", 700), frame)
        if badge and frame.mode != "portrait"
        else None
    )


def _draw_badge(scene: Scene, words: Flow, frame: Frame, y: float) -> None:
    """The plate lies on the line."""
    px = words.style.px
    rect = Rect(frame.left, y - px, words.width + 1.8 * px, 2.0 * px)
    scene.add(Box(rect, "signal", "", 0, frame.tokens.radius["badge"] * frame.unit))
    place(scene, words, rect.x + 0.9 * px, y - words.height / 2, frame, "on_signal")


class ProgressFoot(Foot):
    """Shows the line of progress; nothing in it can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress: Progress | None = None

    def show_told(self, told: Told, theme: Theme, frame: Frame) -> None:
        """Show the progress for this sheet, if it is not there already."""
        shown = (told.index, told.language, told.state.view, self.progress, theme, frame.width, frame.height)
        if self.progress is None or shown == self._shown:
            return
        self._shown = shown
        self.show_scene(lay_out_progress(told, frame, self.progress), theme)


class AudiencePage(Stage):
    """A stage on the line of progress."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent, ProgressFoot)
        self.public = True

    def show_step(self, told: Told, theme: Theme, progress: Progress) -> None:
        """Show this state from now on, with this line at its foot.

        The line is seen to be at another step before the picture is laid out, which may take long; what the room reads
        comes with the picture.
        """
        assert isinstance(self.foot, ProgressFoot)
        before, self.foot.progress = self.foot.progress, progress
        if before is not None and progress.line.at != before.line.at and self.passages.moving:
            self._step_on(told, theme, msgspec.structs.replace(progress, say=before.say))
        self.show_told(told, theme)

    def _step_on(self, told: Told, theme: Theme, progress: Progress) -> None:
        """Show at once how far one has come, where the view stays and nothing else is seen to answer."""
        frame, foot = self.frame(), self.foot
        assert isinstance(foot, ProgressFoot)
        if frame is not None and foot.isVisible() and not self.turns_to(told):
            self.told = told
            after, foot.progress = foot.progress, progress
            foot.show_told(told, theme, frame)
            foot.repaint()
            foot.progress = after
