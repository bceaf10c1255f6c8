"""Whether a story comes from whom it should: a list of its files with their SHA-256, signed with minisign.

    sha256sum $(find . -type f) > story.sha256      (any tool that writes such lists)
    minisign -S -m story.sha256

The kiosk knows the public key.  minisign's signatures are Ed25519 (RFC 8032) over the BLAKE2b-512 of a file, or over
the file itself in its older form; a second signature is over the first and the comment behind it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from binascii import Error as NotBase64Error
from pathlib import Path

from g60desk.kiosk.notice import Notice, UnusableError, composed, notice
from g60desk.kiosk.story_files import Stamp, sha256_of
from g60desk.story.problems import plain

LIST, SIGNATURE = "story.sha256", "story.sha256.minisig"
MOST = 2_000_000  # bytes of a list
_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](?:\./)?(.+)")
_COMMENT = "trusted comment: "


class BadKeyError(UnusableError):
    """What is given as a public key is none."""


def key_of(text: str) -> tuple[bytes, bytes]:
    """The number and the key of a public key as minisign writes it, with or without its comment; or BadKeyError."""
    lines = text.strip().splitlines()
    try:
        raw = b64decode(lines[-1].strip(), validate=True)
    except (IndexError, NotBase64Error, ValueError):
        raw = b""
    if len(raw) != 42 or raw[:2] != b"Ed":
        raise BadKeyError("public_key")
    return raw[2:10], raw[10:]


def distrust(folder: Path, stamp: Stamp, key: str) -> list[Notice]:
    """Why the story in a folder is not trusted; nothing where it is.  `stamp` has all of its files."""
    try:
        said = _small(folder / LIST)
        signature = _small(folder / SIGNATURE).decode("utf-8", "replace")
    except OSError as error:
        return [notice("unsigned", file=Path(error.filename or LIST).name)]
    if why := _forged(said, signature, key):
        return [composed(lambda words: f"{SIGNATURE}: {why.said(words.language)}")]
    return _differences(folder, stamp, said.decode("utf-8", "replace"))


def _forged(said: bytes, signature: str, key: str) -> Notice | None:
    """Why a signature does not hold; None where it does."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return notice("no_cryptography")
    try:
        number, public = key_of(key)
        lines = signature.splitlines()
        raw, comment, second = b64decode(lines[1], validate=True), lines[2], b64decode(lines[3], validate=True)
        if len(raw) != 74 or raw[:2] not in (b"ED", b"Ed") or not comment.startswith(_COMMENT):
            return notice("no_signature")
        if raw[2:10] != number:
            return notice("other_key")
        signed = hashlib.blake2b(said).digest() if raw[:2] == b"ED" else said
        trusted = Ed25519PublicKey.from_public_bytes(public)
        trusted.verify(raw[10:], signed)
        trusted.verify(second, raw[10:] + comment.removeprefix(_COMMENT).encode())
    except (IndexError, NotBase64Error):
        return notice("no_signature")
    except InvalidSignature:
        return notice("changed", file=LIST)
    except BadKeyError as error:
        return error.notice
    return None


def _differences(folder: Path, stamp: Stamp, said: str) -> list[Notice]:
    """Files that are not as the list says."""
    listed: dict[str, str] = {}
    for line in said.splitlines():
        if found := _LINE.fullmatch(line):
            listed[found[2]] = found[1].lower()
        elif line.strip():
            return [notice("bad_line", file=LIST, line=plain(line[:60]))]
    there = {file.name for file in stamp} - {LIST, SIGNATURE}
    for name in (LIST, SIGNATURE):
        listed.pop(name, None)
    problems = [notice("signed_gone", file=plain(name)) for name in sorted(listed.keys() - there)]
    problems += [notice("not_listed", file=plain(name), list=LIST) for name in sorted(there - listed.keys())]
    for name in sorted(there & listed.keys()):
        if sha256_of(folder / name) != listed[name]:
            problems.append(notice("not_as_signed", file=plain(name)))
    return problems


def _small(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST)
