"""The console's templates: everything is escaped, a name nobody gave is an error."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.console import console_texts as texts
from bot.console.page import ROOT
from bot.console.rules.rule_address import address
from handlers.service.policy import CHINA
from handlers.texts.citizen_texts import clock, day
from nlp.messages.details import mask

if TYPE_CHECKING:
    from datetime import datetime

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"


@cache
def environment(title: str) -> Environment:
    """Return the templates, made once a process; `title` is the account's name."""
    found = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # A changed file has another address, so that no browser shows an old one.
    prints = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:10] for path in STATIC.iterdir()}
    found.globals |= {
        "title": title,
        "sections": texts.SECTIONS,
        "url": lambda address: ROOT + address,
        "static": lambda name: f"{ROOT}/static/{name}?{prints[name]}",
    }
    found.filters |= {
        "moment": clock,
        "day": day,
        "date": lambda moment: moment.astimezone(CHINA).strftime("%Y-%m-%d"),
        "full": _full,
        "masked": mask,
        "rule_address": address,
        "state": lambda state: texts.STATES[state],
        "role": lambda role: texts.ROLES[role],
    }
    return found


def _full(moment: datetime) -> str:
    return moment.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")
