"""What is kept of a case when it is filed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from databases import make_migrated, open_copy
from handlers.chat.inbox_payload import to_payload
from handlers.conversation.turns import Incoming, Service, handle
from handlers.service.policy import Policy
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.rules.rule_tables import fired_rules
from village import CLEAR, MONDAY, said, suggester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

SERVICE = Service(suggester(), (), Policy(quiet_hours=None))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_copy(make_migrated(tmp_path), tmp_path)
    yield opened
    opened.dispose()


def say(engine: Engine, *texts: str) -> None:
    for number, text in enumerate(texts):
        message = said(text, key=f"m:{text}:{number}")
        with engine.begin() as conn:
            recorded = inbox.record(conn, [Arrival(message.key, message.openid, to_payload(message), MONDAY)])
            handle(conn, SERVICE, [Incoming(recorded[0].id, message, MONDAY)], MONDAY)


def kept(engine: Engine) -> list[Any]:
    columns = fired_rules.c
    with engine.begin() as conn:
        return list(conn.execute(select(columns.rule_id, columns.target_kind, columns.target_value, columns.against)))


def test_the_rules_that_fired_are_kept_with_the_case(engine: Engine) -> None:
    say(engine, CLEAR)
    assert kept(engine) == []
    say(engine, "提交")

    assert kept(engine) == [("R1", "category", "LD", False)]


def test_a_matter_that_was_guided_elsewhere_keeps_its_rules_too(engine: Engine) -> None:
    say(engine, "柳荫小区的事法院不给判", "好的")

    assert kept(engine) == [("R4", "redirect", "请向人民法院反映。", False)]
