"""What people say to the card besides a choice and more of the matter: they ask something, or put the place right."""

from __future__ import annotations

import re
from typing import Literal

CardQuestion = Literal["when", "privacy", "who", "fee", "filed"]

#: Longer messages belong to the matter.
_LONGEST_QUESTION = 22
_LONGEST_CORRECTION = 40
_QUESTIONS: dict[CardQuestion, re.Pattern[str]] = {
    "filed": re.compile(
        r"(?:是不是|这个?|我的?)?(?:还|已经)?(?:没有?|算)?(?:给我)?(?:提交|报上去|交上去|发出去|反映上去|报上)(?:成功)?(?:了|过)*"
        r"(?:吗|么|嘛|没有?|呢)"
    ),
    "when": re.compile(
        r"(?:那|请问|大概|一般|大约)*(?:还|得|需)?要?等?(?:多久|多长时间|几天|多少天|什么时候|啥时候|啥时间|何时)"
        r"(?:能|会|可以|才能?|就能)?(?:有|给|得到|收到|出)?(?:个|我)?"
        r"(?:回复|答复|回音|消息|结果|处理|解决|办好|办完|办|修好|弄好|好)?(?:呢|啊|呀|吗|哦)?"
    ),
    "privacy": re.compile(
        r".{0,8}(?:泄[露漏]|保密|隐私|公开|实名|个人信息|被人?知道|报复).{0,10}(?:吗|么|呢|不|啊|吧)?"
    ),
    "who": re.compile(
        r"(?:这个?|那|请问|都)*(?:有)?(?:谁|哪些人|什么人)(?:会|能|可以)?(?:看到|看见|看得到|看|知道|处理|来办|负责|收到|管)"
        r"(?:这个|这件事|我的信息|我的电话)?(?:呢|啊|呀|吗)?"
    ),
    "fee": re.compile(
        r"(?:这个?|那|请问)*(?:要不要|用不用|收不收|要|需要|得|用)?(?:给|交|花|收)?(?:钱|费用?|免费)(?:的|用)?(?:吗|么|呢|不|啊)?"
    ),
}
#: Where only a question mark or word makes it one.
_ASKS = re.compile(
    r"[?？]|吗|么|呢|谁|多久|多长|几天|什么时候|啥时|何时|会不会|能不能|是不是|要不要|用不用|收不收|是否|有没有"
)
_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_CORRECTION = re.compile(
    r"\W*(?:不对|不是|错了?|搞错了?|弄错了?|写错了?|说错了?|地[点址方](?:不对|错了?|写错了?)|位置(?:不对|错了?)|不在|更正|纠正)"
)
_RIGHT_PLACE = re.compile(
    r"(?:[，,。；;\s]|而|应该)(?:应该是|应该在|应该|改成|改为|换成|而是|就?是|在)?\s*([^，,。；;\s]{2,20})\W*$"
)


def card_question(text: str) -> CardQuestion | None:
    """Return what somebody asks about the service while the card is open, None for anything else."""
    words = _EDGES.sub("", text)
    if len(words) > _LONGEST_QUESTION or not _ASKS.search(text):
        return None
    return next((name for name, pattern in _QUESTIONS.items() if pattern.fullmatch(words)), None)


def corrected_place(text: str) -> str:
    """Return the place that a correction puts in another's stead: 长胜社区 of 不对，是长胜社区; "" for none."""
    if len(text) > _LONGEST_CORRECTION or _CORRECTION.match(text) is None:
        return ""
    found = _RIGHT_PLACE.search(text)
    return found[1].strip() if found else ""
