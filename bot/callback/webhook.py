"""`GET/POST /wechat`: verify, decode, hand over, encode; non-200 for a bad signature, and for what was not recorded."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog
from aiohttp import web

from bot.callback.inbound import NotRecordedError
from bot.running.log import trace
from bot.wechat.platform_numbers import BODY_LIMIT_BYTES, REPLY_DEADLINE, SUCCESS, XML_CONTENT_TYPE
from bot.wechat.wechat_errors import MalformedMessage, SignatureError

if TYPE_CHECKING:
    from bot.callback.freshness import Freshness
    from bot.callback.inbound import Receiver
    from bot.wechat.codec import Codec

_log = structlog.get_logger()

#: Longer than the platform waits: it then sends the message again.
SILENCE = REPLY_DEADLINE + timedelta(seconds=1)


class Webhook:
    """The platform's callback. A message that can't be recorded is refused after `silence`, too late on purpose."""

    def __init__(self, codec: Codec, receiver: Receiver, freshness: Freshness, silence: timedelta = SILENCE) -> None:
        self._codec = codec
        self._receiver = receiver
        self._freshness = freshness
        self._silence = silence.total_seconds()

    async def verify(self, request: web.Request) -> web.Response:
        """Answer the platform's check of the address: the echostr as it came."""
        try:
            return web.Response(text=self._codec.verify_url(request.query))
        except SignatureError as error:
            return _forbidden(error)

    async def receive(self, request: web.Request) -> web.StreamResponse:
        """Take one delivery."""
        body = await _read(request)
        try:
            said = self._codec.decode(request.query, body or b"")
            self._freshness.check(request.query, said.key)
        except (SignatureError, MalformedMessage) as error:
            response = _refused(error, len(body or b""))
            if body is None:
                response.force_close()
            return response
        try:
            reply = await self._receiver.receive(said)
        except Exception as error:  # noqa: BLE001 -- the edge: the citizen must never see a traceback or an error page
            cause = {} if isinstance(error, NotRecordedError) else {"error": type(error).__name__, "at": trace(error)}
            _log.error("message not recorded", **cause)
            # "success" would tell the platform never to send it again, and an error at once the citizen that the
            # account is out of order; so neither within the platform's patience, and never "success".
            await asyncio.sleep(self._silence)
            return web.Response(status=503, text="not recorded")
        if reply is None:
            return web.Response(body=SUCCESS, content_type="text/plain")
        content = self._codec.encode_text(said, reply.text, now=reply.at, query=request.query)
        response = web.Response(body=content, content_type=XML_CONTENT_TYPE, charset="utf-8")
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            self._receiver.lost(reply)
        else:
            self._receiver.left(reply)
        return response


async def _read(request: web.Request) -> bytes | None:
    """Return the body, cut one byte over the limit: a cut body is no message, and nobody can fill our memory.

    None: said to be compressed and is not, or chunks that are none, or the connection was gone
    before its end, or its end did not come in time. Where
    the next request would begin is unknown, so the connection must end with the answer.
    """
    parts: list[bytes] = []
    left = BODY_LIMIT_BYTES + 1
    try:
        async with asyncio.timeout(REPLY_DEADLINE.total_seconds()):
            while left > 0 and (part := await request.content.read(left)):
                parts.append(part)
                left -= len(part)
    except TimeoutError:
        # The platform has given up; whoever sends half a message and waits keeps nothing open.
        return None
    except web.RequestPayloadError:
        # Nothing more is to come: the server would look for it, and log a traceback.
        request.content.feed_eof()
        return None
    except ConnectionError:
        return None
    return b"".join(parts)


def _refused(error: SignatureError | MalformedMessage, size: int) -> web.Response:
    if isinstance(error, SignatureError):
        return _forbidden(error)
    _log.warning("malformed message", reason=error.reason, size=size)
    return web.Response(body=SUCCESS, content_type="text/plain")


def _forbidden(error: SignatureError) -> web.Response:
    _log.warning("bad signature", reason=str(error))
    return web.Response(status=403, text="bad signature")
