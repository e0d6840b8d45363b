"""One cell's content as a text, a code, a number: what Excel did to it is undone, or refused in words."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING

from bot.workbook.problems import Refused, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.workbook.grid import Cell

#: Excel keeps 15 significant digits of a number and zeroes the rest.
_EXCEL_DIGITS = 15
MOST_CODE = 32
#: No number of a district is near it.
_HUGE = 1e15

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SCIENTIFIC = re.compile(r"(\d)\.(\d+)[eE]\+(\d{1,2})")
#: A long code that a program wrote as a decimal number; a short one may be a code: 1.0.
_FLOAT = re.compile(r"(\d{6,})\.0+")
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_LIST = re.compile(r"[;；\n]")
_COMMA = re.compile(r"[、，,]")
#: Line ends of other systems. Zero-width space, word joiner and byte-order mark come along when text is copied
#: from a page or a chat; U+FFFE and U+FFFF can't be written to XML.
_PLAIN = str.maketrans(
    {"\t": " ", "\u2028": "\n", "\u2029": "\n"} | dict.fromkeys(("\u200b", "\u2060", "\ufeff", "\ufffe", "\uffff"), "")
)
_AS_TEXT = "请把单元格格式改成“文本”后重新填写"


def text(cell: Cell) -> str | Refused:
    """Return any content as text, lines kept, without what can't be seen at either end; "" when nothing is left."""
    match cell.kind:
        case "f":
            return Refused("这一格是公式，而且没有保存计算结果；请复制这一格，再用“选择性粘贴→数值”粘贴回来")
        case "e":
            return Refused(f"这一格是 Excel 的错误值 {cell.value}，请改成正确的内容")
        case "d":
            return Refused(f"Excel 把这一格变成了日期，{_AS_TEXT}")
        case "b":
            return "TRUE" if cell.value else "FALSE"
        case "n":
            return _number_as_typed(cell)
        case _:
            return clean(str(cell.value))


def line(cell: Cell) -> str | Refused:
    """Return the content as one line: a line break inside a cell becomes a space."""
    content = text(cell)
    return content if isinstance(content, Refused) else " ".join(part.strip() for part in content.split("\n"))


def clean(content: str) -> str:
    r"""Return a text without control and zero-width characters, its ends trimmed, its lines ended by \n.

    Excel spells a character XML can't hold as `_x000D_` (ECMA-376, ST_Xstring).
    """
    content = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), content)
    if not content.isprintable():
        content = content.replace("\r\n", "\n").replace("\r", "\n").translate(_PLAIN)
        content = "".join(char for char in content if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"})
    return content.strip()


def _number_as_typed(cell: Cell) -> str | Refused:
    value = cell.value
    if isinstance(value, float) and math.isfinite(value) and not value.is_integer():
        return repr(value)
    if abs(value) >= 10**_EXCEL_DIGITS:
        return Refused(f"这个数超过 {_EXCEL_DIGITS} 位，Excel 已丢掉后面的数字；{_AS_TEXT}")
    digits = str(int(value))
    # The format 000000 shows 37 as 000037: what is shown is what was meant.
    return digits.zfill(len(cell.style)) if set(cell.style) == {"0"} else digits


def code(cell: Cell) -> str | Refused:
    """Return a code as text, also one that Excel took for a number (370702004003.0, 3.70702004003E+11)."""
    content = text(cell)
    return content if isinstance(content, Refused) else as_code(content)


def as_code(content: str) -> str | Refused:
    """Check a typed code; full-width characters become half-width."""
    content = unicodedata.normalize("NFKC", content).strip().lstrip("'")
    if found := _SCIENTIFIC.fullmatch(content):
        whole, fraction, exponent = found[1], found[2], int(found[3])
        if len(fraction) != exponent:
            return Refused(f"Excel 把代码缩写成了 {content}，后面的数字已丢失；{_AS_TEXT}")
        return whole + fraction
    if found := _FLOAT.fullmatch(content):
        return found[1]
    if any(char.isspace() for char in content):
        return Refused(f"代码{shown(content)}中间有空格，请去掉")
    if ";" in content:
        return Refused(f"这里只能填一个代码，不能填{shown(content)}")
    if len(content) > MOST_CODE:
        return Refused(f"代码{shown(content)}太长，最多 {MOST_CODE} 个字")
    return content


def codes(cell: Cell) -> tuple[str, ...] | Refused:
    """Return the codes of a list, each once."""
    parts = names(cell)
    if isinstance(parts, Refused):
        return parts
    found: dict[str, None] = {}
    for part in parts:
        one = as_code(part)
        if isinstance(one, Refused):
            return one
        found[one] = None
    return tuple(found)


def names(cell: Cell) -> tuple[str, ...] | Refused:
    """Return the parts of a list that is separated by ;, ； or line breaks, each once.

    Where none of these is, 、 and commas separate as well, unless that leaves a single letter: 一、二期 is one name.
    """
    content = text(cell)
    if isinstance(content, Refused):
        return content
    parts = [part.strip() for part in _LIST.split(content)]
    if len(parts) == 1:
        split = [part.strip() for part in _COMMA.split(content)]
        parts = split if all(len(part) != 1 for part in split) else parts
    return tuple(dict.fromkeys(part for part in parts if part))


def listed(parts: tuple[str, ...]) -> str:
    """Return a list as a cell, to be read as the same again."""
    content = ";".join(parts)
    return f"{content};" if len(parts) == 1 and _COMMA.search(content) else content


def number(cell: Cell) -> float | Refused:
    """Return a finite number, also one typed as text or in full width."""
    if cell.kind == "n" and abs(cell.value) < _HUGE:
        return float(cell.value)
    content = line(cell)
    if isinstance(content, Refused):
        return content
    typed = unicodedata.normalize("NFKC", content).replace("\u2212", "-").strip()
    if not _DECIMAL.fullmatch(typed) or abs(float(typed)) >= _HUGE:
        return Refused(f"{shown(content)}不是数字，请只填一个数")
    return float(typed)


def one_of(choices: tuple[str, ...], hint: str = "") -> Callable[[Cell], str | Refused]:
    """Return a reader for a cell that holds one of a few words."""

    def read(cell: Cell) -> str | Refused:
        content = line(cell)
        if isinstance(content, Refused):
            return content
        word = unicodedata.normalize("NFKC", content)
        if word in choices:
            return word
        return Refused(f"不能填{shown(content)}，只能填 {'、'.join(choices)}{hint}")

    return read


def at_most(most: int, read: Callable[[Cell], str | Refused]) -> Callable[[Cell], str | Refused]:
    """Return a reader that also refuses what is too long for its use."""

    def read_short(cell: Cell) -> str | Refused:
        content = read(cell)
        if isinstance(content, Refused) or len(content) <= most:
            return content
        return Refused(f"太长了，有 {len(content)} 个字，最多 {most} 个字，请缩短")

    return read_short
