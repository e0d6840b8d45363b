"""Alembic's entry: runs on the connection that `storage.schema` hands over."""

from __future__ import annotations

from alembic import context

from storage.accounts import staff_tables
from storage.cases import case_tables
from storage.district import district_tables
from storage.messages import message_tables
from storage.metadata import metadata
from storage.people import people_tables
from storage.rules import rule_tables

# Importing them puts their tables into the registry.
_TABLES = (case_tables, district_tables, message_tables, people_tables, rule_tables, staff_tables)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
