"""The platform's access token, one row an account."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.people import tokens

if TYPE_CHECKING:
    from sqlalchemy import Connection


def test_there_is_no_token_at_first(conn: Connection) -> None:
    assert tokens.load(conn, "wx1") is None


def test_a_new_token_takes_the_place_of_the_one_before(conn: Connection) -> None:
    # The platform asks for room for 512 characters; nothing says it stays there.
    longer = "x" * 4096
    tokens.save(conn, "wx1", "old", MONDAY)
    tokens.save(conn, "wx2", "other", MONDAY)
    tokens.save(conn, "wx1", longer, MONDAY + timedelta(hours=2))

    assert tokens.load(conn, "wx1") == (longer, MONDAY + timedelta(hours=2))
    assert tokens.load(conn, "wx2") == ("other", MONDAY)
