"""Whom a message is addressed to says who reads it, not what it is about: taken out before anything is learned."""

from __future__ import annotations

import re

#: Offices people write to; a rule must not rest on them (胡厅长 alone tells the label of most messages that have it).
_OFFICES = (
    "省长|市长|县长|区长|镇长|乡长|村长|厅长|局长|处长|科长|部长|校长|院长|所长|站长|队长|行长|总经理|书记|主任|主席|秘书长|"
    "领导|代表|委员|同志|工作人员|负责人"
)
#: 尊敬的胡厅长：, 各位领导您好！, 李市长、王书记：
_GREETING = re.compile(
    rf"(?:尊敬的|敬爱的|亲爱的|各位|请问|致|报告)?[\u4e00-\u9fff]{{0,12}}?(?:{_OFFICES})们?"
    r"(?:\s*[、，,和及]?\s*(?:尊敬的|各位)?[\u4e00-\u9fff]{0,8}?(?:" + _OFFICES + r")们?)*"
    r"\s*(?:[：:，,！!。.、]\s*)?(?:您们?好|你们?好|早上好|上午好|下午好|晚上好|好)?\s*[：:，,！!。.、]"
)
#: An official anywhere: 胡厅长, 张华明局长.
_OFFICIAL = re.compile(rf"[\u4e00-\u9fff]{{1,3}}?(?={_OFFICES})(?:{_OFFICES})")
_OFFICE = re.compile(_OFFICES)


def without_salutations(text: str) -> str:
    """The text without greetings and names of officials; a line may begin with several."""
    lines = []
    for line in text.split("\n"):
        rest = line.lstrip()
        while (found := _GREETING.match(rest)) is not None and found.end() < len(rest):
            rest = rest[found.end() :].lstrip()
        lines.append(_OFFICIAL.sub(" ", rest))
    return "\n".join(lines)


def is_office(word: str) -> bool:
    """Whether a word is an office or has one in it: no rule may rest on it."""
    return _OFFICE.search(word) is not None
