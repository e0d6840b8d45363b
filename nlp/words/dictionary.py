"""jieba's dictionary as one value to share: loaded once, never changed, every rule set lays its own words over it."""

from __future__ import annotations

import marshal
import os
import warnings
from functools import cache
from math import log
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, cast

from nlp.words.text import fold

if TYPE_CHECKING:
    from types import ModuleType

#: A beginning of words that is no word itself; likelihoods of words are below it.
PREFIX = 0.0
#: Raised when the layout of the cached file changes.
_LAYOUT = 1


class Dictionary:
    """Words and their likelihoods in general Chinese, natural logarithms.

    `entries` holds every word and, as in jieba, every beginning of one (PREFIX where it is no word itself).
    `unknown` is the likelihood of a character in no word at all. Nobody writes to it: it is shared by threads.
    """

    def __init__(self, entries: dict[str, float], unknown: float) -> None:
        self.entries = entries
        self.unknown = unknown

    def likelihood(self, word: str) -> float:
        """How likely a folded word is in general Chinese; all unknown words are equally unlikely."""
        return self.entries.get(word) or self.unknown

    @classmethod
    def load(cls, cache_dir: Path | None = None) -> Dictionary:
        """Jieba's own dictionary, folded as texts are.

        With a `cache_dir` the work is kept there for the next start: written whole or not at all, and a damaged or
        outdated file is made anew. A folder that can't be written to is no error. Takes about half a second.
        """
        if cache_dir is None:
            return cls(*_build())
        file = cache_dir / f"dictionary-{jieba().__version__}-{_LAYOUT}.bin"
        kept = _read(file)
        if kept is None:
            kept = _build()
            _write(file, kept)
        return cls(*kept)


@cache
def jieba() -> ModuleType:
    """The library, imported without the warnings its old source raises in newer Pythons."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba as library  # noqa: PLC0415 - only here can its warnings be held back
        import jieba.finalseg  # noqa: PLC0415
    return cast("ModuleType", library)


def _build() -> tuple[dict[str, float], float]:
    """Reads the dictionary through a tokenizer of our own, past `initialize`, which logs and writes a shared cache."""
    tokenizer = jieba().Tokenizer()
    counts: dict[str, int]
    counts, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    log_total = log(total)
    # One float object for each count: 500,000 entries share 11,000 of them.
    likelihoods = {count: log(count) - log_total if count else PREFIX for count in set(counts.values())}
    entries = {word: likelihoods[count] for word, count in counts.items()}
    changing = {char for char in set("".join(counts)) if fold(char) != char}
    for word in [word for word in counts if not changing.isdisjoint(word)]:
        folded = fold(word)
        if entries[word] and not entries.get(folded):
            entries[folded] = entries[word]
            for end in range(1, len(folded)):
                entries.setdefault(folded[:end], PREFIX)
    return entries, -log_total


def _read(file: Path) -> tuple[dict[str, float], float] | None:
    try:
        # Our own file in a folder of ours; marshal reads it in a third of the time of anything else.
        entries, unknown = marshal.loads(file.read_bytes())  # noqa: S302
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return (entries, unknown) if isinstance(entries, dict) and isinstance(unknown, float) else None


def _write(file: Path, kept: tuple[dict[str, float], float]) -> None:
    """Beside the file first, then in its place: a reader never sees half of it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(dir=file.parent, prefix=file.stem)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(marshal.dumps(kept))
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return
