"""Index of the models of documents."""

from documents.models.content import ContentTemplate
from documents.models.exception import IncomingReader
from documents.models.extension import AnswerExtension
from documents.models.incoming import Incoming, IncomingFile, IncomingQuerySet
from documents.models.kind import DocumentKind
from documents.models.legacy import LegacyRecord
from documents.models.link import PaperLink
from documents.models.resolution import PointExecutor, Resolution, ResolutionPoint
from documents.models.returned import ReturnNote
from documents.models.scan import Scan

__all__ = [
    "AnswerExtension",
    "ContentTemplate",
    "DocumentKind",
    "Incoming",
    "IncomingFile",
    "IncomingQuerySet",
    "IncomingReader",
    "LegacyRecord",
    "PaperLink",
    "PointExecutor",
    "Resolution",
    "ResolutionPoint",
    "ReturnNote",
    "Scan",
]
