"""What is said to a citizen's words for the bot, to greetings, and to what nobody can read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.chat.inbox_payload import BLANK
from handlers.citizen.intake_view import see
from handlers.texts import citizen_texts as texts
from handlers.texts import deputy_texts
from handlers.texts import shared_texts as common
from nlp.messages.details import mask
from storage.cases import cases, supporters
from storage.overviews import forgetting

if TYPE_CHECKING:
    from handlers.chat.dialogue import Position, Turn
    from handlers.conversation.talk import Talk

#: No draft that anybody still writes at is older.
_DRAFT_LASTS = timedelta(days=30)
#: More than anybody has.
_ALL = 1000


def show_help(talk: Talk) -> Turn | None:
    """Explain everything that can be said."""
    talk.say(texts.help_text())
    return talk.again()


def ask_again(talk: Talk) -> Turn | None:
    """Ask again what is open."""
    return talk.again()


def go_on(talk: Talk) -> Turn | None:
    """Let the open dialogue take the message."""
    assert talk.state.at is not None
    return talk.advance(talk.state.at)


def cancel(talk: Talk) -> Turn | None:
    """Drop what is open."""
    assert talk.state.at is not None
    return talk.advance(talk.state.at, "cancel")


def show_own_data(talk: Talk) -> Turn | None:
    """Show what is stored about somebody."""
    conn, openid, sealed = talk.desk.conn, talk.citizen.openid, talk.citizen.phone_sealed
    count, joined = len(cases.all_of(conn, openid, _ALL)), len(supporters.joined_by(conn, openid, _ALL))
    talk.say(texts.own_data(talk.desk.policy.unseal(sealed) if sealed else "", count, joined))
    return talk.again()


def forget_phone(talk: Talk) -> Turn | None:
    """Forget the person: the phone in drafts and filed cases, the chat, photos; cases that are over lose their name."""
    talk.citizen.phone_sealed = None
    now, is_writing = talk.desk.now, talk.state.at is not None or talk.state.parked is not None
    forgetting.forget_person(
        talk.desk.conn,
        talk.citizen.openid,
        now,
        mask,
        blank=BLANK,
        # Photos of what is being written are on no case yet.
        media_before=now - _DRAFT_LASTS if is_writing else now,
    )
    talk.state.at, talk.state.parked = _without_phone(talk.state.at), _without_phone(talk.state.parked)
    talk.read_again()
    talk.say(texts.FORGOTTEN)
    return talk.again()


def _without_phone(at: Position | None) -> Position | None:
    if at is None:
        return None
    return replace(at, answers=tuple({k: v for k, v in facts.items() if k != "phone"} for facts in at.answers))


def say_no_deputy(talk: Talk) -> Turn | None:
    """Say that this is a deputy's word."""
    talk.say(deputy_texts.NOT_A_DEPUTY)
    return None


def say_nothing_to_do(talk: Talk) -> Turn | None:
    """Answer a word that has nothing to work on."""
    talk.say(texts.NOTHING_TO_DO)
    return None


def say_nothing_to_submit(talk: Talk) -> Turn | None:
    """Say that nothing waits to be submitted."""
    talk.say(texts.NOTHING_TO_SUBMIT)
    return None


def say_what_stays(talk: Talk) -> Turn | None:
    """Say that what is filed can be added to, not changed."""
    talk.say(texts.SUBMITTED_STAYS if talk.cases else texts.NOTHING_TO_SUBMIT)
    return None


def say_nothing_numbered(talk: Talk) -> Turn | None:
    """Say that no number is on offer."""
    talk.say(f"{common.NOTHING_NUMBERED}{texts.WELCOME_BACK}")
    return None


def say_stale(talk: Talk) -> Turn | None:
    """Say that a tapped line is no more."""
    talk.say(texts.STALE_CHOICE)
    return None


def say_unreadable(talk: Talk) -> Turn | None:
    """Say what can be read."""
    talk.say(texts.CANNOT_READ)
    return None


def chat(talk: Talk) -> Turn | None:
    """Answer a greeting, thanks, chat."""
    kind = see((talk.facts,), talk.intake).suggestion.small_talk
    assert kind is not None
    talk.say({"greeting": texts.TELL_ME, "thanks": texts.THANKS, "chat": texts.CHAT, "upset": texts.UPSET}[kind])
    return None
