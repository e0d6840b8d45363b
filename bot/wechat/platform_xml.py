"""The platform's XML as wechatpy reads it, with what a hostile or broken body can do to it closed."""

from __future__ import annotations

import re
import struct
from typing import Any, Final
from xml.parsers import expat

import xmltodict
from wechatpy.parser import parse_message

from bot.wechat.wechat_errors import MalformedMessage
from bot.wechat.xml_characters import readable

#: What wechatpy's parser yields: texts, None where empty, deeper structures in some events.
Fields = dict[str, Any]

# A document type can stand only before the root element: with the root first there is none, and no entities.
_ROOT: Final = re.compile(r"(?:<\?xml\b[^>]*\?>\s*)?<xml[\s>/]")
# The envelope exactly as the platform sends it in safe mode. Matched as a whole, so that nothing inside a message
# can pass for it; anything else goes through the parser, which takes twenty times as long.
_ENVELOPE: Final = re.compile(
    rb"\s*<xml>\s*<ToUserName><!\[CDATA\[[\w-]*\]\]></ToUserName>"
    rb"\s*<Encrypt><!\[CDATA\[([A-Za-z0-9+/=]+)\]\]></Encrypt>\s*</xml>\s*",
)
#: Below so many "<" nothing can be deep or many; real messages have 20 to 60.
_FEW_TAGS: Final = 256
_MOST_ELEMENTS: Final = 1024
_MOST_DEPTH: Final = 16

# Everything wechatpy and what it stands on were seen to raise on bodies that are no message.
_FAULTS: Final = (
    expat.ExpatError,
    struct.error,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,  # also UnicodeError, binascii.Error, and xmltodict's "entities are disabled"
)


def read_message(body: bytes) -> Fields:
    """The elements of a message or event. Raises MalformedMessage.

    `MsgType` and, where it is there, `Event` are texts in the platform's spelling; wechatpy has turned a follow by
    code into the event `subscribe_scan` with a bare scene.
    """
    xml = _checked(body)
    try:
        message = parse_message(xml)
        # wechatpy 1.8.18 has no public way to what its classes don't name: bizmsgmenuid, MediaId16K, and all of an
        # event that it does not know.
        fields: Fields = message._data  # noqa: SLF001 -- see above; read, never written
    except _FAULTS as fault:
        reason = f"no message XML ({type(fault).__name__})"
    else:
        return fields
    # Raised out here, so that it does not drag along a fault which may quote the message.
    raise MalformedMessage(reason)


def read_envelope(body: bytes) -> tuple[str, Fields]:
    """The content of `<Encrypt>`, empty when there is none, and the elements beside it. Raises MalformedMessage."""
    if match := _ENVELOPE.fullmatch(body):
        return match[1].decode("ascii"), {}
    xml = _checked(body)
    try:
        fields: Fields = xmltodict.parse(xml)["xml"]
        encrypted = fields.get("Encrypt")
    except _FAULTS as fault:
        reason = f"no envelope XML ({type(fault).__name__})"
    else:
        if encrypted is None or isinstance(encrypted, str):
            return encrypted or "", fields
        reason = "Encrypt is not a single value"
    raise MalformedMessage(reason)


def value(fields: Fields, name: str) -> str:
    """The text of an element, empty when it is empty or absent. Raises MalformedMessage when it is no single text."""
    found = fields.get(name)
    if found is None:
        return ""
    if isinstance(found, str):
        return found
    raise MalformedMessage(f"{name} is not a single value")


def _checked(body: bytes) -> str:
    """The body as clean text. Raises MalformedMessage when parsing it could be long, deep or dangerous."""
    xml = readable(body)
    if not _ROOT.match(xml):
        raise MalformedMessage("the root is not <xml>")
    if body.count(b"<") > _FEW_TAGS:
        _check_size(xml)
    return xml


def _check_size(xml: str) -> None:
    """Refuse trees that no message has, while reading them; "<" inside a citizen's text is no element."""
    elements = depth = 0

    def start(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal elements, depth
        elements += 1
        depth += 1
        if elements > _MOST_ELEMENTS or depth > _MOST_DEPTH:
            raise MalformedMessage("too many or too deep elements")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(xml.encode(), True)
    except expat.ExpatError:
        return  # the real parser will say so
