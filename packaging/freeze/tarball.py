"""The frozen program as a .tar.xz for any Linux with a desktop; the same folder gives the same bytes.

xz makes 67 MB of it, which is more by gzip than may be downloaded.
"""

from __future__ import annotations

import lzma
import os
import platform
import tarfile
from pathlib import Path

PRESET = 6  # of xz: 7 and more save next to nothing


def make(tree: Path, to: Path, version: str) -> Path:
    """Write `g60desk-VERSION-linux-MACHINE.tar.xz`; gives it."""
    name = f"g60desk-{version}-linux-{platform.machine()}"
    path = to / f"{name}.tar.xz"
    moment = int(os.environ.get("SOURCE_DATE_EPOCH") or tree.stat().st_mtime)

    def plain(one: tarfile.TarInfo) -> tarfile.TarInfo:
        one.uid = one.gid = 0
        one.uname = one.gname = "root"
        one.mtime = moment
        one.mode = 0o755 if one.isdir() or one.mode & 0o100 else 0o644
        return one

    aside = path.with_name(f"{path.name}.new")
    with lzma.open(aside, "wb", preset=PRESET) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for one in sorted([tree, *tree.rglob("*")]):
            tar.add(one, Path(name) / one.relative_to(tree), recursive=False, filter=plain)
    aside.replace(path)
    return path
