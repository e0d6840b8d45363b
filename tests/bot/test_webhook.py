"""The callback's door: whatever comes, only a bad signature is refused, and nothing good is lost."""

from __future__ import annotations

import asyncio
import gzip
import logging
import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

import pytest
import xmltodict
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs

import wechat_wire as wire
from bot.inbound import NotRecordedError
from bot.webhook import Webhook
from bot.wechat.codec import Codec
from bot.wechat.rules import Mode
from callback import Caller
from stage import AES_KEY, APP_ID, TOKEN, stage
from storage.message_tables import inbox as inbox_table

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from stage import Stage

#: Words that must be in no log line, whatever happens to the message that holds them.
WORDS = "柳林新苑井盖丢了"


@pytest.fixture(params=["plain", "safe"])
async def door(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[tuple[Stage, Caller]]:
    async with stage(folder, request.param) as on:
        yield on, Caller(on.http, on.url, safe=request.param == "safe")


@pytest.fixture(autouse=True)
def no_traceback(caplog: pytest.LogCaptureFixture) -> Any:
    """No test here may leave an error in the server's own log."""
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


def stored(on: Stage) -> list[str]:
    """The payloads of the inbox, oldest first."""
    with on.engine.begin() as conn:
        return list(conn.execute(inbox_table.select().order_by(inbox_table.c.id)).scalars("payload"))


async def still_works(on: Stage, caller: Caller) -> None:
    """A good message of somebody sent now is answered."""
    heard = await replace(caller, openid="oTest_citizen-0000000000002").says("你好", msg_id="42")

    assert heard.status == 200
    assert "您好" in heard.text


# --- Signatures ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [{"signature": "0" * 40}, {"signature": ""}, {"timestamp": "1"}, {"nonce": "other"}, {"signature": "签名\ud800"}],
    ids=["wrong", "empty", "other time", "other nonce", "not ascii"],
)
async def test_a_wrong_signature_is_refused(door: tuple[Stage, Caller], change: dict[str, str]) -> None:
    on, caller = door
    changed = {name: value.encode("utf-8", "replace").decode() for name, value in change.items()}
    query = {**wire.query(TOKEN), **changed}

    heard = await caller.posts(wire.text_message(WORDS).encode(), query)
    async with on.http.get(f"{on.url}/wechat", params={**query, "echostr": "42"}) as checked:
        status, said = checked.status, await checked.text()

    assert heard.status == status == 403
    assert "42" not in said
    assert stored(on) == []
    await still_works(on, caller)


async def test_a_missing_signature_is_refused(door: tuple[Stage, Caller]) -> None:
    on, caller = door

    posted = await caller.posts(wire.text_message(WORDS).encode(), {})
    async with on.http.get(f"{on.url}/wechat") as response:
        asked = response.status

    assert posted.status == asked == 403
    assert stored(on) == []


async def test_the_address_is_verified_in_every_mode(door: tuple[Stage, Caller]) -> None:
    on, _ = door

    async with on.http.get(f"{on.url}/wechat", params={**wire.query(TOKEN), "echostr": "4375120948345356249"}) as got:
        said = await got.text()

    assert (got.status, said) == (200, "4375120948345356249")


async def test_a_plain_body_is_refused_in_safe_mode(on: Stage) -> None:
    caller = Caller(on.http, on.url, safe=False)

    heard = await caller.says(WORDS)

    assert heard.status == 403
    assert stored(on) == []


async def test_an_encrypted_body_with_a_wrong_msg_signature_is_refused(on: Stage) -> None:
    caller = Caller(on.http, on.url)
    encrypted = wire.encrypt(wire.text_message(WORDS))

    query = {**wire.sealed_query(encrypted, TOKEN), "msg_signature": "0" * 40}
    heard = await caller.posts(wire.envelope(encrypted), query)

    assert heard.status == 403
    assert stored(on) == []


