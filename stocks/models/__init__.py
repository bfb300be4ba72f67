"""Index of the models of stocks."""

from stocks.models.blanks import Lot, Series
from stocks.models.kind import StockKind
from stocks.models.movement import Movement
from stocks.models.seal import Handover, Seal

__all__ = ["Handover", "Lot", "Movement", "Seal", "Series", "StockKind"]
