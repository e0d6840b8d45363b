"""How many guesses a password takes of somebody who knows how people choose them, in China, too.

The estimate is zxcvbn's; its own words are English. `common_words.txt` adds what passwords are made of here, the
likeliest first, each with its reading as it is typed: what people choose on purpose (by hand), names of places, offices
and families (by hand), and the commonest words of jieba's dictionary, read by pypinyin.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.words.sounds import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FILE = Path(__file__).parent / "common_words.txt"
#: Years somebody may have in mind; the library knows those before 2020 only.
_YEARS = range(1949, 2050)
#: So much of a password is looked at: the library takes seconds for long ones made of signs that stand for letters.
_LOOKED_AT = 32
#: So many ways of reading one name are known.
_MOST_READINGS = 8


def guesses(password: str, known: Iterable[str] = ()) -> float:
    """Return about how many guesses a password takes of somebody who tries the likeliest first.

    `known`: names anybody would try here, of the account and of its district. Takes up to half a second for a nasty
    password: call it in a thread.
    """
    # 150 ms and 12 MB for a page that is opened once a year.
    from zxcvbn import matching, scoring  # noqa: PLC0415

    tried = password[:_LOOKED_AT]
    lists = {**matching.RANKED_DICTIONARIES, "chinese": _chinese(), "known": _ranked(_names(known))}
    return float(scoring.most_guessable_match_sequence(tried, matching.omnimatch(tried, lists))["guesses"])


@cache
def _chinese() -> Mapping[str, int]:
    years = (str(year) for year in _YEARS)
    return _ranked((*years, *_FILE.read_text(encoding="utf-8").split()))


def _ranked(words: Iterable[str]) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(dict.fromkeys(words), 1)}


def _names(known: Iterable[str]) -> Iterator[str]:
    """Return each name as it is written and as it is typed, in small letters."""
    for name in known:
        yield name.lower()
        sounds = [list(dict.fromkeys(readings(char)))[:2] or [char.lower()] for char in name]
        for number, one in enumerate(product(*sounds)):
            if number == _MOST_READINGS:
                break
            yield "".join(one)
