"""What the cells of particular columns may hold: phones, weights, targets, placeholders."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from bot.workbook.cells import as_code, line, number, text
from bot.workbook.problems import Refused, perhaps, shown
from nlp.district import Target, TargetKind
from nlp.rules.expression import ExpressionError, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.workbook.grid import Cell

#: A passive text reply holds 2,048 bytes (被动回复文本消息): 600 characters leave room for what stands around them.
MOST_TEXT = 600
MOST_PLACEHOLDER = 20
MOST_EXPRESSION = 1_000
MOST_DAYS = 365
MOST_WEIGHT = 1_000_000

#: Kinds whose value is a code, with the table that holds it.
CODED = {TargetKind.CATEGORY: "categories", TargetKind.DIVISION: "divisions", TargetKind.DEPUTY: "deputies"}

_MOBILE = re.compile(r"(?:\+?86)?(1[3-9]\d{9})")
#: Area code (010 and 02x have three digits, the others four), number, perhaps an extension after a dash.
_LANDLINE = re.compile(r"(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
#: 12345, 95598, 8123456, 400-123-4567.
_OFFICE_NUMBER = re.compile(r"\d{3,8}|[48]00-?\d{3,4}-?\d{3,4}")
_DAY = re.compile(r"(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NO_DAY = Refused("请填一个日期，如 2027-02-06")
_YES = {"是", "启用", "对", "√", "✓", "✔", "Y", "YES", "TRUE", "1"}
_NO = {"否", "停用", "禁用", "不启用", "错", "×", "✗", "✘", "N", "NO", "FALSE", "0"}
_KINDS = tuple(TargetKind)


def phone(cell: Cell) -> str | Refused:
    """Return a mobile number as 11 digits, or a landline as area code-number."""
    content = line(cell)
    if isinstance(content, Refused):
        return content
    typed = re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", content))
    if found := _LANDLINE.fullmatch(typed):
        return "-".join(part for part in found.groups() if part)
    if found := _MOBILE.fullmatch(typed.replace("-", "")):
        return found[1]
    return Refused("电话号码不对，请填 11 位手机号，或带区号的座机（如 0536-8123456），没有就空着")


def telephone(cell: Cell) -> str | Refused:
    """Return the number of an office: a phone as `phone` reads it, or a short or 400 number."""
    found = phone(cell)
    content = line(cell)
    if isinstance(found, Refused) and not isinstance(content, Refused):
        typed = re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", content))
        if _OFFICE_NUMBER.fullmatch(typed):
            return typed
    return found


def day(cell: Cell) -> str | Refused:
    """Return a day as YYYY-MM-DD, also one that Excel took for a date or that is written 2027年2月6日."""
    if cell.kind == "d" and isinstance(cell.value, date):
        return f"{cell.value:%Y-%m-%d}"
    content = line(cell)
    if isinstance(content, Refused):
        return content
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", content).replace(" ", ""))
    try:
        return date(*(int(part) for part in found.groups())).isoformat() if found else _NO_DAY
    except ValueError:
        return Refused(f"没有{shown(content)}这一天，请检查")


def yes_no(cell: Cell) -> bool | Refused:
    """Return 是 or 否 as a truth, in the ways clerks write it."""
    content = line(cell)
    if isinstance(content, Refused):
        return content
    word = unicodedata.normalize("NFKC", content).upper()
    if word in _YES or word in _NO:
        return word in _YES
    return Refused(f"不能填{shown(content)}，只能填 是 或 否")


def weight(cell: Cell) -> float | Refused:
    """Return a rule's weight."""
    value = number(cell)
    if isinstance(value, Refused) or abs(value) <= MOST_WEIGHT:
        return value
    return Refused(f"权重 {value:g} 太大了，通常在 -10 到 10 之间")


def degrees(least: float, most: float) -> Callable[[Cell], float | Refused]:
    """Return a reader for an angle between two bounds."""

    def read(cell: Cell) -> float | Refused:
        value = number(cell)
        if isinstance(value, Refused) or least <= value <= most:
            return value
        return Refused(f"{value:g} 超出了范围，应在 {least:g} 到 {most:g} 度之间，请检查经度和纬度是不是填反了")

    return read


