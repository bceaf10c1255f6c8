"""What may be wished of an export; a wish that cannot be met says what can."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """Which pictures are wanted: what is None is as the story begins, or all of them."""

    view: str | None = None
    language: str | None = None
    theme: str = "paper"
    size: tuple[int, int] = (1920, 1080)
    phase: str | None = None
    layout: str | None = None
    page: str | None = None
    table: bool = False
    select: str | None = None
    open: str | None = None
    beside: str | None = None
    size_by: str | None = None
    unit: str | None = None
    sort: str | None = None
    compared: str | None = None
    pair: str | None = None
    stretch: str | None = None
    closer: str | None = None
    aspects_by: str | None = None
    aspects_of: str | None = None
    aspect: int = 1
    subject: int = 1
    since: bool = False
    evidence: str | None = None
    sources_by: str | None = None
    sources_of: str | None = None
    sources_in: str | None = None
    standing: str | None = None
    strip: str | None = None
    attract: bool = False
    tour: str | None = None
    step: str | None = None
    minutes: int | None = None
    svg: bool = False
    paper: str = "a4"
    notes: bool = False

    @property
    def of_tour(self) -> bool:
        """True where the steps of a tour are wanted."""
        return self.tour is not None or self.step is not None or self.minutes is not None

    def file_name(self, name: str, language: str) -> str:
        """The name of a picture's file in a folder."""
        width, height = self.size
        return f"{name}-{language}-{self.theme}-{width}x{height}.{'svg' if self.svg else 'png'}"


class WishError(ValueError):
    """A wish that cannot be met; the message says what is possible."""


def allowed(what: str, value: str, names: Collection[str], told: Iterable[str] = ()) -> str:
    """The value, if it is one of the names; else raises WishError with them, or with those that are `told` instead."""
    if value not in names:
        there = ", ".join(told or names) or "none"
        raise WishError(f'there is no {what} "{value}" here; there is {there}')
    return value
