"""The view of sources: a list of sources, figures or notes, and beside it all about the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.evidence import KIND, page_of
from g60desk.layout.evidence_page import EvidenceLayout, lay_out_evidence
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.ahead import Laid
from g60desk.views.roll_canvas import STEPS, ListCanvas
from g60desk.views.rolled import Rolled
from g60desk.views.steady import SteadyView


class SourcesView(SteadyView):
    """Shows what a story rests on."""

    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.list = Rolled(self, ListCanvas)
        self.detail = Rolled(self)
        self.page: EvidenceLayout | None = None
        self._shown = ("", "")  # the list and the record that were shown last
        for part in (self.list, self.detail):
            part.picked.connect(self._pick)
        assert isinstance(self.list.body, ListCanvas)
        self.list.body.stepped.connect(self.step)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        self.page = lay_out_evidence(told, frame)
        return self.page.scene

    def laying(self, told: Told, frame: Frame) -> Steps[Laid]:
        """The page; its list and its text are painted when they are shown."""
        yield
        page = lay_out_evidence(told, frame)

        def shown() -> None:
            self.page = page

        return Laid(page.scene, shown)

    def moment(self, told: Told) -> object:
        """Nothing here changes with time."""
        return None

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        page, told = self.page, self.told
        if page is None or told is None:
            return
        state = told.state
        name = f"{KIND[page_of(told)]}:{page.chosen}"
        listing = f"{page_of(told)}/{state.sources_by}/{state.sources_of}/{state.sources_in}/{state.standing}"
        other_list, other = listing != self._shown[0], name != self._shown[1]
        self._shown = (listing, name)
        for part, roll, rect in (
            (self.list, page.list, page.list_place),
            (self.detail, page.detail, page.detail_place),
        ):
            part.setGeometry(*_pixels(rect))
            part.body.setAccessibleName(roll.name)
            part.show_roll(roll, theme, fresh=other_list if part is self.list else other)
        if other or other_list:
            self.list.reveal(name)
            assert isinstance(self.list.body, ListCanvas)
            self.list.body.take_ring()

    def step(self, by: int) -> None:
        """Wish for the next (1) or the previous (-1) record of the list; nothing at its ends."""
        page = self.page
        if page is None or self.told is None or not page.keys:
            return
        at = page.keys.index(page.chosen) + by
        if 0 <= at < len(page.keys):
            self.wished.emit({"selection": Selection(KIND[page_of(self.told)], page.keys[at])})

    def missed(self) -> None:
        """A press beside everything changes nothing here: something is always told about."""

    def _pick(self, target: Target) -> None:
        """What elsewhere turns the drawer is read here on the page."""
        if target.kind == "step":
            target = Target("read", target.key, target.rect, target.hit, target.name, target.text)
        self.picked.emit(target)

    # keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes without a way of their own is in the list."""
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.list.body.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = STEPS.get(Qt.Key(event.key()), 0)
        if (
            way and self.ringed() is None
        ):  # a hand brought the keyboard here: the arrows go through the list all the same
            self.step(way)
        else:
            super().keyPressEvent(event)


def _pixels(rect: Rect) -> tuple[int, int, int, int]:
    return round(rect.x), round(rect.y), max(1, round(rect.w)), max(1, round(rect.h))
