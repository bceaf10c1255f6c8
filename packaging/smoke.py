"""Try a frozen program as a stranger's computer would: `python packaging/smoke.py PROGRAM [--screen] [--quick]`.

No Python is on the path, the environment is bare, there is no network where the system lets us take it away, the
folder has a name with spaces and Chinese characters, and nothing in it may be written.  Whatever is printed that should
not be, fails.  `--screen` opens the windows on the screen that is there instead of Qt's offscreen one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PATIENCE = 180  # s for one call
LEAST_PAGES, LEAST_MODULES, LEAST_EVENTS = 12, 700, 50
TAKEN = (("--handout", "讲义 one.pdf", b"%PDF"), ("--slides", "one.pptx", b"PK"), ("--xlsx", "one.xlsx", b"PK"))
WINDOWS = sys.platform == "win32"
KEPT = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "DISPLAY", "XAUTHORITY")


class FailedError(Exception):
    """The program did not do what it should."""


class Tried:
    """One copy of the program and the folder that its user calls home."""

    def __init__(self, program: Path, home: Path, screen: bool) -> None:
        self.program, self.home, self.screen = program, home, screen
        self.cut_off = _without_network()

    def call(self, *words: str, code: int = 0, said: str | None = "") -> str:
        """Call it; raises FailedError for another exit code, or for output that is not `said` (None: any)."""
        environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        environment |= {"HOME": str(self.home), "PATH": "/none", "LANG": "C.UTF-8"}
        if WINDOWS:
            environment |= {name: str(self.home) for name in ("APPDATA", "LOCALAPPDATA", "USERPROFILE")}
        command = [*self.cut_off, str(self.program), *words]
        done = subprocess.run(
            command, env=environment, cwd=self.home, capture_output=True, timeout=PATIENCE, check=False
        )
        out, error = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        if done.returncode != code:
            raise FailedError(f"{words} ended with {done.returncode} instead of {code}:\n{out}{error}")
        if error or (said is not None and out != said):
            raise FailedError(f"{words} said what it should not:\n{out}{error}")
        return out

    def selftest(self, name: str, *words: str) -> dict[str, Any]:
        """Its report on itself."""
        out = self.home / name
        platform = () if self.screen else ("-platform", "offscreen")
        try:
            self.call(*words, "--selftest", str(out), *platform)
        except FailedError as error:
            told = out.read_text(encoding="utf-8")[:3000] if out.exists() else "no report"
            raise FailedError(f"{error}\n{told}") from None
        return dict(json.loads(out.read_text(encoding="utf-8")))


def _without_network() -> list[str]:
    """The words before a command that take the network away; none where the system does not let us."""
    words = ["unshare", "-rn", "--"]
    if sys.platform.startswith("linux") and shutil.which("unshare"):
        if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
            return [str(shutil.which("unshare")), *words[1:]]
    print("-- The network stays: it cannot be taken away here.")
    return []


@contextmanager
def elsewhere(program: Path) -> Iterator[tuple[Path, Path]]:
    """A copy of the program's folder under a difficult name, in which nothing may be written."""
    bundle = next((one for one in program.parents if one.suffix == ".app"), program.parent)
    with TemporaryDirectory(prefix="g60 desk 故事 ") as folder:
        copy, home = Path(folder) / "程序 folder" / bundle.name, Path(folder) / "home"
        shutil.copytree(bundle, copy, symlinks=True)
        home.mkdir()
        _allow(copy, writing=False)
        try:
            yield copy / program.relative_to(bundle), home
        finally:
            _allow(copy, writing=True)


def _allow(folder: Path, *, writing: bool) -> None:
    for one in [folder, *folder.rglob("*")]:
        if not one.is_symlink():
            mode = one.stat().st_mode
            one.chmod(mode | stat.S_IWUSR if writing else mode & ~0o222)


def sound(report: dict[str, Any]) -> None:
    """Raise FailedError where a report is not that of a whole frozen program."""
    wrong = [
        *report["problems"],
        *([] if report["ok"] else ["it is not well"]),
        *([] if report["frozen"] else ["it is not frozen"]),
        *([] if len(report["pages"]) >= LEAST_PAGES else [f"only {len(report['pages'])} pages"]),
        *([] if report["modules"] >= LEAST_MODULES else [f"only {report['modules']} modules"]),
        *([] if report["records"]["events"] >= LEAST_EVENTS else ["the story has too few events"]),
        *([] if report["numpy"] else ["the closer look was not drawn"]),
    ]
    if wrong:
        raise FailedError("; ".join(wrong))


def try_all(tried: Tried, quick: bool) -> None:
    """Everything that a frozen program is asked, each told when it is done."""
    steps: list[tuple[str, Callable[[], object]]] = [
        ("it tries itself", lambda: sound(tried.selftest("first.json"))),
        ("it starts a second time", lambda: sound(tried.selftest("second.json"))),
    ]
    if not quick:
        steps += [("it tells of itself in Chinese, in contrast",
                   lambda: sound(tried.selftest("third 三.json", "--language", "zh-Hans", "--theme", "contrast"))),
                  ("it draws a picture", lambda: _draws(tried)),
                  ("it takes a talk home", lambda: _takes_home(tried)),
                  ("it packs a story and opens it", lambda: _packs(tried)),
                  ("it says what is wrong", lambda: _says(tried))]  # fmt: skip
    for name, step in steps:
        started = time.monotonic()
        step()
        print(f"-- {name}: {time.monotonic() - started:.1f} s", flush=True)


def _draws(tried: Tried) -> None:
    out = tried.home / "图 one.png"
    tried.call("export", "--view", "network", "--size", "1280x720", "--to", str(out), said=_printed(f"{out}\n"))
    if not out.read_bytes().startswith(b"\x89PNG"):
        raise FailedError(f"{out} is no picture")


def _takes_home(tried: Tried) -> None:
    for option, name, begin in TAKEN:
        out = tried.home / name
        tried.call("export", option, str(out), said=_printed(f"{out}\n"))
        if not out.read_bytes().startswith(begin):
            raise FailedError(f"{out} is not what {option} should write")


def _packs(tried: Tried) -> None:
    story, packed = tried.home / "my story", tried.home / "故事 one.g60"
    tried.call("new", str(story), said=None)
    tried.call("pack", str(story), str(packed), said=None)
    tried.call("check", str(packed), said=None)
    report = tried.selftest("packed.json", str(packed))
    if not report["ok"] or not report["story"]:
        raise FailedError(f"the packed story was not shown: {report}")


def _says(tried: Tried) -> None:
    tried.call("check", str(tried.home / "none"), code=2, said=None)


def _printed(line: str) -> str:
    """What is printed: nothing by a Windows program without a console."""
    return "" if WINDOWS else line


def main(words: Sequence[str] | None = None) -> int:
    """Try the program that was named; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--screen", action="store_true")
    parser.add_argument("--quick", action="store_true", help="only that it starts twice")
    chosen = parser.parse_args(words)
    with elsewhere(chosen.program.resolve()) as (program, home):
        try:
            try_all(Tried(program, home, chosen.screen), chosen.quick)
        except FailedError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    print("The frozen program is well.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
