"""Screen roulette: a desk whose screens are plugged, pulled, moved, mirrored and rescaled, and a busy system.

Like the real ones, this system moves what stood on a screen that goes to the primary one, unless it was hidden in time.
"""

from __future__ import annotations

from itertools import count

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from g60desk.presenter.screen import Screen

LAPTOP = Screen("Lenovo", "P14s", "L1", "eDP-1", 0, 0, 1440, 900, 1.0, True)
PROJECTOR = Screen("Epson", "EB-1", "E77", "HDMI-1", 1440, 0, 1920, 1080)
TWIN = Screen("Dell", "U24", "", "DP-1", 3360, 0, 1920, 1200)
OTHER_TWIN = replace(TWIN, name="DP-2", x=5280)
NAMELESS = Screen(name="VNC-0", x=0, y=1200, width=800, height=600)
KINDS = (LAPTOP, PROJECTOR, TWIN, OTHER_TWIN, NAMELESS)


class FakeWindow:
    """A window that remembers where it was put: the place is None while it is hidden.

    What comes anew is over all that was there; `came` says when it did, and nothing else raises it.
    """

    _comings = count(1)

    def __init__(self) -> None:
        self.place: tuple[int, int, int, int] | None = None
        self.fronts = self.ended = self.came = 0

    def stand(self, screen: Screen) -> None:
        if self.place is None:
            self.came = next(self._comings)
        self.place = screen.place

    def front(self) -> None:
        self.fronts += 1

    def hide(self) -> None:
        self.place = None

    def end(self) -> None:
        self.place = None
        self.ended += 1


class FakeScreens(QObject):
    """The screens of a test; `windows` are moved about as a system does."""

    stirred = Signal()

    def __init__(self, *screens: Screen, windows: tuple[FakeWindow, ...] = ()) -> None:
        super().__init__()
        self.list = list(screens)
        self.windows = windows

    def now(self) -> tuple[Screen, ...]:
        return tuple(self.list)

    def plug(self, screen: Screen) -> None:
        """A screen comes, to the right of all others, or where it was."""
        if all(one.name != screen.name for one in self.list):
            free = all(not screen.meets(one) for one in self.list)
            right = max((one.x + one.width for one in self.list), default=0)
            self._be([*self.list, screen if free else replace(screen, x=right, y=0)])

    def pull(self, name: str) -> None:
        """A screen goes away; what stands there afterwards is moved to the primary one."""
        gone = [one for one in self.list if one.name == name]
        self._be([one for one in self.list if one.name != name])
        for window in self.windows:
            if gone and self.list and window.place == gone[0].place:
                window.place = next(one for one in self.list if one.primary).place

    def order(self, names: tuple[str, ...]) -> None:
        """All stand side by side in this order, and the first one is primary."""
        known = {one.name: one for one in self.list}
        x, after = 0, []
        for name in dict.fromkeys((*(one for one in names if one in known), *known)):
            after.append(replace(known[name], x=x, y=0, primary=not after))
            x += known[name].width
        self._be(after[::-1])

    def mirror(self, name: str, other: str) -> None:
        """A screen shows what another one shows."""
        source = next((one for one in self.list if one.name == other), None)
        if source is not None:
            self._be([replace(one, x=source.x, y=source.y) if one.name == name else one for one in self.list])

    def rescale(self, name: str, scale: float) -> None:
        """A screen has fewer and larger px, so that others move up."""
        base = next(one for one in KINDS if one.name == name)
        wide, high = round(base.width / scale), round(base.height / scale)
        self.list = [
            replace(one, scale=scale, width=wide, height=high) if one.name == name else one for one in self.list
        ]
        self.order(tuple(one.name for one in sorted(self.list, key=lambda one: (not one.primary, one.x))))

    def _be(self, screens: list[Screen]) -> None:
        if screens and not any(one.primary for one in screens):
            screens = [replace(one, primary=number == 0) for number, one in enumerate(screens)]
        self.list = screens
        self.stirred.emit()
