"""Full-text search over cases, the same on either database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from filed import file_case
from storage.cases import case_search

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.cases.case_search import Wanted


def find(conn: Connection, *wanted: tuple[str, ...]) -> list[int]:
    search = case_search.found(conn, wanted)
    statement = select(search.case_id).select_from(search.table).where(search.condition).order_by(search.case_id)
    return list(conn.execute(statement).scalars())


def kept(conn: Connection, *words: str) -> int:
    case = file_case(conn)
    case_search.keep(conn, case.id, words)
    return case.id


def test_all_that_is_wanted_must_be_there(conn: Connection) -> None:
    first = kept(conn, "路灯", "不亮", "路", "灯")
    second = kept(conn, "路灯", "路", "灯", "0001")

    assert find(conn, ("路灯",)) == [first, second]
    assert find(conn, ("路灯",), ("不亮",)) == [first]
    assert find(conn, ("路灯",), ("0001",)) == [second]
    assert find(conn, ("垃圾",)) == []


def test_letters_in_a_row_are_found_in_a_row_only(conn: Connection) -> None:
    case = kept(conn, "柳", "荫", "小", "区", "a1")

    assert find(conn, ("柳", "荫")) == [case]
    assert find(conn, ("荫", "柳")) == []
    assert find(conn, ("柳", "小")) == []
    assert find(conn, ("区", "a1")) == [case]


def test_a_word_is_not_found_by_a_part_of_it(conn: Connection) -> None:
    kept(conn, "路灯坏", "wifi")

    assert find(conn, ("路灯",)) == []
    assert find(conn, ("wif",)) == []


def test_what_is_added_is_found_too_and_what_is_kept_anew_alone(conn: Connection) -> None:
    case = kept(conn, "路灯")
    case_search.add(conn, case, ["垃", "圾"])

    assert find(conn, ("路灯",), ("垃", "圾")) == [case]

    case_search.keep(conn, case, ["停水"])

    assert find(conn, ("路灯",)) == []
    assert find(conn, ("停水",)) == [case]


@pytest.mark.parametrize(
    "word",
    [
        '"',
        "'",
        "''",
        '"" OR "',
        "\\",
        "\\'",
        "*",
        "路*",
        "NOT",
        "AND",
        "or",
        "NEAR(",
        "-",
        ":*",
        "!",
        "&",
        "|",
        "a:b",
        "%",
        "words",
        "^",
    ],
)
def test_nothing_typed_is_an_operator(conn: Connection, word: str) -> None:
    """Whatever reaches the database is looked for as it is; a sign alone finds nothing or what has it."""
    case = kept(conn, "路", word)
    other = kept(conn, "路灯")

    assert other not in find(conn, (word,))
    assert find(conn, ("路",), (word,)) in ([], [case])
    assert set(find(conn, (word, "路"))) <= {case}


def test_what_is_not_kept_yet_is_named_newest_first_and_left_alone_by_additions(conn: Connection) -> None:
    cases = [file_case(conn).id for _ in range(4)]
    case_search.keep(conn, cases[2], ["路灯"])
    case_search.add(conn, cases[0], ["垃圾"])

    assert case_search.missing(conn, None, 9) == [cases[3], cases[1], cases[0]]
    assert case_search.missing(conn, None, 2) == [cases[3], cases[1]]
    assert case_search.missing(conn, cases[1], 9) == [cases[0]]
    assert find(conn, ("垃圾",)) == []


def test_a_long_text_can_be_kept(conn: Connection) -> None:
    """PostgreSQL counts places up to 16,383."""
    case = kept(conn, *("路", "灯") * 12_000, "停水")
    wanted: Wanted = (("停水",), ("路", "灯"))

    assert find(conn, *wanted) == [case]
