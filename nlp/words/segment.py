"""Cuts a plain text into words as jieba does, with the words of rules and places laid over its dictionary."""

from __future__ import annotations

from bisect import bisect
from functools import cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING

from nlp.words.dictionary import Dictionary
from nlp.words.lexicon import BLOCK, Lexicon, Token
from nlp.words.text import is_latin
from nlp.words.unknown_words import cut_unknown
from nlp.words.word_path import Route, best_route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["LONGEST", "Segmenter", "Token", "shared_dictionary"]

#: Characters of a message that are cut; the rest is not read by rules.
LONGEST = 2000
#: So much less likely (natural logarithm) a text may be when a word of ours is read in it that the cut went through:
#: 下水 in 5号楼下水堵了 2, 路灯 in 三号楼路灯不亮 2; 下水 in 楼下水管 8, 市长 in 南京市长江大桥 17.
_HARDLY_LESS = 2.2
#: What is left of a word of the cut is read as words of so many characters at most.
_LONGEST_LEFT = 4
_NEVER = float("-inf")
_token = tuple.__new__


class Segmenter:
    """jieba's cut in search mode, with words of our own; never changed once built, shared by threads.

    The words come folded or not. A word is kept whole unless the text is likelier to be read otherwise (市长 is not
    in 南京市长江大桥); blanks inside it do not hide it; Latin letters and digits count as whole words only (110 is not
    in 13811012345), and a word of one character where it stands alone in the cut. All segmenters of a process share
    one dictionary; jieba's global tokenizer, logger and cache are left alone.
    """

    def __init__(
        self, words: Iterable[str], *, dictionary: Dictionary | None = None, cache_dir: Path | None = None
    ) -> None:
        self.dictionary = dictionary or shared_dictionary(cache_dir)
        self._lexicon = Lexicon(words, self.dictionary)

    def cut(self, plain: str) -> list[Token]:
        """The words of the first 2,000 characters in text order, a longer one before those inside it.

        Besides the cut these are all dictionary words inside a longer word (公交 in 公交车站), and words of our own
        across the cut if both their ends are ends of words (积水严重 in 车库积水 + 严重). White space and punctuation
        are left out.
        """
        plain = plain[:LONGEST]
        blocks = [block.span() for block in BLOCK.finditer(plain)]
        pairs = list(map(add, plain, plain[1:]))
        hits = self._lexicon.hits(plain, pairs)
        route = best_route(plain, pairs, blocks, self.dictionary, self._lexicon.unbroken(hits))
        cut = [span for block in blocks for span in self._walk(plain, route.ends, *block)]
        tokens = _with_inner_words(plain, cut, route.longer)
        if hits:
            tokens = _with_words_across(tokens, cut, route.longer, hits)
        swallowed = self._swallowed(plain, cut, route)
        return sorted({*tokens, *swallowed}, key=_in_text_order) if swallowed else tokens

    def _swallowed(self, plain: str, cut: list[tuple[int, int]], route: Route) -> list[Token]:
        """Words of our own that the cut went through, or that it took for part of a word nobody knows.

        下水 in 5号|楼下|水|堵了 is meant: the text is hardly less likely with it. 市长 in 南京市|长江大桥 is not.
        """
        own, longer, found = self._lexicon, route.longer, list[Token]()
        ends_of = list(range(1, len(plain) + 1))
        for start, end in cut:
            if end - start > 1:
                ends_of[start:end] = [end] * (end - start)
        for at, ends in longer.items():
            if ends[-1] <= ends_of[at]:
                continue
            start = next(start for start, end in cut if start <= at < end)
            # Of an unknown word the cut knows single characters: each begins where it stands.
            before = start if ends_of[at] in longer.get(start, ()) else at
            found += [
                Token(plain[at:past], at, past)
                for past in ends
                if past > ends_of[at] and plain[at:past] in own and self._is_likely(plain, (before, at, past), route)
            ]
        for start, end in cut if own.singles else ():
            if end - start > 1 and end not in longer.get(start, ()):
                found += [
                    Token(plain[at], at, at + 1)
                    for at in range(start, end)
                    if plain[at] in own.singles and not _covered(at, start, longer)
                ]
        return found

    def _is_likely(self, plain: str, piece: tuple[int, int, int], route: Route) -> bool:
        """Whether the text may as well be read with plain[start:end] as a word; the cut has a word from `before` on."""
        before, start, end = piece
        if _parts_latin(plain, start) or _parts_latin(plain, end):
            return False
        word = self._weight(plain[start:end])
        # What jieba does not know is as likely as its parts, not as what it is given so that it wins in the cut.
        word = self._best(plain, start, end) if word == _NEVER else word
        with_it = self._best(plain, before, start) + word + route.best[end]
        return route.best[before] - with_it <= _HARDLY_LESS

    def _best(self, plain: str, start: int, end: int) -> float:
        """How likely a piece of a few characters is, read as the words that make it likeliest."""
        best = [0.0] * (end - start + 1)
        for at in range(end - 1, start - 1, -1):
            best[at - start] = max(
                self._weight(plain[at:past]) + best[past - start]
                for past in range(at + 1, min(end, at + _LONGEST_LEFT) + 1)
            )
        return best[0]

    def _weight(self, word: str) -> float:
        return self.dictionary.entries.get(word) or (self.dictionary.unknown if len(word) == 1 else _NEVER)

    def _walk(self, plain: str, ends: list[int], start: int, stop: int) -> list[tuple[int, int]]:
        """The words of a block; single characters in a row may be a word nobody knows."""
        cut: list[tuple[int, int]] = []
        at = alone = start
        while at < stop:
            end = ends[at]
            if end - at > 1:
                if alone < at:
                    cut += self._walk_alone(plain, alone, at)
                cut.append((at, end))
                alone = end
            at = end
        if alone < stop:
            cut += self._walk_alone(plain, alone, stop)
        return cut

    def _walk_alone(self, plain: str, start: int, stop: int) -> list[tuple[int, int]]:
        if stop - start == 1:
            return [(start, stop)]
        run = plain[start:stop]
        if run in self._lexicon or self.dictionary.entries.get(run):
            return [(at, at + 1) for at in range(start, stop)]
        return list(pairwise(accumulate(map(len, cut_unknown(run)), initial=start)))


