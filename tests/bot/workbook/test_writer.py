"""An exported workbook survives Excel, and holds exactly what the district holds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.workbook.importing import import_reading
from bot.workbook.sheets import ACTIONS
from bot.workbook.workbook_reader import read_workbook
from bot.workbook.workbook_writer import write_workbook
from nlp.district import DeputyLevel, DeputyStatus, DivisionLevel
from storage.database import open_database
from storage.district import district_store as district
from storage.district.district_store import CategoryRow, DeputyRow, DistrictRows, DivisionRow, RuleRow, TemplateRow
from storage.metadata import metadata
from workbooks import BY, sample_sheets, sealing

if TYPE_CHECKING:
    from pathlib import Path

    from workbooks import Desk

SEAL, UNSEAL = sealing()


def test_codes_stay_texts_when_the_file_is_edited_in_excel(desk: Desk) -> None:
    desk.imports(sample_sheets())
    page = load_workbook(desk.exports())["区划"]

    assert page["A2"].value == "990101"
    assert (page["A2"].data_type, page["A2"].number_format) == ("s", "@")
    assert page.column_dimensions["A"].number_format == "@"
    assert page["G2"].data_type == "n"


def test_the_header_stays_in_sight_and_explains_itself(desk: Desk) -> None:
    page = load_workbook(desk.exports())["规则"]
    prompts = {str(rule.sqref): rule.prompt for rule in page.data_validations.dataValidation if rule.prompt}

    assert page.freeze_panes == "A2"
    assert page["A1"].font.b
    assert page.column_dimensions["B"].width > page.column_dimensions["A"].width
    assert "都要有" in prompts["B1"]


def test_words_to_choose_from_are_offered(desk: Desk) -> None:
    book = load_workbook(desk.exports())
    offered = {
        (page.title, str(rule.sqref).rstrip("0123456789")): rule.formula1
        for page in book.worksheets
        for rule in page.data_validations.dataValidation
        if rule.type == "list"
    }

    assert offered["区划", "C2:C"] == '"省,市,区县,街道,社区"'
    assert offered["规则", "F2:F"] == '"是,否"'
    assert offered["节假日", "B2:B"] == '"休,班"'
    assert len(offered) == 6


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("x")', "+1", "-洒水车", "@A1", "#N/A", "'引号", "_x0041_", "_x005F_"]
)
def test_a_text_is_never_a_formula(desk: Desk, text: str) -> None:
    sheets = sample_sheets()
    sheets["类别"] = [["编码", "名称", "承办单位"], ["DL", "道路", None], ["HJ", "环境", None]]
    desk.imports(sheets)
    with desk.engine.begin() as conn:
        district.upsert(conn, DistrictRows(categories=(CategoryRow("DL", text, text),)))
    path = desk.exports()
    cell = load_workbook(path)["类别"]["B2"]

    assert cell.data_type == "s"
    assert desk.imports(path).counts["类别"].updated == 0


def test_a_file_that_can_not_be_written_leaves_the_old_one(desk: Desk, tmp_path: Path) -> None:
    desk.imports(sample_sheets())
    before = desk.exports().read_bytes()
    long = DistrictRows(categories=(CategoryRow("DL", "长" * 40_000),))
    with pytest.raises(ValueError, match="放不下"):
        write_workbook(tmp_path / "export.xlsx", long, UNSEAL)
    with pytest.raises(OSError, match="nowhere"):
        write_workbook(tmp_path / "nowhere" / "export.xlsx", DistrictRows(categories=()), UNSEAL)

    assert (tmp_path / "export.xlsx").read_bytes() == before


def test_only_the_given_tables_are_written(tmp_path: Path) -> None:
    path = tmp_path / "rules.xlsx"
    write_workbook(path, DistrictRows(categories=(CategoryRow("DL", "道路"),), rules=()), UNSEAL)

    assert load_workbook(path).sheetnames == ["类别", "规则"]


# Any text a cell of one line may hold, as the reader leaves it; the alphabet is rich in what is dangerous.
_CHARS = st.one_of(
    st.sampled_from("=+-@#'\"_x0041;，、{}&<>]　 "), st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
)
_HIDDEN = "\u200b\u2060\ufeff\ufffe\uffff"


def _trimmed(text: str) -> str:
    return "".join(char for char in text if char not in _HIDDEN).strip()


_lines = st.text(_CHARS, min_size=1, max_size=30).map(_trimmed).filter(bool)
_texts = st.lists(_lines, max_size=3).map("\n".join)
_items = _lines.map(lambda text: _trimmed(text.replace(";", "").replace("；", ""))).filter(bool)
_names = st.lists(_items, unique=True).map(lambda items: tuple(items))  # noqa: PLW0108 - mypy can't map to a type
_codes = st.from_regex(r"[A-Z0-9][A-Z0-9.\-]{0,12}", fullmatch=True)
_numbers = st.floats(-1_000_000, 1_000_000).filter(lambda number: number != 0)


def _targets(categories: list[str]) -> st.SearchStrategy[tuple[str, str]]:
    said = st.tuples(st.sampled_from(["答复", "紧急", "引导"]), _texts.filter(bool))
    return st.one_of(said, st.tuples(st.just("类别"), st.sampled_from(categories))) if categories else said


@st.composite
def _rule(draw: Any, code: str, divisions: list[str], categories: list[str]) -> RuleRow:
    kind, value = draw(_targets(categories))
    expression = draw(st.sampled_from(["积水", "积水 + (地库|车库) - 洒水车", "道路|路面"]))
    scope = draw(st.sampled_from([None, *divisions]))
    return RuleRow(code, expression, kind, value, draw(_numbers), scope, draw(st.booleans()), draw(_texts))


@st.composite
def _districts(draw: Any) -> DistrictRows:
    """Draw a district as one import could have left it."""
    streets, communities, categories, deputies, rules, templates = (
        draw(st.lists(_codes.map(prefix.__add__), max_size=3, unique=True)) for prefix in "SCKDRT"
    )
    position = st.one_of(st.just((None, None)), st.tuples(st.floats(73, 136), st.floats(3, 54)))
    divisions = []
    for code in [*streets, *(communities if streets else ())]:
        level, parent = (DivisionLevel.STREET, None) if code in streets else (DivisionLevel.COMMUNITY, streets[0])
        names = draw(_names), draw(_names)
        divisions.append(DivisionRow(code, draw(_lines), level.value, parent, *names, *draw(position)))
    codes = [row.code for row in divisions]
    return DistrictRows(
        divisions=tuple(divisions),
        deputies=tuple(
            DeputyRow(
                code,
                draw(_lines),
                draw(st.sampled_from(DeputyLevel)).value,
                draw(st.sampled_from(DeputyStatus)).value,
                tuple(codes[:2]),
                tuple(categories[:2]),
                draw(st.one_of(st.just(""), _lines)),
                draw(st.sampled_from(["", SEAL("13900000001"), SEAL("0536-8123456")])),
            )
            for code in deputies
        ),
        categories=tuple(
            CategoryRow(code, draw(_lines), draw(st.one_of(st.just(""), _lines)), draw(st.none() | st.integers(1, 365)))
            for code in categories
        ),
        rules=tuple(draw(_rule(code, codes, categories)) for code in rules),
        templates=tuple(
            TemplateRow(
                code,
                draw(_lines),
                draw(_texts.map(lambda text: _trimmed(text.translate(str.maketrans("", "", "{}｛｝")))).filter(bool))
                + "{结果}",
                draw(st.sampled_from(ACTIONS)),
            )
            for code in templates
        ),
    )


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(rows=_districts())
def test_import_of_an_export_changes_nothing_whatever_the_district(tmp_path: Path, rows: DistrictRows) -> None:
    engine = open_database("sqlite://")
    path = tmp_path / "round.xlsx"
    with engine.begin() as conn:
        metadata.create_all(conn)
        district.upsert(conn, rows)
        before = district.read(conn)
        write_workbook(path, before, UNSEAL)
        report = import_reading(read_workbook(path), conn, BY, seal=SEAL, unseal=UNSEAL)
        after = district.read(conn)
    engine.dispose()

    assert not report.problems
    assert after == before
    assert not any(counts.added or counts.updated for counts in report.counts.values())


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1_000_000, max_value=1_000_000))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_weight_keeps_its_last_digit(tmp_path: Path, weight: float) -> None:
    path = tmp_path / "weights.xlsx"
    weights = [weight, 0.1 + 0.2, 1 / 3, 5e-324, math.nextafter(1.0, 2.0), -2.0]
    rules = tuple(RuleRow(f"R{number}", "积水", "答复", "示例", weight) for number, weight in enumerate(weights))
    write_workbook(path, DistrictRows(rules=rules), UNSEAL)
    reading = read_workbook(path)

    assert not reading.problems
    assert [entry.values["weight"] for entry in reading.entries["rules"]] == weights
