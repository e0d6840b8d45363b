"""What the test of access tries on the rules: one of the eastern street, in use and drafted; words are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from console_rig import EAST
from handlers.rulebook.publishing import mark_of
from storage.district.district_rows import fingerprint
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

#: A number with a sign in it that an address must not hold as it is.
RULE = RuleRow("R/东1", "东路喇叭示例", "代表", "D01", 1.5, EAST, note="东路备注示例")
NOTE = "东路版本示例"
_SEEN = {"seen": "{rule_seen}", "base": "{rule_base}"}
FORM = {
    "expression": "东路音响示例 | 东路锣鼓示例",
    "target_kind": "类别",
    "target_value": "HW",
    "weight": "2",
    "scope": EAST,
    "enabled": "是",
    "note": "东路改过示例",
}
POSTS: dict[str, dict[str, str]] = {
    "/rules/new": FORM,
    "/rules/draft/publish": {"note": "东路发布示例", "seen": "{draft_mark}"},
    "/rules/versions/{version:\\d+}/roll-back": {"seen": "{rule_latest}", "note": "东路回退示例"},
    "/rules/{rule}": FORM | _SEEN,
    "/rules/{rule}/remove": _SEEN,
    "/rules/{rule}/discard": _SEEN,
    "/rules/{rule}/restore": _SEEN,
    "/rules/{rule}/rebase": _SEEN,
    "/rules/id/{rule}": FORM | _SEEN,
    **{f"/rules/id/{{rule}}/{act}": _SEEN for act in ("remove", "discard", "restore", "rebase")},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """Publish two versions of a rule and draft a third."""

    def draft(conn: Connection, row: RuleRow) -> rule_drafts.Draft:
        made = rule_drafts.save(conn, row.id, row, by="东经办示例", now=rig.clock(), seen=None)
        assert isinstance(made, rule_drafts.Draft)
        return made

    def publish(conn: Connection, row: RuleRow) -> int:
        draft(conn, row)
        number = rule_versions.publish(conn, [row.id], author="东管理示例", note=NOTE, now=rig.clock())
        assert isinstance(number, int)
        return number

    first = rig.write(lambda conn: publish(conn, RULE))
    second = replace(RULE, weight=2.5)
    latest = rig.write(lambda conn: publish(conn, second))
    drafted = rig.write(lambda conn: draft(conn, replace(second, expression="东路喇叭示例 + 吵示例")))
    return {
        "rule": "R%2F东1",
        "rule_seen": str(drafted.revision),
        "rule_base": fingerprint(second),
        "rule_latest": str(latest),
        "version": str(first),
        # The last of the sections that draft rules: theirs are published with it.
        "draft_mark": mark_of(rig.write(rule_drafts.all_drafts)),
        "markers": ["东路喇叭示例", "东路备注示例", NOTE],
    }
