"""What residents do to a filed case with what they send: words, photos and recordings, positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.actor import citizen, supporter
from handlers.cases.acts import perform
from handlers.cases.event_data import EventData, Judged
from handlers.cases.sent import attach, in_words, media_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.cases.desk import Desk
    from handlers.chat.prompt import Facts
    from storage.cases.cases import Case


def add_to(desk: Desk, case: Case, said: Sequence[Facts]) -> Case:
    """Add what a citizen sent to their case; raises RefusedError when it is over."""
    done = perform(desk, case.id, "add", citizen(case.openid), EventData(words=in_words(said)))
    attach(desk, done.case, case.openid, media_in(said))
    return done.case


def support(desk: Desk, case: Case, openid: str, said: Sequence[Facts]) -> Case:
    """Let another resident join a case with what they sent; raises RefusedError when it is over."""
    done = perform(desk, case.id, "support", supporter(openid), EventData(words=in_words(said)))
    attach(desk, done.case, openid, media_in(said))
    return done.case


def judge(desk: Desk, case: Case, said: Facts, found: Iterable[Facts]) -> str:
    """Take the citizen's judgement with the media that came along.

    Returns what came of it: "rated", "urged", "reopened" or "staff". A closed case is not a solved one: what the
    citizen says is kept beside what the deputy said. Unhappy, it is opened again: once with the deputy who had it,
    then through the staff, as a case always is that no deputy had. Raises RefusedError when nobody has asked.
    """
    words = "\n".join(part for part in {said.get("reason", ""): None, said.get("say", ""): None} if part)
    judged = Judged(
        words=words, heard=said.get("heard"), solved=said.get("solved"), satisfaction=said.get("satisfaction")
    )
    is_content = bool(judged.heard) and judged.satisfaction != "poor"
    done = perform(desk, case.id, "judge" if is_content else "reopen", citizen(case.openid), judged)
    attach(desk, done.case, case.openid, found)
    if is_content:
        return "rated"
    if done.case.deputy_id is None:
        return "staff"
    return "reopened" if judged.heard else "urged"
