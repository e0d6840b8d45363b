"""The addresses of the list, of intake on behalf, and of what is told by phone."""

from __future__ import annotations

from bot.console.case.case_subject import CASE
from bot.console.case_list import list_page as case_list
from bot.console.case_list import new_case_page as new
from bot.console.case_list import told_page as told
from bot.console.route import Route
from handlers.office.role import Role

ROUTES = (
    Route("GET", "/cases", case_list.show, Role.VIEW),
    Route("GET", "/cases/new", new.show, Role.HANDLE),
    Route("POST", "/cases/new", new.send, Role.HANDLE),
    Route("GET", "/cases/told", told.show, Role.VIEW),
    Route("POST", r"/cases/{case:\d+}/told", told.mark, Role.HANDLE, CASE),
)
