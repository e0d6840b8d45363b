"""No change without its line in the audit, and none by somebody who may not make it (any more)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.office.change import carry_out
from handlers.office.clerk import Clerk, NotYoursError
from handlers.office.role import Role
from handlers.office.written import Line, Written, nothing, written
from office import SOUTH
from storage.accounts import staff
from storage.district import district_rows
from storage.district.district_store import CategoryRow, DistrictRows, upsert
from village import COMMUNITY, MONDAY, STREET

if TYPE_CHECKING:
    from handlers.office.change import Change
    from office import Office

ROW = CategoryRow("XX", "示例")
LINE = Line("created", "category", "XX", STREET, after={"名称": "示例"})


def wrote(office: Office) -> bool:
    return office.look(lambda conn: district_rows.get(conn, "categories", "XX")) is not None


def test_a_write_leaves_exactly_the_lines_it_returns(office: Office) -> None:
    def job(change: Change) -> Written[str]:
        upsert(change.conn, DistrictRows(categories=(ROW,)))
        return written("done", LINE, Line("noted", "workbook", 7))

    assert office.do("北管理", job) == "done"
    assert wrote(office)
    assert office.trail() == [
        ("北管理", "created", "category:XX", STREET, None, {"名称": "示例"}),
        ("北管理", "noted", "workbook:7", None, None, None),
    ]


def test_a_write_that_returns_no_line_is_undone(office: Office) -> None:
    """Whoever says that nothing was changed is taken at their word: forgetting the audit can't hide a change."""

    def job(change: Change) -> Written[str]:
        upsert(change.conn, DistrictRows(categories=(ROW,)))
        return nothing("forgotten")

    assert office.do("区管理", job) == "forgotten"
    assert not wrote(office)
    assert office.trail() == []


def test_what_was_written_before_in_the_same_transaction_stays(office: Office) -> None:
    clerk = office.clerk("区管理")
    with office.engine.begin() as conn:
        upsert(conn, DistrictRows(categories=(ROW,)))
        carry_out(conn, clerk, MONDAY, lambda _: nothing(None))

    assert wrote(office)


def test_a_write_that_breaks_keeps_nothing_not_even_its_lines(office: Office) -> None:
    def job(change: Change) -> Written[str]:
        upsert(change.conn, DistrictRows(categories=(ROW,)))
        raise LookupError

    with pytest.raises(LookupError):
        office.do("区管理", job)
    assert not wrote(office)


def test_a_change_without_a_line_can_not_be_said() -> None:
    with pytest.raises(ValueError, match="audit"):
        written("done")


@pytest.mark.parametrize(
    "values", [{"enabled": False}, {"role": "view"}, {"division": SOUTH}], ids=["switched off", "role", "division"]
)
def test_whoever_is_no_longer_what_they_were_at_the_door_writes_nothing(
    office: Office, values: dict[str, object]
) -> None:
    clerk = office.clerk("北管理")
    office.look(lambda conn: staff.change(conn, clerk.id or 0, **values))
    with office.engine.begin() as conn, pytest.raises(NotYoursError):
        carry_out(conn, clerk, MONDAY, lambda _: written(None, LINE))

    assert office.trail() == []


def test_what_has_become_somebody_elses_meanwhile_is_not_written(office: Office) -> None:
    clerk = office.clerk("北管理")
    with office.engine.begin() as conn, pytest.raises(NotYoursError):
        carry_out(conn, clerk, MONDAY, lambda _: written(None, LINE), yields=lambda _: False)

    assert office.trail() == []


def test_the_command_line_has_no_account_to_look_at(office: Office) -> None:
    clerk = Clerk(None, "命令行", Role.MANAGE, office.clerk("区管理").scope)
    with office.engine.begin() as conn:
        carry_out(conn, clerk, MONDAY, lambda _: written(None, LINE))

    assert [line[0] for line in office.trail()] == ["命令行"]


@pytest.mark.parametrize(
    ("name", "role", "owners", "may"),
    [
        ("北管理", Role.MANAGE, (STREET,), True),
        ("北管理", Role.MANAGE, (COMMUNITY,), True),
        ("北管理", Role.MANAGE, (COMMUNITY, SOUTH), False),
        ("北管理", Role.HANDLE, (None,), False),
        ("北管理", Role.VIEW, (), False),
        ("北经办", Role.MANAGE, (STREET,), False),
        ("北经办", Role.HANDLE, (STREET,), True),
        ("区管理", Role.MANAGE, (None, SOUTH), True),
    ],
)
def test_what_somebody_may_do_ends_at_their_role_and_their_scope(
    office: Office, name: str, role: Role, owners: tuple[str | None, ...], *, may: bool
) -> None:
    clerk = office.clerk(name)
    if may:
        clerk.require(role, owners)
    else:
        with pytest.raises(NotYoursError):
            clerk.require(role, owners)
