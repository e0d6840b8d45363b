"""`mashang staff`: the command line as whoever runs the server uses it."""

from __future__ import annotations

import os
import pty
import select
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.console.passwords import verify
from filed import MONDAY
from outside import environment, mashang
from storage.accounts import staff
from storage.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

PASSWORD = "山上有棵小树示例"
LONG = {"MASHANG_STAFF_PASSWORD": PASSWORD + "河边"}


def rows(folder: Path, question: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "outside.db")) as conn:
        return conn.execute(question).fetchall()


def test_an_administrator_of_the_whole_district_is_made(outside_folder: Path) -> None:
    done = mashang("staff", "add", "张示例", "--role", "manage", cwd=outside_folder, env=LONG)
    ((name, hashed, role, division, must_change),) = rows(
        outside_folder, "select name, password, role, division, must_change from staff"
    )

    assert (done.returncode, done.stdout.strip()) == (0, "已添加账号「张示例」（管理，全区）。")
    assert (name, role, division, must_change) == ("张示例", "manage", None, 0)
    assert hashed.startswith("$argon2id$")
    assert verify(hashed, LONG["MASHANG_STAFF_PASSWORD"])
    assert rows(outside_folder, "select staff_id, staff_name, action, subject_id from audit") == [
        (None, "命令行", "staff_add", "1")
    ]
    assert PASSWORD not in str(rows(outside_folder, "select * from audit"))


def test_roles_may_be_said_in_chinese_and_belong_to_a_division(outside_folder: Path) -> None:
    ((code,),) = rows(outside_folder, "select code from divisions where level = '街道' limit 1")
    done = mashang("staff", "add", "李示例", "--role", "经办", "--division", code, cwd=outside_folder, env=LONG)

    assert done.returncode == 0, done.stderr
    assert rows(outside_folder, "select role, division from staff") == [("handle", code)]


def test_what_can_not_be_is_refused_with_one_line(outside_folder: Path) -> None:
    def tried(*args: str, password: str = LONG["MASHANG_STAFF_PASSWORD"]) -> tuple[int, str]:
        done = mashang("staff", *args, cwd=outside_folder, env={"MASHANG_STAFF_PASSWORD": password})
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr.strip()

    mashang("staff", "add", "张示例", "--role", "view", cwd=outside_folder, env=LONG)

    assert tried("add", "张示例", "--role", "view") == (
        1,
        "mashang: there is an account '张示例' already; `mashang staff password` gives it another password",
    )
    assert tried("add", "李示例", "--role", "view", "--division", "no-such") == (
        1,
        "mashang: there is no division 'no-such'",
    )
    assert tried("add", "李示例", "--role", "view", password="short") == (1, "mashang: 密码至少要 10 个字符。")
    assert tried("add", " ", "--role", "view")[0] == 1
    assert tried("password", "没有这个人") == (1, "mashang: there is no account '没有这个人'")
    assert tried("add", "李示例", "--role", "boss")[0] == 2
    assert tried("add", "李示例")[0] == 2
    assert rows(outside_folder, "select name from staff") == [("张示例",)]


def test_without_a_keyboard_or_a_variable_it_says_what_to_set(outside_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "staff", "add", "张示例", "--role", "manage"],
        cwd=outside_folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr.strip()) == (
        1,
        "mashang: nobody to ask for a password; set MASHANG_STAFF_PASSWORD",
    )


def test_another_password_ends_the_sessions_and_the_lock(outside_folder: Path) -> None:
    mashang("staff", "add", "张示例", "--role", "view", cwd=outside_folder, env=LONG)
    engine = open_database(f"sqlite:///{outside_folder / 'outside.db'}")
    with engine.begin() as conn:
        staff.change(conn, 1, failures=9, locked_until=MONDAY)
        staff.open_session(conn, staff.Session("token", 1, "csrf", "", MONDAY, MONDAY, MONDAY + timedelta(days=9)))
    engine.dispose()
    done = mashang(
        "staff", "password", "张示例", cwd=outside_folder, env={"MASHANG_STAFF_PASSWORD": "另一句很长的话示例甲乙"}
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "「张示例」的密码已改，原来的登录都已退出。"
    assert rows(outside_folder, "select failures, locked_until from staff") == [(0, None)]
    assert rows(outside_folder, "select count(*) from staff_sessions") == [(0,)]


def typed(folder: Path, *lines: str) -> tuple[int, str]:
    """Run `staff add` at a terminal, typing a line whenever it waits for one; return code and what was shown."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot", "staff", "add", "张示例", "--role", "manage"]
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown, left = b"", list(lines)
    while select.select([ours], [], [], 60)[0]:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        # The blank after the colon comes when the terminal has stopped showing what is typed.
        if left and shown.endswith(b": "):
            os.write(ours, f"{left.pop(0)}\n".encode())
            shown += b"\n"
    os.close(ours)
    return process.wait(60), shown.decode()


def test_a_password_is_typed_twice_and_never_shown(outside_folder: Path) -> None:
    password = LONG["MASHANG_STAFF_PASSWORD"]
    differing = typed(outside_folder, password, password + "x")
    right = typed(outside_folder, password, password)

    assert differing[0] == 1
    assert "两次输入的密码不一样" in differing[1]
    assert right[0] == 0, right[1]
    assert password not in differing[1] + right[1]
    assert len(rows(outside_folder, "select * from staff")) == 1


def test_blanks_around_a_password_count_as_little_as_on_the_sign_in_page(outside_folder: Path) -> None:
    env = {"MASHANG_STAFF_PASSWORD": f"  {PASSWORD}河边\n"}
    done = mashang("staff", "add", "张示例", "--role", "manage", cwd=outside_folder, env=env)
    ((hashed,),) = rows(outside_folder, "select password from staff")

    assert done.returncode == 0, done.stderr
    assert verify(hashed, f"{PASSWORD}河边")
