"""Who may do what, proved over the whole route table: a new route is tested as soon as it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.console.console_routes import ROUTES
from console_examples import body_of, is_shared, manager_of, prepared, rows
from console_rig import EAST, console
from handlers.office.role import Role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.console.route import Route
    from console_rig import ConsoleRig

GETS = [route for route in ROUTES if route.method == "GET"]
POSTS = [route for route in ROUTES if route.method == "POST"]


def path(route: Route) -> str:
    return f"{route.method} {route.path}"


async def test_a_clerk_sees_nothing_of_another_street(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    clerk = await rig.clerk("西管理示例")
    for route in GETS:
        answer = await clerk.get(examples.path_of(route))
        if route.names and not is_shared(route):
            assert answer.status in ({403, 404} if route.whole else {404}), path(route)
        else:
            assert answer.status in ({403} if route.whole else {200, 303}), path(route)
        assert not [word for word in examples.markers if word in answer.text], path(route)


async def test_a_clerk_changes_nothing_of_another_street(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    clerk = await rig.clerk("西管理示例")
    words = (EAST, *examples.markers)
    for route in POSTS:
        everything, theirs = rows(rig), rows(rig, holding=words)
        answer = await clerk.post(examples.path_of(route), examples.filled(body_of(route)))
        if route.names:
            assert answer.status in {403, 404}, path(route)
            assert rows(rig) == everything, path(route)
        assert rows(rig, holding=words) == theirs, path(route)
        assert not [word for word in examples.markers if word in answer.text], path(route)
        if route.path == "/sign-out":
            rig.clerks.clear()
            clerk = await rig.clerk("西管理示例")


@pytest.mark.parametrize("token", ["", "foreign"])
async def test_a_missing_or_foreign_token_changes_nothing(rig: ConsoleRig, token: str) -> None:
    examples = await prepared(rig)
    before = rows(rig)
    for route in POSTS:
        clerk = await rig.clerk(manager_of(route))
        answer = await clerk.post(examples.path_of(route), examples.filled(body_of(route)), csrf=token)

        assert answer.status == 403, path(route)
        assert rows(rig) == before, path(route)


async def test_whoever_may_look_only_writes_nowhere(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    before = rows(rig)
    for route in POSTS:
        rig.clerks.clear()
        clerk = await rig.clerk("区查看示例")
        answer = await clerk.post(examples.path_of(route), examples.filled(body_of(route)))

        assert answer.status == 403 or route.role is Role.VIEW, path(route)
        assert rows(rig) == before, path(route)


@pytest.mark.parametrize("route", POSTS, ids=path)
async def test_what_was_refused_to_others_succeeds_for_whoever_may(town: Path, route: Route) -> None:
    """Else the tests above would prove nothing about access."""
    async with console(town) as rig:
        examples = await prepared(rig)
        clerk = await rig.clerk(manager_of(route))
        answer = await clerk.post(examples.path_of(route), examples.filled(body_of(route)))

        assert answer.status in {200, 303}, answer.words


async def test_every_page_opens_for_whoever_may(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    for route in GETS:
        answer = await (await rig.clerk(manager_of(route))).get(examples.path_of(route))

        assert answer.status in {200, 303}, (path(route), answer.words)
