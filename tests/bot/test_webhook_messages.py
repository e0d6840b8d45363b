"""Odd messages, and every kind of them, at the callback's door: answered or accepted, and nothing good is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import xmltodict
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs

import wechat_wire as wire
from bot.callback.freshness import ClockCheck, Freshness
from bot.callback.inbound import NotRecordedError
from bot.callback.webhook import Webhook
from bot.clock import system_clock
from bot.wechat.codec import Codec
from bot.wechat.platform_numbers import Mode
from callback import Caller
from stage import AES_KEY, APP_ID, TOKEN

if TYPE_CHECKING:
    from stage import Stage

from door import WORDS, still_works, stored

pytestmark = pytest.mark.usefixtures("no_traceback")


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("水管\x00爆\x01了\x1f", "水管爆了"),
        ("a]]]]><![CDATA[>b 柳林", "a]]>b 柳林"),
        ("<Content>柳林</Content>", "<Content>柳林</Content>"),
        ("&amp;&lt;柳林", "&amp;&lt;柳林"),
        ("柳林\u2028\u202e\ufeff👨‍👩‍👧", "柳林\u2028\u202e\ufeff👨‍👩‍👧"),
        ("柳" * 15_000, "柳" * 15_000),
        ("％%s{0}柳林$(ls)';--", "％%s{0}柳林$(ls)';--"),
    ],
    ids=["control characters", "end of cdata", "elements", "entities", "invisible", "long", "formats"],
)
async def test_odd_text_is_answered_and_stored(door: tuple[Stage, Caller], content: str, kept: str) -> None:
    on, caller = door

    heard = await caller.says(content)

    assert heard.status == 200
    assert heard.text
    assert any(kept.replace('"', '\\"') in payload for payload in stored(on))


async def test_half_a_surrogate_pair_costs_only_itself(door: tuple[Stage, Caller]) -> None:
    on, caller = door
    raw = wire.text_message("柳林@路灯坏了").encode().replace(b"@", b"\xed\xa0\xbd")

    heard = await caller.sends(raw)

    assert heard.text
    assert "路灯坏了" in stored(on)[0]


async def test_an_end_of_cdata_in_a_reply_does_not_end_the_reply(door: tuple[Stage, Caller]) -> None:
    _, caller = door

    heard = await caller.says("柳林新苑路灯坏了]]]]><![CDATA[></Content><MsgType>image</MsgType><Content>")
    reply = xmltodict.parse(heard.xml)["xml"]

    assert reply["MsgType"] == "text"
    assert "路灯坏了]]></Content><MsgType>image</MsgType><Content>" in reply["Content"]


@pytest.mark.parametrize("created", ["0", "-1", "9" * 30, "1e9", "", "昨天", "4294967296", "NaN"])
async def test_an_absurd_time_is_no_reason_not_to_answer(door: tuple[Stage, Caller], created: str) -> None:
    _, caller = door

    heard = await caller.sends(wire.text_message("你好", created=created, msg_id="77"))

    assert "您好" in heard.text


@pytest.mark.parametrize("msg_id", ["9" * 400, "-5", "abc", "柳林", "0"])
async def test_an_odd_message_id_still_names_one_message(door: tuple[Stage, Caller], msg_id: str) -> None:
    on, caller = door

    first = await caller.sends(wire.text_message("你好", msg_id=msg_id))
    again = await caller.sends(wire.text_message("你好", msg_id=msg_id))

    assert first.text == again.text != ""
    assert len(stored(on)) == 1


@pytest.mark.parametrize(
    "inner",
    [
        "<Location_X>91</Location_X><Location_Y>NaN</Location_Y><Label>x</Label>",
        "<Location_X>1e999</Location_X><Location_Y>-inf</Location_Y>",
        "<Location_X></Location_X><Location_Y>柳林</Location_Y><Scale>9999999999999999999</Scale>",
        "",
    ],
)
async def test_a_position_nowhere_is_answered(door: tuple[Stage, Caller], inner: str) -> None:
    on, caller = door

    heard = await caller.sends(wire.message(inner, "location"))

    assert heard.status == 200
    assert len(stored(on)) == 1


@pytest.mark.parametrize("kind", ["file", "miniprogrampage", "hardware", "柳林", "transfer_customer_service"])
async def test_an_unknown_kind_is_answered_politely(door: tuple[Stage, Caller], kind: str) -> None:
    on, caller = door

    heard = await caller.sends(wire.message("<Title>x</Title>", kind))

    assert "还看不懂" in heard.text
    assert len(stored(on)) == 1


MESSAGES = {
    "image": "<PicUrl><![CDATA[http://p]]></PicUrl><MediaId><![CDATA[media1]]></MediaId>",
    "voice": "<MediaId>media2</MediaId><Format>amr</Format><MediaId16K>media3</MediaId16K>",
    "video": "<MediaId>media4</MediaId><ThumbMediaId>media5</ThumbMediaId>",
    "shortvideo": "<MediaId>media6</MediaId><ThumbMediaId>media7</ThumbMediaId>",
    "location": "<Location_X>25.01</Location_X><Location_Y>101.11</Location_Y><Scale>20</Scale><Label>柳林</Label>",
    "link": "<Title>t</Title><Description>d</Description><Url>https://e.test/</Url>",
}


@pytest.mark.parametrize("kind", MESSAGES)
async def test_every_kind_of_message_is_answered(door: tuple[Stage, Caller], kind: str) -> None:
    on, caller = door

    heard = await caller.sends(wire.message(MESSAGES[kind], kind))

    assert heard.text
    assert len(stored(on)) == 1


PICKED = "<PicList><item><PicMd5Sum>1</PicMd5Sum></item><item><PicMd5Sum>2</PicMd5Sum></item></PicList>"
CONSENTS = "<List><TemplateId>a</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List>"
SILENT = {
    "unsubscribe": "",
    "LOCATION": "<Latitude>23.1</Latitude><Longitude>113.3</Longitude><Precision>119.38</Precision>",
    "VIEW": "<EventKey>https://e.test/</EventKey><MenuId>1</MenuId>",
    "view_miniprogram": "<EventKey>pages/x</EventKey><MenuId>1</MenuId>",
    "scancode_push": "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult>"
    "</ScanCodeInfo>",
    "scancode_waitmsg": "<EventKey>k</EventKey><ScanCodeInfo><ScanType>q</ScanType></ScanCodeInfo>",
    "pic_sysphoto": f"<EventKey>k</EventKey><SendPicsInfo><Count>2</Count>{PICKED}</SendPicsInfo>",
    "pic_photo_or_album": "<EventKey>k</EventKey><SendPicsInfo><Count>0</Count><PicList/></SendPicsInfo>",
    "pic_weixin": "<EventKey>k</EventKey><SendPicsInfo/>",
    "location_select": "<EventKey>k</EventKey><SendLocationInfo><Location_X>1</Location_X></SendLocationInfo>",
    "TEMPLATESENDJOBFINISH": "<MsgID>200163836</MsgID><Status>failed:user block</Status>",
    "subscribe_msg_popup_event": f"<SubscribeMsgPopupEvent>{CONSENTS * 2}</SubscribeMsgPopupEvent>",
    "subscribe_msg_change_event": f"<SubscribeMsgChangeEvent>{CONSENTS}</SubscribeMsgChangeEvent>",
    "subscribe_msg_sent_event": "<SubscribeMsgSentEvent><List><MsgID>1</MsgID></List></SubscribeMsgSentEvent>",
    "user_info_modified": "<OpenID>o</OpenID>",
    "user_authorization_revoke": "<OpenID>o</OpenID>",
    "kf_create_session": "<KfAccount>a@b</KfAccount>",
    "MASSSENDJOBFINISH": "<MsgID>1</MsgID><Status>send success</Status><TotalCount>99999999999999999999</TotalCount>",
    "an_event_of_tomorrow": "<Whatever><Deep><Deeper>1</Deeper></Deep></Whatever>",
}


@pytest.mark.parametrize("name", SILENT)
async def test_events_without_an_answer_are_accepted_and_noted(door: tuple[Stage, Caller], name: str) -> None:
    on, caller = door

    heard = await caller.sends(wire.event(name, SILENT[name]))

    assert (heard.status, heard.body) == (200, b"success")
    assert len(stored(on)) == 1
    await still_works(on, caller)


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        ("subscribe", ""),
        ("subscribe", "<EventKey><![CDATA[qrscene_division-880102001001]]></EventKey><Ticket>t</Ticket>"),
        ("subscribe", "<EventKey><![CDATA[last_trade_no_1]]></EventKey>"),
        ("SCAN", "<EventKey><![CDATA[division-880102001001]]></EventKey><Ticket>t</Ticket>"),
        ("SCAN", "<EventKey><![CDATA[no such scene]]></EventKey>"),
        ("SCAN", "<EventKey><![CDATA[bind-NOSUCH99]]></EventKey>"),
        ("CLICK", "<EventKey><![CDATA[help]]></EventKey>"),
        ("CLICK", "<EventKey><![CDATA[a key nobody set]]></EventKey>"),
    ],
)
async def test_events_of_a_hand_are_answered(door: tuple[Stage, Caller], name: str, inner: str) -> None:
    on, caller = door

    heard = await caller.sends(wire.event(name, inner))

    assert heard.text
    assert len(stored(on)) == 1


class _NoDesk:
    """Fails as told."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def receive(self, _said: object) -> None:
        raise self._error


@pytest.mark.parametrize("error", [NotRecordedError(), RuntimeError(WORDS)], ids=["too slow", "broken"])
async def test_what_cannot_be_recorded_is_met_with_silence_and_a_log_line(error: Exception) -> None:
    codec = Codec(TOKEN, APP_ID, AES_KEY, Mode.SAFE)
    freshness = Freshness(system_clock, ClockCheck(system_clock))
    webhook = Webhook(codec, _NoDesk(error), freshness, timedelta(seconds=0.2))  # type: ignore[arg-type]
    app = web.Application()
    app.router.add_post("/wechat", webhook.receive)
    async with TestClient(TestServer(app)) as client:
        caller = Caller(client.session, str(client.make_url("")).rstrip("/"))
        with capture_logs() as lines:
            with pytest.raises(TimeoutError):
                await caller.says(WORDS, timeout=0.1)
            heard = await caller.says(WORDS)

    # Within the platform's patience nothing is said, and never "success", so that it sends the message again.
    assert (heard.status, heard.body) == (503, b"not recorded")
    assert {line["event"] for line in lines} == {"message not recorded"}
    assert WORDS not in repr(lines)
