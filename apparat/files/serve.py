"""Giving a file out. The house has already checked that this officer may see the paper."""

from __future__ import annotations

from django.http import FileResponse, Http404
from django.utils.translation import gettext as _

from apparat.files import blobs
from apparat.files.kinds import BY_CONTENT_TYPE
from apparat.files.models import Attachment

LOCKED = "default-src 'none'; sandbox"
# The browser's own reader of PDF does not open in a sandbox; it may be framed by our pages only.
SHOWN = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def serve(attachment: Attachment, *, inline: bool = False) -> FileResponse:
    """Return the file as a download, or shown by the browser when asked and safe (PDF and pictures).

    Call it only after the access check of the paper. Raises FileNotFoundError when the bytes are lost: that is a
    failure of the store, not of the reader. Raises Http404 for a file that was destroyed by an act (10.5).
    """
    if attachment.destroyed_at is not None:
        raise Http404(_("This file was destroyed by an act."))
    kind = BY_CONTENT_TYPE.get(attachment.blob.content_type)
    shown = inline and kind is not None and kind.inline
    response = FileResponse(
        blobs.path_of(attachment.blob_id).open("rb"),
        as_attachment=not shown,
        filename=attachment.name,
        content_type=attachment.blob.content_type if kind else "application/octet-stream",
    )
    response["Content-Security-Policy"] = SHOWN if shown else LOCKED
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Frame-Options"] = "SAMEORIGIN" if shown else "DENY"
    response["Cache-Control"] = "private, no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
