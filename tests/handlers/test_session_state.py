"""A saved position is read back by every later version; what can't be read starts afresh."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.dialogue import Position
from handlers.chat.prompt import Ask, Choice, Deed, Leave
from handlers.chat.session_state import VERSION, State, decode, encode

#: Rows as the versions wrote them, word for word. Never changed: such rows are in databases.
CARD = (
    '{"at":{"dialogue":"intake","answers":[{"say":"柳林新苑三号楼楼道灯坏了，晚上看不见路"}],"asked":"","step":"card",'
    '"choices":[["提交",null,"finish","yes",[]],["修改",null,"edit","no",[]],["取消",null,"cancel","",[]],'
    '["一起关注",null,"join","",["关注","附议"]],["由工作人员分派",{"deputy":"staff"},"","",[]]],"token":"6f2c67c1",'
    '"shown":{"category":"ZM","street":"880102001","community":"880102001001","address":"三号楼","deputy":"D01",'
    '"deputies":[["D01","甄示例",["负责柳林社区"]]],"urgent":false,"enterprise":false,"on_behalf":false,'
    '"rules":[["R1",["楼道灯"],"类别:ZM",2.0]],"similar":1}}}'
)
EDIT = (
    '{"at":{"dialogue":"intake","answers":[{"say":"柳林新苑三号楼楼道灯坏了"}],"asked":"edit","step":"edit",'
    '"choices":[["问题",null,"ask:rewrite","",[]],["地点",null,"ask:other_place","",[]],["不改了",null,"ask:","",[]]],'
    '"token":"54e279bf","shown":{"category":"ZM","similar":null}}}'
)
RESUME = (
    '{"at":{"dialogue":"resume","answers":[{"draft":"柳林新苑三号楼楼道灯坏了","say":"楼道里也黑"}],"asked":"",'
    '"step":"resume","choices":[["继续上次",{"resume":true},"","yes",["继续"]],'
    '["重新开始",{"resume":false},"","no",["重来"]]],"token":"9f144053",'
    '"shown":{"draft":"柳林新苑三号楼楼道灯坏了","say":"楼道里也黑","case":null}},'
    '"parked":{"dialogue":"intake","answers":[{"say":"柳林新苑三号楼楼道灯坏了"}],"asked":"","step":"card",'
    '"choices":[["提交",null,"finish","yes",[]]],"token":"6f2c67c1","shown":{"category":"ZM","similar":1}}}'
)
PREVIEW = (
    '{"at":{"dialogue":"answering","answers":[{"case":1},{"template":"T2"},{"field:结果":"修好了"}],"asked":"",'
    '"step":"preview","choices":[["发送",{"sure":true},"","yes",["提交","确认","确定","发"]],'
    '["重写",{"action":"close","text":"","template":""},"","no",["修改"]],["取消",null,"drop","",[]]],"token":"e4fdf1e1",'
    '"shown":{"case":1,"action":"close","text":"柳林社区的问题已办结：修好了。","unit":"","days":null}}}'
)
#: The same prompt in version 1, which said the version and was otherwise the same.
CARD_1 = CARD.replace('{"at":{', '{"at":{"v":1,')
#: In version 2 what a line does is a value, no word.
CARD_2 = (
    '{"at":{"v":2,"dialogue":"intake","answers":[{"say":"柳林新苑三号楼楼道灯坏了，晚上看不见路"}],"asked":"",'
    '"step":"card","choices":[["提交",null,{"leave":"finish"},"yes",[]],["修改",null,{"ask":"edit"},"no",[]],'
    '["取消",null,{"leave":"cancel"},"",[]],["一起关注",null,{"deed":"join"},"",["关注","附议"]],'
    '["由工作人员分派",{"deputy":"staff"},null,"",[]]],"token":"6f2c67c1","shown":{"category":"ZM","street":"880102001",'
    '"community":"880102001001","address":"三号楼","deputy":"D01","deputies":[["D01","甄示例",["负责柳林社区"]]],'
    '"urgent":false,"enterprise":false,"on_behalf":false,"rules":[["R1",["楼道灯"],"类别:ZM",2.0]],"similar":1}}}'
)
UNVERSIONED = {"card": CARD, "edit": EDIT, "resume": RESUME, "preview": PREVIEW}


@pytest.mark.parametrize("row", UNVERSIONED.values(), ids=UNVERSIONED)
def test_a_row_from_before_versions_is_read_on(row: str) -> None:
    kept, state = json.loads(row), decode(row)

    assert state.at is not None
    assert [list(state.at.answers), state.at.step, state.at.asked] == [
        kept["at"][name] for name in ("answers", "step", "asked")
    ]
    assert [c.label for c in state.at.choices] == [c[0] for c in kept["at"]["choices"]]
    assert state.at.shown == kept["at"]["shown"]
    assert (state.parked is not None) == ("parked" in kept)


@pytest.mark.parametrize("row", UNVERSIONED.values(), ids=UNVERSIONED)
def test_what_was_read_is_written_in_the_present_version(row: str) -> None:
    state = decode(row)
    again = encode(state)

    assert {position["v"] for position in json.loads(again).values()} == {VERSION}
    assert decode(again) == state


def test_every_version_of_a_row_says_the_same() -> None:
    assert decode(CARD) == decode(CARD_1) == decode(CARD_2)
    assert encode(decode(CARD)) == CARD_2


def test_what_a_line_does_is_read_from_its_word() -> None:
    lines = [line for row in (CARD, EDIT, PREVIEW) if (at := decode(row).at) is not None for line in at.choices]

    assert {line.label: line.do for line in lines if line.do is not None} == {
        "提交": Leave.FINISH,
        "修改": Ask("edit"),
        "取消": Deed.DROP,
        "一起关注": Deed.JOIN,
        "问题": Ask("rewrite"),
        "地点": Ask("other_place"),
        "不改了": Ask(),
    }


@pytest.mark.parametrize(
    "row",
    [
        "",
        "null",
        "[]",
        "7",
        "not json",
        "[" * 100_000,
        '{"at":7}',
        '{"at":{}}',
        '{"at":{"dialogue":"intake"}}',
        CARD.replace('"token":"6f2c67c1",', ""),
        CARD.replace('"answers":[{"say":"柳林新苑三号楼楼道灯坏了，晚上看不见路"}]', '"answers":"abc"'),
        CARD.replace('"answers":[{"say":"柳林新苑三号楼楼道灯坏了，晚上看不见路"}]', '"answers":["abc"]'),
        CARD.replace('["提交",null,"finish","yes",[]]', '["提交",null,"finish"]'),
        CARD.replace('["提交",null,"finish","yes",[]]', '[1,null,"finish","yes",[]]'),
        CARD.replace('["提交",null,"finish","yes",[]]', '["提交",[1],"finish","yes",[]]'),
        CARD.replace('"finish"', '"unheard_of"'),
        CARD_2.replace('"finish"', '"unheard_of"'),
        CARD_2.replace('{"leave":"finish"}', '{"leave":"finish","ask":""}'),
        CARD.replace('{"at":{', '{"at":{"v":99,'),
        CARD.replace('{"at":{', '{"at":{"v":[],'),
    ],
    ids=range(20),
)
def test_what_cannot_be_read_starts_afresh(row: str) -> None:
    assert decode(row) == State()


def test_a_readable_draft_behind_an_unreadable_question_is_kept() -> None:
    state = decode(RESUME.replace('"dialogue":"resume",', ""))

    assert state.at is None
    assert state.parked is not None
    assert state.parked.step == "card"


def test_nothing_open_is_the_shortest_row() -> None:
    assert encode(State()) == "{}"
    assert decode("{}") == State()


FACTS = st.dictionaries(st.text(max_size=5), st.text(max_size=5) | st.booleans() | st.none(), max_size=3)
CHOICES = st.builds(
    Choice,
    st.text(max_size=8),
    st.none() | FACTS,
    st.sampled_from([None, *Leave, Ask(), Ask("place"), *Deed]),
    st.sampled_from(["", "yes", "no"]),
    st.lists(st.text(max_size=3), max_size=2).map(tuple),
)
POSITIONS = st.builds(
    Position,
    st.text(max_size=8),
    st.lists(FACTS, max_size=3).map(tuple),
    st.text(max_size=4),
    st.text(max_size=4),
    st.lists(CHOICES, max_size=4).map(tuple),
    st.text(max_size=8),
    FACTS,
)


@given(st.none() | POSITIONS, st.none() | POSITIONS)
def test_every_position_is_read_back_as_it_was(at: Position | None, parked: Position | None) -> None:
    assert decode(encode(State(at, parked))) == State(at, parked)
