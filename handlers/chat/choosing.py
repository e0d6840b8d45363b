"""Finding the numbered line that somebody picked: by number, by its words, by tapping it, by a plain yes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from handlers.chat.incoming import Kind
from handlers.chat.prompt import Leave
from handlers.texts import shared_texts as texts
from handlers.texts.case_numbers import named_in
from handlers.texts.command_words import forms, meaning, number_first, number_in, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.chat.incoming import Inbound
    from handlers.chat.prompt import Choice

#: The label of a link must not end the link (the platform's own mark-up), nor may its content need quoting.
_MARKUP = re.compile(r"[<>\"&%+#?=]")
_CONTENT_END = re.compile(r"[(（,，:：;；\s]")
_PART_END = re.compile(r"[(（)）,，:：;；、]")
#: Longer labels send only their first words when tapped; a case number fits.
_LONGEST_CONTENT = 16
#: A link that goes over two messages is none.
_LONGEST_LABEL = 200
#: The prompts' tokens are eight hexadecimal digits (see the engine); other menus' ids are none of ours.
_TOKEN_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Stale:
    """A line was picked that is not on offer, and why."""

    why: str


def pick(choices: Sequence[Choice], token: str, said: Inbound, command: str) -> Choice | Stale | None:
    """Return the line that `said` picks; Stale for an old link or a number out of range; None for no pick.

    `command` is what the words mean as a command ("" for nothing); a plain yes, no or 提交 picks the line that
    stands for it, wherever it is. Where nothing is numbered a number is an answer like any other. Courtesies make no
    difference, nor does the line's own name behind its number: 好的，提交吧; 1、提交; 1 谢谢. 1号楼没水 picks nothing.
    """
    if said.kind is not Kind.TEXT:
        return None
    tapped, _, number = said.menu_id.partition("-")
    if len(tapped) == _TOKEN_LENGTH:
        return _tapped(choices, number) if tapped == token else Stale(texts.STALE_CHOICE)
    if not choices or len(said.text) > _LONGEST_LABEL:
        return None
    spoken = [plain(said.text)] if meaning(said.text) else [*forms(said.text), *_case_number(said.text)]
    picked = next((c for words in spoken if (c := _named(choices, words)) is not None), None)
    if picked is not None:
        return picked
    if command:
        return next((c for c in choices if c.means == command or (command == "submit" and c.do is Leave.FINISH)), None)
    return _numbered(choices, said.text)


def _tapped(choices: Sequence[Choice], number: str) -> Choice | Stale:
    numbered = {str(at): choice for at, choice in enumerate(choices, 1)}
    return numbered.get(number, Stale(texts.STALE_CHOICE))


def _case_number(text: str) -> list[str]:
    """Return the case number a message is, as lines have it, however it was written."""
    named = named_in(text, "")
    return [] if named is None or named.words else [plain(named.number)]


def _numbered(choices: Sequence[Choice], text: str) -> Choice | Stale | None:
    """Return the line whose number this is, alone or with the line's own name behind it."""
    typed, names = number_in(text), [""]
    if typed is None:
        found = number_first(text)
        if found is None:
            return None
        typed, names = found
    elif not 1 <= typed <= len(choices):
        return Stale(texts.number_out_of_range(len(choices)))
    meant = choices[typed - 1] if 1 <= typed <= len(choices) else None
    if meant is not None and any(_is_called(meant, name) for name in names):
        return meant
    # 2、提交, where 1 is 提交: one of the two is a slip.
    return Stale(texts.NUMBER_AND_NAME_DIFFER) if any(_named(choices, name) for name in names) else None


def _is_called(choice: Choice, name: str) -> bool:
    """Tell whether that is the name of a line, how it begins, or a part of it; nothing at all will do."""
    known = line_of(choice.label).plain
    return not name or name in choice.words or (len(name) > 1 and (known.startswith(name) or name in _parts(known)))


def _parts(label: str) -> list[str]:
    return [plain(part) for part in _PART_END.split(label)]


def _named(choices: Sequence[Choice], words: str) -> Choice | None:
    """Return the line with that label or word, else the one that sends it when tapped: the link's id may be lost."""
    if not words:
        return None
    for choice in choices:
        if words == line_of(choice.label).plain or words in choice.words:
            return choice
    return next((c for c, sent in zip(choices, tap_contents(choices), strict=True) if words == plain(sent)), None)


class Line(NamedTuple):
    """A label as it is seen and found: inside a link, read like an answer, and how it begins, both ways."""

    shown: str
    plain: str
    begin: str
    plain_begin: str


@lru_cache(maxsize=4096)
def line_of(label: str) -> Line:
    """Return a label as one line with nothing that would end a link; `begin` is empty where it names nothing.

    Labels are the district's own words, the same for everybody: remembered, they are worked out once.
    """
    shown = " ".join(_MARKUP.sub(" ", label).split())
    shown = shown if len(shown) <= _LONGEST_LABEL else shown[: _LONGEST_LABEL - 1] + "…"
    begin = _CONTENT_END.split(shown, maxsplit=1)[0][:_LONGEST_CONTENT].strip()
    if number_in(begin) is not None:
        begin = ""
    return Line(shown, plain(label), begin, plain(begin))


def tap_contents(choices: Sequence[Choice]) -> list[str]:
    """Return what a tap on each line sends as the citizen's own words: how its label begins, if that names it alone.

    Else its number; so a line is found by these words as well as by the link's id.
    """
    lines = [line_of(choice.label) for choice in choices]
    begins = [one.plain_begin for one in lines]
    return [
        one.begin if one.begin and begins.count(one.plain_begin) == 1 else str(number)
        for number, one in enumerate(lines, 1)
    ]
