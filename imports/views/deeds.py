"""The deeds of an import: bring, choose the columns, take over, stop, go on, give up (10.9)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from imports import access
from imports.actions.begin_import import begin_import
from imports.actions.check_import import check_import
from imports.actions.drop_import import drop_import
from imports.actions.resume_import import resume_import
from imports.actions.stop_import import stop_import
from imports.actions.upload_import import upload_import
from imports.forms import ColumnsForm, UploadForm
from imports.models import Run


class Upload(ActionView):
    """10.9: bring a file."""

    action = staticmethod(upload_import)
    verdict = staticmethod(access.may_upload)
    form_class = UploadForm
    template_name = "imports/upload.html"
    title, submit_label = _("An old journal"), _("Bring")
    clause = "10.9"

    def success_path(self, result: Any) -> str:
        """Go on to the columns."""
        return reverse("imports:check", args=[result.pk])

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("imports:list")


class OnRun(ActionView):
    """A deed on an import."""

    model, subject_name = Run, "run"
    clause = "10.9"


class Check(OnRun):
    """10.9: say what the columns are, and look the file through."""

    action = staticmethod(check_import)
    verdict = staticmethod(access.may_check)
    form_class = ColumnsForm
    template_name = "imports/columns.html"
    title, submit_label = _("Columns of the file"), _("Look it through")
    explanation = _("Nothing is taken over yet: you will see what would be, and every fault by its row.")


class Begin(OnRun):
    """10.9: take it over."""

    action = staticmethod(begin_import)
    verdict = staticmethod(access.may_begin)
    template_name = "imports/begin.html"
    title, submit_label = _("Take over into the registry"), _("Take over into the registry")
    explanation = _("Papers with a number are never deleted: look at the findings once more.")


class Stop(OnRun):
    """10.9: stop it."""

    action = staticmethod(stop_import)
    verdict = staticmethod(access.may_stop)
    title, submit_label, tone = _("Stop the taking over"), _("Stop"), "danger"
    explanation = _("What is written stays; the rest waits until somebody lets it go on.")


class Resume(OnRun):
    """10.9: let it go on."""

    action = staticmethod(resume_import)
    verdict = staticmethod(access.may_resume)
    title, submit_label = _("Let it go on"), _("Go on")
    explanation = _("It goes on after the last row that was written.")


class Drop(OnRun):
    """10.4, 10.9: give it up."""

    action = staticmethod(drop_import)
    verdict = staticmethod(access.may_drop)
    title, submit_label, tone = _("Give the import up"), _("Give the import up"), "danger"
    explanation = _("Nothing was taken over; the file and what was seen of it are put away.")
