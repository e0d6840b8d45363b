"""The console with a simulated WeChat behind it: codes are made, phones scan them."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp
from aiohttp.test_utils import TestServer

from bot.simulator.api.api_app import create_api
from bot.simulator.platform import Platform
from console_rig import console
from stage import AES_KEY, APP_ID, APP_SECRET, TOKEN, FrozenClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from console_rig import ConsoleRig


@dataclass(frozen=True)
class Wired:
    """The console, and the platform its account is at."""

    rig: ConsoleRig
    platform: Platform


@asynccontextmanager
async def wired(folder: Path, account: str = "service") -> AsyncIterator[Wired]:
    """Start the console of the town in `folder` and the platform, joined to each other."""
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession())
        platform = Platform(
            webhook_url="http://127.0.0.1:1/wechat",
            token=TOKEN,
            app_id=APP_ID,
            app_secret=APP_SECRET,
            encoding_aes_key=AES_KEY,
            mode="safe",
            account=account,
            clock=FrozenClock(),
            http=http,
        )
        stack.push_async_callback(platform.close)
        api = await stack.enter_async_context(TestServer(create_api(platform)))
        wechat = {"api_base_url": str(api.make_url("")).rstrip("/")}
        rig = await stack.enter_async_context(console(folder, wechat=wechat))
        platform.courier.url = f"{rig.url}/wechat"
        yield Wired(rig, platform)
