"""What acquaintance is made of."""

from acquaintance.models.circulation import Circulation, CirculationQuerySet
from acquaintance.models.reader import Reader, ReaderQuerySet
from acquaintance.models.rule import OfficeRule, RuleEdition

__all__ = ["Circulation", "CirculationQuerySet", "OfficeRule", "Reader", "ReaderQuerySet", "RuleEdition"]
