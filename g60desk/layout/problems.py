"""The list of what is wrong with a story, each with its place, what was found, and how to put it right."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.listing import in_a_sentence
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.problems import Problem, Severity

MOST_SHOWN = 200


def lay_out_problems(told: Told, frame: Frame, problems: Sequence[Problem]) -> Sheet:
    """The errors first, then the warnings."""
    writer = Writer(frame, told.words("problem.title"))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    if not problems:
        writer.text([told.words("problem.none")], frame.type("body"))
        return Sheet(lay_out_head(told, frame, told.words("problem.title")), writer.done())
    counts = [("problem.errors", len(errors)), ("problem.warnings", len(warnings))]
    said = [told.words(key, n=n) for key, n in counts if n]
    writer.text([in_a_sentence(told, said)], frame.type("h2"))
    writer.gap(24)
    for problem in [*errors, *warnings][:MOST_SHOWN]:
        _draw(writer, told, problem)
    left_out = len(problems) - MOST_SHOWN
    if left_out > 0:
        writer.text([told.words("problem.more", n=left_out)], frame.type("label"), "ink2")
    tools = lay_out_tools(frame, [("copy", told.words("problem.copy"))], [])
    return Sheet(lay_out_head(told, frame, told.words("problem.title")), writer.done(), tools)


def problems_text(problems: Sequence[Problem]) -> str:
    """All problems as lines for the clipboard."""
    return "\n".join(str(problem) for problem in problems)


def _draw(writer: Writer, told: Told, problem: Problem) -> None:
    frame = writer.frame
    writer.rule()
    writer.gap(14)
    kind = told.words("problem.error" if problem.severity is Severity.ERROR else "problem.warning")
    where = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    heavy = frame.type("caption", 600)
    writer.text([Span(kind, heavy, "ink"), Span("  " + where, whole=True)], frame.type("caption"), "ink2")
    writer.gap(4)
    message, hint = problem.said(told.language)
    writer.text([message], frame.type("label"))
    if hint:
        writer.gap(4)
        writer.text([hint], frame.type("label"), "ink2")
    writer.gap(14)
