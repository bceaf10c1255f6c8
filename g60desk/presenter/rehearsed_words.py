"""Lengths of time in words: what something took, and how much that is over or under its plan."""

from __future__ import annotations

from g60desk.layout.told import Told
from g60desk.presenter.rehearsed import StepTime

WITHIN = 2.5  # s: what is no more beside the plan is as planned
MINUTE = 60


def length_words(seconds: float) -> str:
    """Seconds as ``m:ss``, from an hour on ``h:mm:ss``."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def over_words(told: Told, over: float) -> str:
    """How much longer or shorter something was than planned."""
    if abs(over) < WITHIN:
        return told.words("rehearsal.as_planned")
    seconds = round(abs(over))
    time = told.words("rehearsal.seconds", n=seconds) if seconds < MINUTE else length_words(seconds)
    return told.words("rehearsal.over" if over > 0 else "rehearsal.under", time=time)


def step_words(told: Told, step: StepTime) -> str:
    """A step in words, as it is read aloud."""
    words = told.words
    planned = words("rehearsal.says_planned", time=length_words(step.planned))
    if step.taken is None:
        parts = [planned, words("rehearsal.not_told")]
    else:
        taken = words("rehearsal.says_taken", time=length_words(step.taken))
        parts = [planned, taken, over_words(told, step.over)]
    if step.last is not None:
        parts.append(words("rehearsal.says_last", time=length_words(step.last)))
    if step.new is not None:
        parts.append(new_words(told, step))
    return words("rehearsal.comma").join(parts)


def new_words(told: Told, step: StepTime) -> str:
    """What would be written of a step."""
    if step.new is None:
        return ""
    if step.new.before is None:
        return told.words("rehearsal.comes", after=step.new.after)
    return told.words("rehearsal.from_to", before=step.new.before, after=step.new.after)
