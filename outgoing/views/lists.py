"""Distribution lists: the book that RECORDS keeps (10.18; law.md 3.2 p.25)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.org.models import Officer
from apparat.ui.actions import ActionView
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from outgoing import access, queries
from outgoing.actions.write_distribution import write_distribution
from outgoing.distribution_form import DistributionForm
from outgoing.models import DistributionList


def distributions(request: OfficerRequest) -> HttpResponse:
    """Show the lists with their bodies to who keeps them; strangers get 404."""
    verdict = access.may_keep_lists(request.user, request.on)
    if not verdict:
        raise Http404
    context = {"lists": queries.lists_with_members(), "may_keep": verdict}
    return render_page(request, "outgoing/distributions.html", context)


class OfTheBook(ActionView):
    """A deed on the book, which leads back to it."""

    action = staticmethod(write_distribution)
    form_class = DistributionForm
    template_name = "outgoing/distribution.html"
    submit_label = _("Save the list")
    clause = "10.18"

    def success_path(self, result: Any) -> str:
        """Go to the book."""
        return reverse("outgoing:distributions")

    def cancel_path(self) -> str:
        """Go to the book."""
        return reverse("outgoing:distributions")


class NewList(OfTheBook):
    """10.18: a new list."""

    verdict = staticmethod(access.may_keep_lists)
    title = _("A new distribution list")
    explanation = _("Once it is saved, the way to each body is shown and can be changed.")

    def success_path(self, result: Any) -> str:
        """Go to the list itself: its ways are looked at next."""
        return str(result.get_absolute_url())


class ReviseList(OfTheBook):
    """10.18: the members of a list anew."""

    model, subject_name = DistributionList, "distribution"
    title = _("Change a distribution list")
    explanation = _("Papers that went by it before stay as they were.")

    @staticmethod
    def verdict(officer: Officer, _distribution: DistributionList, on: Any) -> Verdict:
        """Ask of the book."""
        return access.may_keep_lists(officer, on)
