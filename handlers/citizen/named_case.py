"""A citizen's message that names a case: one's own is shown or acted on; nobody learns about somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.residents import add_to
from handlers.chat.choosing import pick
from handlers.chat.engine import begin
from handlers.chat.incoming import Kind
from handlers.citizen.case_dialogues import SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.citizen_actions import act, show_case
from handlers.citizen.citizen_words import HOLDING, again, pressed
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import see
from handlers.texts import citizen_texts as texts
from handlers.texts import notice_texts as notices
from handlers.texts.case_numbers import named_in
from handlers.texts.command_words import LOOK_WORDS, PREFIXES, forms, meant
from storage.cases import cases, supporters

if TYPE_CHECKING:
    from handlers.chat.dialogue import Dialogue, Facts
    from handlers.citizen.talk import Talk
    from handlers.texts.case_numbers import NamedCase
    from storage.cases.cases import Case

#: Words that do something to the case named beside them; any other, or none, shows it.
_ACTS = {"supplement", "withdraw", "cancel", "urge", "rate"}
#: What is open here is asked again after a case was shown; elsewhere the case is what is looked at now.
_COMES_BACK = {INTAKE.name, SURVEY.name, SUPPLEMENT.name, *HOLDING}


def answer_named(talk: Talk) -> bool:
    """Answer a message that names a case; False when it names none, or is about something else all the same."""
    named = _named(talk)
    if named is None:
        return False
    case = find(talk, named.number)
    word, rest = _meant(named)
    if not word and talk.intake.suggest(named.words).small_talk is not None:
        word = "progress"
    if word:
        if case is None:
            talk.say(texts.unknown_number(named.number))
            again(talk)
        else:
            _act(talk, case, word, rest)
        return True
    if case is not None and case.openid == talk.citizen.openid and case.state not in {"withdrawn", "redirected"}:
        _add(talk, case, named.words if named.is_first else talk.said.text.strip())
        return True
    if case is None and not _is_matter(talk, named.words):
        talk.say(texts.unknown_number(named.number))
        again(talk)
        return True
    return False


def find(talk: Talk, number: str) -> Case | None:
    """Return the case of that number if it is the citizen's own or one they joined."""
    conn, openid = talk.desk.conn, talk.citizen.openid
    case = next(iter(cases.with_numbers(conn, [number])), None)
    if case is None or case.openid == openid or openid in supporters.of_case(conn, case.id):
        return case
    return None


def _named(talk: Talk) -> NamedCase | None:
    """Return the case a message names, unless that is one of the lines on offer."""
    said, at = talk.said, talk.state.at
    if said.kind is not Kind.TEXT or said.menu_id:
        return None
    named = named_in(said.text, talk.desk.policy.number_prefix)
    if named is None or (at is not None and pick(at.choices, at.token, said, talk.command) is not None):
        return None
    return named


def _meant(named: NamedCase) -> tuple[str, str]:
    """Return which word stands beside the number, "" for a sentence, and what was said besides."""
    words = named.words
    if not words or any(form in LOOK_WORDS for form in forms(words)):
        return "progress", ""
    whole = meant(words, asked=False)
    if whole:
        return whole, ""
    word = meant(named.before, asked=False)
    if word in _ACTS or word == "progress":
        # 进度 …怎么样了 asks the same twice.
        return word, "" if meant(named.after, asked=False) else named.after
    begins = next((p for p in PREFIXES if named.after.startswith(p)), None)
    if named.is_first and begins is not None:
        return PREFIXES[begins], named.after.removeprefix(begins).lstrip(" :：,，。")
    return "", ""


def _is_matter(talk: Talk, words: str) -> bool:
    """Tell whether the words beside a number say what is wrong, or where."""
    said = see(({"say": words},), talk.intake).suggestion
    return bool(said.category or said.notices or said.community or said.street) and said.small_talk is None


def _act(talk: Talk, case: Case, word: str, rest: str) -> None:
    own = case.openid == talk.citizen.openid
    if word in {"withdraw", "cancel"} and case.is_open:
        _begin(talk, case, WITHDRAW, ({"case": case.id},))
    elif word == "supplement" and own and rest:
        _add(talk, case, rest)
    elif word == "supplement" and own and (case.is_open or case.survey == "asked"):
        _begin(talk, case, SUPPLEMENT, ({"case": case.id},))
    elif word == "urge" and own and case.is_open and case.state != "asked":
        if rest:
            add_to(talk.desk, case, [{"say": rest}])
        urged = notices.URGED if case.deputy_id else notices.URGED_STAFF
        talk.say(urged if pressed(talk, case) else notices.URGED_ALREADY)
        again(talk)
    elif word == "rate" and own and case.survey == "asked":
        _begin(talk, case, SURVEY, ({"case": case.id},))
    else:
        if word in _ACTS and not case.is_open:
            talk.say(texts.NOT_UNDER_WAY)
        _show(talk, case)


def _show(talk: Talk, case: Case) -> None:
    show_case(talk, case)
    at = talk.state.at
    if at is not None and at.dialogue in _COMES_BACK:
        again(talk)


def _begin(talk: Talk, case: Case, dialogue: Dialogue, answers: tuple[Facts, ...]) -> None:
    """Begin a dialogue about a case; a draft is put aside, but words that wait to be told whose they are go first."""
    at = talk.state.at
    if at is not None and at.dialogue in HOLDING:
        talk.say(texts.PICK_ONE)
        again(talk)
        return
    if at is not None and at.dialogue == INTAKE.name:
        talk.state.parked = at
    talk.follow(begin(dialogue, talk.case_world((case,)), answers), act)


def _add(talk: Talk, case: Case, words: str) -> None:
    """Hand words to whoever has the case; what is open is asked again, else the question that came with a result."""
    talk.say(texts.relayed(add_to(talk.desk, case, [{"say": words}])))
    if talk.state.at is None and case.survey == "asked":
        talk.follow(begin(SURVEY, talk.case_world((case,)), ({"case": case.id},)), act)
    else:
        again(talk)
