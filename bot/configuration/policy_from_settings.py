"""From the settings to what the conversation needs of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.configuration.privacy import Vault
from bot.configuration.working_days import published_calendar
from bot.wechat.platform_numbers import TEXT_SPLIT_BYTES
from handlers.service.policy import Policy

if TYPE_CHECKING:
    from bot.configuration.settings import Settings


def vault_of(settings: Settings) -> Vault:
    """Return the vault with the configured keys."""
    return Vault([key.get_secret_value() for key in settings.privacy.encryption_keys])


def policy_of(settings: Settings) -> Policy:
    """Return the service's promises and limits."""
    level, limits, vault = settings.service_level, settings.limits, vault_of(settings)
    quiet = level.quiet_hours
    return Policy(
        account_name=settings.wechat.account_name,
        number_prefix=level.number_prefix,
        reply_working_days=level.reply_working_days,
        remind_after_hours=level.remind_after_hours,
        escalate_after_hours=level.escalate_after_hours,
        quiet_hours=(quiet[0], quiet[1]) if quiet else None,
        cases_per_day=limits.cases_per_day,
        messages_per_minute=limits.messages_per_minute,
        max_text_length=limits.max_text_length,
        reply_bytes=TEXT_SPLIT_BYTES,
        tap_opens_window=settings.wechat.tap_opens_window,
        calendar=published_calendar(level.holidays, level.working_weekends),
        seal=vault.seal,
        unseal=vault.unseal,
    )
