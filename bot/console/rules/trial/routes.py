"""Where rules are tried."""

from __future__ import annotations

from bot.console.route import Role, Route
from bot.console.rules.trial import dry_run, excel, preview, proposals, try_out

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
