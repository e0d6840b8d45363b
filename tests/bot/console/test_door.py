"""The door of the console, proved over the whole route table: a new route without protection fails here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.console.console_errors import CSP
from bot.console.console_routes import ROUTES
from bot.console.route import Route
from handlers.office.role import Role

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
    from console_rig import ConsoleRig

#: Served to everybody: the form to sign in with, and style files.
OPEN = {
    ("GET", "/staff/sign-in"),
    ("HEAD", "/staff/sign-in"),
    ("POST", "/staff/sign-in"),
    ("GET", "/staff/static/{name}"),
    ("HEAD", "/staff/static/{name}"),
}


async def unused(page: Page) -> web.StreamResponse:
    return page.missing()


async def test_every_address_of_the_console_stands_in_the_table(rig: ConsoleRig) -> None:
    served = {
        (route.method, route.resource.canonical)
        for route in rig.app.router.routes()
        if route.resource is not None and route.resource.canonical.startswith("/staff/")
    }
    table = {(route.method, f"/staff{route.path}") for route in ROUTES}
    canonical = {(m, p if "{" not in p else None) for m, p in table}

    assert len(ROUTES) == len(table), "an address stands in the table twice"
    assert len(served - OPEN) == len(table)
    assert {(m, p) for m, p in served - OPEN if "{" not in p} == {(m, p) for m, p in canonical if p}


def test_a_path_with_names_in_it_needs_a_subject() -> None:
    with pytest.raises(ValueError, match="needs a subject"):
        Route("GET", "/cases/{case}", unused, Role.VIEW)


async def test_nothing_is_served_to_whoever_is_not_signed_in(rig: ConsoleRig) -> None:
    visitor = await rig.visitor()
    for route in ROUTES:
        path = route.path.split("{")[0] + ("1" if "{" in route.path else "")
        answer = await (visitor.get(path) if route.method == "GET" else visitor.post(path, {}, csrf="x"))

        assert answer.status in {303, 404, 405}, route
        assert answer.status != 303 or answer.location.startswith("/staff/sign-in"), route


async def test_a_policy_without_inline_scripts_stands_on_every_answer(rig: ConsoleRig) -> None:
    visitor, clerk = await rig.visitor(), await rig.clerk("区管理示例")
    answers = [
        await visitor.get("/sign-in"),
        await visitor.get("/"),
        await visitor.get("/no-such-page"),
        await visitor.get("/static/console.css"),
        await visitor.get("/static/..%2Fapp.py"),
        await clerk.get("/"),
        await clerk.get("/no-such-page"),
        await clerk.post("/password", csrf="foreign"),
    ]

    assert [a.status for a in answers] == [200, 303, 404, 200, 404, 200, 404, 403]
    assert {a.headers["Content-Security-Policy"] for a in answers} == {CSP}
    assert "unsafe" not in CSP
    assert all("<script>" not in a.text and "style=" not in a.text and "onclick" not in a.text for a in answers)


async def test_a_broken_body_gets_a_sentence(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    url = f"{rig.url}/staff/password"
    kinds = {
        "multipart/form-data": b"nonsense",
        "multipart/form-data; boundary=x": b'--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nabc',
        "application/x-www-form-urlencoded": b"\xff\xfe&=%%%",
        "application/json": b"{}",
        "application/x-www-form-urlencoded; charset=no-such": b"a=b",
    }
    for kind, body in kinds.items():
        async with clerk.http.post(url, data=body, headers={"Content-Type": kind}, allow_redirects=False) as answer:
            assert answer.status in {400, 403}, kind
            assert "什么都没有改" in await answer.text()


async def test_a_form_from_another_site_changes_nothing(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    for foreign in ({"Origin": "https://example.com"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        async with clerk.http.post(
            f"{rig.url}/staff/sign-out", data={"csrf": clerk.csrf}, headers=foreign, allow_redirects=False
        ) as answer:
            assert answer.status == 403

    assert (await clerk.get("/")).status == 200
