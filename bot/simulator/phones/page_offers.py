"""What the simulator's page offers to scan, send and say; the one who joins things fills it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.simulator.phones.phone import Role


@dataclass(frozen=True, slots=True)
class DemoCommunity:
    """A community whose code can be scanned. `scene` is what its scan says."""

    code: str
    name: str
    scene: str
    street: str = ""


@dataclass(frozen=True, slots=True)
class DemoDeputy:
    """A deputy. `scene` is the one of the deputy's own code (empty: none), `binding_code` for `绑定 CODE`."""

    id: str
    name: str
    title: str = ""
    scene: str = ""
    binding_code: str = ""


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """A place to send as a location; GCJ-02 degrees."""

    label: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class DemoExample:
    """A sentence to try: `label` on the button, `text` in the input box, for phones of that role."""

    label: str
    text: str
    role: Role = "citizen"


@dataclass(frozen=True, slots=True)
class DemoLink:
    """A page worth opening beside the phones (the staff console)."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Demo:
    """Everything the page offers. `issue_code` gives a fresh binding code for a deputy's id; else the fixed one."""

    communities: tuple[DemoCommunity, ...] = ()
    deputies: tuple[DemoDeputy, ...] = ()
    places: tuple[DemoPlace, ...] = ()
    examples: tuple[DemoExample, ...] = ()
    links: tuple[DemoLink, ...] = ()
    issue_code: Callable[[str], Awaitable[str]] | None = None
