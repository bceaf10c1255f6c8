"""What the view of sources tells about the chosen source, figure or note, beside its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from g60desk.layout import shown_by as showing
from g60desk.layout import supports as supporting
from g60desk.layout.account import account_of, text_of
from g60desk.layout.account_parts import Account
from g60desk.layout.citation import citation, kind_of, translated_title
from g60desk.layout.code import write_code
from g60desk.layout.drawer import write_account
from g60desk.layout.evidence_links import Link, link_parts
from g60desk.layout.evidence_note import draw_note
from g60desk.layout.frame import Frame
from g60desk.layout.record_names import concerned
from g60desk.layout.reference import address, readable_address
from g60desk.layout.roll import Part, Roll
from g60desk.layout.scene import Scene
from g60desk.layout.sheet import Writer
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.locales import language_named
from g60desk.story.model import Key
from g60desk.story.wording_dates import worded_date

Write = Callable[[Writer], None]


def lay_out_detail(told: Told, frame: Frame, record: Selection, where: tuple[int, int], width: float) -> Roll:
    """All about one record, `width` px wide; `where` is its number in the list and how many there are."""
    kind, key = record.kind, record.key
    name = told.words(f"sources.nth_{kind}", n=where[0], all=where[1])
    head: Write
    kinds: Sequence[str]
    if kind == "source":
        head = partial(_write_source, told, name, key)
        links = [Link(Selection(one.kind, one.key), one.at) for one in supporting.supports(told)[key]]
        kinds = supporting.KINDS
    elif kind == "figure":
        head = partial(_write_figure, told, name, key)
        links = [Link(one) for one in showing.shown_by(told, key) if one.kind != "note"]
        kinds = showing.KINDS
    else:
        note = told.index.notes[key]
        head = partial(draw_note, told, name, note)
        links = [Link(one) for one in concerned(told, note.about)]
        kinds = ("figure", "event", "place", "line", "cell", "aspect", "subject", "phase", "era", "chart")
    parts = [written_part(frame, width, head)]
    if links:
        parts.append(written_part(frame, width, partial(_write_led, told.words(f"sources.led_{kind}"))))
    parts += link_parts(told, frame, links, kinds, width)
    return Roll(width, parts, name, text_of(told, record))


def written_part(frame: Frame, width: float, write: Write) -> Part:
    """What a writer writes, as a part; it is written once to know its height."""
    trial = Writer(frame, scene=Scene(width, 0.0))
    write(trial)
    return Part(trial.y, lambda scene, y: write(Writer(frame, scene=scene, y=y)))


def _write_led(said: str, writer: Writer) -> None:
    writer.gap(44)
    writer.text([said], writer.frame.type("h2"))


def _write_source(told: Told, name: str, key: Key, writer: Writer) -> None:
    """A source: what it is, how it is cited, and where it can be looked up."""
    source, frame = told.index.sources[key].source, writer.frame
    writer.text([f"{name} · {kind_of(told, source)}"], frame.type("label"), "ink2")
    writer.gap(10)
    writer.text([told.text(source.title)], frame.type("h2"))
    if translated_title(told, source):
        writer.gap(6)
        writer.text([translated_title(told, source)], frame.type("body"), "ink2")
    writer.gap(24)
    write_code(writer, told, address(source))  # first, for in a hall it is what one came for
    writer.row(told.words("sources.cited"), [citation(told, source)])
    if address(source):
        row = writer.row(told.words("drawer.address"), [readable_address(source)])
        if frame.copies:
            says = told.words("sources.copy_address")
            writer.scene.offer("take", f"address:{key}", row.grown(-2), says, text=readable_address(source))
    if source.language:
        writer.row(told.words("sources.language"), [language_named(source.language, told.language)])
    if source.accessed is not None:
        writer.row(told.words("drawer.accessed"), [worded_date(source.accessed, told.language)])
    if source.note:
        writer.row(told.words("drawer.note"), [told.text(source.note)])
    if not supporting.supports(told)[key]:
        writer.row(told.words("drawer.supports"), [Span(told.words("sources.supports_nothing"), ink="ink2")])
    writer.rule()


def _write_figure(told: Told, name: str, key: Key, writer: Writer) -> None:
    """A figure as the drawer tells it, also one without a value."""
    writer.text([name], writer.frame.type("label"), "ink2")
    writer.gap(10)
    record = Selection("figure", key)
    account = account_of(told, record)
    assert isinstance(account, Account)
    write_account(writer, told, account, record, alone=True)
    if not showing.shown_by(told, key):
        writer.gap(28)
        writer.text([told.words("sources.shown_nowhere")], writer.frame.type("label"), "ink2")
