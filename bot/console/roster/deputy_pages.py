"""Deputies: the list, a deputy's form, leave, one-time binding code, unbinding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from bot.console import console_texts
from bot.console.roster import roster_texts as texts
from bot.console.roster import row_editing as editing
from bot.console.roster.code_pages import Drawing, Unavailable, code_of
from bot.console.roster.division_forest import flat, forest
from bot.console.roster.roster_tables import DEPUTY, readable, subject
from bot.console.roster.sheet_form import PHONE, typed_in
from bot.console.roster.typed_row import shown
from handlers.conversation.arrival_actions import BIND_SCENE
from handlers.office.role import Role
from handlers.office.second import Second
from handlers.roster import deputy_writes as writes
from handlers.roster.row_owners import owners
from handlers.texts.wording import shorten
from nlp.messages.details import mask
from storage.cases import cases
from storage.district import district_store as district
from storage.district.district_store import DeputyRow
from storage.overviews import roster
from storage.overviews.roster import Standing
from storage.people.bindings import CODE_LASTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.scope import Scope
    from storage.district.district_store import DistrictRows, Row

_TEMPLATE = "roster/deputy.html"
_A_PAGE = 100
_LETTERS = 30
_LONGEST_PURPOSE = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the list."""

    row: DeputyRow
    standing: Standing
    places: str


def visible(scope: Scope, row: DeputyRow) -> bool:
    """Whether somebody of that scope may look at a deputy."""
    return subject(DEPUTY).shows_to(scope, owners(row))


def places_of(scope: Scope, row: DeputyRow, names: Mapping[str, str]) -> str:
    """Return the names of a deputy's divisions; of those elsewhere only how many there are."""
    seen = [names.get(code, code) for code in row.divisions if scope.sees(code)]
    hidden = len(row.divisions) - len(seen)
    return "、".join([*seen, *([texts.others(hidden)] if hidden else [])])


