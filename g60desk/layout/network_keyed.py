"""What the key of the network explains: the kinds of line that are lit, what is not part of it, and what is new."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.network_focus import in_focus, is_dim
from g60desk.layout.network_growth import new_links, new_places
from g60desk.layout.network_lines import Part
from g60desk.layout.network_links import members, spine
from g60desk.layout.network_strokes import BARE, STYLES
from g60desk.layout.told import Told
from g60desk.story.model import LineKind

Entry = tuple[str, str]  # the style of the sample, and the words


def entries(told: Told, parts: Sequence[Part]) -> list[Entry]:
    """The kinds of line that are lit on screen: spine, roads, railways, rivers, ties, and what is not part of it."""
    parts = [part for part in in_focus(told, parts) if not part.dim]
    found: list[Entry] = []
    main = spine(told)
    if main is not None and any(part.line == main and part.open for part in parts):
        found.append(("spine", told.text(main.name)))
    open_styles = {part.style for part in parts if part.open or part.style in BARE}
    for kind, style in STYLES.items():
        if style in open_styles:
            found.append((style, _kind_words(told, kind)))
    if "tie" in open_styles:
        found.append(("tie", told.words("network.tie")))
    found += _ahead(told, parts)
    if told.phase is not None and _has_new(told, parts):
        words = "network.new_lately" if told.state.day is not None else "network.new"
        found.append(("new", told.words(words, phase=told.phase.name)))
    return found


def _ahead(told: Told, parts: Sequence[Part]) -> list[Entry]:
    """What is not part of the network, each with a sample of how it looks: of the spine, of thin lines, or both."""
    words = {
        "apart": told.words("network.apart", phase=told.phase.name) if told.phase else told.words("network.apart_yet"),
        "later": told.words("network.unopened"),
        "undated": told.words("network.undated"),
    }
    found = []
    for ahead, said in words.items():
        looks = {part.style == "spine" for part in parts
                 if part.ahead == ahead and not part.open and part.style not in BARE}  # fmt: skip
        if looks:
            found.append((f"{ahead}:{'both' if len(looks) > 1 else 'spine' if True in looks else 'thin'}", said))
    return found


def _has_new(told: Told, parts: Sequence[Part]) -> bool:
    """True where a stretch on screen is outlined, or a place at one of its ends."""
    if any(new_links(told, [part.link for part in parts])):
        return True
    ends = {key for part in parts for key in part.link.pair if not is_dim(told, key)}
    return bool(new_places(told, [place for place in members(told) if place.id in ends]))


def _kind_words(told: Told, kind: LineKind) -> str:
    """What a kind is called: expressways beside one that is the spine are other ones."""
    main = spine(told)
    other = "_other" if kind == LineKind.EXPRESSWAY and main is not None and main.kind == kind else ""
    return told.words(f"network.kind_{str(kind).replace('-', '_')}{other}")
