"""What staff read about rules that don't work as they should, in the console and on the command line."""

from __future__ import annotations

CONFLICT_KINDS = {
    "duplicate": "重复：条件和目标都一样，权重会加两次，留一条就够",
    "different targets": "同一个条件指向不同的目标，请留一条，或把其中一条的条件写得更细",
    "opposed": "前一条用上时后一条也会用上，两条的权重互相抵消，请确认是有意的",
}
IDLE_KINDS = {
    "no target": "目标不存在，请改目标，或停用这条规则",
    "target disabled": "目标代表已停用，请改派，或停用这条规则",
    "no scope": "适用区划不存在，请改正",
    "contradiction": "条件永远不会成立（要有的词里含着不能有的词），请改条件",
    "unreadable words": "这些词从句子里切不出来，请换一种写法",
}


def proposal_note(word: str) -> str:
    """Say in a proposed rule where it came from."""
    return f"复核建议：{word}"
