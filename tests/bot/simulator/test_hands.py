"""What a hand can do on a phone, and what the bot gets from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.simulator.api import temporary_media as media
from bot.simulator.api.api_refusals import PhoneError

if TYPE_CHECKING:
    from simulator_rig import Rig


async def test_a_newcomer_who_scans_follows_by_the_code_and_a_follower_reports_it(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民")
    await safe_rig.platform.scan(phone, "st_12")
    await safe_rig.platform.scan(phone, "st_12")
    first, second = safe_rig.bot.received

    assert phone.follower
    assert (first.event, first.scene_id) == ("subscribe_scan", "st_12")
    assert (second.event, second.scene_id) == ("scan", "st_12")
    assert "<![CDATA[qrscene_st_12]]>" in safe_rig.platform.courier.carried[0].xml
    assert first.ticket == second.ticket


async def test_following_leaving_and_following_again_are_three_events(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民")
    assert await safe_rig.platform.follow(phone)
    assert await safe_rig.platform.follow(phone) == []
    await safe_rig.platform.unfollow(phone)
    assert await safe_rig.platform.follow(phone)

    assert [message.event for message in safe_rig.bot.received] == ["subscribe", "unsubscribe", "subscribe"]


async def test_nobody_writes_without_following(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民")
    with pytest.raises(PhoneError, match="关注"):
        await safe_rig.platform.send_text(phone, "你好")
    with pytest.raises(PhoneError, match="空白"):
        await safe_rig.platform.send_text(safe_rig.platform.add_phone("示例二", follower=True), "  ")

    assert safe_rig.bot.received == []


async def test_a_tapped_choice_is_sent_with_its_id(safe_rig: Rig) -> None:
    async def offer(message: Any) -> str | bytes | None:
        return '<a href="weixin://bizmsgmenu?msgmenucontent=1 路灯&msgmenuid=s7_1">1 路灯</a>' if message.id else None

    safe_rig.bot.say = offer
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "路灯坏了")
    await safe_rig.platform.tap(phone, phone.link("路灯"))
    tapped = safe_rig.bot.received[-1]

    assert (tapped.content, tapped._data["bizmsgmenuid"]) == ("1 路灯", "s7_1")
    assert "bizmsgmenuid" not in safe_rig.bot.received[0]._data
    assert phone.log[2].mine


async def test_a_page_link_cannot_be_sent(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    with pytest.raises(PhoneError):
        await safe_rig.platform.tap(phone, "https://example.org/")


async def test_photos_recordings_and_films_can_be_fetched_by_the_ids_in_the_message(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_photo(phone)
    await safe_rig.platform.send_voice(phone, seconds=3)
    await safe_rig.platform.send_video(phone, kind="shortvideo")
    photo, voice, film = safe_rig.bot.received
    stored = safe_rig.platform.media

    assert stored.fetch(photo.media_id).content == media.picture("lamp")
    assert stored.fetch(voice.media_id).content_type == "audio/amr"
    assert stored.fetch(voice._data["MediaId16K"]).content.startswith(b"#!AMR-WB")
    assert not voice.recognition
    assert film.type == "shortvideo"
    async with safe_rig.http.get(photo.image) as response:
        assert await response.read() == media.picture("lamp")


async def test_a_transcript_can_be_sent_as_the_platform_once_did(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_voice(phone, "水管漏水了")

    assert safe_rig.bot.received[0].recognition == "水管漏水了"


async def test_places_links_and_stickers_arrive(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_location(phone, 36.701, 119.105, "示例广场")
    await safe_rig.platform.send_link(phone, "题", "述", "https://example.org/")
    await safe_rig.platform.send_sticker(phone)
    place, link, sticker = safe_rig.bot.received

    assert (place.location_x, place.location_y, place.label) == ("36.701000", "119.105000", "示例广场")
    assert (link.title, link.url) == ("题", "https://example.org/")
    assert sticker.content == "【收到不支持的消息类型，暂无法显示】"


async def test_menu_buttons_send_their_key_or_only_report_their_page(safe_rig: Rig) -> None:
    buttons = [
        {"type": "click", "name": "反映问题", "key": "REPORT"},
        {"name": "更多", "sub_button": [{"type": "view", "name": "说明", "url": "https://example.org/"}]},
    ]
    await safe_rig.call("menu/create", {"button": buttons})
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    assert await safe_rig.platform.click_menu(phone, "REPORT")
    assert await safe_rig.platform.click_menu(phone, "https://example.org/") == []
    with pytest.raises(PhoneError):
        await safe_rig.platform.click_menu(phone, "NOTHING")

    assert [(message.event, message.key) for message in safe_rig.bot.received[:1]] == [("click", "REPORT")]
    assert safe_rig.bot.received[1].event == "view"


async def test_raw_xml_is_delivered_as_it_is(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    xml = (
        f"<xml><ToUserName>gh</ToUserName><FromUserName><![CDATA[{phone.openid}]]></FromUserName>"
        "<CreateTime>1</CreateTime><MsgType><![CDATA[file]]></MsgType><MsgId>9</MsgId></xml>"
    )
    await safe_rig.platform.send_raw(xml)
    with pytest.raises(PhoneError):
        await safe_rig.platform.send_raw("<xml/>")

    assert safe_rig.bot.received[0].type == "unknown"


async def test_an_expired_code_cannot_be_scanned(safe_rig: Rig) -> None:
    order = {"action_name": "QR_STR_SCENE", "expire_seconds": 60, "action_info": {"scene": {"scene_str": "old"}}}
    await safe_rig.call("qrcode/create", order)
    phone = safe_rig.platform.add_phone("示例居民")
    safe_rig.clock.advance(minutes=2)
    with pytest.raises(PhoneError, match="过期"):
        await safe_rig.platform.scan(phone, "old")

    assert not phone.follower


async def test_phones_of_one_name_differ_and_the_same_name_gets_the_same_openid_again(safe_rig: Rig) -> None:
    platform = safe_rig.platform
    first, second = platform.add_phone("示例居民"), platform.add_phone("示例居民")
    platform.remove_phone(first)

    assert first.openid != second.openid
    assert len(first.openid) == 28
    assert platform.add_phone("示例居民").openid == first.openid


async def test_waiting_sees_only_what_came_after_the_last_action_and_says_what_it_saw_instead(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "一")
    await safe_rig.platform.send_text(phone, "二")
    found = await phone.wait_for(lambda bubble: "二" in bubble.text)
    with pytest.raises(TimeoutError, match="收到：二"):
        await phone.wait_for(lambda bubble: "一" in bubble.text, 0.01)

    assert found == phone.last
    assert (await phone.wait_for(lambda bubble: "一" in bubble.text, since=0)).number == 1
