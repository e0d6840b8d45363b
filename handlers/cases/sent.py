"""What residents send about a case: in words, and the photos, recordings and videos that are put on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts import deputy_notice_texts as deputy_notices
from storage.cases import cases
from storage.messages import media

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.cases.desk import Desk
    from handlers.chat.prompt import Facts
    from storage.cases.cases import Case


def in_words(said: Sequence[Facts]) -> str:
    """Return what was sent as a line of the timeline says it."""
    words = "\n".join(f["say"] for f in said if f.get("say"))
    labels = [f["at"].get("label") or deputy_notices.POSITION for f in said if f.get("at")]
    return "\n".join(part for part in (words, *labels, deputy_notices.media_count(len(media_in(said)))) if part)


def media_in(said: Iterable[Facts]) -> list[Facts]:
    """Return the photos, recordings and videos among what was sent."""
    return [f["media"] for f in said if f.get("media")]


def attach(desk: Desk, case: Case, openid: str, found: Iterable[Facts]) -> None:
    """Put photos, recordings and videos on a case."""
    ids = [media.add(desk.conn, openid, m["id"], m["kind"], desk.now) for m in found]
    cases.attach(desk.conn, case.id, ids)
