"""The program as it is started, on an X server with two monitors, driven by keys; a picture of each at every step.

    PYTHONPATH=. python tests/presenter/two_monitors.py FOLDER [--minutes 3 8 15] [--language en zh-Hans]
        [--theme paper hall contrast] [--room 1920x1080] [--desk 1920x1080] [--motion full] [--keys F5 T shift+F5 ...]

tells the story's tour from its first step to the last and writes `FOLDER/RUN/NN-room.png`, `NN-console.png` and a sheet
of all of them, one folder for each run.  With `--keys` it presses those and keeps a picture after each.  It needs Xvfb,
xrandr and xdotool, and no screen: what the monitors show is read from the memory of the server.
"""

from __future__ import annotations

import argparse
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from pathlib import Path
from shutil import which

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from g60desk import resources
from g60desk.story.index import Index
from g60desk.story.reader import read_story
from g60desk.tour.route import route_shown

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xrandr", "xdotool")
LOOK, MOST = 0.1, 30.0  # s between two looks, and until something must have come
CALM = 4  # looks that are alike: it rests
Size = tuple[int, int]


def lacking() -> list[str]:
    """What is needed and is not there."""
    return [name for name in NEEDED if which(name) is None]


class Monitors:
    """An X server with a monitor for the console and, right of it, one for the room."""

    def __init__(self, console: Size, room: Size, folder: Path) -> None:
        self.rects = {"console": QRect(0, 0, *console), "room": QRect(console[0], 0, *room)}
        whole = console[0] + room[0], max(console[1], room[1])
        asked, told = os.pipe()
        words = ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{whole[0]}x{whole[1]}x24", "-noreset",
                 "-nolisten", "tcp", "-fbdir", str(folder)]  # fmt: skip
        self._server = subprocess.Popen(words, pass_fds=[told], stderr=subprocess.DEVNULL)
        os.close(told)
        with os.fdopen(asked) as number:
            self.display = f":{number.readline().strip()}"
        self._memory = folder / "Xvfb_screen0"
        self.plug("console", "screen")
        self.plug("room", "none")

    def plug(self, name: str, output: str = "none") -> None:
        """Tell the server of a monitor."""
        r = self.rects[name]
        self._xrandr("--setmonitor", name, f"{r.width()}/{r.width() // 4}x{r.height()}/{r.height() // 4}"
                     f"+{r.x()}+{r.y()}", output)  # fmt: skip

    def pull(self, name: str) -> None:
        """Take a monitor away."""
        self._xrandr("--delmonitor", name)

    def _xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", "-display", self.display, *words], check=True, capture_output=True, timeout=MOST)

    def picture(self, name: str) -> QImage:
        """What a monitor shows now: the server keeps it in a file, after the header of an X window dump."""
        data = self._memory.read_bytes()
        head = struct.unpack(">25I", data[:100])
        start, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        whole = QImage(data[start + 12 * colours:], width, height, line, QImage.Format.Format_RGB32)  # fmt: skip
        return whole.copy(self.rects[name])

    def end(self) -> None:
        """Stop the server."""
        self._server.terminate()
        self._server.wait(MOST)


class Program:
    """The program on its own story, with its window on the console's monitor."""

    def __init__(self, monitors: Monitors, folder: Path, *story: str, **settings: object) -> None:
        self.monitors = monitors
        file = folder / "settings.json"
        file.write_text(json.dumps({"geometry": [60, 60, 1000, 600], **settings}))
        env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb", "DISPLAY": monitors.display,
               "G60DESK_SETTINGS": str(file)}  # fmt: skip
        self._env = env
        nothing = monitors.picture("console")
        self.heard = (folder / "heard.txt").open("w+")
        words = [sys.executable, "-m", "g60desk", *story]
        self._process = subprocess.Popen(words, env=env, cwd=ROOT, stderr=self.heard)
        self.rests("console", unlike=nothing)
        self.focus()

    def focus(self) -> None:
        """Give the keyboard to the program's window, which no window manager does here."""
        self._xdotool("search", "--onlyvisible", "--name", "G60 Desk", "windowfocus", "--sync")

    def press(self, *keys: str) -> None:
        """Press keys, as a clicker or a keyboard does: whichever window has it hears them."""
        self._xdotool("key", *keys)

    def click(self, x: float, y: float) -> None:
        """Press the mouse at a place of the whole desktop."""
        self._xdotool("mousemove", f"{x:.0f}", f"{y:.0f}", "click", "1")

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env, check=True, capture_output=True, timeout=MOST)

    def rests(self, *names: str, unlike: QImage | None = None, looks: int = CALM) -> None:
        """Wait until so many looks are alike; the first of the monitors is `unlike` a picture by then."""
        last: list[QImage] = []
        calm = 0

        def calms() -> bool:
            nonlocal last, calm
            now = [without_times(self.monitors.picture(name), name) for name in names]
            calm = calm + 1 if now == last else 0
            last = now
            return calm >= looks and (unlike is None or now[0] != without_times(unlike, names[0]))

        until(calms, f"{names} to come to rest")

    @property
    def runs(self) -> bool:
        """True while the process is there."""
        return self._process.poll() is None

    def end(self) -> str:
        """Stop it; gives what it wrote about mistakes."""
        self._process.terminate()
        self._process.wait(MOST)
        self.heard.seek(0)
        with self.heard:
            return self.heard.read()


