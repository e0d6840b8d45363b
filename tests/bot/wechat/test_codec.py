"""Requests and replies in the three modes, against an implementation written a second time in `wechat_wire`."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wechat_wire as wire
from bot.wechat.codec import Codec
from bot.wechat.platform_numbers import SUCCESS, Mode
from bot.wechat.wechat_errors import MalformedMessage, SignatureError
from handlers.chat.incoming import Kind

NOW = datetime.fromtimestamp(1767225600, UTC)
PLAIN = Codec(wire.TOKEN, wire.APP_ID, "", Mode.PLAIN)
COMPATIBLE = Codec(wire.TOKEN, wire.APP_ID, wire.AES_KEY, Mode.COMPATIBLE)
SAFE = Codec(wire.TOKEN, wire.APP_ID, wire.AES_KEY, Mode.SAFE)
ALL = [PLAIN, COMPATIBLE, SAFE]


def test_official_address_check_v0_is_answered() -> None:
    query = {
        "signature": "f464b24fc39322e44b38aa78f5edd27bd1441696",
        "timestamp": "1714036504",
        "nonce": "1514711492",
        "echostr": "4375120948345356249",
    }

    assert Codec("AAAAA", "", "", Mode.PLAIN).verify_url(query) == "4375120948345356249"


@pytest.mark.parametrize("codec", ALL)
def test_address_check_returns_the_echo_in_every_mode(codec: Codec) -> None:
    assert codec.verify_url(wire.query(echostr="回声")) == "回声"
    assert codec.verify_url(wire.query()) == ""


@pytest.mark.parametrize("codec", ALL)
@pytest.mark.parametrize("name", ["signature", "timestamp", "nonce"])
def test_address_check_refuses_what_is_not_signed(codec: Codec, name: str) -> None:
    query = wire.query(echostr="1")

    with pytest.raises(SignatureError):
        codec.verify_url({**query, name: "0"})
    del query[name]
    with pytest.raises(SignatureError):
        codec.verify_url(query)


def test_official_message_v1_is_accepted_as_far_as_its_json() -> None:
    codec = Codec("AAAAA", wire.V1_APP_ID, "A" * 43, Mode.SAFE)
    query = {
        "signature": "6c5c811b55cc85e0e1b54100749188c20beb3f5d",
        "timestamp": "1714112445",
        "nonce": "415670741",
        "openid": "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
        "encrypt_type": "aes",
        "msg_signature": "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
    }

    with pytest.raises(MalformedMessage, match="root"):
        codec.decode(query, wire.envelope(wire.V1_ENCRYPT))


@pytest.mark.parametrize("mode", [Mode.COMPATIBLE, Mode.SAFE])
def test_official_message_v4_is_decoded(mode: Mode) -> None:
    codec = Codec("spamtest", "wx2c2769f8efd9abc2", wire.AES_KEY, mode)
    query = wire.query("spamtest", "1409735669", "1320562132", msg_signature="5d197aaffba7e9b25a30732f161a50dee96bd5fa")

    inbound = codec.decode(query, wire.envelope(wire.V4_ENCRYPT))

    assert (inbound.kind, inbound.text, inbound.key) == (
        Kind.TEXT,
        "abcdteT",
        f"m:{inbound.openid}:6054768590064713728",
    )


def test_plain_message_is_decoded_and_answered_plainly() -> None:
    query = wire.query()

    inbound = PLAIN.decode(query, wire.text_message("路灯坏了").encode())
    reply = PLAIN.encode_text(inbound, "收到", now=NOW, query=query)

    assert inbound.text == "路灯坏了"
    assert ET.fromstring(reply).findtext("Content") == "收到"


@pytest.mark.parametrize("codec", [COMPATIBLE, SAFE])
def test_encrypted_message_is_decoded_and_answered_encrypted(codec: Codec) -> None:
    encrypted = wire.encrypt(wire.text_message("路灯坏了"))
    query = wire.sealed_query(encrypted)

    inbound = codec.decode(query, wire.envelope(encrypted))
    reply = codec.encode_text(inbound, "收到", now=NOW, query=query).decode()

    sealed = wire.element("Encrypt", reply)
    signature = wire.signature(wire.TOKEN, "1767225600", query["nonce"], sealed)
    xml, app_id = wire.decrypt(sealed)
    assert inbound.text == "路灯坏了"
    assert wire.element("MsgSignature", reply) == signature
    assert (wire.element("TimeStamp", reply), wire.element("Nonce", reply)) == ("1767225600", query["nonce"])
    assert ET.fromstring(xml).findtext("Content") == "收到"
    assert app_id == wire.APP_ID


def test_compatible_mode_believes_what_is_encrypted_and_not_what_stands_beside() -> None:
    encrypted = wire.encrypt(wire.text_message("真的"))
    beside = wire.elements("<Content>假的</Content><MsgId>1</MsgId>", "text")

    inbound = COMPATIBLE.decode(wire.sealed_query(encrypted), wire.envelope(encrypted, beside))

    assert inbound.text == "真的"


@pytest.mark.parametrize("codec", [COMPATIBLE, SAFE])
def test_where_there_is_a_key_a_plain_message_is_refused_although_it_is_signed(codec: Codec) -> None:
    for body in (
        wire.text_message("伪造").encode(),
        b"<xml><Encrypt/></xml>",
        b"<xml><ToUserName>a</ToUserName></xml>",
    ):
        with pytest.raises(SignatureError, match="plain"):
            codec.decode(wire.query(), body)


def test_plain_mode_cannot_read_an_encrypted_message() -> None:
    encrypted = wire.encrypt(wire.text_message("路灯坏了"))

    with pytest.raises(MalformedMessage, match="mode is plain"):
        PLAIN.decode(wire.sealed_query(encrypted), wire.envelope(encrypted))


@pytest.mark.parametrize("codec", ALL)
def test_unsigned_request_is_refused_before_its_body_is_looked_at(codec: Codec) -> None:
    for body in (b"", b"<xml", wire.text_message("x").encode()):
        with pytest.raises(SignatureError):
            codec.decode({}, body)
        with pytest.raises(SignatureError):
            codec.decode({**wire.query(), "signature": "0" * 40}, body)


@pytest.mark.parametrize("codec", [COMPATIBLE, SAFE])
def test_encrypted_message_needs_its_own_signature(codec: Codec) -> None:
    encrypted = wire.encrypt(wire.text_message("x"))
    query = wire.sealed_query(encrypted)

    for changed in ({"msg_signature": query["signature"]}, {"msg_signature": ""}, {"msg_signature": "签" * 40}):
        with pytest.raises(SignatureError):
            codec.decode({**query, **changed}, wire.envelope(encrypted))
    del query["msg_signature"]
    with pytest.raises(SignatureError):
        codec.decode(query, wire.envelope(encrypted))


@pytest.mark.parametrize("codec", ALL)
def test_signed_rubbish_is_malformed_in_every_mode(codec: Codec) -> None:
    for body in (b"", b"hello", b"<xml", b"\xff\xfe\x00", b"<!DOCTYPE xml><xml/>", b"<xml><Encrypt>"):
        with pytest.raises(MalformedMessage):
            codec.decode(wire.query(), body)


def test_encrypted_rubbish_is_malformed() -> None:
    for content in ("hello", "<xml/>", "<!DOCTYPE xml><xml/>", "<xml>" + "<a>" * 5000, b"\xff\xfe\xfd"):
        encrypted = wire.encrypt(content)

        with pytest.raises(MalformedMessage):
            SAFE.decode(wire.sealed_query(encrypted), wire.envelope(encrypted))


@pytest.mark.parametrize("codec", ALL)
def test_a_body_of_a_mebibyte_does_no_harm(codec: Codec) -> None:
    for body in (b"a" * 2**20, b"<xml>" + b"<a>" * 300_000, b"<xml><Encrypt>" + b"A" * 2**20):
        with pytest.raises(MalformedMessage):
            codec.decode(wire.query(), body)


def test_retry_gets_the_same_reply() -> None:
    first, retry = wire.query(nonce="1"), wire.query(timestamp="1767225605", nonce="2")
    inbound = PLAIN.decode(first, wire.text_message("路灯坏了").encode())

    replies = {PLAIN.encode_text(inbound, "收到", now=NOW, query=query) for query in (first, retry)}

    assert len(replies) == 1


def test_retry_gets_the_same_reply_inside_its_encryption() -> None:
    encrypted = wire.encrypt(wire.text_message("路灯坏了"))
    queries = [wire.sealed_query(encrypted, nonce=nonce) for nonce in ("1", "2")]
    inbound = SAFE.decode(queries[0], wire.envelope(encrypted))

    replies = [SAFE.encode_text(inbound, "收到", now=NOW, query=query).decode() for query in queries]

    assert len({wire.decrypt(wire.element("Encrypt", reply)) for reply in replies}) == 1
    assert [wire.element("Nonce", reply) for reply in replies] == ["1", "2"]


@pytest.mark.parametrize("codec", ALL)
def test_nothing_to_say_is_success(codec: Codec) -> None:
    inbound = PLAIN.decode(wire.query(), wire.text_message("x").encode())

    assert codec.encode_text(inbound, " \x00", now=NOW, query=wire.query()) == SUCCESS


def test_nonce_cannot_add_elements() -> None:
    nonce = "]]></Nonce><Evil/><Nonce><![CDATA["
    encrypted = wire.encrypt(wire.text_message("x"))
    query = wire.sealed_query(encrypted, nonce=nonce)
    inbound = SAFE.decode(query, wire.envelope(encrypted))

    reply = ET.fromstring(SAFE.encode_text(inbound, "收到", now=NOW, query=query))

    assert [child.tag for child in reply] == ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"]
    sent = reply.findtext("Nonce") or ""
    signature = wire.signature(wire.TOKEN, "1767225600", sent, reply.findtext("Encrypt") or "")
    assert sent == nonce.replace("]", "")
    assert reply.findtext("MsgSignature") == signature


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff]"), min_size=1))
def test_any_text_survives_the_way_in_and_the_way_out(text: str) -> None:
    encrypted = wire.encrypt(wire.text_message(text))
    query = wire.sealed_query(encrypted)

    inbound = SAFE.decode(query, wire.envelope(encrypted))
    reply = SAFE.encode_text(inbound, f"您说:{text}", now=NOW, query=query).decode()

    assert inbound.text == text.strip()
    assert ET.fromstring(wire.decrypt(wire.element("Encrypt", reply))[0]).findtext("Content") == f"您说:{text}"


def test_empty_token_is_refused_at_start() -> None:
    with pytest.raises(ValueError, match="token"):
        Codec("", wire.APP_ID, wire.AES_KEY, Mode.SAFE)


@pytest.mark.parametrize("mode", [Mode.COMPATIBLE, Mode.SAFE])
def test_mode_that_encrypts_needs_a_key(mode: Mode) -> None:
    with pytest.raises(ValueError, match="EncodingAESKey"):
        Codec(wire.TOKEN, wire.APP_ID, "", mode)
