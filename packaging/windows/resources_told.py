"""What Windows tells about the program: its version resource and its icon, read from g60desk.exe itself."""

from __future__ import annotations

from pathlib import Path

import pefile

ICON, GROUP_ICON = 3, 14  # kinds of resources
WIDTHS = {16, 32, 48, 64, 128, 256}  # px of the pictures in the icon
WINDOWED = 2  # the subsystem of a program without a console


def problems(program: Path, version: str) -> list[str]:
    """What is wrong with the resources of a program of that version; empty where all is well."""
    read = pefile.PE(str(program))
    expected = {"ProductName": "G60 Desk", "FileDescription": "G60 Desk", "ProductVersion": version,
                "FileVersion": version, "OriginalFilename": "g60desk.exe"}  # fmt: skip
    told = _strings(read)
    found = [f"{name} is {told.get(name)!r} instead of {value!r}" for name, value in expected.items()
             if told.get(name) != value]  # fmt: skip
    numbers = tuple(int(one) for one in (*version.split(".")[:3], "0"))
    fixed = read.VS_FIXEDFILEINFO[0]
    high, low = fixed.FileVersionMS, fixed.FileVersionLS
    if (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF) != numbers:
        found.append(f"the version in numbers is not {numbers}")
    if lacking := WIDTHS - icon_widths(read):
        found.append(f"the icon has no picture of {sorted(lacking)} px")
    if read.OPTIONAL_HEADER.Subsystem != WINDOWED:
        found.append("it opens a console")
    return found


def _strings(read: pefile.PE) -> dict[str, str]:
    blocks = [block for file in getattr(read, "FileInfo", []) for block in file if hasattr(block, "StringTable")]
    return {
        name.decode(): value.decode()
        for block in blocks
        for table in block.StringTable
        for name, value in table.entries.items()
    }


def icon_widths(read: pefile.PE) -> set[int]:
    """The widths of the pictures in the first icon of a program."""
    kinds = {kind.id: kind.directory for kind in read.DIRECTORY_ENTRY_RESOURCE.entries}
    if ICON not in kinds or GROUP_ICON not in kinds:
        return set()
    place = kinds[GROUP_ICON].entries[0].directory.entries[0].data.struct
    group = read.get_data(place.OffsetToData, place.Size)
    return {group[at] or 256 for at in range(6, len(group), 14)}  # a byte: 256 is written as 0
