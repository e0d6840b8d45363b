"""A database of the version before there was a table of acts: upgraded by the command, it goes on where it stood.

`tests/stored/before_acts.sql` was made by that version; the phones of the simulated platform are the same again.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.console.access import SESSION_COOKIE
from outside import config, must
from stage import FrozenClock, stage
from storage.accounts import staff
from storage.cases import deadlines, events
from storage.cases.case_tables import case_events, cases
from storage.cases.deadlines import Kind
from storage.messages.message_tables import notices

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from stage import Stage
    from storage.cases.events import Event

STORED = Path(__file__).parents[1] / "stored" / "before_acts.sql"
#: When it was left.
THEN = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stored database after `mashang migrate`, to be copied."""
    folder = tmp_path_factory.mktemp("upgraded")
    opened = sqlite3.connect(folder / "mashang.db")
    opened.executescript(STORED.read_text(encoding="utf-8"))
    opened.close()
    must("migrate", "--config", config(folder / "mashang.toml", url=f"sqlite:///{folder / 'mashang.db'}"), cwd=folder)
    opened = sqlite3.connect(folder / "mashang.db")
    opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.close()
    return folder / "mashang.db"


@asynccontextmanager
async def going_on(upgraded: Path, folder: Path) -> AsyncIterator[Stage]:
    """The bot on a copy of it, as if it had been stopped for the upgrade only."""
    shutil.copyfile(upgraded, folder / "mashang.db")
    async with stage(folder, "plain", clock=FrozenClock(THEN + timedelta(minutes=5))) as on:
        yield on


def timeline(on: Stage, number: str) -> list[Event]:
    with on.engine.begin() as conn:
        case_id = conn.execute(select(cases.c.id).where(cases.c.number == number)).scalar_one()
        return events.timeline(conn, case_id)


def kinds(on: Stage, number: str, *wanted: str) -> list[str]:
    return [event.kind for event in timeline(on, number) if event.kind in wanted]


@pytest.mark.parametrize(
    ("name", "talk"),
    [
        ("群众甲", [("提交", "提交成功")]),
        ("群众乙", [("福寿街社区", "树挡住了窗户"), ("提交", "提交成功")]),
        ("群众丙", [("1", "请"), ("万丰源小区地下车库积水很深", "积水很深"), ("提交", "提交成功")]),
        ("群众丁", [("解决了", "满意吗"), ("满意", "谢谢您的评价")]),
        ("代表", [("是几单元？", "将这样问群众"), ("发送", "已发给群众")]),
    ],
)
async def test_whoever_was_in_the_middle_of_something_goes_on(
    upgraded: Path, tmp_path: Path, name: str, talk: list[tuple[str, str]]
) -> None:
    async with going_on(upgraded, tmp_path) as on:
        if name == "代表":
            # What was kept for this contact comes first.
            await on.says(name, "待办")
            await on.settle()
            await on.says(name, "1")
            await on.says(name, "3")
        for said, heard in talk:
            assert heard in await on.says(name, said)


async def test_a_draft_that_was_put_aside_is_taken_up_after_the_questions(upgraded: Path, tmp_path: Path) -> None:
    async with going_on(upgraded, tmp_path) as on:
        await on.says("群众丁", "解决了")
        assert "电梯坏了" in await on.says("群众丁", "满意")
        assert "提交成功" in await on.says("群众丁", "提交")


async def test_what_was_to_be_told_is_told_once(upgraded: Path, tmp_path: Path) -> None:
    async with going_on(upgraded, tmp_path) as on:
        for _ in range(3):
            await on.pass_time(minutes=5)
        first, second = await on.says("群众一", "你好"), await on.says("群众一", "你好")
        with on.engine.begin() as conn:
            states = set(conn.execute(select(notices.c.state)).scalars())

    assert first.count("新代表已接手") == 1
    assert "新代表已接手" not in second
    assert states <= {"sent", "waiting"}


async def test_deadlines_go_on_where_they_stood(upgraded: Path, tmp_path: Path) -> None:
    reminded, escalated, fresh = "MS20261127-0001", "MS20261123-0010", "MS20261128-0002"
    pressed = ("remind", "escalate")
    async with going_on(upgraded, tmp_path) as on:
        assert kinds(on, reminded, *pressed) == ["remind"]
        await on.pass_time(hours=25)
        assert [kinds(on, n, *pressed) for n in (reminded, escalated, fresh)] == [["remind"], ["escalate"], ["remind"]]
        for _ in range(3):
            await on.pass_time(days=3)
        assert kinds(on, reminded, *pressed) == ["remind", "escalate"]
        assert kinds(on, escalated, *pressed) == ["escalate"]
        assert kinds(on, fresh, *pressed) == ["remind", "escalate"]
        with on.engine.begin() as conn:
            (case_id,) = conn.execute(select(cases.c.id).where(cases.c.number == escalated)).scalars()
            assert set(deadlines.of_case(conn, case_id)) == set(Kind)


async def test_lines_that_were_prose_are_words_and_data(upgraded: Path, tmp_path: Path) -> None:
    async with going_on(upgraded, tmp_path) as on:
        by_deputy = {event.kind: event for event in timeline(on, "MS20261123-0001")}
        by_staff = [(e.kind, e.text, json.loads(e.data)) for e in timeline(on, "MS20261123-0002") if e.data != "{}"]
        with on.engine.begin() as conn:
            actors = set(conn.execute(select(case_events.c.actor)).scalars())
            ended = conn.execute(
                select(cases.c.outcome, cases.c.solved).where(cases.c.number == "MS20261123-0003")
            ).one()

    assert json.loads(by_deputy["hand_over"].data) == {"unit": "示例路灯管理处"}
    assert (by_deputy["reassign"].text, json.loads(by_deputy["reassign"].data)) == (
        "这几天在外地",
        {"taken_from": "W031"},
    )
    assert by_deputy["extend"].text == "等配件"
    assert [(kind, text) for kind, text, _ in by_staff] == [
        ("assign", "写错了类别"),
        ("reassign", "您熟悉这一片"),
        ("reassign", "不归我们街道"),
        ("assign", "归您负责"),
    ]
    assert by_staff[1][2] == {
        "taken_from": "W031",
        "changes": [{"what": "deputy", "before": "陶扶桑", "after": "姜紫苏"}],
    }
    assert by_staff[2][2]["changes"][1]["after"] == "待核实"
    assert actors == {"citizen", "supporter", "deputy", "staff", "clock"}
    # The deputy said that it was explained; the citizen's 解决了 had been written over it.
    assert tuple(ended) == ("explained", "yes")


async def test_every_case_can_be_opened_in_the_console(upgraded: Path, tmp_path: Path) -> None:
    async with going_on(upgraded, tmp_path) as on:
        with on.engine.begin() as conn:
            account = staff.by_name(conn, "示例管理员")
            assert account is not None
            until = on.clock() + timedelta(days=1)
            session = staff.Session(staff.hash_of("token"), account.id, "csrf", "test", on.clock(), on.clock(), until)
            staff.open_session(conn, session)
            ids = list(conn.execute(select(cases.c.id)).scalars())
        pages = {}
        for path in ("/staff/", "/staff/cases", "/staff/rules", *(f"/staff/cases/{case_id}" for case_id in ids)):
            async with on.http.get(f"{on.url}{path}", headers={"Cookie": f"{SESSION_COOKIE}=token"}) as answer:
                pages[path] = (answer.status, await answer.text())

    assert {status for status, _ in pages.values()} == {200}
    assert "代表 姜紫苏 → 待分派" in pages["/staff/cases/2"][1]
