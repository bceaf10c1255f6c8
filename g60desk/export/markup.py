"""Pages and pictures as elements: what a story says is only ever words in them, whatever signs it has."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

Child = Element | str | None


def tag(name: str, /, *children: Child | Iterable[Child], **attributes: str) -> Element:
    """An element with its children in order, those that are None left out.

    `class_` and `for_` are `class` and `for`, and `_` is `-` in the other names; an attribute without words is left
    out, but for `alt`, which says by it that a picture only adorns.
    """
    made = Element(name, {_spelled(key): words for key, words in attributes.items() if words or key == "alt"})
    for child in children:
        for one in (child,) if child is None or isinstance(child, Element | str) else child:
            _put(made, one)
    return made


def html_of(root: Element) -> bytes:
    """A page of HTML in UTF-8."""
    return b"<!DOCTYPE html>\n" + tostring(root, "unicode", method="html").encode() + b"\n"


def xml_of(root: Element) -> bytes:
    """A document of XML in UTF-8."""
    return tostring(root, "unicode").encode() + b"\n"


def _put(parent: Element, child: Child) -> None:
    if isinstance(child, Element):
        parent.append(child)
    elif child and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    elif child:
        parent.text = (parent.text or "") + child


def _spelled(name: str) -> str:
    return name.rstrip("_").replace("_", "-")
