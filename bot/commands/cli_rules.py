"""`mashang rules`: commands about the keyword rules."""

from __future__ import annotations

import typer

rules_app = typer.Typer(no_args_is_help=True, help="Keyword rules.")
