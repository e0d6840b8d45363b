"""What is done with what is no speech: somebody follows, scans a code, leaves, or binds an account to a deputy."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind
from handlers.texts import citizen_texts as texts
from handlers.texts import deputy_texts, deputy_words
from handlers.texts.wording import CHINA
from storage.cases import cases
from storage.messages import notices
from storage.people import bindings

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk

#: The scene of a QR code that binds a deputy: this and the one-time code.
BIND_SCENE = "bind-"
#: What the platform reports for a template message that arrived.
_DELIVERED = "success"
#: So many wrong codes a day, and the account is held up until the next.
MOST_MISSES = 5
_BIND = re.compile(deputy_words.BIND_PATTERN)


def scans_a_binding_code(talk: Talk) -> bool:
    """The QR code that binds a deputy."""
    return talk.said.kind in {Kind.SUBSCRIBE, Kind.SCAN} and talk.said.scene.lower().startswith(BIND_SCENE)


def types_a_binding_code(talk: Talk) -> bool:
    """绑定 and a code."""
    return talk.said.kind is Kind.TEXT and _BIND.fullmatch(talk.said.text) is not None


def asks_how_to_bind(talk: Talk) -> bool:
    """绑定 alone."""
    return talk.said.kind is Kind.TEXT and talk.said.text.strip() == deputy_words.BIND_WORD


def ignore(_talk: Talk) -> Turn | None:
    """Say nothing to what is only noted."""
    return None


def note_failure(talk: Talk) -> Turn | None:
    """Note that a template message did not arrive."""
    if talk.said.text != _DELIVERED:
        notices.report_failure(talk.desk.conn, talk.said.menu_id, talk.said.text)
    return None


def forget_follower(talk: Talk) -> Turn | None:
    """Forget what the platform says must be forgotten; filed cases stay, without the phone."""
    talk.citizen.follows = False
    talk.citizen.phone_sealed = talk.citizen.scanned_division = talk.citizen.scanned_deputy = None
    talk.state.at = talk.state.parked = None
    cases.forget_phone(talk.desk.conn, talk.said.openid)
    return None


def greet(talk: Talk) -> Turn | None:
    """Greet a follower, or somebody who scanned a code; the scene presets a place or a deputy."""
    citizen, scene, desk = talk.citizen, talk.said.scene, talk.desk
    citizen.follows = True
    place = deputy_name = ""
    if scene:
        context = desk.suggester.resolve_scene(scene)
        citizen.scanned_division, citizen.scanned_deputy = context.division, context.deputy
        place = desk.suggester.describe(context.division) if context.division else ""
        deputy = desk.suggester.deputy(context.deputy) if context.deputy else None
        deputy_name = deputy.name if deputy else ""
    if talk.said.kind is Kind.SUBSCRIBE:
        talk.say(texts.greeting(desk.policy.account_name, place, deputy_name, desk.policy.reply_working_days))
    else:
        talk.say(texts.scanned(place, deputy_name))
    at = talk.state.at
    return talk.again() if at is not None and at.dialogue == "intake" else None


def say_unknown(talk: Talk) -> Turn | None:
    """Say that nobody can read that sort of message."""
    talk.say(texts.UNKNOWN_KIND)
    return talk.again()


def bind_by_scan(talk: Talk) -> Turn | None:
    """Bind the account to the deputy whose code was scanned."""
    talk.citizen.follows = True
    return _bind(talk, talk.said.scene[len(BIND_SCENE) :])


def bind_by_words(talk: Talk) -> Turn | None:
    """Bind the account to the deputy whose code was typed."""
    found = _BIND.fullmatch(talk.said.text)
    assert found is not None
    return _bind(talk, found.group(1))


def _bind(talk: Talk, code: str) -> Turn | None:
    """Bind the account to the deputy a one-time code belongs to; an older phone is loosened."""
    conn, openid, now = talk.desk.conn, talk.citizen.openid, talk.desk.now
    if bindings.misses(conn, openid, datetime.combine(now.astimezone(CHINA).date(), time(), CHINA)) >= MOST_MISSES:
        talk.say(deputy_texts.TOO_MANY_CODES)
        return None
    deputy_id = bindings.use_code(conn, code.upper(), now)
    deputy = talk.desk.suggester.deputy(deputy_id) if deputy_id else None
    if deputy is None:
        if deputy_id is None:
            bindings.note_miss(conn, openid, now)
        talk.say(deputy_texts.STOPPED_CANT_BIND if deputy_id else deputy_texts.BAD_CODE)
        return None
    bindings.release(talk.desk.conn, deputy.id)
    talk.citizen.deputy_id = deputy.id
    talk.state.at = None
    talk.say(deputy_texts.bound(deputy.name, len(cases.open_of_deputy(talk.desk.conn, deputy.id))))
    return None


def say_how_to_bind(talk: Talk) -> Turn | None:
    """Say how an account is bound."""
    talk.say(deputy_texts.BIND_HOW)
    return None
