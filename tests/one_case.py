"""One case of an invented citizen, and what was said about it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.app_keys import DISTRICT
from console_cases import file_for
from handlers.cases.desk import Desk
from handlers.chat.inbox_payload import to_payload
from handlers.chat.incoming import Inbound, Kind
from handlers.service.policy import Policy
from storage.messages import inbox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig
    from storage.cases.cases import Case


#: Any photo; its first bytes say what it is.
PNG = b"\x89PNG\r\n\x1a\n"


def filed(rig: ConsoleRig, text: str = "柳林新苑三号楼路灯不亮", openid: str = "citizen-example", **shown: Any) -> Case:
    suggester = rig.app[DISTRICT].service.suggester
    case: Case = rig.write(lambda conn: file_for(conn, rig.clock(), suggester, text, openid, **shown))
    return case


def desk(rig: ConsoleRig, conn: Connection) -> Desk:
    return Desk(conn, rig.clock(), Policy(quiet_hours=None), rig.app[DISTRICT].service.suggester)


def talk(rig: ConsoleRig, *said: tuple[str, str], openid: str = "citizen-example", ago: int = 10, **more: Any) -> None:
    """Put messages with their replies into the inbox, a second apart, the first so many minutes ago."""

    def job(conn: Connection) -> None:
        for number, (words, reply) in enumerate(said):
            at = rig.clock() - timedelta(minutes=ago) + timedelta(seconds=number)
            values = {"kind": Kind.TEXT, "text": words, **more}
            message = Inbound(openid, "gh_town", key=f"m:{openid}{ago}{number}", sent_at=at, **values)
            row = inbox.record(conn, [inbox.Arrival(message.key, openid, to_payload(message), at)])[0]
            inbox.answer(conn, [inbox.Answered(row.id, reply, at)])

    rig.write(job)
