"""One installer in one Wine prefix, and what can be asked of what it installed.

No Linux folder can be seen from there: the prefix has no drive Z:.
"""

from __future__ import annotations

import filecmp
import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from smoke import FailedError as FailedError
from smoke import sound
from wine import Wine, WineError
from xvfb import Screen

PLACE = r"C:\My Programs\G60"
TITLE = ".+ G60 Desk$"  # the title of the program's window, which names its story
RUNS = 3  # the exit code of an installer that met the running program
# What Qt says of Wine 8, which has no DPI awareness for each monitor and no list of them.  Nothing else may be said.
OF_WINE = (
    re.compile(r"Qt said: QtWindows::DpiAwareness::PerMonitorVersion2 is not supported by current system\."),
    re.compile(r'Qt said: "Unable to open monitor interface to .*'),
    re.compile(r"Qt said: EnableNonClientDpiScaling\(\) failed for HWND .* \(Call not implemented\.\)"),
)


def of_wine(line: str) -> bool:
    """True for a problem that is not the program's but of what Wine 8 lacks."""
    return any(one.fullmatch(line) for one in OF_WINE)


class Trial:
    """One installer (`setup`, of the folder `tree`) in one prefix; pictures of what is seen go to `pictures`."""

    def __init__(self, wine: Wine, screen: Screen, setup: Path, tree: Path, pictures: Path) -> None:
        self.wine, self.screen, self.tree, self.pictures = wine, screen, tree, pictures
        self.place = self.inside(PLACE)
        shutil.copyfile(setup, wine.drive / "setup.exe")
        (wine.prefix / "dosdevices" / "z:").unlink(missing_ok=True)

    def inside(self, path: str) -> Path:
        """Where a Windows path is on this machine."""
        return self.wine.drive.joinpath(*path.split("\\")[1:])

    def files(self) -> set[str]:
        """Every file on the drive but those of Windows itself."""
        found = (one.relative_to(self.wine.drive).as_posix() for one in self.wine.drive.rglob("*") if one.is_file())
        return {one for one in found if not one.startswith("windows/")}

    def registry(self) -> list[str]:
        """What the registry of the user tells that has to do with the program."""
        self.wine.call("reg", "export", r"HKCU\Software", r"C:\told.reg", "/y")
        told = self.inside(r"C:\told.reg")
        lines = told.read_text(encoding="utf-16").splitlines()
        told.unlink()
        return [line for line in lines if "g60" in line.lower()]

    def installed(self) -> str:
        """The Windows path of the folder where it is installed, as the registry tells."""
        told = self.wine.call("reg", "query", r"HKCU\Software\G60Desk", "/v", "InstallDir")
        return told.partition("REG_SZ")[2].strip()

    def links(self) -> list[Path]:
        """The shortcuts to the program."""
        return sorted((self.wine.drive / "users").rglob("G60 Desk*.lnk"))

    def same_as_packed(self, *besides: str) -> None:
        """Raise WineError where what is installed is not what was packed, byte for byte."""
        compared = [filecmp.dircmp(self.tree, self.place, ignore=["uninstall.exe", *besides])]
        while compared:
            one = compared.pop()
            _, differ, unread = filecmp.cmpfiles(one.left, one.right, one.common_files, shallow=False)
            wrong = [*one.left_only, *one.right_only, *one.funny_files, *differ, *unread]
            if wrong:
                raise WineError(f"what is installed is not what was packed: {one.right}: {', '.join(wrong[:5])}")
            compared += one.subdirs.values()

    def selftest(self, *words: str) -> dict[str, Any]:
        """The report of the installed program on itself, in a window; raises WineError or FailedError."""
        out = self.inside(r"C:\试 out\it self.json")
        out.parent.mkdir(exist_ok=True)
        code, said = self.wine.run(rf"{PLACE}\g60desk.exe", "--selftest", r"C:\试 out\it self.json", *words)
        if said or not out.is_file():
            raise WineError(f"the self-test ended with {code} and said what it should not: {said}")
        report: dict[str, Any] = dict(json.loads(out.read_text(encoding="utf-8")))
        known = [line for line in report["problems"] if of_wine(line)]
        report["problems"] = [line for line in report["problems"] if line not in known]
        report["ok"] = report["ok"] or (bool(known) and not report["problems"])
        sound(report)
        if code not in ((1,) if known else (0,)) or report["platform"] != "windows":
            raise WineError(f"the self-test ended with {code} on {report['platform']}")
        shutil.copyfile(out.with_suffix(".png"), self.pictures / "selftest.png")
        shutil.rmtree(out.parent)
        return report

    def takes_away(self, *words: str, name: str, begins: bytes) -> None:
        """Raise WineError where `export` with these words does not write a file `name` that begins so."""
        code, said = self.wine.run(rf"{PLACE}\g60desk.exe", "export", *words, rf"C:\{name}")
        written = self.wine.drive / name
        if code or not written.is_file() or not written.read_bytes().startswith(begins):
            raise WineError(f"export {' '.join(words)} ended with {code} and did not write {name}: {said}")
        shutil.move(written, self.pictures / name)

    def opens_story(self, story: str) -> list[str]:
        """The words that the registry has for opening a story.

        Wine 8 itself does not look for them among what is the user's own, as Windows does.
        """
        key = r"HKCU\Software\Classes\G60Desk.Story\shell\open\command"
        told = self.wine.call("reg", "query", key, "/ve").partition("REG_SZ")[2].strip()
        return [word.replace("%1", story) for word in re.findall(r'"([^"]*)"', told)]

    def shown(self, picture: str, *words: str, title: str = TITLE) -> None:
        """Open what the words name, take a picture of its window, and close that by Alt+F4."""
        self.wine.start(*words)
        window = self.screen.window(title)
        self.screen.still(self.pictures / picture)
        if self.wine.line(r"C:\setup.exe /S") != RUNS:
            raise WineError("the installer did not see that the program runs")
        self.screen.keys(window, "alt+F4")
        self.screen.gone(title)
        self.wine.wait()
