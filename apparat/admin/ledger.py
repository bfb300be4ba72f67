"""The ledger of deadlines, the journal, notices and files on the admin site: to read only (house 4.0 (2), 4.11)."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from apparat.admin.reading import Paper
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.files.models import Attachment, Blob
from apparat.journal.models import Entry
from apparat.notices.models import Notice


@admin.register(Deadline)
class DeadlineAdmin(Paper):
    """Every obligation with a term, as its officer may see it on the board."""

    owner = Deadline
    root = ("root_kind", "root_id")
    list_display = (
        "subject_number",
        "subject",
        "clause",
        "officer",
        "unit",
        "start_on",
        "due_on",
        "state",
        "closed_on",
    )
    list_filter = ("state", "subject_kind", "urgent")
    list_select_related = ("officer", "unit")
    date_hierarchy = "due_on"
    search_fields = ("subject_number__istartswith", "clause__iexact")
    ordering = ("-due_on", "-pk")

    @admin.display(description=_("the thing"))
    def subject(self, row: Deadline) -> str:
        """What it is about, in the reader's language."""
        return row.subject


@admin.register(DeadlineMove)
class DeadlineMoveAdmin(Paper):
    """Changes of due dates, each with reason and clause."""

    owner, through = Deadline, "deadline"
    root = ("deadline__root_kind", "deadline__root_id")
    list_display = ("deadline", "from_on", "to_on", "clause", "reason", "by", "at")
    list_filter = ("clause",)
    list_select_related = ("deadline", "by")
    date_hierarchy = "at"
    search_fields = ("deadline__subject_number__istartswith", "reason_kk", "reason_ru")
    ordering = ("-at", "-pk")


@admin.register(Entry)
class EntryAdmin(Paper):
    """The journal: what legally happened, who did it, on whose behalf, by which clause. Nobody changes it."""

    root = ("root_kind", "root_id")
    list_display = ("at", "sentence", "subject_number", "clause", "officer", "on_behalf_of")
    list_display_links = ("at", "sentence")
    list_filter = ("subject_kind", "clause")
    list_select_related = ("officer", "on_behalf_of")
    date_hierarchy = "at"
    search_fields = ("subject_number__istartswith", "event__istartswith", "clause__iexact")
    ordering = ("-at", "-pk")
    readonly_fields = ("sentence",)

    @admin.display(description=_("what happened"))
    def sentence(self, entry: Entry) -> str:
        """The fact as a sentence."""
        return entry.sentence


@admin.register(Notice)
class NoticeAdmin(Paper):
    """What officers were told, and what became of the e-mail."""

    root = ("subject_kind", "subject_id")
    unread = ("text",)  # the words are for the officer they were sent to
    list_display = ("officer", "kind", "title", "on", "mail", "mailed_at", "attempts", "problem")
    list_filter = ("mail", "kind")
    list_select_related = ("officer",)
    date_hierarchy = "on"
    search_fields = ("title", "officer__username")
    ordering = ("-created_at", "-pk")


@admin.register(Attachment)
class AttachmentAdmin(Paper):
    """Files of papers by name; their content is served by the pages of the papers alone, which ask who may."""

    list_display = ("name", "role", "uploaded_by", "uploaded_at")
    list_filter = ("role",)
    list_select_related = ("uploaded_by",)
    date_hierarchy = "uploaded_at"
    search_fields = ("name", "blob__sha256__istartswith")
    ordering = ("-uploaded_at", "-pk")


@admin.register(Blob)
class BlobAdmin(Paper):
    """Stored bytes: their sum, size and kind."""

    list_display = ("sha256", "size", "content_type", "pages", "stored_at")
    list_filter = ("content_type",)
    date_hierarchy = "stored_at"
    search_fields = ("sha256__istartswith",)
    ordering = ("-stored_at", "sha256")
