"""Where what the program is made of is known from: a frozen program has a list of it, elsewhere its packages tell."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterator
from contextlib import suppress
from importlib import metadata

from PySide6.QtCore import qVersion

from g60desk import resources
from g60desk.layout.about import About, Component

OWN = "g60-desk"
LGPL = "LGPL-3.0-only"


def about_program() -> About:
    """The version of the program, and all that it is made of."""
    try:
        version = metadata.version(OWN)
    except metadata.PackageNotFoundError:
        version = ""
    listed = resources.licences_file("licences.json")
    if listed is not None:
        rows = [Component(**one) for one in json.loads(listed.read_text(encoding="utf-8"))]
        components = [one for one in rows if one.name != OWN]
        return About(version, components, str(resources.licences_file("licences.html") or ""))
    return About(version, sorted(_installed(), key=lambda one: one.name.lower()))


def _installed() -> Iterator[Component]:
    """Python, Qt, and the packages that the program asks for."""
    yield Component("Python", platform.python_version(), "PSF-2.0")
    yield Component("Qt", str(qVersion()), LGPL)
    yield Component("Inter, Noto Sans SC", "", "OFL-1.1")
    with suppress(metadata.PackageNotFoundError):
        asked = [one for one in metadata.requires(OWN) or () if "extra ==" not in one]
        for name in sorted({re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in asked}):
            with suppress(metadata.PackageNotFoundError):
                package = metadata.distribution(name)
                yield Component(package.metadata["Name"], package.version, _licence(package))


def _licence(package: metadata.Distribution) -> str:
    about = package.metadata
    classifiers = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or () if "License ::" in one]
    said = about["License-Expression"] or ", ".join(classifiers) or about["License"] or LGPL
    return str(said).partition("\n")[0]
