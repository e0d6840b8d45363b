"""How a matter becomes a case."""

from __future__ import annotations

import json
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from handlers.cases import actor
from handlers.cases.acts import begin
from handlers.cases.sent import attach
from handlers.texts.wording import CHINA
from nlp.district import TargetKind
from storage.cases import cases
from storage.rules import fired_rules
from storage.rules.fired_rules import Spoke

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handlers.cases.case_draft import Draft
    from handlers.cases.desk import Desk
    from handlers.chat.dialogue import Position
    from storage.cases.cases import Case


def too_many_today(desk: Desk, openid: str) -> bool:
    """Tell whether somebody has filed as many cases today as one may."""
    midnight = datetime.combine(desk.now.astimezone(CHINA).date(), time(), CHINA)
    return cases.filed_since(desk.conn, openid, midnight) >= desk.policy.cases_per_day


def file(desk: Desk, openid: str, draft: Draft, at: Position, phone: str | None, *, staff: str | None = None) -> Case:
    """File what the card showed and push it to the deputy; `staff` is who wrote it down for somebody."""
    shown = at.shown
    deputy = desk.suggester.deputy(shown["deputy"]) if shown.get("deputy") else None
    case = _add(
        desk,
        openid,
        draft,
        at,
        state="assigned" if deputy else "unassigned",
        deputy_id=deputy.id if deputy else None,
        phone_sealed=phone,
        due_at=desk.deadline(shown.get("category")),
    )
    return begin(desk, "filed", actor.staff(staff) if staff else actor.citizen(openid), case).case


def file_guided(desk: Desk, openid: str, draft: Draft, at: Position) -> Case:
    """Keep a matter that was answered at once or belongs elsewhere, so that it is counted as guided."""
    case = _add(desk, openid, draft, at, state="redirected", outcome="not_ours", due_at=desk.now, closed_at=desk.now)
    return begin(desk, "guided", actor.citizen(openid), case).case


def _add(desk: Desk, openid: str, draft: Draft, at: Position, **values: Any) -> Case:
    shown, where = at.shown, draft.at or {}
    case = cases.add(
        desk.conn,
        number=cases.next_number(desk.conn, desk.policy.number_prefix, desk.now.astimezone(CHINA).date()),
        openid=openid,
        text=draft.text,
        category=shown.get("category"),
        street=shown.get("street"),
        community=shown.get("community"),
        address=shown.get("address") or where.get("label") or "",
        latitude=str(where["latitude"]) if where else None,
        longitude=str(where["longitude"]) if where else None,
        suggestion=json.dumps(dict(shown), ensure_ascii=False),
        urgent=bool(shown.get("urgent")),
        enterprise=bool(shown.get("enterprise")),
        on_behalf=bool(shown.get("on_behalf")),
        filed_at=desk.now,
        **values,
    )
    fired_rules.keep(desk.conn, case.id, _spoke(shown.get("rules", ())))
    attach(desk, case, openid, draft.media)
    return case


def _spoke(shown: Iterable[Sequence[Any]]) -> Iterator[Spoke]:
    """The rules of a card and what they spoke for; a card shown before an upgrade doesn't say, so nothing is kept."""
    for rule_id, _, *said in shown:
        if said:
            kind, _, value = said[0].partition(":")
            yield Spoke(rule_id, TargetKind(kind).name.lower(), value, said[1] < 0)
