"""The small story that a new one begins as."""

from __future__ import annotations

import re
from pathlib import Path

from g60desk.resources import template_folder
from g60desk.story.shelf import MAIN


class NotEmptyError(FileExistsError):
    """The place for a new story is taken; nothing in it was touched."""


def new_story(folder: Path) -> Path:
    """Write a story that passes its check into `folder`, whole or not at all; returns its `story.yaml`.

    The folder is made where it is missing.  Raises NotEmptyError when something is there already, OSError when it
    cannot be written.
    """
    text = _with_id((template_folder() / MAIN).read_text(encoding="utf-8"), folder.absolute().name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmptyError(f"{folder} is not empty; a new story needs a new or empty folder")
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f".{MAIN}.part"
    try:
        half.write_text(text, encoding="utf-8", newline="\n")
        return half.replace(folder / MAIN)
    except BaseException:
        half.unlink(missing_ok=True)
        if not was_there:
            folder.rmdir()
        raise


def _with_id(text: str, name: str) -> str:
    """The story's id is its folder's name, as far as that can be one."""
    id = "-".join(re.findall("[a-z0-9]+", name.lower()))
    return text.replace("id: new-story\n", f"id: {id}\n", 1) if id and not id.isdigit() else text
