"""`mashang rules evaluate`: what the present rules say of labelled messages, in figures and examples."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.commands import command_texts as texts
from bot.commands.labelled import LabelledFileError, categories_of
from nlp.measuring.evaluation import Evaluation, evaluate
from nlp.messages.details import mask
from storage.district.district_store import CategoryRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.commands.labelled import Labelled
    from nlp.suggester import Suggester

#: Confusions shown, and letters of an example.
_WORST, _LETTERS = 8, 40


def evaluate_rules(
    suggester: Suggester, messages: Sequence[Labelled], path: Path, tick: Callable[[], None]
) -> Evaluation:
    """Compare what the rules say with the labels, by category code. Raises LabelledFileError for an unknown label."""
    known = [CategoryRow(c.code, c.name) for c in suggester.categories]
    codes = {row.code for row in known}
    found = categories_of({message.label for message in messages}, known)
    for message in messages:
        if found[message.label].code not in codes:
            raise LabelledFileError(f"{path}, line {message.line}: there is no category {message.label!r}")
    pairs = []
    for message in messages:
        guess = suggester.suggest(message.text).category
        pairs.append((found[message.label].code, guess.code if guess else None))
        tick()
    return evaluate(pairs)


def to_json(found: Evaluation, suggester: Suggester) -> dict[str, Any]:
    """Return the object of `--json`, as in docs/rules.md."""
    return {
        "n": found.n,
        "accuracy": round(found.accuracy, 6),
        "macro_f1": round(found.macro_f1, 6),
        "per_class": {
            _key(code, suggester): {"code": code, **{k: _rounded(v) for k, v in asdict(figures).items()}}
            for code, figures in found.per_class.items()
        },
    }


def _rounded(value: float) -> float:
    return round(value, 6) if isinstance(value, float) else value


def lines(found: Evaluation, suggester: Suggester, messages: Sequence[Labelled]) -> Iterator[str]:
    """Say the figures, a table of the classes, and the worst confusions with examples."""
    yield texts.evaluation_summary(found.n, found.accuracy, found.macro_f1)
    yield texts.EVALUATION_HEAD
    for code, one in found.per_class.items():
        yield texts.evaluation_class(_name(code, suggester), one.n, one.precision, one.recall, one.f1)
    if found.confusions:
        yield texts.CONFUSIONS
    for confusion in found.confusions[:_WORST]:
        taken_for = _name(confusion.taken_for, suggester) if confusion.taken_for else None
        yield texts.confusion(_name(confusion.true, suggester), taken_for, confusion.n)
        for number in confusion.examples:
            yield texts.confused(messages[number].line, _shown(messages[number].text))


def _shown(text: str) -> str:
    """The beginning of a message in one line, without numbers and without what a terminal would take for orders."""
    return "".join(char if char.isprintable() else " " for char in mask(text))[:_LETTERS]


def _key(code: str, suggester: Suggester) -> str:
    """The name of a category, with its code where another one has the same name."""
    name = _name(code, suggester)
    return name if [one.name for one in suggester.categories].count(name) == 1 else f"{name} ({code})"


def _name(code: str, suggester: Suggester) -> str:
    category = suggester.category(code)
    return category.name if category else code
