"""From an empty database to the first case: the console leads, and ticks what is done."""

from __future__ import annotations

import shutil
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from bot.app_keys import DISTRICT
from bot.configuration.setting_errors import SettingsError
from bot.configuration.settings import Settings
from bot.workbook.importing import import_workbook
from console_rig import NO_PASSWORD, ConsoleRig, console
from databases import make_migrated
from stage import MONDAY
from storage.accounts import audit_log, staff
from storage.messages import inbox
from storage.people.people_tables import citizens
from workbooks import BY

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def ticks(words: str) -> list[bool]:
    """Which of the four steps are done."""
    return [
        f"{n} {title} ✓ 已完成" in words
        for n, title in enumerate(("导入区划和代表", "绑定一位代表", "试一句话", "接入公众号"), 1)
    ]


async def test_an_empty_database_is_led_to_its_first_case(empty: ConsoleRig, town: Path) -> None:
    clerk = await empty.clerk("管理示例")
    at_first = ticks((await clerk.get("/")).words)

    def load(conn: Connection) -> None:
        import_workbook(town / "town.xlsx", conn, BY, seal=str, unseal=str)

    empty.write(load)
    await empty.app[DISTRICT].refresh()
    imported = ticks((await clerk.get("/start")).words)
    home = (await clerk.get("/")).words
    tried = await clerk.post("/start/try", {"text": "柳林新苑楼道灯坏了"})
    sentence = ticks((await clerk.get("/start")).words)
    await clerk.post("/start/try", {"text": "再试一句"})
    empty.write(
        lambda conn: conn.execute(
            citizens.insert().values(openid="d", account="a", follows=True, deputy_id="D01", first_seen_at=MONDAY)
        )
    )
    empty.write(lambda conn: inbox.record(conn, [inbox.Arrival("k", "d", "{}", MONDAY)]))
    everything = ticks((await clerk.get("/start")).words)
    at_last = (await clerk.get("/")).words
    log = empty.write(lambda conn: audit_log.page_of(conn, audit_log.LogFilter(subject="start"), 9)).entries

    assert at_first == [False] * 4
    assert imported == [True, False, False, False]
    assert "还有 3 步没有准备好" in home
    assert tried.location.startswith("/staff/rules/try?text=%E6%9F%B3")
    assert sentence == [True, False, True, False]
    assert everything == [True] * 4
    assert "没有准备好" not in at_last
    assert "准备工作" in at_last
    assert len(log) == 1


async def test_the_road_is_for_who_keeps_the_whole_district(empty: ConsoleRig, rig: ConsoleRig) -> None:
    viewer = await empty.clerk("查看示例")
    street = await rig.clerk("东管理示例")

    assert (await viewer.get("/")).status == 200
    assert "导入区划" not in (await viewer.get("/")).words
    assert (await viewer.get("/start")).status == 403
    assert (await street.get("/start")).status == 403


async def test_an_empty_sentence_is_asked_for_again(empty: ConsoleRig) -> None:
    clerk = await empty.clerk("管理示例")
    answer = await clerk.post("/start/try", {"text": "  "})

    assert answer.status == 400
    assert "请写一句话再试" in answer.words


async def test_the_example_is_a_workbook_that_can_be_imported(empty: ConsoleRig) -> None:
    answer = await (await empty.clerk("管理示例")).get("/start/example.xlsx")
    book = load_workbook(BytesIO(answer.body))

    assert book.sheetnames == ["区划", "代表", "类别", "规则", "回复模板"]
    assert "attachment" in answer.headers["Content-Disposition"]


async def test_what_the_doctor_says_is_said_in_chinese(empty: ConsoleRig) -> None:
    answer = await (await empty.clerk("管理示例")).post("/start/check")

    assert answer.status == 200
    assert "回调地址 要改" in answer.words
    assert "数据库 正常" in answer.words
    assert "和公众平台的连接 要改" in answer.words
    assert "http://127.0.0.1:8080/wechat" in answer.words


async def test_what_is_missing_of_the_account_is_named(town: Path, tmp_path: Path) -> None:
    make_migrated(tmp_path).rename(tmp_path / "mashang.db")
    shutil.copytree(town / "cache", tmp_path / "cache")
    nothing = {"app_id": "", "app_secret": "", "token": "", "encoding_aes_key": ""}
    async with console(tmp_path, empty=True, wechat=nothing) as rig:
        rig.write(lambda conn: staff.add(conn, "管理示例", NO_PASSWORD, "manage", None, rig.clock()))
        page = await (await rig.clerk("管理示例")).get("/start")
        async with (await rig.visitor()).http.get(f"{rig.url}/wechat") as callback:
            status = callback.status

    for key in ("wechat.app_id", "wechat.app_secret", "wechat.token", "wechat.encoding_aes_key"):
        assert key in page.words
    assert status == 503


def test_half_an_account_is_still_a_mistake() -> None:
    half = Settings(wechat={"app_id": "wx0123456789abcdef"})

    assert Settings().has_no_account()
    assert not half.has_no_account()
    with pytest.raises(SettingsError, match=r"wechat\.token: missing"):
        half.require_account()
