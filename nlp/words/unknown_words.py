"""Words no dictionary has: jieba's hidden Markov model over a run of single characters, the same result faster."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from nlp.words.dictionary import jieba

_HAN = re.compile("([\\u4E00-\\u9FD5]+)")
_LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")

#: How likely a character begins, continues, ends a word or is one: in the order B, M, E, S.
_Chances: TypeAlias = tuple[float, float, float, float]


def cut_unknown(run: str) -> list[str]:
    """Cuts characters that stand in no dictionary word, as `jieba.finalseg.cut` does."""
    if _HAN.fullmatch(run):
        return _cut_han(run)
    words: list[str] = []
    for piece in _HAN.split(run):
        if _HAN.match(piece):
            words.extend(_cut_han(piece))
        else:
            words.extend(part for part in _LATIN.split(piece) if part)
    return words


@cache
def _model() -> tuple[dict[str, _Chances], _Chances, tuple[float, ...], tuple[float, ...]]:
    """The numbers of jieba: chances of each character, of one it never saw, of the first state, of each step."""
    hmm = jieba().finalseg
    least: float = hmm.MIN_FLOAT
    begins, goes_on, ends, alone = (hmm.emit_P[state] for state in "BMES")
    chances = {
        char: (begins.get(char, least), goes_on.get(char, least), ends.get(char, least), alone.get(char, least))
        for char in {**begins, **goes_on, **ends, **alone}
    }
    start = tuple(hmm.start_P[state] for state in "BMES")
    steps = tuple(hmm.trans_P[step[0]][step[1]] for step in ("BE", "BM", "ME", "MM", "EB", "ES", "SB", "SS"))
    return chances, (least,) * 4, start, steps


def _cut_han(run: str) -> list[str]:
    """The Viterbi algorithm with its four states written out; additions in jieba's order, ties as in jieba.

    Of equal chances jieba takes the state later in the alphabet: S before E, M before B. Each state carries the
    starts of the words on the way to it, a bit for each character.
    """
    chances, never, (b, m, e, s), (be, bm, me, mm, eb, es, sb, ss) = _model()
    emit_b, emit_m, emit_e, emit_s = chances.get(run[0], never)
    b, m, e, s = b + emit_b, m + emit_m, e + emit_e, s + emit_s
    b_starts = m_starts = e_starts = s_starts = bit = 1
    for char in run[1:]:
        bit <<= 1
        emit_b, emit_m, emit_e, emit_s = chances.get(char, never)
        from_s, from_e = s + sb + emit_b, e + eb + emit_b
        new_b, new_b_starts = (from_s, s_starts | bit) if from_s >= from_e else (from_e, e_starts | bit)
        from_s, from_e = s + ss + emit_s, e + es + emit_s
        s, s_starts = (from_s, s_starts | bit) if from_s >= from_e else (from_e, e_starts | bit)
        from_m, from_b = m + me + emit_e, b + be + emit_e
        e, e_starts = (from_m, m_starts) if from_m >= from_b else (from_b, b_starts)
        from_m, from_b = m + mm + emit_m, b + bm + emit_m
        m, m_starts = (from_m, m_starts) if from_m >= from_b else (from_b, b_starts)
        b, b_starts = new_b, new_b_starts
    starts = s_starts if s >= e else e_starts
    words = []
    word = 0
    for at in range(1, len(run)):
        if starts >> at & 1:
            words.append(run[word:at])
            word = at
    words.append(run[word:])
    return words
