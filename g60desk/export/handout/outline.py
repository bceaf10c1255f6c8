"""What Qt does not write into a PDF: bookmarks, the language, the title, and where the rows of the contents lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from io import BytesIO
from string import ascii_uppercase

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from g60desk.export.handout.document import PrintedPage
from g60desk.export.handout.sheet import PER_INCH
from g60desk.export.leaves import Leaves

POINTS = 72 / PER_INCH  # of a px
MEANT = re.compile(rb"(<\w{4}> <\w{4}> )(\[[^]]*\]|<\w{4}>)")  # from glyph to glyph, and the characters that they are
TAB, BLANK = b"<0009>", b"<0020>"
CHANCE = re.compile(rb"/ID \[.*?\]\s*(?=[^\[]*\Z)", re.DOTALL)  # in the trailer: a number that no two files share
PART = "PARTA"  # with a letter more: the mark of a font of which the file has only what it uses
PRODUCER = "G60 Desk"


def with_outline(painted: bytes, content: Leaves, pages: Sequence[PrintedPage]) -> bytes:
    """A document with them."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(painted)))
    _mend_fonts(writer)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(content.language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = shown
    writer.page_mode = "/UseOutlines"
    _tell(writer, content)
    high = float(writer.pages[0].mediabox.height)
    for number, page in enumerate(pages):
        if page.bookmark:
            writer.add_outline_item(title=page.bookmark, page_number=number)
        for rect, to in page.links:
            corners = (rect.x * POINTS, high - rect.bottom * POINTS, rect.right * POINTS, high - rect.y * POINTS)
            writer.add_annotation(number, Link(rect=corners, border=[0, 0, 0], target_page_index=to))
    written = BytesIO()
    writer.write(written)
    return CHANCE.sub(b"", written.getvalue())


def _mend_fonts(writer: PdfWriter) -> None:
    """Let a blank be read as one, and give each font a name by its place.

    Qt says of a blank's glyph that it is a tab, which no search for two words finds, and names fonts by chance.
    """
    found = {}
    for page in writer.pages:
        for one in page["/Resources"].get_object().get("/Font", {}).values():  # type: ignore[union-attr]
            font = one.get_object()
            found[font.raw_get("/ToUnicode").idnum] = font
    for number, font in enumerate(found.values()):
        table = font["/ToUnicode"].get_object()
        table.set_data(MEANT.sub(lambda said: said[1] + said[2].replace(TAB, BLANK), table.get_data()))
        inner = font["/DescendantFonts"][0].get_object()
        name = NameObject(f"/{PART}{ascii_uppercase[number]}+{font['/BaseFont'].lstrip('/').rpartition('+')[2]}")
        font[NameObject("/BaseFont")] = inner[NameObject("/BaseFont")] = name
        inner["/FontDescriptor"].get_object()[NameObject("/FontName")] = name


def xmp(content: Leaves) -> bytes:
    """The title and the language as XMP; Qt's own would have a date and a number of chance."""
    title = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(content.title, quote=False)}</rdf:li></rdf:Alt>'
    language = f"<rdf:Bag><rdf:li>{escape(content.language, quote=False)}</rdf:li></rdf:Bag>"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _tell(writer: PdfWriter, content: Leaves) -> None:
    """The document's information: no date, so that the same story gives the same bytes."""
    title = " · ".join(dict.fromkeys(part for part in (content.title, content.tour) if part))
    writer.metadata = {"/Title": title, "/Subject": content.subtitle, "/Producer": PRODUCER, "/Creator": PRODUCER}
