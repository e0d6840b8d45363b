"""What an act writes besides state and deadlines: columns of the case, and what its line in the timeline keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers.cases.actor import ActorKind
from handlers.cases.event_data import Concluded, Extended, Handed, Judged, Moved
from handlers.cases.routing import Routing, changes
from nlp.district import DeputyStatus
from storage.cases import events, supporters

if TYPE_CHECKING:
    from handlers.cases.actor import Actor
    from handlers.cases.desk import Desk
    from handlers.cases.event_data import EventData
    from storage.cases.cases import Case

Written = tuple[dict[str, object], "EventData"]


def data(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Write nothing but the line itself."""
    return {}, kept


def joined(desk: Desk, case: Case, actor: Actor, kept: EventData) -> Written:
    """Note who joined."""
    supporters.add(desk.conn, case.id, actor.id, desk.now)
    return {}, kept


def left(desk: Desk, case: Case, actor: Actor, kept: EventData) -> Written:
    """Note who does not follow it any more; what they sent stays with it."""
    supporters.remove(desk.conn, case.id, actor.id)
    return {}, kept


def no_survey(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Ask nothing any more."""
    return {"survey": None}, kept


def unit(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Note who does the work."""
    assert isinstance(kept, Handed)
    return {"unit": kept.unit}, kept


def extension(desk: Desk, case: Case, _actor: Actor, kept: EventData) -> Written:
    """Promise a later day: so many working days after what was promised, or after now if that has passed."""
    assert isinstance(kept, Extended)
    assert kept.days is not None
    due = desk.working_days_after(max(case.due_at, desk.now), kept.days)
    return {"due_at": due, "extensions": case.extensions + 1}, kept.model_copy(update={"due_at": due})


def move(desk: Desk, case: Case, actor: Actor, kept: EventData) -> Written:
    """Send it where the line says; a deputy who passes it on sends it to the next one who was suggested."""
    assert isinstance(kept, Moved)
    now = Routing.of(case)
    if actor.kind is ActorKind.DEPUTY:
        kept = kept.model_copy(update=Routing(_next_deputy(desk, case), *now[1:])._asdict())
    to = Routing(kept.deputy, kept.category, kept.street, kept.community)
    taken_from = case.deputy_id if case.deputy_id != to.deputy else None
    kept = kept.model_copy(update={"taken_from": taken_from, "changes": changes(desk, now, to)})
    columns: dict[str, object] = {
        "deputy_id": to.deputy,
        "category": to.category,
        "street": to.street,
        "community": to.community,
    }
    return columns, kept


def result(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Note what sort of end it is, and ask the citizen."""
    assert isinstance(kept, Concluded)
    return {"outcome": kept.outcome, "survey": "asked"}, kept


def outcome(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Note what sort of end it was."""
    assert isinstance(kept, Concluded)
    return {"outcome": kept.outcome}, kept


def not_ours(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Note that deputies can't take it up."""
    return {"outcome": "not_ours", "survey": None}, kept


def judgement(_desk: Desk, _case: Case, _actor: Actor, kept: EventData) -> Written:
    """Note what the citizen says; what the deputy said of the end stays as it is."""
    assert isinstance(kept, Judged)
    return {"survey": "done", "heard": kept.heard, "solved": kept.solved, "satisfaction": kept.satisfaction}, kept


def again(desk: Desk, case: Case, actor: Actor, kept: EventData) -> Written:
    """Take it up again with the deputy who had it.

    A citizen's second time goes through the staff, as does every time nobody serves who could take it up.
    """
    assert isinstance(kept, Judged)
    columns: dict[str, object] = {"reopened": case.reopened + 1, "outcome": None, "survey": None}
    if actor.kind is ActorKind.CITIZEN or kept.heard is not None:
        columns |= judgement(desk, case, actor, kept)[0]
        same = case.reopened == 0 and _serves(desk, case.deputy_id)
    else:
        same = _serves(desk, case.deputy_id)
    return columns | {"deputy_id": case.deputy_id if same else None}, kept


def _serves(desk: Desk, deputy_id: str | None) -> bool:
    deputy = desk.suggester.deputy(deputy_id) if deputy_id else None
    return deputy is not None and deputy.status is DeputyStatus.SERVING


def _next_deputy(desk: Desk, case: Case) -> str | None:
    """Return the first of those suggested at filing who serves and has not had it, None when there is none."""
    had = {case.deputy_id, *events.taken_from(desk.conn, case.id)}
    suggested = [row[0] for row in json.loads(case.suggestion).get("deputies", [])]
    return next((one for one in suggested if one not in had and _serves(desk, one)), None)
