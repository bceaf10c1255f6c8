"""The times of a show beside its plan: counted, kept whatever happens, shown, and written where that is asked."""

from __future__ import annotations

import errno
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from rehearsing import Clock, Rehearsing

from g60desk.layout.frame import frame_for
from g60desk.presenter.panels import TIMES
from g60desk.presenter.rehearsal_sheet import lay_out_rehearsal, summary
from g60desk.presenter.rehearsed import Answer, as_text, rehearsed
from g60desk.story import writing
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.tour.timings import Timing
from g60desk.tour.written import NewTime


def test_the_times_are_kept_while_the_show_goes_on_and_once(talk: Rehearsing) -> None:
    talk.tells(30)
    record = talk.telling.record
    assert record._later.isActive(), "it waits until the picture rests"
    record.keep()
    assert talk.kept == (), "one move is not worth it"
    talk.goes_on(10)
    record._later.timeout.emit()
    (timing,) = talk.kept  # whatever ends the program now
    assert record.last is None, "it is not the one before itself"
    assert (timing.story, timing.tour, timing.minutes, timing.seconds) == (
        "two-tours",
        "short",
        2,
        {"hello": 30, "boat": 10},
    )
    talk.goes_on(44)
    talk.telling.end()
    (timing,) = talk.kept
    assert timing.seconds == {"hello": 30, "boat": 10, "bridge": 44}


def test_a_show_that_was_only_looked_at_leaves_nothing(talk: Rehearsing) -> None:
    talk.tells(4, 5, 6)
    talk.telling.end()
    talk.rests()
    assert not (talk.folder / "rehearsals.json").exists()
    assert talk.window.panel == ""


def test_a_full_disk_is_told_once_and_the_show_goes_on(talk: Rehearsing, monkeypatch: pytest.MonkeyPatch) -> None:
    talk.tells(30, 10)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    record, console = talk.telling.record, talk.telling.console
    record.keep()
    note = console.told().words("show.not_kept")
    assert console.standing(console.told()).note == note
    console.tell("")
    talk.goes_on(10)
    record.keep()
    assert (talk.number, console.standing(console.told()).note) == (4, ""), "once is enough"
    monkeypatch.undo()
    talk.telling.end()
    assert talk.kept[0].seconds == {"hello": 30, "boat": 10, "bridge": 10}


def test_the_time_is_paused_goes_on_and_begins_anew(talk: Rehearsing) -> None:
    talk.tells(30, 10)
    show, console = talk.telling.show, talk.telling.console
    talk.clicks("pause")
    talk.clock.now += 500
    assert (show.pace.elapsed, console.standing(console.told()).time) == (40, "paused")
    console.tell("")
    assert console.told().words("show.paused") in " ".join(one.text for one in console.board.scene.words())
    talk.press("Right")
    assert show.pace.elapsed == 40, "a move does not end a pause"
    talk.press("K")
    talk.clock.now += 5
    assert (show.pace.elapsed, show.rehearsal.spent("last")) == (45, 5)
    talk.telling.record._wall = lambda: "2026-11-02T10:00:00"
    talk.press("R")
    assert (show.pace.elapsed, show.rehearsal.begun, talk.number) == (0, False, 4)
    assert talk.kept[0].seconds == {"hello": 30, "boat": 10, "last": 5}, "what was told before is not lost"
    talk.press("Left")
    assert show.rehearsal.running
    talk.goes_on(25)
    talk.press("Left")
    talk.telling.end()
    assert [sum(one.seconds.values()) for one in talk.kept] == [25, 45]


def test_the_times_are_written_into_the_tour_and_taken_back(talk: Rehearsing) -> None:
    before = talk.file.read_bytes()
    talk.tells(31, 25, 40)
    talk.press("T")  # a detour
    state = talk.telling.show.session.state
    talk.press("Ctrl+T")
    assert talk.telling.console.panels.now == TIMES
    assert "11 s over" in talk.reads and "as planned" in talk.reads and "not told" in talk.reads
    talk.asks("write")
    assert talk.file.read_bytes() == before, "it asks first"
    assert "1 step of tours.yaml" in talk.reads and "20 to 31 s" in talk.reads
    talk.asks("sure")
    assert talk.file.read_bytes() == before.replace(b"seconds: 20   #", b"seconds: 31   #")
    assert (talk.folder / "story" / "tours.yaml.kept").read_bytes() == before
    talk.waits_for(lambda: talk.telling.show.talk.route.stops[0].seconds == 31)
    assert (talk.number, talk.telling.show.away, talk.telling.show.session.state) == (4, True, state), "not disturbed"
    assert talk.buttons[0] == "take_back"
    talk.asks("take_back")
    assert talk.file.read_bytes() == before
    talk.press("Esc")
    assert talk.telling.console.panels.now == ""
    talk.telling.end()


def test_what_is_saved_meanwhile_is_not_overwritten(talk: Rehearsing) -> None:
    talk.tells(31, 25, 40)
    talk.clicks("times")
    talk.asks("write")
    other = talk.file.read_bytes() + b"# by another hand\n"
    talk.file.write_bytes(other)
    talk.asks("sure")
    assert talk.file.read_bytes() == other
    assert "changed meanwhile" in talk.reads
    talk.asks("write")
    talk.asks("no")
    talk.file.write_bytes(b"- id: &a short\n  other: *a\n  steps: [{id: hello, id: hello}]\n")
    talk.asks("write")
    assert "Nothing was written" in talk.reads
    assert "write" not in talk.buttons
    talk.asks("copy")
    assert "\t20\t31\t" in QApplication.clipboard().text()
    talk.telling.end()


