"""Whether the clock can be right: opening hours, the restart at night and the counts go by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from g60desk.doctor.computer import LINUX, WINDOWS, Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong

BEHIND = timedelta(days=2)  # files may come from a place where it is tomorrow already
AHEAD = timedelta(days=365 * 15)
TIME_SERVICE = r"HKLM\SYSTEM\CurrentControlSet\Services\W32Time\Parameters"


def check_clock(place: Place) -> Sequence[Finding]:
    """The time, its zone, and whether something keeps it right."""
    now, made = place.computer.now(), place.computer.made()
    values = {"now": f"{now:%Y-%m-%d %H:%M}"}
    if made is not None and now < made - BEHIND:
        time = wrong("clock", "clock_behind", "clock", made=f"{made:%Y-%m-%d}", **values)
    elif made is not None and now > made + AHEAD:
        time = look("clock", "clock_ahead", "clock", **values)
    else:
        time = fine("clock", "clock_plausible", **values)
    return [time, _zone(place), _kept(place)]


def _zone(place: Place) -> Finding:
    if place.setup.time_zone:
        return fine("zone", "zone_given", zone=place.setup.time_zone)
    now = place.computer.now()
    offset = now.strftime("%z")
    if not now.utcoffset():
        return look("zone", "zone_utc", "zone")
    return fine("zone", "zone_local", zone=f"UTC{offset[:3]}:{offset[3:5]}")


def _kept(place: Place) -> Finding:
    """Whether the time is taken from another clock; a computer without a network goes wrong by minutes a year."""
    if place.computer.platform == LINUX:
        said = place.computer.run("timedatectl", "show") or ""
        if "NTPSynchronized=yes" in said:
            return fine("kept", "kept_right")
        return (
            look("kept", "kept_not", "kept")
            if "NTPSynchronized=no" in said
            else unknown("kept", "kept_unknown", "kept")
        )
    if place.computer.platform == WINDOWS:
        kind = str((place.computer.registry(TIME_SERVICE) or {}).get("Type", ""))
        if kind.lower() == "nosync":
            return look("kept", "kept_not", "kept")
        if kind:
            return unknown("kept", "kept_meant", "kept")
    return unknown("kept", "kept_unknown", "kept")
