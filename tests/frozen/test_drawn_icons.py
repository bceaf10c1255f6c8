"""The icon of each system, in the sizes that it shows, none of them a smaller one made larger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PIL import IcnsImagePlugin, Image, ImageChops

from g60desk import resources

ROOT = resources.files()


@pytest.fixture
def icons(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "freeze"))
    import drawn_icons

    yield drawn_icons


def test_linux_takes_the_pictures_as_they_are(icons: ModuleType, tmp_path: Path) -> None:
    assert icons.write_icon(ROOT, tmp_path, "linux") is None


def test_windows_has_six_sizes(icons: ModuleType, tmp_path: Path) -> None:
    with Image.open(icons.write_icon(ROOT, tmp_path, "win32")) as icon:
        assert icon.info["sizes"] == {(size, size) for size in icons.SIZES}


@pytest.mark.parametrize("side", [256, 512, 1024])
def test_the_large_ones_of_macos_are_drawn_as_large(icons: ModuleType, tmp_path: Path, side: int) -> None:
    folder = "packaging" if side in icons.LARGE else "resources"
    with Path(icons.write_icon(ROOT, tmp_path, "darwin")).open("rb") as file:
        found = (
            IcnsImagePlugin.IcnsFile(file).getimage((512, 512, 2) if side == 1024 else (side, side, 1)).convert("RGBA")
        )
    with Image.open(ROOT / folder / "icons" / f"g60desk-{side}.png") as drawn:
        assert ImageChops.difference(found, drawn.convert("RGBA")).getbbox() is None
