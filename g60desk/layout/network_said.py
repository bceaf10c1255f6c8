"""What is chosen in the network as sentences, for who listens to the picture."""

from __future__ import annotations

from g60desk.layout.network_beside import far_words, ratio_words
from g60desk.layout.network_focus import chosen_place, focus_of, second_place, travelled
from g60desk.layout.network_place_rows import role_name
from g60desk.layout.network_travel import stop_said
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place


def chosen_said(told: Told) -> list[str]:
    """Two that are compared with their figures, the stop of a travel, or what is lit with a place; nothing else."""
    one, other, line = chosen_place(told), second_place(told), travelled(told)
    if one is not None and other is not None:
        return _compared(told, one, other)
    if one is not None and line is not None:
        return [told.words("network.sentence", said=stop_said(told, line, one))]
    focus = focus_of(told)
    if one is None or focus is None:
        return []
    near = [told.text(place.name) for place in told.story.network.places if place.id in focus.places and place != one]
    names = told.words("network.comma").join(near)
    return [told.words("network.lit_with", name=told.text(one.name), names=names)] if near else []


def _compared(told: Told, one: Place, other: Place) -> list[str]:
    names = [told.text(place.name) for place in (one, other)]
    found = [told.words("network.compare_says", one=names[0], other=names[1])]
    for role in dict.fromkeys((*one.figures, *other.figures)):
        keys = [place.figures.get(role, "") for place in (one, other)]
        if not any(can_be_said(told, key) for key in keys):
            continue
        values = [f"{name} {_value(told, key)}" for name, key in zip(names, keys, strict=True)]
        ratio = ratio_words(told, (one, other), keys)
        said = told.words("network.semicolon").join([*values, *([ratio] if ratio else [])])
        found.append(role_name(told, role, next(key for key in keys if key)) + told.words("network.then") + said)
    return [told.words("network.sentence", said=said) for said in (*found, *far_words(told, (one, other)))]


def _value(told: Told, key: Key) -> str:
    return figure_text(told, key) if can_be_said(told, key) else told.words("network.not_known")
