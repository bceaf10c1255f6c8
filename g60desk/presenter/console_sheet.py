"""The console as a picture: what is on screen, what comes next, the notes, the buttons and the line.

The pictures themselves and the times lie over it as widgets of their own: they change while this stands still.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.presenter.console_notes import draw_notes
from g60desk.presenter.console_plan import ConsolePlan
from g60desk.presenter.console_timing import PAUSED, WAITING, draw_timing
from g60desk.presenter.console_top import draw_tools
from g60desk.presenter.pointer_buttons import draw_pointers
from g60desk.presenter.pointing import Tool
from g60desk.tour.route import Stop
from g60desk.views.progress import Line, draw_line, draw_views, offer_stops, spots, title_of

STROKE = 9.0  # of the line, in reference px
GAP = 24.0  # between buttons


class Standing(msgspec.Struct, frozen=True):
    """What the console says beside its pictures.

    `blank` is ``black``, ``white`` or empty, `typed` the digits that were typed, `meant` the stop to which Enter leads
    after them or None, `size` how many times as large the notes are, `lengths` the minutes of the talks that there
    are, `minutes` the chosen one (0: all of the tour);
    `asked` is True once the end was asked for, `note` what is told in passing, or empty; `time` is ``waiting``,
    ``running`` or ``paused``, `tours` how many tours the story has; `tool` is what points on the picture, and `inked`
    is True where that has strokes.
    """

    line: Line
    following: Stop | None
    away: bool = False
    frozen: bool = False
    blank: str = ""
    typed: str = ""
    meant: Stop | None = None
    size: float = 1.0
    lengths: tuple[int, ...] = ()
    minutes: int = 0
    asked: bool = False
    note: str = ""
    time: str = WAITING
    tours: int = 1
    tool: Tool = Tool.NONE
    inked: bool = False

    @property
    def now(self) -> Stop | None:
        """The stop that the talk is at."""
        return self.line.stops[self.line.at] if self.line.at >= 0 else None


def lay_out_console(told: Told, frame: Frame, plan: ConsolePlan, shown: Standing) -> Scene:
    """The scene of the console; targets are of kind ``show``."""
    scene = Scene(frame.width, frame.height)
    tools_left = draw_tools(scene, told, frame, plan, shown)
    _draw_heads(scene, told, frame, plan, shown, tools_left)
    _draw_frames(scene, frame, plan, shown)
    draw_pointers(scene, told, frame, plan, shown)
    _draw_buttons(scene, told, frame, plan, shown)
    _draw_notice(scene, frame, plan, shown)
    draw_notes(scene, told, frame, plan.notes, shown)
    draw_timing(scene, told, frame, plan, shown)
    xs = spots(shown.line, frame, plan.live.x + frame.px(40), plan.notes.x - frame.px(80))
    draw_line(scene, frame, shown.line, xs, plan.line, frame.px(STROKE))
    draw_views(scene, frame, shown.line, xs, plan.line, plan.notes.x - frame.px(40))
    offer_stops(scene, told, frame, shown.line, xs, plan.line)
    scene.summary = said(told, shown)
    return scene


def said(told: Told, shown: Standing) -> str:
    """What the console says as a sentence: where the talk is, and what is unlike usual."""
    if shown.now is None:
        return told.words("show.console")
    step = told.words("show.step_says", n=shown.now.number, view=shown.line.views[shown.line.at],
                      title=title_of(told, shown.now))  # fmt: skip
    return ". ".join(part for part in (step, state_words(told, shown), shown.note) if part)


def state_words(told: Told, shown: Standing) -> str:
    """What the speaker must know of the audience's screen; empty where it shows the step."""
    if shown.typed and shown.meant:
        return told.words("show.typed", n=shown.meant.number, title=title_of(told, shown.meant))
    if shown.typed:
        return told.words("show.typed_none", n=shown.typed)
    if shown.blank:
        return told.words(f"show.is_{shown.blank}")
    if shown.frozen:
        return told.words("show.is_frozen")
    if shown.away:
        return told.words("show.is_away")
    return told.words("show.paused") if shown.time == PAUSED else ""


