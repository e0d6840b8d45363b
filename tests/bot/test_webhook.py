"""The callback's door: whatever comes, only a bad signature is refused, and nothing good is lost."""

from __future__ import annotations

import asyncio
import gzip
import random
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pytest
from structlog.testing import capture_logs

import wechat_wire as wire
from callback import Caller
from stage import TOKEN, stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from stage import Stage

from door import WORDS, still_works, stored

pytestmark = pytest.mark.usefixtures("no_traceback")


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
