"""The form of a rule: what was typed, what may be chosen, and what is wrong with it in the workbook's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.console.form import unpacked
from bot.console.roster.division_forest import flat, forest
from bot.console.roster.sheet_form import Option, check_row, plain
from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_naming import CODED, name_of
from bot.workbook import cell_fields as fields
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from bot.workbook.sheets import RULES
from bot.workbook.workbook_reader import Entry, read_cell
from bot.workbook.workbook_rows import Phones, district_rows
from handlers.rulebook.rule_scopes import may_target
from nlp.district import DeputyStatus, TargetKind
from storage.district.district_store import DistrictRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.console.form import Form
    from handlers.office.scope import Scope
    from nlp.district import Target
    from nlp.suggester import Suggester
    from storage.district.district_store import RuleRow

#: What is typed, by field: "expression", "target_kind", "target_value", "weight", "scope", "enabled", "note".
Typed = dict[str, str]
#: What is read one by one; a target is two fields.
_PLAIN = ("expression", "weight", "scope", "enabled", "note")
#: Without JavaScript the form sends all its fields for the value of a target, in this order; those after it are texts.
CHOOSERS = (TargetKind.CATEGORY, TargetKind.DIVISION, TargetKind.DEPUTY)
#: The district's tables a rule's form needs.
NEEDED = ("divisions", "deputies", "categories")


def typed_in(form: Form) -> Typed:
    """Return what somebody typed; a `target` written as in the workbook stands for its two fields."""
    if whole := form.text("target"):
        kind, value = _parted(whole)
        return {name: form.text(name) for name in _PLAIN} | {"target_kind": kind, "target_value": value}
    kind = form.text("target_kind", 20)
    values = [value for name, value in form.fields if name == "target_value"]
    place = next((place for place, one in enumerate(CHOOSERS) if one == kind), len(CHOOSERS))
    value = values[place] if place < len(values) else next(iter(values), "")
    return {name: form.text(name) for name in _PLAIN} | {"target_kind": kind, "target_value": value}


def typed_of(row: RuleRow) -> Typed:
    """Return a rule as somebody would type it."""
    return {
        "expression": row.expression,
        "target_kind": row.target_kind,
        "target_value": row.target_value,
        "weight": plain(row.weight),
        "scope": row.scope or "",
        "enabled": texts.YES if row.enabled else texts.NO,
        "note": row.note,
    }


def merged(mine: Typed, was: str, theirs: Typed) -> Typed:
    """Return a form with both in it: what was not touched since it was opened with `was` is as others have it now.

    `was` is JSON of what the form showed when it was opened; without it everything counts as touched.
    """
    opened = unpacked(was)
    found = dict(mine)
    for names in (("target_kind", "target_value"), *((name,) for name in _PLAIN)):
        if all(_same(mine[name], opened.get(name)) for name in names):
            found |= {name: theirs[name] for name in names}
    return found


def _same(mine: str, was: Any) -> bool:
    return isinstance(was, str) and mine.strip() == was.strip()


def typed_ahead(query: Mapping[str, str], scope: Scope) -> Typed:
    """Return what a link proposes for a new rule; its `target` is written as in the workbook: 类别:DL."""
    kind, value = _parted(query.get("target", ""))
    area = query.get("scope", "") or (scope.code or "" if not scope.whole else "")
    return {
        "expression": query.get("expression", ""),
        "target_kind": kind,
        "target_value": value,
        "weight": query.get("weight", "") or "1",
        "scope": area,
        "enabled": texts.YES,
        "note": query.get("note", ""),
    }


def _parted(target: str) -> tuple[str, str]:
    kind, _, value = target.replace("：", ":", 1).partition(":")
    return kind.strip(), value.strip()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a form says: a rule, or a sentence for each field that is wrong."""

    row: RuleRow | None
    wrong: dict[str, str]


def read(
    rule_id: str, typed: Typed, present: DistrictRows, suggester: Suggester, scope: Scope, *before: RuleRow | None
) -> Answers:
    """Read and check a form as the workbook's row; what the rule spoke for `before` may stay though out of reach."""
    values: dict[str, Any] = {"id": rule_id}
    wrong: dict[str, str] = {}
    for name in (*_PLAIN, "target"):
        value = target_of(typed) if name == "target" else read_cell(RULES.column(name), Cell(typed[name], "s"))
        if isinstance(value, Refused):
            wrong[name] = value.message
        else:
            values[name] = value
    kept = {(one.target_kind, one.target_value) for one in before if one is not None}
    known = _known(present, suggester, scope, kept)
    for name, sentence in check_row(RULES, values, known).items():
        wrong.setdefault(name, sentence)
    if "scope" in values and "scope" not in wrong and not scope.covers(values["scope"]):
        wrong["scope"] = texts.SCOPE_OUTSIDE
    target = values.get("target")
    if target is not None and "target" not in wrong:
        pair = target.kind.value, target.value
        if pair not in kept and not may_target(scope, suggester, *pair):
            wrong["target"] = texts.TARGET_OUTSIDE
    if wrong:
        return Answers(None, wrong)
    rows = district_rows({RULES.table: (Entry(2, values),)}, DistrictRows(), Phones(str, str)).rules or ()
    return Answers(rows[0], {})


def target_of(typed: Typed) -> Target | Refused:
    """Return what the two fields of a target say, or why not."""
    kind, value = typed["target_kind"], typed["target_value"]
    if not kind:
        return Refused(texts.CHOOSE_KIND)
    if not value:
        return Refused(texts.CHOOSE_VALUE if kind in CODED else texts.WRITE_VALUE)
    return fields.target(Cell(f"{kind}:{value}", "s"))


def _known(present: DistrictRows, suggester: Suggester, scope: Scope, kept: set[tuple[str, str]]) -> DistrictRows:
    """Return what may be named: the checks' sentences tell names and codes of what they know."""
    if scope.whole:
        return present
    deputies = tuple(
        one
        for one in present.deputies or ()
        if (TargetKind.DEPUTY.value, one.id) in kept or may_target(scope, suggester, TargetKind.DEPUTY, one.id)
    )
    divisions = tuple(
        one for one in present.divisions or () if scope.sees(one.code) or (TargetKind.DIVISION.value, one.code) in kept
    )
    return replace(present, deputies=deputies, divisions=divisions)


def choices(typed: Typed, present: DistrictRows, suggester: Suggester, scope: Scope) -> dict[str, list[Option]]:
    """Return what may be chosen: by kind of target the codes, and by "scope" the divisions."""
    inside = [one for one in present.divisions or () if scope.covers(one.code)]
    divisions = [Option(node.row.code, node.row.name, node.depth) for node in flat(forest(inside))]
    deputies = [
        Option(one.id, " · ".join(part for part in (one.name, _where(suggester, one.divisions)) if part))
        for one in present.deputies or ()
        if one.status != DeputyStatus.DISABLED and may_target(scope, suggester, TargetKind.DEPUTY, one.id)
    ]
    found = {
        TargetKind.CATEGORY.value: [Option(one.code, one.name) for one in present.categories or ()],
        TargetKind.DIVISION.value: divisions,
        TargetKind.DEPUTY.value: deputies,
    }
    kind, value = typed["target_kind"], typed["target_value"]
    if kind in found and value and value not in {one.key for one in found[kind]}:
        found[kind] = [Option(value, name_of(suggester, scope, kind, value)), *found[kind]]
    return found | {"scope": divisions}


def _where(suggester: Suggester, divisions: tuple[str, ...]) -> str:
    return suggester.describe(divisions[0]) if divisions else ""
