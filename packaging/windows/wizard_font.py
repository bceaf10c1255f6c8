"""A font for the wizard under Wine, which has none that writes Chinese: the program's own, under a name of Windows'.

For a test prefix alone.  On Windows the wizard is written in the fonts of the system.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from wine import Wine

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
PARTS = ("G60Sans-Regular.ttf", "G60Han-Regular.ttf")  # the first one's letters count where both have one
NAME = "Tahoma"  # of which Wine has "MS Shell Dlg" as another name already
OTHER_NAMES = ("Segoe UI", "Microsoft YaHei UI")  # those of the installer
SUBSTITUTES = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes"
UNITS = 1000
NOT_KEPT = ("GPOS", "GSUB", "GDEF", "gasp")
WEST_AND_CHINA = 1 | 1 << 18  # code pages 1252 and 936
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT = 1, 2, 3, 4, 6  # records of the name table


def install(wine: Wine, kept: Path) -> None:
    """Put the font into a prefix; made once, it is kept in the file `kept`."""
    if not kept.is_file():
        aside = kept.with_suffix(".new")
        write(aside)
        aside.replace(kept)
    wine.wait()
    shutil.copyfile(kept, wine.drive / "windows" / "Fonts" / kept.name)
    for other in OTHER_NAMES:
        wine.call("reg", "add", SUBSTITUTES, "/v", other, "/d", NAME, "/f")
    wine.wait()


def write(path: Path) -> None:
    """Write the font."""
    with TemporaryDirectory() as folder:
        parts = []
        for name in PARTS:
            font = TTFont(FONTS / name)
            for table in NOT_KEPT:
                if table in font:
                    del font[table]
            scale_upem(font, UNITS)
            parts.append(str(Path(folder) / name))
            font.save(parts[-1])
        merged = Merger().merge(parts)
    merged["OS/2"].ulCodePageRange1 = WEST_AND_CHINA
    told = {FAMILY: NAME, STYLE: "Regular", UNIQUE: NAME, FULL: NAME, POSTSCRIPT: NAME}
    merged["name"].names = []
    for number, text in told.items():
        merged["name"].setName(text, number, 3, 1, 0x409)
    merged.save(path)
