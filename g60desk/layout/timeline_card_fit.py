"""What of a card has room: all of it, else less and less, and a line that leads to the rest.

Where the height is not enough, the picture is drawn smaller, then links and figures are counted instead of told, then
the note and the words are cut at a line; what is cut is whole in the drawer.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.timeline_card_foot import cross_radius, set_foot
from g60desk.layout.timeline_card_links import set_link_lines
from g60desk.layout.timeline_card_parts import Beside, Part, parts_height
from g60desk.layout.timeline_card_picture import MissingPart, PicturePart, set_picture
from g60desk.layout.timeline_card_places import set_places
from g60desk.layout.timeline_card_words import (
    left_over,
    set_date,
    set_figures,
    set_more,
    set_more_figures,
    set_note,
    set_text,
    set_title,
)
from g60desk.layout.told import Told
from g60desk.story.model import Event

SHARES = (0.42, 0.34, 0.27, 0.2)  # of the card's height, that a picture may have; the first that has room
SHARES_BESIDE = (0.6, 0.5, 0.4, 0.3)
BESIDE_SHARE = 0.38  # of the width, for a picture that stands beside the words
LEAST_LINES = 2  # of a text that is cut


def fitted_parts(told: Told, frame: Frame, event: Event, width: float, room: float, pad: float) -> list[Part]:
    """The parts of a card that is `width` by at most `room` px inside, with `pad` px around that."""
    making = _Making(told, frame, event, width, room, pad)
    parts: list[Part] = []
    for cut in making.cuts():
        parts = making.parts(cut)
        if parts_height(parts) <= room:
            break
    return parts


class _Cut(msgspec.Struct, frozen=True):
    """What of a card is told: the picture's share of the height, how many figures, whether the note, and so on."""

    share: float
    figures: int
    note: bool = True
    lines: int | None = None
    places: bool = True
    links: int = -1  # which of the sets of lines that say them; the last only counts them


class _Making:
    """A card being made: its parts are set once, and then chosen from."""

    def __init__(self, told: Told, frame: Frame, event: Event, width: float, room: float, pad: float) -> None:
        self.told, self.frame, self.event, self.room = told, frame, event, room
        self.width = width
        beside = event.media is not None and frame.mode == "portrait"
        self.aside = self.width * (1 - BESIDE_SHARE) if beside else 0.0
        self.column = self.aside - frame.px(32) if beside else self.width
        self.date = set_date(told, frame, event, self.width - 2 * cross_radius(frame) - frame.px(12))
        self.title = set_title(told, frame, event, self.column)
        self.text = set_text(told, frame, event, self.column)
        self.figures = set_figures(told, frame, event, self.column)
        self.note = set_note(told, frame, event, self.width)
        self.places = set_places(told, frame, event, self.width)
        self.links = set_link_lines(told, frame, event, self.width)
        self.foot = set_foot(told, frame, event, self.width, pad)

    def cuts(self) -> Iterator[_Cut]:
        """What may be told, from all of it to the least."""
        shares: tuple[float, ...] = SHARES_BESIDE if self.aside else SHARES
        shares = shares if self.event.media is not None else shares[-1:]
        least, every = shares[-1], len(self.figures)
        yield from (_Cut(share, every, links=0) for share in shares)
        yield from (_Cut(least, every, links=number) for number in range(1, len(self.links)))
        yield from (_Cut(least, number) for number in range(every - 1, -1, -1))
        yield _Cut(least, 0, note=False)
        lines = len(self.text.words.lines) if self.text else 0
        yield from (_Cut(least, 0, False, number) for number in range(lines - 1, LEAST_LINES - 1, -1))
        few = LEAST_LINES if lines > LEAST_LINES else None
        yield from (_Cut(0.0, 0, False, few, places) for places in (True, False))

    def parts(self, cut: _Cut) -> list[Part]:
        """The parts that are told."""
        told, frame, event = self.told, self.frame, self.event
        picture = self._picture(cut.share)
        lost = event.media is not None and picture is None
        cropped = (self.note is not None and not cut.note) or cut.lines is not None or lost or not cut.places
        more = len(left_over(told, event)) - cut.figures
        said: list[Part] = [*self._words(cut), *self.figures[: cut.figures]]
        if not frame.hands:
            pass  # nobody in a room reads on
        elif cropped:
            said.append(set_more(told, frame, event, more))
        elif more:
            said.append(set_more_figures(told, frame, event, more))
        if picture is not None and self.aside:
            body: list[Part] = [Beside((self.title, *said), picture, self.width - picture.width, frame.px(10))]
        else:
            body = [self.title, *([picture] if picture else []), *said]
        links = self.links[cut.links] if self.links else None
        ends = (self.note if cut.note else None, self.places if cut.places else None, links, self.foot)
        return [self.date, *body, *(part for part in ends if part is not None)]

    def _picture(self, share: float) -> PicturePart | MissingPart | None:
        """The picture in this share of the height, beside the words or above them."""
        width = self.width - self.aside if self.aside else self.width
        return set_picture(self.told, self.frame, self.event, width, self.room * share) if share else None

    def _words(self, cut: _Cut) -> list[Part]:
        if cut.lines is None:
            return [self.text] if self.text else []
        cropped = set_text(self.told, self.frame, self.event, self.column, cut.lines)
        return [cropped] if cropped else []
