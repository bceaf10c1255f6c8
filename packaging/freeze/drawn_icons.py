"""The icon in the form that each system wants, made from the pictures that ship."""

from __future__ import annotations

from pathlib import Path

SIZES = (16, 32, 48, 64, 128, 256)
LARGE = (512, 1024)  # that macOS shows, too


def write_icon(root: Path, folder: Path, system: str) -> str | None:
    """Write the icon of a program for `system` (as `sys.platform` calls it); gives its path, None where it has none."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(system)
    if suffix is None:
        return None
    from PIL import Image

    folders = dict.fromkeys(SIZES, root / "resources" / "icons")
    if system == "darwin":
        folders |= dict.fromkeys(LARGE, root / "packaging" / "icons")
    pictures = []
    for size, place in folders.items():
        with Image.open(place / f"g60desk-{size}.png") as one:
            pictures.append(one.copy())
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"g60desk.{suffix}"
    pictures[-1].save(path, sizes=[(size, size) for size in folders], append_images=pictures[:-1])
    return str(path)
