"""Every event of Tencent's pages, element for element, becomes the Inbound it should."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import wechat_wire as wire
from bot.wechat.parsing import KEY_LENGTH, parse
from handlers.chat.incoming import Inbound, Kind

SENT_AT = datetime.fromtimestamp(1767225599, UTC)


def inbound(kind: Kind, key: str, **details: str) -> Inbound:
    return Inbound(
        openid=wire.OPENID,
        account=wire.ACCOUNT,
        kind=kind,
        key=key,
        sent_at=SENT_AT,
        **details,  # type: ignore[arg-type]
    )


def parsed(xml: str) -> Inbound:
    return parse(xml.encode())


def event_key(name: str, key: str = "") -> str:
    return f"e:{wire.OPENID}:1767225599:{name}:{key}"


@pytest.mark.parametrize(
    ("name", "inner", "expected"),
    [
        pytest.param("subscribe", "", inbound(Kind.SUBSCRIBE, event_key("subscribe")), id="follow"),
        pytest.param(
            "subscribe",
            "<EventKey><![CDATA[]]></EventKey>",
            inbound(Kind.SUBSCRIBE, event_key("subscribe")),
            id="empty key",
        ),
        pytest.param(
            "subscribe",
            "<EventKey><![CDATA[qrscene_c_370702]]></EventKey><Ticket><![CDATA[t]]></Ticket>",
            inbound(Kind.SUBSCRIBE, event_key("subscribe_scan", "c_370702"), scene="c_370702"),
            id="follow by a code",
        ),
        pytest.param(
            "subscribe",
            "<EventKey>last_trade_no_1</EventKey>",
            inbound(Kind.SUBSCRIBE, event_key("subscribe", "last_trade_no_1")),
            id="follow after a payment",
        ),
        pytest.param(
            "subscribe",
            "<EventKey>scanbarcode|1</EventKey>",
            inbound(Kind.SUBSCRIBE, event_key("subscribe_scan_product", "scanbarcode|1")),
            id="follow by a product",
        ),
        pytest.param("unsubscribe", "<EventKey/>", inbound(Kind.UNSUBSCRIBE, event_key("unsubscribe")), id="leave"),
        pytest.param(
            "SCAN",
            "<EventKey>c_370702</EventKey><Ticket>t</Ticket>",
            inbound(Kind.SCAN, event_key("scan", "c_370702"), scene="c_370702"),
            id="scan",
        ),
        pytest.param(
            "Scan",
            "<EventKey>qrscene_1</EventKey>",
            inbound(Kind.SCAN, event_key("scan", "qrscene_1"), scene="qrscene_1"),
            id="scene that begins like a follow",
        ),
        pytest.param(
            "CLICK",
            "<EventKey>REPORT</EventKey>",
            inbound(Kind.CLICK, event_key("click", "REPORT"), text="REPORT"),
            id="click",
        ),
        pytest.param(
            "TEMPLATESENDJOBFINISH",
            "<MsgID>200163836</MsgID><Status><![CDATA[failed:user block]]></Status>",
            inbound(
                Kind.TEMPLATE_RESULT,
                event_key("templatesendjobfinish", "200163836"),
                text="failed:user block",
                menu_id="200163836",
            ),
            id="template result",
        ),
        pytest.param(
            "VIEW",
            "<EventKey>https://a.cn</EventKey><MenuId>1</MenuId>",
            inbound(Kind.EVENT, event_key("view", "https://a.cn")),
            id="view",
        ),
        pytest.param(
            "LOCATION",
            "<Latitude>36.7</Latitude><Longitude>119.1</Longitude><Precision>65</Precision>",
            inbound(Kind.EVENT, event_key("location")),
            id="position on entering",
        ),
        pytest.param(
            "scancode_waitmsg",
            "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>",
            inbound(Kind.EVENT, event_key("scancode_waitmsg", "k")),
            id="scancode",
        ),
        pytest.param(
            "pic_sysphoto",
            "<EventKey>k</EventKey><SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item>"
            "<item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo>",
            inbound(Kind.EVENT, event_key("pic_sysphoto", "k")),
            id="photos from the menu",
        ),
        pytest.param(
            "location_select",
            "<EventKey>k</EventKey><SendLocationInfo><Location_X>1</Location_X><Poiname/></SendLocationInfo>",
            inbound(Kind.EVENT, event_key("location_select", "k")),
            id="place from the menu",
        ),
        pytest.param(
            "subscribe_msg_popup_event",
            "<SubscribeMsgPopupEvent><List><TemplateId>a</TemplateId></List><List><TemplateId>b</TemplateId></List>"
            "</SubscribeMsgPopupEvent>",
            inbound(Kind.EVENT, event_key("subscribe_msg_popup_event")),
            id="consent",
        ),
        pytest.param("kf_create_session", "", inbound(Kind.EVENT, event_key("kf_create_session")), id="agent"),
        pytest.param(
            "user_authorization_revoke", "", inbound(Kind.EVENT, event_key("user_authorization_revoke")), id="revoked"
        ),
        pytest.param("never_heard_of", "", inbound(Kind.EVENT, event_key("never_heard_of")), id="unknown event"),
    ],
)
def test_event_becomes_its_inbound(name: str, inner: str, expected: Inbound) -> None:
    assert parsed(wire.event(name, inner)) == expected


def test_event_without_a_name_is_only_noted() -> None:
    assert parsed(f"<xml>{wire.elements('', 'event')}</xml>").kind is Kind.EVENT


def test_two_delivery_reports_in_one_second_are_two() -> None:
    keys = {parsed(wire.event("TEMPLATESENDJOBFINISH", f"<MsgID>{n}</MsgID>")).key for n in range(2)}

    assert len(keys) == 2


def test_long_keys_are_shortened_and_stay_apart() -> None:
    keys = {parsed(wire.event("VIEW", f"<EventKey>https://a.cn/{'x' * 1000}{n}</EventKey>")).key for n in range(2)}

    assert len(keys) == 2
    assert all(len(key) == KEY_LENGTH for key in keys)
