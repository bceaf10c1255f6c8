"""How large a picture is, from the first bytes of its file: PNG, JPEG and WebP.

Only the header is read and nothing is decoded, so that a story with many pictures opens as quickly as one without.  The
layouts are those of RFC 2083 (PNG), ITU T.81 and EXIF 2.3 (JPEG), and RFC 9649 (WebP).
"""

from __future__ import annotations

import struct
from typing import BinaryIO

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
SIGNATURE = b"\x89PNG\r\n\x1a\n"
NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})  # markers among those of a JPEG frame that are none: tables, and one kept free
LYING = range(5, 9)  # EXIF orientations in which width and height change places
MOST_MARKERS = 500


class NotAPictureError(ValueError):
    """The bytes are those of no picture that the program shows."""


def size_of(file: BinaryIO) -> tuple[int, int]:
    """Width and height in px, as the picture is shown; raises `NotAPictureError` where the header says none."""
    try:
        start = file.read(30)
        if start.startswith(SIGNATURE) and start[12:16] == b"IHDR":
            width, height = struct.unpack(">II", start[16:24])
        elif start.startswith(b"\xff\xd8"):
            file.seek(2)
            width, height = _jpeg(file)
        elif start[:4] == b"RIFF" and start[8:12] == b"WEBP":
            width, height = _webp(start)
        else:
            raise NotAPictureError("neither PNG nor JPEG nor WebP")
    except (struct.error, IndexError):
        raise NotAPictureError("its first bytes are not those of a picture") from None
    if not width or not height:
        raise NotAPictureError("it has no size")
    return width, height


def _jpeg(file: BinaryIO) -> tuple[int, int]:
    """The size that the first frame tells, with the sides changed where a camera was held upright."""
    lying = False
    for _ in range(MOST_MARKERS):
        code = _marker(file)
        (length,) = struct.unpack(">H", file.read(2))
        if 0xC0 <= code <= 0xCF and code not in NO_SIZE:
            _, height, width = struct.unpack(">BHH", file.read(5))
            return (height, width) if lying else (width, height)
        if code in (0xD9, 0xDA):
            break
        body = file.read(max(0, length - 2))
        if code == 0xE1 and body.startswith(b"Exif\0\0"):
            lying = _orientation(body[6:]) in LYING
    raise NotAPictureError("a JPEG that tells no size")


def _marker(file: BinaryIO) -> int:
    """The next marker; any number of bytes 0xFF may stand before it."""
    if file.read(1) != b"\xff":
        raise NotAPictureError("a JPEG with something else between its parts")
    code = 0xFF
    while code == 0xFF:
        code = file.read(1)[0]
    return code


def _orientation(tiff: bytes) -> int:
    """The EXIF tag 0x0112, 1 (upright) where there is none."""
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for number in range(min(count, MOST_MARKERS)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, at + 2 + 12 * number)
            if tag == 0x0112:
                return int(value)
    except struct.error:
        pass
    return 1


def _webp(start: bytes) -> tuple[int, int]:
    """The size in the first of its three kinds of chunk."""
    kind = start[12:16]
    if kind == b"VP8X":
        return int.from_bytes(start[24:27], "little") + 1, int.from_bytes(start[27:30], "little") + 1
    if kind == b"VP8L" and start[20] == 0x2F:
        bits = int.from_bytes(start[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and start[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", start[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise NotAPictureError("a WebP of an unknown kind")
