"""Doing something to a case: one way for everybody, whoever does it and wherever they do it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases import case_clock
from handlers.cases.act import Act, Refusal, RefusedError
from handlers.cases.actor import Actor, ActorKind
from handlers.cases.acts import ACTS
from handlers.cases.event_data import EventData
from handlers.cases.finding import searching, similar_cases
from handlers.cases.performed import Performed
from handlers.chat.rendering import harmless
from storage.cases import cases, events, supporters

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


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
    done = Performed(desk, actor, before, case, data, events.note(desk.conn, line))
    case_clock.arm(desk, act.clock, case)
    _keep_findable(done)
    act.tells(done)
    return done


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
