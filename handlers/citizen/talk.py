"""One turn's worth of context: who speaks, what they said, what is known, and what is being said back."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from handlers.cases.case_view import CaseWorld
from handlers.cases.finding.similar_cases import find
from handlers.chat.rendering import render
from handlers.citizen.intake_view import IntakeWorld
from nlp.suggestion import Context
from storage.cases import cases as stored_cases
from storage.cases import supporters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from handlers.cases.desk import Desk
    from handlers.chat.dialogue import Dialogue, Position, Prompt, Turn
    from handlers.chat.incoming import Inbound
    from handlers.chat.session_state import State
    from handlers.citizen.intake_view import Memo
    from storage.cases.cases import Case
    from storage.district.district_store import TemplateRow
    from storage.people.sessions import Citizen

#: How many cases are listed at once.
MOST_LISTED = 9


@dataclass(slots=True)
class Talk:
    """The turn under way. `cases` are the citizen's open or unjudged ones, newest first.

    `since` is when this conversation last moved; `command` is what the words mean as a command.
    """

    desk: Desk
    citizen: Citizen
    state: State
    cases: Sequence[Case]
    templates: Sequence[TemplateRow]
    said: Inbound
    command: str
    since: datetime
    #: What the understanding has said of this message already.
    known: Memo = field(default_factory=dict)
    out: list[str] = field(default_factory=list)
    _intake: IntakeWorld | None = None

    def say(self, *texts: str) -> None:
        """Say these sentences."""
        self.out.extend(text for text in texts if text)

    def show(self, said: Sequence[Prompt | str], at: Position | None) -> None:
        """Say what a dialogue says and stand where it stands."""
        self.state.at = at
        self.out.extend(render(part, at.token if at else "") for part in said)

    def follow(self, turn: Turn, act: Callable[[Talk, Turn], None]) -> None:
        """Say what a turn says; carry out what it asks for."""
        self.show(turn.say, turn.at)
        if turn.do:
            act(self, turn)

    @property
    def intake(self) -> IntakeWorld:
        """The world of a new case: the scanned code, else the last case, and the remembered phone."""
        if self._intake is None:
            near = partial(find, self.desk, self.citizen.openid)
            self._intake = IntakeWorld(
                self.desk.suggester, self.desk.policy, self._context(), self.citizen.phone_sealed, near, self.known
            )
        return self._intake

    def forget_intake(self) -> None:
        """Make the world of the next case anew: what was just filed has changed what is known."""
        self._intake = None

    def case_world(self, cases: Sequence[Case]) -> CaseWorld:
        """The world of the small dialogues about these cases."""
        joined = frozenset(c.id for c in cases if c.openid != self.citizen.openid)
        return CaseWorld(tuple(cases), self.desk.place_of, self.desk.policy, joined)

    def world_of(self, dialogue: Dialogue) -> Any:
        """Return what the steps of a citizen's dialogue look at."""
        if dialogue.name == "intake":
            return self.intake
        cases = {"progress": self.listed, "withdraw": self.leavable}.get(dialogue.name)
        return self.case_world(self.cases if cases is None else cases())

    def listed(self) -> list[Case]:
        """Return the cases somebody can look at: their own and those they joined, newest first."""
        conn, openid = self.desk.conn, self.citizen.openid
        found = stored_cases.all_of(conn, openid, MOST_LISTED) + supporters.joined_by(conn, openid, MOST_LISTED)
        return sorted(found, key=lambda c: -c.id)[:MOST_LISTED]

    def leavable(self) -> list[Case]:
        """Return the open cases somebody can take back, or leave because they only joined them."""
        joined = supporters.joined_by(self.desk.conn, self.citizen.openid, MOST_LISTED, only_open=True)
        return sorted([*(c for c in self.cases if c.is_open), *joined], key=lambda c: -c.id)

    def _context(self) -> Context:
        citizen = self.citizen
        if citizen.scanned_division or citizen.scanned_deputy:
            return Context(division=citizen.scanned_division, source="scan", deputy=citizen.scanned_deputy)
        last = self.cases[0] if self.cases else None
        division = (last.community or last.street) if last else None
        return Context(division=division, source="last") if division else Context()
