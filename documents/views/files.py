"""Reading the files of papers: a file, what is known of its text, the text itself (10.4)."""

from __future__ import annotations

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from apparat.files.models import Attachment
from apparat.files.serve import serve
from apparat.recognition.models import Recognition
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from documents.file_lines import lines_of
from documents.models import Incoming, IncomingFile
from documents.reading import journal_reading
from documents.sheet import files_of
from documents.views.opened import opened


def file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve a file of a paper the officer may see."""
    return serve(shown_file(request, pk).attachment)


def shown_file(request: OfficerRequest, pk: int) -> IncomingFile:
    """Load a file of a paper the officer may see, with the paper; its reading is journaled like the paper's (10.4)."""
    papers = Incoming.objects.visible_to(request.user, request.on)
    rows = IncomingFile.objects.select_related("attachment__blob", "incoming__correspondent")
    row: IncomingFile = get_object_or_404(rows, attachment=pk, attachment__destroyed_at=None, incoming__in=papers)
    journal_reading(request, row.incoming)
    return row


def files(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the files of a paper with the progress of their recognition; the page asks for it while one is read."""
    paper = opened(request, pk, is_asked_again=bool(request.htmx))
    lines = lines_of(files_of(paper), again=reverse("documents:files", args=[pk]))
    return render_page(request, "documents/parts/files.html", {"files": lines})


def file_text(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the text of a file of a paper the officer may see."""
    row = shown_file(request, pk)
    return text_page(request, row.attachment, back=row.incoming.get_absolute_url(), thing=str(row.incoming))


def text_page(request: OfficerRequest, attachment: Attachment, *, back: str, thing: str) -> HttpResponse:
    """Show what is known of the text of a file, page by page; `back` and `thing` name where it belongs."""
    recognition = get_object_or_404(Recognition, pk=attachment.blob_id)
    context = {"file": attachment, "recognition": recognition, "back": back, "thing": thing}
    return render_page(request, "documents/file_text.html", context)
