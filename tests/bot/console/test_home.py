"""The first page: what needs a hand, for whom, and the messages that did not arrive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.app_keys import DELIVERY
from console_rig import EAST
from filed import file_case
from stage import MONDAY
from storage.accounts import audit_log
from storage.cases import events
from storage.messages import notices, platform_alarms
from storage.messages.message_tables import notices as notice_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig
    from storage.cases.cases import Case

DAY = timedelta(days=1)


def file(rig: ConsoleRig, **values: Any) -> Case:
    values = {"street": EAST, "deputy_id": "D01", "due_at": MONDAY + 9 * DAY, **values}
    case: Case = rig.write(lambda conn: file_case(conn, **values))
    return case


def tell(rig: ConsoleRig, case: Case | None, key: str, **values: Any) -> int:
    def job(conn: Connection) -> int:
        at = MONDAY - 4 * DAY
        new = notices.NewNotice(key, "citizen", "case_replied", f"答复 {key}", at, at, case.id if case else None)
        notices.add(conn, new)
        conn.execute(notice_table.update().where(notice_table.c.key == key).values(state="waiting", **values))
        return int(conn.execute(notice_table.select().where(notice_table.c.key == key)).one().id)

    number: int = rig.write(job)
    return number


async def test_nothing_to_do_is_said_kindly(rig: ConsoleRig) -> None:
    page = await (await rig.clerk("东经办示例")).get("/")

    assert "河东街道现在没有要处理的事" in page.words


async def test_what_needs_a_hand_stands_on_the_first_page_with_its_reason_and_its_list(rig: ConsoleRig) -> None:
    file(rig, number="MS-LATE", due_at=MONDAY - 2 * DAY)
    file(rig, number="MS-SOON", due_at=MONDAY, deputy_id="D02")
    file(rig, number="MS-FREE", state="unassigned", deputy_id=None, filed_at=MONDAY - 3 * DAY)
    file(rig, number="MS-SAD", state="closed", survey="done", heard=True, solved="no", due_at=MONDAY - DAY)
    tell(rig, file(rig, number="MS-KEPT", state="closed"), "kept")
    page = await (await rig.clerk("东经办示例")).get("/")

    for words in (
        "1 超期没有答复",
        "已超期 2 天 MS-LATE",
        "1 等待分派",
        "已等 3 天，还有 7 个工作日 MS-FREE",
        "1 快到期",
        "今天到期 MS-SOON",
        "1 群众说没解决或不满意",
        "说没有解决 MS-SAD",
        "2 还没绑定微信的代表",
        "甄示例代表",
        "1 没有送到的消息",
        "代表答复，给群众， MS-KEPT",
        "对方下次说话时会一起送到",
    ):
        assert words in page.words, words
    for address in (
        "/cases?show=late",
        "/cases?show=soon",
        "/cases?show=unassigned",
        "/undelivered",
        "/cases?deputy=D01",
    ):
        assert f'href="/staff{address}' in page.text, address


async def test_red_is_for_what_is_overdue_only(rig: ConsoleRig) -> None:
    file(rig, number="MS-NEW", state="unassigned", deputy_id=None, filed_at=MONDAY, due_at=MONDAY + 9 * DAY)
    file(rig, number="MS-SAD", state="closed", survey="done", heard=True, solved="no", due_at=MONDAY - DAY)
    page = await (await rig.clerk("东经办示例")).get("/")

    assert "今天刚来，还有 7 个工作日 MS-NEW" in page.words
    assert "说没有解决 MS-SAD" in page.words
    assert "badge red" not in page.text


async def test_who_has_no_wechat_is_phoned_because_of_that(rig: ConsoleRig) -> None:
    tell(rig, file(rig, number="MS-DESK"), "spoken", openid="desk:1")
    page = await (await rig.clerk("东经办示例")).get("/")

    assert "1 要电话告知的群众" in page.words
    assert "群众没有用微信" in page.words
    assert "48 小时" not in page.words


async def test_lines_to_tap_are_shown_without_their_links(rig: ConsoleRig) -> None:
    tap = '答复了吗？\n1 <a href="weixin://bizmsgmenu?msgmenucontent=答复了&msgmenuid=x-1">答复了</a>'
    tell(rig, file(rig, number="MS-TAP"), "tap", text=tap)
    page = await (await rig.clerk("东经办示例")).get("/undelivered")

    assert "答复了吗？ 1 答复了" in page.words
    assert "weixin:" not in page.text


async def test_another_streets_matters_are_not_shown(rig: ConsoleRig) -> None:
    for number, street in (("MS-EAST", EAST), ("MS-NOWHERE", None)):
        case = file(rig, number=number, street=street, due_at=MONDAY - 2 * DAY)
        tell(rig, case, number)
    tell(rig, None, "no case")
    west, whole = await rig.clerk("西经办示例"), await rig.clerk("区查看示例")
    for path in ("/", "/undelivered"):
        assert "MS-" not in (await west.get(path)).words
        shown = (await whole.get(path)).words
        assert "MS-EAST" in shown
        assert "MS-NOWHERE" in shown


async def test_a_kept_message_is_sent_again_at_once(rig: ConsoleRig) -> None:
    number = tell(rig, file(rig, number="MS-KEPT"), "kept")
    clerk = await rig.clerk("东经办示例")
    shown = (await clerk.get("/undelivered")).words
    answer = await clerk.post(f"/undelivered/{number}/again")
    entry = rig.write(lambda conn: audit_log.page_of(conn, audit_log.LogFilter(), 1)).entries[0]
    await rig.app[DELIVERY].send_due()
    after = rig.write(lambda conn: notices.find(conn, number))

    assert "答复 kept" in shown
    assert answer.location == "/staff/undelivered"
    assert (entry.action, entry.division, entry.before["notice"], entry.after["notice"]) == (
        "notice_again",
        EAST,
        "waiting",
        "pending",
    )
    assert after is not None
    assert after.attempts == 1


async def test_what_was_told_by_phone_is_noted_in_the_case_and_never_handed_over(rig: ConsoleRig) -> None:
    case = file(rig, number="MS-KEPT")
    number = tell(rig, case, "kept")
    clerk = await rig.clerk("东经办示例")
    first = await clerk.post(f"/undelivered/{number}/phone")
    second = await clerk.post(f"/undelivered/{number}/phone")
    lines = rig.write(lambda conn: events.timeline(conn, case.id))
    entries = rig.write(lambda conn: audit_log.page_of(conn, audit_log.LogFilter(), 9)).entries

    assert (first.status, second.status) == (303, 303)
    assert [(e.actor, e.kind, e.staff) for e in lines] == [("staff", "note", "东经办示例")]
    assert "已电话告知" in lines[0].text
    assert "答复 kept" in lines[0].text
    assert [e.action for e in entries] == ["notice_phone"]
    assert rig.write(lambda conn: notices.take_waiting(conn, ["citizen"])) == {}
    assert "都送到了" in (await clerk.get("/undelivered")).words


async def test_only_who_handles_the_street_may_touch_its_messages(rig: ConsoleRig) -> None:
    number = tell(rig, file(rig, number="MS-KEPT"), "kept")
    for name, status in (("东查看示例", 403), ("西经办示例", 404), ("区查看示例", 403)):
        clerk = await rig.clerk(name)
        for action in ("again", "phone"):
            assert (await clerk.post(f"/undelivered/{number}/{action}")).status == status
    viewer = (await (await rig.clerk("东查看示例")).get("/undelivered")).text

    assert "已电话告知</button>" not in viewer
    assert (await (await rig.clerk("区经办示例")).post("/undelivered/999/again")).status == 404


async def test_why_a_message_did_not_arrive_is_said_in_words(rig: ConsoleRig) -> None:
    for key, values in {
        "unfollowed": {"error": "43004 require subscribe hint"},
        "announced": {"channel": "template"},
        "odd": {"error": "12345 <b>odd</b>"},
    }.items():
        tell(rig, file(rig, number=f"MS-{key}"), key, **values)
    page = await (await rig.clerk("东经办示例")).get("/undelivered")

    assert "没有关注公众号" in page.words
    assert "已用模板消息提醒过" in page.words
    assert "12345 <b>odd</b>" in page.words
    assert "<b>odd" not in page.text


async def test_what_the_platform_holds_against_the_account_stands_first_with_what_helps(rig: ConsoleRig) -> None:
    said = "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist"
    rig.write(lambda conn: platform_alarms.sound(conn, "app", 40164, said, MONDAY, holds=True))
    clerk = await rig.clerk("东查看示例")
    shown = (await clerk.get("/")).words
    rig.write(lambda conn: platform_alarms.end(conn, "app", MONDAY + timedelta(hours=1)))
    later = (await clerk.get("/")).words

    assert "微信公众平台拒绝了本系统" in shown
    assert "IP 白名单" in shown
    assert "要添加的地址：203.0.113.9" in shown
    assert "微信公众平台拒绝了本系统" not in later
