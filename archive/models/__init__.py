"""What is: nomenclatures, closed files, transfers to the archive, acts of destruction, handovers (10.5, 10.7)."""

from archive.models.closing import Closing
from archive.models.nomenclature import Nomenclature

__all__ = ["Closing", "Nomenclature"]
