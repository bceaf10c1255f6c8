"""Messages: one way to say something, kept, and shown for as long as it takes to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from g60desk.shell.messages import LEAST_MS, Messages, Weight


@pytest.fixture
def messages(qapp: QCoreApplication) -> Iterator[Messages]:
    made = Messages()
    yield made
    made.clear()


def test_what_is_said_is_kept_in_order(messages: Messages) -> None:
    messages.tell("one")
    messages.tell("two", Weight.TROUBLE)
    assert [message.text for message in messages.kept] == ["one", "two"]
    assert messages.now is messages.kept[-1]


def test_news_goes_by_itself_and_trouble_stays(messages: Messages) -> None:
    timer = messages.findChild(QTimer)
    messages.tell("Read again")
    assert timer.isActive()
    assert timer.interval() > LEAST_MS
    messages.tell("It cannot be read", Weight.TROUBLE)
    assert not timer.isActive()


def test_a_long_text_stays_longer(messages: Messages) -> None:
    timer = messages.findChild(QTimer)
    messages.tell("short")
    short = timer.interval()
    messages.tell("a sentence that takes more time to read")
    assert timer.interval() > short


def test_clearing_is_told_once(messages: Messages) -> None:
    told = []
    messages.tell("one")
    messages.changed.connect(lambda: told.append(messages.now))
    messages.clear()
    messages.clear()
    assert told == [None]
