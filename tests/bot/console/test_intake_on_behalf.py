"""代录: what somebody says at the desk is understood as in chat, shown, changed, and filed once. All invented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from console_rig import EAST, WEST
from storage.accounts.staff_tables import audit
from storage.cases import cases, events
from storage.cases.case_tables import cases as table
from storage.people.without_wechat import is_by_phone

if TYPE_CHECKING:
    from console_rig import Answer, Clerk, ConsoleRig
    from storage.cases.cases import Case

TEXT = "柳林新苑三号楼楼道灯坏了，晚上看不见路"
WILLOW = "880102001001"


def filed(rig: ConsoleRig) -> list[Case]:
    return [cases.Case(*row) for row in rig.write(lambda conn: conn.execute(select(table).order_by(table.c.id)).all())]


def form_of(answer: Answer) -> dict[str, str]:
    """What a browser would send back."""
    text = answer.text.partition("<main")[2]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text))
    fields.pop("csrf", None)
    for name, options in re.findall(r'<select id="(\w+)".*?>(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        fields[name] = chosen[1] if chosen else ""
    written = re.search(r"<textarea[^>]*>([^<]*)</textarea>", text)
    fields["text"] = written[1] if written else ""
    phone = re.search(r'name="phone"[^>]*value="([^"]*)"', text)
    return {**fields, "phone": phone[1] if phone else ""}


async def looked(clerk: Clerk, **values: str) -> tuple[Answer, dict[str, str]]:
    """Write something and let it be looked at."""
    fields = form_of(await clerk.get("/cases/new"))
    answer = await clerk.post("/cases/new", {**fields, "text": TEXT, **values})
    return answer, form_of(answer)


async def test_what_the_bot_makes_of_it_is_chosen_and_can_be_filed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    answer, fields = await looked(clerk, phone="139 0000 0002")
    done = await clerk.post("/cases/new", {**fields, "file": "1"})
    (case,) = filed(rig)
    event = rig.write(lambda conn: events.timeline(conn, case.id))[0]
    line = rig.write(lambda conn: conn.execute(select(audit).where(audit.c.action == "file")).one())

    assert answer.status == 200
    assert (fields["place"], fields["category"], fields["deputy"]) == (WILLOW, "ZM", "D01")
    assert done.location == f"/staff/cases/{case.id}"
    assert (case.text, case.street, case.community, case.deputy_id) == (TEXT, EAST, WILLOW, "D01")
    assert case.on_behalf
    assert is_by_phone(case.openid)
    # Without a key in the settings a seal is this word.
    assert case.phone_sealed == "open:13900000002"
    assert (event.actor, event.staff) == ("staff", "东经办示例")
    assert (line.subject_id, line.division, line.staff_name) == (str(case.id), EAST, "东经办示例")


async def test_everything_found_can_be_changed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    _, fields = await looked(clerk)
    await clerk.post("/cases/new", {**fields, "place": "", "category": "HW", "deputy": "", "file": "1"})
    (case,) = filed(rig)

    assert (case.street, case.community, case.category, case.deputy_id) == (None, None, "HW", None)
    assert case.state == "unassigned"


async def test_the_same_form_sent_twice_files_once(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    _, fields = await looked(clerk)
    await clerk.post("/cases/new", {**fields, "file": "1"})
    again = await clerk.post("/cases/new", {**fields, "file": "1"})

    assert again.location == "/staff/cases"
    assert len(filed(rig)) == 1


async def test_words_changed_after_the_look_are_looked_at_again_before_they_are_filed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    _, fields = await looked(clerk)
    answer = await clerk.post("/cases/new", {**fields, "text": "枫叶里的垃圾没人清运", "file": "1"})
    after = form_of(answer)

    assert answer.status == 400
    assert "描述改过了" in answer.words
    assert (after["place"], after["category"], after["deputy"]) == ("880102002001", "HW", "D02")
    assert filed(rig) == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": ""}, "请写下群众反映的问题"),
        ({"text": "路" * 2001}, "最多写 2000 个字"),
        ({"phone": "12345"}, "这不像电话号码"),
        ({"place": WEST}, "请从列表里选一个地点"),
        ({"place": "880102"}, "请从列表里选一个地点"),
        ({"category": "??"}, "这个类别已经没有了"),
        ({"deputy": "??"}, "这位代表现在不能接收事项"),
        ({"deputy": "D03"}, "这位代表现在不能接收事项"),
        ({"place": ""}, "请从列表里选一个地点"),
    ],
)
async def test_what_makes_no_sense_is_said_at_its_field_and_nothing_typed_is_lost(
    rig: ConsoleRig, values: dict[str, Any], sentence: str
) -> None:
    clerk = await rig.clerk("东经办示例")
    _, fields = await looked(clerk, phone="13900000002")
    answer = await clerk.post("/cases/new", {**fields, "file": "1", **values})

    assert answer.status == 400
    assert sentence in answer.words
    assert "phone" in values or 'value="13900000002"' in answer.text
    assert filed(rig) == []


async def test_a_place_of_another_street_is_named_and_not_chosen(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    answer, fields = await looked(clerk, text="枫叶里的垃圾没人清运")

    assert "不在您的管理范围内" in answer.words
    assert fields["place"] == EAST


async def test_an_emergency_is_shown_before_it_is_filed(rig: ConsoleRig) -> None:
    answer, _ = await looked(await rig.clerk("东经办示例"), text="楼道里有煤气味")

    assert "请马上开窗离开并拨打 119" in answer.words


async def test_a_similar_case_nearby_is_named(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    _, fields = await looked(clerk)
    await clerk.post("/cases/new", {**fields, "file": "1"})
    answer, _ = await looked(clerk, text="柳林新苑三号楼楼道灯坏了")

    assert "附近有相似的事项" in answer.words
    assert filed(rig)[0].number in answer.words
