from __future__ import annotations

from math import exp, isclose
from typing import TYPE_CHECKING

import pytest

from nlp.words.dictionary import PREFIX, Dictionary, jieba
from nlp.words.segment import shared_dictionary

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def small_jieba(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Lets jieba read three words instead of 350,000."""
    file = tmp_path / "words.txt"
    file.write_text("积水 30 n\nX光 10 n\n乾隆帝 60 nr\n", encoding="utf-8")
    monkeypatch.setattr(jieba().Tokenizer, "get_dict_file", lambda _: file.open("rb"))
    return tmp_path / "cache"


def test_likelihoods_are_those_of_jieba() -> None:
    dictionary = shared_dictionary()

    assert isclose(exp(dictionary.likelihood("路灯")) * exp(-dictionary.unknown), 446, rel_tol=1e-6)
    assert dictionary.likelihood("没有这个词") == dictionary.unknown


@pytest.mark.usefixtures("small_jieba")
def test_words_are_folded_as_texts_are_and_every_beginning_is_known() -> None:
    entries = Dictionary.load().entries

    assert {"积水", "x光", "干隆帝"} <= {word for word, likelihood in entries.items() if likelihood != PREFIX}
    assert entries["x"] == entries["干"] == entries["干隆"] == PREFIX


def test_the_second_start_reads_what_the_first_one_kept(small_jieba: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Dictionary.load(small_jieba)
    monkeypatch.setattr(jieba().Tokenizer, "get_dict_file", lambda _: pytest.fail("the dictionary was read again"))
    second = Dictionary.load(small_jieba)

    assert (second.entries, second.unknown) == (first.entries, first.unknown)
    assert len(list(small_jieba.iterdir())) == 1


@pytest.mark.parametrize("damage", ["", "0", "not a dictionary at all", "\xe9\x05", "N"])
def test_a_damaged_file_is_made_anew(small_jieba: Path, damage: str) -> None:
    first = Dictionary.load(small_jieba)
    (file,) = small_jieba.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage.encode("latin-1"))

    assert Dictionary.load(small_jieba).entries == first.entries
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_written_to_is_no_error(small_jieba: Path) -> None:
    small_jieba.write_text("a file where the folder should be")

    assert "积水" in Dictionary.load(small_jieba).entries


def test_nothing_is_logged_or_printed(
    small_jieba: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    Dictionary.load(small_jieba)

    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
