"""Index of the models of control."""

from control.models.assignment import Assignment, AssignmentQuerySet
from control.models.decision import Ask, Every, PeriodicInformation, SuperiorDecision
from control.models.executor import Executor
from control.models.redirection import Redirection
from control.models.release import ExecutionCard, Release
from control.models.report import Report, ReportFile

__all__ = [
    "Ask",
    "Assignment",
    "AssignmentQuerySet",
    "Every",
    "ExecutionCard",
    "Executor",
    "PeriodicInformation",
    "Redirection",
    "Release",
    "Report",
    "ReportFile",
    "SuperiorDecision",
]
