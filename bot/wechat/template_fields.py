"""Template fields as the platform takes them: one line, no emoji, no longer than their type allows."""

from __future__ import annotations

import re
from typing import Final

from bot.wechat.platform_numbers import TEMPLATE_FIELD_LIMITS, TEMPLATE_FIELD_TYPE, TEMPLATE_FREE_TYPES

_ELLIPSIS: Final = "…"
# Pictographs, dingbats and what joins or colours them. Rare Chinese characters beyond U+FFFF stay: they are names.
_EMOJI: Final = re.compile(
    "[\U0001f000-\U0001faff\U000e0000-\U000e007f\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u200d\u20e3]",
)


def fit(name: str, value: str) -> str:
    """The value as it may be sent in the field `name` (`thing1`): cut rather than refused with 47003.

    Free text that is cut ends in "…". Fields of fixed words or forms (const, time, amount) are never cut.
    """
    line = " ".join(_EMOJI.sub("", value).split())
    matched = TEMPLATE_FIELD_TYPE.match(name)
    field_type = matched[0] if matched else ""
    limit = TEMPLATE_FIELD_LIMITS.get(field_type)
    if limit is None or len(line) <= limit:
        return line
    if field_type in TEMPLATE_FREE_TYPES:
        return line[: limit - len(_ELLIPSIS)] + _ELLIPSIS
    return line[:limit]
