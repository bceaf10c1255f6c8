"""A story folder, or one file, to a `Story`: gathering every problem instead of stopping at the first.

`read_story` never raises for anything that a file can hold.  The story that it returns is whole: whatever could not
be read has been left out or stood in for, and every id in it is the id of a record in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from g60desk import resources
from g60desk.story import checks, files, mend
from g60desk.story.model import Story, empty_story
from g60desk.story.nodes import Tree, collector_resting, load
from g60desk.story.problems import Finding, Ledger, NotReadableError, Problem, Severity
from g60desk.story.problems import Path as Steps
from g60desk.story.reading import Name, Picture
from g60desk.story.reading import Reading as Reading
from g60desk.story.repair import Repairer
from g60desk.story.shelf import MAIN
from g60desk.story.spots import Finder

SECTIONS = ("phases", "sources", "figures", "yardsticks", "notes", "timeline", "network", "comparison", "statistics",
            "tours")  # fmt: skip


def read_story(path: Path, maps: tuple[str, ...] | None = None) -> Reading:
    """Read the story at `path`: a folder that holds `story.yaml`, or one file.

    `maps` names the maps that a story may ask for; None stands for those that ship with the program.
    """
    with collector_resting():
        return _Reader(Path(path)).read(_shipped_maps() if maps is None else maps)


def _shipped_maps() -> tuple[str, ...]:
    try:
        return resources.map_names()
    except resources.MissingFileError:  # said when the program starts; a story can be read without
        return ()


class _Reader:
    def __init__(self, path: Path) -> None:
        self.alone = not files.is_folder(path)
        self.folder = path.parent if self.alone else path
        self.main = path.name if self.alone else MAIN
        self.files: list[Path] = []
        self.problems: list[Problem] = []
        self.finders: dict[str, Finder] = {}  # by file
        self.homes: dict[str, tuple[str, Steps]] = {}  # section -> its file, and the way to it there
        self.unread: set[str] = set()  # sections whose file could not be read
        self.ledger = Ledger()

    def read(self, maps: tuple[str, ...]) -> Reading:
        main = self._tree(self.folder / self.main, self.main)
        if main is None or not self._is_mapping(main):
            return Reading(empty_story(), tuple(self.problems), tuple(self.files), readable=False)
        raw = {**main.root, **({} if self.alone else self._sections(main.root))}
        repairer = Repairer(self.ledger)
        story = repairer.record(Story, raw, (), self.folder.name or "story")
        found = checks.check(story, self.folder, self.unread, maps)
        self.files += found.looked_at
        story = mend.mended(story, found.cuts)
        told = {finding.path[:end] for finding in self.ledger.findings for end in range(1, len(finding.path) + 1)}
        across = [_in_file(finding, repairer.kept) for finding in found.ledger.findings]
        self.ledger.take(finding for finding in across if not _follows(finding, told))
        self.ledger.left_out += found.ledger.left_out
        self.problems += found.in_map
        return msgspec.structs.replace(self._reading(story, repairer, found.pictures), map=found.map)

    def _tree(self, path: Path, name: str) -> Tree | None:
        self.files.append(path)
        try:
            tree = load(files.read_text(path, name), name)
        except NotReadableError as error:
            self.problems.append(error.problem)
            return None
        self.problems += tree.problems
        self.finders[name] = Finder(tree)
        return tree

    def _is_mapping(self, tree: Tree) -> bool:
        if isinstance(tree.root, dict) and tree.root:
            return True
        if tree.root is None or tree.root == {}:
            problem = files.not_readable(
                tree.file, "empty-file", "the file is empty; a story has an id, a title and languages"
            )
        else:
            problem = files.not_readable(
                tree.file, "not-a-story", "not a mapping; a story begins with keys such as id: and title:"
            )
        self.problems.append(problem.problem)
        return False

    def _sections(self, main: dict[str, Any]) -> dict[str, Any]:
        """The sections that live in files of their own."""
        found = {}
        for section in SECTIONS:
            name = f"{section}.yaml"
            path = self.folder / name
            if not path.exists() and not path.is_symlink():
                continue
            if files.inside(self.folder, name) is None:
                message = "a link that leads out of the story's folder; it is not followed"
                self.problems.append(files.not_readable(name, "outside-folder", message).problem)
                self.unread.add(section)
            elif section in main:
                self.ledger.error(
                    (section,), "section-twice", f'"{section}" is here and in {name}; keep one of the two', at_key=True
                )
            elif (tree := self._tree(path, name)) is None:
                self.unread.add(section)
            elif tree.root is not None:
                whole = isinstance(tree.root, dict) and list(tree.root) == [section]
                found[section] = tree.root[section] if whole else tree.root
                self.homes[section] = (name, (section,) if whole else ())
        return found

    def _place(self, path: Steps, at_key: bool = False) -> tuple[str, int, int]:
        file, way = self.homes.get(str(path[0]), (self.main, path[:1])) if path else (self.main, ())
        return (file, *self.finders[file].place((*way, *path[1:]), at_key))

    def _reading(self, story: Story, repairer: Repairer, pictures: Mapping[str, Picture]) -> Reading:
        marked: dict[Name, list[Problem]] = {}
        for finding in self.ledger.findings:
            place = self._place(finding.path, finding.at_key)
            problem = Problem(*place, finding.severity, finding.code, finding.message, finding.hint)
            self.problems.append(problem)
            if finding.severity is Severity.ERROR:
                for end in range(1, len(finding.path) + 1):
                    if name := repairer.names.get(finding.path[:end]):
                        marked.setdefault(name, []).append(problem)
        self.problems.sort(key=lambda problem: (problem.file != self.main, problem.file, problem.line, problem.column))
        if self.ledger.left_out:
            more = f"{self.ledger.left_out} more problems are not listed; mend these first"
            self.problems.append(files.not_readable(self.main, "more-problems", more).problem)
        return Reading(
            story,
            tuple(self.problems),
            tuple(self.files),
            {name: tuple(problems) for name, problems in marked.items()},
            unread=tuple(sorted(self.unread)),
            places={name: self._place(path) for path, name in repairer.names.items()},
            pictures=pictures,
        )


# Findings that say only that something is not there: the keys that, once told, make them needless.
FOLLOWS = {
    "no-value": ("value", "derive"),
    "no-date": ("when", "after"),
    "no-source": ("cite",),
    "no-name": ("place", "name"),
    "no-alt": ("alt",),
    "no-credit": ("credit", "map-credit"),
    "no-coordinates": ("lat", "lon"),
    "half-coordinates": ("lat", "lon"),
    "empty-cell": ("text", "figure"),
    "empty-chart": ("figures",),
}


def _follows(finding: Finding, told: set[Steps]) -> bool:
    """True when a finding only repeats what was told of a value that could not be read."""
    if finding.code == "missing-translation":
        return finding.path in told
    return any((*finding.path, key) in told for key in FOLLOWS.get(finding.code, ()))


def _in_file(finding: Finding, kept: Mapping[Steps, list[int]]) -> Finding:
    """The finding with positions as in the file, where items before it had to be left out of the story."""
    if not kept:
        return finding
    path: Steps = ()
    for step in finding.path:
        path = (*path, kept[path][step] if isinstance(step, int) and path in kept else step)
    return finding._replace(path=path)
