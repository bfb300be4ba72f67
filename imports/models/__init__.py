"""Index of the models of imports."""

from imports.models.fault import Fault
from imports.models.mapping import Mapping
from imports.models.run import Run, RunQuerySet

__all__ = ["Fault", "Mapping", "Run", "RunQuerySet"]
