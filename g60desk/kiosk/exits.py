"""The exit codes of a kiosk, as they are promised to whatever starts it; any other is a crash."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Why a kiosk ended."""

    CLOSED = 0  # staff closed it
    CHANGED = 10  # the story has changed: start again
    NIGHTLY = 11  # the planned restart
    NO_STORY = 20  # the story is not valid, and there is no good copy of an earlier one
    NO_GRAPHICS = 30  # no picture could be shown


AGAIN = frozenset((Exit.CHANGED, Exit.NIGHTLY))  # after these the window is started again at once
FINAL = frozenset((Exit.CLOSED, Exit.NO_STORY))  # these are passed on
