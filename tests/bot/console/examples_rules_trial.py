"""Examples of the pages where rules are tried."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from console_rig import EAST
from filed import MONDAY, file_case
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

#: A rule of EAST's in the draft; nobody of another street may see it.
RULE = RuleRow("N-EAST", "东巷暗号词 | 楼道灯", "类别", "HW", 5.0, EAST, note="东街的示例")
SENTENCE = "柳林新苑三号楼楼道灯坏了，东巷暗号词"
POSTS = {
    "/rules/try": {"text": SENTENCE, "which": "draft"},
    "/rules/try/answer": {"text": SENTENCE, "which": "draft"},
    "/rules/preview": {**{key: str(value) for key, value in asdict(RULE).items()}, "enabled": "是", "text": SENTENCE},
    "/rules/proposals": {"gap": "0", "word": "烧烤", "target": "类别:HW", "days": "90"},
    "/rules/import": {},
    "/rules/import/apply": {"upload": "gone", "seen": "0"},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """Draft a rule of EAST, and file a case there that it would send elsewhere."""

    def job(conn: Connection) -> None:
        rule_drafts.save(conn, RULE.id, RULE, by="东经办示例", now=MONDAY, seen=None)
        values: dict[str, Any] = {"category": "ZM", "street": EAST, "community": "880102001001", "answered_at": MONDAY}
        file_case(conn, text=f"{SENTENCE}，东院暗号词", deputy_id="D01", **values)

    rig.write(job)
    return {"markers": [RULE.id, "东院暗号词"]}
