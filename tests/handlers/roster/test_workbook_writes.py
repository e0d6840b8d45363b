"""A whole workbook into the district, without a page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.configuration.privacy import Vault
from bot.console.roster.typed_row import shown
from handlers.office.clerk import NotYoursError
from handlers.office.second import Second
from handlers.roster.workbook_writes import Workbook, put_in, taken_out
from office import LAMP, ROWS
from storage.accounts import uploads
from storage.district import district_store
from storage.district.district_store import CategoryRow, DistrictRows
from storage.rules import rule_versions
from village import COMMUNITY, MONDAY

if TYPE_CHECKING:
    from office import Office

FACTS = partial(shown, Vault(()))
D1 = next(one for one in ROWS.deputies or () if one.id == "D1")
NEW = DistrictRows(
    deputies=(replace(D1, title="示例职务"),),
    categories=(CategoryRow("XX", "新类别"),),
    rules=(replace(LAMP, weight=5.0),),
)


def looked_at(office: Office, upload: str = "none") -> Workbook:
    version, present = office.look(lambda conn: (district_store.version(conn), district_store.read(conn)))
    return Workbook("示例.xlsx", upload, NEW, present, version)


def test_a_workbook_is_written_and_each_row_that_was_there_is_noted(office: Office) -> None:
    clerk = office.clerk("区管理")
    key = office.look(lambda conn: uploads.keep(conn, clerk.id or 0, "示例.xlsx", b"-", MONDAY))
    workbook = looked_at(office, key)
    done = office.do("区管理", lambda change: put_in(change, workbook, FACTS, {"文件": "示例.xlsx"}))

    assert done == office.look(district_store.version)
    assert (
        office.look(lambda conn: district_store.read(conn, "rules")).rules
        == (NEW.rules or ())[:1] + (ROWS.rules or ())[1:]
    )
    assert [line[1:4] for line in office.trail()] == [
        ("changed", "deputy:D1", COMMUNITY),
        ("imported", "workbook:district", None),
    ]
    assert office.trail()[-1][5] == {"文件": "示例.xlsx"}
    assert [one.author for one in office.look(lambda conn: rule_versions.versions(conn, 1))] == ["区管理"]
    assert office.look(lambda conn: uploads.get(conn, key, clerk.id or 0, MONDAY)) is None


def test_a_workbook_beside_another_district_than_was_looked_at_is_second(office: Office) -> None:
    workbook = looked_at(office)
    office.look(lambda conn: district_store.upsert(conn, DistrictRows(categories=(CategoryRow("YY", "别人的"),))))
    done = office.do("区管理", lambda change: put_in(change, workbook, FACTS, {}))

    assert isinstance(done, Second)
    assert office.look(lambda conn: district_store.read(conn, "rules")).rules == ROWS.rules
    assert office.trail() == []


@pytest.mark.parametrize("name", ["北管理", "区经办"])
def test_only_the_whole_districts_managers_take_it_in_or_out(office: Office, name: str) -> None:
    workbook = looked_at(office)
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: put_in(change, workbook, FACTS, {}))
    with pytest.raises(NotYoursError):
        office.do(name, taken_out)


def test_that_somebody_took_everything_out_is_noted(office: Office) -> None:
    office.do("区管理", taken_out)

    assert office.trail() == [("区管理", "exported", "workbook:district", None, None, None)]
