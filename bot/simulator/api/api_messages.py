"""API calls that reach a phone: customer messages, typing, template messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator import platform_facts as facts
from bot.simulator.api import template_messages as templates
from bot.simulator.api.api_account import known_phone
from bot.simulator.api.api_calls import OK, Call, Right
from bot.simulator.api.api_refusals import Refused
from bot.simulator.phones.phone_bubbles import Bubble, Way
from bot.simulator.platform_faults import Fault
from bot.simulator.wire import stanzas
from bot.simulator.wire.callback_wire import AccountKind

if TYPE_CHECKING:
    from bot.simulator.api.api_calls import Answer, Order
    from bot.simulator.phones.phone import Phone
    from bot.simulator.switchboard import Switchboard


async def _send(platform: Switchboard, order: Order) -> Answer:
    body = await order.body()
    phone = known_phone(platform, body.get("touser"))
    kind = body.get("msgtype")
    content = body.get(kind) if isinstance(kind, str) else None
    if not isinstance(content, dict):
        raise Refused(40008 if kind not in _READERS else 47001)
    reader = _READERS.get(str(kind))
    if reader is None:
        raise Refused(40008)
    bubble = reader(platform, content)
    if platform.faults.take(Fault.CLOSE_WINDOW) or not phone.follower:
        raise Refused(45015)
    if phone.refuses_messages:
        raise Refused(48002)
    platform.windows.take(phone.openid, platform.clock())
    phone.typing_until = None
    phone.show(bubble)
    return OK


def _text(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    return Bubble(platform.clock(), Way.SERVICE, "text", _checked_text(content.get("content")))


def _checked_text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Refused(44004)
    if len(value.encode()) > facts.TEXT_BYTES:
        raise Refused(45002)
    return value


def _choices(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    if platform.account is not AccountKind.SERVICE:
        raise Refused(40200)
    entries = content.get("list")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Refused(47001)
    lines = [str(content.get("head_content", ""))]
    lines += [
        f'<a href="weixin://bizmsgmenu?msgmenucontent={entry.get("content")}&msgmenuid={entry.get("id")}">'
        f"{entry.get('content')}</a>"
        for entry in entries
    ]
    lines.append(str(content.get("tail_content", "")))
    return Bubble(platform.clock(), Way.SERVICE, "text", "\n".join(line for line in lines if line))


def _stored(kind: str, platform: Switchboard, content: dict[str, Any]) -> Bubble:
    medium = platform.media.fetch(content.get("media_id"))
    return Bubble(platform.clock(), Way.SERVICE, kind, media_id=medium.id, title=str(content.get("title", "")))


def _image(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    return _stored("image", platform, content)


def _voice(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    return _stored("voice", platform, content)


def _video(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    return _stored("video", platform, content)


def _news(platform: Switchboard, content: dict[str, Any]) -> Bubble:
    articles = content.get("articles")
    if not isinstance(articles, list) or len(articles) != facts.ARTICLES or not isinstance(articles[0], dict):
        raise Refused(45008)
    title, text, url, picture = (str(articles[0].get(key, "")) for key in ("title", "description", "url", "picurl"))
    return Bubble(platform.clock(), Way.SERVICE, "news", text, title=title, url=url, picture_url=picture)


_READERS = {"text": _text, "msgmenu": _choices, "image": _image, "voice": _voice, "video": _video, "news": _news}


async def _typing(platform: Switchboard, order: Order) -> Answer:
    body = await order.body()
    phone = known_phone(platform, body.get("touser"))
    command, now = body.get("command"), platform.clock()
    if command not in ("Typing", "CancelTyping"):
        raise Refused(45072)
    if phone.last_action_at is None or now - phone.last_action_at > facts.TYPING_NEEDS:
        raise Refused(45080)
    if command == "Typing" and phone.typing_until is not None and phone.typing_until > now:
        raise Refused(45081)
    phone.typing_until = now + facts.TYPING_LASTS if command == "Typing" else None
    phone.changed()
    return OK


async def _send_template(platform: Switchboard, order: Order) -> Answer:
    body = await order.body()
    phone = known_phone(platform, body.get("touser"))
    template = platform.templates.find(body.get("template_id"))
    if not phone.follower:
        raise Refused(43004)
    lines = templates.fill(template, body.get("data"))
    now, client_id = platform.clock(), body.get("client_msg_id")
    if client_id is not None:
        known = platform.templates.already_sent(phone.openid, str(client_id), now)
        if known is not None:
            return {**OK, "msgid": known}
    message_id = platform.next_id()
    if client_id is not None:
        platform.templates.remember(phone.openid, str(client_id), now, message_id)
    if not phone.refuses_messages:
        url = str(body.get("url") or "")
        phone.show(Bubble(now, Way.TEMPLATE, "template", title=template.title, url=url, fields=lines))
    platform.soon(_report(platform, phone, message_id))
    return {**OK, "msgid": message_id}


async def _report(platform: Switchboard, phone: Phone, message_id: int) -> None:
    status = "failed:user block" if phone.refuses_messages else "success"
    head = platform.envelope(phone, f"TEMPLATESENDJOBFINISH|{message_id}")
    await platform.courier.carry(phone.openid, stanzas.template_finished(head, message_id, status))


async def _list_templates(platform: Switchboard, _order: Order) -> Answer:
    listed = [
        {"template_id": template.id, "title": template.title, "content": template.content, "example": ""}
        for template in platform.templates.all()
    ]
    return {"template_list": listed}


CALLS = {
    "message/custom/send": Call("POST", _send, Right.CUSTOMER),
    "message/custom/typing": Call("POST", _typing, Right.CUSTOMER),
    "message/template/send": Call("POST", _send_template, Right.TEMPLATE),
    "template/get_all_private_template": Call("GET", _list_templates, Right.TEMPLATE),
}