async def show_list(page: Page) -> web.Response:
    """Show the deputies the account may see, as filtered."""

    def job(conn: Connection) -> tuple[DistrictRows, dict[str, Standing]]:
        return district.read(conn, "divisions", "deputies"), _standings(page, conn)

    present, standings = await page.read(job)
    names = {one.code: one.name for one in present.divisions or ()}
    people = [
        Person(one, standings.get(one.id, Standing()), places_of(page.scope, one, names))
        for one in present.deputies or ()
        if visible(page.scope, one)
    ]
    found = [person for person in people if _is_sought(page, person)]
    at = min(max(_number(page.query.get("page", "")), 1), max(1, -(-len(found) // _A_PAGE)))
    nodes = flat(forest([one for one in present.divisions or () if page.scope.covers(one.code)]))
    return page.html(
        "roster/deputies.html",
        people=found[(at - 1) * _A_PAGE : at * _A_PAGE],
        count=len(found),
        total=len(people),
        newer=_turned(page, at - 1) if at > 1 else None,
        older=_turned(page, at + 1) if at * _A_PAGE < len(found) else None,
        divisions=[(node.row.code, "　" * node.depth + node.row.name) for node in nodes],
        statuses=[(word, word) for word in (texts.SERVING, texts.ON_LEAVE, texts.DISABLED)],
        address=DEPUTY.address,
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len("1000000") else 1


def _turned(page: Page, number: int) -> str:
    pairs = {key: value for key, value in page.query.items() if key != "page" and value}
    return f"/roster/deputies?{urlencode({**pairs, 'page': number})}"


def _is_sought(page: Page, person: Person) -> bool:
    row, query = person.row, page.query
    sought, division, status = query.get("q", "").casefold(), query.get("division", ""), query.get("status", "")
    if sought and not any(sought in word.casefold() for word in (row.id, row.name, row.title, person.places)):
        return False
    if division and not any(page.tree.contains(division, code) or code == division for code in row.divisions):
        return False
    if query.get("unbound") and (person.standing.bound or row.status == texts.DISABLED):
        return False
    return not status or row.status == status


def _standings(page: Page, conn: Connection) -> dict[str, Standing]:
    return roster.standings(conn, page.now, None if page.scope.whole else page.scope.codes)


async def show(page: Page) -> web.Response:
    """Show one deputy."""
    row, present = await editing.load(page, DEPUTY)
    return page.html(_TEMPLATE, **editing.context(page, DEPUTY, row, present), **await _around(page, row, present))


async def _around(page: Page, row: Row | None, present: DistrictRows) -> dict[str, Any]:
    """Return what stands beside a deputy's form."""
    if not isinstance(row, DeputyRow):
        nobody = {"standing": Standing(), "places": "", "specialities": "", "covered": False, "can_handle": False}
        return {**nobody, "has_phone": False, "purposes": ()}
    standings = await page.read(lambda conn: _standings(page, conn))
    names = {one.code: one.name for one in present.divisions or ()}
    kinds = {one.code: one.name for one in present.categories or ()}
    covered = all(page.scope.covers(one) for one in owners(row))
    return {
        "standing": standings.get(row.id, Standing()),
        "places": places_of(page.scope, row, names),
        "specialities": "、".join(kinds.get(code, code) for code in row.specialities),
        "covered": covered,
        "can_handle": covered and page.may(Role.HANDLE),
        "has_phone": bool(row.phone_sealed),
        "purposes": console_texts.PURPOSES,
    }


async def save(page: Page) -> web.Response:
    """Save a deputy's form."""
    row, present = await editing.load(page, DEPUTY)
    around, form = await _around(page, row, present), await page.form()
    stops = form.text("status") == texts.DISABLED and isinstance(row, DeputyRow) and row.status != texts.DISABLED
    if stops and not form.flag("sure") and (left := await page.read(partial(_left, page, page.path["deputy"]))):
        values = editing.context(page, DEPUTY, row, present, typed=typed_in(DEPUTY.sheet, form))
        return page.html(_TEMPLATE, 409, **{**values, **editing.as_seen(form)}, **around, left=left)
    return await editing.answer(page, DEPUTY, _TEMPLATE, **around)


def _left(page: Page, deputy_id: str, conn: Connection) -> list[tuple[int | None, str, str]]:
    """Return what a deputy who is stopped leaves open: its id where it may be seen, its number, its first words."""
    return [
        (case.id, case.number, shorten(mask(" ".join(case.text.split())), _LETTERS))
        if page.scope.covers(case.street or case.community)
        else (None, case.number, texts.ELSEWHERE)
        for case in cases.open_of_deputy(conn, deputy_id)
    ]


async def new(page: Page) -> web.Response:
    """Show an empty form."""
    present = await editing.present_rows(page)
    values = editing.context(page, DEPUTY, None, present)
    return page.html(_TEMPLATE, **values, **await _around(page, None, present))


async def add(page: Page) -> web.Response:
    """Save a new deputy."""
    return await editing.answer(page, DEPUTY, _TEMPLATE, **await _around(page, None, await editing.present_rows(page)))


async def set_leave(page: Page) -> web.Response:
    """Send a deputy on leave, or call them back."""
    form = await page.form()
    key, seen = page.path["deputy"], form.text("seen", 64)
    away, facts_of = form.text("status") == texts.ON_LEAVE, partial(shown, page.console.vault)
    done = await page.write(lambda change: writes.set_leave(change, key, seen, facts_of, on_leave=away))
    if not isinstance(done, DeputyRow):
        return page.refuse(texts.CHANGED_MEANWHILE if isinstance(done, Second) else texts.DISABLED_CANT_LEAVE, 409)
    await page.console.district.refresh()
    return page.to(DEPUTY.address(key), texts.AWAY if away else texts.BACK)


async def issue_code(page: Page) -> web.Response:
    """Make a one-time binding code and show it, once, with its QR when the account can make one."""
    key = page.path["deputy"]

    form = await page.form()
    seen = form.text("seen", 64) if "seen" in form.values() else None
    made = await page.write(lambda change: writes.issue_code(change, key, seen))
    if isinstance(made, writes.NotServing):
        return page.refuse(texts.DISABLED_CANT_BIND, 409)
    row, code = made.deputy, made.code
    drawn = await code_of(page, BIND_SCENE + code.text, CODE_LASTS)
    picture, missing = (drawn.data_uri, None) if isinstance(drawn, Drawing) else ("", drawn)
    assert missing is None or isinstance(missing, Unavailable)
    return page.html(
        "roster/binding.html", row=row, code=code, picture=picture, missing=missing, back=DEPUTY.address(key)
    )


async def reveal(page: Page) -> web.Response:
    """Show a deputy with the number; who looked at it and why is written down."""
    purpose = mask((await page.form()).text("purpose", _LONGEST_PURPOSE))
    row, present = await editing.load(page, DEPUTY)
    around = await _around(page, row, present)
    if not purpose:
        return page.html(_TEMPLATE, 400, **editing.context(page, DEPUTY, row, present), **around, no_purpose=True)
    await page.write(lambda change: writes.look_at_phone(change, page.path["deputy"], purpose))
    values, is_readable = readable(page.console.vault, row)
    number = values[PHONE] if is_readable else texts.PHONE_UNREADABLE
    return page.html(_TEMPLATE, **editing.context(page, DEPUTY, row, present), **around, number=number)


async def unbind(page: Page) -> web.Response:
    """Loosen a deputy's WeChat account and stop the codes that wait."""
    key = page.path["deputy"]

    done = await page.write(lambda change: writes.unbind(change, key))
    return page.to(DEPUTY.address(key), texts.UNBOUND if done else texts.NOT_BOUND)
