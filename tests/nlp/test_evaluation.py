"""The figures of an evaluation, against an example worked out by hand."""

from __future__ import annotations

import pytest

from nlp.measuring.evaluation import ClassFigures, Confusion, evaluate


def test_the_figures_are_those_worked_out_by_hand() -> None:
    found = evaluate([("a", "a"), ("a", "a"), ("a", "b"), ("a", None), ("b", "b"), ("b", "a")])

    assert (found.n, found.accuracy) == (6, 0.5)
    assert found.per_class["a"].f1 == pytest.approx(4 / 7)
    assert (found.per_class["a"].precision, found.per_class["a"].recall, found.per_class["a"].n) == (2 / 3, 0.5, 4)
    assert found.per_class["b"] == ClassFigures(precision=0.5, recall=0.5, f1=0.5, n=2)
    assert found.macro_f1 == pytest.approx((4 / 7 + 0.5) / 2)


def test_saying_nothing_is_wrong_and_never_precise() -> None:
    found = evaluate([("a", None)])

    assert (found.accuracy, found.macro_f1) == (0.0, 0.0)
    assert found.confusions == (Confusion("a", None, 1, (0,)),)


def test_the_worst_confusion_comes_first_with_two_examples_at_most() -> None:
    found = evaluate([("a", "b"), ("b", "a"), ("a", "b"), ("a", "b")])

    assert found.confusions == (Confusion("a", "b", 3, (0, 2)), Confusion("b", "a", 1, (1,)))
