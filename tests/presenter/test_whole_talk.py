"""The shortest talk told by a clicker to a room: the program as it is started, on an X server with two monitors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from two_monitors import counted, following, lacking, live, on_two_monitors, tell

SMALL = 96, 54  # px to which pictures are brought before they are compared
NEAR = 12.0  # of 255: two pictures of one page, scaled in two ways, differ by no more on the whole
DESK, ROOM = (1280, 720), (960, 540)


def apart(one: QImage, other: QImage) -> float:
    """How far the pictures are apart, on the whole."""
    pixels = []
    for image in (one, other):
        way = Qt.TransformationMode.SmoothTransformation
        small = image.scaled(*SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, way)
        pixels.append(bytes(small.convertToFormat(QImage.Format.Format_RGB888).constBits()))
    return sum(abs(a - b) for a, b in zip(*pixels, strict=True)) / len(pixels[0])


@pytest.mark.skipif(bool(lacking()), reason=f"needs {', '.join(lacking())}")
def test_a_talk_from_its_first_step_to_its_last() -> None:
    steps = counted(3)
    with on_two_monitors(DESK, ROOM, language="en", motion="reduced", talk_minutes=3) as program:
        kept = list(tell(program, steps))
        program.press("Right", "Right")
        program.rests("room")
        last = apart(program.monitors.picture("room"), kept[-1][0])
    assert last < 1, "the last step stays, however often one presses"
    for number, (room, console) in enumerate(kept, 1):
        assert apart(live(console), room) < NEAR, f"the console shows what the room sees at step {number}"
        if number < steps:
            after = kept[number][0]
            assert apart(following(console), after) < NEAR, f"and what follows step {number}"
            assert apart(room, after) > 1, "which is another picture"
