"""Many messages, one transaction: load everybody at once, answer each, save everything at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.cases.desk import Desk
from handlers.chat.incoming import Inbound, Kind
from handlers.chat.rendering import split
from handlers.chat.session_state import decode, encode
from handlers.citizen.talk import Talk
from handlers.conversation.conversation import answer, command_of
from handlers.service.windows import Windows
from handlers.texts import shared_texts as texts
from handlers.texts.command_words import meaning
from nlp.suggestion import Context
from storage.cases import cases
from storage.messages import inbox, notices
from storage.people import sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.citizen.intake_view import Memo
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from storage.cases.cases import Case
    from storage.district.district_store import TemplateRow
    from storage.messages.notices import Notice
    from storage.people.sessions import Citizen, Session

#: Kinds that are a person talking: they open the long window.
_SPEAKING = {Kind.TEXT, Kind.IMAGE, Kind.VOICE, Kind.VIDEO, Kind.LOCATION, Kind.LINK, Kind.UNKNOWN}
#: Kinds that open the short one.
_TOUCHING = {Kind.CLICK, Kind.SCAN, Kind.SUBSCRIBE}
#: A shorter text is a number or a word for the bot more often than not.
_SAYS_SOMETHING = 4
#: Kinds the platform takes no reply to, or that nobody can read one after.
_SILENT = {Kind.EVENT, Kind.TEMPLATE_RESULT, Kind.UNSUBSCRIBE}


@dataclass(frozen=True, slots=True)
class Service:
    """Everything a turn needs besides the transaction: what the district knows and what it has decided."""

    suggester: Suggester
    templates: tuple[TemplateRow, ...]
    policy: Policy
    windows: Windows = field(default_factory=Windows)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A recorded message, ready to be handled. `ahead` is what `understand` has made of it, by suggester."""

    id: int
    said: Inbound
    received_at: datetime
    ahead: dict[Suggester, Memo] = field(default_factory=dict, compare=False)


@dataclass(slots=True)
class _Person:
    citizen: Citizen
    session: Session
    cases: list[Case]
    waiting: list[Notice]
    before: tuple[object, ...]


def understand(service: Service, batch: Sequence[Incoming]) -> None:
    """Work out what these messages say before anybody's row is locked, as far as the words alone tell.

    A turn looks here first. What it asks besides (with a draft, a scanned code) it works out itself.
    """
    for message in batch:
        said = message.said
        text = said.text.strip()
        if said.kind is Kind.TEXT and not said.menu_id and len(text) >= _SAYS_SOMETHING and not meaning(text):
            message.ahead[service.suggester] = {(text, Context()): service.suggester.suggest(text)}


def handle(conn: Connection, service: Service, batch: Sequence[Incoming], now: datetime) -> list[inbox.Answered | None]:
    """Handle recorded messages in order and store their replies; None for one that was handled before.

    Whoever is talking is locked first, so that two messages of one citizen never run at once, whichever process
    has them.
    """
    people = _load(conn, batch, now)
    todo = inbox.still_unhandled(conn, [m.id for m in batch])
    desk = Desk(conn, now, service.policy, service.suggester)
    answers: list[inbox.Answered | None] = []
    seen: set[str] = set()
    for message in batch:
        openid = message.said.openid
        if openid in seen:
            # The message before may have filed or closed something.
            people[openid].cases = cases.current_of(conn, [openid]).get(openid, [])
        seen.add(openid)
        if message.id not in todo:
            answers.append(None)
            continue
        todo.discard(message.id)
        answers.append(_turn(desk, service, people[openid], message))
    inbox.answer(conn, [a for a in answers if a is not None])
    sessions.save_sessions(conn, [p.session for p in people.values()])
    sessions.save_citizens(conn, [p.citizen for p in people.values() if _key(p.citizen) != p.before])
    return answers


def _load(conn: Connection, batch: Sequence[Incoming], now: datetime) -> dict[str, _Person]:
    accounts = {m.said.openid: m.said.account for m in batch}
    found, new = sessions.lock(conn, accounts, now)
    known = [openid for openid in accounts if openid not in new]
    current = cases.current_of(conn, known) if known else {}
    waiting = notices.take_waiting(conn, known) if known else {}
    return {
        openid: _Person(citizen, session, current.get(openid, []), waiting.get(openid, []), _key(citizen))
        for openid, (citizen, session) in found.items()
    }


def _key(citizen: Citizen) -> tuple[object, ...]:
    return (
        citizen.account,
        citizen.follows,
        citizen.deputy_id,
        citizen.scanned_division,
        citizen.scanned_deputy,
        citizen.phone_sealed,
    )


def _turn(desk: Desk, service: Service, person: _Person, message: Incoming) -> inbox.Answered:
    said, session, now = message.said, person.session, desk.now
    if said.kind in _SILENT and said.kind is not Kind.UNSUBSCRIBE:
        talk = _talk(desk, service, person, message)
        answer(talk)
        return inbox.Answered(message.id, "", now)
    _open_windows(session, said, service, message.received_at)
    if _too_fast(session, message.received_at, service.policy.messages_per_minute):
        session.updated_at = now
        return inbox.Answered(message.id, texts.TOO_FAST, now)
    talk = _talk(desk, service, person, message)
    answer(talk)
    session.state = encode(talk.state)
    session.updated_at = now
    if said.kind is Kind.UNSUBSCRIBE:
        return inbox.Answered(message.id, "", now)
    return inbox.Answered(message.id, _reply(desk, person, message, talk.out), now)


def _talk(desk: Desk, service: Service, person: _Person, message: Incoming) -> Talk:
    said = message.said
    return Talk(
        desk=desk,
        citizen=person.citizen,
        state=decode(person.session.state),
        cases=person.cases,
        templates=service.templates,
        said=said,
        command=command_of(said.kind, said.text),
        since=person.session.updated_at,
        known=message.ahead.get(service.suggester, {}),
    )


def _open_windows(session: Session, said: Inbound, service: Service, at: datetime) -> None:
    """Note what may be pushed now.

    A tap on a numbered line is counted as the short window: the platform's own note says that menu messages do
    not open the long one, so the careful reading is the default.
    """
    windows = service.windows
    tapped = bool(said.menu_id) and not service.policy.tap_opens_window
    if said.kind in _SPEAKING and not tapped:
        session.window_until, session.window_left = at + windows.message_lasts, windows.after_message
    elif said.kind in _TOUCHING or tapped:
        session.moment_until, session.moment_left = at + windows.touch_lasts, windows.after_touch


def _too_fast(session: Session, at: datetime, most: int) -> bool:
    minute = int(at.timestamp() // 60)
    session.minute_count = session.minute_count + 1 if session.minute == minute else 1
    session.minute = minute
    return session.minute_count > most


def _reply(desk: Desk, person: _Person, message: Incoming, out: Sequence[str]) -> str:
    """Join what was kept for this contact and what is said now into one reply; what does not fit is pushed."""
    kept, person.waiting = person.waiting, []
    parts = [n.text for n in kept] + list(out)
    if not parts:
        return ""
    if kept:
        notices.hand_over(desk.conn, [n.id for n in kept], desk.now)
    pieces = split("\n\n".join(parts), desk.policy.reply_bytes)
    for number, piece in enumerate(pieces[1:], 1):
        notices.add(
            desk.conn,
            notices.NewNotice(
                key=f"inbox:{message.id}:{number}",
                openid=message.said.openid,
                kind="more",
                text=piece,
                created_at=desk.now,
                due_at=desk.now,
            ),
        )
    return pieces[0]
