"""Hostile and broken XML: refused quickly, with a reason that quotes nothing."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wechat_wire as wire
from bot.wechat.platform_xml import read_envelope, read_message, value
from bot.wechat.wechat_errors import MalformedMessage

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"   \r\n", id="blanks"),
        pytest.param(b"hello", id="no XML"),
        pytest.param(b'{"MsgType":"text"}', id="JSON"),
        pytest.param(b"<xml/>", id="empty root"),
        pytest.param(b"<xml>text</xml>", id="text for elements"),
        pytest.param(b"<xml><MsgType/></xml>", id="empty type"),
        pytest.param(b"<xml><ToUserName>a</ToUserName></xml>", id="no type"),
        pytest.param(b"<html><MsgType>text</MsgType></html>", id="another root"),
        pytest.param(b"<xmlish><MsgType>text</MsgType></xmlish>", id="a root that begins alike"),
        pytest.param(b"<xml><MsgType>text</MsgType><MsgType>event</MsgType></xml>", id="type twice"),
        pytest.param(b"<xml><MsgType><b>text</b></MsgType></xml>", id="type with elements"),
        pytest.param(b"<xml><MsgType>event</MsgType><Event/></xml>", id="event without name"),
        pytest.param(b"<xml><MsgType>event</MsgType><Event>a</Event><Event>b</Event></xml>", id="event twice"),
        pytest.param(wire.text_message("x").encode()[:-20], id="truncated"),
        pytest.param(wire.text_message("x").encode() + b"<xml/>", id="two documents"),
        pytest.param(b"<xml><MsgType>text</MsgType><Content>&nbsp;</Content></xml>", id="unknown entity"),
        pytest.param(b"<xml><MsgType>text</MsgType><Content>&#0;</Content></xml>", id="forbidden reference"),
        pytest.param(b"<xml><MsgType>text</MsgType><Content>&#xD800;</Content></xml>", id="surrogate reference"),
        pytest.param(b"\xff\xfe<\0x\0m\0l\0>\0", id="UTF-16"),
        pytest.param(b"\xff" * 100, id="bytes"),
        pytest.param(f"<!DOCTYPE xml>{wire.text_message('x')}".encode(), id="document type"),
        pytest.param(f'<?xml version="1.0"?> <!DOCTYPE a [{LAUGHS}]><xml>&l9;</xml>'.encode(), id="billion laughs"),
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><xml><MsgType>&x;</MsgType></xml>', id="file"
        ),
        pytest.param(b"<xml>" + b"<a></a>" * 200, id="many and truncated"),
        pytest.param(b"<xml>" + b"<a>" * 20_000, id="deep"),
        pytest.param(b"<xml>" + b"<a>" * 20_000 + b"</a>" * 20_000 + b"</xml>", id="deep and closed"),
        pytest.param(b"<xml>" + b"<a/>" * 20_000 + b"</xml>", id="many"),
    ],
)
def test_bodies_that_are_no_message_are_malformed(body: bytes) -> None:
    with pytest.raises(MalformedMessage) as caught:
        read_message(body)

    assert caught.value.__context__ is None


def test_reason_quotes_nothing_from_the_message() -> None:
    with pytest.raises(MalformedMessage) as caught:
        read_message("<xml><MsgType>text</MsgType><Content>密语 &nbsp;</Content></xml>".encode())

    assert str(caught.value) == "no message XML (ExpatError)"


@pytest.mark.parametrize(
    ("prefix", "suffix"),
    [
        ('<?xml version="1.0" encoding="UTF-8"?>\n', ""),
        ('<?xml version="1.0" encoding="GBK"?>', ""),
        ("\ufeff", ""),
        ("\r\n \t", "\r\n"),
        ("", "<!-- end -->"),
    ],
)
def test_what_other_writers_put_around_a_message_is_taken(prefix: str, suffix: str) -> None:
    fields = read_message(f"{prefix}{wire.text_message('您好')}{suffix}".encode())

    assert value(fields, "Content") == "您好"


def test_control_characters_are_dropped_and_the_rest_is_kept() -> None:
    noise = "".join(map(chr, [*range(9), 11, 12, *range(14, 32)])) + "\ufffe\uffff"

    fields = read_message(wire.text_message(f"路灯{noise}不亮\t了\n谢谢").encode())

    assert fields["Content"] == "路灯不亮\t了\n谢谢"


def test_broken_characters_cost_only_themselves() -> None:
    body = wire.text_message("路灯@不亮").encode().replace(b"@", b"\xed\xa0\xbd\xff")

    assert value(read_message(body), "Content").replace("\ufffd", "") == "路灯不亮"


def test_markup_inside_a_citizens_text_is_text() -> None:
    typed = "<!DOCTYPE html> <a>" * 2_000

    assert value(read_message(wire.text_message(typed).encode()), "Content") == typed


def test_a_body_of_a_mebibyte_is_read() -> None:
    typed = "路" * 350_000

    assert value(read_message(wire.text_message(typed).encode()), "Content") == typed


def test_repeated_and_nested_elements_are_no_value() -> None:
    fields = read_message(wire.message("<Content>a</Content><Content>b</Content><Label><b>c</b></Label>").encode())

    for name in ("Content", "Label"):
        with pytest.raises(MalformedMessage, match="single value"):
            value(fields, name)
    assert value(fields, "Absent") == ""


def test_envelope_of_the_platform_and_of_other_writers_read_alike() -> None:
    exact = wire.envelope("QUJD")
    others = [
        exact + b"<!-- -->",
        b"<xml>\n<Encrypt>QUJD</Encrypt>\n<AgentID/></xml>",
        b"<?xml version='1.0'?>" + exact,
    ]

    assert read_envelope(exact)[0] == "QUJD"
    for other in others:
        assert read_envelope(other)[0] == "QUJD"


def test_citizens_text_cannot_pass_for_the_envelope() -> None:
    inner = wire.elements("<Content><![CDATA[<Encrypt><![CDATA[RVZJTA==]]>]]&gt;</Content>", "text")

    assert read_envelope(wire.envelope("QUJD", beside=inner))[0] == "QUJD"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<xml",
        b"<xml>text</xml>",
        b"<html><Encrypt>QUJD</Encrypt></html>",
        b"<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>",
        b"<xml><Encrypt><b>1</b></Encrypt></xml>",
        b"<!DOCTYPE xml><xml><Encrypt>QUJD</Encrypt></xml>",
    ],
)
def test_broken_envelopes_are_malformed(body: bytes) -> None:
    with pytest.raises(MalformedMessage):
        read_envelope(body)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(noise: bytes) -> None:
    for body in (noise, b"<xml>" + noise, wire.text_message("@").encode().replace(b"@", noise)):
        for read in (read_message, read_envelope):
            with contextlib.suppress(MalformedMessage):
                read(body)
