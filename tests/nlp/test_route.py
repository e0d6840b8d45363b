from __future__ import annotations

from math import log
from operator import add

from nlp.words.dictionary import PREFIX, Dictionary
from nlp.words.word_path import best_route

A_MILLION = log(1_000_000)


def dictionary(**counts: int) -> Dictionary:
    entries = {word: log(count) - A_MILLION for word, count in counts.items()}
    for word in counts:
        for end in range(1, len(word)):
            entries.setdefault(word[:end], PREFIX)
    return Dictionary(entries, -A_MILLION)


def words(text: str, known: Dictionary, own: dict[int, dict[int, float]] | None = None) -> list[str]:
    route = best_route(text, list(map(add, text, text[1:])), [(0, len(text))], known, own or {})
    cut, at = [], 0
    while at < len(text):
        cut.append(text[at : route.ends[at]])
        at = route.ends[at]
    return cut


def test_the_likeliest_words_win() -> None:
    assert words("路面积水", dictionary(路面=500, 面积=50, 积水=500, 路=10, 水=10)) == ["路面", "积水"]
    assert words("路面积水", dictionary(路面=5, 面积=5000, 积水=5, 路=9000, 水=9000)) == ["路", "面积", "水"]


def test_a_character_that_only_begins_words_does_not_stand_alone_beside_one() -> None:
    # As in jieba: 垃 begins 垃圾 and is no word itself.
    assert words("垃圾桶", dictionary(垃圾=1, 圾桶=900_000)) == ["垃圾", "桶"]
    assert words("垃", dictionary(垃圾=1)) == ["垃"]


def test_words_of_our_own_compete_with_the_dictionary() -> None:
    known = dictionary(路口=5000, 利=100, 昌=100, 口=100)

    assert words("利昌路口", known) == ["利", "昌", "路口"]
    assert words("利昌路口", known, {0: {3: log(2000) - A_MILLION}}) == ["利昌路", "口"]


def test_no_word_reaches_over_the_end_of_a_block() -> None:
    known = dictionary(积水=500, 积=1, 水=1)
    route = best_route("积水", ["积水"], [(0, 1)], known, {})

    assert route.ends[0] == 1
    assert route.longer == {}


def test_all_words_are_listed_by_their_first_character() -> None:
    known = dictionary(公交=50, 公交车=50, 车站=50, 公交车站=50)
    route = best_route("公交车站", list(map(add, "公交车", "交车站")), [(0, 4)], known, {1: {3: -9.0}})

    assert route.longer == {0: [2, 3, 4], 1: [3], 2: [4]}
