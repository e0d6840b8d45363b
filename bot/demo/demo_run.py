"""`mashang demo`: the whole bot, a simulated WeChat and the demo district in one process, on a throw-away database."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web
from cryptography.fernet import Fernet

from bot.app import create_app
from bot.app_keys import DATABASE, DISTRICT
from bot.clock import system_clock
from bot.commands.suggesting import suggester_of
from bot.configuration.policy_from_settings import policy_of, vault_of
from bot.configuration.settings import Settings
from bot.console.accounts.account_making import made_up
from bot.console.console import DemoAccount
from bot.console.passwords import hash_password
from bot.demo import demo_history as history
from bot.demo.demo_offers import demo_of, matters_deputies
from bot.demo.demo_workbook import build
from bot.running.cache import cache_folder
from bot.running.log import configure_logging
from bot.running.serving import run
from bot.simulator.api.custom_menu import Button
from bot.simulator.api.template_messages import Template
from bot.simulator.platform import Platform
from bot.simulator.simulated_clock import AdjustableClock
from bot.simulator.simulator_app import create_simulator
from bot.workbook.importing import Importer, import_workbook
from handlers.office.role import Role
from storage.accounts import staff
from storage.database import open_database
from storage.people import bindings
from storage.schema import migrate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.clock import Clock

#: Everything of a demo lies here and is made anew at each start.
FOLDER = Path("var/demo")
#: What the account's template messages are in the simulated console, and which of our values fill them.
_TEMPLATES = {
    "case_assigned": "新事项提醒",
    "case_replied": "答复提醒",
    "case_closed": "办结提醒",
    "case_due": "办理提醒",
}
_FIELDS = {
    "character_string1": ("编号", "case_number"),
    "thing2": ("地点", "place"),
    "phrase3": ("状态", "status"),
    "time4": ("期限", "due"),
}
_MENU = (
    Button("反映问题", "click", "report"),
    Button("我的进度", "click", "progress"),
    Button("更多", below=(Button("帮助", "click", "help"), Button("评价", "click", "rate"))),
)
_ADMINISTRATOR = "演示管理员"
_CITIZENS = ("居民小示（示例）", "居民小例（示例）")
#: A code of the demo is good until the demo ends.
_CODE_LASTS = timedelta(days=3650)


def demo_settings(settings: Settings, port: int | None, folder: Path = FOLDER) -> Settings:
    """Return settings for a demo on that port: the simulator as platform, invented secrets, a database of its own."""
    port = port or settings.server.port
    root = f"http://{settings.server.host}:{port}"
    return Settings(
        server={"host": settings.server.host, "port": port, "public_url": root},
        database={"url": f"sqlite:///{folder / 'mashang.db'}"},
        wechat={
            "app_id": "wx" + secrets.token_hex(8),
            "app_secret": secrets.token_hex(16),
            "token": secrets.token_hex(12),
            "encoding_aes_key": secrets.token_hex(22)[:43],
            "mode": "safe",
            "api_base_url": f"{root}/simulator/api",
            "templates": {
                name: {"id": f"demo_{name}", "fields": {field: value for field, (_, value) in _FIELDS.items()}}
                for name in _TEMPLATES
            },
        },
        # Whoever tries it at night wants to see the push at once.
        service_level={"quiet_hours": []},
        media={"directory": str(folder / "media")},
        privacy={"encryption_keys": [Fernet.generate_key().decode()]},
        limits={"messages_per_minute": 600, "cases_per_day": 1000},
        log=settings.log.model_dump(),
    )


def prepare(settings: Settings, folder: Path = FOLDER) -> DemoAccount:
    """Make the database, load the demo district and its past into it; return the account made for the console."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    workbook = folder / "district.xlsx"
    build(workbook)
    engine = open_database(settings.database.url.get_secret_value())
    migrate(engine)
    vault = vault_of(settings)
    with engine.begin() as conn:
        by = Importer("演示", system_clock(), workbook.name)
        report = import_workbook(workbook, conn, by, seal=vault.seal, unseal=vault.unseal)
    if report.problems:
        raise RuntimeError("\n".join(report.lines()))
    account = DemoAccount(_ADMINISTRATOR, made_up())
    with engine.begin() as conn:
        now = system_clock()
        history.tell(conn, policy_of(settings), suggester_of(conn, cache_folder(settings)), now)
        staff.add(conn, account.name, hash_password(account.password), Role.MANAGE.key, None, now)
    engine.dispose()
    return account


def create_demo(settings: Settings, clock: Clock | None = None, account: DemoAccount | None = None) -> web.Application:
    """Return the bot with the simulator below `/simulator/`; `account` is shown where the console is entered."""
    clock = clock or AdjustableClock()
    app = create_app(settings, clock=clock, demo_account=account)
    wechat = settings.wechat
    platform = Platform(
        webhook_url=f"{settings.server.public_url}/wechat",
        token=wechat.token.get_secret_value(),
        app_id=wechat.app_id,
        app_secret=wechat.app_secret.get_secret_value(),
        encoding_aes_key=wechat.encoding_aes_key.get_secret_value(),
        mode=wechat.mode,
        account=wechat.account,
        clock=clock,
        api_url=wechat.api_base_url,
    )
    labels = {field: label for field, (label, _) in _FIELDS.items()}
    for name, title in _TEMPLATES.items():
        platform.templates.add(Template(f"demo_{name}", title, labels))
    platform.menu = _MENU

    async def issue_code(deputy_id: str) -> str:
        code = secrets.token_hex(4).upper()
        until = clock() + _CODE_LASTS
        await app[DATABASE].do(lambda conn: bindings.add_code(conn, code, deputy_id, until))
        return code

    async def people(_app: web.Application) -> AsyncIterator[None]:
        arriving = asyncio.create_task(_arrive(app, platform, issue_code))
        yield
        arriving.cancel()

    async def home(_request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound("/simulator/")

    app.router.add_get("/", home)
    app.add_subapp("/simulator/", create_simulator(platform, title=wechat.account_name, demo=demo_of(issue_code)))
    app.cleanup_ctx.append(people)
    return app


async def _arrive(app: web.Application, platform: Platform, issue_code: Callable[[str], Awaitable[str]]) -> None:
    """Give two citizens and the deputies of the three matters their phones, and bind the deputies."""
    while not await platform.verify():  # noqa: ASYNC110 -- the server tells nobody when it begins to listen
        await asyncio.sleep(0.1)
    for name in _CITIZENS:
        await platform.follow(platform.add_phone(name, role="citizen"))
    for deputy in matters_deputies(app[DISTRICT].service.suggester):
        phone = platform.add_phone(f"{deputy.name}代表（示例）", role="deputy")
        await platform.follow(phone, f"bind-{await issue_code(deputy.id)}")


def run_demo(settings: Settings, port: int | None) -> None:
    """Prepare everything and serve until interrupted."""
    configure_logging(settings.log)
    settings = demo_settings(settings, port)
    account = prepare(settings)
    root = settings.server.public_url
    sys.stdout.write(
        f"码上见代表 演示已启动（按 Ctrl+C 结束）\n  手机模拟器  {root}/simulator/\n"
        f"  工作台      {root}/staff/  账号 {account.name}  密码 {account.password}\n"
        f"  健康检查    {root}/readyz\n"
        f"  示例工作簿  {FOLDER / 'district.xlsx'}\n"
    )
    sys.stdout.flush()
    run(create_demo(settings, account=account), settings.server.host, settings.server.port)
