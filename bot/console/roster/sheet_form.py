"""A form made of a workbook's sheet: the same labels, explanations, readers and sentences as in Excel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.console.roster import roster_texts as texts
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from bot.workbook.workbook_checks import check
from bot.workbook.workbook_reader import Entry, Reading, read_cell
from handlers.texts.wording import masked_phone

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.console.form import Form
    from bot.workbook.sheets import Column, Sheet
    from storage.district.district_store import DistrictRows

#: The row the values of a form stand in, as the workbook's checks see it.
_ROW = 2
PHONE = "phone"
#: Columns with a lot to write.
_AREA_WIDTH = 40

Typed = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is sent, what is read, how far it is set in."""

    key: str
    name: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form.

    `kind`: line, lines (one a line), area, choice (of few words), one (of `options`), many (of `options`), fixed.
    """

    name: str
    label: str
    help: str
    kind: str
    values: tuple[str, ...]
    options: tuple[Option, ...] = ()
    wrong: str = ""
    required: bool = False
    is_number: bool = False

    @property
    def value(self) -> str:
        """The content as one text."""
        return "\n".join(self.values)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a form says: values by field, and a sentence for each field that is wrong."""

    values: dict[str, Any]
    wrong: dict[str, str]


def is_list(column: Column) -> bool:
    """Whether a cell of the column holds several values."""
    return isinstance(column.empty, tuple)


def typed_in(sheet: Sheet, form: Form) -> Typed:
    """Return what somebody typed, by field."""
    return {
        column.field: tuple(form.all(column.field)) if is_list(column) else (form.text(column.field),)
        for column in sheet.columns
    }


def typed_of(sheet: Sheet, values: Mapping[str, Any]) -> Typed:
    """Return values as somebody would type them."""
    found: Typed = {}
    for column in sheet.columns:
        value = values[column.field]
        if is_list(column):
            found[column.field] = tuple(value)
        else:
            content = column.write(value)
            found[column.field] = ("" if content is None else plain(content),)
    return found


def masked(typed: Typed) -> Typed:
    """Return a form with its phone number masked: sent back like that, it stays as it is."""
    number = "".join(typed.get(PHONE, ()))
    return {**typed, PHONE: (masked_phone(number),)} if number else typed


def plain(content: object) -> str:
    """Return a cell's content as people write it: whole numbers without a point."""
    return str(int(content)) if isinstance(content, float) and content.is_integer() else str(content)


def read(sheet: Sheet, typed: Typed, fixed: Mapping[str, Any]) -> Answers:
    """Read every field as the workbook's cell of that column; what is `fixed` keeps its value."""
    answers = Answers(dict(fixed), {})
    for column in sheet.columns:
        if column.field in fixed:
            continue
        value = read_cell(column, Cell("\n".join(typed[column.field]), "s"))
        if isinstance(value, Refused):
            answers.wrong[column.field] = value.message
        else:
            answers.values[column.field] = value
    return answers


def check_row(sheet: Sheet, values: dict[str, Any], present: DistrictRows) -> dict[str, str]:
    """Return what the workbook's checks say about the row among the present ones, by field."""
    reading = Reading({sheet.table: (Entry(_ROW, values),)}, ())
    by_header = {column.header: column.field for column in sheet.columns}
    found: dict[str, str] = {}
    for problem in check(reading, present):
        found.setdefault(by_header.get(problem.column or "", sheet.key.field), problem.message)
    return found


def fields(
    sheet: Sheet,
    typed: Typed,
    options: Mapping[str, Sequence[Option]],
    *,
    wrong: Mapping[str, str],
    fixed: Collection[str] = (),
) -> tuple[Field, ...]:
    """Return the questions; `options` are what may be chosen, by field."""
    return tuple(
        Field(
            name=column.field,
            label=column.header,
            help=_help(column, column.field in options),
            kind="fixed" if column.field in fixed else _kind(column, column.field in options),
            values=typed[column.field],
            options=tuple(options.get(column.field, ())) or tuple(Option(word, word) for word in column.choices),
            wrong=wrong.get(column.field, ""),
            required=column.required,
            is_number=not column.is_text,
        )
        for column in sheet.columns
    )


def _help(column: Column, has_options: bool) -> str:  # noqa: FBT001 -- as _kind
    """Return the workbook's explanation; where something is chosen, what can't go wrong is left out."""
    if has_options:
        return texts.PICK_SOME if is_list(column) else texts.PICK_ABOVE
    if column.choices:
        return column.help.partition(texts.STOP)[2]
    return column.help + (texts.ONE_A_LINE if is_list(column) else "")


def _kind(column: Column, has_options: bool) -> str:  # noqa: FBT001 -- of one call, beside its reason
    if has_options:
        return "many" if is_list(column) else "one"
    if column.choices:
        return "choice"
    if is_list(column):
        return "lines"
    return "area" if column.width > _AREA_WIDTH else "line"


def facts(sheet: Sheet, values: Mapping[str, Any]) -> dict[str, str]:
    """Return a row as the workbook shows it, by header, the phone number masked."""
    found = {}
    for column in sheet.columns:
        content = column.write(values[column.field])
        shown = "" if content is None else plain(content)
        found[column.header] = masked_phone(shown) if column.field == PHONE and shown else shown
    return found
