"""The chores of a checkout, on a machine that has nothing but Python: `python3 packaging/setup CHORE [WORDS]`.

Every chore first makes the environment ready: packages in `.venv/`, pinned with hashes, and the system libraries that
Qt needs.  The Makefile gives each a short name.  Nothing here needs a package, and any Python 3.8 can read it, so that
an old one can still say what is wrong.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import libraries
import screens
from environment import ROOT, NotReadyError, make_ready, python

WORKFLOW = ".github/workflows/release.yml"
NEWEST, OLDEST = 14, 11  # the minor versions of Python 3 that pyproject.toml allows


def call(*words: str, **extra: str) -> int:
    """Run the environment's Python at the top of the checkout, with more environment variables; gives the exit code."""
    return subprocess.call([str(python()), *words], cwd=ROOT, env={**os.environ, **extra})


def run(words: list[str]) -> int:
    """Show the story in a window; where there is no screen, draw its pictures instead."""
    why_not = screens.trouble(python())
    if not why_not:
        return call("-m", "g60desk", *words)
    print(f"No window can be shown: {why_not}\nEvery view is drawn to a file instead.", flush=True)
    return pictures(words)


def pictures(words: list[str]) -> int:
    """Draw every view of the story to `pictures/`."""
    folder = ROOT / "pictures"
    code = call("-m", "g60desk", "export", *words, "--to", str(folder), QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"The pictures are in {folder}")
    return code


def test(words: list[str]) -> int:
    """Run the tests, with no screen, those of a file by one worker as far as can be: they share what they look at.

    Bytecode is kept, or each program that a test starts would compile everything anew.
    """
    kept = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    return call("-m", "pytest", "-n", "auto", "--dist", "worksteal", *words, **kept)


def check(_words: list[str]) -> int:
    """Run every check of the form of code and workflow, and say all that is wrong."""
    checks = (
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("importlinter.cli", "lint"),
        ("check_jsonschema", "--builtin-schema", "vendor.github-workflows", WORKFLOW),
        ("zizmor", "--offline", "--quiet", WORKFLOW),
    )
    failed = [" ".join(words) for words in checks if _checked(words)]
    print(f"Not clean: {'; '.join(failed)}" if failed else "All clean.")
    return 1 if failed else 0


def _checked(words: tuple[str, ...]) -> int:
    print(f"-- {' '.join(words)}", flush=True)
    if words[0] == "importlinter.cli":
        return call("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    if words[0] == "zizmor":  # no module, but a program of the environment
        return subprocess.call([str(python().parent / words[0]), *words[1:]], cwd=ROOT)
    return call("-m", *words)


def bench(words: list[str]) -> int:
    """Measure the program against yardsticks of the same run."""
    return call("benchmarks/run.py", *words)


def soak(words: list[str]) -> int:
    """Play visitors at a kiosk; Ctrl+C is for what plays, which then writes what it has."""
    signal.signal(signal.SIGINT, lambda *_: None)
    return call("tests/soak/soak.py", *words)


def ready(_words: list[str]) -> int:
    """Only make the environment ready."""
    print(f"Ready: {python()}")
    return 0


def package(words: list[str]) -> int:
    """Make the program without Python, as this system hands it on, and try it."""
    return call("packaging/freeze/package.py", *words) or tried()


def package_windows(words: list[str]) -> int:
    """Make the program and its installer for Windows, and try both through Wine; says why where that cannot be."""
    return call("packaging/windows/make_windows.py", *words)


def smoke(words: list[str]) -> int:
    """Freeze the program, and try what was made as a stranger's computer would."""
    if sys.platform.startswith("linux") and not shutil.which("objdump"):
        print("-- Skipped: to freeze the program, objdump is needed (the package binutils).")
        return 0
    return call("packaging/freeze/package.py", "freeze") or tried(*words)


def package_macos(words: list[str]) -> int:
    """Lay out the macOS bundle, and examine it; nothing of it is run."""
    return call("packaging/macos/rehearse.py", *words)


def tried(*words: str) -> int:
    """Try the frozen program that is there."""
    inner = {"win32": "g60desk/g60desk.exe", "darwin": "G60 Desk.app/Contents/MacOS/g60desk"}
    program = ROOT / "build" / "package" / inner.get(sys.platform, "g60desk/g60desk")
    return call("packaging/smoke.py", str(program), *words)


CHORES = {
    "run": run, "test": test, "check": check, "bench": bench, "soak": soak, "pictures": pictures, "ready": ready,
    "package": package, "package-macos": package_macos, "package-windows": package_windows, "smoke": smoke,
}  # fmt: skip


def with_newer_python() -> None:
    """Start again with a Python that the program can use, when this one is too old or too new."""
    if OLDEST <= sys.version_info.minor <= NEWEST:
        return
    for minor in range(NEWEST - 1, OLDEST - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:  # some are only stand-ins
            os.execv(found, [found, str(Path(__file__).parent), *sys.argv[1:]])  # noqa: S606 - a Python, no shell
    sys.exit(f"G60 Desk needs Python 3.{OLDEST} to 3.{NEWEST}; this is {sys.version.split()[0]}")


def main() -> int:
    """Do the chore that the first word names; gives its exit code."""
    words = sys.argv[1:]
    if not words or words[0] not in CHORES:
        print(f"{__doc__}\nChores: {', '.join(CHORES)}")
        return 2
    with_newer_python()
    try:
        make_ready()
        libraries.make_qt_load(python())
        return CHORES[words[0]](words[1:])
    except NotReadyError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
