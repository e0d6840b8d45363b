"""Cuts a plain text into words as jieba does, with the words of rules and places laid over its dictionary."""

from __future__ import annotations

from bisect import bisect
from functools import cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING

from nlp.words.dictionary import Dictionary
from nlp.words.lexicon import BLOCK, Lexicon, Token
from nlp.words.unknown_words import cut_unknown
from nlp.words.word_path import best_route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["LONGEST", "Segmenter", "Token", "shared_dictionary"]

#: Characters of a message that are cut; the rest is not read by rules.
LONGEST = 2000
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
        return _with_words_across(tokens, cut, route.longer, hits) if hits else tokens

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
