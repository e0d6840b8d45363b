"""A message as it was written and as rules read it, with the way back from the second to the first."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

import opencc

#: Stands where one character is not exactly one plain character; a noncharacter, so no text means it.
_ODD = "\uffff"
#: Odd characters together with the character before them, which they may combine with.
_ODD_RUN = re.compile(f"[^{_ODD}]?{_ODD}+")
_SPACE = re.compile("[ \n]")
_SPACES = re.compile(" +")
_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
#: Invisible, but no control or format character by category (Unicode's Default_Ignorable_Code_Point).
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
#: Korean vowels and finals: they melt into the consonant before them.
_JAMO = re.compile("[\u1161-\u11ff\ud7b0-\ud7fb]")
#: What NFKC makes of an accent that stands alone.
_ALONE = re.compile(" [\u0300-\u036f\u3099\u309a]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text beside its plain form: NFKC width, lower case, Simplified characters.

    White space inside a line becomes a blank, every line end a newline, invisible characters vanish; nothing else is
    dropped, so that `plain` reads like the original. Blanks inside a word are the segmenter's business.
    """

    original: str
    plain: str
    #: For each plain character the piece of `original` it came from; None where that is the same index.
    _spans: tuple[tuple[int, int], ...] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, original: str) -> Text:
        """Any text at all, lone surrogates and control characters included."""
        flat = "".join(map(_folding().__getitem__, original))
        if _ODD not in flat:
            return cls(original, flat)
        plain: list[str] = []
        spans: list[tuple[int, int]] = []
        done = 0
        for run in _ODD_RUN.finditer(flat):
            plain.append(flat[done : run.start()])
            spans.extend((at, at + 1) for at in range(done, run.start()))
            for start, end in _clusters(original, *run.span()):
                folded = _fold_cluster(original[start:end])
                plain.append(folded)
                spans.extend([(start, end)] * len(folded))
            done = run.end()
        plain.append(flat[done:])
        spans.extend((at, at + 1) for at in range(done, len(flat)))
        return cls(original, "".join(plain), tuple(spans))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where plain[start:end] stands in the original; not for an empty piece."""
        if self._spans is None:
            return start, end
        return self._spans[start][0], self._spans[end - 1][1]

    def quote(self, start: int, end: int) -> str:
        """The piece of the original that plain[start:end] came from; empty for an empty piece."""
        if self._spans is None:
            return self.original[start:end]
        pieces = self._spans[start:end]
        return self.original[pieces[0][0] : pieces[-1][1]] if pieces else ""


def fold(word: str) -> str:
    """A rule word or place name in the form it has in a plain text; empty if nothing visible is in it.

    Blanks go, but for one between Latin letters or digits, where it parts words: "free wifi", but "3 号楼" is 3号楼.
    """
    plain = "".join(map(_folding().__getitem__, word))
    if _ODD in plain:
        plain = Text.of(word).plain
    if not _SPACE.search(plain):
        return plain
    line = plain.replace("\n", " ").strip()
    joined = _SPACES.sub(lambda blanks: " " if parts_words(line, *blanks.span()) else "", line)
    return joined if joined == plain else fold(joined)  # letters that met may combine


def parts_words(plain: str, start: int, end: int) -> bool:
    """Whether the blanks plain[start:end] stand between two Latin letters or digits."""
    return start > 0 and end < len(plain) and is_latin(plain[start - 1]) and is_latin(plain[end])


def is_latin(char: str) -> bool:
    """Whether a plain character is an ASCII letter or digit: several of them are one word."""
    return char.isascii() and char.isalnum()


class _Folding(dict[str, str]):
    """For each character its plain form, or _ODD. Remembers what it worked out; faster than `str.translate`."""

    def __missing__(self, char: str) -> str:
        plain = _ODD if _continues(char) else _fold_cluster(char)
        self[char] = plain if len(plain) == 1 else _ODD
        return self[char]


@cache
def _folding() -> _Folding:
    return _Folding()


@cache
def _simplified() -> dict[int, str]:
    """Traditional characters and their Simplified ones, one for one, so that evidence keeps its place."""
    codes = chain(range(0x3400, 0xA000), range(0x20000, 0x323B0))
    chars = "\n".join(map(chr, codes))
    simple = opencc.OpenCC("t2s").convert(chars)
    table = {old: new for old, new in zip(chars[::2], simple[::2], strict=True) if old != new}
    return {ord(old): table.get(new, new) for old, new in table.items()}


def _continues(char: str) -> bool:
    """Whether a character belongs to the one before it: combines with it, or cannot be seen."""
    if not _visible(char):
        return True
    first = unicodedata.normalize("NFKC", char)[:1]
    return unicodedata.category(first).startswith("M") or _JAMO.match(first) is not None


def _clusters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts text[start:end] into characters, each with what combines with it."""
    starts = [at for at in range(start, end) if at == start or not _continues(text[at])]
    return list(zip(starts, [*starts[1:], end], strict=True))


def _fold_cluster(cluster: str) -> str:
    """The plain form of one character and what combines with it; folding twice changes nothing more.

    An accent that stands alone stays: NFKC would make a blank and a combining accent of it.
    """
    if _ALONE.match(unicodedata.normalize("NFKC", cluster)):
        return cluster[0]
    plain, before = cluster, ""
    while plain != before:
        before = plain
        plain = unicodedata.normalize("NFKC", plain).lower().translate(_simplified())
        plain = "".join(map(_visible, plain))
    return plain


def _visible(char: str) -> str:
    if char in _LINE_ENDS:
        return "\n"
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    if category == "Cs":
        return "\ufffd"
    return "" if category in {"Cc", "Cf"} or char == _ODD or _INVISIBLE.match(char) else char
