"""The words for how exactly a number is said: about, over, at least."""

from __future__ import annotations

from g60desk.story.quantities import Said

QUALIFIERS: dict[str, dict[Said, str]] = {
    "en": {
        Said.ABOUT: "about",
        Said.OVER: "over",
        Said.NEARLY: "nearly",
        Said.AT_LEAST: "at least",
        Said.AT_MOST: "at most",
    },
    "zh-Hans": {
        Said.ABOUT: "约",
        Said.OVER: "逾",
        Said.NEARLY: "近",
        Said.AT_LEAST: "至少",
        Said.AT_MOST: "至多",
    },
}
SIGNED = {Said.ABOUT: "≈", Said.OVER: ">", Said.NEARLY: "≈", Said.AT_LEAST: "≥", Said.AT_MOST: "≤"}

_KINDS_OF_SAYING: dict[str, dict[Said, str]] = {
    "en": {
        Said.EXACTLY: "exact",
        Said.ABOUT: "a round number: “{}”",
        Said.OVER: "a lower bound: “{}”",
        Said.NEARLY: "a little less: “{}”",
        Said.AT_LEAST: "a lower bound: “{}”",
        Said.AT_MOST: "an upper bound: “{}”",
    },
    "zh-Hans": {
        Said.EXACTLY: "确数",
        Said.ABOUT: "约数：“{}”",
        Said.OVER: "下限：“{}”",
        Said.NEARLY: "略少于此：“{}”",
        Said.AT_LEAST: "下限：“{}”",
        Said.AT_MOST: "上限：“{}”",
    },
}


def said_words(said: Said, language: str) -> str:
    """What a qualifier means: “a lower bound: “over””."""
    known = language if language in QUALIFIERS else "en"
    return _KINDS_OF_SAYING[known][said].format(QUALIFIERS[known].get(said, ""))
