"""`python -m bot.simulator`: the fake platform on a port of its own, for trying this bot or any other."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from aiohttp import web

from bot.simulator.phones.page_offers import Demo, DemoCommunity, DemoExample, DemoPlace
from bot.simulator.platform import Platform
from bot.simulator.simulated_clock import AdjustableClock
from bot.simulator.simulator_app import create_simulator
from bot.simulator.wire.callback_wire import AccountKind, Mode

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_DEMO = Demo(
    communities=(DemoCommunity("1", "示例社区", "demo_1", "示例街道"),),
    places=(DemoPlace("示例广场", 36.7097, 119.1034),),
    examples=(DemoExample("打个招呼", "你好"),),
)


def read_options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line; exits with 2 and the usage if something is missing."""
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description=__doc__)
    parser.add_argument("--webhook", required=True, help="the bot's callback address")
    parser.add_argument("--token", required=True, help="the Token both sides know")
    parser.add_argument("--app-id", default="wx0000000000000000")
    parser.add_argument("--app-secret", default="0" * 32)
    parser.add_argument("--aes-key", default="A" * 43, help="EncodingAESKey, 43 characters")
    parser.add_argument("--mode", default=Mode.SAFE.value, choices=[mode.value for mode in Mode])
    parser.add_argument("--account", default=AccountKind.SERVICE.value, choices=[kind.value for kind in AccountKind])
    parser.add_argument("--title", default="示例公众号", help="the account's name on the page")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8090)
    return parser.parse_args(arguments)


def create_site(options: argparse.Namespace) -> web.Application:
    """A site with nothing but a simulator below `/simulator/`."""
    root = f"http://{options.host}:{options.port}/simulator"
    platform = Platform(
        webhook_url=options.webhook,
        token=options.token,
        app_id=options.app_id,
        app_secret=options.app_secret,
        encoding_aes_key=options.aes_key,
        mode=options.mode,
        account=options.account,
        clock=AdjustableClock(),
        api_url=f"{root}/api",
    )
    platform.add_phone("示例居民一")
    platform.add_phone("示例居民二")
    platform.add_phone("示例代表一", role="deputy")

    async def home(_request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound("/simulator/")

    async def greet(_app: web.Application) -> AsyncIterator[None]:
        sys.stdout.write(f"page:         {root}/\napi_base_url: {root}/api\nwebhook:      {options.webhook}\n")
        answered = "answers the handshake" if await platform.verify() else "does not answer the handshake (yet)"
        sys.stdout.write(f"the bot {answered}\n")
        yield

    site = web.Application()
    site.router.add_get("/", home)
    site.add_subapp("/simulator/", create_simulator(platform, title=options.title, demo=_DEMO))
    site.cleanup_ctx.append(greet)
    return site


def main(arguments: list[str] | None = None) -> None:
    """Serve until interrupted."""
    options = read_options(arguments)
    web.run_app(create_site(options), host=options.host, port=options.port, print=None)


if __name__ == "__main__":
    main()
