"""`make package-windows`: the Windows program and its installer, made and tried on Linux x86_64 through Wine.

    python packaging/windows/make_windows.py [--frozen] [--quick] [--no-wizard]

All is written to build/windows/: the frozen folder `g60desk/`, the installer, and `seen/` with a picture of each window
that was opened.  What cannot be done here is said and is no failure.  The network is used only to fetch what
`constraints.txt` and `python_tree.py` pin, once.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import audit
import installer
import python_tree
import resources_told
import signing
import trial
import tried
import try_wizard
import wine
import wizard_font
import xvfb
from components import own_version

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
FREEZING = 1800.0  # s at most
TITLE = "A new story"  # of what `g60desk new` writes


class Steps:
    """Says what is done, and how long each step took."""

    def __init__(self) -> None:
        self.begun = time.monotonic()

    def __call__(self, line: str) -> None:
        now = time.monotonic()
        print(f"-- {line}: {now - self.begun:.0f} s", flush=True)
        self.begun = now


def freeze(inside: wine.Wine, python: Path, build: Path) -> Path:
    """Freeze the program by PyInstaller for Windows; gives the folder.  What it says is kept in freeze.log."""
    words = ["--noconfirm", "--log-level", "WARN", "--distpath", on_z(build), "--workpath", on_z(build / "work")]
    spec = ROOT / "packaging" / "g60desk.spec"
    code, said = inside.run(on_z(python), "-m", "PyInstaller", *words, on_z(spec), patience=FREEZING)
    (build / "freeze.log").write_text(said, encoding="utf-8")
    if code:
        raise wine.WineError(f"PyInstaller ended with {code}:\n{said[-3000:]}")
    return build / "g60desk"


def on_z(path: Path) -> str:
    """A path of this machine as a Windows program calls it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def must(found: list[str], what: str) -> None:
    """Raise WineError where something was found."""
    if found:
        raise wine.WineError("\n   ".join([what, *found]))


def audited(tree: Path) -> int:
    """Read the imports of the folder, and see that a missing library would be told; gives how many files were read."""
    must(audit.problems(tree), "The frozen folder is not whole:")
    with TemporaryDirectory() as folder:
        less = Path(folder) / "less"
        shutil.copytree(tree, less, copy_function=os.symlink)
        (less / "_internal" / "VCRUNTIME140_1.dll").unlink()
        if not any("vcruntime140_1.dll is not there" in line for line in audit.problems(less)):
            raise wine.WineError("The audit does not see that a library is missing")
    return sum(one.suffix.lower() in audit.SUFFIXES for one in tree.rglob("*"))


def packed_story(folder: Path) -> Path:
    """A story of one's own in one file, as somebody would send it."""
    story, packed = folder / "story", folder / "story.g60"
    for words in (["new", str(story)], ["pack", str(story), str(packed)]):
        subprocess.run([sys.executable, "-m", "g60desk", *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return packed


def signed_copy(setup: Path, folder: Path) -> Path:
    """A copy of the installer, signed by a certificate that nobody trusts, of which the signature is found to hold."""
    own, pem = signing.made_for_a_test(folder)
    copy = folder / setup.name
    shutil.copyfile(setup, copy)
    if signing.is_signed(copy, pem):
        raise wine.WineError("The check of signatures takes what is not signed")
    signing.sign(copy, own)
    if not signing.is_signed(copy, pem):
        raise wine.WineError("What was signed is not found to be signed")
    return copy


def main() -> int:
    """Make and try all; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frozen", action="store_true", help="take the folder that was frozen before")
    parser.add_argument("--quick", action="store_true", help="pack less tightly")
    parser.add_argument("--no-wizard", action="store_true", help="install silently alone")
    chosen = parser.parse_args()
    if why := wine.trouble() or python_tree.trouble():
        print(f"-- Skipped: {why}")
        return 0
    try:
        make_and_try(chosen, Steps())
    except (wine.WineError, xvfb.NoWindowError, trial.FailedError, LookupError, ValueError,
            subprocess.CalledProcessError) as error:  # fmt: skip
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


def make_and_try(chosen: argparse.Namespace, say: Steps) -> None:
    """All steps, each told when it is done; raises at the first that fails."""
    with xvfb.screen() as screen, TemporaryDirectory() as folder:
        tree = BUILD / "g60desk"
        if not chosen.frozen:
            python = python_tree.ready(BUILD)
            say("a Windows Python with the pinned packages")
            with wine.prefix(BUILD / "prefix", screen.name) as inside:
                tree = freeze(inside, python, BUILD)
            say("frozen")
        say(f"the imports of {audited(tree)} files are whole, and a missing one is seen")
        must(resources_told.problems(tree / "g60desk.exe", own_version(ROOT)), "The program tells of itself:")
        setup = installer.make(tree, BUILD, quick=chosen.quick)
        size = setup.stat().st_size / 1e6
        say(f"{setup.relative_to(ROOT)}, {size:.1f} MB")
        trial_setup = signed_copy(setup, Path(folder))
        say("a copy is signed by a certificate made for this test, and its signature holds")
        seen = BUILD / "seen"
        shutil.rmtree(seen, ignore_errors=True)
        seen.mkdir()
        with wine.prefix(BUILD / "prefix", screen.name) as inside:
            tries = trial.Trial(inside, screen, trial_setup, tree, seen)
            tried.try_silently(tries, packed_story(Path(folder)), TITLE, say)
            if not chosen.no_wizard:
                wizard_font.install(inside, BUILD / "fetched" / "wizard.ttf")
            for language in () if chosen.no_wizard else try_wizard.LANGUAGES:
                try_wizard.walk(tries, language)
                say(f"the wizard installs, starts the program and uninstalls ({language.name})")
    print(f"The Windows program is well under Wine. Look at {seen.relative_to(ROOT)}/ as well.")
    if size > installer.MOST_MB and not chosen.quick:
        raise wine.WineError(f"{setup.name} is more than {installer.MOST_MB} MB")


if __name__ == "__main__":
    sys.exit(main())
