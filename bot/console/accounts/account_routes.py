"""Every address of the accounts and of the audit log."""

from __future__ import annotations

from bot.console.accounts import account_list as listing
from bot.console.accounts import account_making as making
from bot.console.accounts import account_page as one
from bot.console.accounts import account_sessions as sessions
from bot.console.accounts import audit_page as audit_log
from bot.console.accounts.account_subject import ACCOUNT
from bot.console.route import Route
from handlers.office.role import Role

ROUTES = (
    Route("GET", "/accounts", listing.show, Role.MANAGE),
    Route("GET", "/accounts/new", making.show, Role.MANAGE),
    Route("POST", "/accounts/new", making.make, Role.MANAGE),
    Route("GET", "/accounts/{account:\\d+}", one.show, Role.MANAGE, ACCOUNT),
    Route("POST", "/accounts/{account:\\d+}", one.save, Role.MANAGE, ACCOUNT),
    Route("POST", "/accounts/{account:\\d+}/password", making.reset, Role.MANAGE, ACCOUNT),
    Route("POST", "/accounts/{account:\\d+}/sessions/end", one.end_sessions, Role.MANAGE, ACCOUNT),
    Route("GET", "/audit", audit_log.show, Role.MANAGE),
    Route("GET", "/sessions", sessions.show, Role.VIEW),
    Route("POST", "/sessions/end", sessions.end, Role.VIEW),
)