async def test_another_accounts_message_is_refused(on: Stage) -> None:
    caller = Caller(on.http, on.url)
    encrypted = wire.encrypt(wire.text_message(WORDS), app_id="wxanother")

    heard = await caller.posts(wire.envelope(encrypted), wire.sealed_query(encrypted, TOKEN))

    assert heard.status == 403
    assert stored(on) == []


# --- Bodies that are no message ---------------------------------------------------------------------------------------

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "{w}">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><xml><ToUserName>g</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime>"
    "<MsgType>text</MsgType><Content>&i;</Content><MsgId>1</MsgId></xml>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + wire.text_message("x").replace("x]", "&f;]", 1)
BAD = {
    "empty": b"",
    "blank": b" \n ",
    "garbage": WORDS.encode() + bytes(range(256)),
    "json": ('{"Content":"' + WORDS + '"}').encode(),
    "truncated": wire.text_message(WORDS).encode()[:-9],
    "cut in a character": wire.text_message(WORDS).encode()[:260],
    "other root": f"<html>{WORDS}</html>".encode(),
    "no elements": b"<xml/>",
    "only text": f"<xml>{WORDS}</xml>".encode(),
    "two kinds": wire.message(f"<MsgType>text</MsgType><Content>{WORDS}</Content>").encode(),
    "entity bomb": BOMB.replace("{w}", WORDS).encode(),
    "outside entity": OUTSIDE.encode(),
    "lone surrogate as reference": wire.message(f"<Content>{WORDS}&#xD800;</Content>").encode(),
    "deep": b"<xml>" + b"<a>" * 20_000 + WORDS.encode() + b"</a>" * 20_000 + b"</xml>",
    "wide": b"<xml>" + b"<a/>" * 15_000 + b"</xml>",
    "utf-16": wire.text_message(WORDS).encode("utf-16"),
    "no sender": wire.text_message(WORDS).replace("FromUserName", "Nobody").encode(),
    "megabyte": wire.text_message(WORDS * 45_000).encode(),
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
async def test_what_is_no_message_is_accepted_and_logged_without_its_words(on: Stage, body: bytes) -> None:
    caller = Caller(on.http, on.url)

    with capture_logs() as lines:
        bare = await caller.posts(body, wire.query(TOKEN), headers={"Content-Type": "text/xml"})
        sealed = await caller.sends(body)

    # Unencrypted it proves nothing in safe mode: refused when it can be read, else as malformed.
    assert bare.status in {200, 403}
    assert (sealed.status, sealed.body) == (200, b"success")
    assert [line["event"] for line in lines][-1] == "malformed message"
    assert WORDS not in repr(lines)
    assert stored(on) == []
    await still_works(on, caller)


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
async def test_what_is_no_message_is_accepted_in_plain_mode(body: bytes, folder: Path) -> None:
    async with stage(folder, "plain") as on:
        caller = Caller(on.http, on.url, safe=False)
        with capture_logs() as lines:
            heard = await caller.sends(body)

        assert (heard.status, heard.body) == (200, b"success")
        assert [line["event"] for line in lines] == ["malformed message"]
        assert WORDS not in repr(lines)
        await still_works(on, caller)


async def test_a_megabyte_in_chunks_is_accepted_and_dropped(door: tuple[Stage, Caller]) -> None:
    on, caller = door

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b"<xml>" + b"a" * 16_384

    with capture_logs() as lines:
        heard = await caller.posts(chunks(), wire.query(TOKEN))

    assert (heard.status, heard.body) == (200, b"success")
    assert lines[-1]["event"] == "malformed message"
    await still_works(on, caller)


async def test_mutilated_messages_never_give_anything_but_success_or_a_reply(door: tuple[Stage, Caller]) -> None:
    on, caller = door
    dice = random.Random(20261123)
    whole = wire.text_message(WORDS).encode()
    statuses = set()
    for number in range(150):
        body = bytearray(whole.replace(b"6054768590064713728", str(9000 + number).encode()))
        for _ in range(dice.randint(1, 12)):
            at = dice.randrange(len(body))
            body[at : at + dice.randint(0, 3)] = dice.randbytes(dice.randint(0, 3))
        statuses.add((await caller.sends(bytes(body))).status)

    assert statuses == {200}
    await still_works(on, caller)


async def test_mutilated_envelopes_are_refused_or_accepted(on: Stage) -> None:
    caller, dice = Caller(on.http, on.url), random.Random(20261124)
    encrypted = wire.encrypt(wire.text_message(WORDS))
    statuses = set()
    for _ in range(150):
        broken = bytearray(encrypted.encode())
        for at in dice.sample(range(len(broken)), dice.randint(1, 4)):
            # Another character in any case: an envelope left as it was is no mutilated one.
            broken[at] = dice.choice(b"Aa0+/=&<".replace(broken[at : at + 1], b""))
        text = broken.decode()
        # Signed as it stands: somebody holds the token, but not the key.
        statuses.add((await caller.posts(wire.envelope(text), wire.sealed_query(text, TOKEN))).status)

    # CBC has no check of its own: where only the words are garbled, it is a message of garbled words.
    assert statuses <= {200, 403}
    await still_works(on, caller)


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/xml; charset=gbk", ""])
async def test_the_content_type_does_not_matter(door: tuple[Stage, Caller], kind: str) -> None:
    _, caller = door

    heard = await caller.says("你好", headers={"Content-Type": kind})

    assert "您好" in heard.text


async def test_a_body_said_to_be_compressed_is_accepted(door: tuple[Stage, Caller]) -> None:
    on, caller = door

    heard = await caller.posts(b"not gzip at all", wire.query(TOKEN), headers={"Content-Encoding": "gzip"})
    bomb = await caller.posts(gzip.compress(bytes(30_000_000)), wire.query(TOKEN), headers={"Content-Encoding": "gzip"})

    assert (heard.status, heard.body) == (bomb.status, bomb.body) == (200, b"success")
    await still_works(on, caller)


async def test_chunks_that_are_none_are_accepted(door: tuple[Stage, Caller]) -> None:
    on, caller = door
    url = urlsplit(on.url)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    path = f"/wechat?{urlencode(wire.query(TOKEN))}"

    writer.write(f"POST {path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
    writer.write(b"zz\r\n<xml>\r\n")
    status = await reader.readline()
    writer.close()
    await writer.wait_closed()

    assert status.split()[1] in {b"200", b"400"}
    await still_works(on, caller)


# --- Odd messages ---------------------------------------------------------------------------------------------------


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


# --- What cannot be written down -------------------------------------------------------------------------------------


class _NoDesk:
    """Fails as told."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def receive(self, _said: object) -> None:
        raise self._error


@pytest.mark.parametrize("error", [NotRecordedError(), RuntimeError(WORDS)], ids=["too slow", "broken"])
async def test_what_cannot_be_recorded_is_met_with_silence_and_a_log_line(error: Exception) -> None:
    codec = Codec(TOKEN, APP_ID, AES_KEY, Mode.SAFE)
    webhook = Webhook(codec, _NoDesk(error), silence=timedelta(seconds=0.2))  # type: ignore[arg-type]
    app = web.Application()
    app.router.add_post("/wechat", webhook.receive)
    async with TestClient(TestServer(app)) as client:
        caller = Caller(client.session, str(client.make_url("")).rstrip("/"))
        with capture_logs() as lines:
            with pytest.raises(TimeoutError):
                await caller.says(WORDS, timeout=0.1)
            heard = await caller.says(WORDS)

    # Within the platform's patience nothing is said, so that it sends the message again.
    assert (heard.status, heard.body) == (200, b"success")
    assert {line["event"] for line in lines} == {"message not recorded"}
    assert WORDS not in repr(lines)
