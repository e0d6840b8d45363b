from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from bot.wechat import platform_numbers as rules
from bot.wechat.platform_numbers import ErrorCode


def test_no_error_code_means_two_things() -> None:
    sets = [
        rules.WINDOW_ERRORS,
        rules.NOT_A_FOLLOWER_ERRORS,
        rules.QUOTA_ERRORS,
        rules.BUSY_ERRORS,
        rules.MESSAGE_ERRORS,
        rules.RIGHTS_ERRORS,
        rules.TEMPLATE_ERRORS,
        rules.ACCOUNT_ERRORS,
    ]

    assert sum(map(len, sets)) == len(frozenset[ErrorCode]().union(*sets))


def test_a_plain_number_from_the_wire_is_found_in_the_sets() -> None:
    assert 42001 in rules.TOKEN_ERRORS
    assert 99999 not in rules.TOKEN_ERRORS


def test_every_number_of_the_platform_is_used() -> None:
    words: Counter[str] = Counter()
    for path in (Path(__file__).parents[3] / "bot").rglob("*.py"):
        words.update(re.findall(r"\w+", path.read_text("utf-8")))
    names = [*ErrorCode.__members__, *(name for name in vars(rules) if name.isupper())]

    assert [name for name in names if words[name] < 2] == []
