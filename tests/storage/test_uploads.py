"""Uploaded files: own ones only, for a day, and a few."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.accounts import staff, uploads

if TYPE_CHECKING:
    from sqlalchemy import Connection


def clerk(conn: Connection, name: str) -> int:
    staff.add(conn, name, "!", "handle", None, MONDAY)
    account = staff.by_name(conn, name)
    assert account is not None
    return account.id


def test_a_file_comes_back_to_whoever_uploaded_it_and_to_nobody_else(conn: Connection) -> None:
    one, other = clerk(conn, "甲示例"), clerk(conn, "乙示例")
    key = uploads.keep(conn, one, "规则.xlsx", b"PK\0\xff", MONDAY)

    found = uploads.get(conn, key, one, MONDAY)
    assert found == uploads.Upload(key, "规则.xlsx", b"PK\0\xff", MONDAY)
    assert uploads.get(conn, key, other, MONDAY) is None
    assert not uploads.drop(conn, key, other)
    assert uploads.drop(conn, key, one)
    assert not uploads.drop(conn, key, one)
    assert uploads.get(conn, key, one, MONDAY) is None


def test_a_file_is_forgotten_after_a_day(conn: Connection) -> None:
    one, other = clerk(conn, "甲示例"), clerk(conn, "乙示例")
    key = uploads.keep(conn, one, "a.xlsx", b"1", MONDAY)
    later = MONDAY + uploads.KEPT

    assert uploads.get(conn, key, one, later - timedelta(seconds=1)) is not None
    assert uploads.get(conn, key, one, later) is None
    uploads.keep(conn, other, "b.xlsx", b"2", later)
    assert not uploads.drop(conn, key, one)


def test_of_one_person_the_newest_few_are_kept(conn: Connection) -> None:
    one, other = clerk(conn, "甲示例"), clerk(conn, "乙示例")
    theirs = uploads.keep(conn, other, "b.xlsx", b"2", MONDAY)
    keys = [
        uploads.keep(conn, one, f"{number}.xlsx", b"1", MONDAY + timedelta(minutes=number))
        for number in range(uploads.MOST_OF_ONE + 2)
    ]

    now = MONDAY + timedelta(hours=1)
    assert [uploads.get(conn, key, one, now) is not None for key in keys] == [False] * 2 + [True] * uploads.MOST_OF_ONE
    assert uploads.get(conn, theirs, other, now) is not None
