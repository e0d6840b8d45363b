"""The tables of the conversation: whole, in order, and as the documentation shows them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handlers.cases import filing
from handlers.cases.case_draft import Draft
from handlers.chat.dialogue import Position
from handlers.chat.incoming import Kind
from handlers.chat.prompt import Deed
from handlers.chat.route_chart import action_of, mermaid
from handlers.chat.route_table import ANYWHERE, NOTHING, Route, Table, anything, find
from handlers.chat.session_state import State
from handlers.citizen.case_dialogues import ANOTHER, BELONGS, PROGRESS, RESUME, SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.citizen_routes import CITIZEN, CITIZENS_DEEDS
from handlers.citizen.intake import INTAKE
from handlers.conversation.arrival_routes import ARRIVAL
from handlers.conversation.talk import Talk
from handlers.conversation.turns import DIALOGUES
from handlers.deputy.deputy_dialogue import ANSWERING, OUTCOME
from handlers.deputy.deputy_routes import DEPUTY, DEPUTYS_DEEDS, STOPPED
from handlers.texts.command_words import MEANING_OF, meant
from storage.cases import cases
from storage.people import sessions
from village import CLEAR, COMMUNITY, MONDAY, OTHER, STREET, TEMPLATES, photo, said

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from handlers.chat.dialogue import Dialogue
    from handlers.chat.incoming import Inbound
    from handlers.chat.prompt import Facts
    from storage.cases.cases import Case

ROOT = Path(__file__).parent.parent.parent
TABLES = {table.name: table for table in (ARRIVAL, DEPUTY, STOPPED, CITIZEN)}
ME = "citizen"
NUMBER, NOBODYS = "MS20261123-0001", "MS20261127-0009"
#: What a newcomer asks of first; in the documentation in this order.
MESSAGES: dict[str, Inbound] = {
    "帮助": said("帮助"),
    "进度": said("进度"),
    "1": said("1"),
    "谢谢": said("谢谢"),
    "a photo": photo(),
    "plain words": said("今天又黑了一晚上"),
    "a clear report": said("松风小区垃圾没人清运"),
    "one's own case number": said(NUMBER),
    "撤回 + that": said(f"撤回 {NUMBER}"),
    "an unknown number": said(NOBODYS),
    "返回": said("返回"),
}


def rows() -> list[tuple[str, Route]]:
    return [(name, row) for name, table in TABLES.items() for row in table.rows]


def test_every_word_of_a_row_is_one() -> None:
    words = {
        word
        for _, row in rows()
        if not callable(row.says)
        for word in (row.says if isinstance(row.says, tuple) else (row.says,))
        if not isinstance(word, Kind)
    }

    assert words - set(MEANING_OF.values()) == set()


def test_every_place_of_a_row_is_one() -> None:
    known = {*NOTHING, *ANYWHERE}

    assert [
        (name, row.where)
        for name, row in rows()
        if not set(row.where) <= known | {d.name for d in TABLES[name].dialogues}
    ] == []


def test_every_dialogue_has_one_table_and_everything_it_asks_for_is_done() -> None:
    assert set(DIALOGUES) == {d.name for d in (*CITIZEN.dialogues, *DEPUTY.dialogues)}
    assert not {d.name for d in CITIZEN.dialogues} & {d.name for d in DEPUTY.dialogues}
    assert set(CITIZENS_DEEDS) | set(DEPUTYS_DEEDS) == set(Deed)
    assert not set(CITIZENS_DEEDS) & set(DEPUTYS_DEEDS)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_row_stands_behind_one_that_takes_everything(table: Table) -> None:
    places = (*NOTHING, *(d.name for d in table.dialogues))
    closed: set[str] = set()
    hidden = []
    for row in table.rows:
        where = set(places) if row.where is ANYWHERE else set(row.where)
        if where <= closed:
            hidden.append(action_of(row))
        if row.says is anything:
            closed |= where

    assert hidden == []


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_row_has_its_own_words_in_the_chart(table: Table) -> None:
    assert mermaid(table).count("-->") == len(table.rows)
    assert "lambda" not in mermaid(table)


def file(desk: Desk, text: str, community: str, **changed: object) -> Case:
    """File a case of the citizen's with deputy D1."""
    shown: Facts = {"category": "LD", "street": STREET, "community": community, "deputy": "D1"}
    case = filing.file(desk, ME, Draft(texts=(text,)), Position("intake", shown=shown), None)
    return cases.change(desk.conn, case, **changed) if changed else case


def talk(desk: Desk, message: Inbound, at: Position | None, *, deputy: str | None = None) -> Talk:
    """Return somebody's turn with that message, standing there."""
    who = deputy or ME
    citizen = sessions.lock(desk.conn, {who: "gh_village"}, MONDAY)[0][who][0]
    own = cases.current_of(desk.conn, [who]).get(who, [])
    command = meant(message.text, asked=at is not None) if message.kind is Kind.TEXT else ""
    return Talk(
        desk, citizen, State(at), own, TEMPLATES, replace(message, openid=who), command, desk.now, dialogues=DIALOGUES
    )


