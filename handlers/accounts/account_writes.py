"""Every change of an account: made, changed, given another password, signed out; within the scope of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from handlers.accounts.account_rights import Refusal, may_give, refusal, role_to_give
from handlers.office.clerk import NotYoursError
from handlers.office.role import Role
from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from storage.accounts import staff

if TYPE_CHECKING:
    from handlers.office.change import Change
    from handlers.office.second import Second
    from handlers.office.written import Written
    from storage.accounts.staff import Account

#: What the audit calls an account.
SUBJECT = "staff"


@dataclass(frozen=True, slots=True)
class Rights:
    """What an account may do, for which division (None = the whole district), and whether it is in use."""

    role: str
    division: str | None
    enabled: bool = True

    @property
    def mark(self) -> str:
        """What tells whether somebody has changed an account."""
        return f"{self.role}|{self.division or ''}|{self.enabled:d}"


def rights_of(account: Account) -> Rights:
    """Return what an account may do."""
    return Rights(account.role, account.division, account.enabled)


def add(change: Change, name: str, rights: Rights, hashed: str) -> Written[Account | Refusal]:
    """Make an account with the hash of its first password, which it has to change at once. Raises NotYoursError."""
    _require_to_give(change, rights, None)
    if staff.by_name(change.conn, name) is not None:
        return nothing(Refusal.NAME_TAKEN)
    made = staff.add(change.conn, name, hashed, rights.role, rights.division, change.now, must_change=True)
    after = {"name": name, **_as_json(rights)}
    return written(made, Line("staff_add", SUBJECT, made.id, rights.division, after=after))


def set_rights(
    change: Change, number: int, rights: Rights, seen: str
) -> Written[Account | Refusal | Second[Account] | None]:
    """Change what an account may do and return it as it is then; None: there is no such account (any more).

    `seen` is the mark of the rights it had when somebody looked. Who is switched off is signed out everywhere.
    Raises NotYoursError.
    """
    managers = staff.managers(change.conn)
    account = _locked(change, number)
    if account is None:
        return nothing(None)
    present = rights_of(account)
    if conflict := second(change.conn, SUBJECT, number, account, as_seen=present.mark == seen):
        return nothing(conflict)
    _require_to_give(change, rights, account.division)
    after = replace(account, **_as_json(rights))
    if refused := refusal(change.clerk, managers, account, after):
        return nothing(refused)
    if after == account:
        return nothing(account)
    staff.change(change.conn, number, **_as_json(rights))
    if not after.enabled:
        staff.end_sessions(change.conn, number)
    line = Line("staff_change", SUBJECT, number, after.division, _as_json(present), _as_json(rights))
    return written(after, line)


def reset_password(change: Change, number: int, hashed: str) -> Written[Account | Refusal | None]:
    """Give an account the hash of another password, to be changed at once; whoever is signed in with it is signed out.

    None: there is no such account (any more). Raises NotYoursError.
    """
    account = _locked(change, number)
    if account is None:
        return nothing(None)
    if account.id == change.clerk.id:
        return nothing(Refusal.YOURSELF)
    staff.change(change.conn, number, password=hashed, must_change=True, failures=0, locked_until=None)
    staff.end_sessions(change.conn, number)
    return written(account, Line("staff_password", SUBJECT, number, account.division))


def sign_out_everywhere(change: Change, number: int, but: str | None = None) -> Written[tuple[str, int] | None]:
    """Sign an account out, of all browsers `but` one; return its name and how many they were, None for no account.

    `but` is the hash of a session's token. Raises NotYoursError.
    """
    account = _locked(change, number)
    if account is None:
        return nothing(None)
    count = staff.end_sessions(change.conn, number, but=but)
    line = Line("staff_sessions_end", SUBJECT, number, account.division, after={"ended": count})
    return written((account.name, count), line)


def sign_out_oneself(change: Change, present: str, token: str | None) -> Written[int]:
    """Sign one other browser of one's own out, or all others; return how many they were.

    `present` is the hash of the token of the session in use, which goes on, `token` that of the one to end.
    """
    clerk = change.clerk
    assert clerk.id is not None, "the command line has no sessions"
    if token is None:
        count = staff.end_sessions(change.conn, clerk.id, but=present)
    else:
        count = int(token != present and staff.end_session(change.conn, clerk.id, token))
    if not count:
        return nothing(0)
    return written(count, Line("session_end", SUBJECT, clerk.id, clerk.scope.code, after={"ended": count}))


def _locked(change: Change, number: int) -> Account | None:
    """Return an account of the scope of whoever asks, locked. Raises NotYoursError."""
    account = staff.lock(change.conn, number)
    if account is not None:
        change.clerk.require(Role.MANAGE, (account.division,))
    return account


def _require_to_give(change: Change, rights: Rights, present: str | None) -> None:
    clerk = change.clerk
    clerk.require(Role.MANAGE, (rights.division,))
    if role_to_give(clerk.role, rights.role) is None or not may_give(clerk.scope, rights.division, present):
        raise NotYoursError


def _as_json(rights: Rights) -> dict[str, Any]:
    return {"role": rights.role, "division": rights.division, "enabled": rights.enabled}
