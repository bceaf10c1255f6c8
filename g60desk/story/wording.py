"""Dates and quantities in words: the one door to the wording of each."""

from __future__ import annotations

from g60desk.story.wording_dates import short_date, worded_date, worded_day
from g60desk.story.wording_quantities import Worded, unit_name, worded
from g60desk.story.wording_said import said_words

__all__ = ["Worded", "said_words", "short_date", "unit_name", "worded", "worded_date", "worded_day"]
