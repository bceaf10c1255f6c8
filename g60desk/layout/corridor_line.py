"""Drawing one strip: its line from zero on, what lies beside and beyond it, names, and the lengths from sources."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.compared_subject import is_spine
from g60desk.layout.comparison_stops import stop_name
from g60desk.layout.corridor import Stand
from g60desk.layout.corridor_head import is_selected
from g60desk.layout.corridor_names import ORDER, Name, place_names
from g60desk.layout.corridor_plan import ROAD, ROAD_GAP, Band, line_height, radius
from g60desk.layout.corridor_roads import Road, roads_of
from g60desk.layout.corridor_said import Sayings
from g60desk.layout.corridor_signs import draw_beyond, draw_road, draw_sign, draw_spine, fill_of
from g60desk.layout.corridor_spots import Spot, spots_of
from g60desk.layout.corridor_stretches import draw_stretches
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_spans
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene, Stroke
from g60desk.layout.text import Piece, Span, flow, place, single
from g60desk.layout.told import Told


def draw_line(scene: Scene, said: Sayings, band: Band, scale: Scale) -> None:
    """Draw what a strip has of a corridor, as far as it is in sight."""
    told, frame = said.told, said.frame
    spots = spots_of(band, scale, frame)
    names = place_names(said, band, spots)
    chosen = said.chosen(band.corridor)
    _draw_spine(scene, told, frame, band, scale)
    if chosen is None:
        taken = [name.rect for name in names] + [spot.rect for spot in spots if spot.foot]
        draw_stretches(scene, told, frame, band, scale, taken)
    for name in names:
        if name.leader is not None:
            ends = ((name.spot.x, name.leader), (name.spot.x, name.rect.y + frame.px(2)))
            scene.add(Stroke(ends, "edge", frame.stroke("hair")))
    for spot in sorted(spots, key=lambda spot: _level(spot.stand, chosen)):
        _draw_spot(scene, told, frame, spot, chosen=spot.stand == chosen)
    _offer(scene, said, band, spots, names)
    for name in names:
        ink = "ink" if reached(told, name.spot.stand) else "ink3"
        place(scene, name.words, name.rect.x, name.rect.y, frame, ink)
    _draw_roads(scene, told, frame, band, scale)
    if not spots:
        _draw_away(scene, told, frame, band, scale)


def _draw_away(scene: Scene, told: Told, frame: Frame, band: Band, scale: Scale) -> None:
    """Where all stops of a corridor are, when they are out of sight to one side; a press shows all again."""
    field, stands = band.field, band.corridor.stands
    left = bool(stands) and scale.x(stands[-1].at) < field.x
    if not left and not (stands and scale.x(stands[0].at) > field.right):
        return
    name = stop_name(told, stands[-1 if left else 0].stop)
    words = single([f"\u2039 {name}" if left else f"{name} \u203a"], frame.type("label"), frame)
    x = field.x if left else field.right - words.width
    rect = place(scene, words, x, band.line_y - words.height / 2, frame, "ink2")
    says = told.words("strips.out_of_sight", name=name)
    scene.offer("action", "zoom_reset", rect, says, least=frame.least_target() * 0.7)


def _offer(scene: Scene, said: Sayings, band: Band, spots: Sequence[Spot], names: Sequence[Name]) -> None:
    """Let every stop be chosen, in the order in which one walks along them."""
    named = {spot.stand.key: name.rect for name in names for spot in (name.spot, *name.others)}
    chosen = said.chosen(band.corridor)
    for spot in spots:
        stand, key = spot.stand, spot.stand.key
        scene.offer(
            "stop", key, spot.rect, stop_name(said.told, stand.stop), text=said.text(band.corridor, stand),
            least=said.frame.least_target() * 0.7, round=True, chosen=stand == chosen,
        )  # fmt: skip
        scene.belong("stop", key, spot.rect, *([named[key]] if key in named else []))


def _level(stand: Stand, chosen: Stand | None) -> tuple[bool, int]:
    """In which order signs are drawn: firms first, ends last, the chosen one over all."""
    return stand == chosen, -ORDER.index(stand.stop.kind)


def reached(told: Told, stand: Stand) -> bool:
    """True for a stop that belongs to its corridor in the phase that is shown."""
    found = told.index.places.get(stand.stop.place)
    return found is None or not found.joins or told.reached(found.joins)


def _draw_spine(scene: Scene, told: Told, frame: Frame, band: Band, scale: Scale) -> None:
    """The line, grey where the phase shown has not come to yet, and dots to what lies past its ends."""
    corridor, field, y = band.corridor, band.field, band.line_y
    inner = [stand for stand in corridor.stands if stand.on]
    start = len(scene.items)
    far = [stand.at for stand in corridor.stands if stand.beyond]
    for at, end in ((min(far, default=0.0), 0.0), (corridor.length, max(far, default=corridor.length))):
        left, right = max(scale.x(at), field.x), min(scale.x(end), field.right)
        if right > left and end > at:
            draw_beyond(scene, frame, left, right, y)
    own, chosen = is_spine(told, corridor.subject), is_selected(told, corridor)
    for at, end, dim in _looks(told, inner, corridor.length):
        left, right = max(scale.x(at), field.x), min(scale.x(end), field.right)
        ink = "rule" if dim else "signal" if own else "ink2"
        draw_spine(scene, frame, left, right, y, ink, own=own, straight=corridor.course is None, chosen=chosen)
        if right > left:
            scene.belong("spine", corridor.subject.id, Rect(left, y, right - left, 0))
    scene.bind("corridor", corridor.subject.id, start)


def _looks(told: Told, inner: Sequence[Stand], length: float) -> list[tuple[float, float, bool]]:
    """From where to where, in km, the line has one look, and whether it is grey there."""
    found: list[tuple[float, float, bool]] = []
    ahead = {stand.foot.km for stand in inner if not reached(told, stand)}
    cuts = sorted({0.0, length, *(stand.foot.km for stand in inner)})
    for at, end in pairwise(cuts):
        dim = at in ahead or end in ahead
        if found and found[-1][2] == dim:
            found[-1] = (found[-1][0], end, dim)
        else:
            found.append((at, end, dim))
    return found


def _draw_spot(scene: Scene, told: Told, frame: Frame, spot: Spot, *, chosen: bool) -> None:
    """A sign, with the stem to its foot on the line, dashed where it is shorter than true."""
    stand, start = spot.stand, len(scene.items)
    if spot.foot is not None:
        dash = () if spot.scaled else (frame.px(5), frame.px(4))
        scene.add(Stroke(((spot.x, spot.y), spot.foot), "ink2", frame.stroke("rule"), "flat", dash))
    if reached(told, stand):
        r = spot.r + frame.px(5) * chosen
        draw_sign(scene, frame, stand.stop.kind, spot.x, spot.y, fill_of(told, frame, stand), r)
    else:
        width = frame.px(4) * min(1.0, spot.r / radius(frame))
        scene.add(Ring(spot.x, spot.y, spot.r * 0.85, "bg", "edge", width))
    scene.bind("stop", stand.key, start)


def _draw_roads(scene: Scene, told: Told, frame: Frame, band: Band, scale: Scale) -> None:
    """Each length from a source as a bar from zero, with its words below it."""
    y = band.road_y
    for road in roads_of(told, band.corridor.subject.id):
        y += frame.px(ROAD_GAP + ROAD / 2)
        y = _draw_road(scene, told, frame, band, scale, road, y)


def _draw_road(scene: Scene, told: Told, frame: Frame, band: Band, scale: Scale, road: Road, y: float) -> float:
    field = band.field
    ends = [scale.x(0.0), scale.x(road.km)]
    left, right = max(ends[0], field.x), min(ends[1], field.right)
    below = y + frame.px(ROAD / 2 + 2)
    height = line_height(frame, "caption")
    if right <= left:
        return below + height
    start, tick = len(scene.items), frame.px(ROAD)
    draw_road(scene, frame, left, right, y, [x for x in ends if field.x <= x <= field.right])
    figure = told.story.figures[road.figure]
    plate = told.figure_plate(road.figure)
    said: list[Piece] = [Span(told.text(figure.label) + told.words("strips.colon")), *figure_spans(told, road.figure)]
    said += [plate] if plate else []
    style = frame.type("caption")
    words = flow(said, style, field.w, frame, most_lines=1)
    place(scene, words, max(field.x, min(left, field.right - words.width)), below, frame, "ink2")
    scene.bind("road", road.figure, start)
    scene.belong("figure", road.figure, Rect(left, y - tick, right - left, below + height - y + tick))
    return below + height
