"""What is shipped inside the frozen program: each component with its version, its licence and the licence's text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import licence_page
import licence_texts
import sbom
from component import Component, Text

Entry = tuple[str, str, str]
LGPL = "LGPL-3.0-only"
WITHOUT_TEXT = {"pyside6-essentials": LGPL, "shiboken6": LGPL}  # their wheels bring none
FONTS = {"Inter": "OFL-Inter.txt", "Noto Sans SC": "OFL-NotoSansSC.txt"}


def own_version(root: Path) -> str:
    """The version of the program."""
    return str(tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def shipped(root: Path, pure: Iterable[Entry], binaries: Iterable[Entry]) -> list[Component]:
    """Everything that is shipped, by name; raises LookupError for a licence whose text is not found."""
    pure, binaries = list(pure), list(binaries)
    found = [*_fixed(root), *_packages(root, pure, binaries), *_of_debian(binaries)]
    for one in found:
        if not one.texts:
            raise LookupError(f"{one.name} {one.version} is shipped, and the text of its licence is not found")
    return sorted(found, key=lambda one: one.name.lower())


def write_all(components: list[Component], version: str, folder: Path) -> list[Path]:
    """Write the page of licences, its list for the program, and the bill of materials; gives the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "licences.html": licence_page.page(components),
        "licences.json": licence_page.listed(components),
        "sbom.cdx.json": sbom.bill(components, version),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def _fixed(root: Path) -> list[Component]:
    """What is in every frozen program."""
    import platform

    import PySide6

    qt = (*licence_texts.stored(root, "LGPL-3.0.txt"), *licence_texts.stored(root, "GPL-3.0.txt"))
    python, maker = platform.python_version(), metadata.distribution("pyinstaller")
    fonts = [
        Component(name, "", "OFL-1.1", f"pkg:generic/{name.replace(' ', '-').lower()}",
                  (Text(file, (root / "resources" / "fonts" / file).read_text(encoding="utf-8")),))
        for name, file in FONTS.items()
    ]  # fmt: skip
    own = own_version(root)
    return [
        Component("g60-desk", own, "MIT", f"pkg:pypi/g60-desk@{own}",
                  (Text("LICENSE", (root / "LICENSE").read_text(encoding="utf-8")),)),
        Component("Python", python, "PSF-2.0", f"pkg:generic/python@{python}", licence_texts.of_python()),
        Component("Qt", PySide6.__version__, LGPL, f"pkg:generic/qt@{PySide6.__version__}", qt),
        Component("PyInstaller bootloader", maker.version, "GPL-2.0-or-later WITH Bootloader-exception",
                  f"pkg:pypi/pyinstaller@{maker.version}", licence_texts.of_package(maker)),
        *fonts,
    ]  # fmt: skip


def _packages(root: Path, pure: list[Entry], binaries: list[Entry]) -> list[Component]:
    """The packages of PyPI of which a module or a library is shipped."""
    tops = {re.split(r"[./\\]", entry[0], maxsplit=1)[0] for entry in (*pure, *binaries)}
    distributions = metadata.packages_distributions()
    names = {re.sub(r"[-_.]+", "-", name).lower() for top in tops for name in distributions.get(top, ())}
    names.discard("g60-desk")
    found = []
    for name in sorted(names):
        one = metadata.distribution(name)
        texts = licence_texts.of_package(one)
        if name in WITHOUT_TEXT:
            texts = licence_texts.stored(root, "LGPL-3.0.txt")
        licence = WITHOUT_TEXT.get(name) or licence_texts.named_licence(one)
        found.append(Component(one.metadata["Name"], one.version, licence, f"pkg:pypi/{name}@{one.version}", texts))
    return found


def _of_debian(binaries: list[Entry]) -> list[Component]:
    """The libraries of a Debian system that are shipped; none where there is no dpkg."""
    found: dict[str, Component] = {}
    for entry in binaries:
        owner = licence_texts.debian_package(Path(entry[1]))
        if owner is not None and owner[0] not in found:
            name, version = owner
            purl = f"pkg:deb/debian/{name}@{version}"
            found[name] = Component(name, version, "see its text", purl, licence_texts.of_debian(name))
    return list(found.values())
