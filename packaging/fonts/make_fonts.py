"""Make the shipped fonts: cut two open families down to what the program writes, under names of their own.

The sources are packages of the npm registry, fetched beforehand into a folder:

    npm pack inter-ui@4.1.1
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3
    python packaging/fonts/make_fonts.py FOLDER

It needs fonttools and brotli.  The same packages give the same bytes.  Why these families, why static files and why
other names: `docs/decisions/fonts.md`.
"""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parents[2] / "resources" / "fonts"

INTER = "inter-ui-4.1.1.tgz"
NOTO = "expo-google-fonts-noto-sans-sc-0.4.3.tgz"
SHA256 = {
    INTER: "e392e4d71f18a7c1f23dfecd833d68fa05eeab41862686584e80fd2b5d87e9c0",
    NOTO: "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
}
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

LATIN_RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0192, 0x0192),
    (0x0218, 0x021B),  # Romanian
    (0x02C6, 0x02DD),  # spacing accents
    (0x0300, 0x0328),  # combining accents
    (0x0394, 0x0394),
    (0x03A9, 0x03A9),
    (0x03BC, 0x03BC),
    (0x03C0, 0x03C0),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x2000, 0x206F),  # punctuation and spaces
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x215F),  # letter-like signs and fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2303, 0x2303),  # keys of a keyboard
    (0x2318, 0x2318),
    (0x2325, 0x2325),
    (0x232B, 0x232B),
    (0x23CE, 0x23CE),
    (0x25A0, 0x25FF),  # shapes
    (0x2713, 0x2717),
)
# No letters, digits or spaces in the Chinese files: Qt then takes those from the Latin family, on the same baseline.
# The signs that both scripts share but draw at other widths are here, and win where Chinese is written.
HAN_RANGES = (
    (0x2014, 0x2014),  # the dash, twice as long in Chinese
    (0x2018, 0x2019),
    (0x201C, 0x201D),
    (0x2026, 0x2026),
    (0x2460, 0x2473),  # circled numbers
    (0x3000, 0x3020),
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),
)


@dataclass(frozen=True)
class Cut:
    """One shipped file: where it comes from, what it is called, and what is kept."""

    package: str
    member: str
    family: str
    weight: int
    ranges: tuple[tuple[int, int], ...]
    features: tuple[str, ...]
    ideographs: bool = False

    @property
    def style(self) -> str:
        return STYLES[self.weight]

    @property
    def file_name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


LATIN_FEATURES = (
    "kern",
    "mark",
    "mkmk",
    "ccmp",
    "locl",
    "calt",
    "case",
    "tnum",
    "pnum",
    "zero",
    "ss01",
    "cv11",
    "sups",
)
HAN_FEATURES = ("kern", "locl", "ccmp", "mark", "mkmk")


def cuts() -> list[Cut]:
    """Every file to be made."""
    made = []
    for folder, source, family, weights in (
        ("web", "Inter", "G60 Sans", (400, 500, 600, 700)),
        ("display", "InterDisplay", "G60 Display", (400, 600)),
    ):
        for weight in weights:
            member = f"package/{folder}/{source}-{STYLES[weight]}.woff2"
            made.append(Cut(INTER, member, family, weight, LATIN_RANGES, LATIN_FEATURES))
    for weight in (400, 500, 600):
        member = f"package/{weight}{STYLES[weight]}/NotoSansSC_{weight}{STYLES[weight]}.ttf"
        made.append(Cut(NOTO, member, "G60 Han", weight, HAN_RANGES, HAN_FEATURES, ideographs=True))
    return made


def gb2312_ideographs() -> set[int]:
    """The 6,763 characters of GB 2312, read off Python's own codec."""
    found = set()
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def open_package(folder: Path, package: str) -> tarfile.TarFile:
    """The package from the folder, when it is the very one that the recipe was written for."""
    data = (folder / package).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256[package]:
        sys.exit(f"{package} has SHA-256 {found}, not {SHA256[package]}")
    return tarfile.open(fileobj=io.BytesIO(data))


def read_member(archive: tarfile.TarFile, member: str) -> bytes:
    """The bytes of one file of a package."""
    stream = archive.extractfile(member)
    if stream is None:
        sys.exit(f"{member} is no file")
    return stream.read()


def cut_font(data: bytes, cut: Cut) -> bytes:
    """One font with only the characters, features and names of `cut`, and no hinting."""
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = list(cut.features)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["STAT", "vhea", "vmtx", "BASE"]
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    wanted = {code for first, last in cut.ranges for code in range(first, last + 1)}
    if cut.ideographs:
        wanted |= gb2312_ideographs()
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    name_font(font, cut)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def name_font(font: TTFont, cut: Cut) -> None:
    """Give a font its shipped name.

    Old programs group four styles under name 1, so Medium and SemiBold need a name 1 of their own there; Qt goes by
    16 and 17.
    """
    plain = cut.style in {"Regular", "Bold"}
    names = {
        1: cut.family if plain else f"{cut.family} {cut.style}",
        2: cut.style if plain else "Regular",
        3: f"{cut.file_name[:-4]} for G60 Desk",
        4: f"{cut.family} {cut.style}",
        6: cut.file_name[:-4],
        16: cut.family,
        17: cut.style,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.platformID == 3]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    bold = cut.weight == 700
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def main() -> None:
    """Make every file and say how large it became."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    archives = {package: open_package(folder, package) for package in SHA256}
    for cut in cuts():
        data = cut_font(read_member(archives[cut.package], cut.member), cut)
        (OUT / cut.file_name).write_bytes(data)
        print(f"{hashlib.sha256(data).hexdigest()}  {len(data) / 1024:7.0f} KiB  {cut.file_name}")
    for package, member, name in (
        (INTER, "package/LICENSE.txt", "OFL-Inter.txt"),
        (NOTO, "package/LICENSE_FONT", "OFL-NotoSansSC.txt"),
    ):
        (OUT / name).write_bytes(read_member(archives[package], member))


if __name__ == "__main__":
    main()
