"""The Windows installer of a frozen folder: `python packaging/windows/installer.py TREE --to FOLDER [--quick]`.

makensis runs on Windows and on Linux; `--quick` packs less tightly, for a test.  Program and installer are signed where
`signing.py` finds a certificate.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

import signing
import wizard_picture
from components import own_version
from drawn_icons import write_icon

MOST_MB = 75


def make(tree: Path, to: Path, *, quick: bool = False) -> Path:
    """Write `g60desk-VERSION-windows-x64.exe`; gives it."""
    certificate = signing.given()
    if certificate is None:
        print(f"-- Not signed: {signing.CERTIFICATE} names no certificate", flush=True)
    else:
        signing.sign(tree / "g60desk.exe", certificate)
    to.mkdir(parents=True, exist_ok=True)
    version, icon = own_version(ROOT), write_icon(ROOT, to, "win32")
    out = to / f"g60desk-{version}-windows-x64.exe"
    given = {"VERSION": version, "TREE": tree.resolve(), "ICON": icon, "OUT": out.resolve()}
    given |= wizard_picture.write(ROOT, to.resolve() / "work")
    words = [f"-D{name}={value}" for name, value in given.items()] + (["-DQUICK"] if quick else [])
    script = ROOT / "packaging" / "windows" / "g60desk.nsi"
    subprocess.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(script)], check=True)
    if certificate is not None:
        signing.sign(out, certificate)
        print("-- Signed: the program and its installer", flush=True)
    return out


def main() -> int:
    """Make the installer; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tree", type=Path, help="the folder with g60desk.exe")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "package", help="the folder (build/package)")
    parser.add_argument("--quick", action="store_true", help="pack less tightly")
    chosen = parser.parse_args()
    out = make(chosen.tree, chosen.to, quick=chosen.quick)
    size = out.stat().st_size / 1e6
    print(f"{out}  {size:.1f} MB")
    return 1 if size > MOST_MB and not chosen.quick else 0


if __name__ == "__main__":
    sys.exit(main())
