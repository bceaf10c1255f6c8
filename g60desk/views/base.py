"""What the drawn views share: given a story and a state, they lay it out for their size and say what was wished."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame, Hall, frame_for
from g60desk.layout.scene import Scene, Target
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.views.ahead import Ahead, Laid
from g60desk.views.canvas import Canvas
from g60desk.views.painter import paint


class StoryView(Canvas):
    """A view of a story; subclasses give the scene for a sheet."""

    lays_ahead: ClassVar[bool] = False  # True where a scene can be laid out while another one is shown
    wished = Signal(object)  # emitted with a dict of state fields that a gesture asks for, such as {"window": (a, b)}

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.told: Told | None = None
        self.bare = False  # True where the page stands alone, without its foot
        self.hall: Hall | None = None  # what strangers need who touch the screen
        self.public = False  # True where a room sees the page: then it has no switches and no buttons
        self._ahead = Ahead(self.laying)

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state from now on."""
        self.told, self.theme = told, theme
        self.compose()

    def frame(self) -> Frame | None:
        """The sheet for the present size."""
        return self.frame_of(self.told) if self.told is not None else None

    def frame_of(self, told: Told) -> Frame | None:
        """The sheet for the present size, on which a story is told."""
        if self.width() < 2 or self.height() < 2:
            return None
        return self.sheet_for(told)

    def sheet_for(self, told: Told) -> Frame:
        """The sheet for a story that is told, at the present size."""
        size, hands = (self.width(), self.height()), not self.public
        return frame_for(*size, told.language, self.tokens, measure, bare=self.bare, hall=self.hall, hands=hands)

    def compose(self) -> None:
        frame = self.frame()
        if frame is not None and self.told is not None and self.theme is not None:
            self.show_scene(self.laid_out(self.told, frame), self.theme)

    def prepare(self, told: Told, theme: Theme) -> bool:
        """A step towards a picture that is soon shown, while nothing else goes on; True when all is ready."""
        frame = self.frame_of(told)
        if frame is None or not self.lays_ahead:
            return True
        scene = self._ahead.step(told, frame)
        return scene is not None and self.paint_ahead(scene, theme)

    def laid_out(self, told: Told, frame: Frame) -> Scene:
        """The scene for a sheet: the one that was made ready, or one that is laid out now."""
        return self._ahead.take(told, frame) or self.lay_out(told, frame)

    def laying(self, told: Told, frame: Frame) -> Steps[Laid]:
        """The steps in which a scene is laid out ahead; a view whose `lay_out` changes the view has its own."""
        yield
        return Laid(self.lay_out(told, frame))

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Name a mark that stands without words."""
        from g60desk.layout.nametag import is_nameless, lay_out_nametag  # the first picture names nothing

        frame = self.frame()
        if frame is not None and is_nameless(self.scene, target):
            paint(painter, lay_out_nametag(target, frame, self.scene), theme)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Where the keyboard has gone to nothing yet, Tab begins at what is selected: found, or pressed by hand."""
        chosen = self.told.state.selection if self.told is not None and self.ringed() is None else None
        named = (one for one in self.scene.targets if chosen and (one.kind, one.key) == (chosen.kind, chosen.key))
        target = next(named, None) if self.hasFocus() else None
        if target is None:
            return super().focusNextPrevChild(forward)
        self.focus_on(target)
        return True

    def missed(self) -> None:
        """A press beside everything lets go of what is selected."""
        if self.told is not None and self.told.state.selection is not None:
            self.wished.emit({"selection": None})

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        """The scene for a sheet; given by each view."""
        raise NotImplementedError
