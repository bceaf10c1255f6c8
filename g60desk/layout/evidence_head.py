"""The words at the top of the view of sources, its switches and the buttons of its list."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.citation import kind_of
from g60desk.layout.evidence import page_of, standings
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.supports import supports
from g60desk.layout.text import place, single
from g60desk.layout.told import Told
from g60desk.story.locales import language_named
from g60desk.story.model import EvidencePage, FigureStanding, SourceOrder

Pair = tuple[str, str]


def evidence_choices(told: Told) -> list[Choice]:
    """The pages of the view, and its table."""
    now, table = page_of(told), told.state.table
    pages = [
        Choice(told.words(f"sources.page_{page or 'sources'}"), f"table=0,evidence={page}", not table and page == now)
        for page in ("", *EvidencePage)
    ]
    return [*pages, Choice(told.words("sources.table"), "table=1", table)]


def evidence_title(told: Told) -> Pair:
    """The sentence that says what the page shows, and what to do with it."""
    words, page = told.words, page_of(told)
    if page == EvidencePage.NOTES:
        return words("sources.notes_title", n=len(told.story.notes)), words("sources.notes_lead")
    if page == EvidencePage.FIGURES:
        groups = standings(told.story)
        title = words(
            "sources.figures_title",
            figures=words("drawer.count_figures", n=len(told.story.figures)),
            confirmed=len(groups[FigureStanding.CONFIRMED]),
        )
        disputed, single, empty = (
            len(groups[one]) for one in (FigureStanding.DISPUTED, FigureStanding.SINGLE, FigureStanding.NO_VALUE)
        )
        lead = words("sources.figures_lead", disputed=disputed, single=single)
        return title, lead + (words("sources.figures_empty", n=empty) if empty else "")
    found = supports(told)
    if not found:
        return words("drawer.none"), words("sources.none_lead")
    statements = words("drawer.n_statements", n=sum(map(len, found.values())))
    title = words("sources.title", sources=words("drawer.count_sources", n=len(found)), statements=statements)
    most = max(found, key=lambda key: len(found[key]))
    named = words("drawer.n_statements", n=len(found[most]))
    return title, words("sources.lead", number=told.source_numbers[most], statements=named)


def draw_controls(scene: Scene, told: Told, frame: Frame, x: float, y: float, width: float, count: int) -> float:
    """The switch of orders or standings with its top at y, and what belongs to the list; gives the y below."""
    choices = (
        _orders(told) if page_of(told) == "" else _standings(told) if page_of(told) == EvidencePage.FIGURES else []
    )
    if not choices or not frame.hands or (not count and not told.state.standing):
        return y
    wide, high = switch_size(frame, choices)
    if frame.mode == "portrait":
        wide, high = width, frame.px(64)
    rect = Rect(x, y, min(wide, width), high)
    draw_switch(scene, frame, choices, rect)
    if page_of(told):
        return rect.bottom
    left, top = rect.right + frame.px(20), y
    if frame.mode == "portrait":
        left, top = x, rect.bottom + frame.px(16)
    after = _button(
        scene, told, frame, left, top, high, filter_words(told), "action:filter", told.words("action.filter")
    )
    if told.state.sources_of or told.state.sources_in:
        said = told.words("sources.k_of_n", k=count, n=len(told.story.sources))
        words = single([said], frame.type("caption"), frame)
        place(scene, words, after + frame.px(16), top + (high - words.height) / 2, frame, "ink2")
    right = x + width
    for action, key in (("take:all-csl", "copy_all_csl"), ("take:all", "copy_all")) if frame.copies else ():
        said = told.words(f"sources.{key}")
        right -= _wide(frame, said)
        _button(scene, told, frame, right, top, high, said, action, told.words(f"sources.{key}_says"))
        right -= frame.px(12)
    return top + high


def filter_words(told: Told) -> str:
    """What the button of the filter says: what is kept."""
    state = told.state
    one = next((source for source in told.story.sources if source.type == state.sources_of), None)
    kept = [kind_of(told, one)] if one is not None else []
    kept += [language_named(state.sources_in, told.language)] if state.sources_in else []
    return " · ".join(kept) or told.words("sources.filter")


def _orders(told: Told) -> list[Choice]:
    now = told.state.sources_by if told.state.sources_by in tuple(SourceOrder) else ""
    return [Choice(told.words(f"sources.by_{order or 'number'}"), f"sources_by={order}", order == now)
            for order in ("", *SourceOrder)]  # fmt: skip


def _standings(told: Told) -> list[Choice]:
    groups = standings(told.story)
    kept = [one for one in FigureStanding if groups[one]]
    every = Choice(told.words("sources.all_standings"), "standing=", told.state.standing == "")
    return [every, *(Choice(told.words(f"sources.standing_short.{one}"), f"standing={one}", told.state.standing == one)
                     for one in kept)]  # fmt: skip


def _wide(frame: Frame, said: str) -> float:
    return frame.measure(said, frame.type("label"), frame.han) + 2 * (frame.px(26) if frame.mode != "compact" else 14.0)


def _button(
    scene: Scene, told: Told, frame: Frame, x: float, y: float, high: float, said: str, action: str, says: str
) -> float:
    """A button with its left top at (x, y); gives the x where it ends."""
    rect = Rect(x, y, _wide(frame, said), high)
    draw_button(scene, frame, rect, said, action, says=says)
    return rect.right
