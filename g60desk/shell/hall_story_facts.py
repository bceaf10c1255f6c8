"""What the staff may want to know of the story: which is shown since when, and what has become of new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from g60desk.kiosk.setup import Setup
from g60desk.kiosk.start import takes_stories
from g60desk.kiosk.story_news import StoryNews
from g60desk.layout.hall_staff import Fact
from g60desk.layout.told import Told
from g60desk.story.problems import Problem
from g60desk.story.wording import worded_date

FIRST = 2  # problems of a story that was refused


def story_facts(told: Told, problems: Sequence[Problem], news: StoryNews, setup: Setup) -> Iterator[Fact]:
    """The facts, one after the other; those of new stories where a kiosk takes any."""
    words, story = told.words, told.story
    yield Fact(words("kiosk.fact_story"), told.text(story.title))
    if story.updated is not None:
        yield Fact(words("kiosk.fact_updated"), worded_date(story.updated, told.language))
    if news.shown is not None:
        more = (words("kiosk.shown_mark", mark=news.shown.mark),) if news.shown.mark else ()
        yield Fact(words("kiosk.fact_shown"), _when(news.shown.since), more)
    yield Fact(words("kiosk.fact_problems"), str(len(problems)))
    if takes_stories(setup):
        yield _looks(told, setup)
        yield _taken(told, news)
        yield _refused(told, news)


def _looks(told: Told, setup: Setup) -> Fact:
    """Where new stories are looked for."""
    words = told.words
    stick = (words("kiosk.looks_stick"),) if setup.sticks else ()
    if not setup.updates:
        return Fact(words("kiosk.fact_looks"), *stick)
    gone = () if Path(setup.updates).is_dir() else (words("kiosk.looks_gone"),)
    return Fact(words("kiosk.fact_looks"), setup.updates, (*gone, *stick))


def _taken(told: Told, news: StoryNews) -> Fact:
    """The new story that was taken last."""
    words, taken = told.words, news.taken
    if taken is None:
        return Fact(words("kiosk.fact_taken"), words("kiosk.none_yet"))
    given_up = (words("kiosk.given_up"),) if taken.given_up else ()
    return Fact(
        words("kiosk.fact_taken"), _when(taken.when), (*given_up, words("kiosk.came_from", source=taken.source))
    )


def _refused(told: Told, news: StoryNews) -> Fact:
    """The new story that was refused last, and its first problems; mended ones are told no more."""
    words, refused = told.words, news.refused
    if refused is None:
        return Fact(words("kiosk.fact_refused"), words("kiosk.none_yet"))
    came = words("kiosk.came_from", source=refused.source)
    if not news.refusal_stands:
        return Fact(words("kiosk.fact_refused"), _when(refused.when), (came, words("kiosk.mended_since")))
    told_of = tuple(one.said(told.language) for one in refused.problems[:FIRST])
    left = refused.more + len(refused.problems) - len(told_of)
    more = (words("kiosk.refused_more", n=left),) if left else ()
    return Fact(words("kiosk.fact_refused"), _when(refused.when), (came, *told_of, *more))


def _when(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
