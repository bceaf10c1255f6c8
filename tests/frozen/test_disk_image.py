"""The disk image of macOS as far as it is known without a Mac: what is on it, its window, what Apple's tools are asked.

The tools are stand-ins that write down how they were called.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from ds_store import DSStore
from mach_made import bundle

from g60desk import resources

TOOLS = ("codesign", "hdiutil", "xcrun")
SCRIPT = """#!/bin/sh
echo "$(basename "$0") $*" >> {calls}
if [ "$1" = create ]; then
  while [ "$1" != -srcfolder ]; do shift; done
  (cd "$2" && find . -maxdepth 1 | sort) >> {shown}
fi
"""


@pytest.fixture
def freeze(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    monkeypatch.syspath_prepend(str(resources.files() / "packaging" / "freeze"))
    import dmg
    import dmg_window

    yield SimpleNamespace(dmg=dmg, window=dmg_window)


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SimpleNamespace:
    """Apple's tools, what was asked of them, and a bundle."""
    calls, shown, tools = tmp_path / "calls", tmp_path / "shown", tmp_path / "tools"
    tools.mkdir()
    for name in TOOLS:
        (tools / name).write_text(SCRIPT.format(calls=calls, shown=shown), encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    return SimpleNamespace(calls=calls, shown=shown, bundle=bundle(tmp_path, {}).parent, to=tmp_path)


def test_without_secrets_it_is_signed_for_this_machine_and_says_so(
    freeze: SimpleNamespace, mac: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("G60DESK_IDENTITY", "G60DESK_NOTARY"):
        monkeypatch.delenv(name, raising=False)
    path = freeze.dmg.make(mac.bundle, mac.to, "1.2.3")
    signed, verified, created = mac.calls.read_text(encoding="utf-8").splitlines()
    assert signed == f"codesign --force --deep --sign - {mac.bundle}"
    assert verified == f"codesign --verify --deep --strict {mac.bundle}"
    assert created.startswith("hdiutil create -volname G60 Desk -srcfolder ")
    assert created.endswith(str(path))
    told = capsys.readouterr().out
    assert "G60DESK_IDENTITY is not given" in told
    assert "not notarised" in told


def test_with_secrets_it_is_signed_sent_and_stapled(
    freeze: SimpleNamespace, mac: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("G60DESK_IDENTITY", "Developer ID Application: Somebody (ABC)")
    monkeypatch.setenv("G60DESK_NOTARY", "profile")
    path = freeze.dmg.make(mac.bundle, mac.to, "1.2.3")
    signed, _, _, sent, stapled = mac.calls.read_text(encoding="utf-8").splitlines()
    assert "--options runtime --timestamp --sign Developer ID Application: Somebody (ABC)" in signed
    assert sent == f"xcrun notarytool submit {path} --keychain-profile profile --wait"
    assert stapled == f"xcrun stapler staple {path}"
    assert not capsys.readouterr().out


def test_the_image_shows_the_program_beside_the_folder_of_programs(
    freeze: SimpleNamespace, mac: SimpleNamespace
) -> None:
    freeze.dmg.make(mac.bundle, mac.to, "1.2.3")
    shown = mac.shown.read_text(encoding="utf-8").splitlines()
    assert shown == [".", "./.DS_Store", "./Applications", "./G60 Desk.app"]


def test_it_is_laid_out_with_every_link(freeze: SimpleNamespace, mac: SimpleNamespace, tmp_path: Path) -> None:
    folder = tmp_path / "image"
    folder.mkdir()
    freeze.dmg.lay_out(mac.bundle, folder)
    assert (folder / "Applications").readlink() == Path("/Applications")
    before, after = (
        {str(one.relative_to(top)): one.readlink() for one in top.rglob("*") if one.is_symlink()}
        for top in (mac.bundle, folder / mac.bundle.name)
    )
    assert len(before) > 5
    assert after == before


def test_the_window_has_both_icons_side_by_side(freeze: SimpleNamespace, tmp_path: Path) -> None:
    with DSStore.open(str(freeze.window.write(tmp_path, "G60 Desk.app")), "r") as store:
        told = {(one.filename, one.code): one.value for one in store}
    (left, upper), (right, lower) = told["G60 Desk.app", b"Iloc"], told["Applications", b"Iloc"]
    wide, high = freeze.window.SIZE
    icons = told[".", b"icvp"]
    assert upper == lower
    assert right - left > icons["iconSize"]
    assert left + right == wide
    assert all(icons["iconSize"] / 2 < middle < side - icons["iconSize"] / 2
               for middle, side in ((left, wide), (right, wide), (upper, high)))  # fmt: skip
    assert told[".", b"bwsp"]["WindowBounds"].endswith(f"{{{wide}, {high}}}}}")
    assert told[".", b"icvl"] == b"icnv"
