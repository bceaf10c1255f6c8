"""The page of sources: a sentence, the switches, and the places of two rolls, the list and what it tells about one."""

from __future__ import annotations

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.evidence import KIND, chosen_of, keys_of, listed, page_of
from g60desk.layout.evidence_detail import lay_out_detail, written_part
from g60desk.layout.evidence_head import draw_controls, evidence_choices, evidence_title
from g60desk.layout.evidence_rows import lay_out_list, row_pad
from g60desk.layout.frame import Frame
from g60desk.layout.header import draw_header, draw_switch
from g60desk.layout.roll import Roll
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.sheet import Writer
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Key

BAR = 20.0  # px kept at the right of a roll for its scroll bar and the air before it
LIST_SHARE = {"source": 0.52, "figure": 0.5, "note": 0.36}  # of the width, for the list
DETAIL_SHARE = {"source": 0.4, "figure": 0.6, "note": 0.62}  # of the height of an upright sheet, for the account


class EvidenceLayout(msgspec.Struct, frozen=True):
    """The scene of the page, and its two rolls with the places kept for them; `keys` are those of the list in order."""

    scene: Scene
    list: Roll
    list_place: Rect
    detail: Roll
    detail_place: Rect
    keys: tuple[Key, ...]
    chosen: Key


def lay_out_evidence(told: Told, frame: Frame) -> EvidenceLayout:
    """The page that the state shows."""
    kind, groups = KIND[page_of(told)], listed(told)
    keys = keys_of(groups)
    chosen = chosen_of(told, keys)
    title, lead = evidence_title(told)
    scene = Scene(frame.width, frame.height, f"{title}{told.words('table.sentence')}{lead}".strip())
    list_place, detail_place = _places(scene, told, frame, kind, len(keys), title, lead)
    rows = lay_out_list(told, frame, groups, chosen, list_place.w - BAR)
    if chosen:
        where = (keys.index(chosen) + 1, len(keys))
        detail = lay_out_detail(told, frame, Selection(kind, chosen), where, detail_place.w - BAR)
        _draw_tools(scene, told, frame, kind, keys, chosen, detail_place)
    else:
        said = told.words(f"sources.no_{kind}")
        detail = Roll(
            detail_place.w - BAR, [written_part(frame, detail_place.w - BAR, lambda writer: _say(writer, said))]
        )
    return EvidenceLayout(scene, rows, list_place, detail, detail_place, keys, chosen)


def _places(scene: Scene, told: Told, frame: Frame, kind: str, count: int, title: str, lead: str) -> tuple[Rect, Rect]:
    """Draw what stands around the rolls; gives the places of the list and of the account."""
    width, bottom = frame.right - frame.left, frame.bottom
    high = _tools_height(frame)
    if frame.mode == "portrait":
        below = draw_header(scene, frame, [title], [lead], width=width) + frame.px(28)
        foot = Rect(frame.left, bottom - frame.for_hands(80), width, frame.for_hands(80))
        draw_switch(scene, frame, evidence_choices(told), foot)
        tall = (foot.y - below) * DETAIL_SHARE[kind]
        detail = Rect(frame.left, below, width + BAR, tall)
        y = detail.bottom + frame.px(16) + high + frame.px(32)
        top = draw_controls(scene, told, frame, frame.left, y, width, count)
        top += frame.px(16) if top > y else 0.0
        pad = row_pad(frame)
        return Rect(frame.left - pad, top, width + 2 * pad + BAR, foot.y - frame.px(24) - top), detail
    switch = draw_switch(scene, frame, evidence_choices(told))
    below = draw_header(scene, frame, [title], [lead], width=width - switch.w - frame.px(48))
    y = max(below, switch.bottom) + frame.px(28 if frame.mode == "landscape" else 18)
    top = draw_controls(scene, told, frame, frame.left, y, width, count)
    top += frame.px(20) if top > y else 0.0
    pad, gap = row_pad(frame), frame.px(72)
    wide = width * LIST_SHARE[kind] - gap / 2
    left = frame.left + wide + gap
    rows = Rect(frame.left - pad, top, wide + 2 * pad + BAR, bottom - top)
    detail = Rect(left, top, frame.right - left + BAR, bottom - top - high - frame.px(20))
    return rows, detail


def _tools_height(frame: Frame) -> float:
    if not frame.hands:
        return 0.0
    return max(frame.px(52 if frame.mode != "portrait" else 68), 2.2 * frame.type("label").px)


def _draw_tools(
    scene: Scene, told: Told, frame: Frame, kind: str, keys: tuple[Key, ...], chosen: Key, above: Rect
) -> None:
    """Below the account: copy it, and go to the one before and the one after."""
    style, high = frame.type("label"), _tools_height(frame)
    y = above.bottom + frame.px(16)
    room = frame.px(28) if frame.mode != "compact" else 16.0 * frame.unit
    x = above.x
    copies = ((told.words("drawer.copy"), "copy", "action.copy"),
              (told.words("drawer.copy_csl"), "copy_csl", "action.copy_csl"))  # fmt: skip
    for words, action, says in copies if frame.copies else ():
        rect = Rect(x, y, frame.measure(words, style, frame.han) + 2 * room, high)
        draw_button(scene, frame, rect, words, f"action:{action}", filled=action == "copy", says=told.words(says))
        x = rect.right + frame.px(12)
    at = keys.index(chosen)
    right = above.right - BAR
    for words, step in ((told.words("drawer.next"), 1), (told.words("drawer.previous"), -1)):
        if not 0 <= at + step < len(keys):
            continue
        width = frame.measure(words, style, frame.han) + 2 * room
        right -= width
        draw_button(scene, frame, Rect(right, y, width, high), words, f"read:{kind}:{keys[at + step]}")
        right -= frame.px(12)


def _say(writer: Writer, said: str) -> None:
    writer.text([said], writer.frame.type("body"), "ink2")
