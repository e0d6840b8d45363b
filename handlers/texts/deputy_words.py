"""The words of a deputy's lines, and what may follow them."""

from __future__ import annotations

#: The deputy's words, each with what may follow it.
ACTIONS = {
    "回复": "reply",
    "答复": "reply",
    "追问": "ask",
    "转办": "hand_over",
    "转派": "pass_on",
    "延期": "extend",
    "办结": "close",
    "模板": "template",
    "列入建议线索": "clue",
}
BIND_PATTERN = r"\s*绑定[\s:：]*([A-Za-z0-9]{6,12})\s*"
BIND_WORD = "绑定"
EXTEND_PATTERN = r"(\d{1,2})\s*(?:个)?(?:工作日|天|日)?[\s,，:：、]*(.*)"
