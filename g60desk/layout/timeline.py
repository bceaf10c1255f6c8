"""The timeline: a ruler, the dated events in lanes below it, what is known only in order, and the line with its phases.

Register A is dated and stands under the ruler; register B says that its spacing is not time.  Everything is as sharp
as its date (`visual.md`, 2).  A chosen event has a card at the right, and the lanes end where it begins.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_card import chosen_event, put_after_event
from g60desk.layout.timeline_dealt import Dealt
from g60desk.layout.timeline_draw import draw_lanes
from g60desk.layout.timeline_line import draw_line, has_line
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import draw_frame, draw_strip_buttons
from g60desk.layout.timeline_now import draw_now, now_said
from g60desk.layout.timeline_phases import come_until, radius
from g60desk.layout.timeline_seen import busy_spans, see
from g60desk.layout.timeline_still import Still, lay_still, plot_left, plot_scale
from g60desk.layout.timeline_ticks import draw_ruler
from g60desk.layout.told import Told
from g60desk.layout.track_sign import corner_of, draw_track_sign
from g60desk.story.model import Story

UNDER_RULER = 5.0  # px from the ruler to the eras


class TimelineSheet:
    """A timeline on one sheet, for as long as story and sheet are the same.

    What stands still while time moves is set and painted once.
    """

    def __init__(self, told: Told, frame: Frame) -> None:
        self._frame = frame
        self._story = told.story
        self._annals = Annals(told.index)
        self._still: Still | None = None
        self._dealt = Dealt(frame, self._annals)
        self.strip: Strip | None = None  # of all time, as it was laid out last
        self._signed: tuple[int, int] | None = None  # what the button in the head said last, and over which ground

    @property
    def behind(self) -> bool:
        """True while a quick zoom has left something that the next pictures of the same window catch up with."""
        return self._dealt.behind

    def fits(self, story: Story, frame: Frame) -> bool:
        """True while the story and the sheet are the same."""
        return story is self._story and frame == self._frame

    def lay_out(self, told: Told) -> tuple[Scene, Scale]:
        """The timeline of a state, and its axis: along x, or along y on an upright sheet."""
        if self._frame.mode == "portrait":
            from g60desk.layout.timeline_portrait import lay_out_portrait  # most windows lie

            scene, scale, self.strip = lay_out_portrait(told, self._frame, self._annals)
            return scene, scale
        if self._still is None or not self._still.holds(told):
            self._still = lay_still(told, self._frame, self._annals)
        still = self._still
        self.strip = still.strip
        scale = plot_scale(told, plot_left(self._frame), self._frame.right, still.right)
        return self._over(told, still, scale), scale

    def _over(self, told: Told, still: Still, scale: Scale) -> Scene:
        """What moves with time, over what stands still."""
        frame, plan = self._frame, still.plan
        scene = still.ground.laid_over()
        lanes, packed = self._dealt.lanes(told, still, scale)
        until = come_until(told)
        seen = [see(frame, *one, scale, still.right, until) for one in zip(lanes.lanes, packed, strict=True)]
        draw_ruler(scene, frame, scale, plan.ruler, busy_spans(seen), frame.left)
        absent = len(lanes.absent) + lanes.without_room
        draw_track_sign(scene, told, frame, corner_of(still.before, frame), absent)
        signed = id(still.ground), absent
        if signed == self._signed and chosen_event(told) is None:  # links may lie anywhere
            scene.band = Rect(0.0, plan.top, frame.width, frame.bottom - plan.top)
        self._signed = signed
        if told.story.timeline.eras:
            from g60desk.layout.timeline_eras import draw_eras  # many stories have none

            draw_eras(scene, told, frame, scale, plan.ruler + frame.px(UNDER_RULER))
        draw_lanes(scene, told, frame, scale, lanes.lanes, seen, plan.rows(frame, lanes))
        if still.strip is not None:
            draw_strip_buttons(scene, told, frame, still.strip)
            draw_frame(scene, told, frame, still.strip, scale)
        if has_line(told):
            draw_line(scene, told, frame, scale, plan.line, still.right)
        draw_now(scene, told, frame, scale, plan.ruler, plan.line + radius(frame), still.strip)
        if chosen_event(told) is not None:
            from g60desk.layout.timeline_links import draw_links  # the first picture has none

            draw_links(scene, told, frame, scale)
        still.bring_in_order(scene)
        if still.card is not None:
            put_after_event(scene, still.card)
        scene.summary = " ".join([scene.summary, *now_said(told)])
        return scene


def lay_out_timeline(told: Told, frame: Frame) -> tuple[Scene, Scale]:
    """The timeline on a sheet that is needed once, and its axis."""
    return TimelineSheet(told, frame).lay_out(told)
