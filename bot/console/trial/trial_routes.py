"""Where rules are tried."""

from __future__ import annotations

from bot.console.route import Route
from bot.console.trial import dry_run_page as dry_run
from bot.console.trial import proposal_page as proposals
from bot.console.trial import rule_excel as excel
from bot.console.trial import rule_preview as preview
from bot.console.trial import try_out_page as try_out
from handlers.office.role import Role

ROUTES: tuple[Route, ...] = (
    Route("GET", "/rules/try", try_out.show, Role.VIEW),
    Route("POST", "/rules/try", try_out.answer, Role.VIEW),
    Route("POST", "/rules/try/answer", try_out.result, Role.VIEW),
    Route("POST", "/rules/preview", preview.show, Role.VIEW),
    Route("GET", "/rules/dry-run", dry_run.show, Role.VIEW),
    Route("GET", "/rules/proposals", proposals.show, Role.VIEW),
    Route("POST", "/rules/proposals", proposals.accept, Role.HANDLE),
    Route("GET", "/rules/export.xlsx", excel.export, Role.VIEW),
    Route("GET", "/rules/import", excel.show, Role.VIEW),
    Route("POST", "/rules/import", excel.receive, Role.HANDLE),
    Route("POST", "/rules/import/apply", excel.apply, Role.HANDLE),
)
