"""Index of the models of documents."""

from documents.models.exception import IncomingReader
from documents.models.incoming import Incoming, IncomingFile, IncomingQuerySet
from documents.models.kind import DocumentKind
from documents.models.resolution import PointExecutor, Resolution, ResolutionPoint
from documents.models.returned import ReturnNote
from documents.models.scan import Scan

__all__ = [
    "DocumentKind",
    "Incoming",
    "IncomingFile",
    "IncomingQuerySet",
    "IncomingReader",
    "PointExecutor",
    "Resolution",
    "ResolutionPoint",
    "ReturnNote",
    "Scan",
]
