"""Whom a message is addressed to says who reads it, not what it is about: taken out before anything is learned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

#: The commonest surnames and the compound ones; some are ordinary words too (高, 方, 向), see `officials_named`.
_SURNAMES = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方"
    "邹熊白孟秦邱丘侯江尹薛闫阎雷段钱汤易常武康贺龚文史陶黎赖邵毛郝洪翟詹鲁柳向禹盛鹿严欧温柴尚齐梅庄葛辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳"
    "甘倪覃颜聂申焦牛岳殷万施顾樊邢包伍游裴符童毕宁庞甄华曲景卓岑屈蔺娄司冷蒙瞿池阮季时成匡刁戴艾裘褚仇桂丛巩厉蓝全敖晏]|欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|夏侯|司徒"
)
#: The heads people write to. What they are heads of may tell the subject, they themselves don't.
_HEADS = "省长|市长|县长|区长|镇长|乡长|厅长|局长|处长|科长|部长|书记|主席|秘书长|总理"
#: People with one of these titles are officials where a name stands before it, else part of the matter: 班主任, 院长.
_TITLES = f"{_HEADS}|主任|校长|院长|所长|站长|队长|委员|常委|代表|领导"
_GREETING = "(?:[您你]们?好|早上好|上午好|下午好|晚上好|好)"
#: 尊敬的胡厅长：, 尊敬的李书记、各位领导您好！ and, where a line begins, 教育局领导: and 局长，您好,
_SALUTATION = re.compile(
    rf"(?:尊敬|敬爱|亲爱)的?[^。！？!?，,：:\n]{{0,24}}?(?:{_TITLES}|厅|局)们?(?:大人)?"
    rf"(?:[、和及]\s*[\u4e00-\u9fff]{{0,8}}?(?:{_TITLES})们?)*[：:，,]?\s*{_GREETING}?[：:，,！!。]?"
    rf"|^\s*[\u4e00-\u9fff]{{0,12}}?(?:{_HEADS}|领导|主任)们?\s*(?:[：:，,]?\s*{_GREETING}\s*[：:，,！!。]|[：:])"
    rf"|[您你]们?好[：:，,！!。]",
    re.MULTILINE,
)
#: 胡厅长, 张健副局长, 王某主任.
_OFFICIAL = re.compile(rf"((?:{_SURNAMES})[\u4e00-\u9fff]{{0,2}}?)副?(?:{_TITLES.removesuffix('|领导')})")
_SURNAME = re.compile(_SURNAMES)
#: A compound surname and a given name of two characters.
_LONGEST_NAME = 4
#: What stands for something that was taken out (〔姓名〕), and addresses of pages.
_MASKED = re.compile(r"〔[^〕\n]{1,12}〕|https?://[^\s\u4e00-\u9fff]+")
_OFFICE = re.compile(rf"(?:{_HEADS}|领导)们?$|^副?主任$|^(?:尊敬|敬爱|亲爱)|^[您你]们?好$")


def without_salutations(text: str) -> str:
    """The text without greetings, without officials' names and titles, without masks; the rest keeps its order."""
    return _MASKED.sub(" ", _OFFICIAL.sub(" ", _SALUTATION.sub("\n", text)))


def officials_named(texts: Iterable[str]) -> set[str]:
    """What stands before a title and may be a name of two characters or more: 张健 of 张健局长, 高中 of 高中校长."""
    return {name for text in texts for name in _OFFICIAL.findall(text) if len(name) > 1}


def without_names(text: str, names: AbstractSet[str]) -> str:
    """The text without those names, of up to four characters, where they stand alone; the longest of several."""
    kept: list[str] = []
    done = 0
    for found in _SURNAME.finditer(text):
        start = found.start()
        length = next((n for n in range(_LONGEST_NAME, 1, -1) if text[start : start + n] in names), 0)
        if length and start >= done:
            kept += (text[done:start], " ")
            done = start + length
    return "".join(kept) + text[done:]


def is_office(word: str) -> bool:
    """Whether a word is an office of somebody who is written to, or belongs to greeting them."""
    return _OFFICE.search(word) is not None
