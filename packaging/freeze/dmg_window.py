"""The window that macOS opens for a disk image: the program on the left, the folder of programs on the right.

Finder keeps such things in a file `.DS_Store`; the names in it are Finder's own.
"""

from __future__ import annotations

from pathlib import Path

from ds_store import DSStore

PROGRAMS = "Applications"
PLACE, SIZE = (200, 160), (640, 360)  # of the window, points
LEFT, RIGHT = (170, 160), (470, 160)  # the middles of both icons in it
ICON, TEXT = 128, 14
PAPER = (0xF6 / 255, 0xF3 / 255, 0xEC / 255)  # as the light pages of the program are

WINDOW = {
    "WindowBounds": f"{{{{{PLACE[0]}, {PLACE[1]}}}, {{{SIZE[0]}, {SIZE[1]}}}}}",
    "ContainerShowSidebar": False,
    "PreviewPaneVisibility": False,
    "ShowPathbar": False,
    "ShowSidebar": False,
    "ShowStatusBar": False,
    "ShowTabView": False,
    "ShowToolbar": False,
    "SidebarWidth": 180,
}
ICONS = {
    "viewOptionsVersion": 1,
    "arrangeBy": "none",
    "backgroundType": 1,  # a colour
    "backgroundColorRed": PAPER[0],
    "backgroundColorGreen": PAPER[1],
    "backgroundColorBlue": PAPER[2],
    "gridOffsetX": 0.0,
    "gridOffsetY": 0.0,
    "gridSpacing": 100.0,
    "iconSize": float(ICON),
    "labelOnBottom": True,
    "showIconPreview": False,
    "showItemInfo": False,
    "textSize": float(TEXT),
}


def write(folder: Path, program: str) -> Path:
    """Write how the window of `folder` looks, with the bundle named `program`; gives the file."""
    path = folder / ".DS_Store"
    with DSStore.open(str(path), "w+") as store:
        store["."]["vSrn"] = ("long", 1)
        store["."]["bwsp"] = WINDOW
        store["."]["icvp"] = ICONS
        store["."]["icvl"] = ("type", b"icnv")
        store[program]["Iloc"] = LEFT
        store[PROGRAMS]["Iloc"] = RIGHT
    return path
