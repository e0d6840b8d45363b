"""Numbered lines that can be tapped, and pieces that fit one message."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.prompt import Choice, Prompt
from handlers.chat.rendering import harmless, render, without_links
from handlers.texts.pieces import more_follows, split

LINK = re.compile(
    r'(?m)^\d+ <a href="weixin://bizmsgmenu\?msgmenucontent=([^"&]+)&msgmenuid=([0-9a-f]{8}-\d+)">([^<>\n]+)</a>'
)
MARKER = more_follows("")
TOKEN = "0a1b2c3d"
#: What UTF-8 can carry.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def test_a_prompt_has_its_text_its_lines_and_its_hint() -> None:
    shown = render(Prompt("要改哪一项？", (Choice("问题"), Choice("地点")), "直接发也行。"), TOKEN)

    assert shown.split("\n") == [
        "要改哪一项？",
        f'1 <a href="weixin://bizmsgmenu?msgmenucontent=问题&msgmenuid={TOKEN}-1">问题</a>',
        f'2 <a href="weixin://bizmsgmenu?msgmenucontent=地点&msgmenuid={TOKEN}-2">地点</a>',
        "直接发也行。",
    ]


def test_a_sentence_is_shown_as_it_is() -> None:
    assert render("<b>好的</b>", TOKEN) == "<b>好的</b>"


@pytest.mark.parametrize(
    ("label", "shown", "sent"),
    [
        ("福寿街社区（西关街道）", "福寿街社区（西关街道）", "福寿街社区"),
        ("MS20261123-0001 待答复 路灯", "MS20261123-0001 待答复 路灯", "MS20261123-0001"),
        ('甲"><b>&乙', "甲 b 乙", "甲"),
        ("100% 解决+1=#?", "100 解决 1", "100"),
        ("已办结:{结果}\n谢谢", "已办结:{结果} 谢谢", "已办结"),
        ("<>", "1", "1"),
    ],
)
def test_a_label_can_not_break_its_link(label: str, shown: str, sent: str) -> None:
    line = render(Prompt("", (Choice(label),)), TOKEN).split("\n", 1)[1]
    found = LINK.fullmatch(line)

    assert found is not None
    assert (found.group(1), found.group(3)) == (sent, shown)


@given(st.lists(st.text(max_size=3000), min_size=1, max_size=5))
def test_whatever_the_labels_are_each_is_one_tappable_line(labels: list[str]) -> None:
    lines = render(Prompt("", tuple(Choice(label) for label in labels)), TOKEN).split("\n")[1:]
    found = [LINK.fullmatch(line) for line in lines]

    assert all(found)
    assert [one.group(2) for one in found if one] == [f"{TOKEN}-{n}" for n in range(1, len(labels) + 1)]


@given(st.lists(st.text(max_size=3000), min_size=1, max_size=5), TEXT)
def test_a_link_is_never_cut(labels: list[str], text: str) -> None:
    choices = tuple(Choice(label) for label in labels)
    shown = render(Prompt(text.replace("<", ""), choices), TOKEN)
    links = [link for piece in split(shown, 2000) for link in LINK.findall(piece)]

    assert len(links) == len(labels)


def test_what_cannot_be_seen_is_taken_out_of_somebodys_words() -> None:
    assert harmless("路\u202e灯\u200b坏了\ufeff <A href='x'>点</A>") == "路灯坏了 ＜A href='x'>点＜/A>"
    assert harmless("👨\u200d👩\u200d👧 谢谢\n你") == "👨\u200d👩\u200d👧 谢谢\n你"


def test_what_fits_is_left_alone() -> None:
    assert split("路" * 666, 2000) == ["路" * 666]
    assert split("", 2000) == [""]


def test_pieces_break_between_lines_and_say_that_more_follows() -> None:
    text = "\n".join("路" * 300 for _ in range(3))
    first, second = split(text, 2000)

    assert first == f"{'路' * 300}\n{'路' * 300}{MARKER}"
    assert second == "路" * 300


def test_nothing_blank_is_sent() -> None:
    for text in ("路" * 661 + "\n" * 3, "\n" * 2500, "路" * 700 + "\n\n" + " " * 1999 + "\n"):
        pieces = split(text, 2000)

        assert [piece for piece in pieces[1:] if not piece.strip()] == []


@given(st.lists(TEXT | st.text("路😀a\n", min_size=40, max_size=400), max_size=8).map("\n".join), st.integers(64, 300))
def test_pieces_fit_cut_no_character_and_lose_nothing(text: str, most: int) -> None:
    pieces = split(text, most)
    said = "".join([*(piece.removesuffix(MARKER) for piece in pieces[:-1]), pieces[-1]])

    assert all(len(piece.encode()) <= most for piece in pieces)
    assert all(piece.endswith(MARKER) for piece in pieces[:-1])
    assert re.sub(r"\s", "", said) == re.sub(r"\s", "", text)


@given(st.text(), st.integers(64, 300))
def test_even_half_characters_are_split(text: str, most: int) -> None:
    assert all(len(piece.encode("utf-8", "replace")) <= most for piece in split(text, most))


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ('点<a href="https://example.org">这里</a>看', '点＜a href="https://example.org">这里＜/a>看'),
        ("<A  href=x>x</A>", "＜A  href=x>x＜/A>"),
        ("<a\nhref='x'>", "＜a\nhref='x'>"),
        ("3<5，a<b，<apple>", "3<5，a<b，<apple>"),
        ("没有链接", "没有链接"),
    ],
)
def test_nobody_writes_links_into_somebody_elses_chat(text: str, harmless: str) -> None:
    assert without_links(text) == harmless
