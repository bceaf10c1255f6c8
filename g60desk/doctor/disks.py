"""Whether what a kiosk writes has a place: room on the disk, and folders and files that may be written."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from g60desk.doctor.computer import Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong
from g60desk.kiosk.setup import FILE
from g60desk.kiosk.start import COUNTS, LOG, STORIES, takes_stories

MB = 1_000_000
LEAST, ENOUGH = 200 * MB, 1000 * MB  # logs, counts and pictures stay below 50 MB; four stories and their copies do not


def check_disk(place: Place) -> Sequence[Finding]:
    """The room beside settings, log and stories."""
    near = _there(place.folder)
    free = place.computer.free(near)
    if free is None:
        return [unknown("disk", "disk_unknown", folder=str(near))]
    values = {"free": f"{free / 1e9:.1f}", "folder": str(near)}
    if free < LEAST:
        return [wrong("disk", "disk_full", "disk", **values)]
    return [look("disk", "disk_short", "disk", **values) if free < ENOUGH else fine("disk", "disk_room", **values)]


def check_writing(place: Place) -> Sequence[Finding]:
    """Whether settings, log, counts and the shelf of stories can be written; nothing is left of the trial."""
    folder = place.folder
    files = [folder / FILE, folder / LOG / "kiosk.log", *([folder / COUNTS] if place.setup.counts else ())]
    folders = [folder, folder / LOG, *([folder / STORIES] if takes_stories(place.setup) else ())]
    refused = [path for path in folders if not _takes_a_file(path)]
    refused += [path for path in files if path.parent not in refused and path.exists() and not _takes_more(path)]
    if refused:
        return [wrong("writing", "writing_refused", "writing", path=str(path)) for path in refused]
    return [fine("writing", "writing_works", folder=str(folder))]


def _there(path: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    return next((one for one in (path, *path.parents) if one.exists()), path)


def _takes_a_file(folder: Path) -> bool:
    """Whether a file can be made in a folder, or in that in which the folder would be made."""
    try:
        with tempfile.TemporaryFile(dir=_there(folder)) as file:
            file.write(b"g60")
            file.flush()
    except OSError:
        return False
    return True


def _takes_more(file: Path) -> bool:
    try:
        with file.open("ab"):
            return True
    except OSError:
        return False
