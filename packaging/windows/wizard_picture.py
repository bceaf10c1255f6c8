"""The pictures of the wizard: the line of the story with its stops, in the colours of the program.

NSIS wants bitmaps of these sizes, and stretches them where letters are larger.
"""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image, ImageDraw

SIDE, TOP = (164, 314), (150, 57)  # px: beside the first and the last page, above the others
FINER = 4  # drawn so much larger, since Pillow does not smooth edges
STOPS = (118, 186, 254)  # px from the top
LINE, STOP, RIM = 8, 13, 4  # px: breadth, radius, and breadth of a stop's rim
PLATE = (35, 83, 221, 171)  # px: the plate in the icon of 256 px, without its line and rim
PLATE_AT, PLATE_BROAD, PLATE_ABOVE = 40, 88, 64  # px: from the top, how broad, and how broad above a page
MARGIN = 12  # px


def write(root: Path, folder: Path) -> dict[str, Path]:
    """Write `side.bmp` and `top.bmp`; gives them by the names that the script of the installer has."""
    colours = json.loads((root / "resources" / "tokens.json").read_text(encoding="utf-8"))["themes"]["paper"]["colours"]
    with Image.open(root / "resources" / "icons" / "g60desk-256.png") as icon:
        sign = icon.convert("RGBA")
    pictures = {"SIDE": _side(sign, colours), "TOP": _top(sign)}
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{name.lower()}.bmp" for name in pictures}
    for name, picture in pictures.items():
        picture.save(paths[name])
    return paths


def _side(sign: Image.Image, colours: dict[str, str]) -> Image.Image:
    wide, high = (FINER * one for one in SIDE)
    drawn = Image.new("RGB", (wide, high), colours["bg"])
    pen, middle = ImageDraw.Draw(drawn), wide // 2
    breadth = FINER * LINE // 2
    pen.rectangle((middle - breadth, FINER * (PLATE_AT + LINE), middle + breadth, high), fill=colours["signal"])
    for stop in STOPS:
        for radius, fill in ((STOP, colours["ink"]), (STOP - RIM, colours["bg"])):
            reach = FINER * radius
            pen.ellipse((middle - reach, FINER * stop - reach, middle + reach, FINER * stop + reach), fill=fill)
    small = drawn.resize(SIDE, Image.Resampling.LANCZOS)
    plate = _plate(sign, PLATE_BROAD)
    small.paste(plate, ((SIDE[0] - PLATE_BROAD) // 2, PLATE_AT), plate)
    return small


def _top(sign: Image.Image) -> Image.Image:
    """The plate near the right end of the white strip above a page."""
    wide, high = TOP
    drawn = Image.new("RGB", TOP, "#FFFFFF")
    plate = _plate(sign, PLATE_ABOVE)
    drawn.paste(plate, (wide - MARGIN - plate.width, (high - plate.height) // 2), plate)
    return drawn


def _plate(sign: Image.Image, wide: int) -> Image.Image:
    plate = sign.crop(PLATE)
    return plate.resize((wide, wide * plate.height // plate.width), Image.Resampling.LANCZOS)
