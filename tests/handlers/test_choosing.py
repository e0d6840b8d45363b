"""Picking a numbered line: by number, by its words, by tapping it, by a plain yes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.choosing import Stale, pick, tap_contents
from handlers.chat.incoming import Kind
from handlers.chat.prompt import Ask, Choice, Leave
from handlers.texts import shared_texts as texts
from handlers.texts.command_words import number_in
from village import photo, said

SUBMIT = Choice("提交", do=Leave.FINISH, means="yes")
EDIT = Choice("修改", do=Ask("edit"), means="no")
SWAP = Choice("换成示例乙代表（负责柳荫社区）", {"deputy": "D2"}, words=("示例乙",))
STAFF = Choice("由工作人员分派", {"deputy": "staff"})
CARD = (SUBMIT, EDIT, SWAP, STAFF)
TOKEN, OLD = "0a1b2c3d", "ffffffff"


def chosen(text: str, command: str = "", menu_id: str = "", choices: tuple[Choice, ...] = CARD) -> object:
    return pick(choices, TOKEN, said(text, menu_id=menu_id), command)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("２", 2),
        (" 2 ", 2),
        ("2.", 2),
        ("2。", 2),
        ("2、", 2),
        ("2）", 2),
        ("②", 2),
        ("二", 2),
        ("两", 2),
        ("选2", 2),
        ("选择 2", 2),
        ("第二个", 2),
        ("第2项", 2),
        ("2号", 2),
        ("十", 10),
        ("12", 12),
        ("0", 0),
        ("٢", 2),
        ("2 谢谢", 2),
        ("好的，2", 2),
        ("2吧", 2),
        ("我选第二个，麻烦您了", 2),
        # Dressed up by keyboards, and by people.
        ("2️⃣", 2),
        ("❷", 2),
        ("➋", 2),
        ("⓶", 2),
        ("⑵", 2),
        ("（2）", 2),
        ("【2】", 2),
        ("“2”", 2),
        ("2；", 2),
        ("2～", 2),
        ("2👍", 2),
        ("2[强]", 2),
        ("2[OK][抱拳]", 2),
        ("贰", 2),
        ("选项2", 2),
        ("回2", 2),
        ("回复：2", 2),
        ("按2吧", 2),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, number: int) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2楼",
        "2号楼",
        "2个月了",
        "119",
        "1 2",
        "二楼",
        "第二次",
        "-1",
        "1.5",
        "一二",
        "2天",
        "没有2",
        "十分",
        "谢谢",
        "回2楼",
        "打110",
        "2人被困",
        "选2号楼",
        "[2]栋",
        "❷期",
    ],
)
def test_a_number_in_a_sentence_is_no_pick(text: str) -> None:
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1", SUBMIT),
        ("提交", SUBMIT),
        ("提交。", SUBMIT),
        ("三", SWAP),
        ("示例乙", SWAP),
        ("换成示例乙代表(负责柳荫社区)", SWAP),
        ("第4个", STAFF),
        (" 由工作人员分派！", STAFF),
    ],
)
def test_a_line_is_picked_by_its_number_or_its_words(text: str, line: Choice) -> None:
    assert chosen(text) is line


def test_a_plain_yes_or_no_picks_the_line_that_stands_for_it() -> None:
    assert chosen("好的", "yes") is SUBMIT
    assert chosen("不对", "no") is EDIT


def test_submit_picks_whatever_finishes() -> None:
    finish = Choice("没有问题", do=Leave.FINISH)

    assert chosen("报上去", "submit", choices=(EDIT, finish)) is finish
    assert chosen("报上去", "submit", choices=(EDIT,)) is None


def test_a_command_that_no_line_stands_for_is_no_pick() -> None:
    assert chosen("返回", "back") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1、提交", SUBMIT),
        ("1.提交", SUBMIT),
        ("1 提交", SUBMIT),
        ("1提交", SUBMIT),
        ("１、提交。", SUBMIT),
        ("①提交", SUBMIT),
        ("一、提交", SUBMIT),
        ("1、提交，谢谢", SUBMIT),
        ("提交！谢谢", SUBMIT),
        ("提交吧，谢谢您了", SUBMIT),
        ("1 谢谢", SUBMIT),
        ("1，好的", SUBMIT),
        ("好的，提交吧", SUBMIT),
        ("好的，1", SUBMIT),
        ("没问题，提交", SUBMIT),
        ("麻烦帮我提交一下", SUBMIT),
        ("选1", SUBMIT),
        ("我选1", SUBMIT),
        ("就第一个吧", SUBMIT),
        ("第一个", SUBMIT),
        ("选第二个，谢谢", EDIT),
        ("2、修改一下", EDIT),
        ("修改一下吧", EDIT),
        ("3 换成示例乙", SWAP),
        ("3、示例乙", SWAP),
        ("换成示例乙代表，谢谢", SWAP),
        ("那就由工作人员分派吧", STAFF),
        ("4 由工作人员分派", STAFF),
    ],
)
def test_a_line_is_picked_with_courtesies_and_with_its_name_behind_its_number(text: str, line: Choice) -> None:
    assert chosen(text) is line


@pytest.mark.parametrize(
    "text",
    [
        "1号楼没水",
        "1 号楼没水",
        "1、号楼前也没有灯",
        "1单元也是",
        "2天了",
        "4楼的灯也坏了，谢谢",
        "一楼也黑",
        "提交之前补一句：晚上更黑",
        "提交给社区过，没人管",
        "好的小区怎么会这样",
        "谢谢",
        "谢谢您，辛苦了",
        "修改路名",
        "示例乙知道这件事",
        "1.5米宽",
        "不提交",
    ],
)
def test_words_of_a_matter_pick_nothing(text: str) -> None:
    assert chosen(text) is None


@pytest.mark.parametrize("text", ["2、提交", "1、修改", "4 提交", "9、提交"])
def test_a_number_and_the_name_of_another_line_pick_neither(text: str) -> None:
    assert chosen(text) == Stale(texts.NUMBER_AND_NAME_DIFFER)


@pytest.mark.parametrize("number", ["0", "5", "99", "9 谢谢"])
def test_a_number_that_is_not_on_offer_is_told_the_range(number: str) -> None:
    assert chosen(number) == Stale(texts.number_out_of_range(4))


def test_without_lines_a_number_is_an_answer_like_any_other() -> None:
    """How many days? Three."""
    assert chosen("3", choices=()) is None


def test_a_tap_picks_its_line_whatever_its_words_say() -> None:
    assert chosen("提交", "submit", f"{TOKEN}-4") is STAFF


@pytest.mark.parametrize("number", ["0", "5", "-1", "", "x", "1.0", "²", "9" * 5000])
def test_a_forged_line_of_this_prompt_is_stale(number: str) -> None:
    assert chosen("提交", "submit", f"{TOKEN}-{number}") == Stale(texts.STALE_CHOICE)


@pytest.mark.parametrize("line", ["1", "2", "99"])
@pytest.mark.parametrize("text", ["提交", "1", "", "任何话"])
def test_a_tap_on_an_older_prompt_never_picks(line: str, text: str) -> None:
    assert chosen(text, "submit", f"{OLD}-{line}") == Stale(texts.STALE_CHOICE)


@pytest.mark.parametrize("menu_id", ["101", "menu-101", "-1", "x"])
def test_the_id_of_somebody_elses_menu_counts_for_nothing(menu_id: str) -> None:
    assert chosen("1", menu_id=menu_id) is SUBMIT
    assert chosen("好的", "yes", menu_id) is SUBMIT
    assert chosen("路灯坏了", menu_id=menu_id) is None


def test_only_words_pick() -> None:
    assert pick(CARD, TOKEN, photo(), "") is None
    assert pick(CARD, TOKEN, said("提交", Kind.VOICE), "submit") is None


def test_a_tap_whose_id_is_lost_picks_by_what_it_sent() -> None:
    """Test accounts of the platform do not return the id."""
    sent = tap_contents(CARD)

    assert sent == ["提交", "修改", "换成示例乙代表", "由工作人员分派"]
    assert [chosen(content) for content in sent] == list(CARD)


def test_lines_that_begin_alike_send_their_numbers() -> None:
    choices = (Choice("补充到 MS20261123-0002"), Choice("补充到 MS20261123-0001"), Choice("这是新的问题"))

    assert tap_contents(choices) == ["1", "2", "这是新的问题"]


@pytest.mark.parametrize("label", ["", " ", "<>", "（负责）", "&#37;"])
def test_a_line_without_words_sends_its_number(label: str) -> None:
    assert tap_contents((SUBMIT, Choice(label)))[1] in {"2", "37;"}


LINES = st.lists(
    st.builds(
        Choice, st.text(max_size=20), do=st.sampled_from([None, Leave.FINISH, Ask("edit")]), words=st.tuples(st.text())
    ),
    max_size=6,
).map(tuple)


@given(LINES, st.text(), st.text(), st.sampled_from(["", "yes", "submit", "back"]))
def test_anything_is_a_pick_a_refusal_or_none(
    choices: tuple[Choice, ...], text: str, menu_id: str, command: str
) -> None:
    found = pick(choices, TOKEN, said(text, menu_id=menu_id), command)

    assert found is None or isinstance(found, Stale) or found in choices


@given(LINES, st.text(), st.integers(-3, 10**6), st.text("0123456789abcdef", min_size=8, max_size=8))
def test_no_older_link_ever_picks(choices: tuple[Choice, ...], text: str, number: int, old: str) -> None:
    found = pick(choices, TOKEN, said(text, menu_id=f"{old}-{number}"), "")

    assert old == TOKEN or isinstance(found, Stale)


@given(LINES.filter(bool), st.data())
def test_a_link_picks_its_own_line(choices: tuple[Choice, ...], data: st.DataObject) -> None:
    number = data.draw(st.integers(1, len(choices)))

    assert pick(choices, TOKEN, said(data.draw(st.text()), menu_id=f"{TOKEN}-{number}"), "") is choices[number - 1]
