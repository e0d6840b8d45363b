"""The first page: what needs a hand today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.console.home import home_lines as lines
from bot.console.home import home_texts as texts
from bot.console.home import start_page as start
from handlers.office.role import Role
from handlers.service.deadline_colours import bounds
from storage.cases import attention
from storage.district import first_steps
from storage.messages import platform_alarms
from storage.people import bindings

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.home.home_lines import CaseLine, DeputyLine, NoticeLine
    from bot.console.page import Page
    from storage.cases.attention import Found
    from storage.district.first_steps import Progress
    from storage.messages.platform_alarms import PlatformAlarm

#: Lines of each card; where no list has them all, more.
_FIRST, _ALL = 5, 20
#: Somebody who has not fetched an answer for so long is phoned.
FETCHED_WITHIN = timedelta(days=3)
#: So many wrong binding codes within a day are more than slips of the finger.
_MISSES_OF, _RUN = timedelta(days=1), 5
#: Whom an old judgement can still be put right for.
_JUDGED_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Card:
    """Something that needs a hand: how much of it, why, the first of it, and the list of all ("" = there is none)."""

    title: str
    why: str
    count: int
    all: str
    cases: tuple[CaseLine, ...] = ()
    deputies: tuple[DeputyLine, ...] = ()
    notices: tuple[NoticeLine, ...] = ()

    @property
    def number(self) -> str:
        """How many there are, in figures."""
        return f"{self.count}+" if self.count >= attention.MOST else str(self.count)


@dataclass(frozen=True, slots=True)
class _Looked:
    alarm: PlatformAlarm | None
    #: Wrong binding codes of a day, and from how many accounts.
    misses: tuple[int, int]
    cards: list[Card]
    progress: Progress


async def show(page: Page) -> web.StreamResponse:
    """Show what needs a hand inside one's own division; on an empty database, the road to the first case."""
    looked = await page.read(lambda conn: _look(page, conn))
    alarm = texts.platform_alarm(looked.alarm) if looked.alarm else None
    guessed = texts.guessed_codes(*looked.misses) if looked.misses[0] >= _RUN else ""
    may_start = page.scope.whole and page.may(Role.MANAGE)
    steps = start.steps(page, looked.progress)
    left = [step for step in steps if not step.done]
    if may_start and not looked.progress.district:
        return start.road(page, steps)
    return page.html(
        "home/today.html", cards=looked.cards, alarm=alarm, guessed=guessed, left=len(left) if may_start else 0
    )


def _look(page: Page, conn: Connection) -> _Looked:
    return _Looked(
        platform_alarms.present(conn),
        bindings.all_misses(conn, page.now - _MISSES_OF),
        _cards(page, conn),
        first_steps.progress(conn),
    )


def _cards(page: Page, conn: Connection) -> list[Card]:
    within = None if page.scope.whole else page.scope.codes
    parted = bounds(page.now, page.console.policy.calendar)
    late = attention.overdue(conn, within, parted.today, _FIRST)
    soon = attention.due_between(conn, within, parted.today, parted.later, _FIRST)
    unassigned = attention.unassigned(conn, within, _FIRST)
    unhappy = attention.unhappy(conn, within, page.now - _JUDGED_WITHIN, _ALL)
    unbound = attention.unbound(conn, within, _FIRST)
    cards = [
        _of_cases(page, texts.OVERDUE, texts.OVERDUE_WHY, late, "/cases?show=late&order=due"),
        Card(
            texts.UNASSIGNED,
            texts.UNASSIGNED_WHY,
            unassigned.count,
            "/cases?show=unassigned&order=due",
            tuple(lines.waiting(page, one) for one in unassigned.first),
        ),
        _of_cases(page, texts.DUE_SOON, texts.DUE_SOON_WHY, soon, "/cases?show=soon&order=due"),
        Card(
            texts.UNHAPPY,
            texts.UNHAPPY_WHY,
            unhappy.count,
            "",
            tuple(lines.unhappy(page, one) for one in unhappy.first),
        ),
        Card(
            texts.UNBOUND,
            texts.UNBOUND_WHY,
            unbound.count,
            "/roster/deputies?unbound=1",
            deputies=tuple(lines.of_deputy(page, one) for one in unbound.first),
        ),
    ]
    before = page.now - FETCHED_WITHIN
    kept, stuck = attention.undelivered(conn, within, before, _FIRST), attention.stuck(conn, within, _FIRST)
    to_phone = attention.to_phone(conn, within, _FIRST)
    for title, why, found, address, each in (
        (texts.UNDELIVERED, texts.UNDELIVERED_WHY, kept, "/undelivered", ""),
        (texts.STUCK, texts.STUCK_WHY, stuck, "/undelivered", ""),
        (texts.TO_PHONE, texts.TO_PHONE_WHY, to_phone, "/cases/told", texts.NO_WECHAT),
    ):
        its = tuple(lines.of_notice(page, one, each) for one in found.first)
        cards.append(Card(title, why, found.count, address, notices=its))
    return [card for card in cards if card.count]


def _of_cases(page: Page, title: str, why: str, found: Found[attention.CaseBrief], address: str) -> Card:
    return Card(title, why, found.count, address, tuple(lines.of_case(page, one) for one in found.first))