def test_the_shipped_story_says_why_it_stays_as_it_is(hand: Any) -> None:
    telling = hand.starts()
    telling.show.toggle_time()
    clock = Clock()
    telling.show.rehearsal._clock = clock
    telling.show.rehearsal.start()
    clock.now += 40
    hand.press("Right")
    hand.press("Ctrl+T")
    pane = telling.console.panels.whole
    pane.tools.picked.emit(next(one for one in pane.tools.scene.targets if one.key == "write"))
    said = " ".join(words.text for words in pane.body.scene.words())
    assert "This story ships with the program" in said and "copy its folder" in said
    assert pane.tools.scene.targets[0].key == "copy"
    telling.end()


def test_after_the_show_its_times_lie_in_the_window(talk: Rehearsing) -> None:
    talk.tells(31, 25, 40)
    talk.telling.end()
    talk.rests()
    assert talk.window.panel == "times"
    last = talk.window.commands.tours.last
    before = talk.file.read_bytes()
    for wish in ("write", "sure"):
        last.act(wish)
    assert talk.file.read_bytes() != before
    talk.window.show_panel("")
    talk.waits_for(lambda: talk.window.desk.session.reading.story.tours[0].steps[0].seconds == 31)
    talk.press("Ctrl+Z", talk.window)
    assert talk.file.read_bytes() == before, "undo takes back what was written"
    talk.press("Ctrl+T", talk.window)
    assert talk.window.panel == "times"
    talk.press("Esc", talk.window)


def test_where_a_room_looks_the_times_are_only_offered(talk: Rehearsing, monkeypatch: pytest.MonkeyPatch) -> None:
    talk.tells(31, 25, 40)
    monkeypatch.setattr(talk.telling.placing, "faces_room", lambda _: True)
    talk.telling.end()
    talk.rests()
    message = talk.window.desk.messages.now
    assert (talk.window.panel, message.text) == ("", "1:36 of 2:00. Times of each step:")
    talk.window.dispatch.act(message.way.kind, message.way.key)
    assert talk.window.panel == "times"


def shown(talk: Rehearsing, **more: Any) -> tuple[Any, Any]:
    told = talk.window.desk.told()
    from g60desk.tour.route import route_of

    route = route_of(told.index, told.story.tours[0], 2)
    last = Timing("two-tours", "short", 2, "2026-11-01T10:00:00", {"hello": 50.0, "boat": 20.0, "gone": 9.0})
    return told, rehearsed(told, route, {"hello": 31.2, "boat": 24.0, "bridge": 13.0}, last=last, **more)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_sheet_says_in_words_what_it_draws(talk: Rehearsing, language: str) -> None:
    talk.window.desk.session.change(language=language)
    told, values = shown(talk, now="bridge", new=(NewTime("hello", 20, 31), NewTime("bridge", None, 13)))
    assert (round(values.taken), round(values.over), values.allowed, len(values.told)) == (68, -17, 120, 3)
    for width, height in ((1920, 1080), (1280, 720), (800, 450), (720, 1280)):
        frame = frame_for(width, height, language, load_tokens(), measure, bare=True)
        for answer in (Answer(), Answer("asked", "?"), Answer("written", "!")):
            sheet = lay_out_rehearsal(told, frame, values, answer, frame.width)
            texts = [one for one in sheet.body.targets if one.kind == "times"]
            assert len(texts) == 4
            assert all(one.rect.x >= 0 and one.rect.right <= frame.width for one in (*texts, *sheet.tools.targets))
            for one in sheet.body.words():
                assert one.x >= 0 and one.x + one.width <= frame.width + 1, one.text
    over, under = (
        told.words("rehearsal.over", time=told.words("rehearsal.seconds", n=11)),
        told.words("rehearsal.under", time=told.words("rehearsal.seconds", n=27)),
    )
    says = [str(one.text) for one in sheet.body.targets]
    assert over in says[0] and told.words("rehearsal.as_planned") in says[1] and under in says[2]
    assert told.words("rehearsal.not_told") in says[3]
    assert told.words("rehearsal.from_to", before=20, after=31) in says[0]
    assert "1:08" in summary(told, values)[0] and "1:10" in summary(told, values)[1]
    assert as_text(told, values).splitlines()[1].split("\t")[2:] == ["20", "31", "50"]


def test_bars_have_one_scale(talk: Rehearsing) -> None:
    from g60desk.layout.scene import Box

    told, values = shown(talk)
    frame = frame_for(1920, 1080, "en", load_tokens(), measure, bare=True)
    scene = lay_out_rehearsal(told, frame, values, Answer(), frame.width).body
    rows = {one.key: one.rect for one in scene.targets}
    boxes = [one for one in scene.items if isinstance(one, Box)]

    def length(number: int, **looks: str) -> float:
        row = rows[f"step/{number}"]
        return sum(one.rect.w for one in boxes if row.y <= one.rect.middle[1] <= row.bottom
                   and all(getattr(one, name) == value for name, value in looks.items()))  # fmt: skip

    scale = length(1, edge="edge") / 20
    assert length(3, edge="edge") == pytest.approx(40 * scale)
    assert length(1, fill="ink") == pytest.approx(20 * scale)
    assert length(1, fill="signal") == pytest.approx(11.2 * scale), "what is over has a colour of its own"
    assert length(3, fill="ink") == pytest.approx(13 * scale)
    assert (length(4, fill="ink"), length(4, fill="signal")) == (0, 0), "what was not told stays hollow"
