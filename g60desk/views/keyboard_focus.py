"""The keyboard's place in a scene: the target that has the focus, found again in the next scene."""

from __future__ import annotations

from g60desk.layout.scene import Scene, Target


class KeyboardFocus:
    """Which target has the keyboard's focus; `ringed` is False where a hand brought it there, which needs no ring."""

    def __init__(self) -> None:
        self.ringed = False
        self._name: tuple[str, str, int] | None = None  # kind and key, and which of several: see `_named`

    def target(self, scene: Scene) -> Target | None:
        """The target in a scene; None where nothing has the focus, or the scene has no such target."""
        if self._name is None:
            return None
        kind, key, number = self._name
        same = [target for target in scene.targets if (target.kind, target.key) == (kind, key)]
        return same[min(number, len(same) - 1)] if same else None

    def go_to(self, scene: Scene, target: Target) -> None:
        """Stand on a target of a scene."""
        self._name = _named(scene, target)

    def await_target(self, kind: str, key: str) -> None:
        """Stand on what may not be in the scene yet."""
        self._name = (kind, key, 0)

    def leave(self) -> None:
        """Stand nowhere."""
        self._name = None


def _named(scene: Scene, target: Target) -> tuple[str, str, int]:
    """What finds a target again in another scene: a picture may show the same record more than once."""
    same = [one for one in scene.targets if (one.kind, one.key) == (target.kind, target.key)]
    return (target.kind, target.key, same.index(target) if target in same else 0)