def without_times(image: QImage, name: str) -> QImage:
    """The picture but for the times at the right bottom of a console, which change each second."""
    if name == "console":
        painter = QPainter(image)
        painter.fillRect(QRect(image.width() // 2, image.height() * 85 // 100, image.width(), image.height()), Qt.black)
        painter.end()
    return image


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition."""
    end = time.monotonic() + MOST
    while not condition():
        assert time.monotonic() < end, f"waited too long for {what}"
        time.sleep(LOOK)


@contextmanager
def on_two_monitors(console: Size, room: Size, *story: str, **settings: object) -> Iterator[Program]:
    """The program there, with these settings; it is stopped in the end, and must not have said a word."""
    with tempfile.TemporaryDirectory() as name:
        monitors = Monitors(console, room, Path(name))
        try:
            program = Program(monitors, Path(name), *story, **settings)
            try:
                yield program
                assert program.runs, "it runs still"
            finally:
                said = program.end()
            assert said == "", said
        finally:
            monitors.end()


def part(console: QImage, x: float, y: float, wide: float, high: float) -> QImage:
    """A part of a lying console, in px of its reference sheet of 1920 by 1080."""
    w, h = console.width() / 1920, console.height() / 1080
    return console.copy(QRect(round(x * w), round(y * h), round(wide * w), round(high * h)))


def live(console: QImage) -> QImage:
    """The console's picture of what the room sees."""
    return part(console, 96, 128, 1088, 612)


def following(console: QImage) -> QImage:
    """The console's picture of the next step."""
    return part(console, 1248, 128, 576, 324)


def tell(program: Program, steps: int) -> Iterator[tuple[QImage, QImage]]:
    """Begin the talk and go on to its last step: (room, console) at each step, when both have come to rest."""
    monitors = program.monitors
    room, ahead = monitors.picture("room"), following(monitors.picture("console"))
    for number in range(steps):
        program.press("Right" if number else "F5")
        program.rests("room", unlike=room)
        until(partial(_differs, monitors, ahead), "the picture of the next step")
        program.rests("room", "console")
        room, console = monitors.picture("room"), monitors.picture("console")
        ahead = following(console)
        yield room, console


def _differs(monitors: Monitors, ahead: QImage) -> bool:
    return following(monitors.picture("console")) != ahead


def counted(minutes: int) -> int:
    """How many steps the talk of so many minutes has."""
    reading = read_story(resources.story_folder())
    index = Index(reading.story)
    return len(route_shown(reading, index, next(iter(index.tours.values())), minutes).counted)


def sheet_of(pictures: list[QImage], columns: int = 4, width: int = 960) -> QImage:
    """All pictures on one sheet, row by row."""
    small = [one.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for one in pictures]
    high = max(one.height() for one in small)
    rows = -(-len(small) // columns)
    sheet = QImage(columns * (width + 8), rows * (high + 8), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for at, one in enumerate(small):
        painter.drawImage(at % columns * (width + 8) + 4, at // columns * (high + 8) + 4, one)
    painter.end()
    return sheet


def keep(program: Program, folder: Path, steps: int, keys: list[str]) -> None:
    """Write the pictures of a whole talk, or of what keys do."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = list(tell(program, 1 if keys else steps))
    for key in keys:
        program.press(*key.split("+") if key.isdigit() else [key])
        program.rests("room")
        program.rests("console", looks=2)  # in a field there is a cursor that blinks
        kept.append((program.monitors.picture("room"), program.monitors.picture("console")))
    for name, pictures in zip(("room", "console"), zip(*kept, strict=True), strict=True):
        for number, picture in enumerate(pictures, 1):
            picture.save(str(folder / f"{number:02}-{name}.png"))
        sheet_of(list(pictures)).save(str(folder / f"{name}.png"))
    sys.stdout.write(f"{folder}: {len(kept)} pictures of each\n")


def main() -> None:
    """Tell the tour in every wished length, language and theme."""
    size = lambda words: tuple(int(one) for one in words.split("x"))
    asks = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asks.add_argument("folder", type=Path)
    asks.add_argument("--minutes", type=int, nargs="+", default=[3, 8, 15])
    asks.add_argument("--language", nargs="+", default=["en", "zh-Hans"])
    asks.add_argument("--theme", nargs="+", default=["paper"])
    asks.add_argument("--room", type=size, default=(1920, 1080))
    asks.add_argument("--desk", type=size, default=(1920, 1080))
    asks.add_argument("--motion", default="reduced")
    asks.add_argument("--keys", nargs="*", default=[])
    asked = asks.parse_args()
    for minutes, language, theme in product(asked.minutes, asked.language, asked.theme):
        looks = {"talk_minutes": minutes, "language": language, "theme": theme, "motion": asked.motion}
        with on_two_monitors(asked.desk, asked.room, **looks) as program:
            folder = asked.folder / f"{minutes}-{language}-{theme}-{asked.room[0]}"
            keep(program, folder, counted(minutes), asked.keys)


if __name__ == "__main__":
    main()
