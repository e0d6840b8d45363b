"""The whole conversation: one message in, what is said back. The newcomer's first stop after `intake.py`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind
from handlers.chat.rendering import harmless
from handlers.citizen import citizen_talk, citizen_words
from handlers.deputy import binding, deputy_talk
from handlers.texts import citizen_texts as texts
from handlers.texts import deputy_texts
from handlers.texts.command_words import MEANING_OF, meant
from storage.cases import cases
from storage.messages import media, notices

if TYPE_CHECKING:
    from handlers.citizen.talk import Talk

#: The scene of a QR code that binds a deputy: this and the one-time code.
BIND_SCENE = "bind-"
#: What the platform reports for a template message that arrived.
_DELIVERED = "success"
_MEANINGS = frozenset(MEANING_OF.values())


def command_of(kind: Kind, text: str, *, asked: bool) -> str:
    """Return what a message means as a command: its words, or the key of a tapped menu entry.

    `asked` tells that something is open which a yes or no may answer.
    """
    if kind is Kind.CLICK:
        return text.lower() if text.lower() in _MEANINGS else ""
    return meant(text, asked=asked) if kind is Kind.TEXT else ""


def answer(talk: Talk) -> None:
    """Take one message or event of anybody; what is said back is in `talk.out`, empty for nothing.

    What one person writes is shown to others, so it is made harmless here, before anybody takes it for words.
    """
    talk.said = replace(talk.said, text=harmless(talk.said.text), label=harmless(talk.said.label))
    kind = talk.said.kind
    if kind is Kind.EVENT:
        return
    if kind is Kind.TEMPLATE_RESULT:
        if talk.said.text != _DELIVERED:
            notices.report_failure(talk.desk.conn, talk.said.menu_id, talk.said.text)
    elif kind is Kind.UNSUBSCRIBE:
        _unfollowed(talk)
    elif kind in {Kind.SUBSCRIBE, Kind.SCAN}:
        _arrived(talk)
    else:
        _spoke(talk)


def _spoke(talk: Talk) -> None:
    said = talk.said
    talk.citizen.follows = True
    if said.media_id:
        media.add(talk.desk.conn, said.openid, said.media_id, said.kind.value, talk.desk.now)
    if said.kind is Kind.UNKNOWN:
        talk.say(texts.UNKNOWN_KIND)
        citizen_words.again(talk)
        return
    if binding.asks_to_bind(talk):
        return
    deputy = binding.speaker(talk)
    if deputy is not None:
        deputy_talk.answer(talk, deputy)
    elif binding.was_stopped(talk, citizen_words.DIALOGUES):
        return
    elif talk.command == "todo" or (talk.command == "unbind" and talk.citizen.deputy_id is None):
        talk.say(deputy_texts.NOT_A_DEPUTY)
    elif talk.command == "unbind":
        talk.citizen.deputy_id = None
        talk.say(deputy_texts.UNBOUND)
    else:
        citizen_talk.answer(talk)


def _arrived(talk: Talk) -> None:
    """Greet a follower, or somebody who scanned a code; the scene presets a place or a deputy."""
    citizen, scene, desk = talk.citizen, talk.said.scene, talk.desk
    citizen.follows = True
    if scene.lower().startswith(BIND_SCENE):
        binding.bind(talk, scene[len(BIND_SCENE) :])
        return
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
    if talk.state.at is not None and talk.state.at.dialogue == "intake":
        citizen_words.again(talk)


def _unfollowed(talk: Talk) -> None:
    """Forget what the platform says must be forgotten; filed cases stay, without the phone."""
    talk.citizen.follows = False
    talk.citizen.phone_sealed = talk.citizen.scanned_division = talk.citizen.scanned_deputy = None
    talk.state.at = talk.state.parked = None
    cases.forget_phone(talk.desk.conn, talk.said.openid)
