"""Whoever leaves, or says 删除, leaves no phone number behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from storage.cases.case_tables import cases
from storage.people.people_tables import citizens
from town import CLEAR

if TYPE_CHECKING:
    from stage import Stage

PHONE = "19900001234"


def phones(on: Stage) -> list[str]:
    """Every phone number in the database, which has no keys to encrypt them."""
    with on.engine.begin() as conn:
        found = [*conn.execute(select(citizens.c.phone_sealed)).scalars()]
        found += conn.execute(select(cases.c.phone_sealed)).scalars()
    return [number for number in found if number]


@pytest.mark.parametrize("leaving", [True, False], ids=["unfollowing", "the word"])
async def test_the_phone_is_taken_out_of_open_and_closed_cases(on: Stage, *, leaving: bool) -> None:
    await on.bind("代表", "D01")
    for number in (1, 2):
        await on.says("群众", "重新开始")
        await on.says("群众", CLEAR)
        await on.says("群众", PHONE)
        assert "提交成功" in await on.says("群众", "提交")
        if number == 1:
            await on.says("代表", "办结 灯已修好")
    assert [number.removeprefix("open:") for number in phones(on)] == [PHONE] * 3

    if leaving:
        await on.platform.unfollow(on.phone("群众"))
    else:
        await on.says("群众", "删除")

    assert phones(on) == []
