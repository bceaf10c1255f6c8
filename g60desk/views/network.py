"""The network view: its scene, and what the wheel, a drag, two fingers and the arrows mean on it.

What a hand may do with the map is in `lens_hands.py`.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHideEvent, QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.network import sheet_of
from g60desk.layout.network_moving import NetworkSheet
from g60desk.layout.network_reach import is_near_miss
from g60desk.layout.network_sheet import Lens, Reach
from g60desk.layout.network_walk import along_a_line
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.story_time import day_words, opened_by_now
from g60desk.layout.told import Told
from g60desk.layout.welcome import is_empty
from g60desk.story.model import NetworkLayout, View
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.canvas import SLIP
from g60desk.views.lens_glide import LensGlide
from g60desk.views.lens_hands import LensHands
from g60desk.views.network_hands import Hands
from g60desk.views.network_named import NamedView

KEY_STEP = 1.5
TAP_STEP = 2.0  # how many times closer a double tap goes


class NetworkView(NamedView):
    """Shows the network of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide = LensGlide(self)
        self.glide.ready = self._prepare_rest
        self.glide.wished.connect(self.wish)
        self.glide.flown.connect(self.compose)
        self.glide.rested.connect(self.compose)
        self.drawn.connect(self.glide.drawn)
        self.hands = Hands(self)
        self.lens_hands = LensHands(self, self)
        self._sheet: NetworkSheet | None = None
        self._tapped: Target | None = None  # what the last tap chose
        self._met: tuple[Target, QPointF] | None = None  # what a press met while the map flew
        self._said_whole = False  # True once a wheel on the straight picture has been answered
        self._let_go = QPointF()  # where a press ended last
        self._twice: QPointF | None = None  # where the second tap of two went down, on empty ground

    def show_told(self, told: Told, theme: Theme) -> None:
        self.glide.still = told.state.still
        self.glide.take(told.state.lens)
        if told.state.layout != NetworkLayout.MAP:
            self.glide.drop()
        self._said_whole = self._said_whole and told.layout != NetworkLayout.MAP
        super().show_told(told, theme)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        if self._sheet is None or not self._sheet.fits(told.story, frame):
            self._sheet = NetworkSheet(told, frame)
        if self.glide.busy:
            seen = told.in_state(replace(told.state, lens=self.glide.flying)) if self.glide.flying else told
            scene = self._sheet.move(seen)
            if scene is not None:
                self.glide.laid_out()
                return scene
        return self._sheet.lay_out(told)

    def _prepare_rest(self) -> bool:
        """A step towards the map at rest, laid out and painted; True when it is ready."""
        frame, told = self.frame(), self.told
        if frame is None or told is None or self._sheet is None or not self._sheet.fits(told.story, frame):
            return True
        scene = self._sheet.prepare(told)
        return scene is not None and self.theme is not None and self.paint_ahead(scene, self.theme)

    def prepare(self, told: Told, theme: Theme) -> bool:
        """A step towards a network that is soon shown, laid out and painted; a hand on this one goes before."""
        if self.glide.busy:
            return True
        frame = self.frame_of(told)
        if frame is None:
            return True
        if self._sheet is None or not self._sheet.fits(told.story, frame):
            self._sheet = NetworkSheet(told, frame)
        scene = self._sheet.prepare(told)
        if scene is None:
            return False
        first = self.turning.prepare(told, frame, scene)
        if first is not None and not self.paint_layers_ahead(first, theme):
            return False
        return self.paint_ahead(scene, theme)

    def moment(self, told: Told) -> object:
        return told.phase, day_words(told), opened_by_now(told)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.lens_hands.let_go()
        self.glide.drop()
        super().hideEvent(event)

    # closer, farther, elsewhere

    def reach(self) -> Reach | None:
        """How far the lens may go; None while no map is shown."""
        if self._sheet is None or self.told is None or self.told.layout != NetworkLayout.MAP:
            return None
        return self._sheet.reach(self.told)

    def wish(self, lens: Lens | None) -> None:
        """Ask for a lens."""
        self.wished.emit({"lens": lens})

    def zoom(self, steps: int) -> None:
        """Closer by `steps`, farther when negative; 0 shows the whole again."""
        if steps == 0:
            self.fit()
            return
        frame = self.frame()
        if self.reach() is None:
            self._say_whole()
        elif frame is not None and self.told is not None:
            self.lens_hands.fly_to(QPointF(*sheet_of(self.told, frame).fit.middle), KEY_STEP**steps)

    def _say_whole(self) -> None:
        """What is always shown whole cannot be zoomed: a hand that tries is told so."""
        if self.told is not None and not is_empty(self.told.story, View.NETWORK):
            nowhere = Rect(0, 0, 0, 0)
            self.picked.emit(Target("say", "", nowhere, nowhere, self.told.words("network.always_whole")))

    def fit(self) -> None:
        """Show all members."""
        reach = self.reach()
        if reach is not None:
            self.glide.fly(reach, None)
        else:
            self.wish(None)

    # hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.setAccepted(self.lens_hands.wheel(event))
        if self.reach() is None and not self._said_whole:  # once: a wheel turns in many steps
            self._said_whole = True
            self._say_whole()

    def forget_press(self) -> None:
        """What has been pressed chooses nothing when it is let go, and drags nothing on."""
        self._pressed = self._twice = None
        self.lens_hands.let_go()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.lens_hands.zoom_at(event.position(), 1.0 + event.value())
            return True
        if isinstance(event, QTouchEvent):
            self.lens_hands.touch(event)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a press that stops a map which slides chooses nothing, one in a flight what it meets there."""
        self._twice = None
        target = self._target_at(event.position())
        landed = self.glide.land()
        self._met = (target, event.position()) if landed and target is not None else None
        stopped = self.lens_hands.press(event.position()) or landed
        self.glide.rest()  # what is pressed is chosen among all that there is
        super().mousePressEvent(event)
        self._make_ready()
        if stopped:
            self._pressed = None

    def enterEvent(self, event: QEnterEvent) -> None:
        """A pointer that comes may move the map: what its first frame needs is made ready."""
        self._make_ready()
        super().enterEvent(event)

    def _make_ready(self) -> None:
        if self._sheet is not None and self.told is not None and self.reach() is not None and not self.glide.busy:
            self._sheet.move(self.told)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap undoes nothing that the first one did; on empty ground it goes closer."""
        if self._tapped is not None:
            self._tapped = None
            return
        self.mousePressEvent(event)
        if self._pressed is not None and self._target_at(event.position()) is None:
            self._twice = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = self._pressed is not None and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.lens_hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go = event.position()
        if self.lens_hands.release():
            self._pressed = self._twice = self._met = None  # a drag chooses nothing, wherever it ends
        twice, self._twice = self._twice, None
        if twice is not None and self.reach() is not None:
            self._pressed = None
            self.lens_hands.fly_to(twice, TAP_STEP)
            return
        met, self._met = self._met, None
        if met is not None:
            if (event.position() - met[1]).manhattanLength() <= SLIP:
                self.picked.emit(met[0])
            return
        self._tapped = self._target_at(event.position()) if self._pressed is not None else None
        super().mouseReleaseEvent(event)

    def missed(self) -> None:
        """A press beside everything lets go of what is chosen; one that only just misses a button does nothing."""
        if self.told is not None and not is_near_miss(
            self.scene, self.told.state.selection, self._let_go.x(), self._let_go.y()
        ):
            super().missed()

    def _target_at(self, point: QPointF) -> Target | None:
        return self.scene.target_at(point.x(), point.y())

    # walking

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From a mark, an arrow follows the line that leads most nearly that way; else it goes to what is nearest."""
        found = None
        if target is not None and target.kind == "place" and self.told is not None:
            found = along_a_line(self.told, self.scene, target, dx, dy)
        return found or super().neighbour(target, dx, dy)
