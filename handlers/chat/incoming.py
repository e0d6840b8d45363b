"""The words the outside world and the conversation share: what came in, what goes out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Kind(StrEnum):
    """What sort of thing a citizen's (or deputy's) phone sent."""

    TEXT = "text"
    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    LOCATION = "location"
    LINK = "link"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    SCAN = "scan"
    CLICK = "click"
    #: A delivery report of the platform for a template message: `text` is the status, `menu_id` the msgid.
    TEMPLATE_RESULT = "template_result"
    #: An ordinary message of a kind nobody knows yet: answered politely.
    UNKNOWN = "unknown"
    #: An event that is only noted: answered with the platform's "success".
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message or event of the platform, decoded.

    `key` is unique for one message however often it is delivered: `m:` with sender and MsgId, or `e:` and sender,
    CreateTime, event and its key (the platform's own rule, 接收事件推送); `c:` with sender, time, kind and a digest
    for a message that came without an id. `sent_at` is aware UTC.
    """

    openid: str
    account: str
    kind: Kind
    key: str
    sent_at: datetime
    #: Typed text; a voice message's transcript; a link's title and address; a menu click's key.
    text: str = ""
    #: The id of a tapped numbered choice (`bizmsgmenuid`); client-supplied, so a hint and no proof.
    menu_id: str = ""
    media_id: str = ""
    #: Address of a photo on the platform's own server; valid for about three days.
    media_url: str = ""
    #: The scene of a scanned code, without the platform's `qrscene_`.
    scene: str = ""
    latitude: float | None = None
    longitude: float | None = None
    #: The platform's name for a location, or the file format of a voice message.
    label: str = ""
