"""The Library of documents: its list, one paper, its files, its deeds (10.9)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.journal.queries import of_paper
from apparat.org.queries import mandates
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from documents import library_access as access
from documents import library_queries as queries
from documents.actions.add_library_version import add_library_version
from documents.actions.place_in_library import place_in_library
from documents.actions.place_paper_in_library import place_paper_in_library
from documents.actions.withdraw_library_paper import withdraw_library_paper
from documents.library_forms import LibraryFilter, PaperForm, PlaceForm, VersionForm, WithdrawForm
from documents.library_tables import MISSING, MISSING_OF_MINE, PAPERS
from documents.models import Incoming, LibraryPaper
from documents.sheet import moments_of
from documents.views.deeds import OnPaper

SHOWN = 5  # missing reports above the list, the latest ones; the others are one click away


def papers(request: OfficerRequest) -> HttpResponse:
    """Show the library with its filters, and which expected reports are missing."""
    form = LibraryFilter(request.GET, officer=request.user, on=request.on)
    missing = queries.missing(request.user, request.on)
    shown = missing if request.GET.get("missing") == "all" else missing[-SHOWN:]
    units = set(mandates(request.user, request.on).units)
    owes = bool(missing) and all(one.expected.unit_id in units for one in missing)
    context = {
        "form": form,
        "page": paginate(queries.papers(request.user, request.on, form.wanted()), request),
        "table": PAPERS,
        "missing": shown,
        "missing_besides": len(missing) - len(shown),
        "missing_table": MISSING_OF_MINE if owes else MISSING,
        "may_place": access.may_place(request.user, request.on),
    }
    return render_page(request, "documents/library/list.html", context, part="rows")


def paper(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one paper of the library: what it is, its versions, to whom it is of interest, its history."""
    found: LibraryPaper = get_visible(LibraryPaper, request, pk)
    came_as = Incoming.objects.visible_to(request.user, request.on).filter(library_paper=found).first()
    context = {
        "paper": found,
        "versions": queries.versions_of(found),
        "interested": list(found.interested.order_by("sort_key", "pk")),
        "came_as": came_as,
        "may_add": access.may_add_version(request.user, found, request.on),
        "may_withdraw": access.may_withdraw(request.user, found, request.on),
        "moments": moments_of(of_paper(root_kind="library_paper", root_id=found.pk), {}),
    }
    return render_page(request, "documents/library/paper.html", context)


def file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve a file of a paper of the library the officer may see."""
    return serve(get_object_or_404(queries.shown_file(request.user, request.on, pk)))


ASKED = ("unit", "expected", "what", "year", "heading")  # what a link may fill in


class Place(ActionView):
    """10.9: lay a paper of one's body into the library."""

    action = staticmethod(place_in_library)
    verdict = staticmethod(access.may_place)
    form_class = PlaceForm
    template_name = "documents/library/deed.html"
    title, submit_label = _("Place a paper in the Library of documents"), _("Place")
    explanation = _("It is not registered and not sent: whom it concerns reads it here. Nothing restricted is placed.")
    clause = "10.9"

    def initial(self) -> dict[str, Any]:
        """Offer what the link says, and this year."""
        asked = {name: self.request.GET[name] for name in ASKED if name in self.request.GET}
        return {"year": self.day.year} | asked

    def cancel_path(self) -> str:
        """Go back to the library."""
        return reverse("library:list")


class PlaceIncoming(OnPaper):
    """10.9, 10.12: lay the files of a waiting paper into the library and send it back unregistered."""

    action = staticmethod(place_paper_in_library)
    verdict = staticmethod(access.may_place_paper)
    form_class = PaperForm
    title, submit_label = _("Place its files in the Library of documents"), _("Place")
    explanation = _("The paper gets no number; the letter of return says that its files stand in the library.")
    clause = "10.9"

    def initial(self) -> dict[str, Any]:
        """Offer what the card says: its content, an answer when it answers something, this year."""
        said, reference = self.subject.summary.strip(), self.subject.reference
        what = LibraryPaper.Kind.ANSWER if reference else LibraryPaper.Kind.INFORMATION
        return {"heading": said[:300], "reference": reference, "what": what, "year": self.day.year}

    def success_path(self, result: Any) -> str:
        """Go to the paper of the library."""
        return str(result.get_absolute_url())


class OnLibraryPaper(ActionView):
    """A deed on a paper of the library."""

    model, subject_name = LibraryPaper, "paper"
    template_name = "documents/library/deed.html"


class AddVersion(OnLibraryPaper):
    """10.9: add a version; it replaces none."""

    action = staticmethod(add_library_version)
    verdict = staticmethod(access.may_add_version)
    form_class = VersionForm
    title, submit_label = _("Add a version"), _("Add")
    explanation = _("Earlier versions stay, with who brought them and when.")


class Withdraw(OnLibraryPaper):
    """10.9: withdraw the paper with a reason."""

    action = staticmethod(withdraw_library_paper)
    verdict = staticmethod(access.may_withdraw)
    form_class = WithdrawForm
    title, submit_label = _("Withdraw from the library"), _("Withdraw")
    explanation = _("Other bodies see it no more; it is not deleted.")
    tone = "danger"
