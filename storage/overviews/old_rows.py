"""What is older than it may be kept: found, counted, and deleted or de-identified a few rows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete, func, select, update

from storage.cases.case_tables import OPEN_STATES, cases
from storage.messages.message_tables import UNSENT_STATES, UNSETTLED_STATES, inbox, media, notices
from storage.overviews import forgetting
from storage.people.people_tables import sessions
from storage.people.sessions import EMPTY_STATE

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Select


class Before(NamedTuple):
    """What came before these moments goes."""

    chat: datetime
    media: datetime
    cases: datetime


def _messages(before: Before) -> Select[Any]:
    return select(inbox.c.id).where(inbox.c.received_at < before.chat, inbox.c.state.not_in(UNSETTLED_STATES))


def _told(before: Before) -> Select[Any]:
    return select(notices.c.id).where(notices.c.created_at < before.chat, notices.c.state.not_in(UNSENT_STATES))


def _conversations(before: Before) -> Select[Any]:
    return select(sessions.c.openid).where(sessions.c.updated_at < before.chat, sessions.c.state != EMPTY_STATE)


def _media(before: Before) -> Select[Any]:
    return select(media.c.id).where(media.c.received_at < before.media)


def _cases(before: Before) -> Select[Any]:
    return select(cases.c.id).where(
        cases.c.state.not_in(OPEN_STATES),
        func.coalesce(cases.c.closed_at, cases.c.filed_at) < before.cases,
        cases.c.openid.not_like(f"{forgetting.NOBODY}%"),
    )


def count(conn: Connection, before: Before) -> dict[str, int]:
    """Return how many rows of each kind would go."""
    kinds: dict[str, Select[Any]] = {
        "messages": _messages(before),
        "notices": _told(before),
        "conversations": _conversations(before),
        "media": _media(before),
        "cases": _cases(before),
    }
    return {
        kind: conn.execute(select(func.count()).select_from(found.subquery())).scalar_one()
        for kind, found in kinds.items()
    }


def clear(conn: Connection, before: Before, limit: int) -> dict[str, int]:
    """Let so many rows of each kind go at most; return how many went."""
    messages = conn.execute(_messages(before).limit(limit)).scalars().all()
    conn.execute(delete(inbox).where(inbox.c.id.in_(messages)))
    told = conn.execute(_told(before).limit(limit)).scalars().all()
    conn.execute(delete(notices).where(notices.c.id.in_(told)))
    talks = conn.execute(_conversations(before).limit(limit)).scalars().all()
    conn.execute(update(sessions).where(sessions.c.openid.in_(talks)).values(state=EMPTY_STATE))
    pictures = [row[0] for row in conn.execute(_media(before).limit(limit))]
    forgetting.drop_media(conn, pictures)
    over = [row[0] for row in conn.execute(_cases(before).limit(limit))]
    forgetting.de_identify(conn, over)
    return {
        "messages": len(messages),
        "notices": len(told),
        "conversations": len(talks),
        "media": len(pictures),
        "cases": len(over),
    }
