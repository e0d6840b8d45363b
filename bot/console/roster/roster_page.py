"""The first page of the roster: how many there are of everything, and where to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.roster import roster_texts as texts
from bot.console.roster.deputy_pages import visible
from nlp.district import DivisionLevel
from storage.district import district_store as district
from storage.overviews import roster

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.district.district_store import DistrictRows
    from storage.overviews.roster import Standing


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of the roster, as far as the account's scope reaches."""

    streets: int
    communities: int
    unserved: int
    serving: int
    on_leave: int
    disabled: int
    unbound: int
    categories: int
    templates: int


async def show(page: Page) -> web.Response:
    """Show the numbers and the ways on."""

    def job(conn: Connection) -> tuple[DistrictRows, dict[str, Standing]]:
        return district.read(conn, "divisions", "deputies", "categories", "templates"), roster.standings(conn, page.now)

    rows, standings = await page.read(job)
    inside = [one for one in rows.divisions or () if page.scope.covers(one.code)]
    people = [one for one in rows.deputies or () if visible(page.scope, one)]
    served = {code for one in rows.deputies or () if one.status != texts.DISABLED for code in one.divisions}
    communities = [one for one in inside if one.level == DivisionLevel.COMMUNITY]
    states = [one.status for one in people]
    numbers = Overview(
        streets=sum(one.level == DivisionLevel.STREET for one in inside),
        communities=len(communities),
        unserved=sum(not served.intersection(page.tree.path(one.code) or (one.code,)) for one in communities),
        serving=states.count(texts.SERVING),
        on_leave=states.count(texts.ON_LEAVE),
        disabled=states.count(texts.DISABLED),
        unbound=sum(
            one.status != texts.DISABLED and not (one.id in standings and standings[one.id].bound) for one in people
        ),
        categories=len(rows.categories or ()),
        templates=len(rows.templates or ()),
    )
    return page.html("roster/overview.html", numbers=numbers)
