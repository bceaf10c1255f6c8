"""Fields of the state as the key of a target spells them, such as `table=0,window=a..b,hidden=one+two`."""

from __future__ import annotations

from typing import Any, get_type_hints

import msgspec

from g60desk.state import State

_LISTS = {
    "window": "..",
    "span": "..",
    "closer": "..",
    "hidden": "+",
    "folded": "+",
    "order": "+",
    "pair": "+",
}  # what stands between their values
_TYPES = get_type_hints(State)


def fields_spelt(text: str) -> dict[str, Any]:
    """The fields and their values; what is no field, or no value of its field, is left out."""
    fields: dict[str, Any] = {}
    for part in text.split(","):
        name, _, said = part.partition("=")
        value: Any = [one for one in said.split(_LISTS[name]) if one] if name in _LISTS else said
        value = None if value == [] and name == "closer" else value
        try:
            fields[name] = msgspec.convert(value, _TYPES[name], strict=False)
        except (KeyError, msgspec.ValidationError):
            continue
    return fields
