"""Saving a row: by whom, what is written, what is told; two at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.app_keys import DISTRICT
from console_rig import EAST
from filed import file_case
from roster_rows import form_of, row, trail

if TYPE_CHECKING:
    from console_rig import ConsoleRig

COMMUNITY = "/roster/divisions/880102001001"


async def test_a_community_is_changed_and_the_bot_knows_at_once(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    form = await form_of(clerk, COMMUNITY)
    answer = await clerk.post(COMMUNITY, {**form, "places": "柳林新苑\n明月路\n月亮湾示例"})
    changed = trail(rig)[-1]

    assert (answer.status, answer.location) == (303, f"/staff{COMMUNITY}")
    assert row(rig, "divisions", "880102001001").places == ("柳林新苑", "明月路", "月亮湾示例")
    assert changed[:4] == ("东管理示例", "changed", "division:880102001001", "880102001001")
    assert (changed[4]["地名"], changed[5]["地名"]) == ("柳林新苑;明月路", "柳林新苑;明月路;月亮湾示例")
    found = rig.app[DISTRICT].service.suggester.suggest("月亮湾示例的路灯坏了")
    assert found.community is not None
    assert found.community.code == "880102001001"


async def test_saving_what_is_there_writes_nothing(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    for address in (COMMUNITY, "/roster/deputies/D01", "/roster/categories/ZM", "/roster/templates/T2"):
        answer = await clerk.post(address, await form_of(clerk, address))

        assert answer.status == 303, answer.words
    assert trail(rig) == []


async def test_the_second_of_two_is_told_and_loses_nothing(rig: ConsoleRig) -> None:
    first, second = await rig.clerk("区管理示例"), await rig.clerk("东管理示例")
    form = await form_of(first, COMMUNITY)
    await first.post(COMMUNITY, {**form, "name": "柳林大社区"})
    told = await second.post(COMMUNITY, {**form, "aliases": "柳林\n柳林村"})

    assert told.status == 409
    assert "别人刚刚改过这一项" in told.words
    assert "区管理示例" in told.words
    assert "柳林大社区" in told.words
    assert "柳林村" in told.text
    assert row(rig, "divisions", "880102001001").aliases == ("柳林",)

    # What the second has not touched is the first's already.
    again = await second.post(COMMUNITY, await form_of_answer(told.text))

    assert again.status == 303
    assert row(rig, "divisions", "880102001001").aliases == ("柳林", "柳林村")
    assert row(rig, "divisions", "880102001001").name == "柳林大社区"


async def form_of_answer(text: str) -> dict[str, str]:
    """Return the form of a page that came back."""

    class Page:
        async def get(self, _: str) -> Page:
            return self

        @property
        def text(self) -> str:
            return text

    return await form_of(Page(), "")  # type: ignore[arg-type] # a page is all it needs


async def test_a_form_whose_row_is_gone_keeps_what_was_typed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    form = await form_of(clerk, "/roster/templates/T1")
    # The door looks first: the row goes between the look and the write.
    removed = await clerk.post("/roster/templates/T1/remove", {"seen": form["seen"]})
    told = await clerk.post("/roster/templates/T1", {**form, "body": "写了半天的话"})

    assert removed.location == "/staff/roster/templates"
    assert told.status == 404
    assert trail(rig)[-1][1:3] == ("removed", "template:T1")


async def test_what_is_wrong_is_said_at_its_field_in_the_workbooks_words(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    form = await form_of(clerk, "/roster/deputies/D01")
    answer = await clerk.post("/roster/deputies/D01", {**form, "phone": "12", "name": "", "title": "新职务示例"})

    assert answer.status == 400
    assert "电话号码不对，请填 11 位手机号" in answer.words
    assert "不能为空，请填写" in answer.words
    assert "新职务示例" in answer.text
    assert trail(rig) == []


async def test_a_mistake_does_not_hide_what_somebody_else_changed(rig: ConsoleRig) -> None:
    first, second = await rig.clerk("区管理示例"), await rig.clerk("东管理示例")
    form = await form_of(first, COMMUNITY)
    wrong = await second.post(COMMUNITY, {**form, "longitude": "很远"})
    await first.post(COMMUNITY, {**form, "name": "柳林大社区"})
    told = await second.post(COMMUNITY, await form_of_answer(wrong.text) | {"longitude": "101.2"})

    assert (wrong.status, told.status) == (400, 409)
    assert row(rig, "divisions", "880102001001").longitude == 101.11


async def test_new_rows_are_added_and_a_taken_code_is_refused(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    added = await clerk.post("/roster/categories/new", {"code": "SW", "name": "供水", "reply_days": "3"})
    taken = await clerk.post("/roster/categories/new", {"code": "SW", "name": "别的"})
    wrong = await clerk.post("/roster/templates/new", {"id": "T9", "name": "x", "body": "{结果", "action": "回复"})

    assert added.location == "/staff/roster/categories/SW"
    assert row(rig, "categories", "SW").reply_days == 3
    assert taken.status == 400
    assert "已经有了" in taken.words
    assert "花括号没有配对" in wrong.words
    assert row(rig, "templates", "T9") is None


async def test_a_streets_manager_adds_below_their_street_only(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    new = {"code": "880102001009", "name": "新社区示例", "level": "社区"}
    refused = [
        await clerk.post("/roster/divisions/new", {**new, "parent": parent}) for parent in ("", "880102", "880102002")
    ]
    added = await clerk.post("/roster/divisions/new", {**new, "parent": EAST})

    assert [answer.status for answer in refused] == [400, 400, 400]
    assert added.status == 303
    assert (await clerk.get("/roster/divisions/880102001009")).status == 200


async def test_a_street_stays_where_it_is_for_its_own_manager(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    form = await form_of(clerk, f"/roster/divisions/{EAST}")
    answer = await clerk.post(
        f"/roster/divisions/{EAST}", {**form, "parent": "880102002", "level": "社区", "aliases": "东"}
    )

    assert "parent" not in form
    assert answer.status == 303
    assert row(rig, "divisions", EAST).parent == "880102"
    assert row(rig, "divisions", EAST).aliases == ("东",)


async def test_a_streets_manager_can_not_carry_a_deputy_out_of_their_street(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    form = await form_of(clerk, "/roster/deputies/D01")
    for divisions in ("", "880102002001", "880102", "880102001001;880102002001"):
        answer = await clerk.post("/roster/deputies/D01", {**form, "divisions": divisions})
        assert answer.status == 400, divisions
        assert "枫桥社区" not in answer.text
    shared = await clerk.post("/roster/deputies/D02", {**form, "name": "石示例二"})
    district_wide = await clerk.post("/roster/deputies/D03", form)

    assert (shared.status, district_wide.status) == (403, 403)
    assert row(rig, "deputies", "D01").divisions == ("880102001001",)


async def test_what_belongs_to_the_whole_district_is_read_only_in_a_street(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    for address in ("/roster/categories/ZM", "/roster/templates/T1", "/roster/deputies/D03"):
        page = await clerk.get(address)
        assert page.status == 200
        assert '<form class="card"' not in page.text
        assert (await clerk.post(address, {"seen": "x"})).status == 403
    assert (await clerk.get("/roster/workbook/export")).status == 403


async def test_a_shared_deputy_shows_no_name_of_the_other_street(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    listed, shown = await clerk.get("/roster/deputies"), await clerk.get("/roster/deputies/D02")
    found = await clerk.get("/roster/deputies", q="枫桥")

    assert "另有 1 处不在您的管理范围内" in listed.words
    assert "枫桥社区" not in listed.text + shown.text
    assert "880102002001" not in shown.text
    assert "没有这样的代表" in found.words


async def test_nothing_is_removed_that_something_refers_to(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    rig.write(lambda conn: file_case(conn, street=EAST, community="880102001001", category="HW"))
    before = {}
    for address in (f"/roster/divisions/{EAST}", COMMUNITY, "/roster/categories/HW"):
        seen = (await form_of(clerk, address))["seen"]
        before[address] = (await clerk.post(f"{address}/remove", {"seen": seen})).words

    assert "2 个下级区划（柳林社区、石桥社区）" in before[f"/roster/divisions/{EAST}"]
    assert "3 个工作人员账号" in before[f"/roster/divisions/{EAST}"]
    assert "1 位代表（甄示例），1 件事项（MS" in before[COMMUNITY]
    assert "1 条规则（R2）" in before["/roster/categories/HW"]
    assert trail(rig) == []


async def test_an_older_look_removes_nothing(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    form = await form_of(clerk, "/roster/templates/T1")
    await clerk.post("/roster/templates/T1", {**form, "name": "改了"})
    answer = await clerk.post("/roster/templates/T1/remove", {"seen": form["seen"]})

    assert answer.status == 409
    assert row(rig, "templates", "T1").name == "改了"


async def test_a_preview_is_shown_and_nothing_is_saved(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    form = await form_of(clerk, "/roster/templates/T1")
    looked = await clerk.post("/roster/templates/T1", {**form, "body": "{地点}：{结果}", "look": "1"})
    part = await clerk.post("/roster/templates/preview", {**form, "body": "{"})

    assert "示例街道 示例社区" in looked.words
    assert "〔结果〕" in looked.words
    assert "花括号没有配对" in part.words
    assert "<html" not in part.text
    assert row(rig, "templates", "T1").body == "{编号}已收到，正在核实。"
    assert trail(rig) == []
