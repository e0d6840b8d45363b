"""A text as strangers may read it: without what tells who wrote it or where exactly they live."""

from __future__ import annotations

import re

from nlp.messages.details import secrets

#: Stands for what was taken out.
_TAKEN_OUT = "＊＊"
#: Landlines and account numbers: seven digits or more, in groups or not.
_NUMBER = re.compile(r"(?<![0-9])[0-9](?:[- ]?[0-9]){6,}")
_CALLED = re.compile(r"(我叫|我姓|名叫|名字叫|名字是|姓名|联系人|本人叫|署名)([是叫为:：\s]*)[\u4e00-\u9fff]{1,3}")
_SELF = re.compile(r"((?:我|本人)是)[\u4e00-\u9fff]{2,3}(?=[,，。.!！;；、\s]|$)")
_HOME = re.compile(
    r"[0-9]{1,3}[-－][0-9]{1,2}[-－][0-9]{2,4}|[0-9一二三四五六七八九十]{1,3}单元(?:[0-9]{2,4}(?:室|号|户)?)?"
    r"|[0-9]{3,4}(?:室|户)"
)


def anonymised(text: str) -> str:
    """The text on one line without numbers of persons, names people call themselves by, stairs and flats.

    A name in the middle of a sentence can't be told from other words: show the beginning only.
    """
    pieces: list[str] = []
    done = 0
    for secret in secrets(text):
        pieces += (text[done : secret.start], _TAKEN_OUT)
        done = secret.end
    plain = _NUMBER.sub(_TAKEN_OUT, "".join(pieces) + text[done:])
    plain = _HOME.sub("", plain)
    plain = _CALLED.sub(rf"\1\2{_TAKEN_OUT}", plain)
    return " ".join(_SELF.sub(rf"\1{_TAKEN_OUT}", plain).split())
