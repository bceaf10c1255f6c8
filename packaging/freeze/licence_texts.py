"""Where the texts of licences are found: in wheels, beside Python, in Debian's packages, and here in the checkout."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path, PurePosixPath

from component import Text

IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
PLACES_OF_PYTHON = ("LICENSE.txt", "lib/python{0}.{1}/LICENSE.txt", "../LICENSE", "LICENSE")


def stored(root: Path, name: str) -> tuple[Text, ...]:
    """A text that is kept in the checkout."""
    return (Text(name, (root / "packaging" / "licences" / name).read_text(encoding="utf-8")),)


def of_package(package: metadata.Distribution) -> tuple[Text, ...]:
    """The licences and notices that a wheel brings: those in its metadata, and those of what it has taken in."""
    found = []
    for file in package.files or ():
        parts = PurePosixPath(file).parts
        if parts[0].endswith(".dist-info") and IS_LICENCE.search(parts[-1]) and ".py" not in parts[-1]:
            text = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
            found.append(Text("/".join(parts[1:]).removeprefix("licenses/"), text))
    return tuple(found)


def named_licence(package: metadata.Distribution) -> str:
    """A package's licence as its metadata name it, in a few words."""
    about = package.metadata.json
    if expression := about.get("license_expression"):
        return str(expression)
    classifiers = [one.rpartition(" :: ")[2] for one in about.get("classifier", ()) if "License ::" in one]
    said = str(about.get("license", "")).strip()
    return said if said and len(said) < 40 else ", ".join(classifiers) or said.partition("\n")[0] or "see its text"


def of_python() -> tuple[Text, ...]:
    """The licence of the Python that is shipped."""
    for place in PLACES_OF_PYTHON:
        path = Path(sys.base_prefix) / place.format(*sys.version_info[:2])
        if path.is_file():
            return (Text("LICENSE.txt", path.read_text(encoding="utf-8")),)
    import builtins

    printer = getattr(builtins, "license", None)  # `site` knows where it is on systems with another order
    files = [Path(one) for one in getattr(printer, "_Printer__filenames", ())]
    return tuple(Text(one.name, one.read_text(encoding="utf-8")) for one in files if one.is_file())[:1]


@functools.cache
def _dpkg() -> str | None:
    return shutil.which("dpkg-query")


@functools.cache
def debian_package(path: Path) -> tuple[str, str] | None:
    """The Debian package that a file belongs to, and its version; None for a file of none."""
    dpkg = _dpkg()
    if dpkg is None:
        return None
    for one in {path, path.resolve(), Path("/usr", *path.resolve().parts[1:])}:
        if not str(one).startswith(("/usr/lib", "/lib")):
            continue
        told = subprocess.run([dpkg, "-S", str(one)], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            name = told.stdout.partition(": ")[0].partition(",")[0]
            ask = [dpkg, "-W", "-f", "${Version}", name]
            version = subprocess.run(ask, capture_output=True, text=True, check=True).stdout
            return name.partition(":")[0], version
    return None


def of_debian(name: str) -> tuple[Text, ...]:
    """The copyright of a Debian package."""
    path = Path("/usr/share/doc") / name / "copyright"
    return (Text("copyright", path.read_text(encoding="utf-8", errors="replace")),) if path.is_file() else ()
