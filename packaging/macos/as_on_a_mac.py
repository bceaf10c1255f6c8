"""PyInstaller's own code for macOS, run where there is no Mac: what it asks of the system is answered as a Mac would.

Nothing is signed.  `lipo` and `install_name_tool` are those of LLVM, which do the same to the same headers.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import site
import sys
import sysconfig
from pathlib import Path

from version_resource import OLDEST_MACOS

TOOLS = ("lipo", "install_name_tool")


def tools(folder: Path) -> bool:
    """Lay both tools into `folder` under the names that a Mac has for them; False where this system has none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TOOLS:
        found = _of_llvm(name.replace("_", "-"))
        if found is None:
            return False
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(found)
    return True


def _of_llvm(name: str) -> str | None:
    """LLVM's tool by its plain name, or the newest with a version behind it, as Debian has them."""
    plain = shutil.which(f"llvm-{name}")
    if plain:
        return plain
    found = [one for folder in os.get_exec_path() for one in Path(folder).glob(f"llvm-{name}-*")]
    versions = {int(number[0]): str(one) for one in found if (number := re.findall(r"-(\d+)$", one.name))}
    return versions[max(versions)] if versions else None


def become(machine: str, packages: Path, program: Path, tool_folder: Path) -> None:
    """Make this process one of a Mac with such a processor, before PyInstaller is imported.

    `packages` is its site-packages; `program` stands for its Python where the header of that is read.
    """
    # What looks for a part of Python that only a Mac has is loaded before.
    import urllib.request  # noqa: F401

    sysconfig.get_config_vars()  # keeps what it finds
    sys.platform = "darwin"
    sys.executable = str(program)
    platform.system = lambda: "Darwin"
    platform.machine = lambda: machine
    platform.mac_ver = lambda *_: (OLDEST_MACOS, ("", "", ""), machine)
    site.getsitepackages = lambda *_: [str(packages)]
    os.environ["PATH"] = f"{tool_folder}{os.pathsep}{os.environ['PATH']}"
    from PyInstaller import log
    from PyInstaller.utils import osx

    log.logger.setLevel("WARNING")
    osx.sign_binary = lambda *_, **__: None
