"""The file itself: is it a workbook that may be opened, and which of its cells are merged."""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, LargeZipFile, ZipFile

from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from bot.workbook.problems import Refused

if TYPE_CHECKING:
    from pathlib import Path

#: A district of 10,000 rules is a file of 1 MB, 5 MB unpacked.
MOST_BYTES = 20 * 2**20
MOST_BYTES_UNPACKED = 64 * 2**20
MOST_PARTS = 2_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
#: The stream that holds an encrypted workbook ([MS-OFFCRYPTO] 1.3.3), as OLE directories spell names.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")

#: What zipfile, ElementTree and openpyxl raise on a broken file; openpyxl has no error of its own for that.
BROKEN = (
    BadZipFile,
    LargeZipFile,
    InvalidFileException,
    ET.ParseError,
    LZMAError,
    struct.error,
    zlib.error,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)

_SAVE_AS = "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再导入"
_TOO_LARGE = Refused(f"文件超过 {MOST_BYTES // 2**20} MB，请删掉其中的图片和多余内容后再导入")
DAMAGED = Refused(f"文件已损坏，读不出来；{_SAVE_AS}")


class Area(NamedTuple):
    """A rectangle of cells, borders included, counted from 1."""

    first_column: int
    first_row: int
    last_column: int
    last_row: int


def read_package(path: Path) -> bytes | Refused:
    """Return the bytes of a workbook that is safe to unpack, else the reason it isn't."""
    try:
        if not path.exists():
            return Refused(f"找不到文件 {path.name}，请检查文件名和所在文件夹")
        if path.stat().st_size > MOST_BYTES:
            return _TOO_LARGE
        content = path.read_bytes()
    except OSError:
        return Refused(f"打不开文件 {path.name}，请确认它是一个文件、没有被别的程序占用，并且您有权限读取")
    return check_package(content)


def check_package(content: bytes) -> bytes | Refused:
    """Return the bytes themselves when they are a workbook that is safe to unpack, else the reason they aren't."""
    if len(content) > MOST_BYTES:
        return _TOO_LARGE
    return _not_a_package(content) or _not_a_workbook(content) or content


def _not_a_package(content: bytes) -> Refused | None:
    if not content:
        return Refused("文件是空的（0 字节），请重新保存后再导入")
    if content.startswith(_OLE) and _ENCRYPTED in content:
        return Refused("文件设了打开密码，请在 Excel 或 WPS 里去掉密码并保存后再导入")
    if content.startswith(_OLE):
        return Refused(f"这是旧版的 .xls 文件；{_SAVE_AS}")
    return None if content.startswith(_ZIP) else Refused(f"这不是 Excel 工作簿（.xlsx）；{_SAVE_AS}")


def _not_a_workbook(content: bytes) -> Refused | None:
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except BROKEN:
        return DAMAGED
    if any(part.flag_bits & 1 for part in parts):
        return Refused("文件是加密的压缩包，请去掉密码并保存为 .xlsx 后再导入")
    # zipfile never unpacks more of a part than its declared size, so the declared sizes are a bound.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES_UNPACKED:
        return Refused(f"文件展开后超过 {MOST_BYTES_UNPACKED // 2**20} MB，请删掉其中的图片和多余内容后再导入")
    if "xl/workbook.xml" not in {part.filename.lstrip("/") for part in parts}:
        return Refused(f"这不是 Excel 工作簿（.xlsx）；{_SAVE_AS}")
    return None


def merged_areas(content: bytes) -> dict[str, tuple[Area, ...]]:
    """Return each sheet's merged cells by the sheet's title.

    openpyxl leaves them out when it reads in a stream, and only the first cell of a merged area has a value: a
    clerk's merged column would silently lose the rest. Raises one of BROKEN on a broken file.
    """
    with ZipFile(BytesIO(content)) as package:
        targets = {
            relation.get("Id", ""): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
            for relation in ET.fromstring(package.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - expat bounds entities itself; see MOST_BYTES
        }
        workbook = ET.fromstring(package.read("xl/workbook.xml"))  # noqa: S314 - as above
        areas = {}
        for sheet in workbook.iter():
            if sheet.tag.rpartition("}")[2] != "sheet":
                continue
            part = targets.get(next((value for key, value in sheet.items() if key.endswith("}id")), ""), "")
            if part in package.namelist():
                found = _MERGED.findall(package.read(part))
                areas[sheet.get("name", "")] = tuple(Area(*range_boundaries(ref.decode())) for ref in found)
        return areas
