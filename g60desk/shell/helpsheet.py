"""The help sheet: every action of the table with its keys; each line is also a button."""

from __future__ import annotations

from g60desk.actions import Action, Group, KeyMap, When, allowed
from g60desk.bindings import Fault
from g60desk.layout.foot_names import view_name
from g60desk.layout.frame import Frame
from g60desk.layout.network_place_rows import role_name
from g60desk.layout.network_sized import roles
from g60desk.layout.scene import Box, Rect
from g60desk.layout.sheet import Sheet, Writer, lay_out_head
from g60desk.layout.text import Span, flow, place
from g60desk.layout.told import Told
from g60desk.shell.keys import fault_told
from g60desk.story.model import STATIONS, View

WALKING = (("help.walk", "help.walk_keys"), ("help.choose", "help.choose_keys"),
           ("help.travel", "help.travel_keys"), ("help.beside", "help.beside_keys"))  # fmt: skip

MOST_CAPS = 0.68  # of the width that keys may take in one line


def lay_out_help(
    told: Told, frame: Frame, bound: KeyMap, faults: tuple[Fault, ...] = (), *, in_show: bool = False
) -> Sheet:  # fmt: skip
    """All keys as they are bound, under their headings; first what of the wishes of the settings could not be.

    While a tour is told, its own keys come first.
    """
    writer = Writer(frame, told.words("help.title"))
    writer.text([told.words("help.lead")], frame.type("label"), "ink2")
    for fault in faults:
        writer.gap(12)
        writer.text([fault_told(fault, told.words)], frame.type("label"))
    for group, actions in sorted(bound.grouped(), key=lambda one: in_show and one[0] is not Group.SHOW):
        writer.gap(28)
        writer.text([told.words(f"help.{group}")], frame.type("label", 600))
        writer.gap(8)
        for action in actions:
            here = action if action.when is not When.SHOW else None  # a show has its own windows
            _line(writer, told, _does(told, action), action.keys, here)
        if group == "read":
            for does, keys in WALKING:
                _line(writer, told, told.words(does), tuple(told.words(keys).replace("、", ", ").split(", ")), None)
    return Sheet(lay_out_head(told, frame, told.words("help.title")), writer.done())


def _does(told: Told, action: Action) -> str:
    """What an action does; a view has the name that the story gives it, and sizes are those of its figures."""
    if action.id == "sized" and roles(told):
        names = [*(role_name(told, role) for role in roles(told)), told.words("network.size_alike")]
        return told.words("help.sized", roles=told.words("network.comma").join(names))
    return view_name(told, View(action.id)) if action.id in STATIONS else told.words(f"action.{action.id}")


def _line(writer: Writer, told: Told, does: str, keys: tuple[str, ...], action: Action | None) -> None:
    """What it does at the left, its keys as caps at the right; faint where it cannot be done now."""
    frame = writer.frame
    can = action is None or allowed(action, story=told.has_story, panel=False)
    top = writer.y
    writer.rule()
    writer.gap(8)
    caps_left, caps_height = _caps(writer, keys)
    words = flow([does], frame.type("label"), caps_left - writer.margin - frame.px(16), frame)
    height = max(words.height, caps_height)
    place(writer.scene, words, writer.margin, writer.y + (height - words.height) / 2, frame, "ink" if can else "ink3")
    writer.y += height
    writer.gap(8)
    if action is not None and can:
        rect = Rect(writer.margin, top, writer.width, writer.y - top)
        writer.scene.offer("action", action.id, rect.grown(-3), does, text=", ".join(keys))


def _caps(writer: Writer, keys: tuple[str, ...]) -> tuple[float, float]:
    """The keys, outlined, ending at the right margin; gives the x where they begin, and how high they are.

    They take no more than a part of the width, and go on in the next line where they would.
    """
    frame, style = writer.frame, writer.frame.type("caption")
    height, line = 1.6 * style.px, 1.6 * frame.type("label").px
    named = [flow([Span(key, whole=True)], style, 1e6, frame) for key in keys]
    widths = [max(height, words.width + 0.8 * style.px) for words in named]
    gap, y, left = frame.px(8), writer.y, writer.scene.width - writer.margin
    for row in _rows(widths, gap, MOST_CAPS * writer.width):
        x = writer.scene.width - writer.margin - sum(widths[at] for at in row) - gap * (len(row) - 1)
        left = min(left, x)
        for at in row:
            box = Rect(x, y + (line - height) / 2, widths[at], height)
            writer.scene.add(Box(box, "", "edge", max(1.0, 1.5 * frame.s), frame.px(6)))
            words = named[at]
            at_x, at_y = x + (widths[at] - words.width) / 2, box.y + (height - words.height) / 2
            place(writer.scene, words, at_x, at_y, frame, "ink2")
            x += widths[at] + gap
        y += line
    return left, y - writer.y


def _rows(widths: list[float], gap: float, room: float) -> list[list[int]]:
    """Which of things of these widths stand in each row: as many as have room, and at least one."""
    rows: list[list[int]] = []
    taken = room
    for at, width in enumerate(widths):
        if rows and taken + gap + width <= room:
            rows[-1].append(at)
            taken += gap + width
        else:
            rows.append([at])
            taken = width
    return rows
