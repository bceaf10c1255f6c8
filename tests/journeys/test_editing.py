"""Journeys of the keeper: a story is edited while it is on screen, and broken, and mended."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from g60desk import resources


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_an_edit_is_seen_and_the_place_is_kept(desk: Any) -> None:
    folder = desk.opens("two-towns", view="network")
    desk.window.dispatch.act("place", "birch")
    edit(folder / "story.yaml", '"Two towns, one road", zh-Hans', '"Three towns, one road", zh-Hans')
    desk.waits_for(lambda: "Three" in desk.window.windowTitle())
    assert desk.state.view == "network"
    assert desk.state.selection.key == "birch"
    desk.shows("Read again")
    desk.presses("Esc")


def test_an_edit_by_rename_is_seen_twice(desk: Any) -> None:
    """As many editors save: a new file takes the place of the old one."""
    folder = desk.opens("two-towns")
    for number in ("Three", "Four"):
        beside = folder / "story.yaml~"
        shutil.copy(folder / "story.yaml", beside)
        edit(beside, desk.window.windowTitle().split()[0] + " towns, one", f"{number} towns, one")
        beside.replace(folder / "story.yaml")
        desk.waits_for(lambda number=number: number in desk.window.windowTitle())
    desk.presses("Esc")


def test_a_broken_file_leaves_the_last_good_story(desk: Any) -> None:
    folder = desk.opens("two-towns")
    good = (folder / "story.yaml").read_text(encoding="utf-8")
    (folder / "story.yaml").write_bytes(b"\xff\xfe\x00broken")
    desk.waits_for(lambda: desk.window.desk.messages.now)
    desk.shows("story.yaml", ". The last good version stays on screen.")
    assert desk.window.windowTitle().startswith("Two towns")
    desk.presses("P")
    desk.shows("1 error")
    desk.presses("Esc")
    (folder / "story.yaml").write_text(good, encoding="utf-8")
    desk.waits_for(lambda: desk.window.desk.messages.now is None)


def test_one_bad_record_opens_all_the_same_and_is_listed(desk: Any) -> None:
    folder = desk.opens("two-towns")
    edit(folder / "story.yaml", "when: 2016-05-24 ", "when: 2016-13-24 ")
    desk.waits_for(lambda: desk.window.desk.session.reading.problems)
    desk.presses("P")
    desk.shows("story.yaml:", "error")
    desk.window.desk.messages.clear()


def test_a_file_that_is_gone_and_comes_back(desk: Any) -> None:
    folder = desk.opens("two-towns")
    file = folder / "story.yaml"
    text = file.read_text(encoding="utf-8")
    file.unlink()
    desk.waits_for(lambda: desk.window.desk.messages.now)
    assert desk.window.windowTitle().startswith("Two towns")
    file.write_text(text.replace("Two towns, one road", "Back again"), encoding="utf-8")
    desk.waits_for(lambda: desk.window.windowTitle().startswith("Back again"))
    desk.presses("Esc")


def test_a_story_without_anything_is_welcomed(desk: Any, tmp_path: Path) -> None:
    desk.starts(tmp_path / "nothing-here")
    desk.shows("A story opens here", "Open a story", "Begin a new story")
    desk.window.commands.files.ask_folder = lambda _: str(tmp_path / "fresh")
    desk.presses("Ctrl+N")
    assert desk.window.desk.has_story
    assert (tmp_path / "fresh" / "story.yaml").is_file()
    desk.window.desk.messages.clear()


def test_a_story_is_opened_from_the_window(desk: Any, tmp_path: Path) -> None:
    folder = desk.opens("two-towns")
    desk.starts(tmp_path / "nothing-here")
    desk.shows("Opened before", "two-towns")
    desk.clicks("two-towns")
    assert desk.window.windowTitle().startswith("Two towns")
    desk.window.commands.files.ask_story = lambda _: str(folder / "story.yaml")
    desk.presses("Ctrl+O")
    assert desk.window.windowTitle().startswith("Two towns")
    desk.window.desk.messages.clear()


BROKEN = "events: [\n"


def test_a_broken_section_leaves_the_last_good_story_until_it_is_mended(desk: Any) -> None:
    folder = desk.opens("g60", edited=True, view="timeline")
    good = (folder / "timeline.yaml").read_text(encoding="utf-8")
    (folder / "timeline.yaml").write_text(BROKEN, encoding="utf-8")
    desk.waits_for(lambda: desk.window.desk.problems)
    desk.shows("timeline.yaml", "cannot be read now", "The last good version stays on screen", "From one town")
    assert desk.window.desk.session.reading.story.timeline.events
    (folder / "timeline.yaml").write_text(good.replace("From one town", "From a single town"), encoding="utf-8")
    desk.waits_for(lambda: not desk.window.desk.problems)
    desk.shows("From a single town")
    desk.presses("Esc")


def test_a_section_that_was_broken_from_the_start_says_so_where_it_would_be(desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / "half"
    shutil.copytree(resources.story_folder(), folder)
    (folder / "timeline.yaml").write_text(BROKEN, encoding="utf-8")
    desk.starts(folder, view="timeline")
    desk.shows("timeline.yaml cannot be read", "P lists what is wrong")
    desk.presses("2")
    desk.shows("Nine cities")
    desk.presses("Esc")


def test_an_unreadable_story_does_not_replace_a_good_one(desk: Any, tmp_path: Path) -> None:
    desk.opens("two-towns")
    desk.window.commands.files.ask_story = lambda _: str(tmp_path / "no-such.yaml")
    desk.presses("Ctrl+O")
    assert desk.window.windowTitle().startswith("Two towns")
    desk.shows("cannot be read now")
    desk.presses("Esc")


def test_a_map_that_is_drawn_anew_broken_and_gone_is_seen_each_time(desk: Any) -> None:
    folder = desk.opens("far-south", view="network", language="zh-Hans")
    session = desk.window.desk.session
    file = folder / "land.geojson"
    whole = file.read_text(encoding="utf-8")

    def water() -> bool:
        return any(getattr(item, "fill", "") == "water" for one in desk.canvases() for item in one.scene.items)

    assert water()
    first, land = session.reading.map, json.loads(whole)
    del land["features"][-1]
    file.write_text(json.dumps(land), encoding="utf-8")
    desk.waits_for(lambda: session.reading.map != first)
    assert session.reading.problems == ()
    assert water()
    del land["features"][0]["geometry"]["coordinates"][0][0][-1]
    file.write_text(json.dumps(land), encoding="utf-8")
    desk.waits_for(lambda: session.reading.problems)
    assert not water()
    desk.presses("P")
    desk.shows("land.geojson", "没有闭合", "让每个环的末点与起点相同")
    desk.presses("Esc")
    file.unlink()
    desk.waits_for(lambda: [problem.code for problem in session.reading.problems] == ["no-map"])
    file.write_text(whole, encoding="utf-8")
    desk.waits_for(lambda: not session.reading.problems)
    assert water()
    desk.window.desk.messages.clear()
