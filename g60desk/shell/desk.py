"""What a window shows and works with: the session, the settings, the messages, and the story's files being watched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from g60desk import resources
from g60desk.actions import KeyMap
from g60desk.layout.told import Told
from g60desk.session import Session
from g60desk.shell.messages import Messages, Weight
from g60desk.shell.own_changes import OwnChanges
from g60desk.shell.settings import Store
from g60desk.shell.watch import Watch
from g60desk.state import State
from g60desk.story.kept import read_kept
from g60desk.story.model import empty_story
from g60desk.story.problems import Problem
from g60desk.story.reading import Reading
from g60desk.story.shelf import is_packed, story_path
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.words import Words, load_words

if TYPE_CHECKING:
    from g60desk.bindings import Fault


class Desk(QObject):
    """One story being shown, and all that is needed to show it."""

    opened = Signal()  # emitted when a story was opened or read again

    def __init__(self, tokens: Tokens, store: Store, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.store = store
        self.messages = Messages(self)
        self.session = Session(Reading(empty_story()), state, self)
        self.problems: tuple[Problem, ...] = ()  # of the last reading, also when the story before it stays on screen
        self.watch = Watch(self)
        self.watch.read.connect(self._read_again)
        self.changes = OwnChanges(self)
        self.clock: Callable[[], date] = date.today  # which day it is
        self._words: dict[str, Words] = {}
        self._themes: dict[str, Theme] = {}
        self.key_faults: tuple[Fault, ...] = ()  # of the keys that the settings wish
        self.keys = self._wished_keys()
        if store.trouble:
            self.messages.tell(self.words("shell.settings_broken", file=store.trouble), Weight.TROUBLE)

    def _wished_keys(self) -> KeyMap:
        """The keys as the settings wish them; what cannot be had is told."""
        wished = self.store.now.keys
        if not wished:
            return KeyMap()
        from g60desk.shell.keys import faults_told, wished_keys  # most keep the keys that ship

        keys, self.key_faults = wished_keys(wished)
        if self.key_faults:
            self.messages.tell(faults_told(self.key_faults, self.words), Weight.TROUBLE)
        return keys

    @property
    def words(self) -> Words:
        """The interface's words in the language that is shown."""
        return self._words_in(self.session.state.language)

    def _words_in(self, language: str) -> Words:
        if language not in self._words:
            self._words[language] = load_words(language)
        return self._words[language]

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        name = self.session.state.theme
        if name not in self._themes:
            self._themes[name] = Theme(name, self.tokens)
        return self._themes[name]

    def told(self) -> Told:
        """The story as it is told now."""
        return self.told_in(self.session.state)

    def told_in(self, state: State) -> Told:
        """The story as it is told in a state, in the language of that."""
        reading, words = self.session.reading, self._words_in(state.language)
        day = self.clock().toordinal()
        story, index = reading.story, self.session.index
        return Told(story, index, words, state, reading.folder, reading.unread, reading.pictures, day)

    @property
    def has_story(self) -> bool:
        """True when there is a story to show."""
        return self.told().has_story

    def open(self, path: Path) -> None:
        """Open the story at `path`; one that cannot be read leaves the present one on screen, and says why."""
        path = story = story_path(path)
        if is_packed(path):
            from g60desk.story.unpacked import read_packed  # most are folders

            story, reading = read_packed(path, resources.map_names(), self.store.shelf)
        else:
            reading = read_kept(path, resources.map_names(), self.store.shelf)
        self.problems = reading.problems
        if not reading.readable and self.has_story:
            self._tell_unreadable(reading, kept=True)
            return
        self.session.open(reading)
        self.watch.follow(story, reading)
        if reading.readable:
            self.remember_story(path)
        else:
            self._tell_unreadable(reading)
        if reading.unread:
            self._tell_unreadable(reading)
        elif reading.readable and reading.errors:
            self.messages.tell(self.words("shell.problems_found", n=len(reading.problems)), Weight.NEWS)
        self.opened.emit()

    def remember(self, **values: Any) -> None:
        """Change settings; when they cannot be saved, say so."""
        self._saved(lambda: self.store.change(**values))

    def remember_story(self, path: Path) -> None:
        """Put a story on the list of those that were opened."""
        self._saved(lambda: self.store.remember(path.resolve()))

    def _saved(self, save: Callable[[], None]) -> None:
        try:
            save()
        except OSError as error:
            self.messages.tell(self.words("shell.settings_not_saved", why=error.strerror or error), Weight.TROUBLE)

    def _read_again(self, reading: Reading, asked: bool = False) -> None:
        """Show what the files say now, or keep the last good story; who `asked` hears also that nothing has changed."""
        self.problems = reading.problems
        before, news = self.session.reading, self.changes.take_news()
        if not reading.readable or set(reading.unread) - set(before.unread):
            self._tell_unreadable(reading, kept=True)
            return
        if _same(reading, before):
            if self.messages.now is not None and self.messages.now.weight is Weight.TROUBLE:
                self.messages.clear()
            if asked:
                self.messages.tell(self.words("shell.reloaded_same"))
            return
        self.session.open(reading)
        self.messages.clear()
        if reading.unread:
            self._tell_unreadable(reading)
        elif news is not None:
            self.messages.tell(news[0], way=news[1])
        elif reading.problems:
            self.messages.tell(self.words("shell.reloaded_problems", n=len(reading.problems)))
        else:
            self.messages.tell(self.words("shell.reloaded"))
        self.opened.emit()

    def _tell_unreadable(self, reading: Reading, *, kept: bool = False) -> None:
        """Say which file cannot be read and why, and whether what was `kept` stays on screen."""
        files = {f"{section}.yaml" for section in reading.unread}
        problem = next((one for one in reading.problems if one.file in files), reading.problems[0])
        file = problem.file if reading.readable or reading.folder is None else reading.folder.absolute() / problem.file
        missing = isinstance(file, Path) and not file.exists()
        where = ":".join(str(part) for part in (file, problem.line, problem.column) if part)
        why = self.words("shell.no_file") if missing else problem.message
        text = self.words("shell.unreadable", file=where, why=why)
        if kept and self.has_story:
            text = f"{text.rstrip('.。')}{self.words('shell.stop')}{self.words('problem.kept')}"
        self.messages.tell(text, Weight.TROUBLE)


def _same(one: Reading, other: Reading) -> bool:
    """True when two readings show the same."""
    return all(getattr(one, part) == getattr(other, part) for part in ("story", "problems", "pictures", "map"))
