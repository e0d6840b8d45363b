"""What no browser of ours sends gets a page all the same, never an error."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import pytest
from yarl import URL

from bot.app_keys import DISTRICT
from console_cases import file_for
from console_rig import EAST

if TYPE_CHECKING:
    from console_rig import ConsoleRig

DEEP = "[" * 1900


@pytest.mark.parametrize("was", [DEEP, '{"deputy": "\\ud800"}', "[]", '{"due": 7}'])
async def test_a_hidden_field_nobody_can_read_leaves_the_conflict_of_a_case_readable(rig: ConsoleRig, was: str) -> None:
    suggester = rig.app[DISTRICT].service.suggester
    case = rig.write(lambda conn: file_for(conn, rig.clock(), suggester))

    clerk = await rig.clerk("区经办示例")
    answer = await clerk.post(f"/cases/{case.id}/reply", {"seen": "0", "was": was, "answer": "写好的答复示例"})

    assert answer.status == 409
    assert "写好的答复示例" in answer.text


@pytest.mark.parametrize("was", [DEEP * 10, '{"name": ["\\ud800"]}', '{"expression": "\\ud800"}'])
async def test_a_hidden_field_nobody_can_read_leaves_other_conflicts_readable(rig: ConsoleRig, was: str) -> None:
    clerk = await rig.clerk("区管理示例")
    division = {"seen": "x", "was": was, "code": EAST, "name": "改名示例", "level": "街道", "parent": "880102"}
    rule = {"seen": "5", "base": "x", "was": was, "expression": "改词示例", "weight": "1", "enabled": "是"}
    target = [("target_kind", "类别"), ("target_value", "HW")]

    roster = await clerk.post(f"/roster/divisions/{EAST}", division)
    rules = await clerk.post("/rules/R1", [*rule.items(), *target])

    assert (roster.status, rules.status) == (409, 409)
    assert "改名示例" in roster.text
    assert "改词示例" in rules.text


@pytest.mark.parametrize("role", ["View", "MANAGE", "root", ""])
async def test_a_role_is_taken_as_it_is_written_only(rig: ConsoleRig, role: str) -> None:
    answer = await (await rig.clerk("区管理示例")).post("/accounts/new", {"name": "新人示例", "role": role})

    assert answer.status == 400


@pytest.mark.parametrize("origin", ["http://[::1", "null", "", "http://elsewhere.example"])
async def test_a_form_from_an_origin_that_is_none_of_ours_is_refused(rig: ConsoleRig, origin: str) -> None:
    clerk = await rig.clerk("区管理示例")
    async with clerk.http.post(
        f"{rig.url}/staff/sessions/end",
        data={"csrf": clerk.csrf},
        headers={"Origin": origin},
        allow_redirects=False,
    ) as got:
        assert got.status == 403


@pytest.mark.parametrize("name", ["mashang_staff", "mashang_form", "mashang_said"])
async def test_a_cookie_that_is_no_text_is_none(rig: ConsoleRig, name: str) -> None:
    at = URL(rig.url)
    for request in (b"GET /staff/sign-in", b"GET /staff/", b"POST /staff/sign-in"):
        reader, writer = await asyncio.open_connection(at.host, at.port)
        cookie = f"Cookie: {name}=".encode() + b"\xff\xfe"
        writer.write(request + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n" + cookie + b"\r\n\r\n")
        status = int((await reader.readline()).split()[1])
        writer.close()

        assert status < 500, request


@pytest.mark.parametrize("name", ["a" * 300, "%00", "..%2Fapp.py", "..", "."])
async def test_a_file_nobody_has_is_not_found(rig: ConsoleRig, name: str) -> None:
    async with (await rig.visitor()).http.get(URL(f"{rig.url}/staff/static/{name}", encoded=True)) as got:
        assert got.status == 404 or str(got.url).endswith("/sign-in")


@pytest.mark.parametrize(("parts", "content"), [(1, "x" * 70_000), (400, "")])
async def test_whoever_is_not_signed_in_can_not_make_us_keep_much(rig: ConsoleRig, parts: int, content: str) -> None:
    form = aiohttp.FormData()
    for number in range(parts):
        form.add_field(f"field{number}", content, content_type="text/plain")

    answer = await (await rig.visitor()).post("/sign-in", form)

    assert answer.status == 400
