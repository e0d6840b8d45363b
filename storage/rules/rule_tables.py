"""What becomes of rules: drafts, published versions, and where each rule fired."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.metadata import UtcDateTime, metadata

#: The draft, one for the district: a rule as it shall become. `row` is a RuleRow as JSON, NULL = the rule is to go;
#: `base` is the published rule it was made from, NULL = it is new; `revision` grows with each change.
rule_drafts = Table(
    "rule_drafts",
    metadata,
    Column("rule_id", String(64), primary_key=True),
    Column("row", Text, nullable=True),
    Column("base", Text, nullable=True),
    Column("staff_name", String(64), nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
)

#: What was published: numbered, by whom, why, and from where (`console`, `import`, `rollback`).
rule_versions = Table(
    "rule_versions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("author", String(64), nullable=False),
    Column("note", Text, nullable=False),
    Column("origin", String(12), nullable=False),
)

#: What a version changed: RuleRows as JSON, `before` NULL = added, `after` NULL = removed.
rule_changes = Table(
    "rule_changes",
    metadata,
    Column("version", ForeignKey("rule_versions.number"), primary_key=True),
    Column("rule_id", String(64), primary_key=True),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
)
Index("ix_rule_changes_rule", rule_changes.c.rule_id, rule_changes.c.version)

#: Which rules fired for a filed case, and what they spoke for then; `against` = its weight was negative.
fired_rules = Table(
    "fired_rules",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("rule_id", String(64), primary_key=True),
    Column("target_kind", String(16), nullable=False),
    Column("target_value", Text, nullable=False),
    Column("against", Boolean, nullable=False),
)
Index("ix_fired_rules_rule", fired_rules.c.rule_id, fired_rules.c.case_id)
