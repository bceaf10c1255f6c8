"""Lay out the macOS bundle without a Mac, and examine it: `python packaging/macos/rehearse.py [arm64] [x86_64]`.

PyInstaller's own code for macOS and the same spec lay out what a freeze on Linux has found, with the libraries of the
pinned wheels for macOS; Python's own library is not among them, and has a stand-in.  Nothing of it is run, nothing is
signed.  The bundle stays in build/macos/MACHINE.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "freeze"))

import as_on_a_mac
import bundle_audit
import linux_lists
import mac_wheels
from components import own_version

MACHINES = ("arm64", "x86_64")
FROZEN = ROOT / "build" / "package" / "work" / "g60desk"


def lay_out(machine: str, folder: Path) -> Path:
    """The bundle for one kind of processor, in `folder`; this process is one of a Mac from then on."""
    lists = linux_lists.read(FROZEN / "Analysis-00.toc")
    site = mac_wheels.unpacked(lists.packages(), machine, folder)
    program = site / "PyInstaller" / "bootloader" / "Darwin-64bit" / "runw"
    as_on_a_mac.become(machine, site, program, folder / "tools")
    import spec_of_macos

    return spec_of_macos.run(ROOT / "packaging" / "g60desk.spec", lists, site, folder, FROZEN / "g60desk.pkg")


def rehearsed(machine: str) -> int:
    """Lay out and examine; gives the exit code."""
    folder, started = ROOT / "build" / "macos" / machine, time.monotonic()
    bundle = lay_out(machine, folder)
    found = bundle_audit.problems(bundle, machine, own_version(ROOT))
    for one in found:
        print(one, file=sys.stderr)
    files = [one for one in bundle.rglob("*") if one.is_file() and not one.is_symlink()]
    size = sum(one.stat().st_size for one in files) / 1e6
    seconds = time.monotonic() - started
    print(f"-- {bundle.name} for {machine}: {len(files)} files, {size:.0f} MB, {len(found)} problems, {seconds:.0f} s")
    return 1 if found else 0


def main() -> int:
    """Rehearse what was named, each in a process of its own."""
    chosen = sys.argv[1:] or list(MACHINES)
    tools = [as_on_a_mac.tools(ROOT / "build" / "macos" / machine / "tools") for machine in chosen]
    if not all(tools):
        print(
            "-- Skipped: to lay out the macOS bundle, llvm-lipo and llvm-install-name-tool are needed (package llvm)."
        )
        return 0
    if not (FROZEN / "g60desk.pkg").is_file():
        freeze = [sys.executable, str(ROOT / "packaging" / "freeze" / "package.py"), "freeze"]
        subprocess.run(freeze, check=True)
    if len(chosen) > 1:
        return max(subprocess.call([sys.executable, __file__, machine]) for machine in chosen)
    try:
        return rehearsed(chosen[0])
    except mac_wheels.NoNetworkError as error:
        print(f"-- Skipped: the wheels for macOS cannot be had: {error}")
        return 0


if __name__ == "__main__":
    sys.exit(main())
