"""Deeds that houses above offer on the page of an assignment (room: pages of control; 12.6)."""

from __future__ import annotations

from apparat.ui.offered import Offers
from control.models import Assignment

offered: Offers[Assignment] = Offers()
