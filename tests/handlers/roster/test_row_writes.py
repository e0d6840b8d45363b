"""Rows of the district written by staff, without a page: with the workbook's own reading and checks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.configuration.privacy import Vault
from bot.console.roster.sheet_form import typed_of
from bot.console.roster.typed_row import SheetRow, shown
from bot.workbook.sheets import SHEETS
from bot.workbook.workbook_rows import cell_values
from handlers.office.clerk import NotYoursError
from handlers.office.second import Second
from handlers.roster.row_owners import OutOfReach
from handlers.roster.row_writes import StillUsed, Wrong, remove, save
from office import ROWS, SOUTH
from storage.district import district_rows
from storage.district.district_rows import Saved, fingerprint
from storage.district.district_store import TABLES, CategoryRow, DeputyRow, DivisionRow, TemplateRow
from village import COMMUNITY, FAR, STREET

if TYPE_CHECKING:
    from office import Office
    from storage.district.district_store import Row

VAULT = Vault(())
FACTS = partial(shown, VAULT)
NORTH = next(one for one in ROWS.divisions or () if one.code == STREET)
D1, D3 = (one for one in ROWS.deputies or () if one.id in {"D1", "D3"})
LIGHT = next(one for one in ROWS.categories or () if one.code == "LD")


def typed(row: Row) -> SheetRow:
    """Type a row into its form."""
    sheet = next(sheet for sheet in SHEETS if TABLES[sheet.table][1] is type(row))
    return SheetRow(sheet, typed_of(sheet, cell_values(row, str)), VAULT)


def put(office: Office, name: str, row: Row, before: Row | None = None) -> Saved | Wrong | Second[Row | None]:
    form = typed(row)
    key, seen = (district_rows.key_of(before), fingerprint(before)) if before is not None else (None, "")
    return office.do(name, lambda change: save(change, form.sheet.table, key, form, seen, FACTS))


def kept(office: Office, table: str, key: str) -> Row | None:
    return office.look(lambda conn: district_rows.get(conn, table, key))


def test_a_row_is_changed_and_noted_as_the_workbook_shows_it(office: Office) -> None:
    after = replace(D1, title="示例职务")
    assert put(office, "北管理", after, D1) == Saved(D1, after)

    who, action, what, division, was, became = office.trail()[0]
    assert (who, action, what, division) == ("北管理", "changed", "deputy:D1", COMMUNITY)
    assert (was["职务"], became["职务"]) == ("", "示例职务")


def test_what_is_as_before_leaves_no_line(office: Office) -> None:
    assert put(office, "北管理", D1, D1) == Saved(D1, D1)
    assert office.trail() == []


def test_a_new_row_is_noted_as_made(office: Office) -> None:
    new = DivisionRow("880301001009", "新示例社区", "社区", STREET)
    assert put(office, "北管理", new) == Saved(None, new)
    assert [line[1:4] for line in office.trail()] == [("created", "division:880301001009", "880301001009")]


def test_the_second_is_told_how_the_row_stands_and_who_was_first(office: Office) -> None:
    first = replace(D1, title="先")
    put(office, "区管理", first, D1)
    done = put(office, "北管理", replace(D1, title="后"), D1)

    assert isinstance(done, Second)
    assert done.now == first
    assert done.last is not None
    assert done.last.staff_name == "区管理"
    assert kept(office, "deputies", "D1") == first


def test_a_row_that_was_removed_meanwhile_is_gone_for_the_second(office: Office) -> None:
    row = TemplateRow("T1", "已收到", "{编号}已收到。", "回复")
    office.do("区管理", lambda change: remove(change, "templates", "T1", fingerprint(row), FACTS))
    done = put(office, "区管理二", replace(row, name="另一个"), row)

    assert isinstance(done, Second)
    assert done.now is None
    assert kept(office, "templates", "T1") is None


def test_what_is_wrong_is_said_in_the_workbooks_words_and_nothing_is_written(office: Office) -> None:
    done = put(office, "区管理", replace(D1, specialities=("ZZ",)), D1)

    assert isinstance(done, Wrong)
    assert "没有代码为「ZZ」的类别" in done.sentences["specialities"]
    assert office.trail() == []


def test_a_key_that_is_taken_is_no_new_row(office: Office) -> None:
    done = put(office, "区管理", replace(LIGHT, name="另一个"))

    assert isinstance(done, Wrong)
    assert done.is_taken
    assert kept(office, "categories", "LD") == LIGHT


@pytest.mark.parametrize(
    ("row", "before", "field", "why"),
    [
        (replace(D1, divisions=(COMMUNITY, FAR)), D1, "divisions", OutOfReach.OUTSIDE),
        (replace(D1, divisions=("没有这个",)), D1, "divisions", OutOfReach.OUTSIDE),
        (replace(D1, divisions=()), D1, "divisions", OutOfReach.NEEDS_DIVISION),
        (DeputyRow("D9", "示例丁", "区县", "在任", (FAR,)), None, "divisions", OutOfReach.OUTSIDE),
        (DivisionRow("9", "示例", "社区", SOUTH), None, "parent", OutOfReach.OUTSIDE),
        (DivisionRow("9", "示例", "街道", None), None, "parent", OutOfReach.NEEDS_PARENT),
    ],
)
def test_a_street_writes_nothing_beyond_itself_and_is_told_no_name_of_it(
    office: Office, row: Row, before: Row | None, field: str, why: OutOfReach
) -> None:
    done = put(office, "北管理", row, before)

    assert done == Wrong({}, {field: why})
    assert office.trail() == []


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("北管理", replace(D3, title="示例")),
        ("北管理", replace(LIGHT, name="示例")),
        ("南管理", replace(NORTH, name="示例")),
        ("北经办", replace(D1, title="示例")),
        ("北查看", replace(D1, title="示例")),
    ],
    ids=["another street's deputy", "the whole district's category", "another street", "handles only", "looks only"],
)
def test_nobody_changes_or_removes_what_is_not_theirs(office: Office, name: str, row: Row) -> None:
    form, key = typed(row), district_rows.key_of(row)
    before = kept(office, form.sheet.table, key)
    assert before is not None
    with pytest.raises(NotYoursError):
        put(office, name, row, before)
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: remove(change, form.sheet.table, key, fingerprint(before), FACTS))
    assert kept(office, form.sheet.table, key) == before


@pytest.mark.parametrize("row", [CategoryRow("XX", "示例"), TemplateRow("T9", "示例", "示例", "回复")])
def test_what_belongs_to_the_whole_district_is_added_by_its_managers_only(office: Office, row: Row) -> None:
    with pytest.raises(NotYoursError):
        put(office, "北管理", row)
    with pytest.raises(NotYoursError):
        put(office, "区经办", row)
    assert isinstance(put(office, "区管理", row), Saved)


def test_the_own_division_of_an_account_stays_where_it_lies(office: Office) -> None:
    done = put(office, "北管理", replace(NORTH, name="北桥新街道", parent=None), NORTH)

    assert done == Saved(NORTH, replace(NORTH, name="北桥新街道"))


def test_what_is_referred_to_is_not_removed(office: Office) -> None:
    done = office.do("区管理", lambda change: remove(change, "divisions", STREET, fingerprint(NORTH), FACTS))

    assert isinstance(done, StillUsed)
    assert {use.kind for use in done.uses} == {"divisions", "rules", "staff"}
    assert kept(office, "divisions", STREET) == NORTH
    assert office.trail() == []


def test_what_nothing_refers_to_goes_and_is_noted_for_where_it_lay(office: Office) -> None:
    new = DivisionRow("880301001009", "新示例社区", "社区", STREET)
    put(office, "区管理", new)
    done = office.do("区管理", lambda change: remove(change, "divisions", new.code, fingerprint(new), FACTS))

    assert done == new
    assert kept(office, "divisions", new.code) is None
    assert office.trail()[-1][1:4] == ("removed", "division:880301001009", STREET)


def test_a_number_nobody_can_read_stays_when_its_field_is_left_empty(office: Office) -> None:
    locked = replace(D1, phone_sealed="v1:cannot-be-read")
    office.look(lambda conn: district_rows.save(conn, "deputies", locked, seen=fingerprint(D1)))
    done = put(office, "北管理", replace(D1, title="示例职务"), locked)

    assert done == Saved(locked, replace(locked, title="示例职务"))
