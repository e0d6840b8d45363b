"""The roster's part of the route table."""

from __future__ import annotations

from bot.console.roster import binding_list
from bot.console.roster import category_pages as categories
from bot.console.roster import code_pages as codes
from bot.console.roster import deputy_pages as deputies
from bot.console.roster import division_pages as divisions
from bot.console.roster import poster_pages as posters
from bot.console.roster import roster_page as overview
from bot.console.roster import template_pages as templates
from bot.console.roster import workbook_pages as workbook
from bot.console.roster.roster_tables import CATEGORY, DEPUTY, DIVISION, TEMPLATE, subject
from bot.console.route import Route
from handlers.office.role import Role

_DIVISION, _DEPUTY = subject(DIVISION), subject(DEPUTY)
_CATEGORY, _TEMPLATE = subject(CATEGORY), subject(TEMPLATE)
#: Codes to hang up are for those only whom all of it belongs to.
_OWN_DIVISION, _OWN_DEPUTY = subject(DIVISION, shared=False), subject(DEPUTY, shared=False)
_VIEW, _HANDLE, _MANAGE = Role.VIEW, Role.HANDLE, Role.MANAGE

ROUTES: tuple[Route, ...] = (
    Route("GET", "/roster", overview.show, _VIEW),
    Route("GET", "/roster/divisions", divisions.show_tree, _VIEW),
    Route("GET", "/roster/divisions/new", divisions.new, _MANAGE),
    Route("POST", "/roster/divisions/new", divisions.add, _MANAGE),
    Route("GET", "/roster/divisions/{division}", divisions.show, _VIEW, _DIVISION),
    Route("POST", "/roster/divisions/{division}", divisions.save, _MANAGE, _DIVISION),
    Route("POST", "/roster/divisions/{division}/remove", divisions.remove, _MANAGE, _DIVISION),
    Route("GET", "/roster/divisions/{division}/qr", codes.show_division, _VIEW, _OWN_DIVISION),
    Route("POST", "/roster/divisions/{division}/qr", codes.make_division, _HANDLE, _OWN_DIVISION),
    Route("GET", "/roster/divisions/{division}/qr.png", codes.division_png, _VIEW, _OWN_DIVISION),
    Route("GET", "/roster/divisions/{division}/qr.svg", codes.division_svg, _VIEW, _OWN_DIVISION),
    Route("GET", "/roster/deputies", deputies.show_list, _VIEW),
    Route("GET", "/roster/deputies/new", deputies.new, _MANAGE),
    Route("POST", "/roster/deputies/new", deputies.add, _MANAGE),
    Route("GET", "/roster/deputies/{deputy}", deputies.show, _VIEW, _DEPUTY),
    Route("POST", "/roster/deputies/{deputy}", deputies.save, _MANAGE, _DEPUTY),
    Route("POST", "/roster/deputies/{deputy}/leave", deputies.set_leave, _HANDLE, _DEPUTY),
    Route("POST", "/roster/deputies/{deputy}/bind", deputies.issue_code, _HANDLE, _DEPUTY),
    Route("POST", "/roster/deputies/{deputy}/phone", deputies.reveal, _HANDLE, _DEPUTY),
    Route("POST", "/roster/deputies/{deputy}/unbind", deputies.unbind, _HANDLE, _DEPUTY),
    Route("GET", "/roster/deputies/{deputy}/qr", codes.show_deputy, _VIEW, _OWN_DEPUTY),
    Route("POST", "/roster/deputies/{deputy}/qr", codes.make_deputy, _HANDLE, _OWN_DEPUTY),
    Route("GET", "/roster/deputies/{deputy}/qr.png", codes.deputy_png, _VIEW, _OWN_DEPUTY),
    Route("GET", "/roster/deputies/{deputy}/qr.svg", codes.deputy_svg, _VIEW, _OWN_DEPUTY),
    Route("GET", "/roster/codes", binding_list.show, _HANDLE),
    Route("POST", "/roster/codes", binding_list.issue, _HANDLE),
    Route("GET", "/roster/codes.xlsx", binding_list.send_workbook, _HANDLE),
    Route("GET", "/roster/categories", categories.show_list, _VIEW),
    Route("GET", "/roster/categories/new", categories.new, _MANAGE, whole=True),
    Route("POST", "/roster/categories/new", categories.add, _MANAGE, whole=True),
    Route("GET", "/roster/categories/{category}", categories.show, _VIEW, _CATEGORY),
    Route("POST", "/roster/categories/{category}", categories.save, _MANAGE, _CATEGORY),
    Route("POST", "/roster/categories/{category}/remove", categories.remove, _MANAGE, _CATEGORY),
    Route("GET", "/roster/templates", templates.show_list, _VIEW),
    Route("GET", "/roster/templates/new", templates.new, _MANAGE, whole=True),
    Route("POST", "/roster/templates/new", templates.add, _MANAGE, whole=True),
    Route("POST", "/roster/templates/preview", templates.show_preview, _MANAGE, whole=True),
    Route("GET", "/roster/templates/{template}", templates.show, _VIEW, _TEMPLATE),
    Route("POST", "/roster/templates/{template}", templates.save, _MANAGE, _TEMPLATE),
    Route("POST", "/roster/templates/{template}/remove", templates.remove, _MANAGE, _TEMPLATE),
    Route("GET", "/roster/posters", posters.show, _VIEW),
    Route("POST", "/roster/posters", posters.draw, _HANDLE),
    Route("GET", "/roster/workbook", workbook.show, _MANAGE, whole=True),
    Route("POST", "/roster/workbook", workbook.receive, _MANAGE, whole=True),
    Route("GET", "/roster/workbook/export", workbook.export, _MANAGE, whole=True),
    Route("GET", "/roster/workbook/{workbook}", workbook.look, _MANAGE, workbook.WAITING, whole=True),
    Route("POST", "/roster/workbook/{workbook}/apply", workbook.apply, _MANAGE, workbook.WAITING, whole=True),
    Route("POST", "/roster/workbook/{workbook}/drop", workbook.drop, _MANAGE, workbook.WAITING, whole=True),
)
