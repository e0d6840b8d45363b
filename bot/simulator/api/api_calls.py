"""What an API call is: its method, the right it needs, and the function that answers it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiohttp import web

    from bot.simulator.switchboard import Switchboard

    Answer = dict[str, Any] | web.StreamResponse

# json.dumps escapes control characters too; only what should have been written as UTF-8 counts.
_ESCAPED_UNICODE = re.compile(rb"(?<!\\)(?:\\\\)*\\u(?!00[0-7])[0-9a-fA-F]{4}")

OK: dict[str, Any] = {"errcode": 0, "errmsg": "ok"}


class Right(StrEnum):
    """The permission a call needs (接口权限说明)."""

    MENU = "menu"
    CUSTOMER = "customer"  # customer messages, user info, media
    TEMPLATE = "template"  # templates, codes with a scene


@dataclass(frozen=True, slots=True)
class Order:
    """One call's request."""

    request: web.Request

    async def body(self) -> dict[str, Any]:
        """The JSON object posted. Raises Refused 44002, 40033 (escaped instead of UTF-8) or 47001."""
        raw = await self.request.read()
        if not raw:
            raise Refused(44002)
        if _ESCAPED_UNICODE.search(raw):
            raise Refused(40033)
        try:
            order = json.loads(raw.decode("utf-8"))
        except ValueError as error:
            raise Refused(47001) from error
        if not isinstance(order, dict):
            raise Refused(47001)
        return order


@dataclass(frozen=True, slots=True)
class Call:
    """One path below `/cgi-bin/`."""

    method: str
    answer: Callable[[Switchboard, Order], Awaitable[Answer]]
    right: Right | None = None
    needs_token: bool = True
