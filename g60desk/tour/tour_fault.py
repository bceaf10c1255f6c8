"""Why the file of a tour is not changed; apart, so that who only tells it needs nothing that reads files."""

from __future__ import annotations


class TourFileError(ValueError):
    """The file cannot be changed so, and nothing was written; the message says why, `code` in one word."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
