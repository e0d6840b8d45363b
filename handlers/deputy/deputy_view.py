"""What the deputy's dialogue looks at: open cases, the one that is open, the template being filled."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from handlers.texts import deputy_texts as texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.chat.prompt import Facts
    from handlers.deputy.deputy_world import DeputyWorld
    from storage.cases.cases import Case
    from storage.district.district_store import TemplateRow

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


class DeputyView:
    """The answers so far, merged; later ones go before earlier ones."""

    def __init__(self, said: dict[str, Any], world: DeputyWorld) -> None:
        self.said = said
        self.world = world

    @cached_property
    def case(self) -> Case | None:
        """The opened case, if it is still this deputy's."""
        return next((c for c in self.world.cases if c.id == self.said.get("case")), None)

    @property
    def action(self) -> str:
        """What is being done, "" while that is open."""
        if self.template is not None:
            return texts.TEMPLATE_ACTIONS.get(self.template.action, "reply")
        return str(self.said.get("action", ""))

    @cached_property
    def template(self) -> TemplateRow | None:
        """The template picked."""
        return next((t for t in self.world.templates if t.id == self.said.get("template")), None)

    @cached_property
    def filled(self) -> dict[str, str]:
        """The placeholders with their values: known ones fill themselves in."""
        case = self.case
        known: dict[str, str] = {}
        if case is not None:
            world = self.world
            place, category = world.places.get(case.id, ""), world.categories.get(case.id, "")
            known = texts.automatic_fields(case.number, place, world.name, category, world.now)
        typed = {k.removeprefix("field:"): str(v) for k, v in self.said.items() if k.startswith("field:")}
        return {**known, **typed}

    @property
    def missing(self) -> str:
        """The first placeholder still to be asked for, "" when all are filled."""
        if self.template is None:
            return ""
        names = _PLACEHOLDER.findall(self.template.body)
        return next((n for n in names if n not in self.filled), "")

    @property
    def text(self) -> str:
        """The words to be sent."""
        if self.template is not None:
            return fill_template(self.template.body, self.filled)
        return str(self.said.get("text", ""))

    @property
    def lacks_file(self) -> int | None:
        """The case whose card is to be shown and that nobody has looked up yet."""
        if self.case is None or self.action or self.said.get("brief") or self.case.id in self.world.files:
            return None
        return self.case.id

    def facts(self) -> Facts:
        """Keep what is needed to act."""
        return {
            "case": self.case.id if self.case else None,
            "action": self.action,
            "text": self.text,
            "unit": self.filled.get(texts.UNIT_FIELD, "") if self.template else self.text,
            "days": self.said.get("days"),
        }


def fill_template(body: str, known: Mapping[str, str]) -> str:
    """Return a reply template with the placeholders that are known filled in; the others stay."""
    return _PLACEHOLDER.sub(lambda found: known.get(found.group(1), found.group(0)), body)


def see(answers: tuple[Facts, ...], world: DeputyWorld) -> DeputyView:
    """Merge the answers."""
    merged: dict[str, Any] = {}
    for facts in answers:
        merged.update(facts)
    return DeputyView(merged, world)
