"""Whether the window had to be started anew of late, as the kiosk's own log has it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from g60desk.doctor.computer import Place
from g60desk.doctor.finding import Finding, fine, look, unknown
from g60desk.kiosk.kiosk_log import CRASH_NAME, CRASHED
from g60desk.kiosk.start import LOG

WEEK = timedelta(days=7)


def check_crashes(place: Place) -> Sequence[Finding]:
    """The crashes of the last seven days by the local time; the log keeps twenty at most."""
    folder = place.folder / LOG / CRASHED
    now = place.computer.now().replace(tzinfo=None)
    times: list[datetime] = []
    try:
        names = [one.name for one in folder.iterdir()]
    except FileNotFoundError:
        names = []
    except OSError:
        return [unknown("crashes", "crashes_unread", path=str(folder))]
    for name in names:
        with suppress(ValueError):
            times.append(datetime.strptime(name, CRASH_NAME))
    late = [time for time in times if now - WEEK <= time <= now]
    if late:
        return [look("crashes", "crashes_many", "crashes", n=len(late), last=f"{max(late):%Y-%m-%d %H:%M}",
                     path=str(folder))]  # fmt: skip
    return [fine("crashes", "crashes_none")]
