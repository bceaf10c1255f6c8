"""The schema against an independent validator, and against the stories that it must accept."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from g60desk.resources import story_folder, template_folder
from g60desk.story.reader import SECTIONS
from g60desk.story.schema import story_schema

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


class PlainLoader(yaml.SafeLoader):
    """YAML as editors read it (the core schema of YAML 1.2): no dates, no `on` or `yes`, no numbers in base 60."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("null", r"~|null||", ["~", "n", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?[0-9]*\.[0-9]+(e[-+]?[0-9]+)?", list("-+.0123456789")),
):
    PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


@cache
def as_an_editor_reads(folder: Path) -> dict[str, Any]:
    story = yaml.load((folder / "story.yaml").read_text(encoding="utf-8"), Loader=PlainLoader)
    for section in SECTIONS:
        path = folder / f"{section}.yaml"
        if path.exists():
            raw = yaml.load(path.read_text(encoding="utf-8"), Loader=PlainLoader)
            story[section] = raw[section] if list(raw) == [section] else raw
    return story


@cache
def validator() -> Any:
    schema = story_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("folder", [TWO_TOWNS, story_folder(), template_folder()], ids=["two-towns", "g60", "template"])
def test_a_story_without_problems_is_valid(folder: Path) -> None:
    errors = [
        f"{list(error.absolute_path)}: {error.message}" for error in validator().iter_errors(as_an_editor_reads(folder))
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["titel"], "x"),
        (["languages"], []),
        (["format"], 2),
        (["timeline", "events", 0, "weight"], 4),
        (["timeline", "events", 0, "when"], "May 2016"),
        (["timeline", "events", 0, "standing"], "sure"),
        (["timeline", "events", 0, "id"], "Big Day"),
        (["timeline", "events", 0, "cite"], "gazette"),
        (["figures", "market", "unit"], "m3"),
        (["figures", "Market Ground"], {}),
        (["network", "places", 0, "lat"], 131),
        (["network", "lines", 0, "course"], [[1, 2, 3]]),
        (["tours", 0, "steps", 0, "show", "layout"], "circle"),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, list) else None,
)
def test_mistakes_are_seen(path: list[Any], value: Any) -> None:
    story = deepcopy(as_an_editor_reads(TWO_TOWNS))
    inside = story
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    assert not validator().is_valid(story)


def test_every_record_is_described() -> None:
    assert all(part.get("description") for part in story_schema()["$defs"].values())
