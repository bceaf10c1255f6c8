"""Stories whose signature was made by minisign itself, and what is not trusted."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from g60desk.kiosk.signed import LIST, SIGNATURE, BadKeyError, distrust, key_of
from g60desk.kiosk.story_files import stamp_of

# Made with minisign 0.11: the file, its list, and the signatures of the list in the two forms.
KEY = "RWQvAj8+1bVAFG3Za68gbzaVnGXVUi2l6LN+Vt67ZrSsM0OkJOUA1ZYb"
SAID = "hello, hall\n"
LISTED = "bb1ddf63d1841acd1599e120469702f51ea87f7339463d4745bbdb70a5b357e2  a.txt\n"
HASHED = """untrusted comment: signature from minisign secret key
RUQvAj8+1bVAFCfPmZoDWpcMavHr/NnKxFM2yazrahIIt2qNLheSlq5x6jJVmgZA+/LAkX9MQT527KRjCYH8VRDEB/jJhRVDpQY=
trusted comment: story of today
NCAKIvcScAiieXeUvig9cMYxXomf1yV5Sg5wRFwQ+wJbFQNxbrbWJEvVMXuB/6krFYLYtFhNny33kLNAccbPBw==
"""
WHOLE = """untrusted comment: signature from minisign secret key
RWQvAj8+1bVAFGaUH8ZDoFPrIMbyUo99H9WHDQsaUIWS+F9hhc2vu8LB772BNsSmuir76V9/uZoElibMo1zq4Ma94Q+sLEHD9g4=
trusted comment: timestamp:1795915455\tfile:story.sha256
sHdohBuu212rdlgf9t15ppeB/yUGdQi2HmOn8lWgVJ8Rp3GwPBvQDaX7Qe9/2q/K4tzlXOQw4P3Paue1zccfAQ==
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(SAID)
    (tmp_path / LIST).write_text(LISTED)
    (tmp_path / SIGNATURE).write_text(HASHED)
    return tmp_path


def doubts(story: Path, key: str = KEY) -> list[str]:
    return [str(one) for one in distrust(story, stamp_of(story), key)]


@pytest.mark.parametrize("signature", [HASHED, WHOLE])
def test_what_minisign_signed_is_trusted(story: Path, signature: str) -> None:
    (story / SIGNATURE).write_text(signature)
    assert doubts(story) == []
    assert doubts(story, f"untrusted comment: minisign public key\n{KEY}\n") == []


def test_a_file_that_was_changed_added_or_removed_is_not(story: Path) -> None:
    (story / "a.txt").write_text("hello, Hall\n")
    assert doubts(story) == ["a.txt: not as it was signed"]
    (story / "b.txt").write_text("")
    assert doubts(story)[0] == "b.txt: not in story.sha256, so nobody signed it"
    (story / "a.txt").unlink()
    assert doubts(story)[0] == "a.txt: signed, but not there"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("story of today", "story of tomorrow", "does not fit"),
        ("RUQvAj8+1bVAFCfP", "RUQvAj8+1bVAFCfQ", "does not fit"),
        ("NCAK", "NCAL", "does not fit"),
        ("RUQvAj8+", "RUQvAj8/", "another key"),
        ("RUQv", "RURv", "another key"),
        ("RUQv", "QUQv", "not a signature"),
        ("\ntrusted", "\nTrusted", "not a signature"),
        (HASHED, "", "not a signature"),
        (HASHED, "one\n!!!\n\n", "not a signature"),
    ],
)
def test_a_signature_that_was_changed_is_not(story: Path, old: str, new: str, why: str) -> None:
    (story / SIGNATURE).write_text(HASHED.replace(old, new))
    (found,) = doubts(story)
    assert why in found


def test_a_list_that_was_changed_is_not(story: Path) -> None:
    (story / LIST).write_text(LISTED + "# more\n")
    assert "changed after it was signed" in doubts(story)[0]
    (story / LIST).unlink()
    assert doubts(story) == ["story.sha256: cannot be read; this kiosk shows signed stories only"]


def test_without_a_signature_nothing_is_shown(story: Path) -> None:
    (story / SIGNATURE).unlink()
    assert doubts(story) == ["story.sha256.minisig: cannot be read; this kiosk shows signed stories only"]


def test_a_key_that_is_none_is_told() -> None:
    assert len(key_of(KEY)[1]) == 32
    for text in ("", "RWQ", "no key at all", KEY[:-4], "QUJD" + KEY[4:]):
        with pytest.raises(BadKeyError, match="56 letters"):
            key_of(text)


def test_without_the_library_nothing_is_trusted(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *words: Any) -> Any:
        if name.startswith("cryptography"):
            raise ImportError(name)
        return real(name, *words)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "install g60-desk[signed]" in doubts(story)[0]
