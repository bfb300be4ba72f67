"""What every page's frame shows: office, navigation, bell, languages, for whom the officer acts; asked when shown."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from apparat.notices.models import Notice
from apparat.org.bilingual import in_language
from apparat.org.models import Acting, Officer, Position
from apparat.org.queries import mandates, office
from apparat.ui.catalogue import path_to
from apparat.ui.navigation import Line, lines, rooms

MODULES = (
    *("switches", "shortcuts", "day_field", "combobox", "lookup", "proposals"),
    *("choice_filter", "file_field", "draft"),
)
UNREAD_SHOWN = 99
NAME_KEPT = 60  # seconds
SHORT_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}


class Frame:
    """The frame of one response. Every part is a question asked once and only if the page draws it."""

    home_label = _("My desk")

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def officer(self) -> Officer | None:
        """The signed-in officer with his position and unit at hand (one query); None before signing in."""
        user: Officer | None = getattr(self._request, "user", None)
        if user is None or not user.is_authenticated:
            return None
        if user.position_id and not Officer.position.is_cached(user):
            user.position = Position.objects.select_related("unit").get(pk=user.position_id)
        return user

    @cached_property
    def office_name(self) -> str:
        """The short name of the office in the reader's language, a minute old at most, or nothing."""
        kept = caches["frame"]
        key = f"office-{get_language()}"
        name = kept.get(key)
        if name is None:
            here = office()
            name = (in_language(here.short_kk, here.short_ru) or here.name) if here else ""
            kept.set(key, name, NAME_KEPT)
        return str(name)

    @cached_property
    def navigation(self) -> list[Line]:
        """Rooms this officer sees."""
        return list(lines(self._request, self.officer)) if self.officer else []

    @cached_property
    def place(self) -> str:
        """Tell by what the navigation differs: the rooms this officer sees and the page he is on."""
        seen = "".join(str(int(room.who(self.officer))) for room in rooms()) if self.officer else ""
        match = self._request.resolver_match
        return f"{seen} {match.view_name if match else ''}"

    @cached_property
    def acting(self) -> list[Acting]:
        """Orders by which he acts for somebody today (1.4)."""
        if self.officer is None:
            return []
        return [seat.acting for seat in mandates(self.officer, self._request.on) if seat.acting]  # type: ignore[attr-defined]

    @cached_property
    def seat(self) -> str:
        """The line under his name: whom he acts for, else his position."""
        if self.acting:
            return str(_("acting for %(name)s") % {"name": self.acting[0].absent.short_name})
        return str(self.officer.position or "") if self.officer else ""

    @cached_property
    def unread(self) -> int:
        """Notices he has not read, counted up to a hundred."""
        if self.officer is None:
            return 0
        told: int | None = getattr(self.officer, "unread_notices", None)  # with the officer of a session
        if told is not None:
            return told
        return Notice.objects.filter(officer=self.officer, read_at=None)[: UNREAD_SHOWN + 1].count()

    @property
    def unread_text(self) -> str:
        """The number on the bell."""
        return f"{UNREAD_SHOWN}+" if self.unread > UNREAD_SHOWN else str(self.unread)

    @property
    def unread_words(self) -> str:
        """The number on the bell as it is read out."""
        if self.unread > UNREAD_SHOWN:
            return _("more than %(count)s unread notices") % {"count": UNREAD_SHOWN}
        words: str = ngettext("%(count)s unread notice", "%(count)s unread notices", self.unread)
        return words % {"count": self.unread}

    @property
    def home(self) -> str:
        """The page of the desk."""
        return path_to("desk")

    @property
    def search(self) -> str:
        """The page that searches everything."""
        return path_to("search")

    @property
    def bell(self) -> str:
        """The page of the notices."""
        return path_to("notices")

    @property
    def languages(self) -> list[tuple[str, str, str]]:
        """Code, short name and name of each language of the pages."""
        return [(code, SHORT_NAMES.get(code, code), name) for code, name in settings.LANGUAGES]

    @property
    def scripts(self) -> list[str]:
        """Addresses of our small modules."""
        return [static(f"js/{name}.js") for name in MODULES]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the frame; nothing is asked of the database until a template shows it."""
    return {"frame": Frame(request)}