def standing(desk: Desk, deputy: str | None = None) -> dict[str, Position | None]:
    """Return a position in every dialogue, by what it is called in the documentation."""
    here = talk(desk, said(""), None, deputy=deputy)
    case = {"case": here.cases[0].id} if here.cases else {}

    def at(dialogue: Dialogue, *answers: Facts) -> Position:
        found = here.begin(dialogue, *answers).at
        assert found is not None
        return found

    if deputy is not None:
        opened = {"case": here.todo.cases[0].id}
        return {
            "nothing is open": None,
            "the list of what is to be done": at(ANSWERING),
            "an opened case": at(ANSWERING, opened),
            "请写办理结果": at(ANSWERING, opened, {"action": "close"}),
            "words to be sent": at(ANSWERING, opened, {"action": "reply", "text": "明天去看"}),
            "how it ended": at(OUTCOME, opened),
            "a draft of their own": at(INTAKE, {"say": CLEAR}),
        }
    judged = {"case": next((c.id for c in here.cases if c.survey), None)}
    return {
        "nothing is open": None,
        "intake: what is wrong": at(INTAKE),
        "intake: where": at(INTAKE, {"say": "楼道里有煤气味"}),
        "intake: the card": at(INTAKE, {"say": CLEAR}),
        "survey": at(SURVEY, judged),
        "supplement": at(SUPPLEMENT, case),
        "withdraw": at(WITHDRAW, case),
        "progress": at(PROGRESS),
        "belongs": at(BELONGS, {"say": "今天又黑了"}),
        "resume": at(RESUME, {"draft": CLEAR, "say": "今天又黑了"}),
        "another": at(ANOTHER, {"draft": CLEAR}, {"say": "槐荫小区垃圾没人清运"}),
    }


def done(desk: Desk, tables: tuple[Table, ...], message: Inbound, at: Position | None, deputy: str | None) -> str:
    table, row = find(tables, talk(desk, message, at, deputy=deputy))
    as_citizen = "(as a citizen) " if deputy is not None and table is CITIZEN else ""
    return as_citizen + action_of(row)


def drawn(desk: Desk, tables: tuple[Table, ...], deputy: str | None = None) -> str:
    """Return a table of what is done with each message, wherever somebody stands."""
    lines = [f"| open | {' | '.join(MESSAGES)} |", f"|{'---|' * (len(MESSAGES) + 1)}"]
    for name, at in standing(desk, deputy).items():
        cells = [done(desk, tables, message, at, deputy) for message in MESSAGES.values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


@pytest.fixture
def filed(desk: Desk) -> Desk:
    """The citizen has an open case and one that waits for a judgement, both with D1."""
    file(desk, CLEAR, COMMUNITY)
    file(desk, "槐荫小区3号楼路灯不亮", OTHER, state="closed", survey="asked", closed_at=desk.now)
    return desk


def documented(name: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return re.findall(rf"<!-- {kind}: {name} -->\n(?:```mermaid\n)?(.*?)\n(?:```|\n|$)", text, re.DOTALL)


@pytest.mark.parametrize("name", ["arrival", "citizen", "deputy", "stopped"])
def test_the_charts_in_the_architecture_are_drawn_from_the_tables(name: str) -> None:
    chart = mermaid(TABLES[name])

    assert documented(f"{name} routes", "chart") == [chart], f"stale, put this in its place:\n{chart}"


def test_the_architecture_shows_what_becomes_of_a_citizens_message(filed: Desk) -> None:
    table = drawn(filed, (ARRIVAL, CITIZEN))

    assert documented("citizen's messages", "table") == [table], f"stale, put this in its place:\n{table}"


def test_the_architecture_shows_what_becomes_of_a_deputys_message(filed: Desk) -> None:
    table = drawn(filed, (ARRIVAL, DEPUTY, CITIZEN), "D1")

    assert documented("deputy's messages", "table") == [table], f"stale, put this in its place:\n{table}"


KINDS = [said("柳荫小区路灯坏了", kind) for kind in Kind]
WORDS = [said(word) for word in (*MEANING_OF, "", "12", "补充 今天又黑了", "回复 明天去看", f"办结 {NUMBER} 修好了")]


@pytest.mark.parametrize("deputy", [None, "D1"])
def test_every_message_is_taken_by_some_row_wherever_somebody_stands(filed: Desk, deputy: str | None) -> None:
    tables = (ARRIVAL, CITIZEN) if deputy is None else (ARRIVAL, DEPUTY, CITIZEN)
    places = standing(filed, deputy)

    for message in (*KINDS, *WORDS, *MESSAGES.values()):
        for at in places.values():
            find(tables, talk(filed, message, at, deputy=deputy))


@pytest.mark.parametrize("message", [*KINDS, *WORDS], ids=str)
def test_whoever_was_stopped_is_answered_by_some_row(desk: Desk, message: Inbound) -> None:
    for at in (None, Position("answering"), Position("intake")):
        find((ARRIVAL, STOPPED, CITIZEN), talk(desk, message, at, deputy="D1"))
