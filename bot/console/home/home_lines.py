"""Cases, deputies and messages, each as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.console import console_texts as words
from bot.console.home import home_texts as texts
from handlers.chat.rendering import spoken
from handlers.service.deadline_colours import standing

if TYPE_CHECKING:
    from datetime import datetime

    from bot.console.page import Page
    from storage.overviews.attention import CaseBrief, Unbound, Undelivered


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case: what it is about, where, with whom, and why it stands here, in a colour and in words."""

    id: int
    number: str
    words: str
    place: str
    deputy: str
    urgent: bool
    colour: str
    why: str


@dataclass(frozen=True, slots=True)
class DeputyLine:
    """A deputy nobody reaches."""

    id: str
    name: str
    cases: int
    colour: str
    why: str


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A message that did not arrive: what, to whom, about which case, why, since when."""

    id: int
    kind: str
    text: str
    receiver: str
    case_id: int | None
    number: str
    place: str
    why: str
    since: datetime
    may_go_again: bool


def of_case(page: Page, case: CaseBrief) -> CaseLine:
    """Show a case with its deadline."""
    stands = standing(case.state, None, case.due_at, page.now, page.console.policy.calendar)
    return _line(page, case, stands.colour if stands else "grey", stands.words if stands else "")


def waiting(page: Page, case: CaseBrief) -> CaseLine:
    """Show a case nobody has: since when it waits, and its deadline, which gives the colour."""
    line = of_case(page, case)
    return replace(line, why=texts.waits(case.filed_at, page.now, line.why))


def _line(page: Page, case: CaseBrief, colour: str, why: str) -> CaseLine:
    return CaseLine(
        id=case.id,
        number=case.number,
        words=case.words,
        place=place_of(page, case.street, case.community),
        deputy=deputy_name(page, case.deputy_id),
        urgent=case.urgent,
        colour=colour,
        why=why,
    )


def unhappy(page: Page, case: CaseBrief) -> CaseLine:
    """Show a case whose citizen is not content, and what they said."""
    poorly = texts.POORLY_DONE if case.satisfaction == "poor" else texts.NOT_HEARD
    return _line(page, case, "amber", texts.NOT_SOLVED if case.solved == "no" else poorly)


def of_deputy(page: Page, found: Unbound) -> DeputyLine:
    """Show a deputy with what waits for them."""
    stands = standing("assigned", None, found.due_at, page.now, page.console.policy.calendar)
    assert stands is not None, "an assigned case has a deadline"
    return DeputyLine(found.deputy_id, found.name, found.cases, stands.colour, stands.words)


def of_notice(page: Page, notice: Undelivered, why: str = "") -> NoticeLine:
    """Show a message; without a `why` it is why it has not arrived."""
    name = deputy_name(page, notice.to_deputy)
    return NoticeLine(
        id=notice.id,
        kind=texts.KINDS.get(notice.kind, texts.OTHER_KIND),
        text=spoken(notice.text),
        receiver=texts.deputy(name) if name else texts.CITIZEN,
        case_id=notice.case_id,
        number=notice.case_number or "",
        place=place_of(page, notice.street, notice.community),
        why=why or words.why_not_arrived(notice.state, notice.channel, notice.error),
        since=notice.created_at,
        may_go_again=notice.state != "sending",
    )


def place_of(page: Page, street: str | None, community: str | None) -> str:
    """Name where a case belongs, "" when nobody knows."""
    code = community or street
    return page.suggester.describe(code) if code else ""


def deputy_name(page: Page, deputy_id: str | None) -> str:
    """Name a deputy, "" for none."""
    found = page.suggester.deputy(deputy_id) if deputy_id else None
    return found.name if found else ""
