"""How deputies stand: bound, seen, busy, a code on its way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY, file_case
from storage.overviews import roster
from storage.overviews.roster import Standing
from storage.people import bindings, sessions

if TYPE_CHECKING:
    from sqlalchemy import Connection


def test_a_deputy_is_as_the_account_says(conn: Connection) -> None:
    found, _ = sessions.lock(conn, {"a": "account", "b": "account"}, MONDAY)
    found["a"][0].deputy_id, found["b"][0].deputy_id = "D1", "D2"
    found["b"][0].follows = False
    found["a"][1].updated_at = MONDAY + timedelta(hours=3)
    sessions.save_citizens(conn, [citizen for citizen, _ in found.values()])
    sessions.save_sessions(conn, [session for _, session in found.values()])
    file_case(conn, deputy_id="D1", street="1", community="11", category="DL")
    file_case(conn, deputy_id="D1", street="1", state="closed", category="DL")
    file_case(conn, deputy_id="D3")
    code = bindings.issue(conn, "D3", MONDAY)
    old = bindings.issue(conn, "D4", MONDAY - timedelta(days=8))
    standings = roster.standings(conn, MONDAY)

    assert standings["D1"] == Standing(True, True, MONDAY + timedelta(hours=3), 1, None)
    assert (standings["D2"].bound, standings["D2"].follows) == (True, False)
    assert standings["D3"] == Standing(open_cases=1, code_until=code.expires_at)
    assert old.expires_at < MONDAY
    assert "D4" not in standings
    assert roster.open_by_division(conn) == {"1": 1, "11": 1}
    assert roster.open_by_category(conn) == {"DL": 1}
    assert roster.open_by_category(conn, ["2"]) == {}
    assert roster.standings(conn, MONDAY, ["11"])["D1"].open_cases == 1
    assert roster.standings(conn, MONDAY, ["2"])["D1"].open_cases == 0


def test_an_issued_code_binds_and_can_be_called_back(conn: Connection) -> None:
    first, second = bindings.issue(conn, "D1", MONDAY), bindings.issue(conn, "D1", MONDAY)

    assert len(first.text) == 8
    assert first.expires_at == MONDAY + timedelta(days=7)
    assert bindings.use_code(conn, first.text, MONDAY) is None
    assert bindings.cancel_codes(conn, "D1")
    assert not bindings.cancel_codes(conn, "D1")
    assert bindings.use_code(conn, second.text, MONDAY) is None
    assert not bindings.release(conn, "D1")
