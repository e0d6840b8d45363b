"""Deputies named in a text: by their full name, or by surname and office, and not somebody else of that name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.places.surroundings import is_torn
from nlp.words.lookup import Lookup
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.district import Deputy
    from nlp.words.vocabulary import Vocabulary

#: A name of so many characters is told from others without 代表 beside it.
_CLEAR = 3
_OFFICE = re.compile(r"(?:市|区|县|镇|省|全国|人大){0,3}(?:代表(?!团|性|作|大会)|主任|委员)")
_BEFORE = re.compile(r"(?:尊敬的|敬爱的|亲爱的|代表|主任|请|找|给|@|联系)[:,、 \"“”《]*$")
#: Who is somebody else: 我叫, 业主 before the name, 老师, 医生 after it.
_OTHER_BEFORE = re.compile(
    r"(?:我叫|我是|本人|姓名|名叫|叫做|(?:业主|居民|村民|职工|学生|家长|法定|员工)(?:代表)?|邻居|户主|老公|丈夫|妻子|老婆|父亲"
    r"|母亲|儿子|女儿|老板|房东|店主|司机|患者|病人|申请人|投诉人|反映人|法人|村霸)[:,是为叫]*$"
)
_OTHER_AFTER = re.compile(
    r"[,( ]*(?:(?P<office>老师|医生|大夫|律师|经理|总经理|局长|市长|区长|县长|镇长|院长|校长|所长|科长|处长|厅长"
    r"|书记|村长|队长)"
    r"|老板|法官|警官|师傅|同学|先生|女士|物业|业主|村民|房东|的?(?:房子|家|店|公司|车)|本人)"
)
_LOOK_BACK = 10


class Named(NamedTuple):
    """A deputy named at plain[start:end]; `surname` if it was only that and the office."""

    deputy: Deputy
    start: int
    end: int
    surname: bool = False


class Namesakes:
    """The names of deputies, ready for messages; never changed once built."""

    def __init__(self, deputies: Iterable[Deputy], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        by_name: dict[str, list[Deputy]] = {}
        by_surname: dict[str, list[Deputy]] = {}
        for deputy in deputies:
            name = fold(deputy.name)
            by_name.setdefault(name, []).append(deputy)
            for office in ("代表", "主任"):
                by_surname.setdefault(name[:1] + office, []).append(deputy)
        self._names = Lookup(by_name)
        self._surnames = Lookup(by_surname)

    def find(self, plain: str) -> list[Named]:
        """The deputies a text names, in order, each once; several of one name all."""
        found: dict[str, Named] = {}
        for start, end, deputies in self._names.find(plain):
            stop = self._end(plain, start, end, deputies)
            for deputy in deputies if stop else ():
                found.setdefault(deputy.id, Named(deputy, start, stop))
        return list(found.values()) or self._by_surname(plain)

    def _end(self, plain: str, start: int, end: int, deputies: Iterable[Deputy]) -> int:
        """Where the mention ends, the office included; 0 if it is somebody else or no name."""
        before = max(0, start - _LOOK_BACK)
        if _OTHER_BEFORE.search(plain, before, start):
            return 0
        office = _OFFICE.match(plain, end)
        if office:
            return office.end()
        other = _OTHER_AFTER.match(plain, end)
        if other:
            held = any(other["office"] and other["office"] in fold(deputy.title) for deputy in deputies)
            return other.end() if held else 0
        if _BEFORE.search(plain, before, start):
            return end
        clear = end - start >= _CLEAR and not is_torn(plain, start, end, self._vocabulary)
        return end if clear else 0

    def _by_surname(self, plain: str) -> list[Named]:
        """毕代表: whoever of that surname; it is for the caller to see whether that is only one."""
        return [
            Named(deputy, start, end, surname=True)
            for start, end, deputies in self._surnames.find(plain)
            if _BEFORE_SURNAME.search(plain, max(0, start - _LOOK_BACK), start)
            for deputy in deputies
        ]


#: Before a surname stands the beginning of a clause or a salutation, not the rest of a name: 业主代表, 王小毕代表.
_BEFORE_SURNAME = re.compile(r"(?:^|[^\u4e00-\u9fff]|尊敬的|敬爱的|亲爱的|请|找|给|问|跟|和|向|谢谢|感谢)$")
