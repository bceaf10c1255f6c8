"""Languages of a story as Babel knows them.

Babel and its locale data are loaded when a language is first worded, not when the program starts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

# English dates are written day, month, year.
_CHOSEN = {"en": "en_GB", "zh-Hans": "zh_Hans"}


def language_named(code: str, language: str) -> str:
    """What a language is called in another one: “Simplified Chinese”, “简体中文”; its code where nobody knows."""
    names = locale_of(language).languages
    whole = code.replace("-", "_")
    return str(names.get(whole) or names.get(whole.partition("_")[0]) or code)


@lru_cache(maxsize=32)
def locale_of(language: str) -> Locale:
    """Babel's locale for a language tag (`en`, `zh-Hans`, `fr-CA`); the nearest that there is, at last English."""
    from babel import Locale, UnknownLocaleError

    parts = _CHOSEN.get(language, language).replace("-", "_").split("_")
    while parts:
        try:
            return Locale.parse("_".join(parts))
        except (ValueError, UnknownLocaleError):
            parts.pop()
    return Locale.parse(_CHOSEN["en"])
