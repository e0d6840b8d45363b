"""The likeliest way through a run of characters: jieba's graph of words and its maximum-probability path."""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING, NamedTuple

from nlp.words.dictionary import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nlp.words.dictionary import Dictionary

_NEVER = float("-inf")


class Route(NamedTuple):
    """For each character where its word ends on the likeliest way, and how likely the way is from there on.

    `longer` has all words of two characters or more by their first character: their ends, ascending.
    """

    ends: list[int]
    best: list[float]
    longer: dict[int, list[int]]


def best_route(  # noqa: C901, PLR0912 - one loop: a call for each character would cost as much as its work
    text: str,
    pairs: list[str],
    blocks: Iterable[tuple[int, int]],
    dictionary: Dictionary,
    own: Mapping[int, dict[int, float]],
) -> Route:
    """The cut jieba makes before it looks for unknown words, of each block for itself.

    `pairs` are the text's pairs of neighbours. Blocks are pieces text[start:end] that do not touch. `own` has words
    beside the dictionary's, inside blocks: by their first character, then by their end, their likelihoods. Additions
    are made in jieba's order, and of equal ways the one with the longer first word is taken, so that the result is
    the same to the last bit.
    """
    get, unknown = dictionary.entries.get, dictionary.unknown
    ends = list(range(1, len(text) + 1))
    best = [0.0] * (len(text) + 1)
    longer: dict[int, list[int]] = {}
    singles = list(map(get, text))
    heads = [*map(get, pairs), None]
    for at in own:
        heads[at] = heads[at] or PREFIX
    for start, stop in blocks:
        behind = 0.0
        for at in range(stop - 1, start - 1, -1):
            likelihood, single = heads[at], singles[at]
            if likelihood is None:
                behind = best[at] = (single or unknown) + behind
                continue
            top = single + behind if single else _NEVER
            words = []
            end = at + 2
            while end <= stop and likelihood is not None:
                if likelihood:
                    words.append(end)
                    score = likelihood + best[end]
                    if score >= top:
                        top = score
                        ends[at] = end
                end += 1
                likelihood = get(text[at:end])
            if at in own:
                for end, likelihood in own[at].items():
                    if end not in words:
                        insort(words, end)
                    score = likelihood + best[end]
                    if score > top or (score == top and end > ends[at]):
                        top = score
                        ends[at] = end
            if words:
                longer[at] = words
            elif not single:
                top = unknown + behind
            behind = best[at] = top
    return Route(ends, best, longer)
