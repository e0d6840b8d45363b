"""A small invented district as a workbook, Excel files made from plain lists, and a desk to import them at."""

from __future__ import annotations

import base64
import itertools
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from bot.workbook.importing import Importer, Report, export_workbook, import_workbook
from storage.district import district_store as district

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Engine

    from storage.district.district_store import DistrictRows

#: Who imports in tests.
BY = Importer("示例管理员", datetime(2026, 11, 23, 2, 0, tzinfo=UTC), "示例.xlsx")
Sheets = dict[str, list[list[Any]]]


def sample_sheets() -> Sheets:
    """Return a fresh workbook without a mistake: header first, then rows; change what a test needs changed."""
    return {
        "区划": [
            ["代码", "名称", "级别", "上级代码", "别名", "地名", "经度", "纬度"],
            ["990101", "示例区", "区县", None, None, None, 119.1, 36.7],
            ["990101001", "东关街道", "街道", "990101", "东关", None, None, None],
            ["990101001001", "花园社区", "社区", "990101001", "花园;花园小区", "桃李苑；幸福路", 119.11, 36.71],
            ["990101001002", "桥头社区", "社区", "990101001", None, "大石桥", None, None],
        ],
        "代表": [
            ["编号", "姓名", "级别", "负责区划", "专长类别", "职务", "手机号", "状态"],
            ["W001", "示例甲", "区县", "990101001001;990101001002", "DL", "示例:教师", "13900000001", "在任"],
            ["W002", "示例乙", "市", "990101", None, None, None, "请假"],
        ],
        "类别": [
            ["编码", "名称", "承办单位", "答复工作日"],
            ["DL", "道路交通", "示例区交通局", 2],
            ["HJ", "环境保护", None, None],
        ],
        "规则": [
            ["编号", "关键词", "目标", "权重", "适用区划", "启用", "备注"],
            ["R001", "道路|路面", "类别:DL", 1.5, None, "是", "示例"],
            ["R002", "煤气 + 泄漏", "紧急:请马上离开并拨打 119。", None, None, None, None],
            ["R003", "大石桥", "区划:990101001002", 2, "990101001", "否", None],
        ],
        "回复模板": [
            ["编号", "名称", "正文", "动作"],
            ["T01", "已办结", "您反映的问题已办结:{结果}。\n感谢支持!", "办结"],
        ],
    }


def save(path: Path, sheets: Sheets) -> Path:
    """Write lists as an Excel file, as a clerk's Excel would."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def sealing() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Return a way to seal texts that gives another result every time, and its inverse."""
    numbers = itertools.count()

    def seal(phone: str) -> str:
        return f"{next(numbers)}:{base64.b64encode(phone.encode()).decode()}"

    def unseal(sealed: str) -> str:
        return base64.b64decode(sealed.partition(":")[2]).decode()

    return seal, unseal


def rewrite(path: Path, part: str, *changes: tuple[str, str]) -> Path:
    """Change the text of one part of an Excel file, for what openpyxl doesn't write."""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts[part].decode()
    for old, new in changes:
        assert old in text, f"{old} is not in {part}"
        text = text.replace(old, new)
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, text.encode() if name == part else content)
    return path


@dataclass(frozen=True)
class Desk:
    """Imports sheets and files into one database, each in a transaction of its own."""

    engine: Engine
    folder: Path
    crypto: Any

    def imports(self, source: Sheets | Path) -> Report:
        path = save(self.folder / "import.xlsx", source) if isinstance(source, dict) else source
        seal, unseal = self.crypto
        with self.engine.begin() as conn:
            return import_workbook(path, conn, BY, seal=seal, unseal=unseal)

    def complaints(self, source: Sheets | Path) -> list[str]:
        """Import what has mistakes; return the lines of problems after making sure that nothing changed."""
        before = self.rows()
        report = self.imports(source)
        assert self.rows() == before
        assert not report.counts
        return [str(problem) for problem in report.problems]

    def exports(self) -> Path:
        path = self.folder / "export.xlsx"
        with self.engine.begin() as conn:
            export_workbook(path, conn, unseal=self.crypto[1])
        return path

    def rows(self) -> DistrictRows:
        with self.engine.begin() as conn:
            return district.read(conn)
