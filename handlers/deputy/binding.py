"""Which account speaks for which deputy: bound by a one-time code of the staff's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind
from handlers.deputy.deputy_line import read_line
from handlers.texts import deputy_texts as texts
from handlers.texts import deputy_words as words
from nlp.district import DeputyStatus
from storage.cases import cases
from storage.people import bindings

if TYPE_CHECKING:
    from collections.abc import Collection

    from handlers.citizen.talk import Talk
    from nlp.district import Deputy

_BIND = re.compile(words.BIND_PATTERN)


def bind(talk: Talk, code: str) -> None:
    """Bind the account to the deputy a one-time code belongs to; an older phone is loosened."""
    deputy_id = bindings.use_code(talk.desk.conn, code.upper(), talk.desk.now)
    deputy = talk.desk.suggester.deputy(deputy_id) if deputy_id else None
    if deputy is None or deputy.status is DeputyStatus.DISABLED:
        talk.say(texts.STOPPED_CANT_BIND if deputy_id else texts.BAD_CODE)
        return
    bindings.release(talk.desk.conn, deputy.id)
    talk.citizen.deputy_id = deputy.id
    talk.state.at = None
    talk.say(texts.bound(deputy.name, len(cases.open_of_deputy(talk.desk.conn, deputy.id))))


def asks_to_bind(talk: Talk) -> bool:
    """Take 绑定 CODE from anybody."""
    if talk.said.kind is not Kind.TEXT or not talk.said.text.strip().startswith(words.BIND_WORD):
        return False
    found = _BIND.fullmatch(talk.said.text)
    if found:
        bind(talk, found.group(1))
        return True
    if talk.said.text.strip() == words.BIND_WORD:
        talk.say(texts.BIND_HOW)
        return True
    return False


def speaker(talk: Talk) -> Deputy | None:
    """Return the deputy who is talking, None for a citizen."""
    deputy = talk.desk.suggester.deputy(talk.citizen.deputy_id) if talk.citizen.deputy_id else None
    return deputy if deputy is not None and deputy.status is not DeputyStatus.DISABLED else None


def was_stopped(talk: Talk, own: Collection[str]) -> bool:
    """Tell somebody who was stopped and still speaks as a deputy that it is over; `own` are a citizen's dialogues.

    From then on they are a citizen like any other; should they serve again, the account still knows them.
    """
    at = talk.state.at
    in_the_middle = at is not None and at.dialogue not in own
    if talk.citizen.deputy_id is None or not (in_the_middle or _as_deputy(talk)):
        return False
    if in_the_middle:
        talk.state.at = None
    talk.say(texts.STOPPED)
    return True


def _as_deputy(talk: Talk) -> bool:
    if talk.command == "todo":
        return True
    line = read_line(talk.said.text, talk.desk.policy.number_prefix) if talk.said.kind is Kind.TEXT else None
    return line is not None and line.acts
