"""What staff read about rules, their draft and their versions."""

from __future__ import annotations

EXPRESSION = "关键词"
TARGET = "目标"
WEIGHT = "权重"
SCOPE = "适用区划"
ENABLED = "启用"
NOTE = "备注"
EVERYWHERE = "全区"
YES, NO = "是", "否"
OUTSIDE_NAME = "（不在您的管理范围内）"
ORDERS = (("fired", "触发最多的在前"), ("wrong", "错得最多的在前"))

CHOOSE_KIND = "请先选目标的种类。"
CHOOSE_VALUE = "请选一个。"
WRITE_VALUE = "请写上要对群众说的话。"
SCOPE_OUTSIDE = "请选您管理范围内的区划，只有全区的工作人员能设全区的规则。"
TARGET_OUTSIDE = "这个目标不在您的管理范围内，请换一个。"

SAVED = "已保存到草稿，还没有发布。"
SAME_AS_PUBLISHED = "和正在用的一样，草稿里不留这一条。"
REMOVAL_SAVED = "已放进草稿：发布以后移除这条规则。"
DISCARDED = "已放弃这条规则的草稿。"
RESTORED = "已放进草稿：发布以后恢复这条规则。"
REBASED = "已按草稿为准，发布时会用草稿的内容。"
CHANGED_MEANWHILE = "您打开这一页以后，别人改过这条规则，这次什么都没有做。请看看现在的样子，再决定。"
NOTHING_TO_RESTORE = "这条规则还在用，不用恢复。"

NOTE_MISSING = "请写一句为什么改，方便以后查。"
NOTE_LONG = "说明最多 500 个字，请缩短。"
DRAFT_CHANGED = "您打开这一页以后，草稿又有改动，所以这次没有发布。请再看一遍下面的内容，没问题再点发布。"
NOTHING_TO_PUBLISH = "草稿里没有您能发布的改动。"
STALE = "有规则在起草以后又被别的版本改过，或者适用的区划已经不在了，所以这次没有发布。请先处理标出来的这几条。"

ROLL_BACK_OUTSIDE = "回到这一版会改到您管理范围以外的规则，只有全区的管理人员能做。什么都没有改。"
ROLL_BACK_LATER = "您打开这一页以后，又有新的版本发布，这次什么都没有改。请再看一遍。"
ROLL_BACK_NOTHING = "现在的规则和那一版一样，没有什么要改的。"
ROLL_BACK_NO_DIVISION = "那一版里有规则只在某个区划内有效，而这个区划已经不在了，所以回不去。什么都没有改。"

ORIGINS = {"baseline": "最初的规则", "console": "发布", "import": "导入", "rollback": "回到旧版"}


def doubt(kind: str, words: tuple[str, ...]) -> str:
    """Say what is doubtful about a rule before it is saved."""
    if kind == "never":
        return "这条关键词自相矛盾：要说到的词又不许说到，什么话都不会用上它。"
    if kind == "always":
        said = f"只要说到“{'”“'.join(words)}”就会用上它，" if words else ""
        return f"{said}几乎每句话都会用上这条规则，请换成说得出是什么问题的词。"
    return "权重太大了：平常是 1 到 5，这一条会压过其他所有规则。"


def published(number: int, count: int) -> str:
    """Say that a version is in use."""
    return f"已发布第 {number} 版，{count} 条规则有改动。机器人马上按新的规则办。"


def rolled_back(number: int, to: int) -> str:
    """Say that the rules are what they were."""
    return f"已回到第 {to} 版的规则，记为第 {number} 版。机器人马上按它办。"


def roll_back_note(to: int) -> str:
    """Return the note of a roll-back nobody gave a note."""
    return f"回到第 {to} 版"


#: Stands for the number of a new rule while its form is read.
NEW_NUMBER = "R0"
