"""Reply XML by wechatpy, whose CDATA sections are closed to what citizens type (wechatpy 1.8.18 escapes nothing)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wechatpy.replies import TextReply

from bot.wechat.xml_characters import cdata

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.chat.incoming import Inbound


def text_reply(inbound: Inbound, text: str, now: datetime) -> str:
    """The answer to `inbound` as XML; empty when nothing of `text` can be written.

    Parsed again it gives `text` without the characters XML forbids. The same arguments give the same XML.
    """
    content = cdata(text)
    if not content.strip():
        return ""
    reply: str = TextReply(
        source=cdata(inbound.account),
        target=cdata(inbound.openid),
        time=int(now.timestamp()),
        content=content,
    ).render()
    return reply
