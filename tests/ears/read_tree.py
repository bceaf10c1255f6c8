"""Reads G60 Desk as a screen reader does: over the accessibility bus, in a process of its own.

Prints the tree, one thing a line.  With words after it, each is the name of a thing to press first.  Run it with the
system's Python, which has the typelibs:  /usr/bin/python3 tests/ears/read_tree.py [--json] [NAME ...]
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = "g60desk"
LONGEST_WAIT = 30.0  # seconds, for a program that starts


def main() -> int:
    words = sys.argv[1:]
    pressed = [word for word in words if word != "--json"]
    program = waited(the_program, "the program")
    waited(lambda: page_of(program), "its page")
    for name in pressed:
        before = page_of(program)
        press(waited(lambda name=name: named(program, name), name))
        waited(lambda before=before: page_of(program) not in ("", before), f"another page after {name}")
    lines = list(tree(program))
    if "--json" in words:
        print(json.dumps(lines, ensure_ascii=False))
    else:
        for depth, role, name, text in lines:
            print(f"{'  ' * depth}[{role}] {name}" + (f" -- {text}" if text else ""))
    return 0


def waited(ask: Callable[[], Any], what: str) -> Any:
    """What `ask` gives as soon as that is something."""
    end = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < end:
        try:
            Atspi.get_desktop(0).clear_cache()  # else what was asked too early is answered the same for ever
            found = ask()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"{what} did not come in {LONGEST_WAIT:.0f} s")


def the_program() -> Any:
    desktop = Atspi.get_desktop(0)
    found = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
    return next((one for one in found if one is not None and one.get_name() == PROGRAM), None)


def page_of(program: Any) -> str:
    """What the page in front is called, once there is something on it."""
    program.clear_cache()
    panels = (one for _, one in walked(program) if one.get_role_name() == "panel" and one.get_child_count() > 12)
    return next((one.get_name() for one in panels), "")


def named(program: Any, name: str) -> Any:
    return next((one for _, one in walked(program) if one.get_name() == name), None)


def press(thing: Any) -> None:
    names = [thing.get_action_name(at) for at in range(thing.get_n_actions())]
    thing.do_action(next(at for at, name in enumerate(names) if name.lower() in ("press", "click")))


def tree(program: Any) -> Iterator[tuple[int, str, str, str]]:
    """Depth, role, name and description of each thing, the program first."""
    return ((depth, one.get_role_name(), one.get_name(), one.get_description() or "") for depth, one in walked(program))


def walked(thing: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    yield depth, thing
    for at in range(thing.get_child_count()):
        child = thing.get_child_at_index(at)
        if child is not None:
            yield from walked(child, depth + 1)


if __name__ == "__main__":
    sys.exit(main())
