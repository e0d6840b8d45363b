"""The rules' part of the route table; where rules are tried comes first, its addresses are the more particular."""

from __future__ import annotations

from dataclasses import replace

from bot.console.route import Route
from bot.console.rules import draft_page as drafting
from bot.console.rules import rule_editor as editor
from bot.console.rules import rule_list as listing
from bot.console.rules import rule_moving as moving
from bot.console.rules import version_pages as versions
from bot.console.rules.rule_audience import RULE, VERSION, WAY_BACK, WRITTEN
from handlers.office.role import Role

_VIEW, _HANDLE, _MANAGE = Role.VIEW, Role.HANDLE, Role.MANAGE

_OF_A_RULE: tuple[Route, ...] = (
    Route("GET", "/rules/{rule}", editor.show, _VIEW, RULE),
    Route("POST", "/rules/{rule}", editor.save, _HANDLE, WRITTEN),
    Route("POST", "/rules/{rule}/remove", moving.remove, _HANDLE, RULE),
    Route("POST", "/rules/{rule}/discard", moving.discard, _HANDLE, RULE),
    Route("POST", "/rules/{rule}/restore", moving.restore, _HANDLE, RULE),
    Route("POST", "/rules/{rule}/rebase", moving.rebase, _HANDLE, RULE),
)
ROUTES: tuple[Route, ...] = (
    Route("GET", "/rules", listing.show, _VIEW),
    Route("GET", "/rules/new", editor.new, _HANDLE),
    Route("POST", "/rules/new", editor.add, _HANDLE),
    Route("GET", "/rules/draft", drafting.show, _VIEW),
    Route("POST", "/rules/draft/publish", drafting.publish, _MANAGE),
    Route("GET", "/rules/versions", versions.show_list, _VIEW),
    Route("GET", "/rules/versions/{version:\\d+}", versions.show, _VIEW, VERSION),
    Route("POST", "/rules/versions/{version:\\d+}/roll-back", versions.roll_back, _MANAGE, WAY_BACK),
    *_OF_A_RULE,
    # A rule that is called like one of these pages: see `rule_address`.
    *(replace(route, path=route.path.replace("/rules/", "/rules/id/", 1)) for route in _OF_A_RULE),
)
