"""How long a text takes a visitor who stands before it and reads slowly, in each language.

Words are counted at 175 a minute, the slow end of what Brysbaert found for adults who read English non-fiction to
themselves ("How many words do we read per minute?", Journal of Memory and Language 109, 2019).  Chinese and the like
are counted by their signs, at three quarters of the pace at which a speaker reads them aloud to a room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

WORDS_A_MINUTE, SIGNS_A_MINUTE = 175.0, 180.0
FIND = 2.0  # s, to find where the text begins
_SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_SIGN = re.compile(f"[{_SIGNS}]")
_WORD = re.compile(rf"[^\W{_SIGNS}]+(?:[’'.,-][^\W{_SIGNS}]+)*")  # a number is a word, with its separators


def reading_seconds(texts: Iterable[str]) -> float:
    """The seconds in which texts that are in sight together can be read; 0 where there is nothing to read."""
    minutes = sum(_minutes(text) for text in texts)
    return FIND + 60.0 * minutes if minutes else 0.0


def _minutes(text: str) -> float:
    """Each part of a text is counted as it is written, so that a name in Latin letters within Chinese is one word."""
    return len(_WORD.findall(text)) / WORDS_A_MINUTE + len(_SIGN.findall(text)) / SIGNS_A_MINUTE
