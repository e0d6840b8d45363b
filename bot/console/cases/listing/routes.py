"""The addresses of the list, of intake on behalf, and of what is told by phone."""

from __future__ import annotations

from bot.console.cases.listing import list as case_list
from bot.console.cases.listing import new, told
from bot.console.cases.subject import CASE
from bot.console.route import Role, Route

ROUTES = (
    Route("GET", "/cases", case_list.show, Role.VIEW),
    Route("GET", "/cases/new", new.show, Role.HANDLE),
    Route("POST", "/cases/new", new.send, Role.HANDLE),
    Route("GET", "/cases/told", told.show, Role.VIEW),
    Route("POST", r"/cases/{case:\d+}/told", told.mark, Role.HANDLE, CASE),
)
