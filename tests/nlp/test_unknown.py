from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.words.dictionary import jieba
from nlp.words.unknown_words import cut_unknown

han = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5)
common = st.sampled_from(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
)
signs = st.sampled_from("abc019.%+#&_-")


@given(st.text(han | common | common | signs, min_size=1, max_size=20))
def test_every_run_is_cut_as_jieba_cuts_it(run: str) -> None:
    assert cut_unknown(run) == list(jieba().finalseg.cut(run))


@pytest.mark.parametrize(
    ("run", "words"), [("杭研", ["杭研"]), ("13.5%的", ["13.5%", "的"]), ("龥", ["龥"]), ("5g", ["5g"])]
)
def test_names_and_numbers_stay_whole(run: str, words: list[str]) -> None:
    assert cut_unknown(run) == words
