"""Connections that bring no request: closed after a while, so that nobody holds the door with half a sentence."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

#: How long the head of a connection's first request may take; the server's own limit begins after it.
HEAD_SECONDS = 10.0
_END_OF_HEAD = b"\r\n\r\n"


class Doorman(asyncio.Protocol):
    """Hands everything on to the server's own protocol, and closes what has sent no whole head in time."""

    def __init__(self, inner: Any, head_seconds: float = HEAD_SECONDS) -> None:
        self._inner = inner
        self._head_seconds = head_seconds
        self._timer: asyncio.TimerHandle | None = None
        self._last = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for the head."""
        self._timer = asyncio.get_running_loop().call_later(self._head_seconds, transport.close)
        self._inner.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        """Hand it on; look whether the head is whole."""
        if self._timer is not None:
            # The end may come in two pieces.
            self._last = self._last[-3:] + data
            if _END_OF_HEAD in self._last:
                self._arrived()
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """Hand it on."""
        ended: bool | None = self._inner.eof_received()
        return ended

    def connection_lost(self, exc: Exception | None) -> None:
        """Hand it on."""
        self._arrived()
        self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        """Hand it on."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """Hand it on."""
        self._inner.resume_writing()

    def _arrived(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer, self._last = None, b""
