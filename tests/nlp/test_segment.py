from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlp.words.dictionary import jieba
from nlp.words.segment import LONGEST, Segmenter, Token, shared_dictionary
from nlp.words.text import Text, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN_JIEBA = [
    "南京市长江大桥今天又堵车了",
    "我们小区地下车库积水严重，物业一直不管，请代表帮忙协调！",
    "孩子上学要绕行一公里半，学校门口没有红绿灯，太危险了。",
    "尊敬的代表您好:我是一名退休工人,想反映医保报销比例太低的问题",
    "楼上邻居半夜装修扰民，打12345也没有用，110来了两次。",
    "昨天下午3点左右，3.5米高的围墙倒了，砸坏了2辆电动车",
    "杭研大厦旁边的烧烤店油烟直排，我妈气管炎都犯了",
    "wifi信号差5g也没有 app打不开 www.example.com/a?b=1",
    "的的的了了了一一一在在在",
    "研究生命起源的结合成分子时和尚未结婚的人",
    "垃圾分类投放点又脏又臭，苍蝇满天飞～～～",
]

han = st.text(st.sampled_from("市长江大桥南京路灯积水公交车站地下库道坏了小区的不一人学生活动中心面 严重"), max_size=12)
any_text = st.text(st.characters(codec=None), max_size=30)


def found(words: list[str], written: str) -> list[str]:
    return [token.word for token in Segmenter(words).cut(Text.of(written).plain)]


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    """A jieba of our own, loaded without its logger and cache."""
    tokenizer = jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def worded(tokens: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    return [(word, start, end) for word, start, end in tokens if any(map(str.isalnum, word))]


@pytest.mark.parametrize("written", PLAIN_JIEBA)
def test_without_words_of_our_own_the_cut_is_that_of_jieba(written: str, tokenizer: Any) -> None:
    plain = Text.of(written).plain
    tokens = Segmenter([]).cut(plain)
    outer = [token for token in tokens if not any(inside(token, other) for other in tokens)]
    short = [token for token in tokens if token in outer or len(token.word) <= 3]

    assert worded(outer) == worded(tokenizer.tokenize(plain))
    assert sorted(worded(short)) == sorted(worded(tokenizer.tokenize(plain, mode="search")))


def inside(token: Token, other: Token) -> bool:
    return token != other and other.start <= token.start and token.end <= other.end


@given(han)
@settings(max_examples=300)
def test_any_chinese_text_is_cut_as_jieba_cuts_it(tokenizer: Any, plain: str) -> None:
    tokens = Segmenter([]).cut(plain)
    outer = [token for token in tokens if not any(inside(token, other) for other in tokens)]

    assert worded(outer) == worded(tokenizer.tokenize(plain))


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("公交", "公交车站没有座椅"),
        ("路灯", "路灯杆倒了"),
        ("地下车库积水", "我们小区地下车库积水严重"),
        ("积水", "路面积水严重"),
        ("积水", "车库积　水了"),
        ("积水", "車庫積水"),
        ("利昌路", "在利昌路口"),
        ("福寿街社区", "福壽街 社区"),
        ("wifi", "没有ＷＩＦＩ信号"),
        ("5g", "5G信号差"),
        ("12345", "打12345没人接"),
        ("5·12", "5·12那天"),
        ("free wifi", "有Free WiFi吗"),
        ("臭", "又脏又臭"),
        ("é", "café é"),
        # Swallowed by the cut.
        ("路灯", "三号楼路灯不亮"),
        ("下水", "5号楼下水堵了"),
        ("下水", "长胜苑5号楼下水堵了"),
        ("路灯", "过道路灯坏了"),
        ("学生", "高中学生多"),
        ("烂", "路烂了"),
        ("路", "小区内路烂"),
    ],
)
def test_a_word_of_a_rule_is_found(word: str, written: str) -> None:
    assert word in found([word], written)


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("市长", "南京市长江大桥"),
        ("大学生活", "大学生活动中心"),
        ("不通", "道路不通畅"),
        ("水电", "停水 电也停了"),
        ("110", "13811012345"),
        ("5g", "15gb"),
        ("路", "道路不平"),
        ("下水", "楼下水管漏了"),
        ("大学", "重大学术问题"),
        ("路灯", "马路灯光太暗"),
        ("路灯", "一路灯火通明"),
        ("市长", "上海市长宁区"),
        ("烂", "道路烂尾"),
    ],
)
def test_a_word_is_not_found_where_its_letters_belong_to_others(word: str, written: str) -> None:
    assert word not in found([word], written)


def test_words_of_rules_are_found_inside_each_other_and_across() -> None:
    words = ["地下车库", "车库积水", "积水严重", "地下车库积水", "路灯", "路灯杆"]

    assert set(words[:4]) <= set(found(words, "我们小区地下车库积水严重"))
    assert set(words[4:]) <= set(found(words, "路灯杆倒了"))


def test_tokens_come_in_text_order_longer_ones_first_and_say_where_they_are() -> None:
    plain = "公交车站积 水严重"
    tokens = Segmenter(["积水"]).cut(plain)

    assert tokens == sorted(tokens, key=lambda token: (token.start, -token.end))
    assert [token.word for token in tokens[:4]] == ["公交车站", "公交车", "公交", "车站"]
    assert all(token.word == plain[token.start : token.end].replace(" ", "") for token in tokens)


def test_words_of_our_own_are_known_to_their_segmenter_only() -> None:
    with_word, without = Segmenter(["利昌路"]), Segmenter([])

    assert "利昌路" in [token.word for token in with_word.cut("在利昌路口")]
    assert "利昌路" not in [token.word for token in without.cut("在利昌路口")]
    assert with_word.dictionary is without.dictionary is shared_dictionary()
    assert not jieba().dt.initialized


def test_a_long_message_is_cut_at_its_beginning_only() -> None:
    plain = "路灯坏了。" * 1000
    tokens = Segmenter(["路灯"]).cut(plain)

    assert max(token.end for token in tokens) <= LONGEST
    assert [token.word for token in tokens].count("路灯") == LONGEST / 5


@given(st.lists(han | any_text, max_size=6), han | any_text)
def test_any_words_and_any_text_are_cut(words: list[str], written: str) -> None:
    plain = Text.of(written).plain
    tokens = Segmenter(words).cut(plain)

    assert len(tokens) == len(set(tokens))
    for word, start, end in tokens:
        assert fold(plain[start:end]) == word


@given(st.lists(han, max_size=4), han | any_text)
@settings(max_examples=300)
@example([], "积 水")
@example(["水路", "道积水", "积水路"], "道积水路")
@example(["a"], "a b")
def test_a_text_that_is_just_the_phrase_yields_the_phrase(others: list[str], phrase: str) -> None:
    plain = Text.of(phrase).plain
    tokens = Segmenter([*others, phrase]).cut(plain)

    if "\n" not in plain and (word := fold(phrase)):
        assert word in [token.word for token in tokens]


@given(st.permutations(["积水", "路面积水", "积水严重", "路面", "面积", "水严"]))
def test_the_order_of_the_words_makes_no_difference(words: list[str]) -> None:
    assert found(words, "路面积水严重") == found(sorted(words), "路面积水严重")
