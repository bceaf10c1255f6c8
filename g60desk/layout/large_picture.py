"""The picture of an event over the whole page: as large as there is room, what it shows in words, and whose it is."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Picture, Rect, Scene
from g60desk.layout.text import Piece, Span, flow, place
from g60desk.layout.timeline_card_foot import draw_cross
from g60desk.layout.timeline_card_picture import alt_of, credit_of
from g60desk.layout.told import Told
from g60desk.story.model import Key

MOST_GROWN = 3.0  # times the size of its pixels; larger it would only be softer


def lay_out_large(told: Told, frame: Frame, key: Key) -> Scene:
    """The scene for the picture of an event, on a page without its foot."""
    event = told.index.events[key]
    alt, width = alt_of(told, event), frame.right - frame.left
    scene = Scene(frame.width, frame.height, told.words("timeline.card.picture_says", alt=alt))
    margin = frame.grid("margin_top") / 2
    room = frame.least_target() + frame.px(8)  # for the cross
    says = flow([alt], frame.type("label", 500), width, frame)
    plate = told.plate("event", key, event.media.cite) if event.media is not None else None
    pieces: list[Piece] = [Span(credit_of(told, key)), *told.plates([plate])]
    credit = flow(pieces, frame.type("caption"), width, frame)
    top, bottom = margin + room, frame.height - margin - says.height - credit.height - frame.px(24)
    found = told.pictures.get(event.media.file) if event.media is not None else None
    left, below = frame.left, bottom
    if found is not None:
        scale = min(width / found.width, (bottom - top) / found.height, MOST_GROWN)
        size = found.width * scale, found.height * scale
        rect = Rect(frame.left + (width - size[0]) / 2, top + (bottom - top - size[1]) / 2, *size)
        scene.add(Picture(rect, found.path, alt, found.changed))
        wide = max(says.width, credit.width)
        left, below = min(rect.x, frame.right - wide), rect.bottom
    taken = place(scene, says, left, below + frame.px(16), frame)
    place(scene, credit, left, taken.bottom + frame.px(4), frame, "ink2")
    corner = (frame.right - room / 2, margin + room / 2)
    draw_cross(scene, told, frame, corner, f"picture:{key}", "timeline.card.picture_close", "bg")
    return scene
