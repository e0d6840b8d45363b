"""Rules with names of pages, the way back to a filtered list, closing answers by phone, masked calls, late scopes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.console.rules.rule_address import RESERVED, address
from case_forms import desk, events, filed, now, opened, send
from console_rig import WEST
from nlp.messages.details import mask
from staff_acts import close, reply
from storage.accounts import staff
from storage.cases import cases
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig
    from storage.cases.cases import Case


@pytest.mark.parametrize("name", sorted(RESERVED))
async def test_a_rule_with_the_name_of_a_page_can_be_opened_and_changed(rig: ConsoleRig, name: str) -> None:
    clerk = await rig.clerk("区管理示例")
    row = RuleRow(name, "示例词", "类别", "HW", 1.0, None, True, "")
    rig.write(lambda conn: rule_drafts.save(conn, name, row, by="区管理示例", now=rig.clock(), seen=None))
    listed, shown = await clerk.get("/rules"), await clerk.get(address(name))
    dropped = await clerk.post(f"{address(name)}/discard", hidden_of(shown.text))

    assert f'href="/staff{address(name)}"' in listed.text
    assert shown.status == 200
    assert "示例词" in shown.text
    assert dropped.status == 303
    assert rig.write(lambda conn: rule_drafts.draft_of(conn, name)) is None


def hidden_of(text: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(seen|base)" value="([^"]*)">', text))


async def test_the_way_back_from_a_case_keeps_the_filters_of_the_list(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    listed = await clerk.get("/cases?show=unassigned&q=%E8%B7%AF%E7%81%AF")
    link = f"/staff/cases/{case.id}?back=show%3Dunassigned%26q%3D%25E8%25B7%25AF%25E7%2581%25AF"
    page = await clerk.get(link.removeprefix("/staff").replace("%26q%3D", "%26order%3Dnew%26q%3D"))

    assert f"/staff/cases/{case.id}?back=" in listed.text
    assert "/staff/cases?show=unassigned" in page.text.replace("&amp;", "&")
    done = await clerk.post(f"/cases/{case.id}/note?back=show%3Dlate", {"note": "备注示例"})
    assert done.location == f"/staff/cases/{case.id}?back=show%3Dlate"


@pytest.mark.parametrize("back", ["%00", "//evil.example", "x", "a=b&" * 900])
async def test_a_way_back_that_is_none_leads_to_the_list(rig: ConsoleRig, back: str) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    page = await clerk.get(f"/cases/{case.id}?back={back}")

    assert page.status == 200
    assert 'href="/staff/cases' in page.text
    assert 'evil.example"' not in page.text


def by_phone(rig: ConsoleRig) -> Case:
    return filed(rig, "judge")


async def test_closing_answers_given_on_the_phone_are_noted(rig: ConsoleRig) -> None:
    case, clerk = by_phone(rig), await rig.clerk("东经办示例")
    assert "记下群众的评价" in (await clerk.get(f"/cases/{case.id}")).text
    said = {"heard": "yes", "solved": "no", "satisfaction": "fair", "why": "又坏了"}
    answer = await send(clerk, case, "judge", {**await opened(clerk, case), **said})
    then = now(rig, case)

    assert answer.status == 303
    assert (then.state, then.survey, then.heard, then.solved, then.satisfaction) == (
        "closed",
        "done",
        True,
        "no",
        "fair",
    )
    assert "没解决，基本满意" in (await clerk.get(f"/cases/{case.id}")).words


async def test_whoever_is_not_content_on_the_phone_gets_the_case_opened_again(rig: ConsoleRig) -> None:
    case, clerk = by_phone(rig), await rig.clerk("东经办示例")
    await send(clerk, case, "judge", {**await opened(clerk, case), "heard": "no", "why": "没人联系我"})
    then = now(rig, case)

    assert (then.state, then.survey, then.heard) == ("unassigned", "done", False)
    assert [e.kind for e in events(rig, case)][-1] == "reopen"


async def test_who_has_wechat_judges_for_themselves(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    rig.write(lambda conn: close(desk(rig, conn), case, "结果", "answered", "别的示例"))
    said = {"heard": "yes", "solved": "yes", "satisfaction": "good"}
    answer = await send(clerk, case, "judge", {**await opened(clerk, case), **said})

    assert answer.status == 400
    assert "由群众自己评价" in answer.text
    assert now(rig, case).survey == "asked"


async def test_what_is_to_be_told_by_phone_shows_nobodys_number(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    secret = "请联系19900001234"

    def job(conn: Connection) -> None:
        told = cases.change(conn, case, openid=f"desk:told-{case.id}")
        reply(desk(rig, conn), told, secret, "别的示例")

    rig.write(job)
    shown = (await clerk.get("/cases/told")).text

    assert "19900001234" not in shown
    assert mask(secret) in shown


async def test_an_account_that_has_left_meanwhile_is_not_changed(rig: ConsoleRig) -> None:
    """The page was shown, the account went to another street, then the form came."""
    clerk = await rig.clerk("东管理示例")

    def job(conn: Connection) -> int:
        account = staff.by_name(conn, "东查看示例")
        assert account is not None
        return account.id

    number = rig.write(job)
    assert (await clerk.get(f"/accounts/{number}")).status == 200
    rig.write(lambda conn: staff.change(conn, number, division=WEST))
    for act in ("password", "sessions/end"):
        assert (await clerk.post(f"/accounts/{number}/{act}", {})).status in {403, 404}
