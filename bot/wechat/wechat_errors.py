"""What can go wrong between the platform and us. No message here carries a token, a secret or a citizen's words.

SignatureError      not from the platform, or not for this account: refuse the request
MalformedMessage    from the platform, but not to be understood: accept it, log the reason
ApiError            the platform said no, with a code
ApiUnavailable      the platform gave no usable answer: try later
  MediaTooLarge     an answer is larger than the caller allows
"""
# ruff: noqa: N818 -- these are the names the rest of the program catches; "Error" is kept for refusals.

from __future__ import annotations

from bot.wechat import wechat_texts as texts


class SignatureError(Exception):
    """The request does not prove that it comes from the platform and is meant for this account."""


class MalformedMessage(Exception):
    """A signed request whose body is no message. `reason` is for the log and quotes nothing from the body."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ApiError(Exception):
    """The platform refused a call. `message` is its own text, scrubbed, with the `rid` it wants in questions."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return f"{self.code} {self.message}"

    @property
    def hint(self) -> str:
        """What an administrator can do about it, in Chinese; empty when nothing is known."""
        return texts.API_HINTS.get(self.code, "")


class ApiUnavailable(Exception):
    """No usable answer: network, timeout, HTTP error, or something that is not the platform's JSON."""


class MediaTooLarge(ApiUnavailable):
    """An answer larger than the caller allows, as it will be the next time; nothing of it was kept."""
