"""A story as one file: a folder, zipped, with the ending `.g60`.  It is opened as something that a stranger sent.

Before a single byte is unpacked the list of the archive is judged: how many files, how large, how much they would grow,
and where each would go.  No name may lead out of the folder, nothing but plain files and folders may be in it.  What is
unpacked is counted while it is, since a list may lie.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from g60desk.story.files import not_readable
from g60desk.story.problems import NotReadableError
from g60desk.story.shelf import MAIN

MOST_FILES = 5_000
MOST_BYTES = 512 * 1024**2  # of all that is inside
LARGEST = 128 * 1024**2  # of one file
MOST_GROWTH = 200  # times as large as packed; text reaches 20, pictures 1
ALWAYS_ALLOWED = 1024**2  # bytes of a file that may grow more than that
MOST_DEEP, LONGEST = 8, 200  # folders in each other; letters of a name
CHUNK = 1024**2
UNSAFE = frozenset('<>:"|?*\\') | {chr(code) for code in range(32)}  # that Windows has no files for
RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1


def unpack(path: Path, folder: Path) -> Path:
    """Unpack the story at `path` into a new folder; gives the folder that holds its `story.yaml`.

    Raises NotReadableError, which says what is wrong with the file, or OSError; then `folder` may hold a part.
    """
    name = path.name
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            wanted = _judged(archive, name)
            folder.mkdir(parents=True, exist_ok=True)
            left = MOST_BYTES
            for info, place in wanted:
                target = folder.joinpath(*place.parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(info) as source, target.open("xb") as out:
                    left -= _copied(source, out, min(info.file_size, left), name, info.filename)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zipfile.LargeZipFile) as error:
        raise _unsafe(name, f"this is no whole packed story: {error}") from None
    except FileNotFoundError:
        raise not_readable(name, "no-file", "there is no such file") from None
    except FileExistsError:
        raise _unsafe(name, "two files in it have the same name") from None
    except (zlib.error, ValueError) as error:
        raise _unsafe(name, f"this packed story is damaged: {error}") from None
    return _home(folder, name)


def _judged(archive: zipfile.ZipFile, name: str) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The files of an archive and their places; raises NotReadableError for the first that may not be."""
    infos = archive.infolist()
    if len(infos) > MOST_FILES:
        raise _unsafe(name, f"it holds {len(infos)} files; a story has at most {MOST_FILES}")
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise _unsafe(name, f"it would be larger than {MOST_BYTES // 1024**2} MB")
    return list(_files(infos, name))


def _files(infos: list[zipfile.ZipInfo], name: str) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    seen: set[str] = set()
    for info in infos:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise _unsafe(name, f'"{info.filename}" in it is a link or a device, and no plain file')
        why = _trouble(info)
        if why:
            raise _unsafe(name, f'"{info.filename}" in it {why}')
        place = PurePosixPath(info.filename)
        small = str(place).casefold()
        if small in seen:
            raise _unsafe(name, f'"{info.filename}" is in it twice')
        seen.add(small)
        if not info.is_dir():
            yield info, place


def _trouble(info: zipfile.ZipInfo) -> str:
    """Why a file of an archive may not be unpacked; empty where it may."""
    parts = info.filename.rstrip("/").split("/")
    if any(part in ("", ".", "..") for part in parts) or UNSAFE & set(info.filename):
        return "leads out of its folder, or has a name that not every system can have"
    if any(part.rstrip(" .") != part or part.partition(".")[0].lower() in RESERVED for part in parts):
        return "has a name that not every system can have"
    if len(parts) > MOST_DEEP or len(info.filename) > LONGEST:
        return "lies too deep, or its name is too long"
    if info.flag_bits & ENCRYPTED or info.compress_type not in METHODS:
        return "is encrypted, or packed in a way that is not used for stories"
    if info.file_size > LARGEST:
        return f"would be larger than {LARGEST // 1024**2} MB"
    if info.file_size > ALWAYS_ALLOWED and info.file_size > MOST_GROWTH * max(1, info.compress_size):
        return f"would grow to more than {MOST_GROWTH} times its size"
    return ""


def _copied(source: IO[bytes], out: BinaryIO, most: int, name: str, inner: str) -> int:
    """Copy at most so many bytes; gives how many they were, raises NotReadableError for more."""
    copied = 0
    while chunk := source.read(CHUNK):
        copied += len(chunk)
        if copied > most:
            raise _unsafe(name, f'"{inner}" in it is larger than its list says')
        out.write(chunk)
    return copied


def _home(folder: Path, name: str) -> Path:
    """The folder with the main file: what was unpacked, or the one folder that is in it."""
    if (folder / MAIN).is_file():
        return folder
    inner = [one for one in folder.iterdir() if one.is_dir() and one.name != "__MACOSX"]
    if len(inner) == 1 and (inner[0] / MAIN).is_file():
        return inner[0]
    raise not_readable(name, "no-story", f"there is no {MAIN} in it", "pack a story with: g60desk pack FOLDER FILE.g60")


def _unsafe(name: str, why: str) -> NotReadableError:
    return not_readable(name, "not-unpacked", why, "ask for it anew from whoever packed it")
