"""What whoever keeps backups reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

KEYS_APART = "配置文件和其中的密钥（privacy.encryption_keys）不在备份里，请另外保管：没有它们，电话号码解不开。"


def no_backup(path: str) -> str:
    """Say that a file is no backup of ours."""
    return f"{path} 不是 mashang backup 做的备份，或者没有写完。"


def damaged(path: str, what: str) -> str:
    """Say that a backup is not as it was written."""
    return f"{path} 坏了：{what} 和备份时不一样。请换一份备份。"


def newer(path: str) -> str:
    """Say that the backup comes from a newer program."""
    return f"{path} 是更新版本的程序做的，请先升级 mashang 再恢复。"


def not_empty(tables: list[str]) -> str:
    """Say that there is something already."""
    some = "、".join(tables[:5])
    return f"这个数据库里已经有内容（{some}），不能恢复进去，什么都没有改。请在 database.url 里换一个空的数据库。"


def folder_in_use(path: str) -> str:
    """Say that another file stands where one of the backup belongs."""
    return f"媒体文件夹里已经有不同的文件 {path}，什么都没有改。请在 media.directory 里换一个空的文件夹。"


def taken(path: str, size: int) -> str:
    """Say that the backup is there."""
    return f"已备份到 {path}（{size / 1_000_000:.1f} MB），写完后从头读过一遍，内容完好。"


def restored(path: str, at: datetime) -> str:
    """Say that everything is back."""
    return f"已从 {path}（{at:%Y-%m-%d %H:%M} 的备份）恢复，逐行核对一致。"


def table_line(name: str, rows: int) -> str:
    """Say how many rows a table has."""
    return f"{name}  {rows} 行"


def media_line(files: int, missing: int) -> str:
    """Say how many files there are."""
    return f"media  {files} 个文件" + (f"；另有 {missing} 个数据库里记着、文件夹里没有" if missing else "")


OTHER_KEYS = "注意：备份时用的密钥不在现在的 privacy.encryption_keys 里，电话号码暂时解不开，请把原来的密钥加进去。"
SEARCH_LATER = "全文检索的索引在下次启动后自动补齐。"
