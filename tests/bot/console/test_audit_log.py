"""The audit log as administrators read it."""

from __future__ import annotations

import ast
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.console.accounts import account_texts as texts
from bot.console.accounts.audit_differences import lines
from console_rig import EAST, WEST
from stage import MONDAY
from storage.accounts import audit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig


def write(rig: ConsoleRig, **more: Any) -> None:
    values: dict[str, Any] = {
        "at": MONDAY,
        "staff_id": None,
        "staff_name": "示例",
        "action": "test",
        "subject": "case",
        "subject_id": "1",
        **more,
    }
    rig.write(lambda conn: audit.record(conn, audit.NewEntry(**values)))


async def test_a_street_reads_of_itself_alone(rig: ConsoleRig) -> None:
    for division, word in ((EAST, "改东"), (f"{EAST}001", "改社区"), (WEST, "改西"), (None, "改全区")):
        write(rig, division=division, after={"note": word})
    east, whole = await rig.clerk("东管理示例"), await rig.clerk("区管理示例")
    shown, everything = (await east.get("/audit")).words, (await whole.get("/audit")).words

    assert [word for word in ("改东", "改社区", "改西", "改全区") if word in shown] == ["改东", "改社区"]
    assert all(word in everything for word in ("改东", "改社区", "改西", "改全区"))
    assert "改西" not in (await east.get("/audit", person="示例", subject="case")).words


async def test_it_is_filtered_by_person_kind_thing_and_day(rig: ConsoleRig) -> None:
    write(rig, staff_name="甲示例", after={"note": "第一"})
    write(rig, staff_name="乙示例", subject="rule", subject_id="R1", after={"note": "第二"})
    write(rig, staff_name="乙示例", subject_id="2", at=MONDAY + timedelta(days=1), after={"note": "第三"})
    clerk = await rig.clerk("区管理示例")

    async def found(**query: str) -> list[str]:
        words = (await clerk.get("/audit", **query)).words
        return [word for word in ("第一", "第二", "第三") if word in words]

    assert await found() == ["第一", "第二", "第三"]
    assert await found(person="乙示例") == ["第二", "第三"]
    assert await found(subject="rule") == ["第二"]
    assert await found(subject="case", id="2") == ["第三"]
    assert await found(day="2026-11-23") == ["第一", "第二"]
    assert await found(day="2026-11-25") == []
    wrong = await clerk.get("/audit", day="昨天")
    assert "这样填日期" in wrong.words


async def test_pages_join_without_a_gap(rig: ConsoleRig) -> None:
    def job(conn: Connection) -> None:
        for n in range(120):
            audit.record(conn, audit.NewEntry(MONDAY, None, "示例", "test", "rule", f"第{n:03}号"))

    rig.write(job)
    clerk = await rig.clerk("区管理示例")
    path, seen = "/audit", []
    while path:
        page = await clerk.get(path)
        seen += re.findall(r"第\d{3}号", page.text)
        older = re.search(r'rel="next" href="/staff([^"]+)"', page.text)
        path = older[1].replace("&amp;", "&") if older else ""
    back = re.search(r'rel="prev" href="/staff([^"]+)"', page.text)
    assert back
    before = re.findall(r"第\d{3}号", (await clerk.get(back[1].replace("&amp;", "&"))).text)

    assert seen == [f"第{n:03}号" for n in reversed(range(120))]
    assert before == [f"第{n:03}号" for n in range(69, 19, -1)]


async def test_what_somebody_typed_is_text(rig: ConsoleRig) -> None:
    write(rig, subject_id="<i>1</i>", staff_name="<i>示例</i>", before={"<i>": "<script>"}, after=["<img>"])
    page = await (await rig.clerk("区管理示例")).get("/audit")

    assert page.status == 200
    assert not re.search(r"<(i|img)>|<script>", page.text)


async def test_only_what_changed_is_shown_and_in_words(rig: ConsoleRig) -> None:
    from bot.app_keys import DISTRICT  # noqa: PLC0415

    suggester = rig.app[DISTRICT].service.suggester

    def shown(before: Any, after: Any) -> list[tuple[str, str | None, str | None]]:
        return [(line.label, line.before, line.after) for line in lines(before, after, suggester)]

    assert shown(None, None) == []
    assert shown({"a": 1, "enabled": True}, {"a": 1, "enabled": False}) == [("启用", "是", "否")]
    assert shown({"division": None}, {"division": EAST}) == [("区划", "全区", "河东街道")]
    assert shown(None, {"deputy": "D01", "category": "ZM"}) == [
        ("代表", None, "甄示例（D01）"),
        ("类别", None, "道路照明"),
    ]
    assert shown({"aliases": ["甲", "乙"]}, {"aliases": []}) == [("别名", "甲、乙", "（空）")]
    assert shown("旧", "新") == [("", "旧", "新")]
    assert shown({"state": "unassigned"}, None) == [("状态", "待分派", None)]
    assert shown(None, {"place": EAST, "due": "2026-11-25T15:59:59+00:00"}) == [
        ("地点", None, "河东街道"),
        ("答复期限", None, "2026-11-25 23:59"),
    ]


def recorded(path: Path) -> set[tuple[str, str]]:
    """The actions and subjects a file writes into the log, where they stand in it as words."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".record", "NewEntry")):
            words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            found |= {(words[0], words[1])} if len(words) > 1 else set()
    return found


def test_everything_that_is_written_down_has_a_name_in_chinese() -> None:
    sources = [
        path
        for path in (Path(__file__).parents[3] / "bot").rglob("*.py")
        if "rule_versions.record" not in path.read_text("utf-8")
    ]
    written = set().union(*map(recorded, sources))

    assert ("sign_in", "staff") in written
    assert sorted(action for action, _ in written if action not in texts.ACTIONS) == []
    assert sorted(subject for _, subject in written if subject not in texts.SUBJECTS) == []
