"""What goes over the line to the bot: the signed query and the body, in the account's mode."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum

from bot.simulator.wire.wire_codec import AesKey, signature


class Mode(StrEnum):
    """How the console's 消息加解密方式 is set."""

    PLAIN = "plain"
    COMPATIBLE = "compatible"
    SAFE = "safe"


class AccountKind(StrEnum):
    """What kind of account it is; decides which calls it may make (接口权限说明)."""

    SERVICE = "service"
    SERVICE_UNVERIFIED = "service_unverified"
    SUBSCRIPTION = "subscription"
    SUBSCRIPTION_VERIFIED = "subscription_verified"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The account as its console shows it. `account` is the original id (gh_…), `key` the EncodingAESKey."""

    token: str
    app_id: str
    app_secret: str
    account: str
    mode: Mode
    key: AesKey | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One HTTP request to the bot: the query to sign it, the bytes to post."""

    query: dict[str, str]
    body: bytes


def handshake(credentials: Credentials, echo: str, timestamp: int) -> dict[str, str]:
    """The query of the GET that checks a callback address."""
    return _signed(credentials, timestamp) | {"echostr": echo}


def wrap(credentials: Credentials, openid: str, xml: bytes, timestamp: int) -> Delivery:
    """Sign one message and, outside plain mode, encrypt it; a fresh nonce and ciphertext on each call."""
    query = _signed(credentials, timestamp) | {"openid": openid}
    if credentials.key is None:
        return Delivery(query, xml)
    sealed = credentials.key.seal(xml)
    query["encrypt_type"] = "aes"
    query["msg_signature"] = signature(credentials.token, query["timestamp"], query["nonce"], sealed)
    element = f"<Encrypt><![CDATA[{sealed}]]></Encrypt>".encode()
    if credentials.mode is Mode.COMPATIBLE:
        return Delivery(query, xml.removesuffix(b"</xml>") + element + b"</xml>")
    head = f"<xml><ToUserName><![CDATA[{credentials.account}]]></ToUserName>".encode()
    return Delivery(query, head + element + b"</xml>")


def _signed(credentials: Credentials, timestamp: int) -> dict[str, str]:
    nonce = str(secrets.randbelow(10**10))
    stamp = str(timestamp)
    return {"signature": signature(credentials.token, stamp, nonce), "timestamp": stamp, "nonce": nonce}
