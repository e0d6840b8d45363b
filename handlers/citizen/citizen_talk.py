"""What a citizen's message leads to: a word that always works, the open dialogue, a filed case, or a new one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.cases.act import RefusedError
from handlers.cases.case_view import content
from handlers.cases.residents import add_to
from handlers.chat.choosing import pick
from handlers.chat.dialogue import Choice, Facts, Position, Rejected
from handlers.chat.engine import advance, begin
from handlers.chat.incoming import Kind
from handlers.citizen import intake_answers as accept
from handlers.citizen.case_dialogues import BELONGS, RESUME, SUPPLEMENT, SURVEY
from handlers.citizen.citizen_actions import act, take_up
from handlers.citizen.citizen_words import ANYTIME, DIALOGUES, IDLE
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import see
from handlers.citizen.named_case import answer_named
from handlers.citizen.open_dialogue import go_on, is_clear_report, surely_new
from handlers.texts import citizen_texts as texts
from handlers.texts import shared_texts as common
from handlers.texts.command_words import ANSWERS_TOO, PREFIXES, number_in, plain
from storage.cases import events as stored_events

if TYPE_CHECKING:
    from handlers.citizen.talk import Talk
    from storage.cases.cases import Case

#: A draft left for so long is offered again instead of being taken up silently.
OFFER_AGAIN_AFTER = timedelta(hours=24)
#: Photos sent so soon after filing belong to what was filed.
STILL_THE_SAME = timedelta(minutes=30)
#: Words that do their work beside a draft, however old it is, or put an end to it.
_BESIDE_A_DRAFT = {"cancel", "restart", "help", "progress", "own_data", "forget"}


def answer(talk: Talk) -> None:
    """Answer one message of a citizen; what to do in an emergency comes before everything else."""
    before = talk.state.at
    try:
        _answer(talk)
    except RefusedError:
        talk.state.at = None
        talk.say(texts.IS_OVER)
    talk.out[:0] = _emergencies(talk, before)


def _answer(talk: Talk) -> None:
    at = talk.state.at
    if at is not None and at.dialogue not in DIALOGUES:
        at = talk.state.at = None
    if judging_by_tap(talk) or answer_named(talk):
        return
    if at is not None and _left_alone(talk, at):
        talk.state.parked = at
        first: Facts = {"draft": see(at.answers, talk.intake).draft.text, **_held(talk)}
        talk.follow(begin(RESUME, talk.case_world(()), (first,)), act)
    elif talk.command in ANYTIME:
        ANYTIME[talk.command](talk)
    elif at is None:
        _idle(talk)
    elif not go_on(talk, at):
        talk.state.at = None
        _idle(talk)
        if talk.state.at is None:
            take_up(talk)


def _emergencies(talk: Talk, before: Position | None) -> list[str]:
    """Return what to do in an emergency of which this message is the first to speak."""
    facts, at = content(talk.said), talk.state.at
    if not facts.get("say") or talk.command or talk.said.menu_id:
        return []
    if at is None or before is None or not at.dialogue == before.dialogue == "intake":
        return [n.text for n in see((facts,), talk.intake).emergencies]
    found = see(at.answers, talk.intake).emergencies
    known = {n.text for n in see(before.answers, talk.intake).emergencies} if found else set()
    return [n.text for n in found if n.text not in known]


def _left_alone(talk: Talk, at: Position) -> bool:
    """Tell whether an unfinished draft has been lying for a day."""
    if at.dialogue != "intake" or not at.answers or talk.command in _BESIDE_A_DRAFT:
        return False
    return talk.desk.now - talk.since >= OFFER_AGAIN_AFTER


def _held(talk: Talk) -> Facts:
    """Return what a message adds to a matter: nothing when it is a word for the bot, a number or a greeting."""
    facts = content(talk.said)
    if talk.command or talk.said.menu_id or number_in(talk.said.text) is not None:
        return {}
    if "say" in facts and see((facts,), talk.intake).suggestion.small_talk is not None:
        return {}
    return facts


def judging_by_tap(talk: Talk) -> bool:
    """Take a tap on a notice's question, whatever else is open: that is put aside and taken up afterwards."""
    token = talk.said.menu_id.rpartition("-")[0]
    at = talk.state.at
    if not token or (at is not None and at.token == token):
        return False
    for case in talk.cases:
        if case.survey != "asked":
            continue
        world = talk.case_world((case,))
        turn = begin(SURVEY, world, ({"case": case.id},))
        if turn.at is not None and turn.at.token == token:
            talk.state.parked = at if at is not None and at.dialogue == "intake" else None
            talk.follow(advance(SURVEY, turn.at, talk.said, talk.command, world), act)
            return True
    return False


