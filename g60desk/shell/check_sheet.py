"""The sheet of a check before a show: how far it is, and then what it found, with a way to each step."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.selfcheck.examine import Result, Seen
from g60desk.selfcheck.finding import Finding
from g60desk.selfcheck.said import MOST_LETTERS, Teller, grouped
from g60desk.selfcheck.story_faults import short

MOST_SHOWN = 200
BAR = 10.0  # reference px, how high the bar of progress is


def lay_out_check(told: Told, frame: Frame, result: Result | None, seen: Seen | None, *, current: bool) -> Sheet:
    """The sheet; targets are of kind ``check``, and of kind ``go`` for what a step shows.

    `seen` is how far a check is that runs, `current` says that the story is still as it was checked.
    """
    title = told.words("selfcheck.title")
    writer, tools = Writer(frame, title), []
    if result is None:
        if seen is not None:
            _running(writer, told, seen)
            tools = [("check:cancel", told.words("selfcheck.cancel"))]
    else:
        _found(writer, Teller(result, told.words), current=current)
        tools = [("check:save", told.words("selfcheck.save")), ("check:again", told.words("selfcheck.again"))]
        if not current:
            tools.reverse()
    return Sheet(lay_out_head(told, frame, title), writer.done(), lay_out_tools(frame, tools, []))


def _running(writer: Writer, told: Told, seen: Seen) -> None:
    frame, words = writer.frame, told.words
    if seen.all:
        writer.text([words("selfcheck.running", done=seen.done, all=seen.all)], frame.type("h2"))
    writer.gap(20)
    height = max(4.0, frame.px(BAR))
    whole = Rect(writer.margin, writer.y, writer.width, height)
    done = whole.w * (seen.done / seen.all if seen.all else 0.0)
    writer.scene.add(
        Box(whole, "soft", "", 0, height / 2), Box(Rect(whole.x, whole.y, done, height), "ink", "", 0, height / 2)
    )
    writer.y += height
    writer.gap(20)
    if seen.look is None:
        said = words("selfcheck.asking")
    else:
        name = short(seen.look.name(told), MOST_LETTERS)
        said = words("selfcheck.at_step", step=f"{seen.look.number} {name}" if seen.look.number else name)
    writer.text([said], frame.type("label"), "ink2")
    writer.scene.summary = said


def _found(writer: Writer, teller: Teller, *, current: bool) -> None:
    frame, words = writer.frame, teller.words
    writer.text([teller.verdict], frame.type("h2"))
    writer.gap(8)
    writer.text([teller.seen], frame.type("label"), "ink2")
    if not current:
        writer.gap(8)
        writer.text([words("selfcheck.story_changed")], frame.type("label", 600))
    writer.scene.summary = teller.verdict
    shown = 0
    for kind, findings in grouped(teller.result.findings):
        writer.gap(30)
        writer.text([words(f"selfcheck.kind.{kind}")], frame.type("body", 600))
        writer.gap(12)
        for one in findings[: max(0, MOST_SHOWN - shown)]:
            _draw(writer, teller, one)
            shown += 1
    left = len(teller.result.findings) - shown
    if left > 0:
        writer.text([words("problem.more", n=left)], frame.type("label"), "ink2")


def _draw(writer: Writer, teller: Teller, one: Finding) -> None:
    """A finding; where a step shows it, the whole of it leads there."""
    frame, top = writer.frame, writer.y
    writer.rule()
    writer.gap(14)
    found, advice = teller.said(one)
    heavy, caption = frame.type("caption", 600), frame.type("caption")
    place = [Span("  " + one.where, whole=True)] if one.where else []
    writer.text([Span(teller.words(f"doctor.{one.standing}"), heavy, "ink"), *place], caption, "ink2")
    writer.gap(4)
    writer.text([found], frame.type("label"))
    for line in (" · ".join(teller.places(one)), advice):
        if line:
            writer.gap(4)
            writer.text([line], caption if line is not advice else frame.type("label"), "ink2")
    writer.gap(14)
    looks = {look.key: look for look in teller.result.looks}
    look = next((looks[key] for key in one.looks if key in looks), None)
    if look is not None:
        leads = f"step:{look.key}" if look.stop is not None else f"view:{look.view}"
        name = teller.words("selfcheck.goes_to", step=teller.look(look.key))
        writer.scene.offer("go", leads, writer.rect_from(top).grown(-2), name, text=found)
