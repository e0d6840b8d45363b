"""What a case is found by in the staff's search: kept when it is filed, grown when the citizen adds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.cases import case_search, cases, events

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from handlers.cases.desk import Desk
    from nlp.words.search_words import Search
    from storage.cases.cases import Case

#: Lines of a timeline in which residents speak.
_RESIDENTS_WORDS = frozenset({"add", "support", "reopen"})


def keep(desk: Desk, case: Case) -> None:
    """Let a case that has just been filed be found by its number, address and text."""
    case_search.keep(desk.conn, case.id, _words(desk.suggester.search, case, ()))


def grow(desk: Desk, case: Case, text: str) -> None:
    """Let a case be found by what a resident added to it."""
    case_search.add(desk.conn, case.id, desk.suggester.search.words(text))


def fill_in(conn: Connection, search: Search, case_ids: Iterable[int]) -> None:
    """Let cases be found that were filed before there was a search."""
    for case_id in case_ids:
        case = cases.lock(conn, case_id)
        added = [event.text for event in events.timeline(conn, case_id) if event.kind in _RESIDENTS_WORDS]
        case_search.keep(conn, case_id, _words(search, case, added))


def _words(search: Search, case: Case, added: Iterable[str]) -> list[str]:
    return [*search.number(case.number), *search.words("\n".join((case.address, case.text, *added)))]
