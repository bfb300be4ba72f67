"""The table of the navigation: by work, not by program; the roof may name every house (room: desk)."""

from django.utils.translation import gettext_lazy as _

from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Officer
from apparat.org.roles import Deed
from apparat.ui.navigation import Room, clerks_of_the_admin, everyone
from stocks.keepers import seat_of_keeper


def keepers_of_stocks(officer: Officer) -> bool:
    """Show to who keeps the stocks in a seat of his own; the frame asks no question for it (11.2)."""
    post = officer.position
    seat = Mandate(officer, post)
    return post is not None and seat_of_keeper(Mandates((seat,))) is not None


def keepers_of_the_registry(officer: Officer) -> bool:
    """Show to who keeps the registry in a seat of his own; the frame asks no question for it (10.9)."""
    seats = Mandates((Mandate(officer, officer.position),))
    return officer.position is not None and seats.first([Deed.REGISTER_INCOMING]) is not None


ROOMS: tuple[Room, ...] = (
    Room(_("My desk"), "desk", "inbox", everyone, "g d", frozenset({"desk", "notices"})),
    Room(_("Registry"), "documents:registry", "book-marked", everyone, "g r", frozenset({"documents"})),
    Room(_("Outgoing"), "outgoing:papers", "send", everyone, "g o", frozenset({"outgoing"})),
    Room(_("Control"), "control:board", "clipboard-check", everyone, "g c", frozenset({"control"})),
    Room(_("Stocks"), "stocks:list", "stamp", keepers_of_stocks, "g s", frozenset({"stocks"})),
    Room(_("Old journals"), "imports:list", "folder-input", keepers_of_the_registry, "g i", frozenset({"imports"})),
    Room(_("Regulation"), "regulation", "scale", everyone, "g l", frozenset({"regulation", "clause", "calculator"})),
    Room(
        _("Directory"),
        "directory",
        "users",
        everyone,
        "g p",
        frozenset({"directory", "unit", "officer", "acting", "acting_new", "acting_end", "profile", "calendar"}),
    ),
    Room(_("Admin"), "admin:index", "settings", clerks_of_the_admin, "g a", frozenset({"admin"})),
)
