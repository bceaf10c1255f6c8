"""The frozen program as a Debian package, for Debian 12, Ubuntu 22.04 and later.

xz packs a tenth tighter than zstd does in the same time.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
DEPENDS = (  # what the frozen folder leaves to the system: freeze/left_out.py, and the graphics drivers
    "libc6 (>= {glibc})", "libstdc++6", "libgcc-s1", "libegl1", "libgl1", "libx11-6", "libx11-xcb1", "libxcb1",
    "libfontconfig1", "libfreetype6", "libglib2.0-0", "libdbus-1-3",
)  # fmt: skip
CONTROL = """Package: g60desk
Version: {version}
Section: education
Priority: optional
Architecture: {machine}
Maintainer: G60 Desk contributors <g60desk@localhost>
Installed-Size: {size}
Depends: {depends}
Description: tell the story of an innovation corridor, offline
 G60 Desk shows the story of a place from plain text files: a timeline, a map
 that becomes a transit line, comparisons and charts, each number with its
 source, in English and Chinese. It presents the story to a room, and is left
 alone in a hall. It opens no connection.
"""
CHANGELOG = """g60desk ({version}) unstable; urgency=medium

  * Made from the release; what changed is told in CHANGELOG.md.

 -- G60 Desk contributors <g60desk@localhost>  {date}
"""
SIZES = (16, 32, 48, 64, 128, 256)


def make(tree: Path, to: Path, version: str) -> Path:
    """Write `g60desk_VERSION_MACHINE.deb`; gives it.  Needs dpkg-deb."""
    machine = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    root = to / "deb"
    shutil.rmtree(root, ignore_errors=True)
    _fill(root, tree, version)
    for one in root.rglob("*"):
        if not one.is_symlink():
            one.chmod(0o755 if one.is_dir() or one == root / "usr/lib/g60desk/g60desk" else 0o644)
    size = sum(one.lstat().st_size for one in root.rglob("*")) // 1024
    depends = ", ".join(DEPENDS).format(glibc=_glibc(tree))
    sums = [f"{hashlib.md5(one.read_bytes(), usedforsecurity=False).hexdigest()}  {one.relative_to(root).as_posix()}\n"
            for one in sorted(root.rglob("*")) if one.is_file() and not one.is_symlink()]  # fmt: skip
    (root / "DEBIAN").mkdir(mode=0o755)
    (root / "DEBIAN" / "md5sums").write_text("".join(sums), encoding="utf-8")
    control = CONTROL.format(version=version, machine=machine, size=size, depends=depends)
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    path = to / f"g60desk_{version}_{machine}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(path)],
                   check=True, stdout=subprocess.DEVNULL)  # fmt: skip
    shutil.rmtree(root)
    return path


def _fill(root: Path, tree: Path, version: str) -> None:
    """Lay out what is installed."""
    share, doc = root / "usr" / "share", root / "usr" / "share" / "doc" / "g60desk"
    shutil.copytree(tree, root / "usr" / "lib" / "g60desk", symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "g60desk").symlink_to("../lib/g60desk/g60desk")
    _copy(LINUX / "g60desk.desktop", share / "applications")
    _copy(LINUX / "g60desk.xml", share / "mime" / "packages")
    for size in SIZES:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        _copy(ROOT / "resources" / "icons" / f"g60desk-{size}.png", place, "g60desk.png")
    _copy(ROOT / "resources" / "icons" / "g60desk.svg", share / "icons" / "hicolor" / "scalable" / "apps")
    _copy(LINUX / "g60desk.1", share / "man" / "man1")
    _pack(share / "man" / "man1" / "g60desk.1")
    _copy(ROOT / "LICENSE", doc, "copyright")
    files = "../../../lib/g60desk/_internal/g60desk/_files"
    (doc / "licences.html").symlink_to(f"{files}/licences/licences.html")
    (doc / "guides").symlink_to(f"{files}/docs")
    moment = int(os.environ.get("SOURCE_DATE_EPOCH") or tree.stat().st_mtime)
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(moment))
    (doc / "changelog").write_text(CHANGELOG.format(version=version, date=date), encoding="utf-8")
    _pack(doc / "changelog")
    _copy(LINUX / "lintian-overrides", share / "lintian" / "overrides", "g60desk")


def _copy(file: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def _pack(file: Path) -> None:
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    file.unlink()


def _glibc(tree: Path) -> str:
    """The oldest glibc that has all that any file of the folder wants of it."""
    wanted = {(2, 17)}
    for file in tree.rglob("*"):
        if file.is_file() and not file.is_symlink() and (".so" in file.name or file.name == "g60desk"):
            found = re.findall(rb"GLIBC_2\.(\d+)", file.read_bytes())
            wanted |= {(2, int(minor)) for minor in found}
    return ".".join(map(str, max(wanted)))
