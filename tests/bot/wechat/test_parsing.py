"""Every message of Tencent's pages, element for element, becomes the Inbound it should; keys and times."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import wechat_wire as wire
from bot.wechat.parsing import parse
from bot.wechat.wechat_errors import MalformedMessage
from handlers.chat.incoming import Inbound, Kind

SENT_AT = datetime.fromtimestamp(1767225599, UTC)
KEY = f"m:{wire.OPENID}:6054768590064713728"


def inbound(kind: Kind, key: str = KEY, **details: object) -> Inbound:
    return Inbound(
        openid=wire.OPENID,
        account=wire.ACCOUNT,
        kind=kind,
        key=key,
        sent_at=SENT_AT,
        **details,  # type: ignore[arg-type]
    )


def parsed(xml: str, query_timestamp: str = "") -> Inbound:
    return parse(xml.encode(), query_timestamp=query_timestamp)


@pytest.mark.parametrize(
    ("message_type", "inner", "expected"),
    [
        pytest.param(
            "text",
            "<Content><![CDATA[ 路灯坏了\n三天了 ]]></Content>",
            inbound(Kind.TEXT, text="路灯坏了\n三天了"),
            id="text",
        ),
        pytest.param(
            "text",
            "<Content><![CDATA[1 路灯]]></Content><bizmsgmenuid>k3-1</bizmsgmenuid>",
            inbound(Kind.TEXT, text="1 路灯", menu_id="k3-1"),
            id="tapped choice",
        ),
        pytest.param("text", "<Content><![CDATA[ \x01]]></Content>", inbound(Kind.TEXT), id="text of nothing"),
        pytest.param("text", "", inbound(Kind.TEXT), id="text without content"),
        pytest.param("TEXT", "<Content>1</Content>", inbound(Kind.TEXT, text="1"), id="type in capitals"),
        pytest.param(
            "text",
            "<Content>提交</Content><MsgDataId>9_8</MsgDataId><Idx>1</Idx>",
            inbound(Kind.TEXT, text="提交"),
            id="text from an article",
        ),
        pytest.param(
            "text",
            "<Content><![CDATA[【收到不支持的消息类型，暂无法显示】]]></Content>",
            inbound(Kind.UNKNOWN),
            id="sticker",
        ),
        pytest.param(
            "image",
            "<PicUrl><![CDATA[http://mmbiz.qpic.cn/a?x=1&y=2]]></PicUrl><MediaId><![CDATA[media]]></MediaId>",
            inbound(Kind.IMAGE, media_id="media", media_url="http://mmbiz.qpic.cn/a?x=1&y=2"),
            id="image",
        ),
        pytest.param(
            "voice",
            "<MediaId>m8</MediaId><Format>amr</Format><MediaId16K>m16</MediaId16K>",
            inbound(Kind.VOICE, media_id="m8", label="amr"),
            id="voice",
        ),
        pytest.param(
            "voice",
            "<MediaId>m8</MediaId><Format>amr</Format><Recognition><![CDATA[路灯坏了]]></Recognition>",
            inbound(Kind.VOICE, media_id="m8", label="amr", text="路灯坏了"),
            id="voice with transcript",
        ),
        pytest.param(
            "video",
            "<MediaId>v</MediaId><ThumbMediaId>t</ThumbMediaId>",
            inbound(Kind.VIDEO, media_id="v"),
            id="video",
        ),
        pytest.param(
            "shortvideo",
            "<MediaId>v</MediaId><ThumbMediaId>t</ThumbMediaId>",
            inbound(Kind.VIDEO, media_id="v"),
            id="short video",
        ),
        pytest.param(
            "location",
            "<Location_X>36.7</Location_X><Location_Y>119.1</Location_Y><Scale>20</Scale><Label>示例路1号</Label>",
            inbound(Kind.LOCATION, latitude=36.7, longitude=119.1, label="示例路1号"),
            id="location",
        ),
        pytest.param(
            "location",
            "<Location_X>nan</Location_X><Location_Y>119.1</Location_Y><Label>示例路</Label>",
            inbound(Kind.LOCATION, label="示例路"),
            id="location nowhere",
        ),
        pytest.param(
            "location",
            "<Location_X>36.7</Location_X><Location_Y>1e9</Location_Y><Label/>",
            inbound(Kind.LOCATION),
            id="location beyond the globe",
        ),
        pytest.param(
            "location",
            "<Location_X>here</Location_X><Location_Y/><Label/>",
            inbound(Kind.LOCATION),
            id="location in words",
        ),
        pytest.param(
            "link",
            "<Title>通知</Title><Description>停水</Description><Url><![CDATA[https://example.com/?a=1&b=2]]></Url>",
            inbound(Kind.LINK, text="通知 https://example.com/?a=1&b=2"),
            id="link",
        ),
        pytest.param(
            "link", "<Title/><Url>https://a.cn</Url>", inbound(Kind.LINK, text="https://a.cn"), id="bare link"
        ),
        pytest.param(
            "miniprogrampage", "<Title>示例</Title><AppId>wx1</AppId>", inbound(Kind.UNKNOWN), id="mini program"
        ),
        pytest.param("file", "<Title>a.doc</Title>", inbound(Kind.UNKNOWN), id="file"),
        pytest.param("hologram", "<Depth><X>1</X></Depth>", inbound(Kind.UNKNOWN), id="a kind nobody knows"),
    ],
)
def test_message_becomes_its_inbound(message_type: str, inner: str, expected: Inbound) -> None:
    assert parsed(wire.message(inner, message_type)) == expected


@pytest.mark.parametrize("msg_id", ["", "0"])
def test_message_without_an_id_is_known_again_by_its_content(msg_id: str) -> None:
    first = parsed(wire.text_message("路灯坏了", msg_id=msg_id))
    again = parsed(wire.text_message("路灯坏了", msg_id=msg_id))
    other = parsed(wire.text_message("井盖坏了", msg_id=msg_id))

    assert first.key == again.key != other.key
    assert first.key.startswith(f"c:{wire.OPENID}:1767225599:text:")


@pytest.mark.parametrize(
    "created", ["", "0", "-5", "soon", "1e9", "99999999999999", "9" * 5000, "1767225599000", "４０００００００００００"]
)
def test_absurd_time_is_replaced_by_the_requests(created: str) -> None:
    xml = wire.text_message("x", created=created)

    assert parsed(xml, "1767225601").sent_at == datetime.fromtimestamp(1767225601, UTC)
    assert parsed(xml, "never").sent_at == datetime.fromtimestamp(0, UTC)


def test_absent_time_does_no_harm() -> None:
    xml = wire.event("CLICK", "<EventKey>HELP</EventKey>").replace("<CreateTime>1767225599</CreateTime>", "")

    assert parsed(xml, "1767225601").key == f"e:{wire.OPENID}::click:HELP"


@pytest.mark.parametrize("name", ["FromUserName", "ToUserName"])
def test_message_from_or_to_nobody_is_malformed(name: str) -> None:
    xml = (
        wire.text_message("x").replace(f"<{name}><![CDATA[", f"<{name}/><Was><![CDATA[").replace(f"</{name}>", "</Was>")
    )

    with pytest.raises(MalformedMessage, match="missing"):
        parsed(xml)


@pytest.mark.parametrize(
    "inner",
    [
        "<Content>a</Content><Content>b</Content>",
        "<Content><b>a</b></Content>",
        "<FromUserName>oSomebodyElse</FromUserName>",
        "<MsgId>1</MsgId>",
    ],
)
def test_element_that_is_there_twice_is_malformed(inner: str) -> None:
    with pytest.raises(MalformedMessage, match="single value"):
        parsed(wire.message(inner))
