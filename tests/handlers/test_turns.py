"""What a message says is worked out before its transaction, and not a second time within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import make_migrated, open_copy
from handlers.chat.inbox_payload import to_payload
from handlers.conversation.turns import Incoming, Service, handle, understand
from handlers.service.policy import Policy
from storage.messages import inbox
from storage.messages.inbox import Arrival
from village import CLEAR, MONDAY, said, suggester

if TYPE_CHECKING:
    from pathlib import Path

    from nlp.suggester import Suggester
    from nlp.suggestion import Context, Suggestion


class Counting:
    """A suggester that counts what it is asked."""

    def __init__(self, real: Suggester) -> None:
        self.real = real
        self.asked: list[str] = []

    def suggest(self, text: str, context: Context | None = None) -> Suggestion:
        self.asked.append(text)
        return self.real.suggest(text, context)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


def serving(asked: Counting) -> Service:
    return Service(asked, (), Policy(quiet_hours=None))  # type: ignore[arg-type]  # it answers as a suggester does


def test_a_first_message_is_understood_once_and_before_the_transaction(tmp_path: Path) -> None:
    service = serving(asked := Counting(suggester()))
    message = Incoming(1, said(CLEAR), MONDAY)
    understand(service, [message])
    assert asked.asked == [CLEAR]
    engine = open_copy(make_migrated(tmp_path), tmp_path)
    with engine.begin() as conn:
        recorded = inbox.record(conn, [Arrival("k", message.said.openid, to_payload(message.said), MONDAY)])
        answers = handle(conn, service, [Incoming(recorded[0].id, message.said, MONDAY, message.ahead)], MONDAY)
    engine.dispose()

    assert [answer is not None and "【代表】" in answer.reply for answer in answers] == [True]
    assert asked.asked == [CLEAR]


def test_another_district_in_between_understands_for_itself(tmp_path: Path) -> None:
    message = Incoming(1, said(CLEAR), MONDAY)
    understand(serving(Counting(suggester())), [message])
    service = serving(asked := Counting(suggester()))
    engine = open_copy(make_migrated(tmp_path), tmp_path)
    with engine.begin() as conn:
        recorded = inbox.record(conn, [Arrival("k", message.said.openid, to_payload(message.said), MONDAY)])
        handle(conn, service, [Incoming(recorded[0].id, message.said, MONDAY, message.ahead)], MONDAY)
    engine.dispose()

    assert asked.asked == [CLEAR]


@pytest.mark.parametrize("text", ["", "1", "提交", "好的", "重新开始"])
def test_words_for_the_bot_are_not_understood_ahead(text: str) -> None:
    understand(serving(asked := Counting(suggester())), [Incoming(1, said(text), MONDAY)])

    assert asked.asked == []
