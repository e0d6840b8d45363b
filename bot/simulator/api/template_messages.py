"""Template messages: which templates the account has, and what may stand in their fields.

Limits: Tencent's table 类目模板消息参数值内容限制说明 as copied for subscription messages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused
from bot.simulator.phones.phone_bubbles import Field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_TIME = r"(?:\d{4}(?:年|-|/|\.)\d{1,2}(?:月|-|/|\.)\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?"
_DATE = r"\d{4}(?:年|-|/|\.)\d{1,2}(?:月|-|/|\.)\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"

#: What a value must look like as a whole, by the letters a field's name begins with.
_SHAPES: Final[dict[str, str]] = {
    "thing": r"[^\r\n]{1,20}",
    "short_thing": r"[^\r\n]{1,20}",
    "number": r"[0-9.]{1,32}",
    "letter": r"[A-Za-z]{1,32}",
    "symbol": r"[^\w\s]{1,5}",
    "character_string": r"[\x21-\x7e]{1,32}",
    "time": rf"{_TIME}(?:\s*~\s*{_TIME})?",
    "date": rf"{_DATE}(?:\s*~\s*{_DATE})?",
    "amount": r"[¥￥$€£]?\d{1,10}(?:\.\d{1,2})?元?",
    "phone_number": r"[0-9+\-() ]{1,17}",
    "car_number": r"[\w·]{1,8}",
    "name": r"[\u4e00-\u9fff·]{1,10}|[A-Za-z .·]{1,20}",
    "phrase": r"[\u4e00-\u9fff]{1,5}",
}


@dataclass(frozen=True, slots=True)
class Template:
    """One template as the console shows it: `fields` map names like `thing2` to their labels.

    `constants` lists what a `const` field may say; the console approves each beforehand.
    """

    id: str
    title: str
    fields: Mapping[str, str]
    constants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def content(self) -> str:
        """The body as the platform lists it."""
        return "\n".join(f"{label}:{{{{{name}.DATA}}}}" for name, label in self.fields.items())


class Templates:
    """The account's templates, and which `client_msg_id` was seen when."""

    def __init__(self) -> None:
        self._templates: dict[str, Template] = {}
        self._sent: dict[tuple[str, str], tuple[datetime, int]] = {}

    def add(self, template: Template) -> None:
        """Register a template. Raises ValueError past the platform's 25."""
        if len(self._templates) >= facts.TEMPLATES and template.id not in self._templates:
            raise ValueError(f"an account has at most {facts.TEMPLATES} templates")
        self._templates[template.id] = template

    def all(self) -> list[Template]:
        """Every template, oldest first."""
        return list(self._templates.values())

    def find(self, template_id: Any) -> Template:
        """The template of that id. Raises Refused 40037."""
        template = self._templates.get(template_id) if isinstance(template_id, str) else None
        if template is None:
            raise Refused(40037)
        return template

    def already_sent(self, openid: str, client_id: str, now: datetime) -> int | None:
        """The msgid given for this `client_msg_id` in the last ten minutes, if any."""
        moment, message_id = self._sent.get((openid, client_id), (None, 0))
        return message_id if moment and now - moment < facts.CLIENT_ID_LIFE else None

    def remember(self, openid: str, client_id: str, now: datetime, message_id: int) -> None:
        """A message with this `client_msg_id` was accepted."""
        self._sent[openid, client_id] = (now, message_id)


def fill(template: Template, data: Any) -> tuple[Field, ...]:
    """The card's lines. Raises Refused 47003 naming the first field that is missing or does not fit."""
    if not isinstance(data, dict):
        raise Refused(47001)
    lines = []
    for name, label in template.fields.items():
        entry = data.get(name)
        value = entry.get("value") if isinstance(entry, dict) else None
        if not isinstance(value, str | int | float) or value == "":
            raise Refused(47003, f"data.{name}.value is empty")
        if not _fits(template, name, str(value)):
            raise Refused(47003, f"data.{name}.value invalid")
        lines.append(Field(label, str(value)))
    return tuple(lines)


def _fits(template: Template, name: str, value: str) -> bool:
    kind = name.rstrip("0123456789")
    if kind in ("const", "enum_string"):
        return value in template.constants.get(name, ())
    shape = _SHAPES.get(kind)
    return shape is None or re.fullmatch(shape, value) is not None
