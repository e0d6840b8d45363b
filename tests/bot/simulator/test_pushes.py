"""What reaches a phone by the API: customer messages in their windows, templates, typing; and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.simulator.api import temporary_media as media
from bot.simulator.api.template_messages import Template
from bot.simulator.phones.phone_bubbles import Way

if TYPE_CHECKING:
    from simulator_rig import Rig

STATUS = Template(
    "T1",
    "诉求进度通知",
    {"character_string1": "编号", "thing2": "事项", "const3": "状态", "time4": "时间"},
    {"const3": ("已答复", "已办结")},
)
GOOD = {
    "character_string1": {"value": "WC20261123-0001"},
    "thing2": {"value": "向阳路路灯"},
    "const3": {"value": "已答复"},
    "time4": {"value": "2026-11-23 15:00"},
}


async def test_a_message_buys_five_customer_messages_and_then_45047(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    assert await safe_rig.service_text(phone.openid, "早") == 45015
    await safe_rig.platform.send_text(phone, "你好")
    codes = [await safe_rig.service_text(phone.openid, f"第{number}条") for number in range(6)]

    assert codes == [0, 0, 0, 0, 0, 45047]
    assert [bubble.text for bubble in phone.received if bubble.way is Way.SERVICE][-1] == "第4条"


async def test_the_long_window_closes_after_48_hours(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")
    safe_rig.clock.advance(hours=47.9)
    assert await safe_rig.service_text(phone.openid, "赶上了") == 0
    safe_rig.clock.advance(hours=0.2)

    assert await safe_rig.service_text(phone.openid, "晚了") == 45015


async def test_a_tapped_choice_buys_only_the_short_window(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.tap(phone, "weixin://bizmsgmenu?msgmenucontent=1&msgmenuid=a")
    assert await safe_rig.service_text(phone.openid, "一分钟内") == 0
    safe_rig.clock.advance(minutes=1.1)

    assert await safe_rig.service_text(phone.openid, "一分钟后") == 45015


async def test_customer_messages_are_refused_by_reason(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")

    assert await safe_rig.service_text("oNobody", "你好") == 40003
    assert await safe_rig.service_text(phone.openid, "字" * 683) == 45002
    assert await safe_rig.service_text(phone.openid, "") == 44004
    safe_rig.platform.faults.set("close_window", 1)
    assert await safe_rig.service_text(phone.openid, "你好") == 45015
    assert await safe_rig.service_text(phone.openid, "你好") == 0
    await safe_rig.platform.unfollow(phone)
    assert await safe_rig.service_text(phone.openid, "你好") == 45015


async def test_other_kinds_of_customer_messages_are_shown(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")
    picture = safe_rig.platform.media.upload("image", media.picture("wall"))
    choices = {"head_content": "满意吗？", "list": [{"id": "101", "content": "满意"}], "tail_content": "谢谢"}
    article = {"title": "题", "description": "述", "url": "https://example.org/", "picurl": ""}
    for kind, content in (
        ("image", {"media_id": picture.id}),
        ("msgmenu", choices),
        ("news", {"articles": [article]}),
    ):
        body = {"touser": phone.openid, "msgtype": kind, kind: content}
        assert (await safe_rig.call("message/custom/send", body))["errcode"] == 0
    image, menu, news = phone.received[-3:]

    assert image.media_id == picture.id
    assert menu.text == "满意吗？\n满意\n谢谢"
    assert menu.links[0].is_choice
    assert news.title == "题"


async def test_a_template_card_is_shown_and_its_delivery_reported(safe_rig: Rig) -> None:
    safe_rig.platform.templates.add(STATUS)
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    body = {"touser": phone.openid, "template_id": "T1", "url": "https://example.org/c/1", "data": GOOD}
    said = await safe_rig.call("message/template/send", body)
    await safe_rig.platform.settle()

    assert said["errcode"] == 0
    assert (
        phone.last.text == "诉求进度通知\n编号：WC20261123-0001\n事项：向阳路路灯\n状态：已答复\n时间：2026-11-23 15:00"
    )
    assert phone.last.links[0].url == "https://example.org/c/1"
    report = safe_rig.bot.received[-1]
    assert (report.event, report.id, report.status) == ("templatesendjobfinish", said["msgid"], "success")


async def test_a_client_msg_id_sends_once_in_ten_minutes(safe_rig: Rig) -> None:
    safe_rig.platform.templates.add(STATUS)
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    body = {"touser": phone.openid, "template_id": "T1", "client_msg_id": "outbox-1", "data": GOOD}
    first, second = [await safe_rig.call("message/template/send", body) for _ in range(2)]
    safe_rig.clock.advance(minutes=11)
    third = await safe_rig.call("message/template/send", body)
    await safe_rig.platform.settle()

    assert first == second
    assert third["msgid"] != first["msgid"]
    assert len(phone.received) == 2


async def test_who_refuses_messages_gets_none_and_the_report_says_so(safe_rig: Rig) -> None:
    safe_rig.platform.templates.add(STATUS)
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")
    phone.refuses_messages = True
    body = {"touser": phone.openid, "template_id": "T1", "data": GOOD}
    assert (await safe_rig.call("message/template/send", body))["errcode"] == 0
    await safe_rig.platform.settle()

    assert safe_rig.bot.received[-1].status == "failed:user block"
    assert await safe_rig.service_text(phone.openid, "你好") == 48002
    assert phone.last.way is Way.PASSIVE


async def test_templates_are_refused_by_reason(safe_rig: Rig) -> None:
    safe_rig.platform.templates.add(STATUS)
    newcomer = safe_rig.platform.add_phone("示例居民")
    body = {"touser": newcomer.openid, "template_id": "T1", "data": GOOD}

    assert (await safe_rig.call("message/template/send", body))["errcode"] == 43004
    await safe_rig.platform.follow(newcomer)
    assert (await safe_rig.call("message/template/send", body | {"template_id": "T2"}))["errcode"] == 40037
    too_long = GOOD | {"thing2": {"value": "字" * 21}}
    said = await safe_rig.call("message/template/send", body | {"data": too_long})
    assert said["errcode"] == 47003
    assert "data.thing2.value" in said["errmsg"]


async def test_typing_shows_for_fifteen_seconds(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    typing = {"touser": phone.openid, "command": "Typing"}
    assert (await safe_rig.call("message/custom/typing", typing))["errcode"] == 45080
    await safe_rig.platform.send_text(phone, "你好")
    assert (await safe_rig.call("message/custom/typing", typing))["errcode"] == 0
    assert (await safe_rig.call("message/custom/typing", typing))["errcode"] == 45081

    assert (await safe_rig.call("message/custom/typing", typing | {"command": "CancelTyping"}))["errcode"] == 0
    assert phone.typing_until is None