def working_days(cell: Cell) -> int | Refused:
    """Return a whole number of days, at least one."""
    value = number(cell)
    if isinstance(value, Refused):
        return value
    if value.is_integer() and 1 <= value <= MOST_DAYS:
        return int(value)
    return Refused(f"不能填 {value:g}，请填 1 到 {MOST_DAYS} 之间的整数，空着就用全区的默认天数")


#: A hyphen inside what looks like one word, BZ-YQ1722, outside of quotes.
_HYPHENATED = re.compile(r'(?<!["“”„「A-Za-z0-9-])[A-Za-z0-9]+(?:[-－][A-Za-z0-9]+)+(?!["“”」A-Za-z0-9-])')


def _hyphenated(word: str) -> str:
    first, _, rest = word.replace("－", "-").partition("-")
    return (
        f'{shown(word)}里的 - 会读成「有 {first}、没有 {rest}」；如果是一个词，请加引号写成 "{word}"；'
        f"如果是要排除后面的词，请在 - 两边加空格：{first} - {rest}"
    )


def expression(cell: Cell) -> str | Refused:
    """Return a rule's expression as typed; it is known to parse."""
    content = line(cell)
    if isinstance(content, Refused):
        return content
    if len(content) > MOST_EXPRESSION:
        return Refused(f"关键词太长了，有 {len(content)} 个字，最多 {MOST_EXPRESSION} 个字，请拆成几条规则")
    if inside := _HYPHENATED.search(content):
        return Refused(_hyphenated(inside[0]))
    try:
        parse(content)
    except ExpressionError as error:
        return Refused(f"{error.message}（第 {error.position} 个字），{error.hint}")
    return content


def target(cell: Cell) -> Target | Refused:
    """Return what a rule speaks for: a kind, a colon of either width, a code or a text."""
    content = text(cell)
    if isinstance(content, Refused):
        return content
    found = re.fullmatch(r"([^:：]*)[:：](.*)", content, re.DOTALL)
    if found is None:
        return Refused(f"{shown(content)}缺少冒号，请写成 类别:编码 这样的形式，冒号前面可以是 {'、'.join(_KINDS)}")
    word, value = unicodedata.normalize("NFKC", found[1]).strip(), found[2].strip()
    if word not in _KINDS:
        return Refused(f"冒号前面的{shown(word)}不认识{perhaps(word, _KINDS)}，只能是 {'、'.join(_KINDS)}")
    return _target(TargetKind(word), value)


def _target(kind: TargetKind, value: str) -> Target | Refused:
    if not value:
        return Refused(f"冒号后面是空的，请填上{'代码' if kind in CODED else '要对群众说的话'}")
    if kind in CODED:
        code = as_code(value)
        return code if isinstance(code, Refused) else Target(kind, code)
    if len(value) > MOST_TEXT:
        return Refused(f"冒号后面的话太长了，有 {len(value)} 个字，最多 {MOST_TEXT} 个字，请缩短")
    return Target(kind, value)


def body(cell: Cell) -> str | Refused:
    """Return a template's text; its placeholders are well-formed and named."""
    content = text(cell)
    if isinstance(content, Refused):
        return content
    if len(content) > MOST_TEXT:
        return Refused(f"正文太长了，有 {len(content)} 个字，最多 {MOST_TEXT} 个字，请缩短")
    if "｛" in content or "｝" in content:
        return Refused("请把全角的 ｛ ｝ 换成半角的 { }，要填的内容写成 {结果} 这样")
    return _bad_placeholder(content) or content


def _bad_placeholder(content: str) -> Refused | None:
    if re.search(r"[{}]", _PLACEHOLDER.sub("", content)):
        return Refused("花括号没有配对，每个 { 都要有一个 }，中间写要填的内容，如 {结果}")
    for name in _PLACEHOLDER.findall(content):
        if not name.strip():
            return Refused("花括号里是空的，请写上要填的内容，如 {结果}")
        if len(name) > MOST_PLACEHOLDER or "\n" in name:
            return Refused(f"花括号里的{shown(name)}太长或换了行，请写成 {MOST_PLACEHOLDER} 个字以内的名称")
    return None
