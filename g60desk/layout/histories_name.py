"""What a row of histories is called: the badge, the name, when it began, with its sources, and how old it is by now."""

from __future__ import annotations

from g60desk.layout.compared_subject import badge_height, badge_width, called, draw_badge
from g60desk.layout.frame import Frame
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import Plan, Row
from g60desk.layout.histories_said import label_of
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.wording import short_date, worded_date

BESIDE = 16.0  # px between the badge and the name


def draw_name(scene: Scene, told: Told, frame: Frame, history: History, row: Row, plan: Plan) -> None:
    """Draw it at the left of the row; on an upright sheet above its events."""
    if frame.mode == "portrait" and row.size != "low":
        _draw_above(scene, told, frame, history, row)
    elif row.size == "tall" and frame.mode == "landscape":
        _draw_tall(scene, told, frame, history, row, plan)
    else:
        _draw_low(scene, told, frame, history, row, plan)


def _draw_tall(scene: Scene, told: Told, frame: Frame, history: History, row: Row, plan: Plan) -> None:
    """The badge, the name in two lines and the beginning, below each other, in the middle of the row."""
    badge = _badge_size(frame, history, 1.0)
    name = flow(told.spans(history.subject.name), frame.type("label", 600), plan.names, frame, most_lines=2)
    begins = flow(_begins(told, history), frame.type("caption"), plan.names, frame, most_lines=2)
    gap = frame.px(8)
    high = (badge[1] + gap if badge else 0.0) + name.height + frame.px(4) + begins.height
    y = row.top + max(frame.px(6), (row.height - high) / 2)
    if badge:
        _draw_badge(scene, told, frame, history, Rect(frame.left, y, *badge), 1.0)
        y += badge[1] + gap
    taken = place(scene, name, frame.left, y, frame, "ink")
    _offer(scene, told, frame, history, Rect(frame.left, y - (badge[1] + gap if badge else 0.0),
                                             max(taken.w, badge[0] if badge else 0.0),
                                             taken.bottom - y + (badge[1] + gap if badge else 0.0)))  # fmt: skip
    place(scene, begins, frame.left, taken.bottom + frame.px(4), frame, "ink2")


def _draw_low(scene: Scene, told: Told, frame: Frame, history: History, row: Row, plan: Plan) -> None:
    """The badge and a short name side by side; below them the beginning, where there is room."""
    roomy = row.size != "low"
    scale = 0.82 if roomy else 0.62
    badge = _badge_size(frame, history, scale)
    width = plan.names
    left = frame.left + (badge[0] + frame.px(BESIDE * scale) if badge else 0.0)
    style = frame.type("label" if roomy else "caption", 600)
    name = flow([label_of(told, history.subject)], style, max(frame.px(20), frame.left + width - left), frame,
                most_lines=1)  # fmt: skip
    begins = single(_begins(told, history), frame.type("caption"), frame)
    if begins.width > width:
        begins = single(_begins(told, history, short=True), frame.type("caption"), frame)
    high = max(badge[1] if badge else 0.0, name.height)
    both = roomy and begins.width <= width
    y = row.top + (row.height - high - (begins.height + frame.px(4) if both else 0.0)) / 2
    if badge:
        _draw_badge(scene, told, frame, history, Rect(frame.left, y + (high - badge[1]) / 2, *badge), scale)
    if not badge or not name.cut:
        place(scene, name, left, y + (high - name.height) / 2, frame, "ink")
    _offer(scene, told, frame, history, Rect(frame.left, y, left - frame.left + name.width, high))
    if both:
        place(scene, begins, frame.left, y + high + frame.px(4), frame, "ink2")


def _draw_above(scene: Scene, told: Told, frame: Frame, history: History, row: Row) -> None:
    """The badge, the name and, at the right, the beginning, in one line above the events."""
    badge = _badge_size(frame, history, 0.9)
    y = row.top + frame.px(14)
    left = frame.left + (badge[0] + frame.px(BESIDE) if badge else 0.0)
    begins = single(_begins(told, history), frame.type("caption"), frame)
    style = frame.type("label", 600)
    room = frame.right - begins.width - frame.px(24) - left
    name = flow(told.spans(history.subject.name), style, room, frame, most_lines=1)
    if name.cut:
        name = flow([label_of(told, history.subject)], style, room, frame, most_lines=1)
    high = max(badge[1] if badge else 0.0, name.height)
    if badge:
        _draw_badge(scene, told, frame, history, Rect(frame.left, y, *badge), 0.9)
    place(scene, name, left, y + (high - name.height) / 2, frame, "ink")
    _offer(scene, told, frame, history, Rect(frame.left, y, left - frame.left + name.width, high))
    place(scene, begins, frame.right, y + (high - begins.height) / 2, frame, "ink2", 1.0)


def _begins(told: Told, history: History, *, short: bool = False) -> list[Piece | str]:
    """When it began, with its sources; in fewer letters where that must be."""
    subject = history.subject
    plate = told.plate("subject", subject.id, subject.dated_by, note=bool(subject.note))
    if history.begin is None:
        return [told.words("histories.begins_unknown"), *([plate] if plate else [])]
    date = (short_date if short else worded_date)(history.begin, told.language)
    said = told.words("histories.begins", date=date)
    return [Span(said, whole=short), *([plate] if plate else [])]


def _badge_size(frame: Frame, history: History, scale: float) -> tuple[float, float] | None:
    """The width and height of the badge; None where there is none."""
    if not history.subject.badge:
        return None
    words = single([Span(history.subject.badge, whole=True)], frame.type("place", 700), frame)
    return badge_width(words, frame) * scale, badge_height(frame) * scale


def _draw_badge(scene: Scene, told: Told, frame: Frame, history: History, rect: Rect, scale: float) -> None:
    selected = told.state.selection
    chosen = selected is not None and (selected.kind, selected.key) == ("subject", history.key)
    step = "place" if scale > 0.95 else "label" if scale > 0.7 else "caption"
    words = single([Span(history.subject.badge, whole=True)], frame.type(step, 700), frame)
    draw_badge(scene, frame, words, rect, chosen=chosen, spine=history.spine, scale=scale)


def _offer(scene: Scene, told: Told, frame: Frame, history: History, rect: Rect) -> None:
    """Make badge and name a target that selects the subject; it tells of its beginning and its events as well."""
    subject = history.subject
    selected = told.state.selection
    chosen = selected is not None and (selected.kind, selected.key) == ("subject", subject.id)
    begins = told.words("histories.begins_unknown")
    if history.begin is not None:
        begins = told.words("histories.begins", date=worded_date(history.begin, told.language))
    events = told.words("histories.events", n=len(history.chronicle))
    text = told.words("histories.row_says", begins=begins, events=events)
    scene.belong("subject", subject.id, rect)
    scene.offer(
        "subject", subject.id, rect, called(told, subject), text=text, least=frame.least_target() * 0.62, chosen=chosen
    )
