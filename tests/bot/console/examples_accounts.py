"""What the test of access tries on the accounts: one of the eastern street, invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console_rig import EAST, NO_PASSWORD
from storage.accounts import staff

if TYPE_CHECKING:
    from console_rig import ConsoleRig

NAME = "东路账号示例"
_PATH = "/accounts/{account:\\d+}"
POSTS: dict[str, dict[str, str]] = {
    "/accounts/new": {"name": "东路新人示例", "role": "view", "division": EAST},
    _PATH: {"seen": f"handle|{EAST}|1", "role": "view", "division": EAST, "enabled": "1"},
    f"{_PATH}/password": {},
    f"{_PATH}/sessions/end": {},
    "/sessions/end": {},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """Make an account of the eastern street."""
    made = rig.write(lambda conn: staff.add(conn, NAME, NO_PASSWORD, "handle", EAST, rig.clock()))
    return {"account": str(made.id), "markers": [NAME]}
