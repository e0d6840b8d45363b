"""What an act works with: the transaction, the moment, the district, the way to tell people; and what it leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from handlers.service.policy import after_quiet
from handlers.texts.pieces import split
from handlers.texts.wording import CHINA, joined, reported, template_fields
from storage.cases import supporters
from storage.messages import notices
from storage.people import sessions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.cases.actor import Actor
    from handlers.cases.event_data import EventData
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from storage.cases.case_words import Said
    from storage.cases.cases import Case


D = TypeVar("D", bound="EventData")


@dataclass(frozen=True, slots=True)
class Desk:
    """One transaction at one moment, in one district."""

    conn: Connection
    now: datetime
    policy: Policy
    suggester: Suggester
    #: What open cases say, by area: looked up once a transaction.
    near: dict[str, list[Said]] = field(default_factory=dict, init=False)

    def deputy_name(self, case: Case) -> str:
        """Return the name of a case's deputy, "" while there is none."""
        deputy = self.suggester.deputy(case.deputy_id) if case.deputy_id else None
        return deputy.name if deputy else ""

    def place_of(self, case: Case) -> str:
        """Return how a case's place is called, "" when it is unknown."""
        code = case.community or case.street
        return self.suggester.describe(code) if code else ""

    def category_name(self, case: Case) -> str:
        """Return how a case's category is called, "" while it has none."""
        category = self.suggester.category(case.category) if case.category else None
        return category.name if category else ""

    def working_days_after(self, moment: datetime, days: int) -> datetime:
        """Return the end of the working day that is so many after that moment."""
        return self.policy.calendar.deadline(moment, days, CHINA)

    def deadline(self, category: str | None) -> datetime:
        """Return by when a case of that category is to be answered if it begins now."""
        found = self.suggester.category(category) if category else None
        days = (found.reply_days if found else None) or self.policy.reply_working_days
        return self.working_days_after(self.now, days)

    def tell_citizen(self, case: Case, kind: str, event: int, text: str) -> None:
        """Push something about a case to the citizen. What a person has just written is not held back at night."""
        self._tell(case, case.openid, kind, event, text, self.now)

    def tell_supporters(self, case: Case, kind: str, event: int, text: str) -> None:
        """Push something about a case to everybody who joined it, after the quiet hours."""
        due = after_quiet(self.now, self.policy.quiet_hours, CHINA)
        for openid in supporters.of_case(self.conn, case.id):
            self._tell(case, openid, kind, event, text, due, key=f":{openid}")

    def tell_residents(
        self, case: Case, kind: str, event: int, write: Callable[[str], str], for_reporter: str = ""
    ) -> None:
        """Tell the citizen and whoever joined; `write` gets how the case is called to each.

        `for_reporter` is put below what the citizen gets.
        """
        parts = [part for part in (write(reported(case)), for_reporter) if part]
        self.tell_citizen(case, kind, event, "\n\n".join(parts))
        self.tell_supporters(case, kind, event, write(joined(case)))

    def tell_deputy(self, case: Case, kind: str, event: int, text: str, *, at_once: bool = False) -> None:
        """Push something about a case to its deputy, after the quiet hours unless it is `at_once`.

        A deputy whose account is not bound yet is told of everything open when it is; one who is stopped is told
        nothing any more.
        """
        if case.deputy_id and self.suggester.stopped_deputy(case.deputy_id):
            return
        openid = sessions.openid_of_deputy(self.conn, case.deputy_id) if case.deputy_id else None
        if openid is not None:
            due = self.now if at_once else after_quiet(self.now, self.policy.quiet_hours, CHINA)
            self._tell(case, openid, kind, event, text, due)

    def _tell(self, case: Case, openid: str, kind: str, event: int, text: str, due: datetime, *, key: str = "") -> None:
        fields = template_fields(case, self.place_of(case), self.deputy_name(case), kind)
        for number, piece in enumerate(split(text, self.policy.reply_bytes)):
            notices.add(
                self.conn,
                notices.NewNotice(
                    key=f"case:{case.id}:{kind}:{event}{key}:{number}",
                    openid=openid,
                    kind=kind,
                    text=piece,
                    created_at=self.now,
                    due_at=due,
                    case_id=case.id,
                    fields=fields,
                ),
            )


@dataclass(frozen=True, slots=True)
class Performed:
    """The case before and after, who did it, what the timeline keeps, and the number of that line."""

    desk: Desk
    actor: Actor
    before: Case
    case: Case
    data: EventData
    event: int
    #: What whoever reported it is asked with it, ready to be tapped; "" for nothing.
    question: str = ""

    def kept(self, schema: type[D]) -> D:
        """Return what the timeline keeps, as what it is known to be."""
        assert isinstance(self.data, schema)
        return self.data