def _draw_heads(
    scene: Scene, told: Told, frame: Frame, plan: ConsolePlan, shown: Standing, tools_left: float
) -> None:  # fmt: skip
    unusual = state_words(told, shown)
    now = unusual or (title_of(told, shown.now) if shown.now else "")
    first = "show.in_console" if shown.frozen else "show.on_screen"
    _head(scene, frame, told.words(first), now, plan.live.x, plan.heads, tools_left - frame.px(32), warns=bool(unusual))
    right = plan.notes.right
    if shown.following is not None:
        _head(scene, frame, told.words("show.next"), title_of(told, shown.following), plan.next.x, plan.heads, right)
    else:
        _head(scene, frame, told.words("show.next"), told.words("show.no_next"), plan.next.x, plan.heads, right)


def _head(
    scene: Scene, frame: Frame, strong: str, rest: str, x: float, y: float, right: float, *, warns: bool = False
) -> None:  # fmt: skip
    bold = single([Span(strong, whole=True)], frame.type("body", 600), frame)
    taken = place(scene, bold, x, y - bold.height / 2, frame, "ink")
    left = taken.right + frame.px(16)
    weight, pad = (600, frame.px(14)) if warns else (400, 0.0)
    room = max(right - left - 2 * pad, 1.0)
    words = flow([rest], frame.type("body", weight), room, frame)
    if len(words.lines) > 1:  # what is told is told whole where two lines are enough
        words = flow([rest], frame.type("label", weight), room, frame, most_lines=2)
    if warns:
        high = max(frame.px(44), words.height + frame.px(8))
        plate = Rect(left, y - high / 2, words.width + 2 * pad, high)
        scene.add(Box(plate, "ink", "", 0, frame.tokens.radius["badge"] * frame.unit))
    place(scene, words, left + pad, y - words.height / 2, frame, "bg" if warns else "ink2")


def _draw_notice(scene: Scene, frame: Frame, plan: ConsolePlan, shown: Standing) -> None:
    """What is told in passing, between the buttons and the line: it covers nothing that is told all along."""
    if not shown.note:
        return
    pad, style = frame.px(14), frame.type("label", 600)
    words = flow([shown.note], style, plan.live.w - 2 * pad, frame, most_lines=1)
    high = words.height + frame.px(8)
    plate = Rect(plan.buttons.x, plan.buttons.bottom + frame.px(34) - high / 2, words.width + 2 * pad, high)
    scene.add(Box(plate, "ink", "", 0, frame.tokens.radius["badge"] * frame.unit))
    place(scene, words, plate.x + pad, plate.y + frame.px(4), frame, "bg")


def _draw_frames(scene: Scene, frame: Frame, plan: ConsolePlan, shown: Standing) -> None:
    live = plan.live.grown(frame.px(5))
    unlike = shown.frozen or shown.blank  # the room does not see this
    dash = (frame.px(16), frame.px(12)) if unlike else ()
    scene.add(Box(live, "", "ink2" if unlike else "ink", frame.px(4), frame.px(4), dash))
    if shown.following is not None:
        scene.add(Box(plan.next.grown(frame.px(1)), "", "edge", frame.px(2)))
    y = plan.notes.y
    scene.add(Stroke(((plan.notes.x, y), (plan.notes.right, y)), "rule", frame.px(2)))


def _draw_buttons(scene: Scene, told: Told, frame: Frame, plan: ConsolePlan, shown: Standing) -> None:
    """The row below the picture: what is most likely wanted is filled."""
    words = told.words
    back = ("back", words("show.return" if shown.away else "show.previous"))
    if shown.frozen:
        freeze = [("freeze", words("show.to_here")), ("thaw_back", words("show.go_back"))]
    else:
        freeze = [("freeze", words("show.freeze"))]
    blank = (shown.blank or "black", words("show.unblank" if shown.blank else "show.blank"))
    row = [back, ("next", words("show.next_step")), *freeze, blank]
    style = frame.type("lead", 500)
    natural = [frame.measure(name, style, frame.han) + 2 * frame.px(40) for _, name in row]
    room = plan.buttons.w - frame.px(GAP) * (len(row) - 1)
    spare = (room - sum(natural)) / len(row)
    x = plan.buttons.x
    for (key, name), width in zip(row, natural, strict=True):
        rect = Rect(x, plan.buttons.y, width + spare, plan.buttons.h)
        lit = (key == "next" and shown.following is not None) or (key == blank[0] and bool(shown.blank))
        draw_button(scene, frame, rect, name, f"show:{key}", filled=lit, style=style)
        x = rect.right + frame.px(GAP)
