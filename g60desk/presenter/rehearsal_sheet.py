"""The sheet of a rehearsal: each step as a bar of what was planned and one of what it took, over and under in words.

All bars have one scale.  What is planned is an outline, so that a step that was not told stays hollow.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Style
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools, sheet_rect
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.presenter.console_timing import DOES, WAITING
from g60desk.presenter.rehearsal_rows import Rows, is_wide
from g60desk.presenter.rehearsed import Answer, Rehearsed
from g60desk.presenter.rehearsed_words import length_words, over_words

MOST_PITCH, LEAST_PITCH = 2.3, 1.42  # from row to row, in sizes of the type


def lay_out_rehearsal(told: Told, frame: Frame, shown: Rehearsed, answer: Answer, width: float = 0.0) -> Sheet:
    """The sheet; `width` is another than that of a sheet beside the page.  Targets are of kind ``times``."""
    words = told.words
    width = width or sheet_rect(frame).w
    key = "rehearsal.of_minutes" if shown.minutes else "rehearsal.of"
    title = words(key, title=shown.tour, n=shown.minutes) if shown.minutes else words(key, title=shown.tour)
    head = lay_out_head(told, frame, title, width=width)
    tools = lay_out_tools(frame, _first(told, shown, answer), _last(told, shown), width=width)
    writer = Writer(frame, width=width)
    for line in summary(told, shown):
        writer.text([line], frame.type("lead" if is_wide(frame, width) else "label"))
    if answer.words:
        _plate(writer, answer.words)
    writer.gap(20)
    room = frame.height - head.height - tools.height - writer.y - writer.step(24)
    wide = is_wide(frame, width)
    style, pitch = _rows_type(frame, room, len(shown.steps) + 1, wide=wide)
    longest = max((max(one.planned, one.taken or 0.0, one.last or 0.0) for one in shown.steps), default=1.0) or 1.0
    rows = Rows(told, writer.scene, frame, style, longest=longest, wide=wide, asked=answer.state == "asked")
    top = writer.y
    rows.draw_heads(Rect(writer.margin, top, writer.width, pitch))
    for place_, step in enumerate(shown.steps, 1):
        rows.draw(Rect(writer.margin, top + place_ * pitch, writer.width, pitch), step)
    writer.y = top + (len(shown.steps) + 1) * pitch
    body = writer.done()
    body.summary = " ".join(summary(told, shown))
    return Sheet(head, body, tools)


def summary(told: Told, shown: Rehearsed) -> tuple[str, ...]:
    """What was taken beside what was planned and what it may be, and beside the time before."""
    words = told.words
    if not shown.told:
        return (words("rehearsal.nothing"),)
    told_of = {"n": len(shown.told), "all": len(shown.steps)}
    total = words("rehearsal.total", taken=length_words(shown.taken), allowed=length_words(shown.allowed))
    first = f"{total}{words('rehearsal.stop')}{words('rehearsal.beside', over=over_words(told, shown.over), **told_of)}"
    if not shown.last_when:
        return (first,)
    when = shown.last_when[:16].replace("T", " ")
    return first, words("rehearsal.before", when=when, taken=length_words(shown.last_total))


def _first(told: Told, shown: Rehearsed, answer: Answer) -> list[tuple[str, str]]:
    words = told.words
    if answer.state == "asked":
        return [("times:sure", words("rehearsal.sure")), ("times:no", words("rehearsal.leave"))]
    if answer.state == "written":
        return [("times:take_back", words("rehearsal.take_back")), ("times:copy", words("rehearsal.copy"))]
    if not shown.told:
        return []
    copy = ("times:copy", words("rehearsal.copy"))
    return [copy] if answer.state == "refused" else [("times:write", words("rehearsal.write")), copy]


def _last(told: Told, shown: Rehearsed) -> list[tuple[str, str]]:
    """What can be done with the time of a show that is on."""
    if not shown.clock:
        return []
    again = [("times:restart", told.words("show.restart"))] if shown.clock != WAITING else []
    return [("times:pause", told.words(DOES[shown.clock])), *again]


def _plate(writer: Writer, said: str) -> None:
    """What is asked or answered, on a ground of its own."""
    frame = writer.frame
    writer.gap(14)
    inside = writer.step(18)
    set_ = flow([said], frame.type("label", 500), writer.width - 2 * inside, frame)
    rect = Rect(writer.margin, writer.y, writer.width, set_.height + 2 * inside * 0.7)
    writer.scene.add(Box(rect, "sunk", "ink", max(1.0, frame.px(2)), frame.px(frame.tokens.radius["card"])))
    place(writer.scene, set_, rect.x + inside, rect.y + inside * 0.7, frame)
    writer.y = rect.bottom


def _rows_type(frame: Frame, room: float, rows: int, *, wide: bool) -> tuple[Style, float]:
    """The type of the rows and their pitch: as airy as all of them can be seen, and never so that none can be read."""
    if not wide:
        style = frame.type("label", tabular=True)
        return style, 3.1 * style.px
    for name in ("label", "caption"):
        style = frame.type(name, 400, tabular=True)
        pitch = min(room / max(rows, 1), MOST_PITCH * style.px)
        if pitch >= LEAST_PITCH * style.px:
            return style, pitch
    return style, LEAST_PITCH * style.px
