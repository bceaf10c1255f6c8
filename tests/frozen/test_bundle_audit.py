"""What is known of a macOS bundle without a Mac: a sound one is well, and each fault that is put into it is found."""

from __future__ import annotations

import plistlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mach_made import bundle, header, write

from g60desk import resources

ROOT = resources.files()
VERSION = "1.2.3"


@pytest.fixture
def audit(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """The modules, which stand side by side."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "freeze"))
    import bundle_audit
    import mach_o
    import version_resource

    yield SimpleNamespace(problems=bundle_audit.problems, plist=version_resource.info_plist, read=mach_o.read)


def told(audit: SimpleNamespace) -> dict[str, Any]:
    return {
        **audit.plist(VERSION),
        "CFBundleIdentifier": "io.github.g60desk",
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleExecutable": "g60desk",
        "CFBundleIconFile": "g60desk.icns",
    }


def test_a_sound_bundle_has_no_problems(audit: SimpleNamespace, tmp_path: Path) -> None:
    inside = bundle(tmp_path, told(audit))
    assert audit.problems(inside.parent, "arm64", VERSION) == []


def instead(path: Path, target: str) -> None:
    path.unlink()
    path.symlink_to(target)


def retold(inside: Path, **changes: Any) -> None:
    path = inside / "Info.plist"
    path.write_bytes(plistlib.dumps({**plistlib.loads(path.read_bytes()), **changes}))


def library(inside: Path, **given: Any) -> None:
    write(inside / "Frameworks" / "PySide6" / "QtCore.abi3.so", header(**{"rpaths": ("@loader_path/..",), **given}))


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link that is absolute": (
        lambda at: instead(at / "Frameworks/Python", str(at / "Frameworks/Python.framework/Versions/A/Python")),
        "not relative",
    ),
    "a link to nothing": (
        lambda at: instead(at / "Frameworks/Python", "Python.framework/Python3"),
        "which is not there",
    ),
    "a link out of the bundle": (
        lambda at: instead(at / "Frameworks/base_library.zip", "../../.."),
        "out of the bundle",
    ),
    "a framework without a current version": (
        lambda at: (at / "Frameworks/QtCore.framework/Versions/Current").unlink(),
        "QtCore.framework/Versions/Current is not the link",
    ),
    "a framework without its list": (
        lambda at: (at / "Frameworks/QtCore.framework/Versions/A/Resources/Info.plist").unlink(),
        "QtCore.framework has no Info.plist",
    ),
    "no Python": (lambda at: (at / "Frameworks/Python").unlink(), "Python itself is not there"),
    "a newer macOS": (lambda at: library(at, oldest=13), "needs macOS 13.0.0, and 12.0 is promised"),
    "a newer macOS, told as of old": (lambda at: library(at, oldest=14, old=True), "needs macOS 14.0.0"),
    "another processor": (lambda at: library(at, machine="x86_64"), "is for x86_64 instead of arm64"),
    "libraries of this machine": (lambda at: library(at, rpaths=("/opt/lib",)), "looks for libraries in /opt/lib"),
    "libraries beside the bundle": (
        lambda at: library(at, rpaths=("@loader_path/../../../..",)),
        "looks for libraries in @loader_path/../../../..",
    ),
    "a library that is not brought": (lambda at: library(at, imports=("@rpath/QtQuick",)), "imports @rpath/QtQuick"),
    "a library of this machine": (
        lambda at: library(at, imports=("/opt/lib/libssl.dylib",)),
        "imports /opt/lib/libssl",
    ),
    "a text among the code": (lambda at: write(at / "Frameworks/PySide6/note.txt", b"a"), "is no code"),
    "code among the texts": (lambda at: write(at / "Resources/one.so", header()), "is not signed in Resources"),
    "a folder with a dot": (lambda at: write(at / "Frameworks/PIL/.dylibs/x.so", header()), "a dot in its name"),
    "a stray file": (lambda at: write(at / "notes.txt", b"a"), "Contents has notes.txt"),
    "no resources": (lambda at: (at / "Resources").rename(at.parent / "gone"), "Contents lacks Resources"),
    "another version": (lambda at: retold(at, CFBundleShortVersionString="0.1"), "CFBundleShortVersionString"),
    "another oldest macOS": (lambda at: retold(at, LSMinimumSystemVersion="11.0"), "LSMinimumSystemVersion"),
    "one language": (lambda at: retold(at, CFBundleLocalizations=["en"]), "CFBundleLocalizations"),
    "blurred on a Retina screen": (lambda at: retold(at, NSHighResolutionCapable=False), "NSHighResolutionCapable"),
    "a story that is not opened": (lambda at: retold(at, CFBundleDocumentTypes=[]), "a .g60 file is opened"),
    "no window": (lambda at: retold(at, LSBackgroundOnly=True), "there is no window"),
    "no icon": (lambda at: (at / "Resources/g60desk.icns").unlink(), "the icon g60desk.icns"),
    "a program that cannot be run": (lambda at: (at / "MacOS/g60desk").chmod(0o644), "the program g60desk"),
    "a list that cannot be read": (lambda at: write(at / "Info.plist", b"<plist"), "cannot be read"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found(audit: SimpleNamespace, tmp_path: Path, name: str) -> None:
    inside = bundle(tmp_path, told(audit))
    put, said = FAULTS[name]
    put(inside)
    found = audit.problems(inside.parent, "arm64", VERSION)
    assert any(said in one for one in found), found


def test_every_slice_of_a_file_is_read(audit: SimpleNamespace, tmp_path: Path) -> None:
    path = write(tmp_path / "one.so", header(machine="x86_64", oldest=11, imports=("@rpath/a", "/usr/lib/b"), old=True))
    (one,) = audit.read(path)
    assert (one.machine, one.oldest, one.imports) == ("x86_64", (11, 0, 0), ("@rpath/a", "/usr/lib/b"))
