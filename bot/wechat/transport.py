"""One HTTP exchange with the platform: bounded in time and size, and silent about tokens when it fails."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING, Any, Final

import aiohttp

from bot.wechat.wechat_errors import ApiError, ApiUnavailable, MediaTooLarge

if TYPE_CHECKING:
    from collections.abc import Mapping

#: An answer of JSON; the platform's are below a few KiB.
JSON_LIMIT_BYTES: Final = 1024 * 1024
_CHUNK_BYTES: Final = 64 * 1024
_MESSAGE_LENGTH: Final = 500
_HTTP_OK: Final = 200
_SECRET_PARAMETERS: Final = re.compile(r"((?:access_token|secret)[\"']?\s*[=:]\s*[\"']?)[\w-]+")
_RID: Final = re.compile(r"rid: *[\w-]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back with HTTP 200."""

    content_type: str
    #: The name in Content-Disposition, without folders; empty when there is none.
    filename: str
    body: bytes


def json_body(payload: Mapping[str, Any]) -> aiohttp.BytesPayload:
    r"""JSON in real UTF-8: the platform refuses \uXXXX in menus (40033) and shows it elsewhere."""
    data = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return aiohttp.BytesPayload(data, content_type="application/json; charset=utf-8")


async def exchange(
    http: aiohttp.ClientSession,
    method: str,
    url: str,
    *,
    patience: aiohttp.ClientTimeout,
    params: Mapping[str, str] | None = None,
    data: aiohttp.BytesPayload | aiohttp.FormData | None = None,
    limit: int = JSON_LIMIT_BYTES,
) -> Answer:
    """Send one request. Raises ApiUnavailable, or MediaTooLarge for an answer over `limit` bytes.

    Redirects are not followed: the parameters hold the token.
    """
    fault = ""
    try:
        async with http.request(
            method, url, params=params, data=data, timeout=patience, allow_redirects=False
        ) as response:
            if response.status != _HTTP_OK:
                fault = f"HTTP {response.status}"
            else:
                return Answer(response.content_type, _filename(response), await _read(response, limit))
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        # Only the kind: these quote the address, and with it the token.
        fault = type(error).__name__
    # Raised out here, so that the error above does not come along as its context.
    raise ApiUnavailable(fault)


def read_json(body: bytes, *, hide: tuple[str, ...] = ()) -> dict[str, Any]:
    """The platform's answer. Raises ApiError when it says no, ApiUnavailable when it is no answer of its own.

    `hide` are tokens, secrets and openids that must not appear in the error.
    """
    try:
        # Control characters inside strings have been seen: strict=False takes them.
        answer = json.loads(body.decode("utf-8", "replace"), strict=False)
        code = int(answer.get("errcode") or 0)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        answer, code = None, 0
    if not isinstance(answer, dict):
        raise ApiUnavailable("answer is not the platform's JSON")
    if code:
        raise ApiError(code, _scrub(str(answer.get("errmsg") or ""), hide))
    return answer


def _scrub(message: str, hide: tuple[str, ...]) -> str:
    for secret in hide:
        if secret:
            message = message.replace(secret, "***")
    message = _SECRET_PARAMETERS.sub(r"\1***", message)
    if len(message) > _MESSAGE_LENGTH:
        rid = _RID.search(message, _MESSAGE_LENGTH)
        message = f"{message[:_MESSAGE_LENGTH]}… {rid[0] if rid else ''}".rstrip()
    return message


async def _read(response: aiohttp.ClientResponse, limit: int) -> bytes:
    if (response.content_length or 0) > limit:
        raise MediaTooLarge(f"more than {limit} bytes announced")
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
        body += chunk
        if len(body) > limit:
            raise MediaTooLarge(f"more than {limit} bytes")
    return bytes(body)


def _filename(response: aiohttp.ClientResponse) -> str:
    # Not response.content_disposition: it warns about names that the standard would rather see encoded.
    header = Message()
    header["content-disposition"] = response.headers.get("Content-Disposition", "")
    name = str(header.get_filename("")).replace("\\", "/")
    return "".join(c for c in name.rpartition("/")[2] if c.isprintable()).strip(". ")
