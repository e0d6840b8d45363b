"""Three matters of three citizens, answered by a deputy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.messages.message_tables import notices

if TYPE_CHECKING:
    from stage import Stage


MATTERS = ("福寿街社区3号楼路灯不亮", "福寿街社区下水道堵了", "福寿街社区健身器材断了")


async def filed(on: Stage) -> None:
    """File three matters of three citizens; the deputy who gets them is bound."""
    await on.bind("代表", "W031")
    for number, matter in enumerate(MATTERS):
        await on.says(f"群众{number}", matter)
        assert "提交成功" in await on.says(f"群众{number}", "提交")
    await on.settle()


async def answer_all(on: Stage) -> None:
    for number in range(len(MATTERS)):
        todo = await on.says("代表", "待办")
        line = next(
            n for n, text in enumerate(re.findall(r"^\d (.*)$", todo, re.MULTILINE), 1) if f"-000{number + 1}" in text
        )
        await on.says("代表", str(line))
        assert "已发送" in await on.says("代表", f"回复 第{number}件明天处理")


def heard(on: Stage, name: str, words: str) -> int:
    return sum(words in bubble.text for bubble in on.phone(name).log if not bubble.mine)


def waiting(on: Stage) -> set[tuple[str, int]]:
    with on.engine.begin() as conn:
        rows = conn.execute(select(notices.c.state, notices.c.attempts).where(notices.c.state != "sent"))
        return {(row.state, row.attempts) for row in rows}
