"""What the doctor says: golden texts in both languages, no word without a use, and JSON for programs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hall_pcs import FINE_LOOKS, SHANGHAI, TOTEM, HallPc, gnome
from hypothesis import given, settings
from hypothesis import strategies as st

import g60desk
from g60desk.doctor.columns import CLOSES, cells, folded
from g60desk.doctor.computer import LINUX, Touch
from g60desk.doctor.examine import examine
from g60desk.doctor.finding import Finding, Standing
from g60desk.doctor.report import Head, as_json, as_text, is_well, said
from g60desk.words import load_words, spoken

GOLDEN = Path(__file__).parent / "golden"
SOURCES = "".join(path.read_text(encoding="utf-8") for path in Path(g60desk.__file__).parent.glob("doctor/*.py"))
HEAD = Head("0.1.0", LINUX, datetime(2026, 11, 29, 10, tzinfo=SHANGHAI), Path("kiosk"))


def faulty() -> HallPc:
    """A PC that was unpacked and put into the hall as it was."""
    screens = (msgspec.structs.replace(TOTEM, mm_wide=90, mm_high=160),)
    looks = msgspec.structs.replace(FINE_LOOKS, screens=screens, touches=(Touch("eGalax", 1),))
    return replace(gnome("suspend", 1200, 60, "true"), seen=looks, memories=None)


@pytest.fixture
def findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    monkeypatch.chdir(tmp_path)
    Path("kiosk").mkdir()
    Path("kiosk/kiosk.yaml").write_text('hours: {mon-fri: "09:00-17:00"}\nidle-secnods: 60\n', encoding="utf-8")
    Path("story.yaml").write_text("id: a\ntitle: {en: A}\nlanguages: [en, fr]\n", encoding="utf-8")
    return examine(faulty(), Path("kiosk"), Path("story.yaml"))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_what_a_keeper_reads(findings: list[Finding], language: str) -> None:
    text = as_text(HEAD, findings, load_words(language)) + "\n"
    assert text == (GOLDEN / f"{language}.txt").read_text(encoding="utf-8")
    assert max(map(cells, text.splitlines())) <= 80
    assert not is_well(findings)


def test_what_a_program_reads(findings: list[Finding]) -> None:
    told = json.loads(as_json(HEAD, findings, load_words("zh-Hans"), ascii_only=True))
    assert (told["system"], told["language"], told["well"]) == ("Linux", "zh-Hans", False)
    assert {one["standing"] for one in told["findings"]} == set(Standing)
    assert all((one["standing"] == "fine") <= (not one["advice"]) for one in told["findings"])
    assert next(one for one in told["findings"] if one["about"] == "pin") == {
        "about": "pin", "standing": "wrong", "code": "pin_none", "found": "没有设PIN，谁也无法退出展厅程序。",
        "advice": "请把4到12位数字写入kiosk/new-pin.txt。",
    }  # fmt: skip


def test_every_word_has_its_use_and_every_use_its_words() -> None:
    keys = {re.sub(r"\.(one|many)$", "", key) for key in sorted(load_words("en").keys())}
    for part in ("about", "found", "advice"):
        names = {key.rpartition(".")[2] for key in keys if key.startswith(f"doctor.{part}.")}
        assert {name for name in names if f'"{name}"' not in SOURCES} == set()
    used = re.findall(r'(?:fine|look|wrong|unknown|bad)\(\s*"(\w+)", "(\w+)"(?:, "(\w+)")?', SOURCES)
    assert len(used) > 70
    missing = [(about, code, advice) for about, code, advice in used
               if not {f"doctor.about.{about}", f"doctor.found.{code}"} <= keys
               or (advice and f"doctor.advice.{advice}" not in keys)]  # fmt: skip
    assert missing == []


def test_a_name_cannot_command_a_terminal() -> None:
    odd = Finding("screen", Standing.FINE, "screen_size", values={"name": "\x1b[2J", "width": 1, "height": 1})
    assert "\x1b" not in said(odd, load_words("en"))[0]


@settings(max_examples=25)
@given(st.text(alphabet="ab /.-“”’中文，。（）：～é", max_size=60), st.integers(8, 30))
def test_folding_loses_nothing(text: str, width: int) -> None:
    lines = folded(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width or len(line.split()) == 1 for line in lines)
    assert all(line[0] not in CLOSES for line in lines[1:] if text.strip()[0] not in CLOSES and " " not in text)


@pytest.mark.parametrize(
    ("environ", "system", "language"),
    [({}, None, "en"), ({"LANG": "zh_CN.UTF-8"}, None, "zh-Hans"), ({}, "Chinese (Simplified)_China", "zh-Hans"),
     ({"LC_ALL": "de_DE.UTF-8", "LANG": "zh_CN.UTF-8"}, "zh_CN", "en")],
)  # fmt: skip
def test_the_language_is_that_of_the_system(environ: dict[str, str], system: str | None, language: str) -> None:
    assert spoken(environ, system) == language
