"""An answer the platform would never give, but did: it harms the one word it was about; nothing is sent twice."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import func, select

from bot.app_keys import API, DELIVERY
from bot.wechat.api import Api
from stage import stage
from storage.messages import notices as notice_rows
from storage.messages.message_tables import media, notices
from wechat_fake import FakePlatform, FakeTokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import Connection

    from stage import Stage

MATTERS = ("福寿街社区3号楼路灯不亮", "福寿街社区下水道堵了", "福寿街社区健身器材断了")


async def told(on: Stage) -> None:
    """Write down three notices for three citizens."""
    for number, matter in enumerate(MATTERS):
        await on.says(f"群众{number}", matter)
        await on.says(f"群众{number}", "提交")
    await on.settle()
    with on.engine.begin() as conn:
        openids = [on.phone(f"群众{number}").openid for number in range(len(MATTERS))]
        conn.execute(notices.delete())
        conn.execute(
            notices.insert(),
            [
                {
                    "key": f"k{number}",
                    "openid": openid,
                    "kind": "case_progress",
                    "text": f"第{number}件",
                    "state": "pending",
                    "created_at": on.clock(),
                    "due_at": on.clock(),
                    "attempts": 0,
                }
                for number, openid in enumerate(openids)
            ],
        )


def ids(on: Stage) -> list[int]:
    with on.engine.begin() as conn:
        return list(conn.execute(select(notices.c.id)).scalars())


def states(on: Stage) -> dict[str, int]:
    with on.engine.begin() as conn:
        rows = conn.execute(select(notices.c.state, func.count()).group_by(notices.c.state))
        return {row[0]: row[1] for row in rows}


@asynccontextmanager
async def answering(*answers: Any) -> AsyncIterator[tuple[FakePlatform, str]]:
    """A platform that answers so, and its address."""
    platform = FakePlatform(list(answers))
    server = await platform.start()
    try:
        yield platform, str(server.make_url(""))
    finally:
        await server.close()


def raw(body: str | bytes, **more: Any) -> web.Response:
    data = body.encode() if isinstance(body, str) else body
    return web.Response(body=data, content_type=more.pop("content_type", "text/plain"), **more)


BAD = {
    "infinity": lambda: raw('{"errcode": Infinity}'),
    "not a number": lambda: raw('{"errcode": NaN}'),
    "words for a code": lambda: raw('{"errcode": "busy"}'),
    "a list for a code": lambda: raw('{"errcode": []}'),
    "nothing for a code": lambda: raw('{"errcode": ""}'),
    "yes for a code": lambda: raw('{"errcode": true}'),
    "a page": lambda: raw("<html><body>502</body></html>", content_type="text/html"),
    "nothing": lambda: raw(""),
    "another code page": lambda: raw('{"errcode": 0}'.encode("utf-16")),
    "too deep": lambda: raw("[" * 100_000),
    "unwritable words": lambda: raw('{"errcode": -1, "errmsg": "a\\ud800b\\u0000c"}'),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
async def test_a_bad_answer_harms_one_notice_and_holds_up_no_other(
    tmp_path: Path, bad: Callable[[], web.Response]
) -> None:
    async with answering(bad(), {"errcode": 0}) as (platform, url), stage(tmp_path) as on:
        await told(on)
        on.app[DELIVERY]._api = Api(on.http, url, FakeTokens())
        await on.app[DELIVERY].send_due()
        assert states(on) == {"sent": 2, "pending": 1}

        await on.pass_time(minutes=5)
        assert states(on) == {"sent": 3}
        assert len(platform.asked) == len(MATTERS) + 1


@pytest.mark.parametrize("message_id", ["Infinity", '"' + "9" * 5000 + '"', "[1, 2]", '"\\ud800"', "-1", "null"])
async def test_a_template_message_with_an_odd_number_is_sent_all_the_same(message_id: str) -> None:
    answer = raw(f'{{"errcode": 0, "msgid": {message_id}}}')
    async with answering(answer) as (_, url), aiohttp.ClientSession() as http:
        assert await Api(http, url, FakeTokens()).send_template("o1", "T", {}) == ""


async def test_a_notice_that_cannot_be_settled_lets_the_others_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await told(on)
        settle, broken = notice_rows.settle, min(ids(on))

        def settle_badly(conn: Connection, notice_id: int, *rest: Any) -> None:
            if notice_id == broken:
                raise OSError("disk I/O error")
            settle(conn, notice_id, *rest)

        monkeypatch.setattr(notice_rows, "settle", settle_badly)
        with pytest.raises(OSError, match="disk"):
            await on.app[DELIVERY].send_due()

        assert states(on) == {"sent": 2, "sending": 1}


async def test_a_bad_answer_about_one_photo_holds_up_no_other(tmp_path: Path) -> None:
    odd = raw('{"errcode": 40007, "errmsg": "a\\ud800b\\u0000c"}')
    photos = (raw(b"\xff\xd8\xff photo", content_type="image/jpeg") for _ in range(2))
    async with answering(odd, *photos) as (_, url), stage(tmp_path) as on:
        with on.engine.begin() as conn:
            conn.execute(
                media.insert(),
                [
                    {
                        "media_id": f"M{number}",
                        "openid": "o1",
                        "kind": "image",
                        "received_at": on.clock(),
                        "state": "pending",
                        "due_at": on.clock(),
                        "attempts": 0,
                    }
                    for number in range(3)
                ],
            )
        on.app[API]._base_url, on.app[API]._tokens = url.rstrip("/"), FakeTokens()
        await on.settle()
        with on.engine.begin() as conn:
            found = conn.execute(select(media.c.state, media.c.error).order_by(media.c.id)).all()

        assert [row.state for row in found] == ["pending", "stored", "stored"]
        assert found[0].error == "40007 abc"


async def test_nothing_ends_the_sending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class BrokenLog:
        def error(self, *_words: object, **_fields: object) -> None:
            raise OSError("No space left on device")

    async with stage(tmp_path) as on:
        delivery, rounds, enough = on.app[DELIVERY], iter(range(4)), asyncio.Event()

        async def fails() -> int:
            if next(rounds) == 2:
                enough.set()
            raise RuntimeError("nobody thought of this")

        monkeypatch.setattr("bot.delivery.delivery._log", BrokenLog())
        monkeypatch.setattr(delivery, "send_due", fails)
        running = asyncio.create_task(delivery.run(0.001))
        await asyncio.wait_for(enough.wait(), 5)

        assert not running.done()
        running.cancel()
