"""The district: who and what cases are routed by. Staff keep it in a workbook or in the console."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Double, ForeignKey, Integer, String, Table, Text

from storage.metadata import TextList, metadata

# References are checked at commit: a workbook lists its rows in any order.

#: Places with a code, as a tree; `places` are estates, roads and landmarks inside; GCJ-02 degrees.
divisions = Table(
    "divisions",
    metadata,
    Column("code", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("level", String(16), nullable=False),
    Column("parent", ForeignKey("divisions.code", deferrable=True, initially="DEFERRED"), nullable=True, index=True),
    Column("aliases", TextList, nullable=False),
    Column("places", TextList, nullable=False),
    Column("longitude", Double, nullable=True),
    Column("latitude", Double, nullable=True),
)

#: Whom cases may go to; `divisions` and `specialities` hold codes; the phone number is encrypted, empty = none.
deputies = Table(
    "deputies",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("level", String(16), nullable=False),
    Column("divisions", TextList, nullable=False),
    Column("specialities", TextList, nullable=False),
    Column("title", Text, nullable=False),
    Column("phone_sealed", Text, nullable=False),
    Column("status", String(16), nullable=False),
)

#: Kinds of matters; `reply_days` are working days, NULL = the district's default.
categories = Table(
    "categories",
    metadata,
    Column("code", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("reply_days", Integer, nullable=True),
)

#: The routing table: an expression speaks for a target, everywhere or in one division.
rules = Table(
    "rules",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("expression", Text, nullable=False),
    Column("target_kind", String(16), nullable=False),
    Column("target_value", Text, nullable=False),
    Column("weight", Double, nullable=False),
    Column("scope", ForeignKey("divisions.code", deferrable=True, initially="DEFERRED"), nullable=True),
    Column("enabled", Boolean, nullable=False),
    Column("note", Text, nullable=False),
)

#: Texts a deputy answers with; `{…}` in a body is asked for.
templates = Table(
    "templates",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("action", String(16), nullable=False),
)

#: Who does the work (承办单位); `categories` hold codes, `parent` is the unit above.
units = Table(
    "units",
    metadata,
    Column("code", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("telephone", Text, nullable=False),
    Column("categories", TextList, nullable=False),
    Column("parent", ForeignKey("units.code", deferrable=True, initially="DEFERRED"), nullable=True),
)

#: Days off and make-up days beside those that the program brings along; `day` is YYYY-MM-DD.
holidays = Table(
    "holidays",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("kind", String(4), nullable=False),
    Column("note", Text, nullable=False),
)

#: One row, one more with every change of the tables above, so that running processes notice.
district_version = Table(
    "district_version",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("id = 1", name="single_row"),
)
