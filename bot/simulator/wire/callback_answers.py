"""Reading the bot's answer as strictly as the platform does: a reply, nothing, or the error banner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from bot.simulator import platform_facts as facts
from bot.simulator.wire.callback_wire import Credentials, Mode
from bot.simulator.wire.wire_codec import BadEnvelopeError, same, signature

if TYPE_CHECKING:
    from collections.abc import Callable


class BadAnswerError(ValueError):
    """An answer for which a phone shows the error banner; says why, for the simulator's log."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One passive reply. `text` is a text's content or an article's description."""

    kind: str
    text: str = ""
    media_id: str = ""
    title: str = ""
    url: str = ""
    picture_url: str = ""


def read(credentials: Credentials, openid: str, body: bytes) -> Answer | None:
    """Read an answer's body; None for `success` or nothing. Raises BadAnswerError."""
    if body in (b"", b"success"):
        return None
    root = _parse(body)
    if root.find("Encrypt") is not None:
        root = _parse(_open(credentials, root))
    elif credentials.mode is Mode.SAFE:
        raise BadAnswerError("safe mode, but the reply is not encrypted")
    if _text(root, "ToUserName") != openid or _text(root, "FromUserName") != credentials.account:
        raise BadAnswerError("the reply goes to somebody else or comes from another account")
    if not _text(root, "CreateTime").isdecimal():
        raise BadAnswerError("CreateTime is no number")
    reader = _READERS.get(_text(root, "MsgType"))
    if reader is None:
        raise BadAnswerError("unknown MsgType")
    return reader(root)


def _parse(body: bytes) -> ET.Element:
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise BadAnswerError("a document type has no place in a reply")
    try:
        root = ET.fromstring(body.decode("utf-8"))  # noqa: S314 -- entities cannot be declared without the above
    except (ET.ParseError, UnicodeDecodeError) as error:
        raise BadAnswerError(f"not XML: {error}") from error
    if root.tag != "xml":
        raise BadAnswerError("the root element is not <xml>")
    return root


def _open(credentials: Credentials, root: ET.Element) -> bytes:
    if credentials.key is None:
        raise BadAnswerError("plain mode, but the reply is encrypted")
    sealed, stamp, nonce = (_text(root, name) for name in ("Encrypt", "TimeStamp", "Nonce"))
    if not stamp.isdecimal() or not nonce:
        raise BadAnswerError("TimeStamp or Nonce is missing")
    if not same(_text(root, "MsgSignature"), signature(credentials.token, stamp, nonce, sealed)):
        raise BadAnswerError("MsgSignature is wrong")
    try:
        return credentials.key.open(sealed)
    except BadEnvelopeError as error:
        raise BadAnswerError(str(error)) from error


def _text(root: ET.Element, path: str) -> str:
    found = root.findall(path)
    if len(found) != 1:
        raise BadAnswerError(f"{path} must stand exactly once")
    return (found[0].text or "").strip() if path != "Content" else found[0].text or ""


def _read_text(root: ET.Element) -> Answer:
    content = _text(root, "Content")
    if not content.strip():
        raise BadAnswerError("Content is empty")
    if len(content.encode()) > facts.TEXT_BYTES:
        raise BadAnswerError(f"Content is longer than {facts.TEXT_BYTES} bytes")
    return Answer("text", text=content)


def _read_media(root: ET.Element) -> Answer:
    kind = _text(root, "MsgType")
    return Answer(kind, media_id=_text(root, f"{kind.capitalize()}/MediaId"))


def _read_news(root: ET.Element) -> Answer:
    items = root.findall("Articles/item")
    if _text(root, "ArticleCount") != str(facts.ARTICLES) or len(items) != facts.ARTICLES:
        raise BadAnswerError("news takes exactly one article")
    title, text, picture, url = (_text(items[0], name) for name in ("Title", "Description", "PicUrl", "Url"))
    return Answer("news", text, title=title, url=url, picture_url=picture)


def _read_music(root: ET.Element) -> Answer:
    return Answer("music", _text(root, "Music/Description"), title=_text(root, "Music/Title"))


def _read_transfer(_root: ET.Element) -> Answer:
    return Answer("transfer_customer_service")


_READERS: dict[str, Callable[[ET.Element], Answer]] = {
    "text": _read_text,
    "image": _read_media,
    "voice": _read_media,
    "video": _read_media,
    "news": _read_news,
    "music": _read_music,
    "transfer_customer_service": _read_transfer,
}
