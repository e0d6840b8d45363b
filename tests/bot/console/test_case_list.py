"""The list of cases: what each filter shows, what a link leads to, who sees what. Everybody is invented."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.app_keys import DISTRICT
from console_rig import EAST, WEST
from filed import file_case
from handlers.cases.finding import searching
from stage import MONDAY
from storage.messages import notices
from storage.people.without_wechat import COUNTER

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import Answer, ConsoleRig
    from storage.cases.cases import Case

DAY = timedelta(days=1)
WILLOW = "880102001001"


def put(rig: ConsoleRig, *many: dict[str, Any]) -> list[Case]:
    """File these, to be found by their words."""
    search = rig.app[DISTRICT].service.suggester.search

    def job(conn: Connection) -> list[Case]:
        filed = [file_case(conn, **{"due_at": MONDAY + 9 * DAY, "street": EAST, **values}) for values in many]
        searching.fill_in(conn, search, [case.id for case in filed])
        return filed

    found: list[Case] = rig.write(job)
    return found


def numbers(answer: Answer) -> list[str]:
    """The running numbers listed, in order."""
    return re.findall(r'<a href="/staff/cases/\d+(?:\?[^"]*)?">MS20261123-(\d{4})</a>', answer.text)


async def test_each_kind_of_case_has_its_chip_with_its_number(rig: ConsoleRig) -> None:
    put(
        rig,
        {"due_at": MONDAY - DAY},
        {"due_at": MONDAY},
        {"state": "unassigned", "deputy_id": None},
        {"state": "in_progress", "answered_at": MONDAY, "due_at": MONDAY - 9 * DAY, "filed_at": MONDAY - 9 * DAY},
        {"state": "closed", "outcome": "solved", "answered_at": MONDAY},
    )
    clerk = await rig.clerk("东查看示例")
    page = await clerk.get("/cases")
    shown = {
        show: numbers(await clerk.get("/cases", show=show))
        for show in ("late", "soon", "unassigned", "today", "closed", "all")
    }

    for chip in ("全部在办 4", "超期 1", "快到期 1", "待分派 1", "待答复 2", "今天新增 4"):
        assert chip in page.words
    assert numbers(page) == ["0004", "0003", "0002", "0001"]
    assert shown == {
        "late": ["0001"],
        "soon": ["0002"],
        "unassigned": ["0003"],
        "today": ["0005", "0003", "0002", "0001"],
        "closed": ["0005"],
        "all": ["0005", "0004", "0003", "0002", "0001"],
    }


async def test_a_deadline_is_said_in_words_beside_its_colour(rig: ConsoleRig) -> None:
    put(rig, {"due_at": MONDAY - 2 * DAY}, {"due_at": MONDAY + DAY}, {"due_at": MONDAY + 3 * DAY})
    page = await (await rig.clerk("区查看示例")).get("/cases")

    assert re.findall(r'class="badge (\w+)">([^<]+)<', page.text) == [
        ("green", "还有 3 个工作日"),
        ("amber", "还有 1 个工作日"),
        ("red", "已超期 2 天"),
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "路灯"}, ["0003", "0001"]),
        ({"q": "路灯 垃圾"}, []),
        ({"q": "0002"}, ["0002"]),
        ({"q": "MS20261123-0003"}, ["0003"]),
        ({"q": "路灯", "place": WEST}, ["0003"]),
        ({"place": EAST}, ["0002", "0001"]),
        ({"place": WILLOW}, ["0001"]),
        ({"place": "none"}, ["0004"]),
        ({"place": "nonsense"}, ["0004", "0003", "0002", "0001"]),
        ({"category": "HW"}, ["0002"]),
        ({"deputy": "D02"}, ["0003"]),
        ({"since": "2026-11-23", "until": "2026-11-23"}, ["0004", "0003", "0002", "0001"]),
        ({"since": "2026-11-24"}, []),
        ({"until": "2026-11-22"}, []),
        ({"until": "9999-12-31"}, ["0004", "0003", "0002", "0001"]),
        ({"since": "yesterday", "order": "??", "at": "f0-0-0"}, ["0004", "0003", "0002", "0001"]),
        ({"order": "due"}, ["0004", "0003", "0001", "0002"]),
        ({"q": '"*(NEAR OR'}, []),
    ],
)
async def test_a_filter_takes_what_it_says(rig: ConsoleRig, query: dict[str, str], expected: list[str]) -> None:
    put(
        rig,
        {"text": "路灯不亮", "community": WILLOW, "due_at": MONDAY + 5 * DAY},
        {"text": "垃圾没人清运", "category": "HW"},
        {"text": "路灯坏了", "street": WEST, "deputy_id": "D02", "due_at": MONDAY + 4 * DAY},
        {"text": "停水", "street": None, "due_at": MONDAY + DAY},
    )
    page = await (await rig.clerk("区查看示例")).get("/cases", **query)

    assert page.status == 200
    assert numbers(page) == expected
    assert expected or "没有符合的事项" in page.words


async def test_a_streets_clerk_sees_the_street_alone_whatever_is_asked(rig: ConsoleRig) -> None:
    put(rig, {"text": "路灯甲"}, {"text": "路灯乙", "street": WEST}, {"text": "路灯丙", "street": None})
    clerk = await rig.clerk("东查看示例")
    for query in ({}, {"q": "路灯"}, {"place": WEST}, {"place": "none"}, {"show": "all"}):
        page = await clerk.get("/cases", **query)

        assert numbers(page) == ["0001"]
        assert "全部在办 1" in page.words


async def test_pages_are_turned_forth_and_back_with_the_filter_kept(rig: ConsoleRig) -> None:
    put(rig, *[{"text": f"路灯{n}"} for n in range(120)])
    clerk = await rig.clerk("区查看示例")
    for order in ("new", "due"):
        seen, page = [], await clerk.get("/cases", q="路灯", order=order)
        while older := re.search(r'rel="next" href="/staff([^"]+)"', page.text):
            seen.append(numbers(page))
            page = await clerk.get(older[1].replace("&amp;", "&"))
        seen.append(numbers(page))
        back = []
        while newer := re.search(r'rel="prev" href="/staff([^"]+)"', page.text):
            page = await clerk.get(newer[1].replace("&amp;", "&"))
            back.append(numbers(page))

        assert [len(one) for one in seen] == [50, 50, 20]
        assert len({number for one in seen for number in one}) == 120
        assert back == [seen[1], seen[0]]
        assert 'value="路灯"' in page.text


async def test_an_empty_list_has_a_way_out(rig: ConsoleRig) -> None:
    put(rig, {"text": "路灯", "state": "closed", "outcome": "solved", "answered_at": MONDAY})
    clerk = await rig.clerk("区查看示例")
    page = await clerk.get("/cases", q="路灯", show="open")
    out = re.search(r'href="/staff([^"]+)">在全部事项里找', page.text)

    assert out
    assert numbers(await clerk.get(out[1].replace("&amp;", "&"))) == ["0001"]


async def test_what_was_told_by_phone_is_noted_once_with_who_did_it(rig: ConsoleRig) -> None:
    (case,) = put(rig, {"openid": f"{COUNTER}1", "on_behalf": True})
    rig.write(
        lambda conn: notices.add(
            conn, notices.NewNotice("k", case.openid, "case_replied", "【代表答复】示例", MONDAY, MONDAY, case.id)
        )
    )
    clerk = await rig.clerk("东经办示例")
    elsewhere, todo = await (await rig.clerk("西经办示例")).get("/cases/told"), await clerk.get("/cases/told")
    seen = re.search(r'name="seen" value="(\d+)"', todo.text)
    assert seen
    first = await clerk.post(f"/cases/{case.id}/told", {"seen": seen[1]})
    after = await clerk.get("/cases/told")
    second = await clerk.post(f"/cases/{case.id}/told", {"seen": seen[1]})
    again = await clerk.get("/cases/told")
    page = await clerk.get(f"/cases/{case.id}")

    assert "电话告知群众" in page.words
    assert "东经办示例" in page.words
    assert "代表答复" not in elsewhere.text
    assert "电话告知 1 件" not in (await clerk.get("/cases")).words
    assert "【代表答复】示例" in todo.words
    assert first.location == second.location == "/staff/cases/told"
    assert "已记下：电话告知了群众" in after.words
    assert "没有等待电话告知" in after.words
    assert "已经有人告知过了" in again.words


@pytest.mark.parametrize("words", ["甄示例", "甄示例代表"])
async def test_a_deputys_name_finds_what_that_deputy_has(rig: ConsoleRig, words: str) -> None:
    put(rig, {"deputy_id": "D01"}, {"deputy_id": "D02"}, {"deputy_id": "D01", "state": "closed", "outcome": "solved"})
    clerk = await rig.clerk("东查看示例")

    assert numbers(await clerk.get("/cases", q=words, show="all")) == ["0003", "0001"]
    assert numbers(await clerk.get("/cases", q=words)) == ["0001"]
