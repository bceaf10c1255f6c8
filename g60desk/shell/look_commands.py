"""How everything looks: the language, the colours, and whether things move; each is remembered at once."""

from __future__ import annotations

from g60desk.layout.foot_names import other_language
from g60desk.shell.desk import Desk


class LookCommands:
    """Runs the actions on the looks of a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def next_language(self) -> None:
        """Show the story in its next language; everything else stays."""
        language = other_language(self.desk.told())
        self.desk.session.change(language=language)
        self.desk.remember(language=language)

    def next_theme(self) -> None:
        """Change the colours."""
        names = self.desk.tokens.theme_names()
        theme = names[(names.index(self.desk.session.state.theme) + 1) % len(names)]
        self.desk.session.change(theme=theme)
        self.desk.remember(theme=theme)

    def toggle_motion(self) -> None:
        """Let things move, or cut from picture to picture."""
        still = not self.desk.session.state.still
        self.desk.session.change(still=still)
        self.desk.remember(motion="reduced" if still else "full")
        self.desk.messages.tell(self.desk.words("shell.motion_reduced" if still else "shell.motion_full"))
