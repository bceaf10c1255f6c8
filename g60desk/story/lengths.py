"""How long a talk is: which steps of a tour belong to it by their marks, and the seconds that are planned for them.

Three talks can be made of one tour: its core alone, all but what is extra, and all.  A talk of so many minutes is the
one of them whose planned time comes nearest.  A step without `seconds` takes as long as its notes are read aloud.
"""

from __future__ import annotations

import re

from g60desk.story.model import Step, Text, Tour

OFF = 0.10  # of a length, that the planned time of its steps may miss it by
WORDS_A_MINUTE, SIGNS_A_MINUTE = 140, 240  # read aloud to a room: words, and Chinese signs
BREATH = 5  # s, for the picture to arrive
LEAST = 10  # s, for a step that says nothing
_SIGN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\u3400-\u9fff]+(?:[’'-]\w+)*")


def planned_seconds(step: Step) -> int:
    """The seconds that are planned for a step."""
    if step.seconds is not None:
        return step.seconds
    return max(LEAST, round(BREATH + max(_aloud(text) for text in (step.notes, step.say, step.short))))


def planned_sum(steps: tuple[Step, ...]) -> int:
    """The seconds that are planned for steps one after the other."""
    return sum(planned_seconds(step) for step in steps)


def talks(tour: Tour) -> tuple[tuple[Step, ...], ...]:
    """The talks that the marks make, from the shortest to the longest; those that are the same only once."""
    core = tuple(step for step in tour.steps if step.core)
    usual = tuple(step for step in tour.steps if not step.extra)
    return tuple(dict.fromkeys(steps for steps in (core, usual, tour.steps) if steps))


def talk_of(tour: Tour, minutes: int | None) -> tuple[Step, ...]:
    """The steps of the talk of so many minutes; without a length, all."""
    if minutes is None or not tour.steps:
        return tour.steps
    return min(talks(tour), key=lambda steps: abs(planned_sum(steps) - 60 * minutes))


def _aloud(text: Text) -> float:
    """The seconds that a text is read in, in the language in which it takes longest; a figure counts as a word."""
    return max((60 * _minutes(words) for words in text.said.values()), default=0.0)


def _minutes(words: str) -> float:
    return len(_WORD.findall(words)) / WORDS_A_MINUTE + len(_SIGN.findall(words)) / SIGNS_A_MINUTE
