"""The words of a command line that are Qt's own, such as `-platform offscreen`: they are handed on to Qt unread.

The list is that of `QGuiApplication` and `QApplication`; anything else is ours to understand, so that a slip of the
keyboard is told and not swallowed.
"""

from __future__ import annotations

from collections.abc import Sequence

WITH_VALUE = frozenset((
    "platform", "platformpluginpath", "platformtheme", "plugin", "qwindowgeometry", "qwindowicon", "qwindowtitle",
    "icon", "title", "geometry", "display", "session", "style", "stylesheet", "fontengine",
))  # fmt: skip
ALONE = frozenset(("reverse", "nograb", "dograb", "sync", "widgetcount"))


def parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that are ours, and those that are Qt's, each in their order; `--` ends the search."""
    ours: list[str] = []
    qts: list[str] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--":
            return [*ours, word, *rest], qts
        name, is_given, _ = word.lstrip("-").partition("=")
        if not word.startswith("-") or name not in WITH_VALUE | ALONE:
            ours.append(word)
            continue
        qts.append(word)
        if name in WITH_VALUE and not is_given and rest:
            qts.append(rest.pop(0))
    return ours, qts


def names_platform(qts: Sequence[str]) -> bool:
    """True where one of Qt's words says on which platform to draw."""
    return any(word.lstrip("-").partition("=")[0] == "platform" for word in qts)
