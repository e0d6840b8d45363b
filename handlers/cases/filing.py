"""What a citizen does to a case: file it, add to it, join it, withdraw it, press for it, judge it."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from handlers.cases import searching, similar_cases
from handlers.cases.policy import CHINA
from handlers.texts import deputy_texts
from handlers.texts import notice_texts as texts
from nlp.district import TargetKind
from nlp.messages.details import mask
from storage.cases import cases, supporters
from storage.messages import media
from storage.rules import fired_rules
from storage.rules.fired_rules import Spoke

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handlers.cases.case_draft import Draft
    from handlers.cases.desk import Desk
    from handlers.chat.dialogue import Facts, Position
    from storage.cases.cases import Case

#: A case is pressed for once in this time at most.
BETWEEN_URGES = timedelta(hours=20)


def too_many_today(desk: Desk, openid: str) -> bool:
    """Tell whether somebody has filed as many cases today as one may."""
    midnight = datetime.combine(desk.now.astimezone(CHINA).date(), time(), CHINA)
    return cases.filed_since(desk.conn, openid, midnight) >= desk.policy.cases_per_day


def file(desk: Desk, openid: str, draft: Draft, at: Position, phone: str | None, *, staff: str | None = None) -> Case:
    """File what the card showed and push it to the deputy; `staff` is who wrote it down for somebody."""
    shown = at.shown
    category = desk.suggester.category(shown["category"]) if shown.get("category") else None
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
    event = desk.note(case, "staff" if staff else "citizen", "filed", case.text, staff)
    similar_cases.keep(desk, case)
    if deputy is not None:
        text = deputy_texts.new_case(case, desk.place_of(case), category.name if category else "", _words(case))
        desk.tell_deputy(case, "case_assigned", event, text, at_once=case.urgent)
    return case


def file_guided(desk: Desk, openid: str, draft: Draft, at: Position) -> Case:
    """Keep a matter that was answered at once or belongs elsewhere, so that it is counted as guided."""
    case = _add(desk, openid, draft, at, state="redirected", outcome="not_ours", due_at=desk.now, closed_at=desk.now)
    desk.note(case, "system", "guided")
    return case


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
    _attach(desk, case, openid, draft.media)
    searching.keep(desk, case)
    return case


def _spoke(shown: Iterable[Sequence[Any]]) -> Iterator[Spoke]:
    """The rules of a card and what they spoke for; a card shown before an upgrade doesn't say, so nothing is kept."""
    for rule_id, _, *said in shown:
        if said:
            kind, _, value = said[0].partition(":")
            yield Spoke(rule_id, TargetKind(kind).name.lower(), value, said[1] < 0)


def add_to(desk: Desk, case: Case, said: Iterable[Facts]) -> Case:
    """Add what a citizen sent to a case and let the deputy know.

    An answer to a question, and a word within a running exchange, is pushed at once.
    """
    text = _received(desk, case, case.openid, said)
    event = desk.note(case, "citizen", "citizen", text)
    searching.grow(desk, case, text)
    answering = case.state == "asked"
    if answering:
        # Without a deputy it was the station that asked: the case still waits for one.
        case = cases.change(desk.conn, case.id, state="in_progress" if case.deputy_id else "unassigned")
    desk.tell_deputy(case, "citizen_said", event, deputy_texts.citizen_said(case, mask(text)), at_once=answering)
    return case


def support(desk: Desk, case: Case, openid: str, said: Iterable[Facts]) -> None:
    """Let another resident join a case; the deputy gets what they sent, as somebody else's."""
    supporters.add(desk.conn, case.id, openid, desk.now)
    text = _received(desk, case, openid, said)
    event = desk.note(case, "citizen", "support", text)
    searching.grow(desk, case, text)
    others = supporters.count(desk.conn, case.id)
    desk.tell_deputy(case, "citizen_said", event, deputy_texts.supported(case, mask(text), others))


