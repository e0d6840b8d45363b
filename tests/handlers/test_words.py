"""The words that always work: each means one thing, however it is typed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import command_words as words
from handlers.texts.command_words import MEANING_OF, PREFIXES, forms, meaning, meant, number_in, plain

#: The contract's own words.
ALWAYS = {
    "帮助": "help",
    "返回": "back",
    "取消": "cancel",
    "重新开始": "restart",
    "进度": "progress",
    "补充": "supplement",
    "撤回": "withdraw",
    "人工": "staff",
    "跳过": "skip",
    "提交": "submit",
    "待办": "todo",
}
EVERY_WORD = sorted(MEANING_OF)


def test_every_word_has_one_meaning() -> None:
    counted = Counter(word for its_words in words._MEANINGS.values() for word in its_words.split())

    assert [word for word, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(("word", "means"), ALWAYS.items())
def test_the_contracts_words_mean_what_they_say(word: str, means: str) -> None:
    assert meaning(word) == means


@pytest.mark.parametrize("word", EVERY_WORD)
@pytest.mark.parametrize("written", ["{}", " {} ", "{}。", "{}！！", "“{}”", "{}\n", "\u3000{}～", "【{}】"])
def test_a_word_is_understood_with_anything_around_it(word: str, written: str) -> None:
    if word == "?":
        return
    assert meaning(written.format(word)) == MEANING_OF[word]


@pytest.mark.parametrize("word", ["OK", "ｏｋ", "Help", "ＨＥＬＰ", "?", "？"])
def test_width_and_case_make_no_difference(word: str) -> None:
    assert meaning(word) in {"yes", "help"}


@pytest.mark.parametrize("word", EVERY_WORD)
def test_no_word_is_taken_for_a_number(word: str) -> None:
    assert number_in(word) is None


def test_words_that_carry_something_mean_what_they_mean_alone() -> None:
    assert all(meaning(prefix) == means for prefix, means in PREFIXES.items())


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "。。。",
        "🙂",
        "对了，楼下的路灯也坏了",
        "取消了公交站，请恢复",
        "没有路灯",
        "帮助老人过马路的志愿者太少",
        "可以修一修路吗",
        "好" * 21,
    ],
)
def test_a_sentence_is_no_command(text: str) -> None:
    assert meaning(text) == ""


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("麻烦帮我查一下进度，谢谢", "progress"),
        ("我想撤回", "withdraw"),
        ("那算了吧，谢谢", "cancel"),
        ("转人工吧", "staff"),
        ("跳过吧", "skip"),
        ("谢谢", ""),
        ("没有了", ""),
        ("好的，路灯修好了", ""),
        ("嗯" * 2000, ""),
    ],
)
def test_courtesies_around_a_command_make_no_difference(text: str, means: str) -> None:
    assert meant(text, asked=False) == means


@pytest.mark.parametrize(
    ("text", "means"), [("好的，谢谢", "yes"), ("对对对", "yes"), ("嗯，对", "yes"), ("不对不对", "no")]
)
def test_a_courteous_yes_is_one_while_something_is_asked(text: str, means: str) -> None:
    assert meant(text, asked=True) == means
    assert meant(text, asked=False) == ""


@given(st.text("嗯好的那就谢谢我要1一个吧了。 ", max_size=60))
def test_courtesies_cost_little_however_many_there_are(text: str) -> None:
    assert all(forms(text)) or not plain(text)
    number_in(text * 30)


@given(st.text())
def test_any_text_has_some_meaning_or_none(text: str) -> None:
    assert meaning(text) in {"", *MEANING_OF.values()}
