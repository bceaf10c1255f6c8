"""The empty presentation on which slides are built: colours and type of the design, three layouts, pages for notes.

python-pptx brings a base of its own, but that is of 4:3, has eleven layouts, and its colours and names would show in
every menu of who edits the slides.  This one is what a slide here needs and no more.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from string import Template
from xml.sax.saxutils import escape, quoteattr

from g60desk import resources
from g60desk.export.slides.masters import HEAD, NAMES, NOTES_SIZE, A, R, layout_xml, master_xml, notes_master_xml
from g60desk.export.slides.sheet import HEIGHT, LAYOUTS, WIDTH, emu
from g60desk.tokens import Tokens
from g60desk.words import Words

LATIN, HAN = "Arial", "Microsoft YaHei"  # what every PowerPoint has, on Windows and on macOS
LANGUAGES = {"en": "en-GB", "zh-Hans": "zh-CN"}
THEME = "paper"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument"


def tag_of(language: str) -> str:
    """A language as OOXML names it."""
    return LANGUAGES.get(language, language)


def base(tokens: Tokens, words: Words, title: str, language: str) -> BytesIO:
    """The package of an empty presentation, its prompts in the language of `words`."""
    parts = dict(_parts(tokens, words, title, tag_of(language)))
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items() if kind)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        )
        for name, (_, content) in parts.items():
            package.writestr(name, content)
    made.seek(0)
    return made


def _parts(tokens: Tokens, words: Words, title: str, tag: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each part of the package by its name: its type and its XML; relations have the type of their ending."""
    show = f"{TYPE}.presentationml"
    layouts = [(f"slideLayout{n}.xml", layout) for n, layout in enumerate(LAYOUTS, 1)]
    yield (
        "_rels/.rels",
        _links(
            (f"{R}/officeDocument", "ppt/presentation.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{R}/extended-properties", "docProps/app.xml"),
        ),
    )
    yield "docProps/core.xml", ("application/vnd.openxmlformats-package.core-properties+xml", _core(title, tag))
    yield "docProps/app.xml", (f"{TYPE}.extended-properties+xml", _application())
    yield "ppt/presentation.xml", (f"{show}.presentation.main+xml", _presentation(tag))
    yield (
        "ppt/_rels/presentation.xml.rels",
        _links(
            (f"{R}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{R}/notesMaster", "notesMasters/notesMaster1.xml"),
            *((f"{R}/{name}", f"{name}.xml") for name in ("presProps", "viewProps", "tableStyles")),
            (f"{R}/theme", "theme/theme1.xml"),
        ),
    )
    yield "ppt/presProps.xml", (f"{show}.presProps+xml", f"{HEAD}<p:presentationPr {NAMES}/>")
    yield "ppt/viewProps.xml", (f"{show}.viewProps+xml", f"{HEAD}<p:viewPr {NAMES}/>")
    styles = f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>'
    yield "ppt/tableStyles.xml", (f"{show}.tableStyles+xml", styles)
    for n in (1, 2):  # the pages of notes need one of their own
        yield f"ppt/theme/theme{n}.xml", (f"{TYPE}.theme+xml", _theme(tokens))
    yield "ppt/slideMasters/slideMaster1.xml", (f"{show}.slideMaster+xml", master_xml(words, tag))
    yield (
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        _links(
            *((f"{R}/slideLayout", f"../slideLayouts/{name}") for name, _ in layouts),
            (f"{R}/theme", "../theme/theme1.xml"),
        ),
    )
    for name, layout in layouts:
        yield f"ppt/slideLayouts/{name}", (f"{show}.slideLayout+xml", layout_xml(layout, words, tag))
        yield f"ppt/slideLayouts/_rels/{name}.rels", _links((f"{R}/slideMaster", "../slideMasters/slideMaster1.xml"))
    yield "ppt/notesMasters/notesMaster1.xml", (f"{show}.notesMaster+xml", notes_master_xml(words, tag))
    yield "ppt/notesMasters/_rels/notesMaster1.xml.rels", _links((f"{R}/theme", "../theme/theme2.xml"))


def _links(*links: tuple[str, str]) -> tuple[str, str]:
    lines = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(links, 1))
    return "", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _core(title: str, tag: str) -> str:
    """Title and language; who made it is nobody's business, and when would make each file another one."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{escape(tag)}</dc:language></cp:coreProperties>"
    )


def _application() -> str:
    of = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{of}"><Application>G60 Desk</Application></Properties>'


def _theme(tokens: Tokens) -> str:
    colours = tokens.theme(THEME)
    named = {name: colours[name] for name in ("ink", "bg", "ink2", "ink3", "sunk", "signal", "edge")}
    named |= {f"hue{n}": colours[f"province.{n}"] for n in range(4)}
    digits = {name: colour.removeprefix("#") for name, colour in named.items()}
    return Template(resources.slide_theme_file().read_text("utf-8")).substitute(digits, latin=LATIN, han=HAN)


def _presentation(tag: str) -> str:
    wide, high = NOTES_SIZE
    return (
        f'{HEAD}<p:presentation {NAMES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(WIDTH)}" cy="{emu(HEIGHT)}"/><p:notesSz cx="{wide}" cy="{high}"/>'
        f"<p:defaultTextStyle><a:defPPr><a:defRPr lang={quoteattr(tag)}/></a:defPPr></p:defaultTextStyle>"
        "</p:presentation>"
    )
