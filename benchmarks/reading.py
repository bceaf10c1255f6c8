"""Reading and checking a story of N events, against `yaml.load` with the C loader on the same text."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from made import sound, written
from table import Row

from g60desk.story.reader import read_story

HEAD = """format: 1
id: many
languages: [en, zh-Hans]
title: {en: "Many events", zh-Hans: "许多事件"}
phases:
  - {id: v1, name: "1.0", title: {en: One, zh-Hans: 一}, begins: 1900}
sources:
  - {id: book, type: book, title: "A book of days", issued: 1999}
figures:
  people: {label: {en: People, zh-Hans: 人口}, value: 300000, unit: people, cite: {source: book}}
timeline:
  tracks:
    - {id: main, name: {en: Main, zh-Hans: 主线}}
  events:
"""
EVENT = """    - id: event-{n}
      track: main
      when: {year}-{month:02}-{day:02}
      title: {{en: "The {n}th thing that happened here", zh-Hans: "此地第{n}件事"}}
      text: {{en: "It concerned {{people}} people.", zh-Hans: "涉及{{people}}。"}}
      weight: {weight}
      leads_to: [event-{after}]
      cite: {{source: book, at: "p. {n}"}}
"""


def story_text(events: int) -> str:
    """A story with this many events, each with every usual key."""
    parts = [
        EVENT.format(
            n=n, year=1900 + n % 120, month=1 + n % 12, day=1 + n % 28, weight=1 + n % 3, after=(n + 1) % events
        )
        for n in range(events)
    ]
    return HEAD + "".join(parts)


def measure(sizes: tuple[int, ...] = (100, 1000, 10000), runs: int = 5) -> list[Row]:
    """Read each size `runs` times in turn with the peer."""
    return [_one(size, runs) for size in sizes]


def _one(events: int, runs: int) -> Row:
    text = story_text(events)
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "many", text)
        sound(read_story(path))
        pairs = [(_timed(lambda: yaml.load(text, Loader=yaml.CSafeLoader)), _timed(lambda: read_story(path)))
                 for _ in range(runs)]  # fmt: skip
    peer, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    aim = 0.5 if events >= 10000 else None
    return Row(
        f"reading and checking {events:,} events",
        f"{ours * 1000:.0f} ms",
        f"yaml.load {peer * 1000:.0f} ms",
        ratio,
        aim,
    )


def _timed(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun
