"""Tencent's own vectors (message-push page; Java and Python samples), and what must be refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
import xmltodict

import wechat_wire as wire
from bot.wechat.crypto import Cipher, check_signature
from bot.wechat.wechat_errors import MalformedMessage, SignatureError

A43 = "A" * 43


def cipher() -> Cipher:
    return Cipher(wire.TOKEN, wire.APP_ID, wire.AES_KEY)


def opened(encrypted: str) -> bytes:
    query = wire.sealed_query(encrypted)
    return cipher().decrypt(
        encrypted, signature=query["msg_signature"], timestamp=query["timestamp"], nonce=query["nonce"]
    )


@pytest.mark.parametrize(
    ("timestamp", "nonce", "signature"),
    [
        ("1714036504", "1514711492", "f464b24fc39322e44b38aa78f5edd27bd1441696"),  # V0
        ("1714037059", "486452656", "899cf89e464efb63f54ddac96b0a0a235f53aa78"),  # V0b
        ("1714112445", "415670741", "6c5c811b55cc85e0e1b54100749188c20beb3f5d"),  # V1
    ],
)
def test_official_signatures_of_the_query_hold(timestamp: str, nonce: str, signature: str) -> None:
    check_signature(signature, "AAAAA", timestamp, nonce)

    with pytest.raises(SignatureError):
        check_signature(signature, "AAAAB", timestamp, nonce)


def test_official_message_v1_is_decrypted() -> None:
    xml = Cipher("AAAAA", wire.V1_APP_ID, A43).decrypt(
        wire.V1_ENCRYPT,
        signature="046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
        timestamp="1714112445",
        nonce="415670741",
    )

    assert json.loads(xml) == {
        "ToUserName": "gh_97417a04a28d",
        "FromUserName": "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
        "CreateTime": 1714112445,
        "MsgType": "event",
        "Event": "debug_demo",
        "debug_str": "hello world",
    }


def answered(app_id: str, key: str, random: bytes, text: str) -> str:
    """An answer with random bytes that are not."""
    subject = Cipher("AAAAA", app_id, key)
    subject._aes.get_random_string = lambda: random  # type: ignore[method-assign]
    return subject.encrypt(text, nonce="415670741", now=datetime.fromtimestamp(1713424427, UTC))


def test_official_answer_v2_is_encrypted_and_signed_to_the_letter() -> None:
    answer = answered(wire.V1_APP_ID, A43, b"707722b803182950", '{"demo_resp":"good luck"}')

    assert wire.element("Encrypt", answer) == (
        "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="
    )
    assert wire.element("MsgSignature", answer) == "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"
    assert wire.element("TimeStamp", answer) == "1713424427"
    assert wire.element("Nonce", answer) == "415670741"


def test_official_text_v3_is_encrypted_to_the_letter() -> None:
    answer = answered("wxb11529c136998cb6", wire.AES_KEY, b"aaaabbbbccccdddd", "我是中文abcd123")

    assert wire.element("Encrypt", answer) == wire.V3_ENCRYPT


def test_official_message_v4_is_decrypted() -> None:
    xml = Cipher("spamtest", "wx2c2769f8efd9abc2", wire.AES_KEY).decrypt(
        wire.V4_ENCRYPT,
        signature="5d197aaffba7e9b25a30732f161a50dee96bd5fa",
        timestamp="1409735669",
        nonce="1320562132",
    )

    assert b"<MsgId>6054768590064713728</MsgId>" in xml
    assert "abcdteT" in xml.decode()


def test_every_length_of_message_survives_the_padding() -> None:
    for length in range(1, 70):
        assert opened(wire.encrypt("x" * length)) == b"x" * length


def test_random_bytes_differ_from_answer_to_answer() -> None:
    now = datetime.fromtimestamp(0, UTC)

    assert cipher().encrypt("<xml/>", nonce="1", now=now) != cipher().encrypt("<xml/>", nonce="1", now=now)


def test_nonce_of_a_request_adds_no_elements_to_the_answer() -> None:
    nonce = "1]]></Nonce><Encrypt>x</Encrypt><Nonce><![CDATA["
    answer = cipher().encrypt("<xml/>", nonce=nonce, now=datetime.fromtimestamp(0, UTC))
    fields = xmltodict.parse(answer)["xml"]

    assert fields["Nonce"] == nonce
    assert isinstance(fields["Encrypt"], str)


def test_message_for_another_app_id_is_refused() -> None:
    with pytest.raises(SignatureError, match="app id"):
        opened(wire.encrypt("<xml/>", app_id="wxffffffffffffffff"))


def test_app_id_that_is_no_text_is_refused() -> None:
    plain = b"r" * 16 + b"\0\0\0\4" + b"text" + b"\xff\xfe"

    with pytest.raises(SignatureError):
        opened(wire.seal(wire.pad(plain)))


@pytest.mark.parametrize(
    "encrypted",
    [
        pytest.param("", id="nothing"),
        pytest.param("!!!!", id="no base64"),
        pytest.param("abc", id="cut base64"),
        pytest.param("字" * 40, id="no ASCII"),
        pytest.param("YWJj", id="no whole block"),
        pytest.param(wire.seal(b"\0" * 32), id="padding of nothing"),
        pytest.param(wire.seal(b"\xff" * 32), id="padding too long"),
        pytest.param(wire.seal(b"a" * 30 + b"\1\2"), id="padding uneven"),
        pytest.param(wire.seal(wire.pad(b"short")), id="no room for the length"),
        pytest.param(wire.seal(wire.pad(b"r" * 16 + b"\xff\xff\xff\xff" + b"text")), id="length too long"),
        pytest.param(wire.seal(wire.pad(b"r" * 16 + b"\0\0\0\0" + wire.APP_ID.encode())), id="empty message"),
    ],
)
def test_signed_rubbish_is_malformed(encrypted: str) -> None:
    with pytest.raises(MalformedMessage):
        opened(encrypted)


@pytest.mark.parametrize("given", [None, "", "f464", "ü" * 40, "\ud800" * 40, "F" * 40])
def test_wrong_signatures_of_any_shape_are_refused(given: str | None) -> None:
    with pytest.raises(SignatureError):
        check_signature(given, "AAAAA", "1714036504", "1514711492")


def test_parts_of_any_characters_can_be_signed() -> None:
    with pytest.raises(SignatureError):
        check_signature("f464", "AAAAA", "\ud800", "随机")


@pytest.mark.parametrize("key", ["", "A" * 42, "A" * 44, "A" * 42 + "=", "密" * 43])
def test_bad_key_is_refused_at_start(key: str) -> None:
    with pytest.raises(ValueError, match="43 characters"):
        Cipher(wire.TOKEN, wire.APP_ID, key)
