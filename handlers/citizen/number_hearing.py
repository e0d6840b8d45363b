"""What may be heard from a citizen with a case number in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.choosing import pick
from handlers.citizen.intake_view import see
from handlers.texts.command_words import LOOK_WORDS, PREFIXES, forms, meant

if TYPE_CHECKING:
    from handlers.conversation.talk import Talk
    from handlers.texts.case_numbers import NamedCase
    from storage.cases.cases import Case

#: Words that do something to the case named beside them; any other, or none, shows it.
_ACTS = {"supplement", "withdraw", "cancel", "urge", "rate"}
_SHOW = "progress"


def asked_with_number(talk: Talk) -> tuple[str, str]:
    """Return which word stands beside a case number, "" for a sentence, and what was said besides."""
    named = talk.named
    if named is None:
        return "", ""
    words = named.words
    if not words or any(form in LOOK_WORDS for form in forms(words)):
        return _SHOW, ""
    whole = meant(words, asked=False)
    if whole:
        return whole, ""
    word = meant(named.before, asked=False)
    if word in _ACTS or word == _SHOW:
        # 进度 …怎么样了 asks the same twice.
        return word, "" if meant(named.after, asked=False) else named.after
    begins = next((p for p in PREFIXES if named.after.startswith(p)), None)
    if named.is_first and begins is not None:
        return PREFIXES[begins], named.after.removeprefix(begins).lstrip(" :：,，。")
    return (_SHOW, "") if talk.intake.suggest(words).small_talk is not None else ("", "")


def words_for_case(talk: Talk, named: NamedCase) -> str:
    """Return the words that are for the case named: all of them where the number stands among them."""
    word, rest = asked_with_number(talk)
    if word:
        return rest
    return named.words if named.is_first else talk.said.text.strip()


def _names(talk: Talk) -> bool:
    """Tell whether a message names a case that is none of the lines on offer."""
    at = talk.state.at
    if talk.named is None:
        return False
    return at is None or pick(at.choices, at.token, talk.said, talk.command) is None


def _own(talk: Talk) -> Case | None:
    """Return the case named, if it was the citizen who reported it."""
    case = talk.named_case if _names(talk) else None
    return case if case is not None and case.openid == talk.citizen.openid else None


def names_no_case_of_theirs(talk: Talk) -> bool:
    """A number that is nobody's or somebody else's, with nothing of a matter beside it."""
    if talk.named is None or not _names(talk) or talk.named_case is not None:
        return False
    if asked_with_number(talk)[0]:
        return True
    said = see(({"say": talk.named.words},), talk.intake).suggestion
    return said.small_talk is not None or not (said.category or said.notices or said.community or said.street)


def names_case_to_act_on(talk: Talk) -> bool:
    """撤回, 补充 or 评价 and one's own case number."""
    return _names(talk) and talk.named_case is not None and asked_with_number(talk)[0] in _ACTS - {"urge"}


def names_case_to_withdraw(talk: Talk) -> bool:
    """撤回 and the number of an open case."""
    case = talk.named_case if _names(talk) else None
    return case is not None and case.is_open and asked_with_number(talk)[0] in {"withdraw", "cancel"}


def names_case_to_urge(talk: Talk) -> bool:
    """催办 and the number of an open case."""
    case = _own(talk)
    return case is not None and case.is_open and case.state != "asked" and asked_with_number(talk)[0] == "urge"


def names_case_to_judge(talk: Talk) -> bool:
    """评价 and the number of a case that waits for it."""
    case = _own(talk)
    return case is not None and case.survey == "asked" and asked_with_number(talk)[0] == "rate"


def names_case_with_words(talk: Talk) -> bool:
    """One's own case number and words for whoever has that case."""
    case = _own(talk)
    if case is None or case.state in {"withdrawn", "redirected"}:
        return False
    word, rest = asked_with_number(talk)
    return word == "" or (word == "supplement" and rest != "")


def names_case_to_add_to(talk: Talk) -> bool:
    """补充 and one's own case number."""
    case = _own(talk)
    return case is not None and (case.is_open or case.survey == "asked") and asked_with_number(talk)[0] == "supplement"


def names_own_case(talk: Talk) -> bool:
    """One's own case number, or that of a case they joined."""
    return _names(talk) and talk.named_case is not None and asked_with_number(talk)[0] != ""


def asks_what_is_over(talk: Talk) -> bool:
    """Tell whether a word beside a number is for a case that is not under way any more."""
    case = talk.named_case
    return case is not None and not case.is_open and asked_with_number(talk)[0] in _ACTS
