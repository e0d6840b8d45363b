from __future__ import annotations

import pytest

from bot.wechat import platform_numbers as rules
from bot.wechat.platform_numbers import ErrorCode
from handlers.chat.incoming import Kind


@pytest.mark.parametrize(
    ("kind", "menu_id", "window"),
    [
        (Kind.TEXT, "", rules.MESSAGE_WINDOW),
        (Kind.TEXT, "k1", rules.ACTION_WINDOW),
        (Kind.IMAGE, "", rules.MESSAGE_WINDOW),
        (Kind.UNKNOWN, "", rules.MESSAGE_WINDOW),
        (Kind.CLICK, "", rules.ACTION_WINDOW),
        (Kind.SCAN, "", rules.ACTION_WINDOW),
        (Kind.SUBSCRIBE, "", rules.ACTION_WINDOW),
        (Kind.UNSUBSCRIBE, "", None),
        (Kind.EVENT, "", None),
        (Kind.TEMPLATE_RESULT, "200163836", None),
    ],
)
def test_each_action_opens_its_window(kind: Kind, menu_id: str, window: rules.Window | None) -> None:
    assert rules.window_opened(kind, menu_id=menu_id) == window


def test_no_error_code_means_two_things() -> None:
    sets = [
        rules.TOKEN_ERRORS,
        rules.WINDOW_ERRORS,
        rules.NOT_A_FOLLOWER_ERRORS,
        rules.REFUSED_ERRORS,
        rules.QUOTA_ERRORS,
        rules.BUSY_ERRORS,
        rules.RIGHTS_ERRORS,
        rules.TEMPLATE_ERRORS,
        rules.CREDENTIAL_ERRORS,
    ]

    assert sum(map(len, sets)) == len(frozenset[ErrorCode]().union(*sets))


def test_a_plain_number_from_the_wire_is_found_in_the_sets() -> None:
    assert 42001 in rules.TOKEN_ERRORS
    assert 99999 not in rules.TOKEN_ERRORS
