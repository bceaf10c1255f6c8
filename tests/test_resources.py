"""The one door to the shipped files."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import g60desk
from g60desk import resources

PACKAGE = Path(g60desk.__file__).parent


def test_the_checkout_is_found_beside_the_package() -> None:
    assert resources.files() == PACKAGE.parent


def test_every_shipped_kind_of_file_is_there() -> None:
    assert {path.suffix for path in resources.font_files()} == {".ttf"}
    assert resources.tokens_file().is_file()
    assert "yangtze-delta" in resources.map_names()
    assert all(resources.map_file(name).is_file() for name in resources.map_names())


def test_every_language_of_the_interface_has_its_words() -> None:
    assert {"en", "zh-Hans"} <= set(resources.word_languages())
    assert all(resources.words_file(language).is_file() for language in resources.word_languages())


def test_a_language_without_words_is_no_error() -> None:
    assert not resources.words_file("tlh").exists()


def test_a_missing_file_is_told_with_a_way_out() -> None:
    with pytest.raises(resources.MissingFileError, match=r"atlantis\.geojson belongs to G60 Desk.*installing"):
        resources.map_file("atlantis")


def test_files_inside_the_package_come_first(tmp_path: Path) -> None:
    package = tmp_path / "g60desk"
    (package / "_files" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    for name in ("__init__.py", "resources.py"):
        shutil.copy(PACKAGE / name, package / name)
    told = subprocess.run(
        [sys.executable, "-c", "from g60desk import resources; print(resources.files())"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == str(package / "_files")
