"""What in a message belongs to a person, found however it is written, so that others see it masked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from nlp.messages.digit_groups import has_digits, plain_digits, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nlp.messages.digit_groups import Digits

SecretKind = Literal["phone", "landline", "identity", "plate", "card", "account"]

_MOBILE = re.compile(r"(?:0{0,2}86)?(1[3-9]\d{9})", re.ASCII)
#: Area code and number (two or three digits behind the 0, seven or eight of its own), and numbers of enterprises.
_LANDLINE = re.compile(r"0[1-9]\d{1,2}[2-8]\d{6,7}|[48]00\d{7}", re.ASCII)
#: Seven or eight digits are a number only behind such a word.
_LOCAL = re.compile(r"[2-8]\d{6,7}", re.ASCII)
_SAYS_LOCAL = re.compile(r"(?:电话|座机|固话|号码|家里|打)(?:号码)?[是为:： ]{0,3}$")
#: GB 11643-1999: division, day of birth, number, check digit; the fifteen digits of before.
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(rf"[1-8]\d{{5}}(?:(?:19|20)\d\d{_DAY}\d{{4}}|\d\d{_DAY}\d{{3}})", re.ASCII)
_IDENTITY_X = re.compile(rf"[1-8]\d{{5}}(?:19|20)\d\d{_DAY}\d{{3}}", re.ASCII)
_X = re.compile(r"[ -]?[xX](?![0-9a-zA-Z])")
#: Bank cards (ISO/IEC 7812): sixteen to nineteen digits, in one piece or by fours.
_CARD = re.compile(r"[3-9]\d{15,18}", re.ASCII)
#: Provinces in the letters of number plates (GA 36-2018).
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = re.compile(
    rf"[{_PROVINCES}][a-hj-np-z][·•.\- ]?(?=[a-z]*\d)"
    r"(?:[a-hj-np-z\d]{5,6}|[a-hj-np-z\d]{4}[挂学警港澳])(?![\da-z])",
    re.ASCII | re.IGNORECASE,
)
#: Names of accounts elsewhere: behind a word that says so, and addresses for letters.
_ACCOUNT = re.compile(
    r"(?:微信|威信|薇信|v信|vx|wx|wechat|扣扣|企鹅号|qq|支付宝|抖音)(?:号码?)?(?:同号)?[是为:：\s]{0,3}"
    r"(?P<name>[a-z0-9][a-z0-9_\-]{4,30})(?![a-z0-9@.])",
    re.ASCII | re.IGNORECASE,
)
_LETTERS_TO = re.compile(
    r"[a-z0-9][a-z0-9_.+\-]{0,40}@[a-z0-9\-]{1,40}(?:\.[a-z0-9\-]{1,20}){1,4}", re.ASCII | re.IGNORECASE
)
_MAY_BE_ACCOUNT = re.compile(r"[@＠]|信|x|q|扣|支付|抖|wechat", re.IGNORECASE)
_FOUR = 4
#: Shorter ones are local: of them less is left.
_WITH_AREA = 10
_SEPARATORS = re.compile(r"[\s\-—–―~_·•.()]")


@dataclass(frozen=True, slots=True)
class Secret:
    """Something of a person's at text[start:end]; `value` is it in narrow characters without separators."""

    kind: SecretKind
    start: int
    end: int
    value: str


def secrets(text: str) -> tuple[Secret, ...]:
    """Phone, ID and card numbers, number plates and accounts in a text as it was written, in order, none in another."""
    plain, found = text, list[Secret]()
    if has_digits(text):
        plain = plain_digits(text)
        found += _numbers(plain)
    found += [_secret("plate", *plate.span(), plate.group()) for plate in _PLATE.finditer(plain)]
    if _MAY_BE_ACCOUNT.search(plain):
        found += [_secret("account", *name.span("name"), name["name"]) for name in _ACCOUNT.finditer(plain)]
        found += [Secret("account", *mail.span(), mail.group()) for mail in _LETTERS_TO.finditer(plain)]
    kept: list[Secret] = []
    for secret in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or secret.start >= kept[-1].end:
            kept.append(secret)
    return tuple(kept)


def phones(text: str) -> tuple[str, ...]:
    """The mobile numbers in a text as eleven digits, each once."""
    return tuple(dict.fromkeys(secret.value for secret in secrets(text) if secret.kind == "phone"))


def mask(text: str) -> str:
    """The text as those may read it who need not know whose it is.

    Mobile numbers become 138****0000, landlines 053****0000; of all else only the beginning is left.
    """
    pieces: list[str] = []
    done = 0
    for secret in secrets(text):
        pieces += (text[done : secret.start], _masked(secret))
        done = secret.end
    return "".join(pieces) + text[done:]


def _numbers(plain: str) -> Iterator[Secret]:
    """Every run of digits that is a number of a person's; digits that belong to one are in no other."""
    done = 0
    for candidates in runs(plain):
        if candidates[0].start < done:
            continue
        # A card by fours may go on behind what would do for one.
        told = [secret for one in candidates if (secret := _number(plain, one)) is not None]
        found = next((one for one in told if one.kind != "card"), told[-1] if told else None)
        if found is not None:
            done = found.end
            yield found


def _number(plain: str, digits: Digits) -> Secret | None:
    """Tell what a run of digits is; only what is written like one is a local number."""
    value = digits.value
    start = digits.start - 1 if digits.start and plain[digits.start - 1] in "+＋(（" else digits.start
    mobile = _MOBILE.fullmatch(value)
    if mobile:
        return Secret("phone", start, digits.end, mobile.group(1))
    if _LANDLINE.fullmatch(value):
        return Secret("landline", start, digits.end, value)
    last = _X.match(plain, digits.end)
    if last and _IDENTITY_X.fullmatch(value):
        return Secret("identity", digits.start, last.end(), value + "X")
    if _IDENTITY.fullmatch(value):
        return Secret("identity", digits.start, digits.end, value)
    if _CARD.fullmatch(value) and set(digits.lengths[:-1]) <= {_FOUR}:
        return Secret("card", digits.start, digits.end, value)
    if _LOCAL.fullmatch(value) and _SAYS_LOCAL.search(plain, max(0, digits.start - 10), digits.start):
        return Secret("landline", digits.start, digits.end, value)
    return None


def _secret(kind: SecretKind, start: int, end: int, written: str) -> Secret:
    return Secret(
        kind, start, end, _SEPARATORS.sub("", written) if kind == "account" else _SEPARATORS.sub("", written).upper()
    )


def _masked(secret: Secret) -> str:
    value = secret.value
    if secret.kind in {"phone", "landline"} and len(value) >= _WITH_AREA:
        return f"{value[:3]}****{value[-4:]}"
    if secret.kind == "landline":
        return f"{value[:1]}****{value[-2:]}"
    kept = 3 if secret.kind in {"identity", "card"} else 2
    return value[:kept] + "*" * (len(value) - kept)
