"""Who comes first in each division: the least busy, and before them those versed in the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from nlp.district import Deputy


class Lines:
    """A short line of deputies for each division, in all and for each speciality; never changed once built."""

    def __init__(self, deputies: Iterable[Deputy], spread: Callable[[str], Iterable[str]], most: int) -> None:
        """Deputies come in the order of their turn; `spread` says for which divisions one of theirs counts."""
        lines: dict[str, dict[str, list[Deputy]]] = {}
        for deputy in deputies:
            for code in dict.fromkeys(code for own in deputy.divisions for code in spread(own)):
                of_code = lines.setdefault(code, {})
                for subject in ("", *dict.fromkeys(deputy.specialities)):
                    line = of_code.setdefault(subject, [])
                    if len(line) < most:
                        line.append(deputy)
        self._lines = {code: _with_everybody(of_code) for code, of_code in lines.items()}

    def of(self, code: str, subject: str) -> Sequence[Deputy]:
        """Those versed in the subject, then the others."""
        of_code = self._lines.get(code)
        return () if of_code is None else of_code.get(subject, of_code[""])


def _with_everybody(of_code: dict[str, list[Deputy]]) -> dict[str, tuple[Deputy, ...]]:
    everybody = of_code[""]
    return {
        subject: tuple({deputy.id: deputy for deputy in (*line, *everybody)}.values())
        for subject, line in of_code.items()
    }
