"""Deeds that houses above offer on the page of a paper of the office (room: pages of outgoing)."""

from __future__ import annotations

from apparat.ui.offered import Offers
from outgoing.models import Outgoing

offered: Offers[Outgoing] = Offers()
