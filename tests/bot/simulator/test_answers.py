"""What counts as a reply, and what makes a phone show the error banner."""

from __future__ import annotations

import pytest

from bot.simulator.wire.callback_answers import BadAnswerError, read
from bot.simulator.wire.callback_wire import Credentials, Mode
from bot.simulator.wire.wire_codec import AesKey, signature

KEY = AesKey.decode("A" * 43, "wxapp")
OTHER_KEY = AesKey.decode("A" * 43, "wxother")


def account(mode: Mode) -> Credentials:
    return Credentials("token", "wxapp", "secret", "gh_me", mode, None if mode is Mode.PLAIN else KEY)


PLAIN, COMPATIBLE, SAFE = account(Mode.PLAIN), account(Mode.COMPATIBLE), account(Mode.SAFE)


def reply(
    kind: str = "text", rest: str = "<Content><![CDATA[好]]></Content>", to: str = "oYou", time: str = "1"
) -> str:
    return (
        f"<xml><ToUserName>{to}</ToUserName><FromUserName><![CDATA[gh_me]]></FromUserName>"
        f"<CreateTime>{time}</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{rest}</xml>"
    )


def sealed(xml: str, key: AesKey = KEY, sign_with: str = "token") -> bytes:
    cipher = key.seal(xml.encode())
    return (
        f"<xml><Encrypt><![CDATA[{cipher}]]></Encrypt>"
        f"<MsgSignature><![CDATA[{signature(sign_with, '1', '2', cipher)}]]></MsgSignature>"
        "<TimeStamp>1</TimeStamp><Nonce><![CDATA[2]]></Nonce></xml>"
    ).encode()


@pytest.mark.parametrize("body", [b"", b"success"])
@pytest.mark.parametrize("credentials", [PLAIN, COMPATIBLE, SAFE])
def test_success_and_nothing_are_no_reply_in_any_mode(credentials: Credentials, body: bytes) -> None:
    assert read(credentials, "oYou", body) is None


@pytest.mark.parametrize(
    ("credentials", "body"),
    [
        (PLAIN, reply().encode()),
        (COMPATIBLE, reply().encode()),
        (COMPATIBLE, sealed(reply())),
        (SAFE, sealed(reply())),
    ],
)
def test_each_mode_takes_the_replies_it_should(credentials: Credentials, body: bytes) -> None:
    answer = read(credentials, "oYou", body)

    assert answer is not None
    assert (answer.kind, answer.text) == ("text", "好")


@pytest.mark.parametrize(
    ("credentials", "body"),
    [
        (SAFE, reply().encode()),
        (PLAIN, sealed(reply())),
        (SAFE, sealed(reply(), OTHER_KEY)),
        (SAFE, sealed(reply(), sign_with="another")),
        (SAFE, b"<xml><Encrypt>x</Encrypt></xml>"),
        (SAFE, sealed("no xml")),
        (PLAIN, b'{"errcode":0}'),
        (PLAIN, b"<html><body>502</body></html>"),
        (PLAIN, b"\xff\xfe"),
        (PLAIN, b'<!DOCTYPE xml [<!ENTITY a "b">]><xml/>'),
        (PLAIN, reply(to="oSomebodyElse").encode()),
        (PLAIN, reply(time="today").encode()),
        (PLAIN, reply("poem").encode()),
        (PLAIN, reply(rest="").encode()),
        (PLAIN, reply(rest="<Content></Content>").encode()),
        (PLAIN, reply(rest="<Content>a\x01b</Content>").encode()),
        (PLAIN, reply(rest="<Content>a</Content><Content>b</Content>").encode()),
        (PLAIN, reply(rest=f"<Content>{'字' * 683}</Content>").encode()),
        (PLAIN, reply("image", "<MediaId>m</MediaId>").encode()),
        (PLAIN, reply("news", "<ArticleCount>0</ArticleCount><Articles></Articles>").encode()),
    ],
)
def test_everything_else_shows_the_banner(credentials: Credentials, body: bytes) -> None:
    with pytest.raises(BadAnswerError):
        read(credentials, "oYou", body)


def test_a_text_of_exactly_2048_bytes_is_taken() -> None:
    answer = read(PLAIN, "oYou", reply(rest=f"<Content>{'字' * 682}ab</Content>").encode())

    assert answer is not None
    assert len(answer.text.encode()) == 2048


def test_media_and_articles_are_read() -> None:
    image = read(PLAIN, "oYou", reply("image", "<Image><MediaId><![CDATA[m]]></MediaId></Image>").encode())
    item = "<item><Title>t</Title><Description>d</Description><PicUrl>p</PicUrl><Url>u</Url></item>"
    news = read(PLAIN, "oYou", reply("news", f"<ArticleCount>1</ArticleCount><Articles>{item}</Articles>").encode())

    assert image is not None
    assert image.media_id == "m"
    assert news is not None
    assert (news.title, news.text, news.picture_url, news.url) == ("t", "d", "p", "u")
