"""A tiny invented district of another city: nothing of it is in the demo. Written with openpyxl, as a clerk's Excel."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from bot.configuration.privacy import Vault
from bot.workbook.importing import import_workbook
from nlp.words.dictionary import Dictionary
from stage import TOKEN
from storage.database import open_database
from storage.schema import migrate
from workbooks import BY, save

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["CLEAR", "COMMUNITY", "DEPUTY", "TOKEN", "build", "prepare", "restore", "sheets"]

#: A report with everything in it: two turns file it.
CLEAR = "柳林新苑三号楼楼道灯坏了，晚上看不见路"
COMMUNITY, DEPUTY = "柳林社区", "甄示例"
#: The tests configure no key.
VAULT = Vault(())


def sheets() -> dict[str, list[list[Any]]]:
    """Return the workbook as lists, header first; change what a test needs changed."""
    return {
        "区划": [
            ["代码", "名称", "级别", "上级代码", "别名", "地名", "经度", "纬度"],
            ["880102", "云岭区", "区县", None, None, None, None, None],
            ["880102001", "河东街道", "街道", "880102", "河东", None, None, None],
            ["880102002", "河西街道", "街道", "880102", "河西", None, None, None],
            ["880102001001", COMMUNITY, "社区", "880102001", "柳林", "柳林新苑；明月路", 101.11, 25.01],
            ["880102001002", "石桥社区", "社区", "880102001", None, "望江花园", 101.12, 25.02],
            ["880102002001", "枫桥社区", "社区", "880102002", None, "枫叶里", 101.13, 25.03],
        ],
        "代表": [
            ["编号", "姓名", "级别", "负责区划", "专长类别", "职务", "手机号", "状态"],
            ["D01", DEPUTY, "区县", "880102001001", "ZM", "示例职务", "13900000001", "在任"],
            ["D02", "石示例", "区县", "880102001002;880102002001", "HW", "示例职务", None, "在任"],
            ["D03", "邵示例", "市", "880102", None, "示例职务", None, "请假"],
        ],
        "类别": [
            ["编码", "名称", "承办单位", "答复工作日"],
            ["ZM", "道路照明", "示例照明所", 2],
            ["HW", "环境卫生", "示例环卫所", None],
        ],
        "规则": [
            ["编号", "关键词", "目标", "权重", "适用区划", "启用", "备注"],
            ["R1", "路灯|楼道灯|灯坏", "类别:ZM", 2, None, "是", "示例"],
            ["R2", "垃圾 + (没人|无人)", "类别:HW", 2, None, "是", "示例"],
            ["R3", "煤气 + 味", "紧急:请马上开窗离开并拨打 119。", None, None, "是", "示例"],
        ],
        "回复模板": [
            ["编号", "名称", "正文", "动作"],
            ["T1", "已收到", "{编号}已收到，正在核实。", "回复"],
            ["T2", "已修好", "{地点}的问题已办结：{结果}。", "办结"],
        ],
    }


def build(path: Path, content: dict[str, list[list[Any]]] | None = None) -> Path:
    """Write the workbook."""
    return save(path, content or sheets())


def prepare(folder: Path) -> Path:
    """Make `pristine.db` with the district in it and the segmenter's cache beside it."""
    engine = open_database(f"sqlite:///{folder / 'pristine.db'}")
    migrate(engine)
    with engine.begin() as conn:
        report = import_workbook(build(folder / "town.xlsx"), conn, BY, seal=VAULT.seal, unseal=VAULT.unseal)
    with engine.connect().execution_options(begin="") as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    assert not report.problems, report.lines()
    Dictionary.load(folder / "cache")
    return folder


def restore(folder: Path) -> Path:
    """Put a fresh copy of the prepared database in place as `mashang.db`."""
    for name in ("mashang.db", "mashang.db-wal", "mashang.db-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "media", ignore_errors=True)
    shutil.copyfile(folder / "pristine.db", folder / "mashang.db")
    return folder
