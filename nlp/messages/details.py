"""Numbers in a message that belong to a person: found, so that others see them masked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

SecretKind = Literal["phone", "identity", "plate"]

#: Full-width digits, letters and hyphens as narrow ones, one for one, so that places stay places.
_NARROW = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2010: "-", 0x2013: "-"}
#: Provinces in the letters of number plates (GA 36-2018).
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
#: Short patterns that begin with what is rare, so that a text without numbers costs next to nothing.
_PHONE = re.compile(r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)", re.ASCII)
_COUNTRY = re.compile(r"\+?86[- ]?$", re.ASCII)
_IDENTITY = re.compile(
    r"[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\da-zA-Z])", re.ASCII
)
_PLATE = re.compile(
    rf"[{_PROVINCES}][a-hj-np-z][·•.\- ]?(?=[a-z]*\d)"
    r"(?:[a-hj-np-z\d]{5,6}|[a-hj-np-z\d]{4}[挂学警港澳])(?![\da-z])",
    re.ASCII | re.IGNORECASE,
)
_WIDE = re.compile("[\u2010\u2013\u3000\uff01-\uff5e]")
_SEPARATORS = re.compile("[-·•. ]")
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Secret:
    """A number at text[start:end]; `value` is it in narrow characters without separators."""

    kind: SecretKind
    start: int
    end: int
    value: str


def secrets(text: str) -> tuple[Secret, ...]:
    """Mobile numbers, ID numbers and number plates in a text as it was written, in order."""
    narrow = _narrow(text)
    found = [*_numbers(narrow, "identity", _IDENTITY), *_numbers(narrow, "phone", _PHONE)]
    found += [_secret("plate", *plate.span(), plate.group()) for plate in _PLATE.finditer(narrow)]
    return tuple(sorted(found, key=lambda secret: secret.start))


def phones(text: str) -> tuple[str, ...]:
    """The mobile numbers in a text as eleven digits, each once."""
    return tuple(dict.fromkeys(secret.value for secret in _numbers(_narrow(text), "phone", _PHONE)))


def mask(text: str) -> str:
    """The text with mobile numbers as 138****0000, ID numbers and number plates with only their beginnings left."""
    pieces: list[str] = []
    done = 0
    for secret in secrets(text):
        pieces += (text[done : secret.start], _masked(secret))
        done = secret.end
    return "".join(pieces) + text[done:]


def _narrow(text: str) -> str:
    return text.translate(_NARROW) if _WIDE.search(text) else text


def _numbers(narrow: str, kind: SecretKind, pattern: re.Pattern[str]) -> Iterator[Secret]:
    """The numbers of a kind that are no part of a longer one."""
    for found in pattern.finditer(narrow):
        start = found.start()
        country = _COUNTRY.search(narrow, max(0, start - 4), start) if kind == "phone" else None
        start = country.start() if country else start
        if start == 0 or narrow[start - 1] not in _DIGITS:
            yield _secret(kind, start, found.end(), found.group())


def _secret(kind: SecretKind, start: int, end: int, written: str) -> Secret:
    return Secret(kind, start, end, _SEPARATORS.sub("", written).upper())


def _masked(secret: Secret) -> str:
    value = secret.value
    if secret.kind == "phone":
        return f"{value[:3]}****{value[-4:]}"
    kept = 3 if secret.kind == "identity" else 2
    return value[:kept] + "*" * (len(value) - kept)
