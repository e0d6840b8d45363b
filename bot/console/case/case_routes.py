"""The addresses of one case."""

from __future__ import annotations

from functools import partial

from bot.console.case.case_acting import act
from bot.console.case.case_actions import ACTIONS
from bot.console.case.case_files import medium
from bot.console.case.case_page import fill_in, reveal, show
from bot.console.case.case_subject import CASE
from bot.console.route import Route
from handlers.office.role import Role

_CASE = r"/cases/{case:\d+}"

ROUTES = (
    Route("GET", _CASE, show, Role.VIEW, CASE),
    Route("GET", _CASE + r"/media/{medium:\d+}", medium, Role.VIEW, CASE),
    Route("POST", f"{_CASE}/phone", reveal, Role.HANDLE, CASE),
    Route("POST", f"{_CASE}/template", fill_in, Role.HANDLE, CASE),
    *(Route("POST", f"{_CASE}/{name}", partial(act, action), Role.HANDLE, CASE) for name, action in ACTIONS.items()),
)
