"""The words that always work, said in every step: each is answered, and none is taken for a citizen's own words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from handlers.texts.shared_texts import SORRY
from storage.cases.case_tables import case_events, cases
from storage.people.people_tables import sessions
from town import CLEAR

if TYPE_CHECKING:
    from stage import Stage

#: The contract's words, and some everyday ones.
WORDS = (
    *("帮助", "返回", "取消", "重新开始", "进度", "补充", "撤回", "人工", "跳过", "提交"),
    *("修改", "催办", "评价", "我的信息", "删除", "好的", "不是", "算了", "1", "9", "谢谢", "待办"),
    # And a case number that is nobody's.
    *("MS20261127-0001", "进度 MS20261127-0001"),
)
#: How somebody comes to stand in a step; an answer in direct reply to the last line shows which.
STEPS: dict[str, tuple[list[str], str]] = {
    "nothing": ([], ""),
    "matter": (["我要反映"], "什么地方、出了什么问题？"),
    "place": (["路灯不亮"], "请问在哪里？"),
    "place, second try": (["路灯不亮", "某个没有的地方"], "没查到"),
    # From the second citizen on with the offer to join what the first one has filed.
    "card": ([CLEAR], "【代表】"),
    "edit": ([CLEAR, "修改"], "要改哪一项？"),
    "rewrite": ([CLEAR, "修改", "1"], "重新写一遍"),
    "other place": ([CLEAR, "修改", "2"], "正确的地点"),
    "category": ([CLEAR, "修改", "3"], "请选类别"),
    "deputy": ([CLEAR, "修改", "4"], "请选代表"),
    "phone": ([CLEAR, "修改", "5"], "11位手机号"),
    "filed": ([CLEAR, "提交"], "提交成功"),
    "another": ([CLEAR, "枫叶里垃圾没人清运"], "好像是另一件事"),
    "belongs": ([CLEAR, "提交", "今天又黑了一晚上"], "补充以前反映的事"),
    "supplement": ([CLEAR, "提交", "补充"], "要补充的内容"),
    "withdraw": ([CLEAR, "提交", "撤回"], "确定撤回"),
    "progress": ([CLEAR, "提交", "望江花园垃圾没人清运", "提交", "进度"], "是哪一件"),
    "asked": ([CLEAR, "提交", "!追问 几号楼？"], ""),
    "closed": ([CLEAR, "提交", "!办结 灯已修好"], ""),
    "solved": ([CLEAR, "提交", "!办结 灯已修好", "答复了"], "解决了吗"),
    "satisfaction": ([CLEAR, "提交", "!办结 灯已修好", "答复了", "解决了"], "满意吗"),
    "reason": ([CLEAR, "提交", "!办结 灯已修好", "答复了", "没解决", "不满意"], "哪里不满意"),
}
#: Where a word may be what was asked for.
ANSWERS = {("asked", w) for w in ("1", "9", "好的", "不是", "跳过", "算了")} | {
    ("reason", w) for w in ("好的", "不是", "谢谢", "算了")
}
NUMBERED = re.compile(r"^(\d+) ", re.MULTILINE)


async def stand(on: Stage, name: str, lines: list[str]) -> str:
    """Bring somebody into a step; return the last answer."""
    heard = ""
    for line in lines:
        if line.startswith("!"):
            number = re.findall(r"[A-Z]{2}\d{8}-\d{4,}", heard)[0]
            await on.says("代表", "待办")
            await on.says("代表", number)
            await on.says("代表", line[1:])
            await on.settle()
            on.seen[name] = len(on.phone(name).log)
        else:
            heard = await on.says(name, line)
    return heard


def own_words(on: Stage, openid: str) -> set[str]:
    """Everything that is kept as words of somebody's: in the open dialogue, in cases, in their timelines."""
    with on.engine.begin() as conn:
        state = json.loads(conn.execute(select(sessions.c.state).where(sessions.c.openid == openid)).scalar_one())
        texts = list(conn.execute(select(cases.c.text).where(cases.c.openid == openid)).scalars())
        events = select(case_events.c.text).join_from(case_events, cases).where(cases.c.openid == openid)
        texts += conn.execute(events.where(case_events.c.actor == "citizen")).scalars()
    answers = [a for p in state.values() for a in p["answers"]]
    texts += [str(a[key]) for a in answers for key in ("say", "address", "rewrite") if key in a]
    return {line for text in texts for line in text.splitlines()}


@pytest.mark.parametrize("step", STEPS)
async def test_every_word_is_understood_in_every_step(on: Stage, step: str) -> None:
    lines, shown = STEPS[step]
    await on.bind("代表", "D01")
    await stand(on, "群众甲", [CLEAR, "提交"])
    wrong: list[str] = []
    for number, word in enumerate(WORDS):
        name = f"群众{number}"
        on.clock.advance(minutes=2)
        assert shown in await stand(on, name, lines)
        heard = await on.says(name, word)
        numbers = [int(n) for n in NUMBERED.findall(heard)]
        if not heard or SORRY in heard:
            wrong.append(f"{word}: no answer: {heard!r}")
        if numbers != list(range(1, len(numbers) + 1)):
            wrong.append(f"{word}: two lists in one answer, or a gap: {heard}")
        if word in own_words(on, on.phone(name).openid) and (step, word) not in ANSWERS:
            wrong.append(f"{word}: taken for the citizen's own words; heard: {heard}")

    assert not wrong, "\n".join(wrong)
