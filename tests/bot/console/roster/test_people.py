"""Deputies: who is bound, leave, one-time codes, phones."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet

from console_rig import console
from filed import file_case
from roster_rows import form_of, row, trail
from stage import MONDAY
from storage.people import bindings, sessions

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from console_rig import ConsoleRig

D01 = "/roster/deputies/D01"


def bind(conn: Connection) -> None:
    found, _ = sessions.lock(conn, {"a": "account"}, MONDAY)
    found["a"][0].deputy_id = "D01"
    sessions.save_citizens(conn, [found["a"][0]])
    sessions.save_sessions(conn, [found["a"][1]])


async def test_the_list_says_who_is_bound_was_here_and_is_busy(rig: ConsoleRig) -> None:
    rig.write(bind)
    rig.write(lambda conn: file_case(conn, deputy_id="D01", street="880102001"))
    rig.write(lambda conn: file_case(conn, deputy_id="D02", street="880102002"))
    clerk = await rig.clerk("东查看示例")
    everybody, unbound = await clerk.get("/roster/deputies"), await clerk.get("/roster/deputies", unbound="1")

    assert "甄示例 D01 在任 已绑定 1 2026-11-23 区县 柳林社区" in everybody.words
    assert "石示例 D02 在任 未绑定 0 —" in everybody.words
    assert "甄示例" not in unbound.words
    assert "139" not in everybody.text


async def test_the_list_is_filtered(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区查看示例")
    shown = {
        question: [
            name
            for name in ("甄示例", "石示例", "邵示例")
            if name in (await clerk.get(f"/roster/deputies?{question}")).words
        ]
        for question in ("q=石", "q=d03", "division=880102001", "division=880102", "status=请假", "q=x", "page=9")
    }

    assert shown == {
        "q=石": ["石示例"],
        "q=d03": ["邵示例"],
        "division=880102001": ["甄示例", "石示例"],
        "division=880102": ["甄示例", "石示例", "邵示例"],
        "status=请假": ["邵示例"],
        "q=x": [],
        "page=9": ["甄示例", "石示例", "邵示例"],
    }


async def test_a_handler_sends_a_deputy_on_leave_and_calls_them_back(rig: ConsoleRig) -> None:
    manager, handler = await rig.clerk("东管理示例"), await rig.clerk("东经办示例")
    seen = (await form_of(manager, D01))["seen"]
    away = await handler.post(f"{D01}/leave", {"seen": seen, "status": "请假"})
    late = await handler.post(f"{D01}/leave", {"seen": seen, "status": "在任"})

    assert away.location == f"/staff{D01}"
    assert late.status == 409
    assert row(rig, "deputies", "D01").status == "请假"
    assert trail(rig)[-1][:3] == ("东经办示例", "changed", "deputy:D01")
    assert (trail(rig)[-1][4]["状态"], trail(rig)[-1][5]["状态"]) == ("在任", "请假")

    seen = (await form_of(manager, D01))["seen"]
    assert (await handler.post(f"{D01}/leave", {"seen": seen, "status": "在任"})).status == 303
    assert row(rig, "deputies", "D01").status == "在任"


async def test_a_disabled_deputy_is_neither_bound_nor_called_back_by_a_handler(rig: ConsoleRig) -> None:
    manager, handler = await rig.clerk("东管理示例"), await rig.clerk("东经办示例")
    await manager.post(D01, {**await form_of(manager, D01), "status": "停用"})
    seen = (await form_of(manager, D01))["seen"]

    assert (await handler.post(f"{D01}/leave", {"seen": seen, "status": "在任"})).status == 409
    assert (await handler.post(f"{D01}/bind")).status == 409
    assert row(rig, "deputies", "D01").status == "停用"
    assert "所以不提供二维码" in (await handler.get(f"{D01}/qr")).words


async def test_a_binding_code_is_shown_once_and_never_written_down(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    shown = await clerk.post(f"{D01}/bind")
    code = re.search(r"绑定 ([A-Z0-9]{8})", shown.words)
    later = await clerk.get(D01)

    assert code is not None
    assert shown.headers["Cache-Control"] == "no-store"
    assert "连不上微信的接口" in shown.words
    assert code[1] not in later.text
    assert "有一个还没用，有效到 2026-11-30 10:00" in later.words
    assert trail(rig)[-1] == ("东经办示例", "code_issued", "deputy:D01", "880102001001", None, None)
    assert rig.write(lambda conn: bindings.use_code(conn, code[1], MONDAY + timedelta(days=6))) == "D01"


async def test_binding_is_undone_with_the_codes_that_wait(rig: ConsoleRig) -> None:
    rig.write(bind)
    clerk = await rig.clerk("东经办示例")
    await clerk.post(f"{D01}/bind")
    first, again = await clerk.post(f"{D01}/unbind"), await clerk.post(f"{D01}/unbind")

    assert (first.status, again.status) == (303, 303)
    assert rig.write(lambda conn: sessions.openid_of_deputy(conn, "D01")) is None
    assert [entry[1] for entry in trail(rig)] == ["code_issued", "unbound"]


async def test_a_number_is_opened_for_a_purpose_and_the_log_says_who_and_why(rig: ConsoleRig) -> None:
    clerk, manager = await rig.clerk("东经办示例"), await rig.clerk("东管理示例")
    without, with_one = await clerk.post(f"{D01}/phone"), await clerk.post(f"{D01}/phone", {"purpose": "提醒代表处理"})
    form = await form_of(manager, D01)
    log = await manager.get("/audit", subject="deputy", id="D01")

    assert without.status == 400
    assert "13900000001" not in without.text
    assert "13900000001" in with_one.words
    assert trail(rig) == [("东经办示例", "phone", "deputy:D01", "880102001001", None, {"purpose": "提醒代表处理"})]
    assert "13900000001" not in (await manager.get(D01)).text + log.text
    assert "提醒代表处理" in log.words
    # Sent back as it is shown, it stays; anything else is the new one.
    before = row(rig, "deputies", "D01").phone_sealed
    await manager.post(D01, {**form, "title": "新职务示例"})
    assert row(rig, "deputies", "D01").phone_sealed == before
    refused = await manager.post(D01, {**await form_of(manager, D01), "phone": "138****0001"})
    assert refused.status == 400
    await manager.post(D01, {**await form_of(manager, D01), "phone": ""})
    assert row(rig, "deputies", "D01").phone_sealed == ""


async def test_a_phone_is_sealed_and_masked(town: Path) -> None:
    key = Fernet.generate_key().decode()
    async with console(town, privacy={"encryption_keys": [key]}) as rig:
        manager, viewer = await rig.clerk("东管理示例"), await rig.clerk("东查看示例")
        form = await form_of(manager, D01)
        await manager.post(D01, {**form, "phone": "139 0000 0002"})
        changed = trail(rig)[-1]

        assert form["phone"] == "139****0001"
        assert "0000" not in row(rig, "deputies", "D01").phone_sealed
        assert (changed[4]["手机号"], changed[5]["手机号"]) == ("139****0001", "139****0002")
        assert (await form_of(manager, D01))["phone"] == "139****0002"
        opened = await manager.post(f"{D01}/phone", {"purpose": "核对号码"})
        assert "13900000002" in opened.words
        assert "139****0002" in (await viewer.get(D01)).words
        assert "13900000002" not in (await viewer.get(D01)).text
    async with console(town, empty=True, privacy={"encryption_keys": [Fernet.generate_key().decode()]}) as rig:
        # The key is lost: what can't be read is kept, not emptied.
        manager = await rig.clerk("东管理示例")
        sealed = row(rig, "deputies", "D01").phone_sealed
        answer = await manager.post(D01, {**await form_of(manager, D01), "title": "新职务示例"})

        assert answer.status == 303
        assert row(rig, "deputies", "D01").phone_sealed == sealed
        assert row(rig, "deputies", "D01").title == "新职务示例"
        assert (await (await rig.clerk("区管理示例")).get("/roster/workbook/export")).status == 409


async def test_stopping_a_deputy_with_open_cases_shows_them_first(rig: ConsoleRig) -> None:
    filed = rig.write(lambda conn: file_case(conn, deputy_id="D01", street="880102001", text="路灯不亮，打13912345678"))
    rig.write(lambda conn: file_case(conn, deputy_id="D01", street="880102001", state="closed"))
    manager = await rig.clerk("东管理示例")
    form = {**await form_of(manager, D01), "status": "停用", "title": "离任示例"}
    asked = await manager.post(D01, form)

    assert asked.status == 409
    assert "还有 1 件在办的事项" in asked.words
    assert f'href="/staff/cases/{filed.id}#do-assign"' in asked.text
    assert "13912345678" not in asked.text
    assert 'value="离任示例"' in asked.text or "离任示例</textarea>" in asked.text
    assert row(rig, "deputies", "D01").status == "在任"
    assert (await manager.post(D01, {**form, "sure": "1"})).status == 303
    assert row(rig, "deputies", "D01").status == "停用"


async def test_stopping_a_deputy_without_open_cases_asks_nothing(rig: ConsoleRig) -> None:
    manager = await rig.clerk("东管理示例")

    assert (await manager.post(D01, {**await form_of(manager, D01), "status": "停用"})).status == 303
