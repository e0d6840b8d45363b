"""What staff read of why a place was taken or not, in the console and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.places.explanation import Reading

HEADING = "句子里的地名"
NO_NAMES = "句子里没有名单上的地名。"
_ROLES = {
    "at": "事情就在这里",
    "plain": "提到了这里",
    "from-to": "一段路的一头",
    "lives": "说话人住在这里",
    "near": "只是说在它旁边",
    "others": "说的是别人或别处的情况",
    "hearsay": "只是听说",
    "went": "是要去的地方",
    "formerly": "是以前的住处",
    "denied": "说了不是这里",
    "elsewhere": "说的是外地的同名地方",
}
_VERDICTS = {
    "taken": "采用",
    "agrees": "与采用的地点一致",
    "asked": "几处都可能，会请群众选",
    "ruled_out": "不作为地点",
    "everyday": "这个词平常也用，前后不像在说地方，没有采用",
    "other_role": "另有地点更像出事的地方，没有采用",
    "other_name": "另有说得更明确的地名，没有采用",
}


def reading(one: Reading, names: Iterable[str]) -> str:
    """Say of one name what it stands for, its role, and what became of it."""
    sounds = "，读音或字形相近" if one.similar else ""
    return f"「{one.words}」（{'、'.join(names)}{sounds}）：{_ROLES[one.role.value]}；{_VERDICTS[one.verdict]}。"
