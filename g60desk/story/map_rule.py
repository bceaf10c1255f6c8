"""The rule for the map of a story: one that ships, or a GeoJSON file inside the story's folder, with a credit."""

from __future__ import annotations

import re
from pathlib import Path as FilePath

from g60desk.story import files
from g60desk.story.land_file import read_map
from g60desk.story.model import Network
from g60desk.story.problems import Ledger, Path, Problem, Severity, listed, shown
from g60desk.story.reading import MapSeen

SUFFIXES = (".geojson", ".json")
AT: Path = ("network", "map")


def is_own(name: str) -> bool:
    """True for the name of a file of the story, False for that of a map that ships."""
    return re.search(r"[/\\.]", name) is not None


class MapRule:
    """Looks at the map; `found` is the story's own where it can be shown, `problems` are those inside its file."""

    def __init__(self, folder: FilePath, maps: tuple[str, ...], ledger: Ledger) -> None:
        self.folder = folder
        self.maps = maps
        self.ledger = ledger
        self.cuts: list[Path] = []
        self.found: MapSeen | None = None
        self.problems: tuple[Problem, ...] = ()
        self.looked_at: list[FilePath] = []

    def look(self, network: Network) -> None:
        """The map of a network, if it has one."""
        name = network.map
        if not name:
            return
        if is_own(name):
            self._own(name)
            if not network.map_credit:
                self.ledger.error(
                    AT,
                    "no-credit",
                    "a map of the story's own without map-credit; it says whose map this is",
                    'name who made it and what you changed: map-credit: {en: "Coast: Hill Survey, simplified"}',
                )
        elif self.maps and name not in self.maps:
            message = (
                f"no map {shown(name)} ships; write {listed(self.maps)}, or name a GeoJSON file of the story's folder"
            )
            self._cut("unknown-map", message, self.ledger.nearest(name, self.maps))

    def _cut(self, code: str, message: str, hint: str = "") -> None:
        self.ledger.error(AT, code, message, hint)
        self.cuts.append(AT)

    def _own(self, name: str) -> None:
        file = files.inside(self.folder, name)
        if file is None:
            self._cut("outside-folder", f"{shown(name)} leads out of the story's folder; a map lies inside it")
            return
        self.looked_at.append(self.folder / name)
        if file.suffix.lower() not in SUFFIXES:
            self._cut("no-map", f"{shown(name)} is not GeoJSON by its name; a map ends in .geojson or .json")
            return
        try:
            changed = file.stat().st_mtime_ns
        except (OSError, ValueError):
            self._cut("no-map", f"there is no file {shown(name)} in the story's folder", self._near(file))
            return
        read = read_map(file, name)
        self.problems = read.problems
        if any(problem.severity is Severity.ERROR for problem in read.problems):
            self.cuts.append(AT)
        else:
            self.found = MapSeen(str(file), changed)

    def _near(self, file: FilePath) -> str:
        """What the file was perhaps meant to be called."""
        there = files.names_beside(file, SUFFIXES)
        return self.ledger.nearest(file.name, there) or "put the file there, or write the name of one that is"
