"""The icon in the form that each system wants, made from the pictures that ship."""

from __future__ import annotations

from pathlib import Path

SIZES = (16, 32, 48, 64, 128, 256)


def write_icon(root: Path, folder: Path, system: str) -> str | None:
    """Write the icon of a program for `system` (as `sys.platform` calls it); gives its path, None where it has none."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(system)
    if suffix is None:
        return None
    from PIL import Image

    pictures = [Image.open(root / "resources" / "icons" / f"g60desk-{size}.png") for size in SIZES]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"g60desk.{suffix}"
    pictures[-1].save(path, sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
    return str(path)
