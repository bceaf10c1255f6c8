"""What commands need of the view that is shown: its ring, what that is at, and its zoom."""

from __future__ import annotations

from g60desk.views.base import StoryView


class OnView:
    """Does it for whoever shows a view."""

    def shown_view(self) -> StoryView | None:
        """The view that is shown; given by who shows it."""
        raise NotImplementedError

    def follow(self, kind: str, key: str) -> None:
        """Let the ring go along, if it is on a target of this kind."""
        view = self.shown_view()
        ringed = view.focused() if view else None
        if view is not None and ringed is not None and ringed.kind == kind:
            view.follow(kind, key)

    def ringed(self, kind: str) -> str:
        """The record of this kind that the keyboard has gone to; empty where it is at none."""
        view = self.shown_view()
        target = view.ringed() if view else None
        return target.key if target is not None and target.kind == kind else ""

    def zoom(self, steps: int) -> None:
        """Go closer (1), farther (-1), or show all (0), where the view can."""
        zoom = getattr(self.shown_view(), "zoom", None)
        if zoom is not None:
            zoom(steps)
