"""What did not fit in a picture."""

from __future__ import annotations

from g60desk.layout.scene import Scene, Words


def cut_words(scene: Scene) -> list[Words]:
    """The runs that end in an ellipsis."""
    return [words for words in scene.words() if words.text.endswith("…")]
