"""What a scanned code stands for: a division or a deputy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.suggestion import Context

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = re.compile(r"(?:qrscene_)?(?:(?:division|community|street|district|deputy)[-_:]|[csd][-_:])")
_DEPUTY = re.compile(r"(?:qrscene_)?d(?:eputy)?[-_:]")


class Scenes:
    """The scenes of a district's codes; never changed once built."""

    def __init__(self, divisions: Iterable[str], deputies: Iterable[str]) -> None:
        self._divisions = {code.casefold(): code for code in divisions}
        self._deputies = {deputy.casefold(): deputy for deputy in deputies}

    def resolve(self, scene: str) -> Context:
        """What is known after a scan: a code, with or without a prefix, in any case; nothing for an unknown one."""
        scene = scene.strip().casefold()
        prefix = _PREFIX.match(scene)
        for key in (scene, scene[prefix.end() :] if prefix else scene.removeprefix("qrscene_")):
            division, deputy = self._divisions.get(key), self._deputies.get(key)
            if deputy and (not division or _DEPUTY.match(scene)):
                return Context(deputy=deputy)
            if division:
                return Context(division=division)
        return Context()
