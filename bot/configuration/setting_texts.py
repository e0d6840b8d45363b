"""What stands in the settings when the configuration does not say, in the words citizens and staff read."""

from __future__ import annotations

#: What the official account is called.
ACCOUNT_NAME = "码上见代表"
