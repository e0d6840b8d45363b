"""A long list in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

A_PAGE = 50
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One page of a list; `newer` and `older` are the addresses of the pages beside it, None = there is none."""

    items: Sequence[T]
    first: int
    count: int
    newer: str | None
    older: str | None


def part_of(items: Sequence[T], asked: str, address: str) -> Part[T]:
    """Return the page that was asked for, or the nearest there is; `address` goes on with `?` or `&`."""
    known = asked.isascii() and asked.isdecimal() and len(asked) <= _MOST_DIGITS
    last = max(0, len(items) - 1) // A_PAGE
    number = max(0, min((int(asked) if known else 1) - 1, last))
    start = number * A_PAGE

    def beside(one: int) -> str | None:
        return f"{address}{'&' if '?' in address else '?'}page={one + 1}" if 0 <= one <= last and last else None

    return Part(items[start : start + A_PAGE], start + 1, len(items), beside(number - 1), beside(number + 1))
