"""The page: the view that is shown, the foot on which it stands, and what lies over both.

A stage is given a story and a state and shows them; it says what was chosen and changes nothing.  The window shows one,
and the pictures that are exported are taken of one.  A view is made when it is shown for the first time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.foot import foot_top
from g60desk.layout.foot_names import view_name
from g60desk.layout.frame import Frame, Hall, frame_for
from g60desk.layout.told import Told
from g60desk.layout.welcome import is_empty
from g60desk.story.model import View
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.views.base import StoryView
from g60desk.views.cover import Cover, SheetMaker
from g60desk.views.foot import Foot
from g60desk.views.passages import Passages

if TYPE_CHECKING:
    from g60desk.views.drawer import Drawer

PLACES = {  # where the widget of each view is: read when it is first shown, so that the start stays short
    "timeline": ("g60desk.views.timeline", "TimelineView"),
    "network": ("g60desk.views.network", "NetworkView"),
    "comparison": ("g60desk.views.comparison", "ComparisonView"),
    "histories": ("g60desk.views.histories", "HistoriesView"),
    "strips": ("g60desk.views.strips", "StripsView"),
    "statistics": ("g60desk.views.statistics", "StatisticsView"),
    "sources": ("g60desk.views.sources", "SourcesView"),
    "table": ("g60desk.views.table", "TableView"),
    "welcome": ("g60desk.views.welcome", "WelcomeView"),
}


class Stage(QWidget):
    """Shows one story in one state."""

    picked = Signal(object)  # emitted with the target that was chosen
    wished = Signal(object)  # emitted with state fields that a gesture in the view asks for
    closed = Signal()  # emitted when someone pressed beside what lies over the page

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, foot: type[Foot] = Foot) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.told: Told | None = None
        self.theme: Theme | None = None
        self.foot = foot(self)
        self.foot.picked.connect(self.picked)
        self._views: dict[str, StoryView] = {}
        self.bare = False  # True where the page stands alone, without its foot
        self.hall: Hall | None = None  # what strangers need who touch the screen
        self.public = False  # True where a room sees the page: then it has no switches and no buttons
        self.recent: tuple[str, ...] = ()  # the stories that were opened last, for the page without a story
        self.passages = Passages(self, tokens)  # from view to view
        self._shown = ""
        self.cover = Cover(self)
        self.cover.picked.connect(self.picked)
        self.cover.closed.connect(self.closed)

    # what is shown

    def show_told(self, told: Told, theme: Theme, panel: SheetMaker | None = None, name: str = "") -> None:
        """Show this story in this state from now on, with a panel over it, if any.

        A panel is made anew for every size; one of another `name` begins at its top.  Without a panel, what the
        state has opened lies over the page.
        """
        self.told, self.theme = told, theme
        self.cover.panel, self.cover.panel_name = panel, name
        if self.isVisible():
            if self.turns_to(told):
                self.passages.begin(theme, still=told.state.still)
            self._compose()
            self.passages.go_on()

    def turns_to(self, told: Told) -> bool:
        """True where another view than the one that is seen would come."""
        return self.view is not None and self.view.isVisible() and _wanted(told) != self._shown

    @property
    def covered(self) -> bool:
        """True while something lies over the page."""
        return bool(self.cover.over)

    @property
    def view(self) -> StoryView | None:
        """The view that is shown."""
        return self._views.get(self._shown)

    def take_focus(self) -> None:
        """Give the keyboard to the view."""
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def frame(self) -> Frame | None:
        """The sheet of paper for the present size."""
        if self.told is None or self.width() < 2 or self.height() < 2:
            return None
        size, hands = (self.width(), self.height()), not self.public
        return frame_for(*size, self.told.language, self.tokens, measure, bare=self.bare, hall=self.hall, hands=hands)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.passages.end()
        if self.isVisible():
            self._compose()

    def showEvent(self, event: QShowEvent) -> None:
        self._compose()

    def hideEvent(self, event: QHideEvent) -> None:
        self.passages.end()

    # composing

    def _compose(self) -> None:
        frame, told, theme = self.frame(), self.told, self.theme
        if frame is None or told is None or theme is None:
            return
        view = self._turn_to(_wanted(told))
        if self._shown == "welcome":
            setattr(view, "recent", self.recent)  # noqa: B010 - the view is known by its name alone
        name = view_name(told, told.state.view)
        if name != view.accessibleName():  # a screen reader hears each setting
            view.setAccessibleName(name)
        self._fit(view)
        view.show_told(told, theme)
        if self.bare and self.foot.hasFocus():
            view.setFocus(Qt.FocusReason.OtherFocusReason)  # what is hidden hears no key
        self.foot.setVisible(not self.bare)
        if not self.bare:
            top = round(foot_top(frame))
            self.foot.setGeometry(0, top, self.width(), self.height() - top)
            self.foot.show_told(told, theme, frame)
        self.cover.lay_over(view, self.foot, told, theme, self.frame_above(frame))

    def frame_above(self, frame: Frame) -> Frame:
        """The part of the page that a sheet covers: all of it."""
        return frame

    def prepare(self, told: Told, theme: Theme) -> bool:
        """A step towards a state that is soon shown, while nothing else goes on; True when all is ready."""
        name = _wanted(told)
        made = name in self._views
        view = self._made(name)
        if view is not self.view:
            self._fit(view)
        return made and view.prepare(told, theme)

    def _fit(self, view: StoryView) -> None:
        """Give a view the size of the stage; whoever does lays it out next."""
        view.held, view.bare, view.hall = True, self.bare, self.hall
        view.least = self.foot.least = self.cover.least = self.hall.least if self.hall else 0.0
        view.resize(self.size())
        view.held = False

    def _made(self, name: str) -> StoryView:
        """The view of that name; made when it is first needed."""
        view = self._views.get(name)
        if view is None:
            module, made = PLACES[name]
            view = getattr(import_module(module), made)(self.tokens, self)
            assert isinstance(view, StoryView)
            view.hide()  # one that is made ready would come with a stage that is shown after it
            view.public = self.public
            view.picked.connect(self.picked)
            view.wished.connect(self.wished)
            self._views[name] = view
        return view

    def _turn_to(self, name: str) -> StoryView:
        """The view of that name, in front; the one before keeps its place behind."""
        view = self._made(name)
        if name != self._shown:
            before = self.view
            focus = self.focusWidget()
            self._shown = name
            view.show()
            view.lower()
            if before is not None:
                if focus is not None and (focus is before or before.isAncestorOf(focus)):
                    view.setFocus(Qt.FocusReason.OtherFocusReason)  # before hiding: Qt would pass it on as a Tab does
                before.hide()
        return view

    def drawer(self) -> Drawer:
        """What lies over the page; made when it is first needed."""
        return self.cover.drawer()


def _wanted(told: Told) -> str:
    """The name of the view that a state asks for."""
    if not told.has_story or told.state.view in told.unread or is_empty(told.story, told.state.view):
        return "welcome"
    if told.state.table:
        return "table"
    view = View(told.state.view)
    return told.state.compared if view == View.COMPARISON and told.state.compared in PLACES else str(view)
