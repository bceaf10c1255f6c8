"""What a screen reader is told of a shape: its description, or that it only adorns."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape

ADORNS = (  # as PowerPoint keeps that a shape only adorns
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def describe(shape: BaseShape, words: str) -> None:
    """Give a shape its description."""
    _properties(shape).set("descr", words)


def mark_decorative(shape: BaseShape) -> None:
    """Let readers pass over a shape."""
    _properties(shape).append(parse_xml(ADORNS))


def _properties(shape: BaseShape) -> Any:
    return shape._element.xpath("./*[1]/p:cNvPr")[0]
