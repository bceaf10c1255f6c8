"""Settings: declared once, remembered, and never a reason to stop."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from g60desk.shell.settings import Settings, Store, sentences


def test_every_setting_has_a_sentence() -> None:
    said = sentences()
    assert list(said) == list(Settings.__struct_fields__)
    assert all(sentence.endswith(".") for sentence in said.values())


def test_what_is_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    Store(path).change(language="zh-Hans", geometry=(10, 20, 800, 600))
    again = Store(path).now
    assert again == Settings(language="zh-Hans", geometry=(10, 20, 800, 600))


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Store(path).change(theme="paper")
    assert not path.exists()


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"[]", b'{"theme": 3}', b"\xff\xfe", b'{"geometry": [1, 2]}', b"\0" * 40,
        b'{"of-another": ' + b"[" * 200_000, b'{"language": "' + b"x" * 2_000_000 + b'"}',
    ],
    ids=lambda text: repr(text[:20]),
)  # fmt: skip
def test_a_broken_file_is_set_aside(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)
    store = Store(path)
    assert store.now == Settings()
    assert store.trouble == "settings.broken"
    assert (tmp_path / "settings.broken").read_bytes() == text
    store.change(theme="hall")
    assert Store(path).now.theme == "hall"


def test_a_setting_that_is_not_known_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "hall", "from-a-later-version": 1}')
    assert Store(path).now.theme == "hall"


def test_writing_leaves_the_old_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    store = Store(path)
    store.change(theme="hall")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        store.change(theme="contrast")
    assert Store(path).now.theme == "hall"
    assert list(tmp_path.iterdir()) == [path], "nothing is left beside it"


def test_a_folder_in_the_place_of_the_file_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    store = Store(path)
    assert store.now == Settings()
    with pytest.raises(OSError, match="settings"):
        store.change(theme="hall")
    assert list(tmp_path.iterdir()) == [path]


def test_the_newest_story_comes_first_and_the_list_is_short(tmp_path: Path) -> None:
    store = Store(tmp_path / "settings.json")
    for number in range(9):
        store.remember(Path(f"/stories/{number}"))
    store.remember(Path("/stories/6"))
    assert store.now.recent[:2] == ("/stories/6", "/stories/8")
    assert len(store.now.recent) == 6


def test_no_file_is_no_trouble(tmp_path: Path) -> None:
    assert Store(None).trouble == Store(tmp_path / "none.json").trouble == ""
    Store(None).change(theme="hall")


def test_values_go_through_json_unchanged() -> None:
    full = Settings(language="en", theme="hall", view="network", geometry=(1, 2, 3, 4), maximised=True, recent=("/a",))
    assert msgspec.json.decode(msgspec.json.encode(full), type=Settings) == full
