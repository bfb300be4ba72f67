"""What is: nomenclatures, closed files, transfers to the archive, acts of destruction, handovers (10.5, 10.7)."""

from archive.models.closing import Closing
from archive.models.destruction import Destruction, DestructionCase
from archive.models.handover import Handover
from archive.models.nomenclature import Nomenclature
from archive.models.transfer import Transfer, TransferCase

__all__ = ["Closing", "Destruction", "DestructionCase", "Handover", "Nomenclature", "Transfer", "TransferCase"]
