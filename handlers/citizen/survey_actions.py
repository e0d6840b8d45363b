"""What a citizen does with a result: the two questions and the mark, and what is said beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases import residents
from handlers.citizen.case_dialogues import SURVEY
from handlers.citizen.hearing import greets_or_counts, surveyed, tapped_question
from handlers.texts import citizen_texts as texts
from handlers.texts import notice_texts as notices
from storage.cases import cases

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk


def take_tap(talk: Talk) -> Turn | None:
    """Take a tap on a notice's question, whatever else is open: that is put aside and taken up afterwards."""
    question = tapped_question(talk)
    assert question is not None
    assert question.at is not None
    talk.put_aside()
    return talk.advance(question.at)


def take_answer(talk: Talk) -> Turn | None:
    """Take words for the answer to the question that came with the newest result."""
    question = talk.begin(SURVEY, {"case": talk.unjudged[0].id})
    assert question.at is not None
    return talk.advance(question.at)


def rate(talk: Talk) -> Turn | None:
    """Ask for the judgement of a result."""
    waiting = talk.unjudged
    if not waiting:
        talk.say(texts.NOTHING_TO_RATE)
        return talk.again()
    talk.put_aside()
    return talk.begin(SURVEY, *([{"case": waiting[0].id}] if len(waiting) == 1 else []))


def pass_on_words(talk: Talk) -> Turn | None:
    """Hand words to whoever has the case, then ask again; a greeting is for nobody."""
    case = surveyed(talk)
    if case is not None and not greets_or_counts(talk):
        talk.say(texts.relayed(residents.add_to(talk.desk, case, [talk.facts])))
    return talk.again()


def pass_on_words_to_result(talk: Talk) -> Turn | None:
    """Hand words said to a result to whoever had the case, then ask the question that came with it."""
    case = talk.unjudged[0]
    talk.say(texts.relayed(residents.add_to(talk.desk, case, [talk.facts])))
    return talk.begin(SURVEY, {"case": case.id})


def judge(talk: Talk, turn: Turn) -> None:
    """Take the judgement."""
    at = turn.at
    assert at is not None
    talk.state.at = None
    case = cases.lock(talk.desk.conn, at.shown["case"]) if at.shown.get("case") else None
    if case is None or case.openid != talk.citizen.openid or case.survey != "asked":
        return
    came = residents.judge(talk.desk, case, at.shown, [a["media"] for a in at.answers if "media" in a])
    unsolved = at.shown.get("solved") in {"no", "partly"}
    talk.say(
        {
            "rated": notices.UNSOLVED_BUT_CONTENT if unsolved else notices.THANKS_FOR_RATING,
            "urged": notices.URGED,
            "reopened": notices.REOPENED,
            "staff": notices.REOPENED_BY_STAFF,
        }[came]
    )
