"""How the platform says no: numbers and wording of its error answers (全局返回码)."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[int, str]] = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40004: "invalid media type",
    40005: "invalid file type",
    40006: "invalid meida size",  # the platform's own spelling
    40007: "invalid media_id",
    40008: "invalid message type",
    40013: "invalid appid",
    40014: "invalid access_token",
    40016: "invalid button size",
    40017: "invalid button type",
    40018: "invalid button name size",
    40019: "invalid button key size",
    40020: "invalid button url size",
    40023: "invalid sub button size",
    40033: "invalid charset. please check your request, if include \\uxxxx will create fail!",
    40037: "invalid template_id",
    40053: "invalid action info",
    40066: "invalid url",
    40125: "invalid appsecret",
    40164: "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist",
    40200: "invalid account type",
    41001: "access_token missing",
    41005: "media data missing",
    42001: "access_token expired",
    43001: "require GET method",
    43002: "require POST method",
    43004: "require subscribe",
    44002: "empty post data",
    44004: "empty content",
    45002: "content size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit  must slower  retry next minute",
    45015: "response out of time limit or subscription is canceled",
    45047: "out of response count limit",
    45072: "command field unsupported",
    45080: "has no session with the user",
    45081: "already typing",
    46003: "menu no exist",
    47001: "data format error",
    47003: "argument invalid!",
    48001: "api unauthorized",
    48002: "user refuse to accept the msg",
    50002: "user limited",
}


class Refused(Exception):  # noqa: N818 -- the platform refuses; nothing is broken
    """An API call the platform does not carry out. `code` is its errcode, `detail` what its text adds."""

    def __init__(self, code: int, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    @property
    def message(self) -> str:
        """The errmsg without the rid."""
        return " ".join(part for part in (MESSAGES.get(self.code, "system error"), self.detail) if part)


class PhoneError(ValueError):
    """Something a hand on a real phone could not do (write without following, tap a dead link); in Chinese."""
