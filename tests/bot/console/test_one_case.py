"""The page of one case: what it shows to whom. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

import staff_acts as station
from bot.app_keys import DISTRICT
from console_cases import PHONE, file_for, newest_event
from handlers.chat.incoming import Kind
from one_case import desk, filed, talk
from storage.accounts.staff_tables import audit
from storage.cases import cases
from storage.messages import notices
from storage.people import sessions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

WEST_CASE = {"street": "880102002", "community": "880102002001"}


async def test_the_conversation_is_shown_as_it_was(rig: ConsoleRig) -> None:
    talk(rig, ("八天前说的话", "八天前的回复"), ago=8 * 24 * 60)
    talk(
        rig,
        ("三号楼路灯不亮，电话19900001234", '请核对：\n1 <a href="weixin://bizmsgmenu?msgmenuid=x-1">提交</a>'),
        ("1", "提交成功。"),
    )
    talk(rig, ("别人说的话", "别人的回复"), openid="somebody-else")
    case = filed(rig)
    answer = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert answer.status == 200
    assert "三号楼路灯不亮，电话199****1234" in answer.words
    assert "请核对： 1 提交" in answer.words
    assert "weixin://" not in answer.text
    assert not [words for words in ("八天前", "别人", PHONE) if words in answer.text]


async def test_what_was_said_about_an_earlier_case_is_not_part_of_it(rig: ConsoleRig) -> None:
    talk(rig, ("第一件事", "第一个回复"), ago=30)
    rig.clock.advance(minutes=-5)
    filed(rig, "第一件事")
    rig.clock.advance(minutes=5)
    talk(rig, ("第二件事", "第二个回复"), ago=2)
    case = filed(rig, "柳林新苑路灯不亮")
    answer = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert "第二个回复" in answer.words
    assert "第一个回复" not in answer.words


async def test_what_belongs_to_another_street_is_left_out_of_a_conversation(rig: ConsoleRig) -> None:
    other = filed(rig, "枫叶里垃圾没人清运", "neighbour", **WEST_CASE)
    talk(rig, ("暗号一", f"您的 {other.number} 办理中：枫叶里垃圾"), ("路灯不亮", "请核对"))
    case = filed(rig)
    east = await (await rig.clerk("东经办示例")).get(f"/cases/{case.id}")
    whole = await (await rig.clerk("区查看示例")).get(f"/cases/{case.id}")

    assert not [words for words in ("暗号一", other.number, "枫叶里垃圾") if words in east.text]
    assert "这一段说的是其他事项" in east.words
    assert "请核对" in east.words
    assert "暗号一" in whole.text


async def test_a_deputys_conversation_is_for_the_whole_districts_staff(rig: ConsoleRig) -> None:
    def bind(conn: Connection) -> None:
        citizen, _ = sessions.lock(conn, {"citizen-example": "gh_town"}, rig.clock())[0]["citizen-example"]
        citizen.deputy_id = "D02"
        sessions.save_citizens(conn, [citizen])

    rig.write(bind)
    talk(rig, ("回复 暗号一", "已发送给群众。"))
    case = filed(rig)

    assert "暗号一" not in (await (await rig.clerk("东经办示例")).get(f"/cases/{case.id}")).text
    assert "暗号一" in (await (await rig.clerk("区经办示例")).get(f"/cases/{case.id}")).text


@pytest.mark.parametrize(
    ("kind", "more", "shown"),
    [
        (
            Kind.LOCATION,
            {"latitude": 25.01, "longitude": 101.11, "label": "柳林新苑南门"},
            "柳林新苑南门（北纬 25.01000",
        ),
        (Kind.SUBSCRIBE, {"scene": "division-880102001001"}, "［关注公众号］ 河东街道 柳林社区"),
        (Kind.VOICE, {"text": "灯坏了"}, "［语音］ 灯坏了"),
        (Kind.IMAGE, {"media_id": "lost"}, "［照片］"),
        (Kind.UNKNOWN, {}, "［看不懂的消息］"),
    ],
)
async def test_every_kind_of_message_has_words(rig: ConsoleRig, kind: Kind, more: dict[str, Any], shown: str) -> None:
    talk(rig, ("", "收到"), **{"kind": kind, "text": "", **more})
    case = filed(rig)

    assert shown in (await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")).words


async def test_the_phone_is_masked_until_a_clerk_asks_for_it_and_that_is_written_down(rig: ConsoleRig) -> None:
    case = filed(rig, f"路灯不亮，打我电话{PHONE}")
    looker, clerk = await rig.clerk("东查看示例"), await rig.clerk("东经办示例")
    masked = await clerk.get(f"/cases/{case.id}")
    refused = await clerk.post(f"/cases/{case.id}/phone", {"purpose": " "})
    shown = await clerk.post(f"/cases/{case.id}/phone", {"purpose": "电话回访"})

    assert PHONE not in (await looker.get(f"/cases/{case.id}")).text
    assert "199****" not in (await looker.get(f"/cases/{case.id}")).words.partition("电话 已留")[2][:40]
    assert "电话 199****1234" in masked.words
    assert PHONE not in masked.text
    assert (refused.status, "请先写明为什么要看号码" in refused.words, PHONE in refused.text) == (400, True, False)
    assert shown.text.count(PHONE) > 1
    assert (await looker.post(f"/cases/{case.id}/phone", {"purpose": "电话回访"})).status == 403
    assert [row[:2] for row in written(rig)] == [("东经办示例", "phone")]


async def test_a_clerk_reads_the_number_of_the_deputy_who_is_to_be_phoned(rig: ConsoleRig) -> None:
    case, clerk, manager = filed(rig, deputy="D01"), await rig.clerk("东经办示例"), await rig.clerk("东管理示例")
    page = await clerk.get(f"/cases/{case.id}")
    shown = await clerk.post(f"/cases/{case.id}/phone", {"purpose": "提醒代表处理"})
    of_case = await manager.get("/audit", subject="case", id=str(case.id))
    of_deputy = await manager.get("/audit", subject="deputy", id="D01")

    assert "代表电话 139****0001" in page.words
    assert "13900000001" not in page.text
    assert "代表电话 13900000001" in shown.words
    for log in (of_case, of_deputy):
        assert "提醒代表处理" in log.words
        assert "东经办示例" in log.words
    assert case.number in of_deputy.words


def written(rig: ConsoleRig) -> list[Any]:
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        columns = (audit.c.staff_name, audit.c.action, audit.c.division, audit.c.before, audit.c.after)
        return list(conn.execute(select(*columns).where(audit.c.subject == "case").order_by(audit.c.id)))


async def test_what_was_suggested_stands_beside_what_the_rules_say_now(rig: ConsoleRig) -> None:
    case = filed(rig, "楼道灯坏了", rules=[["R9/示例", ["旧词"]]], deputies=[["D02", "石示例", ["旧理由"]]])
    answer = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert "石示例： 旧理由" in answer.words
    assert 'href="/staff/rules/R9%2F%E7%A4%BA%E4%BE%8B"' in answer.text
    assert "<mark>旧词</mark>" in answer.text
    assert 'href="/staff/rules/R1"' in answer.text
    assert "<mark>楼道灯</mark>" in answer.text


async def test_a_case_without_any_suggestion_can_be_opened(rig: ConsoleRig) -> None:
    case = filed(rig)
    rig.write(
        lambda conn: cases.change(conn, case, suggestion="{}", phone_sealed=None, latitude="25.01", longitude="1")
    )

    assert (await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")).status == 200


async def test_a_deputy_who_does_not_serve_any_more_is_still_named(rig: ConsoleRig) -> None:
    case = filed(rig)
    rig.write(lambda conn: cases.change(conn, case, deputy_id="D99"))

    assert "代表 D99（已停用）" in (await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")).words


async def test_notices_say_how_they_went_and_through_what(rig: ConsoleRig) -> None:
    case = filed(rig)

    def job(conn: Connection) -> None:
        at_desk = desk(rig, conn)
        station.reply(at_desk, case, "第一句", "东经办示例")
        for state, passage in (
            ("sent", notices.Passage("service")),
            ("waiting", notices.Passage(error="45015 response out of time limit")),
            ("failed", notices.Passage(error="no way out")),
        ):
            taken = notices.claim_due(conn, rig.clock(), 1)
            notices.settle(conn, taken[0].id, state, rig.clock(), passage)
            station.reply(at_desk, case, "又一句", "东经办示例")

    rig.write(job)
    answer = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert "已送达 · 客服消息" in answer.words
    assert "待领取 对方超过 48 小时没有和公众号说过话" in answer.words
    assert "失败 发送失败。平台说：no way out" in answer.words
    assert "待发送" in answer.words
    assert "反映人 【工作站答复】" in answer.words


async def test_whoever_has_no_wechat_is_told_by_phone(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, openid="desk:1"), await rig.clerk("东经办示例")
    page = f"/cases/{case.id}"
    newest = rig.write(lambda conn: newest_event(conn, case.id))
    await clerk.post(f"{page}/reply", {"seen": str(newest), "answer": "已请社区核实"})
    answer = await clerk.get(page)

    assert "待电话告知 对方没有用微信，请电话告知。" in answer.words


async def test_numbers_no_case_can_have_are_not_found(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")

    assert [(await clerk.get(f"/cases/{n}")).status for n in ("0", "999999", "9" * 40)] == [404] * 3


async def test_what_a_case_waits_for_is_open_and_comes_first(rig: ConsoleRig) -> None:
    suggester = rig.app[DISTRICT].service.suggester
    clerk = await rig.clerk("东经办示例")
    for deputy, likely, other in ((None, "assign", "reply"), ("D01", "reply", "assign")):
        case = rig.write(lambda conn, deputy=deputy: file_for(conn, rig.clock(), suggester, deputy=deputy))
        page = (await clerk.get(f"/cases/{case.id}")).text

        assert f'id="do-{likely}" open>' in page
        assert f'id="do-{other}">' in page
        assert page.index(f'id="do-{likely}"') < page.index(f'id="do-{other}"')
