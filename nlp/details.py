"""Numbers in a message that belong to a person: found, so that others see them masked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

SecretKind = Literal["phone", "identity", "plate"]

#: Full-width digits, letters and hyphens as narrow ones, one for one, so that places stay places.
_NARROW = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2010: "-", 0x2013: "-"}
#: Provinces in the letters of number plates (GA 36-2018).
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SECRET = re.compile(
    rf"""
      (?<!\d)(?:\+?86[-\ ]?)?(?P<phone>1[3-9]\d[-\ ]?\d{{4}}[-\ ]?\d{{4}})(?!\d)
    | (?<![\da-z])(?P<identity>\d{{6}}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{3}}[\dx])(?![\da-z])
    | (?P<plate>[{_PROVINCES}][a-hj-np-z][·•.\ -]?(?=[a-z]*\d)(?:[a-hj-np-z\d]{{5,6}}|[a-hj-np-z\d]{{4}}[挂学警港澳]))
      (?![\da-z])
    """,
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Secret:
    """A number at text[start:end]; `value` is it in narrow characters without separators."""

    kind: SecretKind
    start: int
    end: int
    value: str


def secrets(text: str) -> tuple[Secret, ...]:
    """Mobile numbers, ID numbers and number plates in a text as it was written, in order."""
    return tuple(_secret(found) for found in _SECRET.finditer(text.translate(_NARROW)))


def phones(text: str) -> tuple[str, ...]:
    """The mobile numbers in a text as eleven digits, each once."""
    return tuple(dict.fromkeys(secret.value for secret in secrets(text) if secret.kind == "phone"))


def mask(text: str) -> str:
    """The text with mobile numbers as 138****0000, ID numbers and number plates with only their beginnings left."""
    pieces: list[str] = []
    done = 0
    for secret in secrets(text):
        pieces += (text[done : secret.start], _masked(secret))
        done = secret.end
    return "".join(pieces) + text[done:]


def _secret(found: re.Match[str]) -> Secret:
    kinds: tuple[SecretKind, ...] = ("phone", "identity", "plate")
    kind = next(kind for kind in kinds if found[kind])
    return Secret(kind, *found.span(), re.sub(r"[-·•. ]", "", found[kind]).upper())


def _masked(secret: Secret) -> str:
    value = secret.value
    if secret.kind == "phone":
        return f"{value[:3]}****{value[-4:]}"
    kept = 3 if secret.kind == "identity" else 2
    return value[:kept] + "*" * (len(value) - kept)
