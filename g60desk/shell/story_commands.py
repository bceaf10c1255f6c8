"""Opening a story, beginning a new one, and reading one again: what the keeper does with files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from g60desk.shell.desk import Desk
from g60desk.shell.messages import Weight
from g60desk.words import Words


class StoryCommands:
    """Runs the actions on the story of a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ask_story: Callable[[Desk], str] = _ask_story
        self.ask_folder: Callable[[Desk], str] = _ask_folder

    def reload(self) -> None:
        """Read the story anew, whether or not its files have changed."""
        if self.desk.watch.path is None:
            self.desk.messages.tell(self.desk.words("shell.no_story"))
            return
        self.desk.watch.read_again(asked=True)

    def open(self) -> None:
        """Ask for a story and open it."""
        if chosen := self.ask_story(self.desk):
            self.desk.open(Path(chosen))

    def open_recent(self, path: str) -> None:
        """Open a story by its path."""
        self.desk.open(Path(path))

    def new(self) -> None:
        """Ask for a folder, write the small story there that new ones begin as, and open it."""
        chosen = self.ask_folder(self.desk)
        if not chosen:
            return
        from g60desk.story.template import new_story

        folder = Path(chosen)
        try:
            new_story(folder)
        except OSError as error:
            text = self.desk.words("shell.new_failed", why=why_not_made(self.desk.words, folder, error))
            self.desk.messages.tell(text, Weight.TROUBLE)
            return
        self.desk.open(folder)
        self.desk.messages.tell(self.desk.words("shell.new_made", folder=folder.absolute()))


def why_not_made(words: Words, folder: Path, error: OSError) -> str:
    """Why a new story could not be written, in words where there are any, else as the system has it."""
    match error:
        case FileExistsError():
            return words("shell.not_empty", folder=folder)
        case PermissionError():
            return words("shell.no_right", folder=folder)
    return error.strerror or str(error)


def _ask_story(desk: Desk) -> str:
    from g60desk.shell.dialogs import ask_story  # the system's dialogs are not needed for the first picture

    return ask_story(desk)


def _ask_folder(desk: Desk) -> str:
    from g60desk.shell.dialogs import ask_folder

    return ask_folder(desk)