def leave(desk: Desk, case: Case, openid: str) -> None:
    """Let somebody leave a case they joined; what they sent stays with it."""
    supporters.remove(desk.conn, case.id, openid)
    desk.note(case, "citizen", "leave")


def withdraw(desk: Desk, case: Case) -> Case:
    """Take a case back at the citizen's wish; whoever joined it is told that they may file their own."""
    case = cases.change(desk.conn, case.id, state="withdrawn", closed_at=desk.now, survey=None)
    event = desk.note(case, "citizen", "withdraw")
    desk.tell_deputy(case, "case_withdrawn", event, deputy_texts.withdrawn(case))
    desk.tell_supporters(case, "case_withdrawn", event, texts.withdrawn(texts.joined(case)))
    return case


def urge(desk: Desk, case: Case) -> bool:
    """Press the deputy for an answer; False when that was done within the day."""
    before = [e for e in cases.timeline(desk.conn, case.id) if e.kind == "urge"]
    if before and desk.now - before[-1].at < BETWEEN_URGES:
        return False
    event = desk.note(case, "citizen", "urge")
    desk.tell_deputy(case, "case_due", event, deputy_texts.urged(case))
    return True


def judge(desk: Desk, case: Case, said: Facts, found: Iterable[Facts]) -> str:
    """Store the citizen's judgement with the media that came along.

    Returns what came of it: "rated", "urged", "reopened" or "staff".

    A closed case is not a solved one: what the citizen says goes into the figures. Unhappy, it is opened again:
    once without the staff, then through them, as a case always is that no deputy had.
    """
    answers = {"heard": said.get("heard"), "solved": said.get("solved"), "satisfaction": said.get("satisfaction")}
    outcome = "solved" if said.get("solved") == "yes" else case.outcome
    reason = "\n".join(part for part in {said.get("reason", ""): None, said.get("say", ""): None} if part)
    if said.get("heard") and said.get("satisfaction") != "poor":
        cases.change(desk.conn, case.id, survey="done", outcome=outcome, **answers)
        desk.note(case, "citizen", "rated", said.get("satisfaction", ""))
        return "rated"
    event = desk.note(case, "citizen", "reopen", reason)
    searching.grow(desk, case, reason)
    _attach(desk, case, case.openid, found)
    to_staff = case.reopened > 0 or case.deputy_id is None
    case = cases.change(
        desk.conn,
        case.id,
        survey="done",
        state="unassigned" if to_staff else "assigned",
        deputy_id=None if to_staff else case.deputy_id,
        reopened=case.reopened + 1,
        answered_at=None,
        closed_at=None,
        reminded_at=None,
        escalated_at=None,
        outcome=None,
        due_at=desk.policy.calendar.deadline(desk.now, desk.policy.reply_working_days, CHINA),
        **answers,
    )
    desk.tell_deputy(
        case, "case_reopened", event, deputy_texts.reopened(case, mask(reason), heard=bool(said.get("heard")))
    )
    if to_staff:
        return "staff"
    return "reopened" if said.get("heard") else "urged"


def _received(desk: Desk, case: Case, openid: str, said: Iterable[Facts]) -> str:
    """Put on a case what somebody sent about it; return it in words."""
    facts = list(said)
    words = "\n".join(f["say"] for f in facts if f.get("say"))
    labels = [f["at"].get("label") or deputy_texts.POSITION for f in facts if f.get("at")]
    found = [f["media"] for f in facts if f.get("media")]
    _attach(desk, case, openid, found)
    return "\n".join(part for part in (words, *labels, deputy_texts.media_count(len(found))) if part)


def _attach(desk: Desk, case: Case, openid: str, found: Iterable[Facts]) -> None:
    ids = [media.add(desk.conn, openid, m["id"], m["kind"], desk.now) for m in found]
    cases.attach(desk.conn, case.id, ids)


def _words(case: Case) -> str:
    """Return the matter as a deputy may see it: nobody's number in it."""
    return mask(case.text)
