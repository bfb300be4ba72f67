"""The book of correspondents: its list, the lines of the lookup, a card, adding and correcting (10.9; ADR-0010)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from apparat.journal.queries import latest_of_paper
from apparat.journal.reading import write_reading
from apparat.org.models import Unit
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from documents import access
from documents.actions.add_correspondent import add_correspondent
from documents.actions.correct_correspondent import correct_correspondent
from documents.book import Correspondent, doubts_of, listed, reader_of
from documents.correspondent_forms import FORMS, CitizenForm, CorrespondentFilter, OrganisationForm
from documents.events import CARD_READ
from documents.lookup import Correspondents
from documents.sheet import moments_of
from documents.tables import CORRESPONDENTS

LONGEST = 200


def correspondents(request: OfficerRequest) -> HttpResponse:
    """Show the book to who keeps it; strangers get 404."""
    may_keep = access.may_keep_correspondents(request.user, request.on)
    if not may_keep:
        raise Http404
    form = CorrespondentFilter(request.GET)
    page = paginate(listed(form.wanted()), request)
    context = {"form": form, "page": page, "table": CORRESPONDENTS, "may_keep": may_keep}
    return render_page(request, "documents/correspondents.html", context, part="rows")


def correspondents_found(request: OfficerRequest) -> HttpResponse:
    """Answer a lookup field: the first lines that meet `?q=`, and buttons of the intake form when they are there."""
    text = request.GET.get("q", "").replace("\x00", "")[:LONGEST]
    source = Correspondents(request.user, request.on)
    presses = ADD_PRESSES if "add" in request.GET and source.with_citizens and text.strip() else ()
    return render_page(request, "ui/lookup_options.html", {"matches": source.find(text), "presses": presses})


ADD_PRESSES = (
    {"name": "add", "value": "organisation", "label": _("Add a new organisation …")},
    {"name": "add", "value": "citizen", "label": _("Add a new citizen …")},
)


def correspondent(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one card; opening that of a citizen is an event of the journal, written before a word is shown."""
    found: Unit = get_visible(Correspondent, request, pk)
    if found.is_citizen:
        seat = reader_of(request.user, request.on)
        write_reading(found, mandate=seat, at=request.at, clause="10.9", event=CARD_READ)
    may_keep = access.may_keep_correspondents(request.user, request.on)
    context = {
        "correspondent": found,
        "doubts": doubts_of(found, request.on),
        "may_correct": access.may_correct_correspondent(request.user, found, request.on),
        "may_keep": may_keep,
        "moments": moments_of(latest_of_paper(root_kind="correspondent", root_id=found.pk), {}) if may_keep else [],
    }
    return render_page(request, "documents/correspondent.html", context)


class AddOrganisation(ActionView):
    """10.9: write a new organisation into the book."""

    action = staticmethod(add_correspondent)
    verdict = staticmethod(access.may_keep_correspondents)
    form_class: ClassVar[Any] = OrganisationForm
    template_name = "documents/correspondent_form.html"
    title, submit_label = _("A new organisation"), _("Add")
    clause = "10.9"
    sort = "organisation"

    def initial(self) -> dict[str, Any]:
        """Offer the words that were typed where nobody was found."""
        return {"name_kk": self.request.GET.get("name", "")[:LONGEST]}

    def success_path(self, result: Any) -> str:
        """Go back to the paper that is being taken in, with the correspondent chosen; else to his card."""
        if "intake" in self.request.GET:
            return f"{reverse('documents:register')}?{urlencode({'correspondent': result.pk})}"
        return card_path(result)

    def cancel_path(self) -> str:
        """Go back to the paper, else to the book."""
        return reverse("documents:register" if "intake" in self.request.GET else "documents:correspondents")

    def extra_context(self) -> dict[str, Any]:
        """Lead to the other sort with the same words."""
        other = "citizen" if self.sort == "organisation" else "organisation"
        path = f"{reverse(f'documents:correspondent_new_{other}')}?{self.request.GET.urlencode()}"
        return {"other": path, "is_citizen": self.sort == "citizen"}


class AddCitizen(AddOrganisation):
    """10.9: write a new citizen into the book; his data are seen by who works on his papers only."""

    form_class = CitizenForm
    title = _("A new citizen")
    explanation = _("His data are seen by the documentation unit and by who works on his papers; the journal says who.")
    sort = "citizen"

    def initial(self) -> dict[str, Any]:
        """Offer the words as surname, given name, patronymic."""
        words = [*self.request.GET.get("name", "")[:LONGEST].split(maxsplit=2), "", "", ""]
        return {"last_name": words[0], "first_name": words[1], "patronymic": words[2]}


class CorrectCorrespondent(ActionView):
    """10.9: correct what the book says."""

    model, subject_name = Correspondent, "correspondent"
    action = staticmethod(correct_correspondent)
    verdict = staticmethod(access.may_correct_correspondent)
    template_name = "documents/correspondent_form.html"
    title, submit_label = _("Correct the correspondent"), _("Save")
    clause = "10.9"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load him; a citizen's card is read here too."""
        super().setup(request, *args, **kwargs)
        if self.subject is None:
            return
        self.form_class: type[forms.Form] = FORMS["citizen" if self.subject.is_citizen else "organisation"]  # type: ignore[misc]
        if self.subject.is_citizen and request.method == "GET":
            seat = reader_of(self.officer, self.day)
            write_reading(self.subject, mandate=seat, at=self.request.at, clause="10.9", event=CARD_READ)

    def success_path(self, result: Any) -> str:
        """Go back to the card."""
        return card_path(result)

    def cancel_path(self) -> str:
        """Go back to the card."""
        return card_path(self.subject)


def card_path(correspondent: Unit) -> str:
    """Return the address of the card."""
    return reverse("documents:correspondent", args=[correspondent.pk])