def _idle(talk: Talk) -> None:
    """Answer somebody who is in no dialogue."""
    prefix = next((p for p in PREFIXES if talk.said.text.startswith(p) and talk.said.text != p), None)
    if talk.said.menu_id:
        talk.say(texts.STALE_CHOICE)
    elif _is_short_answer(talk):
        _relay(talk, [c for c in talk.cases if c.state == "asked"], content(talk.said))
    elif talk.command in IDLE:
        IDLE[talk.command](talk)
    elif prefix is not None and talk.said.kind is Kind.TEXT and talk.cases:
        words = talk.said.text.removeprefix(prefix).lstrip(" :：,，。")
        talk.follow(begin(SUPPLEMENT, talk.case_world(talk.cases), ({"say": words},)), act)
    elif not _judging(talk):
        _new_words(talk)


def _is_short_answer(talk: Talk) -> bool:
    """Tell whether 3, 没有, 对 … answer a deputy's question: nothing else that is open asks for such a word."""
    asked = [c for c in talk.cases if c.state == "asked"]
    text = talk.said.text
    if not asked or talk.said.kind is not Kind.TEXT:
        return False
    if number_in(text) is None and talk.command not in {"yes", "no", "skip"} and plain(text) not in ANSWERS_TOO:
        return False
    closed = [c.closed_at for c in talk.cases if c.survey == "asked" and c.closed_at is not None]
    if not closed:
        return True
    events = stored_events.timeline(talk.desk.conn, asked[0].id)
    return max(e.at for e in events if e.kind == "ask") > max(closed)


def _judging(talk: Talk) -> bool:
    """Take 1, 答复了, 没有 … for the answer to the question that came with a result."""
    waiting = [c for c in talk.cases if c.survey == "asked"]
    if not waiting or talk.said.kind is not Kind.TEXT:
        return False
    world = talk.case_world((waiting[0],))
    turn = begin(SURVEY, world, ({"case": waiting[0].id},))
    if turn.at is None or not isinstance(pick(turn.at.choices, "", talk.said, talk.command), Choice):
        return False
    talk.follow(advance(SURVEY, turn.at, talk.said, talk.command, world), act)
    return True


def _new_words(talk: Talk) -> None:
    """Take words, photos or a position that belong to no open dialogue."""
    facts = content(talk.said)
    if not facts:
        talk.say(texts.CANNOT_READ)
        return
    if talk.said.kind is Kind.TEXT and (number_in(talk.said.text) is not None or talk.command):
        talk.say(texts.NOTHING_TO_DO if talk.command else f"{common.NOTHING_NUMBERED}{texts.WELCOME_BACK}")
        return
    view = see((facts,), talk.intake)
    small_talk = view.suggestion.small_talk if "say" in facts else None
    asked = [c for c in talk.cases if c.state == "asked"]
    if small_talk is not None:
        talk.say({"greeting": texts.TELL_ME, "thanks": texts.THANKS, "chat": texts.CHAT}[small_talk])
    elif asked and not surely_new(talk, facts):
        _relay(talk, asked, facts)
    elif (case := _running_exchange(talk, facts)) is not None:
        talk.say(texts.relayed(add_to(talk.desk, case, [facts])))
    elif talk.cases and "media" in facts and talk.desk.now - talk.cases[0].filed_at < STILL_THE_SAME:
        case = add_to(talk.desk, talk.cases[0], [facts])
        talk.say(texts.added(case, unheard="unheard" in facts["media"]))
    elif len(talk.cases) == 1 and talk.cases[0].survey == "asked" and not surely_new(talk, facts):
        # What is said to a result is about it; then the question that came with it is asked again.
        talk.say(texts.relayed(add_to(talk.desk, talk.cases[0], [facts])))
        talk.follow(begin(SURVEY, talk.case_world(talk.cases)), act)
    elif talk.cases and not (surely_new(talk, facts) or is_clear_report(talk, facts)):
        talk.follow(begin(BELONGS, talk.case_world(talk.cases), (facts,)), act)
    else:
        _start(talk)


def _running_exchange(talk: Talk, facts: Facts) -> Case | None:
    """Return the case whose deputy has just written, unless the words speak of another place than that case's."""
    since = talk.desk.now - STILL_THE_SAME
    latest = stored_events.latest_of_deputy(talk.desk.conn, [c.id for c in talk.cases], since)
    case = next((c for c in talk.cases if c.id == latest), None)
    if case is None or "say" not in facts:
        return case
    found = see((facts,), talk.intake).suggestion
    place = found.community or found.street
    elsewhere = place is not None and place.match != "context" and place.code not in {case.community, case.street}
    return None if elsewhere else case


def _relay(talk: Talk, asked: list[Case], facts: Facts) -> None:
    """Hand an answer to the deputy who asked; with several questions open the citizen says whose it is."""
    if len(asked) > 1:
        talk.follow(begin(BELONGS, talk.case_world(talk.cases), (facts,)), act)
    else:
        talk.say(texts.relayed(add_to(talk.desk, asked[0], [facts])))


def _start(talk: Talk) -> None:
    """Begin a new case with the message just received."""
    facts = accept.anything(see((), talk.intake), talk.said)
    if isinstance(facts, Rejected):
        talk.say(facts.why)
    talk.follow(begin(INTAKE, talk.intake, () if isinstance(facts, Rejected) else (facts,)), act)
