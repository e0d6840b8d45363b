"""A fake platform on loopback and a session to call it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.wechat.api import Api
from wechat_fake import FakePlatform, FakeTokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def platform() -> FakePlatform:
    return FakePlatform()


@pytest.fixture
async def base_url(platform: FakePlatform) -> AsyncIterator[str]:
    server = await platform.start()
    try:
        yield str(server.make_url("/simulator/api"))
    finally:
        await server.close()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def tokens() -> FakeTokens:
    return FakeTokens()


@pytest.fixture
def api(http: aiohttp.ClientSession, base_url: str, tokens: FakeTokens) -> Api:
    return Api(http, f"{base_url}/", tokens, timeout_seconds=5)
