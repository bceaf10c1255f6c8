"""Stories that are made on the spot: written into a folder, and read without a problem."""

from __future__ import annotations

from pathlib import Path

from g60desk.story.reading import Reading


def written(story: Path, text: str) -> Path:
    """Make the folder of a story with this text; gives it back."""
    story.mkdir()
    (story / "story.yaml").write_text(text, encoding="utf-8")
    return story


def sound(reading: Reading) -> Reading:
    """The reading, if it has no problem; else what is measured would be another story."""
    if reading.problems:
        raise SystemExit(f"the benchmark's own story has a problem: {reading.problems[0]}")
    return reading
