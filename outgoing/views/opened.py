"""Opening a paper of the office to be read, by its page, its files or a deed on it (10.4, 10.9)."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse

from apparat.access.verdict import Verdict
from apparat.org.queries import bring_people
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible
from apparat.ui.request import OfficerRequest
from outgoing import queries
from outgoing.models import Outgoing
from outgoing.reading import journal_reading


def opened(request: OfficerRequest, pk: int) -> Outgoing:
    """Load a paper the officer may see, journal its reading and return it; strangers get 404."""
    get_visible(Outgoing, request, pk)
    paper: Outgoing = Outgoing.objects.select_related(*queries.WHOLE).get(pk=pk)
    bring_people(paper, *queries.PEOPLE)
    journal_reading(request, paper)
    return paper


class Reading(ActionView):
    """A deed whose page shows a paper."""

    def paper_shown(self) -> Outgoing:
        """Return the paper the page shows."""
        return self.subject  # type: ignore[no-any-return]

    def page(self, form: forms.Form, verdict: Verdict, *, status: int = 200) -> HttpResponse:
        """Show the paper above its deed; that too is a reading."""
        journal_reading(self.request, self.paper_shown())
        return super().page(form, verdict, status=status)


class OnPaper(Reading):
    """A deed on a paper of the office."""

    model, subject_name = Outgoing, "outgoing"
