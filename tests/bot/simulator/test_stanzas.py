"""The XML phones send, against the samples on Tencent's pages and wechatpy's reading of them."""

from __future__ import annotations

import pytest
from wechatpy import parse_message

from bot.simulator.wire import stanzas

HEAD = stanzas.Envelope("gh_sample", "oSample", 1348831860)
START = (
    "<xml><ToUserName><![CDATA[gh_sample]]></ToUserName><FromUserName><![CDATA[oSample]]></FromUserName>"
    "<CreateTime>1348831860</CreateTime>"
)
EVENT = START + "<MsgType><![CDATA[event]]></MsgType>"


def ordinary(kind: str, rest: str) -> str:
    return f"{START}<MsgType><![CDATA[{kind}]]></MsgType>{rest}</xml>"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (stanzas.text(HEAD, "你好", 7), ordinary("text", "<Content><![CDATA[你好]]></Content><MsgId>7</MsgId>")),
        (
            stanzas.text(HEAD, "满意", 7, "101"),
            ordinary("text", "<Content><![CDATA[满意]]></Content><MsgId>7</MsgId><bizmsgmenuid>101</bizmsgmenuid>"),
        ),
        (
            stanzas.image(HEAD, "http://p", "m", 7),
            ordinary(
                "image",
                "<PicUrl><![CDATA[http://p]]></PicUrl><MediaId><![CDATA[m]]></MediaId><MsgId>7</MsgId>",
            ),
        ),
        (
            stanzas.voice(HEAD, "m", "w", 7),
            ordinary(
                "voice",
                "<MediaId><![CDATA[m]]></MediaId><Format><![CDATA[amr]]></Format><MsgId>7</MsgId>"
                "<MediaId16K><![CDATA[w]]></MediaId16K>",
            ),
        ),
        (
            stanzas.voice(HEAD, "m", "w", 7, ""),
            ordinary(
                "voice",
                "<MediaId><![CDATA[m]]></MediaId><Format><![CDATA[amr]]></Format><Recognition><![CDATA[]]></Recognition>"
                "<MsgId>7</MsgId><MediaId16K><![CDATA[w]]></MediaId16K>",
            ),
        ),
        (
            stanzas.video(HEAD, "m", "t", 7, "shortvideo"),
            ordinary(
                "shortvideo",
                "<MediaId><![CDATA[m]]></MediaId><ThumbMediaId><![CDATA[t]]></ThumbMediaId><MsgId>7</MsgId>",
            ),
        ),
        (
            stanzas.location(HEAD, 36.7, 119.1, "潍城区", 7),
            ordinary(
                "location",
                "<Location_X>36.700000</Location_X><Location_Y>119.100000</Location_Y><Scale>15</Scale>"
                "<Label><![CDATA[潍城区]]></Label><MsgId>7</MsgId>",
            ),
        ),
        (
            stanzas.link(HEAD, "t", "d", "http://u", 7),
            ordinary(
                "link",
                "<Title><![CDATA[t]]></Title><Description><![CDATA[d]]></Description><Url><![CDATA[http://u]]></Url>"
                "<MsgId>7</MsgId>",
            ),
        ),
        (
            stanzas.subscribe(HEAD),
            f"{EVENT}<Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[]]></EventKey></xml>",
        ),
        (
            stanzas.subscribe(HEAD, "st_12", "tick"),
            (
                f"{EVENT}<Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[qrscene_st_12]]></EventKey>"
                "<Ticket><![CDATA[tick]]></Ticket></xml>"
            ),
        ),
        (
            stanzas.scan(HEAD, "st_12", "tick"),
            (
                f"{EVENT}<Event><![CDATA[SCAN]]></Event><EventKey><![CDATA[st_12]]></EventKey>"
                "<Ticket><![CDATA[tick]]></Ticket></xml>"
            ),
        ),
        (
            stanzas.view(HEAD, "http://u", 4001),
            f"{EVENT}<Event><![CDATA[VIEW]]></Event><EventKey><![CDATA[http://u]]></EventKey><MenuId>4001</MenuId></xml>",
        ),
        (
            stanzas.reported_location(HEAD, 23.137466, 113.352425, 119.38504),
            (
                f"{EVENT}<Event><![CDATA[LOCATION]]></Event><Latitude>23.137466</Latitude><Longitude>113.352425</Longitude>"
                "<Precision>119.385040</Precision></xml>"
            ),
        ),
        (
            stanzas.scanned_by_menu(HEAD, "K", "1"),
            (
                f"{EVENT}<Event><![CDATA[scancode_waitmsg]]></Event><EventKey><![CDATA[K]]></EventKey><ScanCodeInfo>"
                "<ScanType><![CDATA[qrcode]]></ScanType><ScanResult><![CDATA[1]]></ScanResult></ScanCodeInfo></xml>"
            ),
        ),
        (
            stanzas.pictures_by_menu(HEAD, "K", ["a"]),
            (
                f"{EVENT}<Event><![CDATA[pic_sysphoto]]></Event><EventKey><![CDATA[K]]></EventKey><SendPicsInfo>"
                "<Count>1</Count><PicList><item><PicMd5Sum><![CDATA[a]]></PicMd5Sum></item></PicList></SendPicsInfo></xml>"
            ),
        ),
        (
            stanzas.template_finished(HEAD, 200163836, "failed:user block"),
            (
                f"{EVENT}<Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event><MsgID>200163836</MsgID>"
                "<Status><![CDATA[failed:user block]]></Status></xml>"
            ),
        ),
        (
            stanzas.consent(HEAD, "subscribe_msg_popup_event", "SubscribeMsgPopupEvent", [("T", "accept")]),
            (
                f"{EVENT}<Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent><List>"
                "<TemplateId><![CDATA[T]]></TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString>"
                "<PopupScene><![CDATA[1]]></PopupScene></List></SubscribeMsgPopupEvent></xml>"
            ),
        ),
    ],
)
def test_each_kind_is_written_as_on_tencents_page(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        (stanzas.text(HEAD, "x", 1), "text", None),
        (stanzas.image(HEAD, "u", "m", 1), "image", None),
        (stanzas.voice(HEAD, "m", "w", 1, "话"), "voice", None),
        (stanzas.video(HEAD, "m", "t", 1), "video", None),
        (stanzas.location(HEAD, 1.5, 2.5, "地", 1), "location", None),
        (stanzas.link(HEAD, "t", "d", "u", 1), "link", None),
        (stanzas.subscribe(HEAD), "event", "subscribe"),
        (stanzas.subscribe(HEAD, "s", "t"), "event", "subscribe_scan"),
        (stanzas.unsubscribe(HEAD), "event", "unsubscribe"),
        (stanzas.scan(HEAD, "s", "t"), "event", "scan"),
        (stanzas.click(HEAD, "K"), "event", "click"),
        (stanzas.view(HEAD, "u", 1), "event", "view"),
        (stanzas.reported_location(HEAD, 1, 2, 3), "event", "location"),
        (stanzas.scanned_by_menu(HEAD, "K", "r", "scancode_push"), "event", "scancode_push"),
        (stanzas.pictures_by_menu(HEAD, "K", ["a", "b"], "pic_weixin"), "event", "pic_weixin"),
        (stanzas.place_by_menu(HEAD, "K", 1.5, 2.5, "地"), "event", "location_select"),
        (stanzas.template_finished(HEAD, 1, "success"), "event", "templatesendjobfinish"),
    ],
)
def test_wechatpy_reads_each_kind(written: str, kind: str, name: str | None) -> None:
    message = parse_message(written)

    assert message.type == kind
    assert name is None or message.event == name
    assert message.source == "oSample"


def test_the_end_of_cdata_inside_a_text_stays_text() -> None:
    assert parse_message(stanzas.text(HEAD, "a]]>b<c>&", 1)).content == "a]]>b<c>&"


def test_control_characters_are_left_in_as_the_platform_leaves_them() -> None:
    assert "a\x01b" in stanzas.text(HEAD, "a\x01b", 1)
