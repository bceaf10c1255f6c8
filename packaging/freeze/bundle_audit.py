"""Everything about a macOS bundle that can be known without starting it: `bundle_audit.py "G60 Desk.app" MACHINE`.

Apple's rules for what may stand where are those of Technical Note TN2206; that a library is found is judged as dyld
would, by the rpaths of the file and those of the program.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import bundle_plist
import mach_o
from components import own_version
from version_resource import OLDEST_MACOS

ROOT = Path(__file__).resolve().parents[2]
CONTENTS = {"Info.plist", "MacOS", "Frameworks", "Resources"}
SIGNED = {"_CodeSignature", "PkgInfo"}  # may be there, too
SYSTEM = ("/usr/lib/", "/System/Library/")


def problems(bundle: Path, machine: str, version: str) -> list[str]:
    """All that is wrong with a bundle for `machine` (arm64 or x86_64), in words; nothing where it is well."""
    inside = bundle / "Contents"
    names = {one.name for one in inside.iterdir()} if inside.is_dir() else set()
    if CONTENTS - names:
        return [f"Contents lacks {', '.join(sorted(CONTENTS - names))}"]
    files = [one for one in sorted(bundle.rglob("*")) if not one.is_symlink() and one.is_file()]
    code = [one for one in files if mach_o.is_mach_o(one)]
    return [
        *(f"Contents has {name}, which does not belong there" for name in sorted(names - CONTENTS - SIGNED)),
        *bundle_plist.problems(inside, version),
        *_links(bundle),
        *_places(inside, files, set(code)),
        *_frameworks(inside / "Frameworks"),
        *_python(inside / "Frameworks"),
        *_headers(bundle, code, machine),
    ]


def _links(bundle: Path) -> Iterator[str]:
    """A link has to lead somewhere within the bundle, wherever that is put."""
    for one in sorted(bundle.rglob("*")):
        if one.is_symlink():
            target = str(one.readlink())
            if target.startswith("/"):
                yield f"{_told(one, bundle)} is a link to {target}, which is not relative"
            elif not one.exists():
                yield f"{_told(one, bundle)} is a link to {target}, which is not there"
            elif not one.resolve().is_relative_to(bundle.resolve()):
                yield f"{_told(one, bundle)} is a link to {target}, out of the bundle"


def _places(inside: Path, files: list[Path], code: set[Path]) -> Iterator[str]:
    """Code is signed in MacOS and Frameworks alone; nothing else is there, and no folder with a dot in its name."""
    for one in files:
        first = one.relative_to(inside.parent).parts[1]
        framework = any(parent.suffix == ".framework" for parent in one.parents)
        if first in ("MacOS", "Frameworks") and one not in code and not framework:
            yield f"{_told(one, inside.parent)} is no code, and belongs into Resources"
        if first == "Resources" and one in code:
            yield f"{_told(one, inside.parent)} is code, and is not signed in Resources"
    for one in sorted((inside / "Frameworks").rglob("*.*")):
        within = any(parent.suffix == ".framework" for parent in one.parents)
        if one.is_dir() and not one.is_symlink() and one.suffix != ".framework" and not within:
            yield f"{_told(one, inside.parent)} is a folder with a dot in its name"


def _frameworks(folder: Path) -> Iterator[str]:
    """Each framework has a current version, and beside its versions there are links into that alone."""
    for one in sorted(folder.rglob("*.framework")):
        name = one.stem
        wanted = {"Versions/Current": None, name: f"Versions/Current/{name}", "Resources": "Versions/Current/Resources"}
        for place, target in wanted.items():
            link = one / place
            if not link.is_symlink() or (target is not None and str(link.readlink()) != target):
                yield f"{one.name}/{place} is not the link that it should be"
        if not (one / "Versions" / "Current" / "Resources" / "Info.plist").is_file():
            yield f"{one.name} has no Info.plist"


def _python(folder: Path) -> Iterator[str]:
    """The program loads Python by its name from the top of Frameworks."""
    if not any(one.is_file() for one in [folder / "Python", *folder.glob("libpython3.*.dylib")]):
        yield "Python itself is not there"


def _headers(bundle: Path, code: list[Path], machine: str) -> Iterator[str]:
    """Each file is for the machine, for the oldest macOS that is promised, and finds what it imports in the bundle."""
    promised = (*map(int, OLDEST_MACOS.split(".")), 0)
    program = next((one for one in code if one.parent.name == "MacOS"), None)
    own = mach_o.read(program)[0].rpaths if program else ()
    for one in code:
        name, slices = _told(one, bundle), mach_o.read(one)
        machines = sorted(each.machine for each in slices)
        if machines != [machine]:
            yield f"{name} is for {' and '.join(machines)} instead of {machine}"
        for each in slices:
            if each.oldest is None or each.oldest > promised:
                needs = ".".join(map(str, each.oldest or ("an unknown version",)))
                yield f"{name} needs macOS {needs}, and {OLDEST_MACOS} is promised"
            folders = [_folder(rpath, one, program) for rpath in each.rpaths]
            for rpath, folder in zip(each.rpaths, folders, strict=True):
                if folder is None or not folder.is_relative_to(bundle.resolve()):
                    yield f"{name} looks for libraries in {rpath}, out of the bundle"
            inherited = [_folder(rpath, program, program) for rpath in own] if program else []
            for wanted in each.imports:
                if not _found(wanted, one, program, [*folders, *inherited]):
                    yield f"{name} imports {wanted}, which is not there"


def _found(wanted: str, file: Path, program: Path | None, folders: list[Path | None]) -> bool:
    if wanted.startswith(SYSTEM):
        return True
    if wanted.startswith("@rpath/"):
        return any(folder is not None and (folder / wanted[7:]).is_file() for folder in folders)
    place = _folder(wanted, file, program)
    return place is not None and place.is_file()


def _folder(path: str, file: Path, program: Path | None) -> Path | None:
    """The place that a path of a header means; None for one that is not told from where the bundle is."""
    for begin, origin in (("@loader_path", file), ("@executable_path", program)):
        if path.startswith(begin) and origin is not None:
            return Path(os.path.normpath(f"{origin.resolve().parent}/{path.removeprefix(begin)}"))
    return None


def _told(one: Path, bundle: Path) -> str:
    return one.relative_to(bundle).as_posix()


def main() -> int:
    """Tell all that is wrong with the bundle that is named; gives the exit code."""
    bundle, machine = Path(sys.argv[1]), sys.argv[2]
    found = problems(bundle, machine, own_version(ROOT))
    for one in found:
        print(one, file=sys.stderr)
    print(f"{bundle.name} for {machine}: {len(found) or 'no'} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
