"""The macOS bundle on a disk image, beside a link to the folder of programs: to install is to drag."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import dmg_window

TITLE = "G60 Desk"


def make(bundle: Path, to: Path, version: str) -> Path:
    """Sign the bundle where an identity is given, and write the disk image; gives it.  Runs on macOS alone.

    `G60DESK_IDENTITY` names a Developer ID in the keychain, `G60DESK_NOTARY` a profile of `notarytool`; without them
    the bundle is signed for this machine only, and Gatekeeper asks before the first start.
    """
    identity, notary = os.environ.get("G60DESK_IDENTITY", ""), os.environ.get("G60DESK_NOTARY", "")
    _sign(bundle, identity)
    path = to / f"g60desk-{version}-macos-{platform.machine()}.dmg"
    path.unlink(missing_ok=True)
    with TemporaryDirectory() as folder:
        lay_out(bundle, Path(folder))
        subprocess.run(["hdiutil", "create", "-volname", TITLE, "-srcfolder", folder, "-format", "ULMO",
                        "-fs", "HFS+", "-quiet", str(path)], check=True)  # fmt: skip
    if identity and notary:
        submit = ["xcrun", "notarytool", "submit", str(path), "--keychain-profile", notary, "--wait"]
        subprocess.run(submit, check=True)
        subprocess.run(["xcrun", "stapler", "staple", str(path)], check=True)
    else:
        print("The disk image is not notarised: G60DESK_IDENTITY and G60DESK_NOTARY are not both given.")
    return path


def lay_out(bundle: Path, folder: Path) -> None:
    """Put into an empty folder what the disk image shows."""
    shutil.copytree(bundle, folder / bundle.name, symlinks=True)
    (folder / dmg_window.PROGRAMS).symlink_to(f"/{dmg_window.PROGRAMS}")
    dmg_window.write(folder, bundle.name)


def _sign(bundle: Path, identity: str) -> None:
    """Sign all that is in the bundle, the innermost first as `codesign --deep` does."""
    options = ["--options", "runtime", "--timestamp"] if identity else []
    sign = ["codesign", "--force", "--deep", *options, "--sign", identity or "-", str(bundle)]
    subprocess.run(sign, check=True)
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(bundle)], check=True)
    if not identity:
        print("The bundle is signed for this machine only: G60DESK_IDENTITY is not given.")
