"""A workbook that takes too much is given up, whatever it does, and what is read apart is what is read here."""

from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.workbook.reading_apart import ReaderApart
from bot.workbook.workbook_reader import read_content
from town import build

if TYPE_CHECKING:
    from pathlib import Path


def heavy(built: bytes, rows: int) -> bytes:
    """A workbook with one sheet of ours, of very many rows of junk."""
    row = '<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>'
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as archive, zipfile.ZipFile(io.BytesIO(built)) as good:
        for name in good.namelist():
            content = good.read(name)
            if name == "xl/worksheets/sheet1.xml":
                junk = "".join(row.format(n=n) for n in range(2, rows)).encode()
                content = content.replace(b"</sheetData>", junk + b"</sheetData>")
            archive.writestr(name, content)
    return plain.getvalue()


@pytest.fixture
def built(tmp_path: Path) -> bytes:
    return build(tmp_path / "town.xlsx").read_bytes()


async def test_a_workbook_is_read_as_it_would_be_here(built: bytes) -> None:
    assert await ReaderApart().read(built) == read_content(built)
    assert await ReaderApart().read(b"no workbook") == read_content(b"no workbook")


async def test_what_takes_too_long_is_given_up_with_a_sentence(built: bytes) -> None:
    began = time.monotonic()
    reading = await ReaderApart(seconds=0.3).read(heavy(built, 100_000))

    assert time.monotonic() - began < 5
    assert "内容太多" in reading.problems[0].message


async def test_what_nobody_waits_for_any_more_is_given_up(built: bytes) -> None:
    began = time.monotonic()
    reading = await ReaderApart().read(heavy(built, 200_000), lambda: False)

    assert time.monotonic() - began < 10
    assert reading.problems
