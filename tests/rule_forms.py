"""Rules, drafts and the editor's form, as tests of the console begin with them. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.district.district_rows import fingerprint
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from console_rig import ConsoleRig
    from storage.rules.rule_drafts import Draft

LAMP = RuleRow("R1", "路灯|楼道灯|灯坏", "类别", "ZM", 2.0, None, note="示例")
FORM = {
    "expression": "路灯 + 不亮",
    "target_kind": "类别",
    "target_value": "ZM",
    "weight": "3",
    "scope": "",
    "enabled": "是",
    "note": "示例说明",
}


def seen(row: RuleRow | None = LAMP, revision: int = 0) -> dict[str, str]:
    return {"seen": str(revision), "base": fingerprint(row) if row else ""}


def draft_of(rig: ConsoleRig, rule_id: str) -> Draft | None:
    found: Draft | None = rig.write(lambda conn: rule_drafts.draft_of(conn, rule_id))
    return found


def put(rig: ConsoleRig, row: RuleRow, *, publish: bool = True, by: str = "区管理示例") -> None:
    """Put a rule into the draft, or into use."""
    rig.write(lambda conn: rule_drafts.save(conn, row.id, row, by=by, now=rig.clock(), seen=None))
    if publish:
        rig.write(lambda conn: rule_versions.publish(conn, [row.id], author=by, note="示例", now=rig.clock()))
