"""Many messages, one transaction: load everybody at once, answer each, save everything at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers.cases.act_words import RefusedError
from handlers.cases.desk import Desk
from handlers.chat.incoming import Inbound, Kind
from handlers.chat.rendering import harmless
from handlers.chat.route_table import play
from handlers.chat.session_state import State, decode, encode
from handlers.citizen.case_dialogues import SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.citizen_routes import CITIZEN, CITIZENS_DEEDS
from handlers.citizen.emergencies import emergencies
from handlers.conversation.arrival_routes import ARRIVAL
from handlers.conversation.contact import SPEAKING, is_too_fast, open_windows
from handlers.conversation.talk import Talk
from handlers.deputy.deputy_routes import DEPUTY, DEPUTYS_DEEDS, STOPPED
from handlers.service.windows import Windows
from handlers.texts import citizen_texts
from handlers.texts import shared_texts as texts
from handlers.texts.command_words import MEANING_OF, meaning, meant
from handlers.texts.pieces import split
from nlp.suggestion import Context
from storage.cases import cases
from storage.messages import inbox, media, notices
from storage.people import sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.chat.route_table import Table
    from handlers.citizen.intake_view import Memo
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from storage.cases.cases import Case
    from storage.district.district_store import TemplateRow
    from storage.messages.notices import Notice
    from storage.people.sessions import Citizen, Session

#: Every dialogue there is; what stands in another one (an older program's) starts afresh.
DIALOGUES = {d.name: d for table in (CITIZEN, DEPUTY) for d in table.dialogues}
_DEEDS = {**CITIZENS_DEEDS, **DEPUTYS_DEEDS}
#: Dialogues about a case that may have come before a draft.
_BESIDE_A_DRAFT = {SURVEY.name, SUPPLEMENT.name, WITHDRAW.name}
_MEANINGS = frozenset(MEANING_OF.values())
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
    open_windows(session, said, service.windows, message.received_at, tap_opens_window=service.policy.tap_opens_window)
    if is_too_fast(session, message.received_at, service.policy.messages_per_minute):
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
    """Return the turn under way.

    What one person writes is shown to others, so it is made harmless here, before anybody takes it for words.
    """
    said, state = message.said, decode(person.session.state)
    return Talk(
        desk=desk,
        citizen=person.citizen,
        state=State(*(at if at is not None and at.dialogue in DIALOGUES else None for at in (state.at, state.parked))),
        cases=person.cases,
        templates=service.templates,
        said=_harmless(said),
        command=_command_of(said.kind, said.text, asked=state.at is not None),
        since=person.session.updated_at,
        dialogues=DIALOGUES,
        known=message.ahead.get(service.suggester, {}),
    )


def _harmless(said: Inbound) -> Inbound:
    text, label = harmless(said.text), harmless(said.label)
    return said if text == said.text and label == said.label else replace(said, text=text, label=label)


def _command_of(kind: Kind, text: str, *, asked: bool) -> str:
    """Return what a message means as a command: its words, or the key of a tapped menu entry.

    `asked` tells that something is open which a yes or no may answer.
    """
    if kind is Kind.CLICK:
        return text.lower() if text.lower() in _MEANINGS else ""
    return meant(text, asked=asked) if kind is Kind.TEXT else ""


def answer(talk: Talk) -> None:
    """Answer one message or event of anybody; what is said back is in `talk.out`, empty for nothing.

    What to do in an emergency comes before everything else. A draft that was put aside for a dialogue about a case is
    taken up when that is over.
    """
    before, said = talk.state.at, talk.said
    if said.kind in SPEAKING:
        talk.citizen.follows = True
    if said.media_id and said.kind in SPEAKING:
        media.add(talk.desk.conn, said.openid, said.media_id, said.kind.value, talk.desk.now)
    try:
        table, stood = play(_tables(talk), _DEEDS, talk)
    except RefusedError:
        talk.state.at = None
        talk.say(citizen_texts.IS_OVER)
        return
    if talk.state.at is None and stood & _BESIDE_A_DRAFT and (turn := talk.take_up()) is not None:
        talk.follow(turn)
    if table is CITIZEN:
        talk.out[:0] = emergencies(talk, before)


def _tables(talk: Talk) -> tuple[Table, ...]:
    """Return the tables a message is looked up in, by who is talking."""
    if talk.citizen.deputy_id is None:
        return ARRIVAL, CITIZEN
    return ARRIVAL, DEPUTY if talk.deputy is not None else STOPPED, CITIZEN


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
