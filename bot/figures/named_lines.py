"""The lines of the figures with the names people know: streets, categories, channels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.figures import figure_texts as texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.figures.month_figures import Line, MonthFigures
    from storage.district.district_store import DistrictRows

#: What stands for "has none" in addresses and JSON.
NONE = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What codes are called; what is not in the roster any more keeps its code."""

    streets: Mapping[str, str]
    categories: Mapping[str, str]

    def of(self, table: str, key: str | None) -> str:
        """Return the name of a line's key."""
        if table == "channel":
            return texts.CHANNELS.get(key or "", key or "")
        if table == "street":
            return texts.NO_STREET if key is None else self.streets.get(key, key)
        return texts.NO_CATEGORY if key is None else self.categories.get(key, key)


def names_of(rows: DistrictRows) -> Names:
    """Return the names of a district."""
    return Names(
        {one.code: one.name for one in rows.divisions or ()}, {one.code: one.name for one in rows.categories or ()}
    )


def as_json(figures: MonthFigures, names: Names) -> dict[str, Any]:
    """Return the figures as JSON: lists of lines, each with its code and name."""
    return {
        "month": figures.month,
        "counted_at": figures.now.isoformat(timespec="seconds"),
        "total": _line(figures.total),
        "enterprise": _line(figures.enterprise),
        **{
            f"by_{table}": [{"code": key, "name": names.of(table, key), **_line(line)} for key, line in lines.items()]
            for table, lines in figures.tables.items()
        },
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        **line.counts,
        "median_hours": line.median_hours,
        "p90_hours": line.most_hours,
        "outcomes": dict(line.ends),
    }
