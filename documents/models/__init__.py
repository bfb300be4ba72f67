"""Index of the models of documents."""

from documents.models.content import ContentTemplate
from documents.models.exception import IncomingReader
from documents.models.extension import AnswerExtension
from documents.models.financing import FinancingFile, FinancingProposal
from documents.models.incoming import Incoming, IncomingFile, IncomingQuerySet
from documents.models.kind import DocumentKind
from documents.models.legacy import LegacyRecord
from documents.models.library import ExpectedReport, LibraryFile, LibraryPaper, LibraryPaperQuerySet, LibraryVersion
from documents.models.link import PaperLink
from documents.models.resolution import PointExecutor, Resolution, ResolutionPoint
from documents.models.returned import ReturnNote
from documents.models.scan import Scan

__all__ = [
    "AnswerExtension",
    "ContentTemplate",
    "DocumentKind",
    "ExpectedReport",
    "FinancingFile",
    "FinancingProposal",
    "Incoming",
    "IncomingFile",
    "IncomingQuerySet",
    "IncomingReader",
    "LegacyRecord",
    "LibraryFile",
    "LibraryPaper",
    "LibraryPaperQuerySet",
    "LibraryVersion",
    "PaperLink",
    "PointExecutor",
    "Resolution",
    "ResolutionPoint",
    "ReturnNote",
    "Scan",
]
