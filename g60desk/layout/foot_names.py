"""What stands in the foot by name: the views, the badge on the line, and the languages."""

from __future__ import annotations

from g60desk.layout.told import Told
from g60desk.story.model import STATIONS, View


def view_name(told: Told, view: View) -> str:
    """What the story calls a view, else the program's own word."""
    section = getattr(told.story, str(view)) if view in STATIONS else None
    return (told.text(section.name) if section else "") or told.words(f"foot.{view}")


def badge_of(told: Told) -> str:
    """What the plate on the line says: the badge of the story, else that of its spine; may be empty."""
    spine = told.index.lines.get(told.story.network.spine)
    return told.story.badge or (spine.badge if spine else "")


def other_language(told: Told) -> str:
    """The language that the language button changes to: the next one of the story."""
    languages = told.story.languages
    if told.language not in languages:
        return languages[0] if languages else told.language
    return languages[(languages.index(told.language) + 1) % len(languages)]


def language_name(told: Told, language: str) -> str:
    """A language by its own name; its code where the program has no name for it."""
    key = f"foot.language.{language}"
    return told.words(key) if told.words.has(key) else language
