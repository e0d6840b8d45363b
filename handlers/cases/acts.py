"""THE TABLE of what may be done to a case: by whom, in which states, what becomes of it, and who is told.

Chat, console and clock all go through it (`perform`, below the table); `docs/architecture.md` shows it as a chart. A
new act is one line here and its words in `handlers/texts/event_texts.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases import act_conditions as unless
from handlers.cases import act_effects as write
from handlers.cases import case_clock
from handlers.cases.act import Act, To
from handlers.cases.act_words import Clock, Refusal, RefusedError
from handlers.cases.actor import Actor, ActorKind
from handlers.cases.desk import Performed
from handlers.cases.event_data import Concluded, EventData, Extended, Handed, Judged, Moved, Told
from handlers.cases.finding import searching, similar_cases
from handlers.cases.telling import tell_of_answers as answers
from handlers.cases.telling import tell_of_course as course
from handlers.cases.telling import tell_of_moves as moves
from handlers.chat.engine import token_of
from handlers.chat.rendering import harmless, render
from handlers.texts import notice_texts
from storage.cases import cases, events, supporters
from storage.cases.case_tables import CASE_STATES, OPEN_STATES

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case

CITIZEN, SUPPORTER = (ActorKind.CITIZEN,), (ActorKind.SUPPORTER,)
DEPUTY, STAFF, CLOCK = (ActorKind.DEPUTY,), (ActorKind.STAFF,), (ActorKind.CLOCK,)
#: An act that brings a case into being is of none of the states there are.
BEGIN: tuple[str, ...] = ()
OPEN, ANY = OPEN_STATES, CASE_STATES
CLOSED, ENDED = ("closed",), ("closed", "redirected")
#: A deputy may have it.
HAD = ("assigned", "asked", "in_progress")
#: Nobody has begun to answer.
UNANSWERED = ("unassigned", "assigned")
Words = EventData
KEEPS, BEGINS, PASSES, EXTENDS = Clock.KEEPS, Clock.BEGINS, Clock.PASSES, Clock.EXTENDS
ANSWERS, CLOSES, ENDS = Clock.ANSWERS, Clock.CLOSES, Clock.ENDS


def to(state: str) -> To:
    """Return the way to one state."""
    return To((state,), lambda _case: state)


def with_deputy(state: str) -> To:
    """Return the way to a state for a case that a deputy has; without one it waits to be assigned."""
    return To((state, "unassigned"), lambda case: state if case.deputy_id else "unassigned")


def _answered(case: Case) -> str:
    """Return where a question leads once it is answered; without a deputy it was the station that asked."""
    if case.state != "asked":
        return case.state
    return "in_progress" if case.deputy_id else "unassigned"


def _kept_question(case: Case) -> str:
    """Return where a case stands that somebody else has now: a question to the citizen stays one."""
    if case.state == "asked":
        return case.state
    return "assigned" if case.deputy_id else "unassigned"


ASSIGNED = with_deputy("assigned")
STAYS = To((), lambda case: case.state)
ANSWERED = To(("in_progress", "unassigned"), _answered)
MOVED = To(("assigned", "unassigned"), _kept_question)

#: Name, actors, of which states, to which state, what its line keeps, deadlines, who is told, what is written; unless.
_ROWS = (
    # A matter comes in.
    Act("filed", CITIZEN + STAFF, BEGIN, ASSIGNED, Words, BEGINS, course.filed, write.data),
    Act("guided", CITIZEN, BEGIN, to("redirected"), Words, ENDS, course.nobody, write.data),
    # Residents have something to say.
    Act("add", CITIZEN, OPEN + CLOSED, ANSWERED, Words, KEEPS, course.added, write.data),
    Act("support", SUPPORTER, OPEN, STAYS, Words, KEEPS, course.supported, write.joined),
    Act("leave", SUPPORTER, ANY, STAYS, Words, KEEPS, course.nobody, write.left),
    Act("urge", CITIZEN, OPEN, STAYS, Words, KEEPS, course.urged, write.data, unless.urged_today),
    Act("withdraw", CITIZEN, OPEN, to("withdrawn"), Words, ENDS, course.withdrawn, write.no_survey),
    # Deputy and station work on it.
    Act("reply", DEPUTY + STAFF, OPEN, with_deputy("in_progress"), Words, ANSWERS, answers.replied, write.data),
    Act("ask", DEPUTY + STAFF, OPEN, to("asked"), Words, ANSWERS, answers.asked, write.data),
    Act("hand_over", DEPUTY, OPEN, to("in_progress"), Handed, ANSWERS, answers.handed_over, write.unit),
    Act("extend", DEPUTY, OPEN, STAYS, Extended, EXTENDS, answers.extended, write.extension),
    Act("clue", DEPUTY, OPEN, STAYS, Words, KEEPS, answers.listed, write.data),
    Act("nudge", STAFF, HAD, STAYS, Words, KEEPS, course.nudged, write.data, unless.nudged_lately),
    # It goes to somebody else.
    Act("assign", STAFF, OPEN, MOVED, Moved, BEGINS, moves.sent, write.move, unless.has_deputy),
    Act("reassign", DEPUTY + STAFF, OPEN, MOVED, Moved, PASSES, moves.sent, write.move, unless.no_deputy),
    Act("correct", STAFF, OPEN, STAYS, Moved, KEEPS, moves.sent, write.move, unless.nothing_changes),
    Act("hand_up", STAFF, OPEN, to("unassigned"), Moved, PASSES, moves.sent, write.move, unless.nothing_changes),
    Act("stand_down", CLOCK, OPEN, to("unassigned"), Moved, PASSES, moves.sent, write.move, unless.no_deputy),
    # It ends, and what is said of the end.
    Act("close", DEPUTY + STAFF, OPEN, to("closed"), Concluded, CLOSES, answers.closed, write.result),
    Act("outcome", DEPUTY, CLOSED, STAYS, Concluded, KEEPS, course.nobody, write.outcome),
    Act("decline", STAFF, OPEN, to("redirected"), Words, ENDS, answers.declined, write.not_ours),
    Act("judge", CITIZEN + STAFF, CLOSED, STAYS, Judged, KEEPS, course.nobody, write.judgement, unless.not_asked),
    Act("reopen", CITIZEN + STAFF, ENDED, ASSIGNED, Judged, BEGINS, answers.reopened, write.again, unless.not_theirs),
    # Notes, and what time does.
    Act("note", STAFF, ANY, STAYS, Words, KEEPS, course.nobody, write.data, unless.written_already),
    Act("told", STAFF, ANY, STAYS, Told, KEEPS, course.nobody, write.data),
    Act("remind", CLOCK, UNANSWERED, STAYS, Words, Clock.RINGS, course.reminded, write.data),
    Act("escalate", CLOCK, UNANSWERED, STAYS, Words, Clock.RINGS, course.escalated, write.data),
)
ACTS = {act.name: act for act in _ROWS}


def perform(desk: Desk, case_id: int, name: str, actor: Actor, data: EventData | None = None) -> Performed:
    """Do the act of that name to a case, in the desk's transaction.

    The case is locked and looked at as it stands then, its line is written into the timeline, its deadlines are moved,
    and whoever it concerns is told. Raises RefusedError, and changes nothing, when the table does not allow it.
    """
    act, kept = ACTS[name], _plain(actor, data if data is not None else ACTS[name].asks())
    case = cases.lock(desk.conn, case_id)
    if refusal := refuses(desk, act, case, actor, kept):
        raise RefusedError(refusal)
    columns, kept = act.writes(desk, case, actor, kept)
    routed = replace(case, **columns)  # type: ignore[arg-type]  # columns of the case by their names
    columns["state"] = act.to.choose(routed)
    columns |= case_clock.moments(desk, act.clock, replace(routed, state=columns["state"]))  # type: ignore[arg-type]
    changed = cases.change(desk.conn, case, **columns)
    return _written(desk, act, actor, case, changed, kept)


def begin(desk: Desk, name: str, actor: Actor, case: Case) -> Performed:
    """Write down how a case that has just been added came in, start its deadlines and tell whoever it concerns."""
    return _written(desk, ACTS[name], actor, case, case, EventData(words=case.text))


def refuses(desk: Desk, act: Act, case: Case, actor: Actor, data: EventData) -> Refusal | None:
    """Say why an act is not for this actor, or makes no sense for the case as it stands; None when it is done."""
    if actor.kind not in act.actors or not _is_theirs(desk, act, case, actor):
        return Refusal.NOT_THEIRS
    if refusal := act.refuses_state(case):
        return refusal
    return act.unless(desk, case, actor, data) if act.unless else None


def _is_theirs(desk: Desk, act: Act, case: Case, actor: Actor) -> bool:
    if actor.kind is ActorKind.CITIZEN:
        return case.openid == actor.id
    if actor.kind is ActorKind.SUPPORTER:
        return case.openid != actor.id and (act.name == "support" or actor.id in supporters.of_case(desk.conn, case.id))
    return actor.kind is not ActorKind.DEPUTY or case.deputy_id == actor.id


def _plain(actor: Actor, data: EventData) -> EventData:
    """Make what staff typed harmless; what comes by chat has been made so when it came."""
    return data.model_copy(update={"words": harmless(data.words)}) if actor.kind is ActorKind.STAFF else data


def _written(desk: Desk, act: Act, actor: Actor, before: Case, case: Case, data: EventData) -> Performed:
    line = events.NewEvent(
        case_id=case.id,
        at=desk.now,
        actor=actor.kind.value,
        kind=act.name,
        text=data.words,
        data=data.facts(),
        staff=actor.id if actor.kind is ActorKind.STAFF else None,
    )
    question = _question(case) if act.clock is CLOSES else ""
    done = Performed(desk, actor, before, case, data, events.note(desk.conn, line), question)
    case_clock.arm(desk, act.clock, case)
    _keep_findable(done)
    act.tells(done)
    return done


def _question(case: Case) -> str:
    """Return the first question about a result as SURVEY asks it, ready to be tapped."""
    prompt = notice_texts.ask_heard(case)
    return render(prompt, token_of("survey", "heard", ({"case": case.id},), prompt.choices))


def _keep_findable(done: Performed) -> None:
    """Keep what a search and somebody with the same trouble find a case by."""
    before, case = done.before, done.case
    if done.event and before is case:
        similar_cases.keep(done.desk, case)
        searching.keep(done.desk, case)
        return
    if done.actor.is_resident and done.data.words:
        searching.grow(done.desk, case, done.data.words)
    moved = (before.street, before.community) != (case.street, case.community)
    if moved or (case.is_open and not before.is_open):
        similar_cases.keep_again(done.desk, case)
