"""What tests of the callback's door look at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storage.messages.message_tables import inbox as inbox_table

if TYPE_CHECKING:
    from callback import Caller
    from stage import Stage

#: Words that must be in no log line, whatever happens to the message that holds them.
WORDS = "柳林新苑井盖丢了"


def stored(on: Stage) -> list[str]:
    """The payloads of the inbox, oldest first."""
    with on.engine.begin() as conn:
        return list(conn.execute(inbox_table.select().order_by(inbox_table.c.id)).scalars("payload"))


async def still_works(on: Stage, caller: Caller) -> None:
    """A good message of somebody sent now is answered."""
    heard = await replace(caller, openid="oTest_citizen-0000000000002").says("你好", msg_id="42")

    assert heard.status == 200
    assert "您好" in heard.text
