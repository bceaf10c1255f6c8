"""The network on the land: provinces, lines on their courses, marks where the places are, and names beside them."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.network_badges import offering_lines, quieted
from g60desk.layout.network_bar import draw_bar
from g60desk.layout.network_focus import in_focus
from g60desk.layout.network_ground import add_halos, draw_fades, draw_ground
from g60desk.layout.network_key import clear_of, draw_panel, panel_of
from g60desk.layout.network_legend import draw_legend
from g60desk.layout.network_many import to_offer
from g60desk.layout.network_names import draw_names
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.network_regions import draw_regions
from g60desk.layout.network_rings import offer_mark
from g60desk.layout.network_strands import draw_lines, draw_marks, draw_outlines, draw_plates
from g60desk.layout.network_type import set_name
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps, done
from g60desk.layout.told import Told

AROUND_KEY = 10.0  # px around the key without coasts


def draw_map(scene: Scene, told: Told, frame: Frame, plan: MapPlan) -> None:
    """Draw the map as it is planned."""
    done(drawing_map(scene, told, frame, plan))


def drawing_map(scene: Scene, told: Told, frame: Frame, plan: MapPlan) -> Steps[None]:
    """The same in steps."""
    sheet, marks, legend = plan.sheet, plan.marks, plan.legend
    around = legend.grown(frame.px(AROUND_KEY)) if legend else None
    panel = panel_of(frame, legend) if legend and told.state.lens else None  # through a lens anything may lie there
    land = Scene(scene.width, scene.height)  # painted by itself, for it takes longest and lines may change on it
    draw_ground(land, told, frame, plan.projection, sheet.rect, around)
    ground = Scene(scene.width, scene.height)  # so is this, that it may be moved
    ground.lie_on(land)
    yield
    painted = in_focus(told, plan.painted)
    draw_outlines(ground, marks)
    draw_lines(ground, told, frame, clear_of(painted, panel) if panel else painted)
    yield
    scene.lie_on(ground)
    draw_fades(scene, frame, sheet.rect)
    start = len(scene.items)
    draw_regions(scene, frame, plan.regions)
    add_halos(scene, told, frame, plan.ground, sheet.rect, start)
    draw_plates(scene, frame, quieted(plan.plates, painted))
    draw_marks(scene, marks)
    start = len(scene.items)
    seen = [mark for mark in marks if panel is None or not panel.holds(mark.x, mark.y)]
    draw_names(scene, told, frame, seen, plan.names, lambda mark: set_name(told, frame, mark, type_of=plan.type_of))
    add_halos(scene, told, frame, plan.ground, sheet.rect, start)
    if legend:
        if panel:
            draw_panel(scene, frame, panel)
        draw_legend(scene, told, frame, plan.painted, plan.bar, legend)
    elif plan.bar and plan.bar_rect:
        draw_bar(scene, frame, plan.bar, plan.bar_rect.x, plan.bar_rect.middle[1])
    yield
    for mark in sorted(seen, key=lambda m: m.status == "other"):
        offer_mark(scene, told, frame, mark)
    yield
    yield from offering_lines(
        scene, told, frame, to_offer(told, plan.painted), [m.rect for m in marks], sheet.clear, plan.plates
    )
