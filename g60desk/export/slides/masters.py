"""Master, layouts and page of notes as the XML that OOXML wants: each box of a layout is a placeholder.

Words are given the language and the two fonts of the theme, so that Chinese is set in a Chinese font also where the
reader's PowerPoint is English.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from g60desk.export.slides.sheet import HEIGHT, LAYOUTS, STEP, WIDTH, Box, Kind, Layout, emu, points
from g60desk.words import Words

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A, R, P = (
    f"http://schemas.openxmlformats.org/{name}/2006/{part}"
    for name, part in (("drawingml", "main"), ("officeDocument", "relationships"), ("presentationml", "main"))
)
NAMES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
MAP = " ".join(
    f'{name}="{value}"'
    for name, value in (("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"), ("hlink", "hlink"))
) + "".join(f' accent{n}="accent{n}"' for n in range(1, 7)) + ' folHlink="folHlink"'  # fmt: skip
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
NOTES_SIZE = (6858000, 9144000)  # EMU, as PowerPoint has it
NOTES_MARGIN, NOTES_GAP = 685800, 300000  # EMU
FIELD = "{7C5A9C1B-60D0-4F0C-9D6C-600000000060}"  # by which PowerPoint knows the number of a slide


def master_xml(words: Words, tag: str) -> str:
    """The master has a title, a text and a number: what the layouts place and size."""
    own = {Kind.TITLE: 0, Kind.TEXT: 1, Kind.NUMBER: 4}
    boxes = {box.kind: box for box in reversed(STEP.boxes)}
    shapes = "".join(_placeholder(boxes[kind], words, tag, n, own[kind]) for n, kind in enumerate(own, 2))
    ids = "".join(f'<p:sldLayoutId id="{2147483648 + n}" r:id="rId{n}"/>' for n in range(1, len(LAYOUTS) + 1))
    styles = "".join(
        f'<p:{name}><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>{_run_style(tag)}</a:lvl1pPr></p:{name}>'
        for name in ("titleStyle", "bodyStyle", "otherStyle")
    )
    return (
        f"{HEAD}<p:sldMaster {NAMES}><p:cSld>{GROUND}<p:spTree>{TREE}{shapes}</p:spTree></p:cSld><p:clrMap {MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>{styles}</p:txStyles></p:sldMaster>"
    )


def layout_xml(layout: Layout, words: Words, tag: str) -> str:
    """A kind of slide, named in the language of the slides."""
    shapes = "".join(_placeholder(box, words, tag, n, box.idx) for n, box in enumerate(layout.boxes, 2))
    return (
        f'{HEAD}<p:sldLayout {NAMES} preserve="1" userDrawn="1"><p:cSld name={quoteattr(words(layout.words))}>'
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _placeholder(box: Box, words: Words, tag: str, id: int, idx: int) -> str:
    """A box as a placeholder that prompts in the language of the slides."""
    name = words(box.words)
    of = f'type="{box.kind}"' + (f' idx="{idx}"' if box.kind is not Kind.TITLE else "")
    size, bold = f' sz="{round(points(box.px) * 100)}"', f' b="{int(box.bold)}"'
    spaced = f'<a:lnSpc><a:spcPts val="{round(points(box.line * box.px) * 100)}"/></a:lnSpc>'
    style = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{"r" if box.right else "l"}">{spaced}<a:spcBef><a:spcPts val="0"/>'
        f"</a:spcBef><a:buNone/>{_run_style(tag, size + bold, box.ink)}</a:lvl1pPr>"
    )
    said = f"<a:r><a:rPr lang={quoteattr(tag)}/><a:t>{escape(name)}</a:t></a:r>"
    if box.kind is Kind.NUMBER:
        said = number_field(tag, "‹#›")
    anchor = "ctr" if box.kind is Kind.NUMBER else "b" if box.low else "t"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {of}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
        f'<a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{said}</a:p></p:txBody></p:sp>"
    )


def number_field(tag: str, said: str) -> str:
    """The number of a slide, which follows when slides are moved."""
    return f'<a:fld id="{FIELD}" type="slidenum"><a:rPr lang={quoteattr(tag)}/><a:t>{said}</a:t></a:fld>'


def _run_style(tag: str, more: str = "", ink: str = "tx1") -> str:
    return (
        f'<a:defRPr lang={quoteattr(tag)}{more}><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
    )


def notes_master_xml(words: Words, tag: str) -> str:
    """The page of notes: the slide above, the words of the speaker below."""
    wide, high = NOTES_SIZE
    tall = (wide - 2 * NOTES_MARGIN) * HEIGHT // WIDTH
    top = NOTES_MARGIN + tall + NOTES_GAP
    prompt = f"<a:r><a:rPr lang={quoteattr(tag)}/><a:t>{escape(words('slides.notes'))}</a:t></a:r>"
    picture = _of_notes(2, words("slides.picture"), 'type="sldImg" idx="2"', NOTES_MARGIN, tall, "", "1")
    notes = _of_notes(3, words("slides.notes"), 'type="body" idx="3"', top, high - top - NOTES_MARGIN, prompt, "0")
    small = _run_style(tag, ' sz="1200"')
    style = f'<a:lvl1pPr marL="0" algn="l">{small}</a:lvl1pPr>'
    return (
        f"{HEAD}<p:notesMaster {NAMES}><p:cSld>{GROUND}<p:spTree>{TREE}{picture}{notes}</p:spTree></p:cSld>"
        f"<p:clrMap {MAP}/><p:notesStyle>{style}</p:notesStyle></p:notesMaster>"
    )


def _of_notes(id: int, name: str, of: str, y: int, tall: int, said: str, locked: str) -> str:
    """A placeholder of the page of notes: `of` says which, `locked` whether its picture keeps its shape."""
    wide = NOTES_SIZE[0] - 2 * NOTES_MARGIN
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name={quoteattr(name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1" noRot="{locked}" noChangeAspect="{locked}"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph {of}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{NOTES_MARGIN}" y="{y}"/>'
        f'<a:ext cx="{wide}" cy="{tall}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}</a:p></p:txBody></p:sp>"
    )
