"""From the platform's elements to an Inbound: one table for messages, one for events.

Sources: 接收普通消息 and 接收事件推送 (developers.weixin.qq.com, Message_Management), 自定义菜单的事件推送.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypedDict

from bot.wechat import wechat_texts as texts
from bot.wechat.platform_numbers import QR_SCENE_PREFIX
from bot.wechat.platform_xml import Fields, read_message, value
from bot.wechat.wechat_errors import MalformedMessage
from handlers.chat.incoming import Inbound, Kind

#: Longest key as it is; a longer one (an event's key may be an address of 1,024 bytes) ends in a digest.
KEY_LENGTH: Final = 160
_LATEST_SECOND: Final = 2**32
_MOST_LATITUDE: Final = 90.0
_MOST_LONGITUDE: Final = 180.0


class _Details(TypedDict, total=False):
    """What a kind adds to an Inbound."""

    text: str
    menu_id: str
    media_id: str
    media_url: str
    scene: str
    latitude: float | None
    longitude: float | None
    label: str


_Reader = Callable[[Fields], _Details]


def parse(xml: bytes, *, query_timestamp: str = "") -> Inbound:
    """Decode one message or event. Raises MalformedMessage.

    A CreateTime that is absent or absurd is replaced by the request's own timestamp, then by the epoch.
    """
    fields = read_message(xml)
    openid, account = value(fields, "FromUserName"), value(fields, "ToUserName")
    if not openid or not account:
        raise MalformedMessage("sender or receiver missing")
    message_type = value(fields, "MsgType").lower()
    if message_type == "event":
        event = value(fields, "Event").lower()
        kind, read = _EVENTS.get(event, (Kind.EVENT, _nothing))
        details = read(fields)
        key = _event_key(fields, openid, event)
    else:
        kind, read = _MESSAGES.get(message_type, (Kind.UNKNOWN, _nothing))
        details = read(fields)
        if kind is Kind.TEXT and details.get("text") == texts.UNSUPPORTED_MESSAGE:
            kind, details = Kind.UNKNOWN, {}
        key = _message_key(fields, openid)
    sent_at = _instant(value(fields, "CreateTime")) or _instant(query_timestamp) or datetime.fromtimestamp(0, UTC)
    return Inbound(openid=openid, account=account, kind=kind, key=key, sent_at=sent_at, **details)


def _nothing(_fields: Fields) -> _Details:
    return {}


def _text(fields: Fields) -> _Details:
    return {"text": value(fields, "Content"), "menu_id": value(fields, "bizmsgmenuid")}


def _image(fields: Fields) -> _Details:
    return {"media_id": value(fields, "MediaId"), "media_url": value(fields, "PicUrl")}


def _voice(fields: Fields) -> _Details:
    # Recognition has arrived empty or not at all since 2023: /community/develop/doc/0004642ac48a28f049ff2b15f51800.
    return {
        "media_id": value(fields, "MediaId"),
        "text": value(fields, "Recognition"),
        "label": value(fields, "Format"),
    }


def _video(fields: Fields) -> _Details:
    return {"media_id": value(fields, "MediaId")}


def _location(fields: Fields) -> _Details:
    latitude = _degrees(value(fields, "Location_X"), _MOST_LATITUDE)
    longitude = _degrees(value(fields, "Location_Y"), _MOST_LONGITUDE)
    if latitude is None or longitude is None:
        latitude = longitude = None
    return {"latitude": latitude, "longitude": longitude, "label": value(fields, "Label")}


def _link(fields: Fields) -> _Details:
    return {"text": f"{value(fields, 'Title')} {value(fields, 'Url')}".strip()}


def _subscribe(fields: Fields) -> _Details:
    # Other keys than a scene exist ("last_trade_no_…" after a payment) and are not ours.
    key = value(fields, "EventKey")
    return {"scene": key.removeprefix(QR_SCENE_PREFIX)} if key.startswith(QR_SCENE_PREFIX) else {}


def _scan(fields: Fields) -> _Details:
    return {"scene": value(fields, "EventKey")}


def _click(fields: Fields) -> _Details:
    return {"text": value(fields, "EventKey")}


def _template_result(fields: Fields) -> _Details:
    return {"text": value(fields, "Status"), "menu_id": value(fields, "MsgID")}


_MESSAGES: Final[dict[str, tuple[Kind, _Reader]]] = {
    "text": (Kind.TEXT, _text),
    "image": (Kind.IMAGE, _image),
    "voice": (Kind.VOICE, _voice),
    "video": (Kind.VIDEO, _video),
    "shortvideo": (Kind.VIDEO, _video),
    "location": (Kind.LOCATION, _location),
    "link": (Kind.LINK, _link),
}

# Names in lower case. Whatever is not here is noted and answered with "success": VIEW, the scancode, pic and
# location_select events (what was picked follows as a message of its own), kf and subscribe_msg events, and
# LOCATION, to which a reply is not allowed.
_EVENTS: Final[dict[str, tuple[Kind, _Reader]]] = {
    "subscribe": (Kind.SUBSCRIBE, _subscribe),
    "subscribe_scan": (Kind.SUBSCRIBE, _scan),  # wechatpy's name; it has taken the prefix off
    "subscribe_scan_product": (Kind.SUBSCRIBE, _nothing),  # likewise, by a product's bar code
    "unsubscribe": (Kind.UNSUBSCRIBE, _nothing),
    "scan": (Kind.SCAN, _scan),
    "click": (Kind.CLICK, _click),
    "templatesendjobfinish": (Kind.TEMPLATE_RESULT, _template_result),
}


def _message_key(fields: Fields, openid: str) -> str:
    message_id = value(fields, "MsgId")
    if message_id.strip("0"):
        # The number alone could be another sender's: whoever has it would be told what the first one was.
        return _bounded(f"m:{openid}:{message_id}")
    # Some kinds (device messages, peers that are not WeChat) have no MsgId: the same content in the same second
    # from the same sender is the same message.
    digest = hashlib.sha256(repr(sorted(fields.items())).encode()).hexdigest()
    return _bounded(f"c:{openid}:{value(fields, 'CreateTime')}:{value(fields, 'MsgType')}:{digest[:32]}")


def _event_key(fields: Fields, openid: str, event: str) -> str:
    # A delivery report has no EventKey; its MsgID keeps two of them in one second apart.
    event_key = value(fields, "EventKey") or value(fields, "MsgID")
    return _bounded(f"e:{openid}:{value(fields, 'CreateTime')}:{event}:{event_key}")


def _bounded(key: str) -> str:
    if len(key) <= KEY_LENGTH:
        return key
    return f"{key[: KEY_LENGTH - 65]}:{hashlib.sha256(key.encode()).hexdigest()}"


def _instant(seconds: str) -> datetime | None:
    try:
        number = int(seconds)
    except ValueError:
        return None
    return datetime.fromtimestamp(number, UTC) if 0 < number < _LATEST_SECOND else None


def _degrees(text: str, most: float) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) <= most else None
