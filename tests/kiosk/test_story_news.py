"""What has become of new stories is known to whoever looks, also after a start, and never stands in the way."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from g60desk.kiosk.notice import notice
from g60desk.kiosk.story_news import TOLD, NewsFile, StoryNews
from g60desk.kiosk.updates import Refused, Taken

INBOX = Path("inbox")


@pytest.fixture
def news(tmp_path: Path) -> NewsFile:
    moment = iter(datetime(2026, 11, 29, 9, 0).astimezone() + timedelta(minutes=n) for n in range(100))
    return NewsFile(tmp_path / "log" / "news.json", lambda: next(moment))


def test_a_story_is_shown_since_it_was_shown_first(news: NewsFile, tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    file = tmp_path / "story" / "story.yaml"
    file.write_text("id: a")
    news.shows(tmp_path / "story")
    first = news.read().shown
    assert first is not None and len(first.mark) == 8
    news.shows(tmp_path / "story")  # the restart at night
    assert news.read().shown == first
    file.write_text("id: b")
    news.shows(tmp_path / "story")
    second = news.read().shown
    assert second is not None and second.mark != first.mark and second.since > first.since


def test_the_last_of_each_is_kept_in_every_language(news: NewsFile) -> None:
    news.gave_up()
    assert news.read() == StoryNews()
    problems = tuple(notice("more_problems", n=n) for n in range(2, 10))
    news.heard(Refused(INBOX, problems, 40))
    told = news.read()
    assert told.refused is not None and told.refused.more == len(problems) - TOLD + 40 and told.refusal_stands
    assert told.refused.problems[0].said("zh-Hans") == "另有2处问题"
    news.heard(Taken(Path("1"), Path("stick")))
    assert news.read().refusal_stands
    news.heard(Taken(Path("1"), INBOX))
    assert not news.read().refusal_stands
    news.gave_up()
    taken = news.read().taken
    assert taken is not None and taken.given_up


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"taken": 3}', b" " * 200_000])
def test_a_broken_file_says_nothing_and_is_written_anew(news: NewsFile, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "log" / "news.json"
    path.parent.mkdir()
    path.write_bytes(content)
    assert news.read() == StoryNews()
    news.heard(Taken(Path("1"), INBOX))
    assert news.read().taken is not None


def test_a_disk_that_cannot_be_written_to_costs_the_news_alone(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("no folder")
    news = NewsFile(tmp_path / "log" / "news.json")
    news.heard(Taken(Path("1"), INBOX))
    news.shows(tmp_path / "gone")
    assert news.read() == StoryNews()
