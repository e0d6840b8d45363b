"""What is read for a deputy's dialogue: values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.cases.cases import Case
    from storage.cases.events import Event
    from storage.district.district_store import TemplateRow


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What has happened to a case: its timeline, how many media came along, how many others joined."""

    events: tuple[Event, ...]
    media: int
    others: int


@dataclass(frozen=True, slots=True)
class DeputyWorld:
    """A deputy's open cases, how their places and categories are called, and the reply templates.

    `files` holds the cases that have been looked up, by id: only an opened one is.
    """

    deputy_id: str
    name: str
    now: datetime
    cases: tuple[Case, ...] = ()
    templates: tuple[TemplateRow, ...] = ()
    places: Mapping[int, str] = field(default_factory=dict)
    categories: Mapping[int, str] = field(default_factory=dict)
    files: dict[int, CaseFile] = field(default_factory=dict)
