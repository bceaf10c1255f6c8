"""The table of vague dates in `vague_dates.txt`, and the stories that it makes: one event for each date.

To see them:  PYTHONPATH=. python tests/vague_dates.py FOLDER  writes stories that ``g60desk`` opens.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import yaml

from g60desk.story.dates import day_of

TABLE = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
GROUPS = {  # name: (window, lines)
    part.partition("]")[0]: (part.splitlines()[0].partition("] ")[2], [line for line in part.splitlines()[1:] if line])
    for part in TABLE.split("\n[")[1:]
}


class Case(msgspec.Struct, frozen=True):
    """A line of the table; days are day numbers."""

    text: str
    earliest: int | None
    latest: int | None
    kind: str
    left: str
    right: str
    hatched: str
    english: str
    chinese: str
    differs: str = ""


def cases_of(group: str) -> list[Case]:
    """The lines of a group."""
    return [_case(line) for line in GROUPS[group][1]]


def all_cases() -> list[Case]:
    """All lines of the table."""
    return [case for group in GROUPS for case in cases_of(group)]


def _case(line: str) -> Case:
    text, bounds, kind, ends, hatched, *words = (cell.strip() for cell in line.split("|"))
    first, last = (_day(one) for one in bounds.split())
    return Case(text, first, last, kind, *ends.split(), "" if hatched == "-" else hatched, *words)


def _day(text: str) -> int | None:
    if text == "-":
        return None
    year, month, day = text.rsplit("-", 2)
    return day_of(int(year), int(month), int(day))


def story_of(group: str) -> dict:
    """A story as its file has it: each date of a group is an event on a track of its own."""
    cases = cases_of(group)
    return {
        "id": "vague-dates",
        "languages": ["en", "zh-Hans"],
        "title": {"en": "Vague dates", "zh-Hans": "模糊日期"},
        "sources": [{"id": "table", "type": "book", "title": "A table of dates"}],
        "timeline": {
            "name": {"en": "Timeline", "zh-Hans": "时间线"},
            "headline": {"en": f"Vague dates: {group}", "zh-Hans": "模糊日期"},
            "lead": {"en": "Each is drawn as sharply as it is known.", "zh-Hans": "知道多少，就画多准。"},
            "window": GROUPS[group][0],
            "tracks": [{"id": f"t{n}", "name": case.text} for n, case in enumerate(cases)],
            "events": [
                {
                    "id": f"e{n}",
                    "track": f"t{n}",
                    "when": case.text,
                    "weight": 3,
                    "title": {"en": case.english, "zh-Hans": case.chinese},
                    "cite": {"source": "table", "at": "p. 1"},
                }
                for n, case in enumerate(cases)
            ],
        },
    }


def write_story(group: str, folder: Path) -> Path:
    """Write the story of a group to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(story_of(group), allow_unicode=True, sort_keys=False)
    (folder / "story.yaml").write_text(text, encoding="utf-8")
    return folder


if __name__ == "__main__":
    for one in GROUPS:
        write_story(one, Path(sys.argv[1]) / one.replace(" ", "-"))
