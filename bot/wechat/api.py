"""The calls we make to the platform: service and template messages, media, codes, menu.

Every call may raise ApiError (the platform said no) or ApiUnavailable (no usable answer).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

import aiohttp

from bot.wechat.platform_numbers import QR_MAX_LIFETIME, QR_SCENE_MAX_LENGTH, TOKEN_ERRORS
from bot.wechat.template_fields import fit
from bot.wechat.transport import JSON_LIMIT_BYTES, Answer, exchange, json_body, read_json
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from bot.wechat.xml_characters import writable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: A file takes longer than a call: this many times as long.
_MEDIA_PATIENCE: Final = 6


class Tokens(Protocol):
    """Where the access token comes from; `token.AccessToken` in the program."""

    async def get(self, *, bad: str = "") -> str:
        """A valid token, other than `bad`."""


@dataclass(frozen=True, slots=True)
class Media:
    """A downloaded file. Name and type are the platform's words: look at the bytes before trusting them."""

    content_type: str
    filename: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Qr:
    """A code with a scene: `url` is what to draw."""

    ticket: str
    url: str


class Api:
    """The platform's API for one account, over one shared HTTP session.

    A call with a token that the platform refuses is made once more with another one, never more often.
    """

    def __init__(
        self,
        http: aiohttp.ClientSession,
        base_url: str,
        tokens: Tokens,
        *,
        timeout_seconds: float = 8,
    ) -> None:
        self._http = http
        self._base_url = base_url.rstrip("/")
        self._tokens = tokens
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds)
        self._media_timeout = aiohttp.ClientTimeout(
            total=timeout_seconds * _MEDIA_PATIENCE,
            sock_read=timeout_seconds,
        )

    async def send_text(self, openid: str, text: str) -> None:
        """Send a service message. The caller keeps to rules.TEXT_LIMIT_BYTES (else 45002)."""
        await self._send(openid, "text", {"content": writable(text)})

    async def send_template(
        self,
        openid: str,
        template_id: str,
        data: Mapping[str, str],
        url: str = "",
        client_msg_id: str = "",
    ) -> str:
        """Send a template message; fields are cut to what their type allows. Returns the platform's msgid.

        Accepted is not delivered: that is said later by a TEMPLATE_RESULT with the same msgid. The same
        `client_msg_id` is sent once within ten minutes.
        """
        payload: dict[str, Any] = {
            "touser": openid,
            "template_id": template_id,
            "data": {name: {"value": fit(name, writable(value))} for name, value in data.items()},
        }
        if url:
            payload["url"] = url
        if client_msg_id:
            payload["client_msg_id"] = client_msg_id
        answer = await self._post("/cgi-bin/message/template/send", payload, hide=(openid,))
        return str(answer.get("msgid", ""))

    async def download_media(self, media_id: str, max_bytes: int) -> Media:
        """Fetch what somebody sent, within three days. Raises MediaTooLarge beyond `max_bytes`.

        For a video the platform answers with an address, which is followed once.
        """
        answer = await self._call(
            "GET",
            "/cgi-bin/media/get",
            {"media_id": media_id},
            limit=max_bytes,
            patience=self._media_timeout,
        )
        if _looks_like_json(answer):
            address = _text(read_json(answer.body), "video_url")
            answer = await exchange(self._http, "GET", address, patience=self._media_timeout, limit=max_bytes)
        return Media(answer.content_type, answer.filename, answer.body)

    async def create_qr(self, scene: str, expire_seconds: int | None = None) -> Qr:
        """A code whose scan brings `scene`; permanent without `expire_seconds` (100,000 for an account in all).

        Raises ValueError for a scene of no or over 64 characters, or a time over 30 days.
        """
        if not 0 < len(scene) <= QR_SCENE_MAX_LENGTH:
            raise ValueError(f"scene must have 1 to {QR_SCENE_MAX_LENGTH} characters")
        payload: dict[str, Any] = {"action_name": "QR_LIMIT_STR_SCENE", "action_info": {"scene": {"scene_str": scene}}}
        if expire_seconds is not None:
            if not 0 < expire_seconds <= QR_MAX_LIFETIME.total_seconds():
                raise ValueError(f"expire_seconds must be 1 to {QR_MAX_LIFETIME.total_seconds():.0f}")
            payload |= {"action_name": "QR_STR_SCENE", "expire_seconds": expire_seconds}
        answer = await self._post("/cgi-bin/qrcode/create", payload)
        return Qr(_text(answer, "ticket"), _text(answer, "url"))

    async def get_callback_ips(self) -> tuple[str, ...]:
        """The addresses (some in CIDR form) from which the platform calls us."""
        answer = await self._call("GET", "/cgi-bin/getcallbackip")
        found = read_json(answer.body).get("ip_list")
        return tuple(str(address) for address in found) if isinstance(found, list) else ()

    async def _send(self, openid: str, kind: str, content: dict[str, str]) -> None:
        payload = {"touser": openid, "msgtype": kind, kind: content}
        await self._post("/cgi-bin/message/custom/send", payload, hide=(openid,))

    async def _post(self, path: str, payload: Mapping[str, Any], *, hide: tuple[str, ...] = ()) -> dict[str, Any]:
        answer = await self._call("POST", path, body=lambda: json_body(payload), hide=hide)
        return read_json(answer.body)

    async def _call(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        body: Callable[[], aiohttp.BytesPayload | aiohttp.FormData] | None = None,
        limit: int = JSON_LIMIT_BYTES,
        patience: aiohttp.ClientTimeout | None = None,
        hide: tuple[str, ...] = (),
    ) -> Answer:
        """Make a call, once more when the platform refuses the token. `body` is made anew for each try."""

        async def attempt(token: str) -> Answer:
            answer = await exchange(
                self._http,
                method,
                f"{self._base_url}{path}",
                patience=patience or self._timeout,
                params={"access_token": token, **(params or {})},
                data=body() if body else None,
                limit=limit,
            )
            if _looks_like_json(answer):
                read_json(answer.body, hide=(token, *hide))
            return answer

        token = await self._tokens.get()
        try:
            return await attempt(token)
        except ApiError as error:
            if error.code not in TOKEN_ERRORS:
                raise
        return await attempt(await self._tokens.get(bad=token))


def _looks_like_json(answer: Answer) -> bool:
    """No photo, recording or video begins with a brace; the declared type is not to be relied on."""
    return answer.body.lstrip()[:1] == b"{"


def _text(answer: Mapping[str, Any], name: str) -> str:
    found = answer.get(name)
    if not isinstance(found, str) or not found:
        raise ApiUnavailable(f"answer holds no {name}")
    return found
