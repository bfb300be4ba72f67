"""The table of the navigation: by work, not by program; the roof may name every house (room: desk)."""

from django.utils.translation import gettext_lazy as _

from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Officer
from apparat.org.roles import Deed, Role
from apparat.ui.navigation import Room, clerks_of_the_admin, everyone
from journals.access import ANALYSTS
from stocks.keepers import seat_of_keeper


def keepers_of_stocks(officer: Officer) -> bool:
    """Show to who keeps the stocks in a seat of his own; the frame asks no question for it (11.2)."""
    post = officer.position
    seat = Mandate(officer, post)
    return post is not None and seat_of_keeper(Mandates((seat,))) is not None


def readers_of_journals(officer: Officer) -> bool:
    """Show to RECORDS and the leadership in a seat of their own; others come from the registry (10.9, 10.17)."""
    post = officer.position
    return post is not None and Mandates((Mandate(officer, post),)).first(ANALYSTS) is not None


def keepers_of_the_registry(officer: Officer) -> bool:
    """Show to who keeps the registry in a seat of his own; the frame asks no question for it (10.9)."""
    seats = Mandates((Mandate(officer, officer.position),))
    return officer.position is not None and seats.first([Deed.REGISTER_INCOMING]) is not None


def keepers_of_files(officer: Officer) -> bool:
    """Show to who keeps files, answers for those of a unit, or sees them all; the frame asks no question (10.5)."""
    post = officer.position
    return post is not None and (post.heads_unit or not KEEPERS.isdisjoint(post.roles))


KEEPERS: frozenset[str] = frozenset({Role.RECORDS, Role.AKIM, Role.HEAD_OF_APPARATUS})


ROOMS: tuple[Room, ...] = (
    Room(_("My desk"), "desk", "inbox", everyone, "g d", frozenset({"desk", "notices"})),
    Room(_("Registry"), "documents:registry", "book-marked", everyone, "g r", frozenset({"documents"})),
    Room(_("Outgoing"), "outgoing:papers", "send", everyone, "g o", frozenset({"outgoing"})),
    Room(_("Service notes"), "notes:list", "sticky-note", everyone, "g n", frozenset({"notes"})),
    Room(_("Library of documents"), "library:list", "library", everyone, "g b", frozenset({"library"})),
    Room(_("Acquaintance"), "acquaintance:mine", "eye", everyone, "g t", frozenset({"acquaintance"})),
    Room(_("Control"), "control:board", "clipboard-check", everyone, "g c", frozenset({"control"})),
    Room(_("Journals"), "journals:journals", "book-open", readers_of_journals, "g j", frozenset({"journals"})),
    Room(_("Case files"), "archive:home", "archive", keepers_of_files, "g f", frozenset({"archive"})),
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
