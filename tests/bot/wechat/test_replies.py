"""Whatever is said, the reply is XML that gives it back and nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wechat_wire as wire
from bot.wechat.reply_xml import text_reply
from handlers.chat.incoming import Inbound, Kind

NOW = datetime.fromtimestamp(1767225600, UTC)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def asked_by(openid: str = wire.OPENID) -> Inbound:
    return Inbound(openid=openid, account=wire.ACCOUNT, kind=Kind.TEXT, key="m:1", sent_at=NOW)


def test_reply_goes_back_to_the_sender_in_the_name_of_the_account() -> None:
    reply = ET.fromstring(text_reply(asked_by(), "您好\n<a href='https://a.cn'>查看</a> 😀", NOW))

    assert [(child.tag, child.text) for child in reply] == [
        ("MsgType", "text"),
        ("Content", "您好\n<a href='https://a.cn'>查看</a> 😀"),
        ("FromUserName", wire.ACCOUNT),
        ("ToUserName", wire.OPENID),
        ("CreateTime", "1767225600"),
    ]


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back_without_what_xml_forbids(text: str, openid: str) -> None:
    forbidden = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
    expected = re.sub("\r\n?", "\n", forbidden.sub("", text))

    xml = text_reply(asked_by(openid), text, NOW)

    if not expected.strip():
        assert xml == ""
        return
    reply = ET.fromstring(xml.encode())
    assert [child.tag for child in reply] == ["MsgType", "Content", "FromUserName", "ToUserName", "CreateTime"]
    assert reply.findtext("Content") == expected


@pytest.mark.parametrize(
    "text",
    [
        "x]]></Content><MsgType><![CDATA[image]]></MsgType><Content><![CDATA[",
        "]]>]]>]]]]>>",
        "]]\x00>",
        "]]\ud800>",
        "{data} {0} %s",
    ],
)
def test_no_text_adds_elements(text: str) -> None:
    reply = ET.fromstring(text_reply(asked_by("o]]></ToUserName><Evil/><ToUserName>"), text, NOW))

    assert len(reply) == 5
    assert reply.findtext("Content") == text.replace("\x00", "").replace("\ud800", "")


@pytest.mark.parametrize("text", ["", " \n", "\x00\x1f", "\ud83d"])
def test_nothing_to_say_is_no_reply(text: str) -> None:
    assert text_reply(asked_by(), text, NOW) == ""
