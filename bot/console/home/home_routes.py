"""Every address of the first page and what hangs on it."""

from __future__ import annotations

from bot.console.home import start_page as start
from bot.console.home import today_page as today
from bot.console.home import undelivered_page as undelivered
from bot.console.home.notice_subject import NOTICE
from bot.console.route import Route
from handlers.office.role import Role

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
