"""A deputy goes on leave and comes back: new matters go to others meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind
from handlers.deputy import leave_texts as words
from handlers.texts import deputy_texts as texts
from handlers.texts.wording import CHINA
from storage.people import leaves

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk


def asks_leave(talk: Talk) -> bool:
    """请假 and from when to when."""
    return talk.said.kind is Kind.TEXT and not talk.said.menu_id and words.asks_leave(talk.said.text)


def comes_back(talk: Talk) -> bool:
    """销假."""
    return talk.said.kind is Kind.TEXT and not talk.said.menu_id and words.comes_back(talk.said.text)


def take_leave(talk: Talk) -> Turn | None:
    """Note from when to when; ask for it where it was not said."""
    deputy, now = talk.deputy, talk.desk.now
    assert deputy is not None
    leave = words.leave_in(talk.said.text, now.astimezone(CHINA).date())
    if leave is None:
        talk.say(texts.LEAVE_FROM_TO)
        return talk.again()
    leaves.add(talk.desk.conn, deputy.id, leave.first, leave.last, now)
    talk.say(texts.on_leave(leave.first, leave.last, len(talk.todo.cases)))
    return talk.again()


def end_leave(talk: Talk) -> Turn | None:
    """Note that the deputy is back."""
    deputy = talk.deputy
    assert deputy is not None
    ended = leaves.end(talk.desk.conn, deputy.id, talk.desk.now)
    talk.say(texts.BACK_FROM_LEAVE if ended else texts.NOT_ON_LEAVE)
    return talk.again()
