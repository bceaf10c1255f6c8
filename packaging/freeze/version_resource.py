"""What the system tells about the program: the version resource of Windows and the property list of macOS."""

from __future__ import annotations

from typing import Any

NAME, TITLE = "G60 Desk", "Tells the story of an innovation corridor"
OLDEST_MACOS = "12.0"  # of Qt 6.9
BUNDLE = "io.github.g60desk"  # by which macOS knows the program
KIND = f"{BUNDLE}.story"  # the uniform type of a packed story


def resource(version: str) -> Any:
    """The version resource of the Windows program, as PyInstaller takes it."""
    from PyInstaller.utils.win32 import versioninfo as win

    numbers = tuple(int(part) for part in (*version.split(".")[:3], "0"))
    fields = {
        "CompanyName": "G60 Desk contributors",
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": "g60desk",
        "LegalCopyright": "MIT licence; see the licences in the program",
        "OriginalFilename": "g60desk.exe",
        "ProductName": NAME,
        "ProductVersion": version,
        "Comments": TITLE,
    }
    strings = [win.StringStruct(name, value) for name, value in fields.items()]
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=numbers, prodvers=numbers, mask=0x3F, OS=0x40004, fileType=0x1),
        kids=[
            win.StringFileInfo([win.StringTable("040904B0", strings)]),
            win.VarFileInfo([win.VarStruct("Translation", [0x0409, 1200, 0x0804, 1200])]),
        ],
    )


def info_plist(version: str) -> dict[str, Any]:
    """The property list of the macOS bundle."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleLocalizations": ["en", "zh-Hans"],
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.education",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "G60 Desk contributors, MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "G60 Desk story",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [KIND],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": KIND,
                "UTTypeDescription": "G60 Desk story",
                "UTTypeConformsTo": ["public.data", "public.archive"],
                "UTTypeTagSpecification": {"public.filename-extension": ["g60"]},
            }
        ],
    }
