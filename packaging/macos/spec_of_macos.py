"""The spec itself, run for macOS: where PyInstaller would search and compile, what Linux has found is put.

Gathering, the shape of a bundle and what is done to the headers are PyInstaller's own.  Import this in a process that
`as_on_a_mac` has changed.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import linux_lists
from linux_lists import Entry, Lists
from PyInstaller import config
from PyInstaller.building import api, osx
from PyInstaller.building.datastruct import normalize_toc
from PyInstaller.depend import bindepend
from PyInstaller.utils import osx as headers


def run(spec: Path, lists: Lists, site: Path, folder: Path, archive: Path) -> Path:
    """Lay out the bundle that the spec tells of in `folder`; gives it.  `archive` is the modules that Linux packed."""
    work, made = folder / "work", folder / "made"
    for one in (work, made):
        shutil.rmtree(one, ignore_errors=True)
        one.mkdir(parents=True)
    config.CONF.update(
        workpath=str(work), distpath=str(made), specpath=str(spec.parent), cachedir=str(work / "cache"),
        upx_available=False, noconfirm=True,
    )  # fmt: skip
    program = site / "PyInstaller" / "bootloader" / "Darwin-64bit" / "runw"
    names: dict[str, Any] = {
        "SPECPATH": str(spec.parent),
        "workpath": str(work),
        "Analysis": lambda *_, **__: Found(lists, site, folder),
        "PYZ": lambda pure: archive,
        "EXE": lambda archive, scripts, **given: Program(program, archive, given),
        "COLLECT": api.COLLECT,
        "BUNDLE": osx.BUNDLE,
    }
    exec(compile(spec.read_text(encoding="utf-8"), str(spec), "exec"), names)  # noqa: S102 - our own, as PyInstaller does
    (bundle,) = made.glob("*.app")
    return bundle


class Found:
    """What PyInstaller's Analysis would find on a Mac."""

    def __init__(self, lists: Lists, site: Path, folder: Path) -> None:
        own = linux_lists.extensions(lists.binaries, site)
        own += linux_lists.python(folder, next(site.glob("shiboken6/libshiboken6.*.dylib")))
        linked = bindepend.binary_dependency_analysis(own, search_paths=None, symlink_suppression_patterns=set())
        datas = [one for one in lists.datas if one[2] == "DATA"]
        whole = normalize_toc(headers.collect_files_from_framework_bundles(normalize_toc(datas + linked)))
        self.scripts, self.pure = lists.scripts, lists.pure
        self.binaries: list[Entry] = [one for one in whole if one[2] in ("BINARY", "EXTENSION")]
        self.datas: list[Entry] = [one for one in whole if one[2] not in ("BINARY", "EXTENSION")]


class Program(api.EXE):  # type: ignore[misc]
    """The bootloader for a Mac with the packed modules behind it; as large as the real one, and never run."""

    def __init__(self, bootloader: Path, archive: Path, given: dict[str, Any]) -> None:
        import platform

        self.name = str(Path(config.CONF["workpath"]) / given["name"])
        self.console, self.target_arch = given["console"], platform.machine()
        self.strip = self.upx = False
        self.upx_exclude: list[str] = []
        self.codesign_identity = self.entitlements_file = None
        self.contents_directory, self.append_pkg = "_internal", True
        self.toc: list[Entry] = []
        self.dependencies: list[Entry] = []
        shutil.copyfile(bootloader, self.name)
        headers.binary_to_target_arch(self.name, self.target_arch)
        with Path(self.name).open("ab") as file:
            file.write(archive.read_bytes())
