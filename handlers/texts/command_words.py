"""The words that always work, with their everyday variants: what somebody writes → what they mean."""

from __future__ import annotations

import re
import unicodedata

from nlp.messages.emoticons import without_gestures
from nlp.words.text import fold

NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10} | {
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}

_MEANINGS = {
    "help": "帮助 help 菜单 怎么用 怎么办理 使用说明 说明 ? 功能",
    "back": "返回 上一步 后退 回上一步 返回上一步 回去",
    "cancel": "取消 算了 不报了 不反映了 不提交了 退出 不用了 不要了 放弃 取消吧 算了吧",
    "restart": "重新开始 重来 重新来 从头开始 重新填 重新反映",
    "progress": "进度 查询 查进度 查询进度 我的反映 我的诉求 我的问题 办得怎么样了 处理得怎么样了 到哪一步了 查看进度 查一下进度 "
    "我反映的事怎么样了 我反映的问题怎么样了 我的事怎么样了 怎么样了 办得怎么样 办好了吗 处理了吗 处理好了吗 "
    "有结果了吗 有结果吗 有消息吗 有回复吗 有答复吗 什么时候来 什么时候来修",
    "supplement": "补充 补充一下 我要补充 补充说明 补充内容",
    "withdraw": "撤回 撤销 撤回反映 我要撤回 撤诉 不要处理了",
    "staff": "人工 人工服务 转人工 找人工 工作人员 联系工作人员 客服 真人 找真人 要真人 转真人 真人客服 人工客服 找个真人 要人工 找个人 找人说话 "
    "跟真人说 有人工吗 有真人吗 有没有人工 有没有真人 能转人工吗 能找真人吗 找客服 找工作人员",
    "skip": "跳过 略过 不知道 不清楚 说不清 没有 不留 不方便 暂不",
    "submit": "提交 提交吧 确认提交 确认 确定 发送 报上去 交上去 就这样 就这样吧",
    "edit": "修改 改一下 我要修改 更改 改改 要改 写错了 地址不对 地址错了 地点不对 地点错了 换代表 换个代表 换一个代表 "
    "代表不对 类别不对",
    "yes": "好的 好 好吧 对 对的 对了 嗯 嗯嗯 可以 行 是 是的 没错 没问题 ok 中 得行 要得 好嘞 好滴 对头 没毛病 冇问题 没有问题 "
    "无误 核对无误 确认无误",
    "no": "不是 不对 错了 不对的 错 否 不行 不可以 有误 搞错了",
    "rate": "评价 我要评价",
    "urge": "催办 催一下 催一催 催促 怎么还没人来 还没人来 怎么还不来 怎么还没答复 怎么还没回复 还没答复 怎么没人管",
    "report": "我要反映 反映问题 我要反映问题 反映 我有问题反映 提问题 我想反映 我想反映问题 反映情况 我要反映情况 "
    "我要投诉 投诉 我要举报 举报 提意见 我要提意见 我有意见 提建议 我要提建议 我有建议",
    "own_data": "我的信息 我的资料 个人信息",
    "forget": "删除 删除信息 删除我的信息 清除信息",
    "todo": "待办 代办 待办列表 我的待办",
    "unbind": "解绑 解除绑定",
}
MEANING_OF = {word: meaning for meaning, words in _MEANINGS.items() for word in words.split()}

#: What means 取消 while something is open, and is an answer like any other when a deputy has asked.
ANSWERS_TOO = ("不用了", "不要了", "算了", "算了吧")
#: What people say before a choice or a word for the bot, and after it: 好的，麻烦提交一下吧，谢谢.
_BEFORE = (
    "好的 好吧 好 嗯嗯 嗯 恩 哦 噢 行 可以 对的 对 是的 是 没错 没问题 没有问题 ok 无误 算了 不用了 不用改了 不用修改 "
    "就按这个 按这个 就这么 就这样 照这个 照这样 那就 那 就 请帮我 请 麻烦您 麻烦你 麻烦 帮我 帮忙 给我 我要 我想 我选择 我选 我 直接 确认 确定 回复 谢谢您 谢谢你 谢谢 您好 你好"
)
_AFTER = (
    "吧 了 啊 呀 哦 噢 哈 呢 嘛 啦 咯 喽 您 谢谢 谢谢您 谢谢你 谢谢啦 谢谢了 谢了 谢啦 多谢 感谢 非常感谢 辛苦 辛苦了 辛苦您了 "
    "辛苦你了 麻烦了 麻烦您 麻烦你 麻烦您了 麻烦你了 拜托 拜托了 好的 好了 一下 就行 就好 就可以 即可 ok OK"
)
#: Of the words that skip a question, those that are no answer to it.
_ONLY_SKIP = frozenset({"跳过", "略过"})
#: Words that carry something with them: 补充 今天又停水了.
PREFIXES = {"补充": "supplement"}

#: Who says so puts right what was said before, or adds to it.
CORRECTS = re.compile(r"不是.*是|[说写打搞弄发]错|错了|应该是|更正|纠正|改成|改为|^补充")
#: Who says so of the same place goes on with the same matter.
ADDS = re.compile(r"也|又|而且|并且|同时|还[有是在]")
#: Words beside a case number that want to see that case.
LOOK_WORDS = frozenset({"查", "查询", "查看", "看", "看看", "看下", "打开", "问", "问问", "是我的", "我的"})

