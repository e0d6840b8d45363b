"""The page of one rule: what it says, what the draft makes of it, what versions made of it, and its form."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.rules import rule_fields as fields
from bot.console.rules.rule_address import address
from bot.console.rules.rule_differences import Line, compared, facts
from handlers.office.role import Role
from handlers.rulebook.rule_scopes import covers, shown, visible
from handlers.rulebook.rule_state import Seen, print_of
from nlp.district import TargetKind
from storage.district import district_store as district
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.form import Form
    from bot.console.page import Page
    from bot.console.rules.rule_fields import Typed
    from storage.district.district_store import DistrictRows, RuleRow
    from storage.rules.rule_drafts import Draft
    from storage.rules.rule_versions import RuleChange, Version

_MOST_HISTORY = 20


@dataclass(frozen=True, slots=True)
class State:
    """All about one rule. `last`: what it was before it went, for a rule that is neither in use nor drafted."""

    rule_id: str
    draft: Draft | None
    in_use: RuleRow | None
    history: list[tuple[Version, RuleChange]]
    present: DistrictRows

    @property
    def last(self) -> RuleRow | None:
        """The rule as it was last."""
        if self.draft is not None or self.in_use is not None or not self.history:
            return None
        return self.history[0][1].before

    @property
    def is_nowhere(self) -> bool:
        """Whether there is no such rule: one that was only drafted has been dropped."""
        return self.draft is None and self.in_use is None and not self.history

    @property
    def row(self) -> RuleRow | None:
        """What the form begins with."""
        return self.draft.row if self.draft is not None and self.draft.row is not None else self.in_use or self.last


@dataclass(frozen=True, slots=True)
class Entry:
    """What one version made of the rule."""

    version: Version
    lines: list[Line]
    is_left: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """What somebody else did while a form was open: who, when, and the rule in use, their draft and one's own."""

    who: str
    when: datetime | None
    is_draft: bool
    lines: list[tuple[str, str, str, str]]


async def load(page: Page, rule_id: str) -> State:
    """Read all about a rule."""

    def look(conn: Connection) -> State:
        return State(
            rule_id,
            rule_drafts.draft_of(conn, rule_id),
            rule_drafts.published(conn, rule_id),
            rule_versions.changes_of_rule(conn, rule_id, _MOST_HISTORY),
            district.read(conn, *fields.NEEDED),
        )

    return await page.read(look)


def seen_by(form: Form) -> Seen:
    """Return what a form was made from."""
    return Seen(form.number("seen") or 0, form.text("base", 64))


def answer(
    page: Page,
    state: State,
    typed: Typed,
    *,
    wrong: dict[str, str] | None = None,
    seen: Seen | None = None,
    clash: Clash | None = None,
    doubts: Sequence[str] = (),
) -> web.Response:
    """Show a rule with what somebody typed; `seen` is what a form was made from that is wrong or doubtful."""
    suggester, scope, draft = page.suggester, page.scope, state.draft
    rows = (state.in_use, *((draft.row, draft.base) if draft is not None else (state.last,)))
    own = page.may(Role.HANDLE) and covers(scope, *rows)
    in_use = visible(scope, state.in_use)
    drafted = visible(scope, draft.row) if draft is not None else None
    row = drafted or in_use or visible(scope, state.last)
    now = Seen(draft.revision if draft is not None else 0, print_of(state.in_use))
    return page.html(
        "rules/rule.html",
        400 if wrong or doubts else 409 if clash else 200,
        rule_id=state.rule_id,
        link=address(state.rule_id) if state.rule_id else "/rules/new",
        own=own,
        typed=typed,
        text=page.sent.text("text", 2000) or page.query.get("text", ""),
        wrong=wrong or {},
        clash=clash,
        doubts=doubts,
        seen=seen or now,
        now=now,
        was=page.sent.text("was") if wrong or doubts else json.dumps(_opened(state, typed), ensure_ascii=False),
        kinds=[kind.value for kind in TargetKind],
        choices=fields.choices(typed, state.present, suggester, scope) if own else {},
        facts=facts(row, suggester, scope) if row is not None else {},
        in_use=in_use,
        gone=state.last is not None,
        draft=draft if drafted != in_use or (draft is not None and own) else None,
        lines=compared(in_use, drafted, suggester, scope) if draft is not None else [],
        history=_history(page, state),
    )


def _opened(state: State, typed: Typed) -> Typed:
    """Return what the form counts as untouched: the rule as it stands; of a new one, what is proposed."""
    return fields.typed_of(state.row) if state.row is not None else typed


def _history(page: Page, state: State) -> list[Entry]:
    found = []
    for version, change in state.history:
        for one in shown(page.scope, [change]):
            lines = compared(one.before, one.after, page.suggester, page.scope)
            found.append(Entry(version, lines, one.after is not None))
    return found


def clash_of(page: Page, state: State, mine: RuleRow) -> Clash:
    """Return what somebody else has made of a rule, beside one's own."""
    theirs = state.draft.row if state.draft is not None else state.in_use
    columns = [
        facts(row, page.suggester, page.scope) if row is not None else {} for row in (state.in_use, theirs, mine)
    ]
    last = state.history[0][0] if state.history else None
    return Clash(
        state.draft.staff_name if state.draft is not None else last.author if last is not None else "",
        state.draft.updated_at if state.draft is not None else last.at if last is not None else None,
        state.draft is not None,
        [
            (label, columns[0].get(label, ""), columns[1].get(label, ""), text)
            for label, text in columns[2].items()
            if len({column.get(label, "") for column in columns}) > 1
        ],
    )
