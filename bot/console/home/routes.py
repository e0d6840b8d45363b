"""Every address of the first page and what hangs on it."""

from __future__ import annotations

from bot.console.home import start, today, undelivered
from bot.console.home.subject import NOTICE
from bot.console.route import Role, Route

ROUTES = (
    Route("GET", "/", today.show, Role.VIEW),
    Route("GET", "/undelivered", undelivered.show, Role.VIEW),
    Route("POST", "/undelivered/{notice:\\d+}/again", undelivered.send_again, Role.HANDLE, NOTICE),
    Route("POST", "/undelivered/{notice:\\d+}/phone", undelivered.told_by_phone, Role.HANDLE, NOTICE),
    Route("GET", "/start", start.show, Role.MANAGE, whole=True),
    Route("GET", "/start/example.xlsx", start.example, Role.MANAGE, whole=True),
    Route("POST", "/start/try", start.try_sentence, Role.MANAGE, whole=True),
    Route("POST", "/start/check", start.check, Role.MANAGE, whole=True),
)
