"""A deputy's line, read: what is to be done, with which words, and for which case if it names one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.cases.event_data import LONGEST_EXTENSION
from handlers.texts import deputy_words as words
from handlers.texts.case_numbers import all_named, named_in
from handlers.texts.command_words import LOOK_WORDS, forms, meaning

if TYPE_CHECKING:
    from handlers.chat.prompt import Facts

_ACTION = re.compile(rf"\s*({'|'.join(words.ACTIONS)})(?:[\s:：,，]+(.*))?\s*", re.DOTALL)
_EXTEND = re.compile(words.EXTEND_PATTERN, re.DOTALL)
#: How a case number ends, at the beginning of the words: perhaps the case is meant.
_TAIL = re.compile(r"([0-9]{4})(?=[\s,，:：])")
#: Actions whose words are a template's number, days or nothing: a number at their end is the case.
_WITHOUT_WORDS = {"template", "extend", "clue"}


@dataclass(frozen=True, slots=True)
class Line:
    """What a line asks for: `facts` for the dialogue (none: the case is to be opened).

    `number` is the case it names by beginning with it, before or after the action; `mentions` are other numbers in
    its words, and `tail` the end of one, perhaps.
    """

    facts: Facts
    number: str = ""
    mentions: tuple[str, ...] = field(default=())
    tail: str = ""

    @property
    def acts(self) -> bool:
        """Whether it names an action, not a case alone."""
        return bool(self.facts) and "loose" not in self.facts


def read_line(text: str, prefix: str) -> Line | None:
    """Read 回复 TEXT, 办结 NUMBER TEXT, NUMBER 办结 TEXT, NUMBER TEXT, NUMBER; None for any other words.

    `prefix` is the district's: a number may be written without.
    """
    named = named_in(text, prefix)
    if named is None:
        facts = parse_action(text)
        return None if facts is None else Line(facts, tail=_tail(facts))
    if named.is_first or named.before in words.ACTIONS or _opens(named.before):
        return _of_case(named.number, named.before, named.after, prefix)
    facts = parse_action(text)
    if facts is None:
        return None
    without = parse_action(named.words)
    if without is not None and facts["action"] in _WITHOUT_WORDS:
        return Line(without, named.number, tuple(all_named(text, prefix)[1:]))
    return Line(facts, "", tuple(all_named(text, prefix)))


def _of_case(number: str, before: str, after: str, prefix: str) -> Line:
    mentions = tuple(other for other in all_named(after, prefix) if other != number)
    if before in words.ACTIONS:
        return Line(parse_action(f"{before} {after}") or {}, number, mentions)
    if not after or _opens(after):
        return Line({}, number)
    return Line(parse_action(after) or {"action": "reply", "text": after, "loose": True}, number, mentions)


def _opens(words: str) -> bool:
    return meaning(words) == "todo" or any(form in LOOK_WORDS for form in forms(words))


def _tail(facts: Facts) -> str:
    found = _TAIL.match(facts.get("text", ""))
    return found.group(1) if found else ""


def parse_action(text: str) -> Facts | None:
    """Read 回复 TEXT, 办结 TEXT, 转办 UNIT, 延期 DAYS REASON …; None when it is no such line.

    What is complete is sent without a preview: the words were typed to be sent.
    """
    found = _ACTION.fullmatch(text)
    if found is None:
        return None
    action, rest = words.ACTIONS[found.group(1)], (found.group(2) or "").strip()
    if action == "template":
        return {"action": action, "number": int(rest)} if rest.isdecimal() else {"action": action}
    if action == "clue":
        return {"action": action, "text": rest, "sure": True}
    if action == "extend":
        days = days_in(rest)
        return {"action": action} if days is None else {"action": action, **days, "sure": bool(days["text"])}
    return {"action": action, "text": rest, "sure": True} if rest else {"action": action}


def days_in(text: str) -> Facts | None:
    """Read 3天 REASON; None when those are no days a deputy may take."""
    found = _EXTEND.fullmatch(text)
    if found is None or not 1 <= int(found.group(1)) <= LONGEST_EXTENSION:
        return None
    return {"days": int(found.group(1)), "text": found.group(2).strip()}
