"""Numbers of persons: nobody reads them by the way; whoever opens them on the page of a case is written down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.app_keys import DISTRICT
from console_cases import file_for, newest_event
from console_rig import EAST
from storage.accounts.staff_tables import audit
from storage.district.district_store import RuleRow
from storage.messages import notices
from storage.messages.message_tables import notices as notice_table
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

NUMBER, MASKED = "13912345678", "139****5678"
TEXT = f"柳林新苑的示例怪声很大，找我打{NUMBER}"


@pytest.fixture
def case(rig: ConsoleRig) -> int:
    """An unassigned case with a number in its words, and a message about it that did not arrive."""

    def job(conn: Connection) -> int:
        suggester, before = rig.app[DISTRICT].service.suggester, rig.clock() - timedelta(days=4)
        filed = file_for(conn, before, suggester, TEXT, deputy=None, category=None, deputies=[], rules=[])
        text = f"群众补充：请打{NUMBER}"
        notices.add(conn, notices.NewNotice("n", "citizen", "case_replied", text, before, before, filed.id))
        conn.execute(notice_table.update().where(notice_table.c.key == "n").values(state="waiting"))
        return filed.id

    found: int = rig.write(job)
    return found


@pytest.mark.parametrize("path", ["/", "/cases?show=all", "/undelivered", "/cases/{case}"])
async def test_a_list_shows_numbers_of_persons_masked(rig: ConsoleRig, case: int, path: str) -> None:
    answer = await (await rig.clerk("东查看示例")).get(path.format(case=case))

    assert MASKED in answer.words
    assert NUMBER not in answer.text


async def test_a_dry_run_shows_numbers_of_persons_masked(rig: ConsoleRig, case: int) -> None:
    row = RuleRow("R9", "示例怪声", "类别", "HW", 9.0, EAST)
    rig.write(lambda conn: rule_drafts.save(conn, "R9", row, by="东经办示例", now=rig.clock(), seen=None))

    answer = await (await rig.clerk("东查看示例")).get("/rules/dry-run", n="100")

    assert case
    assert MASKED in answer.words
    assert NUMBER not in answer.text


async def test_proposals_show_numbers_of_persons_masked(rig: ConsoleRig, case: int) -> None:
    def more(conn: Connection) -> None:
        for number in range(4):
            openid, suggester = f"citizen-{number}", rig.app[DISTRICT].service.suggester
            file_for(conn, rig.clock(), suggester, f"{TEXT}，第{number}次", openid, category="HW", rules=[])

    rig.write(more)

    answer = await (await rig.clerk("东查看示例")).get("/rules/proposals", days="90")

    assert case
    assert MASKED in answer.words
    assert NUMBER not in answer.text


async def test_the_audit_log_keeps_no_number_of_a_person(rig: ConsoleRig, case: int) -> None:
    seen = rig.write(lambda conn: newest_event(conn, case))
    clerk = await rig.clerk("东经办示例")

    await clerk.post(f"/cases/{case}/note", {"seen": str(seen), "note": f"他的电话是{NUMBER}"})

    kept = rig.write(lambda conn: conn.execute(select(audit.c.after).where(audit.c.action == "note")).scalar_one())
    assert MASKED in kept
    assert NUMBER not in kept
