"""What the address of the list asks for: read from the query, kept to the clerk's scope, written back into links."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.console.case_list import list_texts as texts
from handlers.service.deadline_colours import Bounds, bounds
from handlers.texts.wording import CHINA
from nlp.district import DivisionLevel
from storage.cases.case_list import CaseFilter, Cursor
from storage.cases.case_tables import OPEN_STATES

if TYPE_CHECKING:
    from bot.console.page import Page
    from handlers.office.scope import Scope

#: Stands for "no place at all" among the places.
PLACELESS = "none"
#: Only what is still open has a deadline to be ordered by.
_WITH_DEADLINE = {"open", "late", "soon", *OPEN_STATES}
_NAMES = ("q", "show", "place", "category", "deputy", "since", "until", "order")
_LONGEST = 200
_CURSOR = re.compile(r"([fb])([0-9]{1,9})(?:-([0-9]{1,16}))?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND, _DAY = timedelta(microseconds=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of the filter form as they came ("" = not given), and what they mean."""

    fields: dict[str, str]
    filters: CaseFilter
    #: The same without what was chosen: everything the clerk may see.
    scope: CaseFilter
    bounds: Bounds
    cursor: Cursor | None

    def link(self, **changed: str) -> str:
        """Return the query of a link to the same list with something changed; a page turned is turned back."""
        fields = {**self.fields, **changed}
        return "?" + urlencode({name: value for name, value in fields.items() if value})

    def link_to(self, cursor: Cursor | None) -> str:
        """Return the query of a link to another page, "" when there is none."""
        return self.link(at=_written(cursor)) if cursor is not None else ""

    @property
    def is_changed(self) -> bool:
        """Whether the list is another than the one that is shown first."""
        usual = {("show", "open"), ("order", "new")}
        return any(value for name, value in self.fields.items() if (name, value) not in usual)

    @property
    def is_filtered(self) -> bool:
        """Whether something was chosen besides the words and what a chip chooses: the menus are shown then."""
        chosen = any(self.fields[name] for name in ("place", "category", "deputy", "since", "until"))
        return chosen or self.fields["show"] not in texts.CHIPS or self.fields["order"] != "new"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the kind of cases and their order was chosen."""
        return any(value for name, value in self.fields.items() if name not in {"show", "order"})


def asked(page: Page) -> Asked:
    """Read the query. Whatever makes no sense, or lies outside of the clerk's scope, is as if it were not there."""
    given = {name: page.query.get(name, "")[:_LONGEST] for name in _NAMES}
    if len(named := _deputies_named(page, given["q"])) == 1 and not given["deputy"]:
        # The name of a deputy asks for the cases that deputy has, whatever the citizens call them.
        given["deputy"], given["q"] = named[0], ""
    given["show"] = given["show"] if given["show"] in texts.SHOWS else "open"
    given["order"] = given["order"] if given["order"] in texts.ORDERS and given["show"] in _WITH_DEADLINE else "new"
    since, until = _day(given["since"]), _day(given["until"])
    given["since"], given["until"] = since.isoformat() if since else "", until.isoformat() if until else ""
    given["place"] = given["place"] if _may_ask_for(page, given["place"]) else ""
    by_deadline = given["order"] == "due"
    parted = bounds(page.now, page.console.policy.calendar)
    scope = within(page.scope)
    filters = replace(
        scope,
        category=given["category"] or None,
        deputy=given["deputy"] or None,
        wanted=page.suggester.search.wanted(given["q"]),
        filed_from=_midnight(since) if since else None,
        filed_before=_midnight(until + _DAY) if until and until < date.max else None,
        by_deadline=by_deadline,
    )
    filters = _showing(given["show"], _placed(page, given["place"], filters), parted)
    return Asked(given, filters, scope, parted, _cursor(page.query.get("at", ""), by_deadline=by_deadline))


def _deputies_named(page: Page, name: str) -> list[str]:
    """Return the deputies of that name who may have cases of the scope."""
    wanted = name.strip().removesuffix(texts.DEPUTY_TITLE)
    able = (one for one in page.suggester.district.deputies if any(map(page.scope.sees, one.divisions)))
    return [one.id for one in able if wanted and one.name == wanted]


def within(scope: Scope) -> CaseFilter:
    """Return what a clerk may see: cases of the division; those of no place belong to the whole district's staff."""
    return CaseFilter() if scope.whole else CaseFilter(within=scope.codes)


def _may_ask_for(page: Page, place: str) -> bool:
    if place == PLACELESS:
        return page.scope.whole
    return page.tree.get(place) is not None and page.scope.covers(place)


def _placed(page: Page, place: str, filters: CaseFilter) -> CaseFilter:
    if place == PLACELESS:
        return replace(filters, placeless=True)
    level = page.tree.levels.get(place)
    if level is DivisionLevel.STREET:
        return replace(filters, street=place)
    return replace(filters, community=place) if level is DivisionLevel.COMMUNITY else filters


def _showing(show: str, filters: CaseFilter, parted: Bounds) -> CaseFilter:
    """Keep to one of SHOWS."""
    if show == "open":
        return replace(filters, states=OPEN_STATES)
    if show == "late":
        return replace(filters, unanswered=True, due_before=parted.today)
    if show == "soon":
        return replace(filters, unanswered=True, due_from=parted.today, due_before=parted.later)
    if show == "today":
        since = filters.filed_from
        return replace(filters, filed_from=max(since, parted.today) if since else parted.today)
    return filters if show == "all" else replace(filters, states=(show,))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)


def _cursor(text: str, *, by_deadline: bool) -> Cursor | None:
    read = _CURSOR.fullmatch(text)
    if read is None or (read[3] is not None) is not by_deadline:
        return None
    due_at = _EPOCH + int(read[3]) * _MICROSECOND if read[3] else None
    return Cursor(int(read[2]), due_at, back=read[1] == "b")


def _written(cursor: Cursor) -> str:
    text = f"{'b' if cursor.back else 'f'}{cursor.id}"
    return text if cursor.due_at is None else f"{text}-{(cursor.due_at - _EPOCH) // _MICROSECOND}"
