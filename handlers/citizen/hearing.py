"""What may be heard from a citizen, besides words for the bot: the conditions of the routing table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.chat.choosing import pick
from handlers.chat.incoming import Kind
from handlers.chat.prompt import Choice
from handlers.citizen.another_matter import is_complete, stands_alone
from handlers.citizen.case_dialogues import SURVEY
from handlers.citizen.intake_view import see
from handlers.texts.command_words import ANSWERS_TOO, PREFIXES, plain
from storage.cases import events

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.chat.prompt import Facts
    from handlers.conversation.talk import Talk
    from nlp.suggestion import Suggestion
    from storage.cases.cases import Case

#: A draft left for so long is offered again instead of being taken up silently.
OFFER_AGAIN_AFTER = timedelta(hours=24)
#: What comes so soon after filing, or after a deputy's words, belongs to that.
STILL_THE_SAME = timedelta(minutes=30)
#: Words that do their work beside a draft, however old it is, or put an end to it.
_BESIDE_A_DRAFT = {"cancel", "restart", "help", "progress", "own_data", "forget"}


def picks_a_line(talk: Talk) -> bool:
    """A line of what is open, or a number or link that is not on offer any more."""
    at = talk.state.at
    return at is not None and pick(at.choices, at.token, talk.said, talk.command) is not None


def comes_back_after_a_day(talk: Talk) -> bool:
    """Anything but a word that does its work beside a draft, a day after the draft was left."""
    at = talk.state.at
    if at is None or not at.answers or talk.command in _BESIDE_A_DRAFT:
        return False
    return talk.desk.now - talk.since >= OFFER_AGAIN_AFTER


def wants_another_matter(talk: Talk) -> bool:
    """我要反映, with something on the card."""
    at = talk.state.at
    if talk.command != "report" or at is None or not is_complete(at):
        return False
    draft = see(at.answers, talk.intake).draft
    return bool(draft.text or draft.media)


def tells_another_matter(talk: Talk) -> bool:
    """A matter of its own, with its own trouble and its own place, beside the one on the card."""
    at, text = talk.state.at, talk.facts.get("say", "")
    if at is None or not text or not is_free(talk) or talk.number is not None:
        return False
    return is_complete(at) and stands_alone(text, see(at.answers, talk.intake))


def says_nothing_new(talk: Talk) -> bool:
    """A word for the bot, a number or a greeting."""
    return bool(talk.command) or not _says_something(talk)


def greets_or_counts(talk: Talk) -> bool:
    """A greeting or a number."""
    return not _says_something(talk)


def is_free(talk: Talk) -> bool:
    """Something said, not meant as a word for the bot and not tapped."""
    return bool(talk.facts) and not talk.command and not talk.said.menu_id


def _says_something(talk: Talk) -> bool:
    if talk.said.kind is not Kind.TEXT:
        return True
    return talk.number is None and talk.intake.suggest(talk.said.text).small_talk is None


# About a result, while its questions are asked and otherwise.


def tapped_question(talk: Talk) -> Turn | None:
    """Return the question of a notice that a tap answers, None when it is none, or the one that is open."""
    token, at = talk.said.menu_id.rpartition("-")[0], talk.state.at
    if not token or (at is not None and at.token == token):
        return None
    turns = (talk.begin(SURVEY, {"case": case.id}) for case in talk.unjudged)
    return next((turn for turn in turns if turn.at is not None and turn.at.token == token), None)


def taps_a_question(talk: Talk) -> bool:
    """A tap on the question that came with a result, whatever else is open."""
    return tapped_question(talk) is not None


def says_why(talk: Talk) -> bool:
    """Words or a photo, when the reason was asked."""
    return is_free(talk) and talk.state.at is not None and talk.state.at.step == "reason"


def speaks_of_the_result(talk: Talk) -> bool:
    """Words beside the question about a result, unless they are surely about something else."""
    return is_free(talk) and surveyed(talk) is not None and not surely_new(talk)


def surveyed(talk: Talk) -> Case | None:
    """Return the case whose questions are open."""
    at = talk.state.at
    return next((c for c in talk.cases if at is not None and c.id == at.shown.get("case")), None)


def judges_a_result(talk: Talk) -> bool:
    """答复了, 没有, 1 … in answer to the question that came with the newest result."""
    if not talk.unjudged or talk.said.kind is not Kind.TEXT or (talk.state.at is not None and not is_free(talk)):
        return False
    turn = talk.begin(SURVEY, {"case": talk.unjudged[0].id})
    return turn.at is not None and isinstance(pick(turn.at.choices, "", talk.said, talk.command), Choice)


# While nothing is open.


def is_tapped(talk: Talk) -> bool:
    """A tap on a line that is no more."""
    return bool(talk.said.menu_id)


def answers_shortly(talk: Talk) -> bool:
    """3, 没有, 对 … after a deputy's question: nothing else that is open asks for such a word."""
    if not talk.questioned or talk.said.kind is not Kind.TEXT or talk.said.menu_id:
        return False
    if talk.number is None and talk.command not in {"yes", "no", "skip"} and plain(talk.said.text) not in ANSWERS_TOO:
        return False
    closed = [c.closed_at for c in talk.unjudged if c.closed_at is not None]
    if not closed:
        return True
    lines = events.timeline(talk.desk.conn, talk.questioned[0].id)
    return max(e.at for e in lines if e.kind == "ask") > max(closed)


