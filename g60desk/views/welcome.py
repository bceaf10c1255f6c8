"""What is seen when no story is open: what the program is, and the ways to a story."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.told import Told
from g60desk.layout.welcome import lay_out_welcome
from g60desk.views.base import StoryView


class WelcomeView(StoryView):
    """The page without a story; `recent` are the stories that were opened last."""

    recent: tuple[str, ...] = ()

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_welcome(told, frame, self.recent)
