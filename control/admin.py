"""Assignments on the admin site: to read only, by whoever sees them on the board (13.4; house 4.14)."""

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin

from apparat.admin.reading import Paper
from control.models import Assignment, ExecutionCard, Executor, Redirection, Release, Report, SuperiorDecision


@admin.register(Assignment)
class AssignmentAdmin(Paper):
    """Assignments, under control or noted."""

    owner, has_vector = Assignment, True
    list_display = ("number", "issuer", "urgency", "state", "under_control", "given_at", "deadline")
    list_filter = ("state", "urgency", "under_control", "origin_kind")
    list_select_related = ("issuer", "deadline")
    date_hierarchy = "given_at"
    search_fields = ("number__istartswith",)
    ordering = ("-given_at", "-pk")


class PartOfAssignment(Paper):
    """Something that belongs to one assignment and is seen with it."""

    owner, through = Assignment, "assignment"
    list_select_related: ClassVar[tuple[str, ...]] = ("assignment",)
    search_fields = ("assignment__number__istartswith",)


@admin.register(Executor)
class ExecutorAdmin(PartOfAssignment):
    """Who executes: lead and co-executors (10.16, 13.13)."""

    list_display = ("assignment", "officer", "unit", "is_lead", "seen_at", "part_at")
    list_filter = ("is_lead",)
    list_select_related = ("assignment", "officer", "unit")


@admin.register(Redirection)
class RedirectionAdmin(PartOfAssignment):
    """Requests to redirect (13.5)."""

    list_display = ("assignment", "asked_by", "proposed", "asked_at", "state", "decided_by")
    list_filter = ("state",)
    list_select_related = ("assignment", "asked_by", "proposed", "decided_by")
    date_hierarchy = "asked_at"


@admin.register(Report)
class ReportAdmin(PartOfAssignment):
    """Reports on execution (13.13, 13.14)."""

    list_display = ("assignment", "by", "on_behalf_of", "at", "returned_at")
    list_select_related = ("assignment", "by", "on_behalf_of")
    date_hierarchy = "at"


@admin.register(ExecutionCard)
class ExecutionCardAdmin(PartOfAssignment):
    """Execution cards (10.23)."""

    list_display = ("assignment", "answer_number", "answer_on", "filled_by", "filled_at")
    list_select_related = ("assignment", "filled_by")
    date_hierarchy = "filled_at"


@admin.register(Release)
class ReleaseAdmin(PartOfAssignment):
    """Releases from control (13.9, 13.14)."""

    list_display = ("assignment", "ground", "by", "on_behalf_of", "at")
    list_filter = ("ground",)
    list_select_related = ("assignment", "by", "on_behalf_of")
    date_hierarchy = "at"


@admin.register(SuperiorDecision)
class SuperiorDecisionAdmin(PartOfAssignment):
    """Decisions of superior bodies (12.6)."""

    list_display = ("assignment", "ask", "granted", "number", "on", "by")
    list_filter = ("ask", "granted")
    list_select_related = ("assignment", "by")
    date_hierarchy = "on"
