"""What a browser sends, read once and cleaned: urlencoded fields, or fields and files."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web
from pydantic import TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The largest body with files in it, in bytes; without files it is what the server takes for any request.
MOST_BYTES = 20 * 1024 * 1024
#: What a part of a body counts besides its content.
_PART_BYTES = 200
#: What stands around the largest file: a body that says it is larger than both is not even read.
_ROOM = 1024 * 1024
#: How long a form may take to arrive: a workbook of 20 MB over a slow line.
_SECONDS = 120.0
#: The largest number a column of the database holds; PostgreSQL refuses to compare it with a larger one.
MOST_NUMBER = 2**31 - 1
#: Fields nobody has written sentences into: passwords, and what forms carry along.
_NOT_WRITTEN = frozenset({"password", "old", "new", "again", "was", "found", "target", "word"})
_A_SENTENCE = 6
#: A JSON object; lone surrogates, endless nesting and the like make it none.
_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])
#: What no text of ours holds: control characters but tab and line ends (PostgreSQL refuses NUL).
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class BadFormError(ValueError):
    """A body that can't be read as a form."""


class FormTooLargeError(ValueError):
    """A body with more than MOST_BYTES."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody sent: its name without folders, and its bytes."""

    name: str
    content: bytes


def clean(text: str) -> str:
    """Return a typed text without control characters and lone surrogates, lines ended by a line feed, stripped."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def unpacked(text: str) -> dict[str, Any]:
    """Return the JSON object a hidden field carries; {} for anything else: it comes back from a browser."""
    try:
        return _OBJECT.validate_json(text)
    except ValidationError:
        return {}


def whole_number(text: str) -> int | None:
    """Return a typed number as far as the database has such numbers, None for anything else."""
    plain = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_NUMBER))
    return int(text) if plain and int(text) <= MOST_NUMBER else None


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form in their order, and its files."""

    fields: tuple[tuple[str, str], ...] = ()
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, most: int = 100_000) -> str:
        """Return a field, "" when it is absent; what is longer than `most` characters is cut."""
        return next((value for key, value in self.fields if key == name), "")[:most]

    def all(self, name: str) -> list[str]:
        """Return every field of that name that says something."""
        return [value for key, value in self.fields if key == name and value]

    def flag(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self.text(name))

    def number(self, name: str) -> int | None:
        """Return a field as a whole number, None when it is none."""
        return whole_number(self.text(name, 18))

    def file(self, name: str) -> Upload | None:
        """Return a file, None when none was chosen."""
        return self.files.get(name)

    def written(self) -> list[str]:
        """Return what somebody has written in sentences: worth keeping when it can't be taken. No secrets."""
        texts = (value for key, value in self.fields if key not in _NOT_WRITTEN)
        return list(dict.fromkeys(text for text in texts if len(text) >= _A_SENTENCE and not text.isascii()))

    def values(self) -> dict[str, str]:
        """Return the first value of each field, to be shown again."""
        found: dict[str, str] = {}
        for key, value in self.fields:
            found.setdefault(key, value)
        return found


async def read_form(request: web.Request, most: int = MOST_BYTES) -> Form:
    """Read the body of a POST, with files of so many bytes at most. Raises BadFormError and FormTooLargeError."""
    if (request.content_length or 0) > most + _ROOM:
        raise FormTooLargeError
    try:
        async with asyncio.timeout(_SECONDS):
            if request.content_type == "multipart/form-data":
                return await _read_parts(request, most)
            posted = await request.post()
    except (web.HTTPRequestEntityTooLarge, FormTooLargeError):
        raise FormTooLargeError from None
    except Exception as error:
        # A stranger wrote the body, and a parser gives way in many manners: recursion, long lines, assertions.
        raise BadFormError(type(error).__name__) from error
    return Form(_cleaned((key, value) for key, value in posted.items() if isinstance(value, str)))


async def _read_parts(request: web.Request, left: int) -> Form:
    fields: list[tuple[str, str]] = []
    files: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            # No browser nests parts, and every level costs whoever skips it.
            raise BadFormError("a part made of parts")
        # Empty parts take room, too, and so do those without a name.
        left -= _PART_BYTES
        if left < 0:
            raise FormTooLargeError
        content = bytearray()
        while chunk := await part.read_chunk():
            left -= len(chunk)
            if left < 0:
                raise FormTooLargeError
            content += chunk
        if part.name is None:
            continue
        if part.filename is None:
            fields.append((part.name, content.decode("utf-8", "replace")))
        elif part.filename:
            name = clean(re.split(r"[/\\]", part.filename)[-1])[:200]
            files[part.name] = Upload(name, bytes(content))
    return Form(_cleaned(fields), files)


def _cleaned(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((key, clean(value)) for key, value in pairs)
