"""Links in bubbles, and what the Android client makes of a tap."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.phones.chat_links import choice, parts


def test_a_text_is_split_into_plain_runs_and_links() -> None:
    found = parts('请选：\n<a href="weixin://bizmsgmenu?msgmenucontent=1&amp;msgmenuid=a">1 路灯</a>\n或 <b>写</b>')

    assert [part.text for part in found] == ["请选：\n", "1 路灯", "\n或 <b>写</b>"]
    assert found[1].link is not None
    assert found[1].link.is_choice
    assert choice(found[1].link.url) == ("1", "a")


def test_a_label_is_shown_unescaped_and_other_quotes_work() -> None:
    (part,) = parts("<A class='x' HREF='https://example.org/?a=1&amp;b=2'>a&lt;b</A>")

    assert part.link is not None
    assert (part.link.label, part.link.url) == ("a<b", "https://example.org/?a=1&b=2")
    assert not part.link.is_choice


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_content_quoted_twice_survives_a_tap(content: str) -> None:
    url = f"weixin://bizmsgmenu?msgmenucontent={quote(quote(content, safe=''), safe='')}&msgmenuid=s1"

    assert choice(url) == (content, "s1")


@pytest.mark.parametrize(
    "url",
    [
        "weixin://bizmsgmenu",
        "weixin://bizmsgmenu?msgmenucontent=1",
        "weixin://bizmsgmenu?msgmenuid=1",
        "weixin://bizmsgmenu?msgmenucontent=&msgmenuid=1",
        "weixin://bizmsgmenu?msgmenucontent=1&msgmenuid=",
        "weixin://bizmsgmenu?msgmenucontent=100%25&msgmenuid=1",
    ],
)
def test_a_broken_choice_does_nothing_when_tapped(url: str) -> None:
    with pytest.raises(PhoneError):
        choice(url)
