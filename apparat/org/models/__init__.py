"""Index of the people room."""

from apparat.org.models.acting import Acting, Substitution
from apparat.org.models.citizen import Citizen
from apparat.org.models.curation import Curation
from apparat.org.models.office import Office
from apparat.org.models.officer import Officer, OfficerManager
from apparat.org.models.position import Position
from apparat.org.models.unit import Unit

__all__ = ["Acting", "Citizen", "Curation", "Office", "Officer", "OfficerManager", "Position", "Substitution", "Unit"]
