"""The sheet on which one chooses what is taken home, and then sees how far it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.export.writing import Done
from g60desk.layout.buttons import draw_button
from g60desk.layout.foot_names import language_name
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools
from g60desk.layout.told import Told
from g60desk.shell.taken import TOLD, Taking
from g60desk.tour.route import lengths_of

PAD, HEIGHT, GAP = 1.1, 2.4, 0.6  # of a button, in sizes of its type
BAR = 10.0  # reference px, how high the bar of progress is
Choice = tuple[str, str, bool]  # the key, the words, and whether it is chosen


def lay_out_take(told: Told, frame: Frame, taking: Taking, kinds: Sequence[str], done: Done | None) -> Sheet:
    """The sheet; targets are of kind ``away``, and `done` is how far the writing is, None while nothing is written."""
    words = told.words
    title = words("take.title")
    writer = Writer(frame, title)
    if done is not None:
        _progress(writer, told, done)
        tools = [("away:cancel", words("take.cancel"))]
    else:
        for name, choices in _questions(told, taking, kinds):
            writer.gap(18)
            writer.text([name], frame.type("label"), "ink2")
            writer.gap(8)
            _buttons(writer, choices)
        tools = [("away:write", words("take.write"))]
    return Sheet(lay_out_head(told, frame, title), writer.done(), lay_out_tools(frame, tools, []))


def _questions(told: Told, taking: Taking, kinds: Sequence[str]) -> Iterator[tuple[str, list[Choice]]]:
    words = told.words
    yield words("take.what"), [(f"kind/{one}", words(f"take.kind.{one}"), one == taking.kind) for one in kinds]
    if taking.kind in TOLD:
        for tour in told.story.tours:
            name = told.text(tour.title) or tour.id
            lengths = (*lengths_of(tour), None)
            said = [words("tours.whole") if one is None else words("tours.minutes", n=one) for one in lengths]
            keys = [f"tour/{tour.id}" + ("" if one is None else f"/{one}") for one in lengths]
            on = [(tour.id, one) == (taking.tour, taking.minutes) for one in lengths]
            yield name, list(zip(keys, said, on, strict=True))
    languages = [
        (f"language/{one}", language_name(told, one), one == taking.language and not taking.in_all)
        for one in told.story.languages
    ]
    if taking.kind == "pages" and len(languages) > 1:
        languages.insert(0, ("language/", words("take.every"), taking.in_all))
    yield words("take.language"), languages
    if taking.kind == "handout":
        yield words("take.paper"), [
            ("paper/a4", "A4", taking.paper == "a4"), ("paper/letter", "Letter", taking.paper == "letter")
        ]  # fmt: skip
    if taking.kind in ("handout", "pages"):
        yield words("take.with"), [("notes", words("handout.notes"), taking.notes)]


def _buttons(writer: Writer, choices: Sequence[Choice]) -> None:
    """One for each choice, the present one filled; on as many rows as they need."""
    frame = writer.frame
    style = frame.type("label")
    x, height = writer.margin, HEIGHT * style.px
    for key, said, on in choices:
        width = frame.measure(said, style, frame.han) + 2 * PAD * style.px
        if x > writer.margin and x + width > writer.margin + writer.width:
            x, writer.y = writer.margin, writer.y + height + GAP * style.px
        place = Rect(x, writer.y, width, height)
        draw_button(writer.scene, frame, place, said, f"away:{key}", filled=on, ground="surface", says=said)
        x += width + GAP * style.px
    writer.y += height


def _progress(writer: Writer, told: Told, done: Done) -> None:
    frame = writer.frame
    said = told.words("take.running", done=done.done, all=done.of)
    writer.text([said], frame.type("h2"))
    writer.gap(20)
    height = max(4.0, frame.px(BAR))
    whole = Rect(writer.margin, writer.y, writer.width, height)
    part = Rect(whole.x, whole.y, whole.w * done.done / max(1, done.of), height)
    writer.scene.add(Box(whole, "soft", "", 0, height / 2), Box(part, "ink", "", 0, height / 2))
    writer.y += height
    writer.gap(20)
    if done.said:
        writer.text([done.said], frame.type("label"), "ink2")
    writer.scene.summary = said
