"""The imports of a frozen Windows folder are read from its files, and what is missing on Windows is told by name."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from g60desk import resources

ROOT = resources.files()
pytest.importorskip("pefile", reason="pefile is not brought to macOS")

SECTION, IMAGE_BASE = 0x1000, 0x140000000
HEADERS = 0x400  # bytes in the file before the section
X64, X86 = 0x8664, 0x14C


@pytest.fixture
def audit(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "windows"))
    import audit

    yield audit


def binary(imports: Mapping[str, tuple[str, ...]], exports: tuple[str, ...] = (), machine: int = X64) -> bytes:
    """A PE file with nothing but headers, one section, and these imports and exports."""
    data = bytearray()

    def put(part: bytes) -> int:
        data.extend(bytes(-len(data) % 8))
        data.extend(part)
        return SECTION + len(data) - len(part)

    def text(one: str) -> int:
        return put(one.encode() + b"\0")

    rows = b""
    for library, names in imports.items():
        thunks = b"".join(struct.pack("<Q", put(struct.pack("<H", 0) + name.encode() + b"\0")) for name in names)
        looked_up, filled_in = put(thunks + bytes(8)), put(thunks + bytes(8))
        rows += struct.pack("<IIIII", looked_up, 0, 0, text(library), filled_in)
    imported = put(rows + bytes(20))
    number = len(exports)
    addresses = put(struct.pack(f"<{number}I", *[SECTION] * number))
    names_at = put(struct.pack(f"<{number}I", *[text(one) for one in exports]))
    ordinals = put(struct.pack(f"<{number}H", *range(number)))
    own = text("own.dll")
    exported = put(struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, own, 1, number, number, addresses, names_at, ordinals))

    size = len(data)
    directories = [(exported if exports else 0, 40), (imported if imports else 0, len(rows) + 20), *[(0, 0)] * 14]
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, 0, size, 0, 0, SECTION)
    optional += struct.pack(
        "<QIIHHHHHHIIIIHH", IMAGE_BASE, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, 0x4000, HEADERS, 0, 2, 0
    )
    optional += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
    optional += b"".join(struct.pack("<II", *one) for one in directories)
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, len(optional), 0x2022) + optional
    head += struct.pack("<8sIIIIIIHHI", b".data", 0x3000, SECTION, 0x3000, HEADERS, 0, 0, 0, 0, 0xC0000040)
    return head.ljust(HEADERS, b"\0") + bytes(data).ljust(0x3000, b"\0")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program, a library of its own that needs Microsoft's runtime, that runtime, and a package with a library."""
    files = {
        "g60desk.exe": binary({"KERNEL32.dll": ("ExitProcess",), "own.dll": ("first", "second")}),
        "_internal/own.dll": binary({"VCRUNTIME140_1.dll": ("__FrameHandler4",)}, ("first", "second", "third")),
        "_internal/VCRUNTIME140_1.dll": binary({"api-ms-win-crt-heap-l1-1-0.dll": ("malloc",)}, ("__FrameHandler4",)),
        "_internal/numpy/core.pyd": binary({"blas-1.dll": ("dot",)}),
        "_internal/numpy.libs/blas-1.dll": binary({"ntdll.dll": ("NtClose",)}, ("dot",)),
    }
    for name, content in files.items():
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "tree"


def test_a_whole_folder_has_no_problem(audit: ModuleType, folder: Path) -> None:
    assert audit.problems(folder) == []


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("_internal/VCRUNTIME140_1.dll", "vcruntime140_1.dll is not there, and _internal/own.dll needs it"),
        ("_internal/own.dll", "own.dll is not there, and g60desk.exe needs it"),
        ("_internal/numpy.libs/blas-1.dll", "blas-1.dll is not there, and _internal/numpy/core.pyd needs it"),
    ],
)
def test_a_library_that_is_missing_is_named(audit: ModuleType, folder: Path, gone: str, told: str) -> None:
    (folder / gone).unlink()
    assert audit.problems(folder) == [told]


def test_a_library_beside_another_package_is_not_found(audit: ModuleType, folder: Path) -> None:
    (folder / "_internal" / "PIL").mkdir()
    (folder / "_internal" / "own.dll").rename(folder / "_internal" / "PIL" / "own.dll")
    assert "own.dll is not there, and g60desk.exe needs it" in audit.problems(folder)


def test_a_name_that_a_library_does_not_offer_is_told(audit: ModuleType, folder: Path) -> None:
    (folder / "_internal" / "own.dll").write_bytes(binary({}, ("first",)))
    assert audit.problems(folder) == ["own.dll does not offer second, and g60desk.exe needs it"]


def test_what_is_for_another_machine_or_of_wine_is_told(audit: ModuleType, folder: Path) -> None:
    (folder / "_internal" / "old.dll").write_bytes(binary({}, machine=X86))
    (folder / "_internal" / "ucrtbase.dll").write_bytes(binary({}))
    wines = bytearray(binary({}))
    wines[0x180:0x190] = b"Wine builtin DLL"
    (folder / "_internal" / "wines.dll").write_bytes(wines)
    assert sorted(audit.problems(folder)) == [
        "_internal/old.dll is not for x64",
        "_internal/ucrtbase.dll is of Wine, not of Windows",
        "_internal/wines.dll is of Wine, not of Windows",
    ]


def test_an_empty_folder_is_no_program(audit: ModuleType, tmp_path: Path) -> None:
    assert audit.problems(tmp_path) == [f"{tmp_path} has no program"]
