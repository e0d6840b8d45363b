"""Cases and everything that happened to them."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    event,
)

from storage.metadata import UtcDateTime, metadata

CASE_STATES = ("unassigned", "assigned", "asked", "in_progress", "closed", "withdrawn", "redirected")
OPEN_STATES = ("unassigned", "assigned", "asked", "in_progress")
#: Who can have done something, as the timeline names them.
ACTORS = ("citizen", "supporter", "deputy", "staff", "unit", "clock")
OUTCOMES = ("answered", "solved", "explained", "planned", "not_ours")

#: A filed matter. Its state says where it stands; `outcome` says how it ended: a closed case is not a solved one.
cases = Table(
    "cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", String(24), nullable=False, unique=True),
    Column("openid", String(64), nullable=False),
    Column("state", String(12), nullable=False),
    Column("outcome", String(12), nullable=True),
    Column("text", Text, nullable=False),
    Column("category", String(64), nullable=True),
    Column("street", String(64), nullable=True),
    Column("community", String(64), nullable=True),
    Column("address", Text, nullable=False, default=""),
    Column("latitude", String(24), nullable=True),
    Column("longitude", String(24), nullable=True),
    Column("deputy_id", String(64), nullable=True),
    # What was suggested when it was filed, with the reasons, as JSON: the record that routing is measured on.
    Column("suggestion", Text, nullable=False, default="{}"),
    Column("phone_sealed", Text, nullable=True),
    Column("enterprise", Boolean, nullable=False, default=False),
    Column("urgent", Boolean, nullable=False, default=False),
    Column("on_behalf", Boolean, nullable=False, default=False),
    Column("unit", Text, nullable=True),
    Column("filed_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime, nullable=True),
    Column("closed_at", UtcDateTime, nullable=True),
    Column("extensions", Integer, nullable=False, default=0),
    Column("reopened", Integer, nullable=False, default=0),
    # The citizen's two answers and the mark, asked after closing.
    Column("survey", String(12), nullable=True),
    Column("heard", Boolean, nullable=True),
    Column("solved", String(12), nullable=True),
    Column("satisfaction", String(12), nullable=True),
    CheckConstraint("state in ('" + "', '".join(CASE_STATES) + "')", name="state"),
    CheckConstraint("outcome in ('" + "', '".join(OUTCOMES) + "')", name="outcome"),
    CheckConstraint("survey in ('asked', 'done')", name="survey"),
)
Index("ix_cases_openid", cases.c.openid, cases.c.id)
Index("ix_cases_deputy", cases.c.deputy_id, cases.c.state)
Index("ix_cases_state_due", cases.c.state, cases.c.due_at)
# What the staff's list filters by; the newest first.
Index("ix_cases_state", cases.c.state, cases.c.id)
Index("ix_cases_street", cases.c.street, cases.c.id)
Index("ix_cases_community", cases.c.community, cases.c.id)
Index("ix_cases_category", cases.c.category, cases.c.id)
Index("ix_cases_filed", cases.c.filed_at)

#: The timeline: who did what, in order. Nothing here is ever changed.
case_events = Table(
    "case_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(12), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False, default=""),
    # The facts beside the words, as JSON by a schema of the kind's (`handlers/cases/event_data.py`).
    Column("data", Text, nullable=False, default="{}"),
    # The name of the member of staff who did it, NULL for everybody else.
    Column("staff", String(64), nullable=True),
    CheckConstraint("actor in ('" + "', '".join(ACTORS) + "')", name="actor"),
)
Index("ix_case_events_case", case_events.c.case_id, case_events.c.id)

#: What happens to a case at a certain time unless something else happens before: a row each. `done_at` is NULL until it
#: was taken, by the process in `claimed_by`.
deadlines = Table(
    "case_deadlines",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("due_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime, nullable=True),
    Column("claimed_by", String(64), nullable=True),
)
Index(
    "ix_case_deadlines_due",
    deadlines.c.due_at,
    sqlite_where=deadlines.c.done_at.is_(None),
    postgresql_where=deadlines.c.done_at.is_(None),
)

#: Which media belong to which case.
case_media = Table(
    "case_media",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("media_id", ForeignKey("media.id"), primary_key=True),
)

#: What a case says, for finding others of the same trouble: words and spots, one a line. `area` is the street, else the
#: community; there is no row for a case nobody knows the place of.
case_words = Table(
    "case_words",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("area", String(64), nullable=False),
    Column("filed_at", UtcDateTime, nullable=False),
    Column("words", Text, nullable=False),
    Column("spots", Text, nullable=False),
)
Index("ix_case_words_area", case_words.c.area, case_words.c.filed_at)

#: Citizens who joined somebody else's case: they are told of what comes of it, and asked nothing.
supporters = Table(
    "supporters",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("openid", String(64), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_supporters_openid", supporters.c.openid, supporters.c.case_id)

#: Cases whose people asked to be forgotten; each is de-identified once it is over, and its row here goes.
cases_to_forget = Table(
    "cases_to_forget",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("asked_at", UtcDateTime, nullable=False),
)

#: The running number of each day.
case_numbers = Table(
    "case_numbers",
    metadata,
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)

#: Full-text search over cases, by case id: words cut by our own segmenter, joined by spaces. SQLite has a virtual table
#: for it (FTS5), PostgreSQL a column type, so neither can be a Table. `migrations` makes the same.
SEARCH_ON_SQLITE = "CREATE VIRTUAL TABLE case_search USING fts5(words, tokenize='unicode61 remove_diacritics 0')"
SEARCH_ON_POSTGRESQL = (
    (
        "CREATE TABLE case_search (case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE, "
        "words TSVECTOR NOT NULL)"
    ),
    "CREATE INDEX ix_case_search_words ON case_search USING gin (words)",
)
event.listen(cases, "after_create", DDL(SEARCH_ON_SQLITE).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call] # SQLAlchemy 2.0 leaves DDL untyped
for _statement in SEARCH_ON_POSTGRESQL:
    event.listen(cases, "after_create", DDL(_statement).execute_if(dialect="postgresql"))  # type: ignore[no-untyped-call] # as above
event.listen(cases, "before_drop", DDL("DROP TABLE case_search"))  # type: ignore[no-untyped-call] # as above
