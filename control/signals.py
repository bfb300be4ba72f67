"""The one tolerated signal: an upper house learns that its assignment left control (house 4.5)."""

from django.dispatch import Signal

assignment_released = Signal()  # kwargs: assignment, mandate, at
