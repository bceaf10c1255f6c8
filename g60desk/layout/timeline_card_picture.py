"""The picture of an event in its card: whole, with its credit; where it cannot be shown, its words in a frame."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.scene import Picture as Drawn
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Event, Media
from g60desk.story.reading import Picture

LEAST_CREDIT = 0.8  # of the width, for the credit of a narrow picture


class PicturePart(msgspec.Struct, frozen=True):
    """A picture of `size` px (width, height) and its credit below."""

    event: str
    drawn: Picture
    alt: str
    size: tuple[float, float]
    credit: Flow | None
    gap: float
    above: float

    @property
    def width(self) -> float:
        return max(self.size[0], self.credit.width if self.credit else 0.0)

    @property
    def height(self) -> float:
        return self.size[1] + (self.gap + self.credit.height if self.credit else 0.0)

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        rect = Rect(x, y, *self.size)
        scene.add(Drawn(rect, self.drawn.path, self.alt, self.drawn.changed))
        says = told.words("timeline.card.picture_says", alt=self.alt)
        scene.offer("picture", self.event, rect, says, text=credit_of(told, self.event), least=frame.least_target())
        if self.credit is not None:
            place(scene, self.credit, x, rect.bottom + self.gap, frame, "ink2")


class MissingPart(msgspec.Struct, frozen=True):
    """What stands for a picture that cannot be shown: what it shows in words, and that it is missing.

    It opens the drawer on the event, where its credit and its source are.
    """

    event: str
    says: str
    alt: Flow
    why: Flow
    width: float
    pad: float
    above: float

    @property
    def height(self) -> float:
        return self.alt.height + self.why.height + 2 * self.pad

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        rect = Rect(x, y, self.width, self.height)
        line = frame.stroke("axis") / 2
        scene.add(Box(rect, "bg", "edge", line, frame.px(frame.tokens.radius["mark"]), (4 * line, 4 * line)))
        taken = place(scene, self.alt, x + self.pad, y + self.pad, frame)
        place(scene, self.why, x + self.pad, taken.bottom, frame, "ink2")
        scene.offer("cite", f"event:{self.event}", rect, self.says)


def set_picture(
    told: Told, frame: Frame, event: Event, width: float, most_height: float
) -> PicturePart | MissingPart | None:
    """The picture in at most `width` by `most_height` px, never larger than it is; None where the event has none."""
    media = event.media
    if media is None:
        return None
    found = told.pictures.get(media.file)
    if found is None:
        return _missing(told, frame, event.id, media, width)
    scale = min(width / found.width, most_height / found.height, max(1.0, frame.s))
    size = found.width * scale, found.height * scale
    pieces = _credit(told, event, media)
    small = msgspec.structs.replace(frame.type("caption"), px=frame.type("mark").px)
    credit = flow(pieces, small, max(size[0], width * LEAST_CREDIT), frame) if pieces else None
    return PicturePart(event.id, found, alt_of(told, event), size, credit, frame.px(4), frame.px(12))


def alt_of(told: Told, event: Event) -> str:
    """What the picture of an event shows, in words: those of the story, else the title of the event."""
    alt = told.text(event.media.alt) if event.media is not None else ""
    return alt or told.text(event.title)


def credit_of(told: Told, event: str) -> str:
    """Whose the picture of an event is, and under which licence it may be shown."""
    found = told.index.event(event)
    media = found.media if found is not None else None
    if media is None:
        return ""
    return "\u00a0· ".join(part for part in (told.text(media.credit), media.licence) if part)


def _credit(told: Told, event: Event, media: Media) -> list[Piece]:
    said = credit_of(told, event.id)
    return [*([Span(said)] if said else []), *told.plates((told.plate("event", event.id, media.cite),))]


def _missing(told: Told, frame: Frame, event: str, media: Media, width: float) -> MissingPart:
    pad = frame.px(14)
    alt = told.text(media.alt) or media.file
    why = told.words("timeline.card.picture_missing", file=media.file)
    words = flow([alt], frame.type("caption", 500), width - 2 * pad, frame)
    said = flow([why], frame.type("caption"), width - 2 * pad, frame)
    return MissingPart(event, told.words("drawer.semicolon").join((why, alt)), words, said, width, pad, frame.px(12))
