"""What counts as an answer: a message becomes facts, or is refused with the reason."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from handlers.cases.case_view import medium
from handlers.chat.dialogue import Rejected
from handlers.chat.incoming import Inbound, Kind
from handlers.texts import citizen_texts as texts
from handlers.texts import intake_texts
from handlers.texts.card_words import card_question, corrected_place
from handlers.texts.command_words import OTHERS_NUMBER, meaning, number_in
from nlp.messages.details import secrets
from nlp.messages.emoticons import without_gestures

if TYPE_CHECKING:
    from handlers.chat.prompt import Facts
    from handlers.citizen.intake_view import IntakeView

_DIGIT = re.compile(r"\d")
_NO_DIGIT = re.compile(r"\D")
_NUMBER_ONLY = re.compile(r"[+＋]?[\d\s\-—–]+")
#: What somebody can be called on.
_NUMBERS = {"phone", "landline"}
_MEDIA = {Kind.IMAGE, Kind.VOICE, Kind.VIDEO}
#: A message with so few characters besides a number is about the number.
_WORDS_BESIDE_NUMBER = 10
_DIGITS_OF_A_NUMBER = range(7, 16)


def phone_in(text: str) -> str | None:
    """Return the phone number in a text, digits only; not one that the text says is somebody else's."""
    return next(
        (one.value for one in secrets(text) if one.kind in _NUMBERS and not OTHERS_NUMBER.search(text[: one.start])),
        None,
    )


def anything(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take whatever a citizen may send about a matter: words, photo, voice, video, position, link."""
    if said.kind is Kind.LOCATION and said.latitude is not None:
        return {"at": {"latitude": said.latitude, "longitude": said.longitude, "label": said.label}}
    facts: dict[str, Any] = {}
    if said.kind in _MEDIA and said.media_id:
        facts["media"] = medium(said)
    if said.kind in {Kind.TEXT, Kind.VOICE, Kind.LINK} and said.text.strip():
        most = view.world.policy.max_text_length
        if len(view.draft.text) + len(said.text.strip()) > most:
            return Rejected(intake_texts.too_long(most))
        facts.update(_words(view, said.text.strip()))
    if not facts:
        return Rejected(texts.CANNOT_READ)
    return facts


def _words(view: IntakeView, text: str) -> Facts:
    facts: dict[str, Any] = {"say": text}
    number = phone_in(text)
    if number is not None:
        facts["phone"] = view.world.policy.seal(number)
    return facts


def _is_no_content(view: IntakeView, text: str) -> bool:
    """Tell whether a text says nothing of a matter: a greeting, a bare number, a word for the bot, no letter at all."""
    if not any(character.isalnum() for character in without_gestures(text)):
        return True
    return view.is_small_talk(text) or number_in(text) is not None or meaning(text) != ""


def addition(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take what is said while the card is open: a phone number is the phone, anything else belongs to the matter."""
    if said.kind is Kind.TEXT:
        number = _just_a_number(said.text)
        if isinstance(number, Rejected):
            return number
        if number is not None:
            return {"phone": view.world.policy.seal(number)}
        if _is_no_content(view, said.text):
            number = phone_in(said.text)
            return Rejected(texts.CARD_STILL_OPEN) if number is None else {"phone": view.world.policy.seal(number)}
        asked = card_question(said.text)
        if asked is not None:
            return Rejected(intake_texts.card_answer(asked, view.world.policy.reply_working_days))
        right = _right_place(view, said.text)
        if right is not None:
            return right
    return anything(view, said)


def _right_place(view: IntakeView, text: str) -> Facts | None:
    """Return the place that words put in the stead of the one on the card; None if they are anything else."""
    written = corrected_place(text)
    found = view.look_up(written) if written else None
    if found is None or found.category is not None:
        return None
    detail = {"address": found.address} if found.address else {}
    if found.alternatives:
        return {**detail, "among": [p.code for p in found.alternatives]}
    place = found.community or found.street
    return None if place is None else {**detail, "place": place.code}


def phone(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take a phone number and nothing else."""
    number = _just_a_number(said.text)
    if number is None or isinstance(number, Rejected):
        return Rejected(texts.PHONE_WRONG)
    return {"phone": view.world.policy.seal(number)}


def _just_a_number(text: str) -> str | Rejected | None:
    """Return the number when a message is about nothing else: 我的电话是… is, 3单元301 and a number is not."""
    rest, found = text, [one for one in secrets(text) if one.kind in _NUMBERS]
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    if len(rest.strip()) <= _WORDS_BESIDE_NUMBER and _DIGIT.search(rest) is None:
        number = phone_in(text)
        if number is not None:
            return number
    digits = _NO_DIGIT.sub("", unicodedata.normalize("NFKC", text))
    is_meant = not found and len(digits) in _DIGITS_OF_A_NUMBER and _NUMBER_ONLY.fullmatch(text.strip()) is not None
    return Rejected(texts.PHONE_WRONG) if is_meant else None


def matter(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take the words of a matter; a greeting alone is none."""
    if said.kind is Kind.TEXT and _is_no_content(view, said.text):
        return Rejected(texts.AT_YOUR_SERVICE)
    return anything(view, said)


def place(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take a place: a name, a position; what nobody knows is kept as the address after the second try."""
    if said.kind is not Kind.TEXT or not said.text.strip():
        return anything(view, said)
    text = said.text.strip()
    if _is_no_content(view, text):
        return Rejected(texts.TELL_PLACE)
    found = view.look_up(text)
    # A sentence is more than a place: it belongs to the matter as well.
    facts: dict[str, Any] = dict(_words(view, text)) if found.category is not None else {}
    if found.community is not None or found.street is not None:
        code = (found.community or found.street).code  # type: ignore[union-attr]
        return {**facts, "place": code, "address": found.address or text}
    if found.alternatives:
        return {**facts, "among": [p.code for p in found.alternatives], "address": text}
    if facts:
        return facts
    return {"address": text, "unsure": view.draft.place_tries > 0, "tried": True}


def rewritten(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take a new wording of the whole matter."""
    facts = matter(view, said)
    if isinstance(facts, Rejected) or "say" not in facts:
        return facts
    return {**facts, "rewrite": facts["say"], "say": ""}


def one_of(_view: IntakeView, _said: Inbound) -> Facts | Rejected:
    """Take nothing but a numbered choice."""
    return Rejected(texts.PICK_ONE)


def deputy(view: IntakeView, said: Inbound) -> Facts | Rejected:
    """Take a deputy by name."""
    found = view.look_up(said.text + texts.DEPUTY_SUFFIX)
    named = [d for d in found.deputies if d.name in said.text]
    return {"deputy": named[0].id} if named else Rejected(texts.NO_SUCH_DEPUTY)
