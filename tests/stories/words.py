"""What the officers of the tales type and how the pages call them, in the language the tale is told in."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone, translation

from apparat.org.models import Officer
from tests.factories import letters
from tests.stories.screen import Screen

PDF = letters.pdf().read()
ABOUT = "Жылу маусымына дайындық барысы туралы ақпарат сұралады"
URGENT = "ШҰҒЫЛ"  # such a paper is registered on any day at any hour (10.9)


def said(kk: str, ru: str) -> str:
    """Return what is said in the language of the tale."""
    return ru if translation.get_language() == "ru" else kk


def surname(officer: Officer) -> str:
    """Return how the pages call the officer in the language of the tale."""
    return said(officer.last_name_kk, officer.last_name_ru)


def type_the_card(clerk: Screen, addressee: Officer, now: datetime) -> Screen:
    """Type what the paper says about itself (10.9)."""
    clerk.choose("correspondent", said("Түркістан облысы", "Туркестанской"))
    clerk.type("their_number", "12-05/1372").type("their_on", f"{timezone.localdate(now) - timedelta(days=1):%d.%m.%Y}")
    clerk.type("signatory", "Б. Қасымов").choose("addressee", surname(addressee))
    clerk.choose("kind", said("Хат", "Письмо"))
    return clerk.type("sheets", "2").type("annex_sheets", "1").type("summary", ABOUT).attach("attached", "хат.pdf", PDF)
