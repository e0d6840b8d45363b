"""What may be heard from a deputy, besides words for the bot: the conditions of the routing table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.choosing import pick
from handlers.chat.incoming import Kind
from handlers.chat.prompt import Choice
from handlers.deputy.deputy_line import read_line

if TYPE_CHECKING:
    from handlers.conversation.talk import Talk
    from handlers.deputy.deputy_line import Line

#: Words about cases of one's own.
_OF_OWN_CASES = {"rate", "supplement", "withdraw", "urge"}
#: A deputy's dialogues; in any other they report as a citizen.
OWN_DIALOGUES = {"answering", "outcome"}


def line_of(talk: Talk) -> Line | None:
    """Return what a line like 回复 TEXT, or one that names a case, asks for; None when the message is none."""
    if talk.said.kind is not Kind.TEXT or talk.said.menu_id:
        return None
    return read_line(talk.said.text, talk.desk.policy.number_prefix)


def todo_id(talk: Talk, number: str) -> int | None:
    """Return the open case of that number."""
    return next((c.id for c in talk.todo.cases if c.number == number), None)


def picks_a_case(talk: Talk) -> bool:
    """One of the cases on offer, for which words are waiting perhaps."""
    at = talk.state.at
    if at is None or at.dialogue not in OWN_DIALOGUES or at.step != "case":
        return False
    return isinstance(pick(at.choices, at.token, talk.said, talk.command), Choice)


def opens_a_case(talk: Talk) -> bool:
    """The number of an open case alone."""
    line = line_of(talk)
    return line is not None and not line.facts and todo_id(talk, line.number) is not None


def acts_on_a_named_case(talk: Talk) -> bool:
    """A line for an open case that it names."""
    line = line_of(talk)
    return line is not None and todo_id(talk, line.number) is not None


def names_own_matter(talk: Talk) -> bool:
    """The number of a case they reported or joined themselves, or any number while they are reporting one."""
    line = line_of(talk)
    if line is None or not line.number:
        return False
    return reports_as_citizen(talk) or (not line.acts and talk.named_case is not None)


def names_unknown_case(talk: Talk) -> bool:
    """A number that is none of theirs."""
    line = line_of(talk)
    return line is not None and line.number != ""


def gives_a_line(talk: Talk) -> bool:
    """回复 TEXT, 办结 TEXT … while something is to be done."""
    return bool(talk.todo.cases) and line_of(talk) is not None


def gives_a_line_for_nothing(talk: Talk) -> bool:
    """回复 TEXT, 办结 TEXT … while nothing is to be done."""
    return line_of(talk) is not None


def gives_an_order(talk: Talk) -> bool:
    """回复 TEXT, 办结 TEXT … with or without a number."""
    line = line_of(talk)
    return line is not None and line.acts


def reports_as_citizen(talk: Talk) -> bool:
    """Anything, while they are reporting as a citizen or looking at a case of their own."""
    at = talk.state.at
    return at is not None and at.dialogue not in OWN_DIALOGUES


def speaks_of_own_cases(talk: Talk) -> bool:
    """评价, 补充, 撤回, 催办, when they have reported something."""
    return bool(talk.cases) and talk.command in _OF_OWN_CASES


def tells_own_matter(talk: Talk) -> bool:
    """Something that is wrong, said while nothing is to be done."""
    if talk.todo.cases or talk.command or not talk.facts:
        return False
    if talk.number is not None:
        return bool(talk.unjudged or talk.questioned)
    return bool(talk.cases) or talk.said.kind is not Kind.TEXT or _is_matter(talk)


def _is_matter(talk: Talk) -> bool:
    found = talk.intake.suggest(talk.said.text)
    return found.small_talk is None and bool(found.category or found.community or found.street or found.notices)


def has_lost_its_case(talk: Talk) -> bool:
    """Anything about a case that is not theirs any more."""
    at = talk.state.at
    opened = at.shown.get("case") if at is not None else None
    return opened is not None and opened not in {c.id for c in talk.todo.cases}


def is_a_word(talk: Talk) -> bool:
    """A word for the bot that has nothing to work on."""
    return talk.command != ""


def has_nothing_to_answer(talk: Talk) -> bool:
    """Anything while nothing is to be done, or a tap on a line that is no more."""
    return not talk.todo.cases or bool(talk.said.menu_id)


def has_no_words(talk: Talk) -> bool:
    """A photo, a recording, a position."""
    return not talk.said.text.strip()


def is_a_number(talk: Talk) -> bool:
    """A number."""
    return talk.number is not None


def is_small_talk(talk: Talk) -> bool:
    """A greeting, thanks, chat."""
    return talk.intake.suggest(talk.said.text.strip()).small_talk is not None
