"""The network under a lens: laid out at rest, moved as a whole meanwhile, and closer or farther by keys."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.motion import FLIGHT
from g60desk.layout.network import sheet_of
from g60desk.layout.network_moving import NetworkSheet
from g60desk.layout.network_sheet import Lens, Reach
from g60desk.layout.projection import dragged
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.story_time import day_words, opened_by_now
from g60desk.layout.told import Told
from g60desk.layout.welcome import is_empty
from g60desk.story.model import NetworkLayout, View
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.lens_glide import LensGlide
from g60desk.views.lens_hands import LensHands
from g60desk.views.network_named import NamedView

KEY_STEP = 1.5


class LensedView(NamedView):
    """Shows the network through the lens of the state, or through that of a flight to it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide = LensGlide(self)
        self.glide.ready = self._prepare_rest
        self.glide.wished.connect(self.wish)
        self.glide.flown.connect(self.compose)
        self.glide.rested.connect(self.compose)
        self.drawn.connect(self.glide.drawn)
        self.lens_hands = LensHands(self, self)
        self._sheet: NetworkSheet | None = None

    def show_told(self, told: Told, theme: Theme) -> None:
        self.glide.still = told.state.still
        self.glide.lasts = float(self.tokens.motion.duration["view"]) if self.public else FLIGHT
        self.glide.at_once = self.public and not self.turning.moving
        self.glide.take(told.state.lens, self._way_to(told))
        if told.state.layout != NetworkLayout.MAP:
            self.glide.drop()
        super().show_told(told, theme)

    def _way_to(self, told: Told) -> Reach | None:
        """How far a lens may go on its way to that of another state; None where there is no way that could be seen."""
        before, frame = self.told, self.frame_of(told)
        maps = before is not None and before.index is told.index and before.layout == told.layout == NetworkLayout.MAP
        if not maps or frame is None or self._sheet is None or not self.isVisible():
            return None
        return self._sheet.reach(told) if self._sheet.fits(told.story, frame) else None

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        sheet, there = self._sheet_for(told, frame), self.scene
        if self.glide.sets_out and (there.width, there.height) == (frame.width, frame.height):
            return there
        if self.glide.busy:
            seen = told.in_state(replace(told.state, lens=self.glide.flying)) if self.glide.flying else told
            if not sheet.can_move(seen):
                sheet.lay_out(told)  # the state is another one in more than its lens
            scene = sheet.move(seen)
            if scene is not None:
                self.glide.laid_out()
                return scene
        return sheet.lay_out(told)

    def _sheet_for(self, told: Told, frame: Frame) -> NetworkSheet:
        """The sheet of a story, kept for as long as its size is the same."""
        if self._sheet is None or not self._sheet.fits(told.story, frame):
            self._sheet = NetworkSheet(told, frame)
        return self._sheet

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
        scene = self._sheet_for(told, frame).prepare(told)
        if scene is None:
            return False
        first = self.turning.prepare(told, frame, scene)
        if self.turning.preparing or (first is not None and not self.paint_layers_ahead(first, theme)):
            return False
        return self.paint_ahead(scene, theme)

    def moment(self, told: Told) -> object:
        return told.phase, day_words(told), opened_by_now(told)

    def make_ready(self) -> None:
        """A hand may soon move the map: what its first frame needs is laid out."""
        if self._sheet is not None and self.told is not None and self.reach() is not None and not self.glide.busy:
            self._sheet.move(self.told)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.lens_hands.let_go()
        self.glide.forget()
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
            self.say_whole()
        elif frame is not None and self.told is not None:
            self.lens_hands.fly_to(QPointF(*sheet_of(self.told, frame).fit.middle), KEY_STEP**steps)

    def go_on(self, right: float, down: float) -> None:
        """Show what lies so much of the map's width to the right, and of its height below."""
        reach, frame = self.reach(), self.frame()
        if reach is not None and frame is not None and self.told is not None:
            room = sheet_of(self.told, frame).clear
            self.glide.settle()
            self.glide.fly(reach, dragged(reach.whole, self.glide.now, -right * room.w, -down * room.h))

    def say_whole(self) -> None:
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
