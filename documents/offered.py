"""Deeds that houses above offer on the page of an incoming paper (room: pages of documents; 10.22)."""

from __future__ import annotations

from apparat.ui.offered import Offers
from documents.models import Incoming

offered: Offers[Incoming] = Offers()
