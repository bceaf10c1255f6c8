"""The strips of corridors: wheel, pinch and drag move their one scale, arrows travel from stop to stop."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.corridor_chosen import next_stand, travelled
from g60desk.layout.corridor_scale import KmBounds, window_seen, window_with_stop
from g60desk.layout.corridor_strips import StripSheet
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.ahead import Laid
from g60desk.views.gliding import GlidingView
from g60desk.views.steady import SteadyView

WAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
SUBJECTS = "subjects="


class StripsView(GlidingView, SteadyView):
    """Shows the corridors of a comparison as straightened lines; its `axis` has km where that of time has days."""

    window_field = "stretch"
    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent, KmBounds)
        self.glide.flown.connect(self.compose)
        self._sheet: StripSheet | None = None

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; another scale than a hand has asked for is gone over to."""
        self.take_window(told, window_seen(told))
        super().show_told(told, theme)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        told = told.in_state(replace(told.state, stretch=self.glide.seen))
        if self._sheet is None or not self._sheet.fits(told, frame):
            self._sheet = StripSheet(told, frame)
        scene = self._sheet.lay_out(told)
        self.axis = _axis_of(scene, self.glide.seen)
        return scene

    def laying(self, told: Told, frame: Frame) -> Steps[Laid]:
        """On a sheet of its own, at the scale to which the state leads."""
        window = window_seen(told)
        sheet = StripSheet(told, frame)
        yield
        scene = sheet.lay_out(told.in_state(replace(told.state, stretch=window)))

        def shown() -> None:
            self._sheet, self.axis = sheet, _axis_of(scene, window)

        return Laid(scene, shown)

    def laid_out(self, told: Told, frame: Frame) -> Scene:
        """On the way from one scale to another every picture is new."""
        there = self.glide.seen == window_seen(told)
        return super().laid_out(told, frame) if there else self.lay_out(told, frame)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a sign whose name found no room."""
        if len(self.scene.belongings.get(f"stop:{target.key}", ())) < 2:
            super().tell(painter, target, theme)

    def attended(self, window: Window) -> float:
        """The chosen stop, else the point from which all is measured, else the middle."""
        found = travelled(self.told) if self.told is not None else None
        at = found[1].at if found is not None else 0.0
        return at if window[0] <= at <= window[1] else sum(window) / 2

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap on a stop undoes nothing."""
        if self.scene.target_at(event.position().x(), event.position().y()) is None:
            super().mouseDoubleClickEvent(event)

    # travelling

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead from stop to stop along a line, Page Down and Up to more lines; any key stops a slide."""
        self.glide.halt()
        way, page = WAYS.get(event.key(), 0), PAGES.get(event.key(), 0)
        if not (way and self.travel(way)) and not (page and self.turn(page)):
            super().keyPressEvent(event)

    def turn(self, step: int) -> bool:
        """Wish for the next (1) or previous (-1) page of strips; False where there is none."""
        pages = [one for one in self.scene.targets if one.kind == "set" and one.key.startswith(SUBJECTS)]
        now = next((at for at, one in enumerate(pages) if one.chosen), 0)
        if not 0 <= now + step < len(pages):
            return False
        self.wished.emit({"subjects": int(pages[now + step].key.removeprefix(SUBJECTS))})
        return True

    def travel(self, way: int) -> bool:
        """Choose the next stop along the line, with the keyboard on it; False where none is chosen on it."""
        found = travelled(self.told) if self.told is not None else None
        if found is None or self.told is None:
            return False
        corridor, stand = found
        after = next_stand(corridor, stand, way)
        if after is None:
            nowhere = Rect(0, 0, 0, 0)
            said = self.told.words("strips.no_farther")
            self.picked.emit(Target("say", "", nowhere, nowhere, said))
            return True
        fields: dict[str, object] = {"selection": Selection("stop", after.key)}
        window = window_with_stop(self.glide.stated, after)
        if window != self.glide.stated:
            fields["stretch"] = self.glide.kept(window)
        self.wished.emit(fields)
        self._kept_focus.await_target("stop", after.key)
        mark = next((one for one in self.scene.targets if (one.kind, one.key) == ("stop", after.key)), None)
        if mark is not None:
            self.focus_on(mark)
        return True


def _axis_of(scene: Scene, window: Window) -> Scale | None:
    """The km in sight along the strips of a picture; None where it has no strip."""
    found = scene.belongings.get("axis:")
    return Scale(*window, found[0].x, found[0].right) if found else None
