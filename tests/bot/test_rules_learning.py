"""`mashang rules learn` and `evaluate`, from the command line; the history is invented."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from bot.commands import cli_learning
from bot.commands.cli import app, main
from bot.workbook import grid
from bot.workbook.workbook_writer import write_workbook
from storage.database import open_database
from storage.district.district_store import CategoryRow, DistrictRows, RuleRow
from storage.schema import migrate

if TYPE_CHECKING:
    from pathlib import Path

HISTORY = [
    {"title": text, "text": f"{text}，请尽快处理", "label": label}
    for text, label in (
        ("路灯坏了", "照明"),
        ("路灯不亮", "照明"),
        ("垃圾没人清运", "环卫"),
        ("垃圾桶满了", "环卫"),
    )
    for _ in range(4)
]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The configuration of a bot on an empty, migrated database."""
    engine = open_database(f"sqlite:///{tmp_path / 'mashang.db'}")
    migrate(engine)
    engine.dispose()
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{(tmp_path / "mashang.db").as_posix()}"\n', encoding="utf-8")
    return path


def write(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def run(*words: object) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def fails(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: object) -> str:
    """The one line a command that can't be done leaves on stderr."""
    monkeypatch.setattr("sys.argv", ["mashang", *map(str, words)])
    with pytest.raises(SystemExit) as caught:
        main()
    heard = capsys.readouterr().err
    assert caught.value.code == 1
    assert len(heard.splitlines()) == 1
    return heard


def test_what_is_learned_imports_as_it_is_and_finds_the_history_again(tmp_path: Path, config: Path) -> None:
    history, book = write(tmp_path / "history.jsonl", HISTORY), tmp_path / "rules.xlsx"
    told = run("rules", "learn", history, "-o", book, "--max-rules", 20, "--config", config)
    run("import", book, "--config", config)
    figures = json.loads(run("rules", "evaluate", history, "--json", "--config", config))

    assert "16 件" in told
    assert (figures["n"], figures["accuracy"], figures["macro_f1"]) == (16, 1.0, 1.0)
    assert figures["per_class"]["照明"] == {"code": "L01", "precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 8}
    assert "判对 100.0%" in run("rules", "evaluate", history, "--config", config)


def test_every_rule_says_how_often_it_was_right(tmp_path: Path, config: Path) -> None:
    book = tmp_path / "rules.xlsx"
    run("rules", "learn", write(tmp_path / "history.jsonl", HISTORY), "-o", book, "--config", config)
    sheet = load_workbook(book)["规则"]
    rows = [dict(zip([c.value for c in sheet[1]], [c.value for c in row], strict=True)) for row in sheet.iter_rows(2)]

    (rubbish,) = [row for row in rows if row["关键词"] == "垃圾" and row["目标"] == "类别:L02"]
    assert rubbish["备注"] == "历史上 8 件里有它，8 件是这一类"


def test_the_same_history_gives_the_same_workbook(tmp_path: Path, config: Path) -> None:
    history = write(tmp_path / "history.jsonl", HISTORY)
    books = []
    for name in ("a.xlsx", "b.xlsx"):
        run("rules", "learn", history, "-o", tmp_path / name, "--config", config)
        sheet = load_workbook(tmp_path / name)["规则"]
        books.append([[cell.value for cell in row] for row in sheet.iter_rows()])

    assert books[0] == books[1]


def test_known_categories_keep_their_codes_and_new_ones_get_a_free_one(tmp_path: Path, config: Path) -> None:
    history, book = write(tmp_path / "history.jsonl", HISTORY), tmp_path / "rules.xlsx"
    run("rules", "learn", history, "-o", book, "--config", config)
    run("import", book, "--config", config)
    more = [*HISTORY, *({"title": "井盖没有了", "label": "市政"} for _ in range(4))]
    run("rules", "learn", write(tmp_path / "more.jsonl", more), "-o", book, "--config", config)
    sheet = load_workbook(book)["类别"]

    assert {row[0].value: row[1].value for row in sheet.iter_rows(2)} == {"L01": "照明", "L02": "环卫", "L03": "市政"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "no message"),
        ([{"title": "路灯", "label": "照明"}], "same label"),
        ([{"title": "路灯"}], "line 1: no label"),
        ([{"title": "路灯", "label": 3}], "line 1: no label"),
        ([{"label": "照明"}], "line 1: neither title nor text"),
        (["路灯"], "line 1: expected"),
    ],
    ids=["empty", "one label", "no label", "a number", "no text", "no object"],
)
def test_a_history_that_teaches_nothing_is_refused_in_one_line(
    rows: list[Any],
    said: str,
    tmp_path: Path,
    config: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    history = write(tmp_path / "history.jsonl", rows)
    heard = fails(capsys, monkeypatch, "rules", "learn", history, "-o", tmp_path / "r.xlsx", "--config", config)

    assert said in heard
    assert not (tmp_path / "r.xlsx").exists()


def test_a_broken_line_is_named(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history = write(tmp_path / "history.jsonl", HISTORY)
    with history.open("ab") as file:
        file.write(b"\xff{\n")

    assert "line 17: no JSON" in fails(capsys, monkeypatch, "rules", "evaluate", history, "--config", config)


def test_a_label_that_is_no_category_is_named(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history = write(tmp_path / "history.jsonl", HISTORY)

    assert "there is no category '照明'" in fails(capsys, monkeypatch, "rules", "evaluate", history, "--config", config)


def test_a_file_that_cannot_be_written_is_named_as_it_was_given(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history, book = write(tmp_path / "history.jsonl", HISTORY), tmp_path / "no such folder" / "rules.xlsx"
    heard = fails(capsys, monkeypatch, "rules", "learn", history, "-o", book, "--config", config)

    assert f"'{book}'" in heard
    assert ".part" not in heard


def test_no_more_rules_are_asked_for_than_a_sheet_holds() -> None:
    assert cli_learning.MOST_RULES == grid.MOST_ROWS


def test_without_the_extra_the_command_says_what_to_install(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_learning, "find_spec", lambda _name: None)
    history = write(tmp_path / "history.jsonl", HISTORY)
    heard = fails(capsys, monkeypatch, "rules", "learn", history, "-o", tmp_path / "r.xlsx", "--config", config)

    assert "mashang[learn]" in heard


def rules_of(book: Path) -> dict[str, dict[str, Any]]:
    """The rules of a workbook by their number, each by its columns."""
    sheet = load_workbook(book)["规则"]
    head = [cell.value for cell in sheet[1]]
    rows: list[dict[Any, Any]] = [
        dict(zip(head, [cell.value for cell in row], strict=True)) for row in sheet.iter_rows(2)
    ]
    return {row["编号"]: row for row in rows}


def test_learning_again_switches_off_what_is_not_learned_any_more(tmp_path: Path, config: Path) -> None:
    history, book = write(tmp_path / "history.jsonl", HISTORY), tmp_path / "rules.xlsx"
    run("rules", "learn", history, "-o", book, "--config", config)
    run("import", book, "--config", config)
    before = rules_of(book)
    run("rules", "learn", history, "-o", book, "--max-rules", 2, "--config", config)
    after = rules_of(book)

    assert len(before) > 2
    assert after.keys() == before.keys()
    assert [number for number, rule in after.items() if rule["启用"] == "是"] == ["L00001", "L00002"]


def test_the_number_of_a_rule_written_by_hand_is_left_to_it(tmp_path: Path, config: Path) -> None:
    hand = DistrictRows(
        categories=(CategoryRow("ZM", "照明"),), rules=(RuleRow("L00001", "灯杆", "类别", "ZM", 2, note="人工"),)
    )
    write_workbook(tmp_path / "hand.xlsx", hand, str)
    run("import", tmp_path / "hand.xlsx", "--config", config)
    book = tmp_path / "rules.xlsx"
    run("rules", "learn", write(tmp_path / "history.jsonl", HISTORY), "-o", book, "--config", config)

    assert "L00001" not in rules_of(book)
    assert {row["目标"] for row in rules_of(book).values()} == {"类别:ZM", "类别:L01"}


def test_a_category_may_be_called_by_its_code_and_by_its_name(tmp_path: Path, config: Path) -> None:
    book = tmp_path / "rules.xlsx"
    known = DistrictRows(categories=(CategoryRow("ZM", "照明"), CategoryRow("HW", "环卫")))
    write_workbook(book, known, str)
    run("import", book, "--config", config)
    mixed = [
        {**row, "label": "ZM"} if n % 2 and row["label"] == "照明" else {**row, "label": f" {row['label']} \u200b"}
        for n, row in enumerate(HISTORY)
    ]
    history = write(tmp_path / "history.jsonl", mixed)
    run("rules", "learn", history, "-o", book, "--config", config)
    run("import", book, "--config", config)
    figures = json.loads(run("rules", "evaluate", history, "--json", "--config", config))

    assert set(figures["per_class"]) == {"照明", "环卫"}
    assert figures["accuracy"] == 1.0


def test_categories_of_one_name_are_told_apart_by_their_codes(tmp_path: Path, config: Path) -> None:
    book = tmp_path / "rules.xlsx"
    write_workbook(book, DistrictRows(categories=(CategoryRow("A", "照明"), CategoryRow("B", "照明"))), str)
    run("import", book, "--config", config)
    history = write(tmp_path / "history.jsonl", [{"text": "路灯", "label": "A"}, {"text": "灯杆", "label": "B"}])
    figures = json.loads(run("rules", "evaluate", history, "--json", "--config", config))

    assert set(figures["per_class"]) == {"照明 (A)", "照明 (B)"}


def test_learning_needs_no_database_yet(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{(tmp_path / "new.db").as_posix()}"\n', encoding="utf-8")
    history, book = write(tmp_path / "history.jsonl", HISTORY), tmp_path / "rules.xlsx"

    assert "2 个类别" in run("rules", "learn", history, "-o", book, "--config", path)


def test_a_label_too_long_for_a_categorys_name_is_refused(
    tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history = write(tmp_path / "history.jsonl", [*HISTORY, {"text": "路灯", "label": "照" * 101}])
    heard = fails(capsys, monkeypatch, "rules", "learn", history, "-o", tmp_path / "r.xlsx", "--config", config)

    assert "line 17: a label has 100 characters at most" in heard


def test_odd_texts_are_learned_from_and_judged(tmp_path: Path, config: Path) -> None:
    odd = [
        {"text": "\ud800\x00\x1b路灯\u202e", "label": "照明"},
        {"text": "=1+1\ufffe垃圾🚮" * 900, "label": "环卫"},
        {"text": "\ud800\x1b[31m垃圾 13900000000", "label": "照明"},
    ] * 2
    history, book = write(tmp_path / "history.jsonl", odd), tmp_path / "rules.xlsx"
    run("rules", "learn", history, "-o", book, "--config", config)
    run("import", book, "--config", config)

    told = run("rules", "evaluate", history, "--config", config)

    assert "共 6 件" in told
    assert "第 3 行：  [31m垃圾" in told
    assert "139000" not in told
