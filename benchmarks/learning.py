"""Rules learned from labelled messages against a classifier on all words, five-fold, in the same run.

Each fold's rules are written to a workbook, imported into a fresh database and run by the product's own matcher; the
rival is TF-IDF (sublinear) of jieba's words with a linear SVM. What is printed is the macro-F1 over the five folds.

    python benchmarks/learning.py FOLDER    a folder with petitions_train.jsonl (title, text, label), which is not ours
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import jieba
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.commands.cli_learning import MOST_RULES
from bot.commands.labelled import Labelled, categories_of
from bot.commands.rules_learning import learn_rows, write_learnt
from bot.workbook.importing import Importer, import_workbook
from handlers.station.district_from_rows import understood
from nlp.learning.learn import Progress
from nlp.suggester import Suggester
from storage.database import open_database
from storage.district import district_store as district
from storage.district.district_store import DistrictRows
from storage.schema import migrate

FOLDS = 5
#: Rules asked for; the last is the workbook's own limit.
TEXT_SIZES, TITLE_SIZES = (1_000, 3_000, MOST_RULES), (3_000,)


def nothing(*_: object) -> None:
    """Nobody looks at the progress."""


def macro_f1(true: list[str], said: list[str]) -> float:
    return float(f1_score(true, said, average="macro", labels=sorted(set(true)), zero_division=0))


def by_rules(train: list[Labelled], test: list[Labelled], most: int, folder: Path) -> tuple[float, int, float]:
    """The macro-F1, how many rules it took, and the seconds to learn them."""
    begun = time.perf_counter()
    rows = learn_rows(train, DistrictRows(), most, Progress(nothing, nothing), None)
    seconds = time.perf_counter() - begun
    write_learnt(folder / "rules.xlsx", rows)
    suggester = imported(folder / "rules.xlsx", folder / f"{time.time_ns()}.db")
    codes = {label: row.code for label, row in categories_of({m.label for m in train}, ()).items()}
    said = [guess.code if (guess := suggester.suggest(m.text).category) else "" for m in test]
    return macro_f1([codes[m.label] for m in test], said), len(rows.rules or ()), seconds


def imported(workbook: Path, database: Path) -> Suggester:
    """The understanding of a fresh database with that workbook in it."""
    engine = open_database(f"sqlite:///{database}")
    migrate(engine)
    with engine.begin() as conn:
        report = import_workbook(workbook, conn, Importer("benchmark", datetime.now(UTC)), seal=str, unseal=str)
        assert not report.problems, report.lines()
        rows = district.read(conn)
    engine.dispose()
    return Suggester(understood(rows, {}))


def by_classifier(train: list[Labelled], test: list[Labelled]) -> float:
    vectors = TfidfVectorizer(analyzer=jieba.lcut, sublinear_tf=True, min_df=2)
    model = LinearSVC().fit(vectors.fit_transform([m.text for m in train]), [m.label for m in train])
    return macro_f1([m.label for m in test], list(model.predict(vectors.transform([m.text for m in test]))))


def compare(name: str, messages: list[Labelled], sizes: tuple[int, ...]) -> None:
    folds = list(StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(messages, [m.label for m in messages]))
    parts = [([messages[i] for i in train], [messages[i] for i in test]) for train, test in folds]
    rival = statistics.mean(by_classifier(train, test) for train, test in parts)
    print(f"{name}: TF-IDF + LinearSVC on all words  {rival:.4f}")
    with tempfile.TemporaryDirectory() as folder:
        for most in sizes:
            runs = [by_rules(train, test, most, Path(folder)) for train, test in parts]
            score = statistics.mean(run[0] for run in runs)
            print(
                f"{name}: {max(run[1] for run in runs):7,} rules  {score:.4f}  ({score - rival:+.4f}), "
                f"learned in {max(run[2] for run in runs):.0f} s at most"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    file = parser.parse_args().folder / "petitions_train.jsonl"
    if not file.exists():
        sys.exit(f"{file} is not there: this benchmark needs it, and it is not part of the project")
    jieba.setLogLevel(60)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    whole = [Labelled(n, f"{row['title']}\n{row['text']}", row["label"]) for n, row in enumerate(rows)]
    titles = [Labelled(n, row["title"], row["label"]) for n, row in enumerate(rows)]
    compare("title + text", whole, TEXT_SIZES)
    compare("titles alone", titles, TITLE_SIZES)


if __name__ == "__main__":
    main()
