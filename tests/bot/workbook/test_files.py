"""A file that is no workbook, or a dangerous one, is told in one sentence."""

from __future__ import annotations

import random
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot.workbook import grid
from bot.workbook import workbook_package as package
from bot.workbook.workbook_reader import read_workbook
from workbooks import rewrite, sample_sheets, save

if TYPE_CHECKING:
    from pathlib import Path

    from workbooks import Desk

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "文件是空的"),
        ("编码,名称\nDL,道路".encode("gb18030"), "这不是 Excel 工作簿"),
        (OLE, "旧版的 .xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (b"PK\x03\x04 and no more", "文件已损坏"),
    ],
)
def test_other_files_are_told_apart(desk: Desk, tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "other.xlsx"
    path.write_bytes(content)
    lines = desk.complaints(path)

    assert len(lines) == 1
    assert words in lines[0]


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()

    assert "找不到文件 none.xlsx" in desk.complaints(tmp_path / "none.xlsx")[0]
    assert "打不开文件 folder.xlsx" in desk.complaints(tmp_path / "folder.xlsx")[0]


def test_a_zip_without_a_workbook_is_told(desk: Desk, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "other.ods", "w") as archive:
        archive.writestr("content.xml", "<office/>")

    assert "这不是 Excel 工作簿" in desk.complaints(tmp_path / "other.ods")[0]


def test_a_zip_bomb_is_not_unpacked(desk: Desk, tmp_path: Path) -> None:
    path = save(tmp_path / "bomb.xlsx", sample_sheets())
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", bytes(package.MOST_BYTES_UNPACKED))

    assert path.stat().st_size < 1_000_000
    assert "文件展开后超过 64 MB" in desk.complaints(path)[0]


def test_a_file_that_is_too_large_is_not_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.truncate(package.MOST_BYTES + 1)

    assert "文件超过 20 MB" in desk.complaints(path)[0]


def test_an_entity_bomb_is_told(desk: Desk, tmp_path: Path) -> None:
    path = save(tmp_path / "entities.xlsx", sample_sheets())
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "0123456789">{entities}]><worksheet'
    rewrite(path, "xl/worksheets/sheet3.xml", ("<worksheet", bomb), ("编码", "&e12;"))

    assert desk.complaints(path) == [package.DAMAGED.message]


def test_rows_beyond_any_district_are_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MOST_ROWS", 3)
    sheets = {"类别": [["编码", "名称"], *([f"K{number}", "示例"] for number in range(9))]}

    assert "后面的没有读" in desk.complaints(save(tmp_path / "long.xlsx", sheets))[0]


def test_a_row_number_of_a_billion_ends_the_reading(tmp_path: Path) -> None:
    path = save(tmp_path / "gap.xlsx", {"类别": [["编码", "名称"], ["DL", "道路"]]})
    rewrite(path, "xl/worksheets/sheet1.xml", ('<row r="2">', '<row r="1000000000">'))

    assert read_workbook(path).entries == {"categories": ()}


def test_broken_files_never_raise(tmp_path: Path) -> None:
    good = save(tmp_path / "good.xlsx", sample_sheets()).read_bytes()
    chance = random.Random(7)  # the same damage every time
    path = tmp_path / "broken.xlsx"
    for _ in range(60):
        broken = bytearray(good)
        for _ in range(chance.randrange(1, 30)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path.write_bytes(bytes(broken[: chance.randrange(len(broken) // 2, len(broken) + 1)]))
        read_workbook(path)


def test_parts_full_of_nonsense_never_raise(tmp_path: Path) -> None:
    good = BytesIO(save(tmp_path / "good.xlsx", sample_sheets()).read_bytes())
    chance = random.Random(11)  # as above
    with ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        for _ in range(8):
            nonsense = bytearray(content)
            for _ in range(chance.randrange(1, 6)):
                nonsense[chance.randrange(len(nonsense))] = chance.choice(b"<>\"'/&=09aZ ")
            with ZipFile(tmp_path / "nonsense.xlsx", "w") as archive:
                for other, kept in parts.items():
                    archive.writestr(other, bytes(nonsense) if other == name else kept)
            read_workbook(tmp_path / "nonsense.xlsx")


def test_extensions_of_other_programs_are_passed_over(desk: Desk, tmp_path: Path) -> None:
    path = save(tmp_path / "wps.xlsx", sample_sheets())
    extension = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    rewrite(path, "xl/worksheets/sheet3.xml", ("</worksheet>", extension))

    # The tests' own setting would raise openpyxl's warning about it.
    assert not desk.imports(path).problems
