"""Index of the models of control."""

from control.models.assignment import Assignment, AssignmentQuerySet
from control.models.executor import Executor
from control.models.redirection import Redirection
from control.models.release import ExecutionCard, Release
from control.models.report import Report, ReportFile

__all__ = [
    "Assignment",
    "AssignmentQuerySet",
    "ExecutionCard",
    "Executor",
    "Redirection",
    "Release",
    "Report",
    "ReportFile",
]
