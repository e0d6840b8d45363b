"""How characters sound to somebody who types by ear: without tones, n as l, zh as z, back nasals as front ones."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIRST, _LAST = 0x4E00, 0x9FFF
#: Where the signs for syllables begin: a private area, so that no text has them by itself.
_SIGNS = 0xE000
#: Characters of names with more than one common reading; of the others only the first reading counts.
_POLYPHONES = frozenset("长乐行重朝曾单盛都厦堡埔解调传降圩铺葛会华石观")
#: Readings looked at of these.
_READINGS = 3
#: Characters that are taken for each other by eye, as one of each.
LOOKALIKE = str.maketrans("巳已象著帐折冶侯竟拔戌末躁", "己己像着账拆治候竞拨戍未噪")
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))


def code(text: str) -> str:
    """The text with one sign for each character's first reading; pieces that sound alike have like signs."""
    # A third of the time that str.translate takes with a table of characters beyond Latin-1.
    return "".join(map(_table().__getitem__, text))


def code_of_alike(text: str) -> str:
    """The same, where characters that look alike are one: 折 for 拆."""
    return "".join(map(_table_of_alike().__getitem__, text))


def codes(name: str) -> Iterator[str]:
    """The codes of a name: with the first readings, and with one of its characters read in another way."""
    first = code(name)
    yield first
    signs = _signs()
    for at, char in enumerate(name):
        if char not in _POLYPHONES:
            continue
        for reading in islice(readings(char), 1, _READINGS):
            sign = signs[_fold(reading)]
            if sign != first[at]:
                yield first[:at] + sign + first[at + 1 :]


def readings(char: str) -> Iterator[str]:
    """The toneless readings of a character, the commonest first; none for one that is not Chinese."""
    sounds = _pinyin().get(ord(char))
    return map(_toneless, sounds.split(",")) if sounds else iter(())


@cache
def _pinyin() -> Mapping[int, str]:
    """The readings of characters, from pypinyin's own file.

    The package would read its 47,000 phrases, too: three times the time, 40 MB, and 190,000 objects for the garbage
    collector to look at, which stops every thread meanwhile.
    """
    package = find_spec("pypinyin")
    assert package is not None
    assert package.origin is not None
    spec = spec_from_file_location("pinyin_dict", Path(package.origin).with_name("pinyin_dict.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Mapping[int, str]", module.pinyin_dict)


class _Signs(dict[str, str]):
    """A sign for each character; one that is not Chinese is its own."""

    def __missing__(self, char: str) -> str:
        return char


@cache
def _table() -> Mapping[str, str]:
    signs = _signs()
    return _Signs(
        {
            chr(char): signs[_fold(_toneless(sounds.partition(",")[0]))]
            for char, sounds in _pinyin().items()
            if _FIRST <= char <= _LAST
        }
    )


@cache
def _table_of_alike() -> Mapping[str, str]:
    table = _Signs(_table())
    table.update({chr(written): table[chr(meant)] for written, meant in LOOKALIKE.items()})
    return table


@cache
def _signs() -> Mapping[str, str]:
    syllables = {
        _fold(_toneless(sound))
        for char, sounds in _pinyin().items()
        if _FIRST <= char <= _LAST
        for sound in sounds.split(",")
    }
    return {syllable: chr(_SIGNS + at) for at, syllable in enumerate(sorted(syllables))}


@cache
def _toneless(sound: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", sound) if char.isalpha())


@cache
def _fold(syllable: str) -> str:
    for heard, meant in _INITIALS:
        if syllable.startswith(heard):
            syllable = meant + syllable[len(heard) :]
            break
    return syllable[:-1] if syllable.endswith("ng") else syllable
