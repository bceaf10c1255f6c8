"""`make package`: the program without Python, as this system hands it on.

    python packaging/freeze/package.py [freeze] [tar] [deb] [dmg] [--to FOLDER]

Without a word: what this system can make.  On Linux that is the folder that PyInstaller makes, a .tar.xz of it and a
.deb; on macOS a .dmg; on Windows the folder, for its installer.  `packaging/smoke.py` tries what was made.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import bundle_audit
import deb
import dmg
import tarball
from components import own_version

ROOT = Path(__file__).resolve().parents[2]
LINUX, MAC = sys.platform.startswith("linux"), sys.platform == "darwin"
MOST_MB = 75  # of what is downloaded


def freeze(to: Path) -> Path:
    """Make the folder of the frozen program in `to`; gives it."""
    words = ["--noconfirm", "--log-level", "WARN", "--distpath", str(to), "--workpath", str(to / "work")]
    command = [sys.executable, "-m", "PyInstaller", *words, str(ROOT / "packaging" / "g60desk.spec")]
    # Modules lie unpacked: each start would unpack them again, and what is handed on is packed as a whole, and tighter.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
    subprocess.run(command, cwd=ROOT, check=True, env=environment)
    tree = to / ("G60 Desk.app" if MAC else "g60desk")
    if LINUX:
        strip(tree)
    if MAC and (found := bundle_audit.problems(tree, platform.machine(), own_version(ROOT))):
        raise SystemExit("\n".join(found))
    return tree


def strip(tree: Path) -> None:
    """Take what only debuggers read out of Python's own libraries; wheels come without."""
    files = [*tree.glob("_internal/libpython3*"), *tree.glob("_internal/python3*/lib-dynload/*.so"),
             *tree.glob("_internal/yaml/*.so")]  # fmt: skip
    if shutil.which("strip") and files:
        subprocess.run(["strip", "--strip-debug", *map(str, files)], check=True)


def main() -> int:
    """Make what was asked for; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", help="freeze, tar, deb or dmg (all that this system can make)")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "package", help="the folder (build/package)")
    chosen = parser.parse_args()
    wanted = chosen.what or ["freeze", *(["tar", "deb"] if LINUX else ["dmg"] if MAC else [])]
    to, version = chosen.to.resolve(), own_version(ROOT)
    tree = freeze(to) if "freeze" in wanted else to / ("G60 Desk.app" if MAC else "g60desk")
    made = [maker(tree, to, version) for name, maker in MAKERS.items() if name in wanted]
    for path in made:
        size = path.stat().st_size / 1e6
        print(f"{path}  {size:.1f} MB")
        if size > MOST_MB:
            print(f"That is more than {MOST_MB} MB.", file=sys.stderr)
            return 1
    return 0


MAKERS = {"tar": tarball.make, "deb": deb.make, "dmg": dmg.make}

if __name__ == "__main__":
    sys.exit(main())
