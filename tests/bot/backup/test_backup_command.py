"""`mashang backup` and `mashang restore` as whoever runs the server types them."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

from outside import config, mashang, must

if TYPE_CHECKING:
    from pathlib import Path


def test_counts_are_printed_and_the_same_both_ways(outside_folder: Path) -> None:
    taken = must("backup", "kept/all.backup", cwd=outside_folder)
    config(outside_folder / "other.toml", url=f"sqlite:///{outside_folder / 'other.db'}")
    restored = must("restore", "kept/all.backup", "--config", "other.toml", cwd=outside_folder)
    with closing(sqlite3.connect(outside_folder / "other.db")) as conn:
        divisions = conn.execute("select count(*) from divisions").fetchone()[0]

    assert "divisions  8 行" in taken
    assert "divisions  8 行" in restored
    assert divisions == 8
    assert "内容完好" in taken
    assert "逐行核对一致" in restored
    assert stat.S_IMODE((outside_folder / "kept" / "all.backup").stat().st_mode) == 0o600
    again = mashang("restore", "kept/all.backup", "--config", "other.toml", cwd=outside_folder)
    assert again.returncode == 1
    assert "已经有内容" in again.stderr
    assert len(again.stderr.splitlines()) == 1


def test_a_restored_district_understands_as_before(outside_folder: Path) -> None:
    must("backup", "b", cwd=outside_folder)
    config(outside_folder / "other.toml", url=f"sqlite:///{outside_folder / 'other.db'}")
    must("migrate", "--config", "other.toml", cwd=outside_folder)
    must("restore", "b", "--config", "other.toml", cwd=outside_folder)
    there, here = (
        must("suggest", "梧桐里5号楼下水道堵了", "--json", "--config", name, cwd=outside_folder)
        for name in ("other.toml", "config.toml")
    )

    assert there == here


def test_a_missing_or_foreign_file_is_told_in_one_line(outside_folder: Path) -> None:
    missing = mashang("restore", "nowhere", cwd=outside_folder)
    (outside_folder / "foreign").write_text("hello")
    foreign = mashang("restore", "foreign", cwd=outside_folder)

    assert (missing.returncode, foreign.returncode) == (1, 1)
    assert "nowhere" in missing.stderr
    assert "不是 mashang backup 做的备份" in foreign.stderr


def test_the_doctor_asks_for_a_backup_until_there_is_one(outside_folder: Path) -> None:
    before = mashang("doctor", cwd=outside_folder).stdout
    must("backup", "b", cwd=outside_folder)
    after = mashang("doctor", cwd=outside_folder).stdout
    with closing(sqlite3.connect(outside_folder / "outside.db")) as conn, conn:
        conn.execute("update audit set at = at - 3 * 86400 * 1000000 where subject = 'backup'")
    later = mashang("doctor", cwd=outside_folder).stdout

    assert "CHECK backup: none was ever taken" in before
    assert "ok    backup" in after
    assert "CHECK backup: the last is of" in later
