"""What is: nomenclatures, closed files, transfers, acts of destruction, handovers, accounts of heads (10.5, 10.7)."""

from archive.models.account import Account
from archive.models.closing import Closing
from archive.models.destruction import Destruction, DestructionCase
from archive.models.handover import Handover
from archive.models.nomenclature import Nomenclature
from archive.models.transfer import Transfer, TransferCase

__all__ = [
    "Account",
    "Closing",
    "Destruction",
    "DestructionCase",
    "Handover",
    "Nomenclature",
    "Transfer",
    "TransferCase",
]