def prefix_of(talk: Talk) -> str:
    """Return the word with which a text begins that carries something: 补充 今天又停水了; "" for none."""
    text = talk.said.text
    if talk.said.kind is not Kind.TEXT:
        return ""
    return next((p for p in PREFIXES if text.startswith(p) and text != p), "")


def begins_with_addition(talk: Talk) -> bool:
    """补充 and what is to be added."""
    return bool(talk.cases) and prefix_of(talk) != ""


def carries_nothing(talk: Talk) -> bool:
    """Nothing that can be read."""
    return not talk.facts


def is_a_word(talk: Talk) -> bool:
    """A word for the bot that has nothing to work on."""
    return talk.said.kind is Kind.TEXT and talk.command != ""


def is_a_number(talk: Talk) -> bool:
    """A number, where nothing is numbered."""
    return talk.number is not None


def is_small_talk(talk: Talk) -> bool:
    """A greeting, thanks, chat."""
    return is_free(talk) and "say" in talk.facts and _understood(talk).small_talk is not None


def answers_a_question(talk: Talk) -> bool:
    """Words after a deputy's question, unless they are surely about something else."""
    return is_free(talk) and bool(talk.questioned) and not surely_new(talk)


def goes_on_with_a_deputy(talk: Talk) -> bool:
    """Words within half an hour of a deputy's."""
    return is_free(talk) and running_exchange(talk) is not None


def running_exchange(talk: Talk) -> Case | None:
    """Return the case whose deputy has just written, unless the words speak of another place than that case's."""
    if not talk.cases:
        return None
    since = talk.desk.now - STILL_THE_SAME
    latest = events.latest_of_deputy(talk.desk.conn, [c.id for c in talk.cases], since)
    case = next((c for c in talk.cases if c.id == latest), None)
    if case is None or "say" not in talk.facts:
        return case
    found = _understood(talk)
    place = found.community or found.street
    elsewhere = place is not None and place.match != "context" and place.code not in {case.community, case.street}
    return None if elsewhere else case


def shows_what_was_filed(talk: Talk) -> bool:
    """A photo, video or recording within half an hour of filing."""
    if not is_free(talk) or not talk.cases or "media" not in talk.facts:
        return False
    return talk.desk.now - talk.cases[0].filed_at < STILL_THE_SAME


def speaks_of_the_only_result(talk: Talk) -> bool:
    """Words to a result, when there is no other case they could be about."""
    return is_free(talk) and len(talk.cases) == 1 and bool(talk.unjudged) and not surely_new(talk)


def may_be_about_a_case(talk: Talk) -> bool:
    """Words that may be about an open case, or not."""
    return is_free(talk) and bool(talk.cases) and not surely_new(talk) and not is_clear_report(talk)


def surely_new(talk: Talk) -> bool:
    """Tell whether a message is a matter of its own: another category at another place than any open case."""
    if "say" not in talk.facts:
        return False
    found = _understood(talk)
    place = found.community or found.street
    if found.category is None or place is None or place.match == "context":
        return False
    return all(place.code not in {c.community, c.street} and found.category.code != c.category for c in talk.cases)


def is_clear_report(talk: Talk) -> bool:
    """Tell whether a message is a whole report of its own: what is wrong, in a community no open case is of.

    It is answered with the card at once. Of the same community it may be more about an open case: that is asked.
    """
    if "say" not in talk.facts:
        return False
    found = _understood(talk)
    if found.category is None or found.community is None or found.community.match != "exact":
        return False
    street = found.street.code if found.street else None
    return all(
        found.community.code != c.community if c.community else c.street is not None and c.street != street
        for c in talk.cases
    )


def _understood(talk: Talk) -> Suggestion:
    facts: Facts = talk.facts
    return see((facts,), talk.intake).suggestion
