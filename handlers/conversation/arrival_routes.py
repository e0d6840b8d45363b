"""THE TABLE read first, whoever it is: what is no speech, and binding codes. All else is left to the next one."""

from __future__ import annotations

from handlers.chat.incoming import Kind
from handlers.chat.route_table import ANYWHERE, Route, Table
from handlers.conversation import arrival_actions as arrival

ARRIVAL = Table(
    "arrival",
    (
        Route(ANYWHERE, Kind.EVENT, arrival.ignore),
        Route(ANYWHERE, Kind.TEMPLATE_RESULT, arrival.note_failure),
        Route(ANYWHERE, Kind.UNSUBSCRIBE, arrival.forget_follower),
        Route(ANYWHERE, arrival.scans_a_binding_code, arrival.bind_by_scan),
        Route(ANYWHERE, (Kind.SUBSCRIBE, Kind.SCAN), arrival.greet),
        Route(ANYWHERE, Kind.UNKNOWN, arrival.say_unknown),
        Route(ANYWHERE, arrival.types_a_binding_code, arrival.bind_by_words),
        Route(ANYWHERE, arrival.asks_how_to_bind, arrival.say_how_to_bind),
    ),
    (),
)