#: What can't be seen, or turns the words after it round: pasted along, or meant to mislead. The joiner that makes one
#: picture of several stays.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
#: Ends what stands before a number that is not the citizen's own: 物业电话, 老板的手机.
OTHERS_NUMBER = re.compile(
    r"(?:物业|居委会?|村委会?|社区|派出所|公司|[饭商]店|老板|房东|司机|[他她]|对方|客服|热线|门卫|保安|施工|负责人)"
    r"[^我，。；,;\n]{0,10}$"
)
#: White and black circles with numbers that Unicode does not take for numbers (Dingbats, Enclosed Alphanumerics).
_IN_CIRCLES = {start + n: str(n + 1) for start in (0x2776, 0x2780, 0x278A, 0x24F5) for n in range(10)}
_CIRCLE = re.compile("[\u24f5-\u24fe\u2776-\u2793]")
_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")
#: What stands before a number, and between it and the words around it.
_OPENS = r"[\s\"'“‘「『【\[(（《<]*+"
_BETWEEN = r"[\s,，.。、!！~～;；:：)）\]】」』”’\"'》>]*"


def _any_of(words: str) -> str:
    """Return a pattern for these words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_COURTESY_BEFORE = re.compile(rf"^(?:{_any_of(_BEFORE)})")
_COURTESY_AFTER = re.compile(rf"(?:{_any_of(_AFTER)})$")
_REPEATED = re.compile(r"(\D{1,2}?)\1+")
# Atomic and possessive: whatever is typed costs one pass.
_COUNT = (
    rf"{_OPENS}(?:(?>{_any_of(_BEFORE)}){_BETWEEN})*+(?:(?>选项|选择|选|按|第|序号|数字|回|打|发|点){_BETWEEN})*+{_OPENS}"
    rf"(\d{{1,2}}|[{''.join(NUMERALS)}])\s*(?:个|号|项|位|条)?"
)
#: A message that is nothing but a number, as people write it.
_NUMBER = re.compile(rf"{_COUNT}(?:{_BETWEEN}(?>{_any_of(_AFTER)}))*+{_BETWEEN}")
#: A number, and words behind it.
_NUMBER_FIRST = re.compile(rf"{_COUNT}{_BETWEEN}(.+)", re.DOTALL)
#: No word for the bot is that long.
_LONGEST_WORD = 20
#: Nobody is polite at such length.
_LONGEST_COURTESY = 30


def plain(text: str) -> str:
    """Return a short message without the punctuation and spaces around it; width, case and script evened out."""
    folded = fold(without_gestures(INVISIBLE.sub("", text)) if "[" in text else INVISIBLE.sub("", text)).strip()
    return _EDGES.sub("", folded) or folded


def forms(text: str) -> list[str]:
    """Return a short message as it is, plain, then without the courtesies around it, one after the other taken away.

    好的，提交吧 gives 好的，提交吧; 好的，提交; 提交吧; 提交. Never an empty one.
    """
    found = [plain(text)]
    if len(text) > _LONGEST_COURTESY:
        return found
    for words in found:
        for shorter in (_COURTESY_AFTER.sub("", words), _COURTESY_BEFORE.sub("", words), _REPEATED.sub(_once, words)):
            if shorter == words:
                continue
            # What is left of a plain text needs no folding again.
            rest = _EDGES.sub("", shorter) or shorter
            if rest and rest not in found:
                found.append(rest)
    return found


def _once(found: re.Match[str]) -> str:
    """对对对 is 对; anything else stays."""
    return found.group(1) if found.group(0) == found.string else found.group(0)


def number_in(text: str) -> int | None:
    """Return the number when a message is nothing but one, courtesies apart: 2, ２, 2., 选2, 第二个, 二, ②, 2 谢谢."""
    found = _NUMBER.fullmatch(_undressed(text))
    return _value(found.group(1)) if found else None


def number_first(text: str) -> tuple[int, list[str]] | None:
    """Return the number a message begins with and the forms of what stands behind it: 1、提交 is 1 and 提交."""
    found = _NUMBER_FIRST.fullmatch(_undressed(text))
    return (_value(found.group(1)), forms(found.group(2))) if found else None


def _undressed(text: str) -> str:
    """Return a text with its numbers as plain digits: 1️⃣, ❶ and １ are 1; gestures are gone."""
    if _CIRCLE.search(text):
        text = text.translate(_IN_CIRCLES)
    return without_gestures(unicodedata.normalize("NFKC", text)).strip()


def _value(digits: str) -> int:
    return int(digits) if digits.isdecimal() else NUMERALS[digits]


def meaning(text: str) -> str:
    """Return what a message means as a command, "" when it is none."""
    return MEANING_OF.get(plain(text), "") if len(text) <= _LONGEST_WORD else ""


def meant(text: str, *, asked: bool) -> str:
    """Return what a message means as a command with the courtesies around it: 麻烦帮我查一下进度，谢谢.

    A yes or no among courtesies is one only while something is `asked`: 好的谢谢 is thanks otherwise.
    """
    written, *shorter = forms(text)
    exact = MEANING_OF.get(written, "")
    if exact and len(text) <= _LONGEST_WORD:
        return exact
    for words in shorter:
        found = MEANING_OF.get(words, "")
        if found in {"yes", "no"} and not asked:
            continue
        if found and (found != "skip" or words in _ONLY_SKIP):
            return found
    return ""