def _in_text_order(token: Token) -> tuple[int, int]:
    return token.start, -token.end


def _covered(at: int, start: int, longer: Mapping[int, Sequence[int]]) -> bool:
    """Whether a word of two characters or more has the character `at`; none begins before `start`."""
    return any(end > at for before in range(start, at + 1) for end in longer.get(before, ()))


def _parts_latin(plain: str, at: int) -> bool:
    return 0 < at < len(plain) and is_latin(plain[at - 1]) and is_latin(plain[at])


def shared_dictionary(cache_dir: Path | None = None) -> Dictionary:
    """The dictionary of this process: loaded at the first call, from then on shared.

    It is the same whatever folder its cache lies in, and takes 60 MB.
    """
    shelf = _shelf()
    if not shelf:
        shelf.append(Dictionary.load(cache_dir))
    return shelf[0]


@cache
def _shelf() -> list[Dictionary]:
    """Where the one dictionary stands once it is loaded."""
    return []


def _with_inner_words(plain: str, cut: list[tuple[int, int]], longer: Mapping[int, Sequence[int]]) -> list[Token]:
    """The cut with all dictionary words inside its words."""
    tokens: list[Token] = []
    for start, end in cut:
        tokens.append(_token(Token, (plain[start:end], start, end)))
        if end - start > 2:  # noqa: PLR2004 - inner words have two characters or more
            for at in range(start, end - 1):
                for inner in reversed(longer.get(at, ())):
                    if inner <= end and inner - at < end - start:
                        tokens.append(_token(Token, (plain[at:inner], at, inner)))  # noqa: PERF401 - half the time
    return tokens


def _with_words_across(
    tokens: list[Token], cut: list[tuple[int, int]], longer: Mapping[int, Sequence[int]], hits: list[Token]
) -> list[Token]:
    """Adds the hits that the cut has not, where neither end is in the middle of a word."""
    across = [
        hit for hit in set(hits).difference(tokens) if _open(hit.start, cut, longer) and _open(hit.end, cut, longer)
    ]
    return sorted(tokens + across, key=lambda token: (token.start, -token.end)) if across else tokens


def _open(at: int, cut: list[tuple[int, int]], longer: Mapping[int, Sequence[int]]) -> bool:
    """Whether a word may begin or end here: not inside a word, but for one that is two words parted here."""
    index = bisect(cut, (at, at)) - 1
    start, end = cut[index] if index >= 0 else (at, at)
    if not start < at < end:
        return True
    return any(inner <= end for inner in longer.get(at, ())) and any(
        at in longer.get(before, ()) for before in range(start, at - 1)
    )
