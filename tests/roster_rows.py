"""What a form of the roster carries, and what stands in the database and in the audit, for tests of its pages."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from storage.accounts.staff_tables import audit
from storage.district import district_rows

if TYPE_CHECKING:
    from console_rig import Clerk, ConsoleRig
    from storage.district.district_store import Row


async def form_of(clerk: Clerk, address: str) -> dict[str, str]:
    """Open a page and return what its first form would send, lists as one text."""
    text = (await clerk.get(address)).text
    form = text[text.index('<form class="card"') : text.index("</form>", text.index('<form class="card"'))]
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="(\w+)"', tag), re.search(r'value="([^"]*)"', tag)
        assert name is not None
        assert value is not None
        if 'type="checkbox"' not in tag:
            found[name[1]] = value[1]
        elif " checked" in tag:
            found[name[1]] = f"{found[name[1]]};{value[1]}" if name[1] in found else value[1]
    found |= dict(re.findall(r'<textarea id="(\w+)"[^>]*>([^<]*)</textarea>', form))
    for name, options in re.findall(r'<select id="(\w+)".*?>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    found.pop("csrf", None)
    return {name: html.unescape(value) for name, value in found.items()}


def row(rig: ConsoleRig, table: str, key: str) -> Any:
    """Return one row as it stands in the database."""
    found: Row | None = rig.write(lambda conn: district_rows.get(conn, table, key))
    return found


def trail(rig: ConsoleRig) -> list[tuple[str, str, str, str | None, Any, Any]]:
    """Return the audit: who, did what, to what, whose division, before, after."""
    rows = rig.write(lambda conn: conn.execute(audit.select().order_by(audit.c.id)).all())
    return [
        (
            one.staff_name,
            one.action,
            f"{one.subject}:{one.subject_id}",
            one.division,
            json.loads(one.before) if one.before else None,
            json.loads(one.after) if one.after else None,
        )
        for one in rows
    ]
