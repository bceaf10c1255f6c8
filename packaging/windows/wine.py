"""Windows programs on Linux: one Wine prefix, what runs in it, and what of this machine is missing for it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import wine_holes

TOOLS = {"wine": "wine wine64", "makensis": "nsis", wine_holes.GCC: "gcc-mingw-w64-x86-64", "Xvfb": "xvfb",
         "xdotool": "xdotool", "import": "imagemagick", "osslsigncode": "osslsigncode",
         "openssl": "openssl"}  # fmt: skip
# No debugger (it waits for somebody), no .NET, no browser, and no entries in the menus of this machine.
LEFT_OUT = "mscoree,mshtml,winedbg.exe,winemenubuilder.exe="
PATIENCE = 180.0  # s for one program


class WineError(Exception):
    """A Windows program did not do what it should."""


def trouble() -> str:
    """Why Windows programs cannot be made and run here, in a line or two; empty where they can."""
    if not sys.platform.startswith("linux") or platform.machine() != "x86_64":
        return f"Wine runs Windows programs on Linux x86_64, and this is {platform.system()} {platform.machine()}"
    missing = [name for name in TOOLS if shutil.which(name) is None]
    if missing:
        packages = " ".join(TOOLS[name] for name in missing)
        return f"missing here: {', '.join(missing)}\n   sudo apt-get install --no-install-recommends {packages}"
    return ""


class Wine:
    """A prefix in the folder `prefix`, whose windows open on the X display `display`."""

    def __init__(self, prefix: Path, display: str) -> None:
        self.prefix = prefix.resolve()
        self.drive = self.prefix / "drive_c"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_"))}
        self.environment |= {"WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all",
                             "WINEDLLOVERRIDES": LEFT_OUT, "DISPLAY": display, "LC_ALL": "C.UTF-8"}  # fmt: skip

    def boot(self) -> None:
        """Make the prefix as Windows 10 with its holes filled."""
        self.call("wineboot", "-i")
        self.call("winecfg", "-v", "win10")
        self.wait()
        (self.drive / "holes.reg").write_text(wine_holes.fill(self.prefix), encoding="ascii", newline="")
        self.environment["WINEDLLOVERRIDES"] = f"{LEFT_OUT};{wine_holes.OVERRIDE}"
        self.call("regedit", "/S", r"C:\holes.reg")
        (self.drive / "holes.reg").unlink()

    def run(self, *words: str, patience: float = PATIENCE) -> tuple[int, str]:
        """Run a program to its end; gives its exit code and what it printed, raises WineError when it does not end.

        It is given pipes, since a Windows Python dies of a file as its output.
        """
        try:
            done = subprocess.run(
                ["wine", *words], env=self.environment, cwd=self._folder(), stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=patience, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            said = (error.stdout or b"").decode("utf-8", "replace")
            raise WineError(f"{' '.join(words)} did not end within {patience:g} s:\n{said}") from None
        return done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")

    def _folder(self) -> Path:
        """Where programs start: on the drive, since no other may be there."""
        return self.drive if self.drive.is_dir() else self.prefix

    def call(self, *words: str, patience: float = PATIENCE) -> str:
        """Run a program that must end with 0; gives what it printed."""
        code, said = self.run(*words, patience=patience)
        if code:
            raise WineError(f"{' '.join(words)} ended with {code}:\n{said}")
        return said

    def start(self, *words: str) -> None:
        """Open a program with its words, or a shortcut, as a double click does, and leave it open."""
        with subprocess.Popen(
            ["wine", "start", *words], env=self.environment, cwd=self._folder(), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ) as starting:  # fmt: skip
            if starting.wait(PATIENCE):
                raise WineError(f"{words} cannot be opened")

    def line(self, line: str) -> int:
        """Run one line as a batch file, which keeps its quotes as they are; gives its exit code."""
        (self.drive / "run.bat").write_text(f"@{line}\r\n@exit /b %ERRORLEVEL%\r\n", encoding="ascii", newline="")
        code, _ = self.run("cmd", "/c", r"C:\run.bat")
        (self.drive / "run.bat").unlink()
        return code

    def wait(self, patience: float = PATIENCE) -> None:
        """Wait until every program in the prefix has ended."""
        try:
            subprocess.run(["wineserver", "-w"], env=self.environment, check=True, timeout=patience)
        except subprocess.TimeoutExpired:
            raise WineError(f"after {patience:g} s a program is still there") from None

    def end(self) -> None:
        """End whatever still runs in the prefix."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False, stderr=subprocess.DEVNULL)


def until(done: Callable[[], bool], why: str) -> None:
    """Wait until it is `done`; raises WineError with the reason why it is not."""
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise WineError(why)
        time.sleep(0.5)


@contextmanager
def prefix(folder: Path, display: str) -> Iterator[Wine]:
    """A new prefix in `folder`, which is ended and removed behind it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wine = Wine(folder, display)
    try:
        wine.boot()
        yield wine
    finally:
        wine.end()
        subprocess.run(["wineserver", "-w"], env=wine.environment, check=False, timeout=PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)
