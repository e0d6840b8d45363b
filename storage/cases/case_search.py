"""Full-text search over cases: SQLite's FTS5 or PostgreSQL's tsvector, filled with words that were cut before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, cast, column, exists, func, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from storage.cases.case_tables import cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, TableClause

#: Each is a word, or letters in a row; all of them must be there.
Wanted = tuple[tuple[str, ...], ...]

#: Fewer cases than these are sorted, of more the newest are looked through.
_FEW = 500

_ON_SQLITE = table("case_search", column("rowid"), column("words"))
_ON_POSTGRESQL = table("case_search", column("case_id"), column("words", TSVECTOR))
_KEEP_ON_SQLITE = text("INSERT OR REPLACE INTO case_search (rowid, words) VALUES (:case_id, :words)")
_KEEP_ON_POSTGRESQL = text(
    "INSERT INTO case_search (case_id, words) VALUES (:case_id, CAST(:words AS tsvector)) "
    "ON CONFLICT (case_id) DO UPDATE SET words = excluded.words"
)
_ADD_ON_SQLITE = text("UPDATE case_search SET words = words || ' ' || :words WHERE rowid = :case_id")
_ADD_ON_POSTGRESQL = text("UPDATE case_search SET words = words || CAST(:words AS tsvector) WHERE case_id = :case_id")


def keep(conn: Connection, case_id: int, words: Sequence[str]) -> None:
    """Let a case be found by these words, in their order, and by nothing else."""
    if _is_postgresql(conn):
        conn.execute(_KEEP_ON_POSTGRESQL, {"case_id": case_id, "words": _vector(words)})
    else:
        conn.execute(_KEEP_ON_SQLITE, {"case_id": case_id, "words": " ".join(words)})


def add(conn: Connection, case_id: int, words: Sequence[str]) -> None:
    """Let a case be found by these words, too; one that is not kept yet (see `missing`) is left alone."""
    if _is_postgresql(conn):
        conn.execute(_ADD_ON_POSTGRESQL, {"case_id": case_id, "words": _vector(words)})
    else:
        conn.execute(_ADD_ON_SQLITE, {"case_id": case_id, "words": " ".join(words)})


def forget(conn: Connection, case_ids: Sequence[int]) -> None:
    """Let these cases be found by nothing any more."""
    for case_id in case_ids:
        keep(conn, case_id, ())


def missing(conn: Connection, below: int | None, limit: int) -> list[int]:
    """Return the newest cases that are not kept, of those with an id below that one."""
    number = _number(conn)
    statement = select(cases.c.id).where(~exists().where(number == cases.c.id)).order_by(cases.c.id.desc()).limit(limit)
    if below is not None:
        statement = statement.where(cases.c.id < below)
    return list(conn.execute(statement).scalars())


class Found(NamedTuple):
    """How cases are found by words: the index's table, the condition on it, and the case's id, to order by."""

    table: TableClause
    case_id: ColumnElement[int]
    condition: ColumnElement[bool]


def found(conn: Connection, wanted: Wanted) -> Found:
    """Return how to find the cases that have all of this. Nothing in it is an operator, whatever people type."""
    if _is_postgresql(conn):
        query = cast(bindparam("wanted", _query(wanted)), TSQUERY)
        condition = _ON_POSTGRESQL.c.words.bool_op("@@")(query)
        number = _number(conn)
        # PostgreSQL takes any word it has no figures about for one in 200 texts, and would go through all of them for
        # a rare one. The sum keeps it from going by the id.
        return Found(_ON_POSTGRESQL, number + 0 if _are_few(conn, condition) else number, condition)
    return Found(_ON_SQLITE, _number(conn), _ON_SQLITE.c.words.bool_op("MATCH")(_match(wanted)))


def _are_few(conn: Connection, condition: ColumnElement[bool]) -> bool:
    some = select(_ON_POSTGRESQL.c.case_id).where(condition).limit(_FEW).subquery()
    return conn.execute(select(func.count()).select_from(some)).scalar_one() < _FEW


def _is_postgresql(conn: Connection) -> bool:
    return conn.dialect.name == "postgresql"


def _number(conn: Connection) -> ColumnElement[int]:
    return _ON_POSTGRESQL.c.case_id if _is_postgresql(conn) else _ON_SQLITE.c.rowid


def _vector(words: Sequence[str]) -> str:
    """Words with their places, as PostgreSQL writes them; a place after the 16,383rd is that one."""
    return " ".join(f"{_lexeme(word)}:{place}" for place, word in enumerate(words, 1))


def _query(wanted: Wanted) -> str:
    return " & ".join("(" + " <-> ".join(map(_lexeme, row)) + ")" for row in wanted)


def _lexeme(word: str) -> str:
    quoted = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{quoted}'"


def _match(wanted: Wanted) -> str:
    # A string in double quotes is words in a row, whatever is in it (https://sqlite.org/fts5.html, 3.1).
    return " AND ".join('"' + " ".join(row).replace('"', '""') + '"' for row in wanted)
