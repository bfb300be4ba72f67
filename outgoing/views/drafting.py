"""Drafting a paper: begin, revise, look at it as a sheet, give it up (10.18, 10.21)."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, TypeVar
from urllib.parse import urlencode

from django import forms
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from apparat.ui.keys import key_in
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from control.models import Assignment
from documents.models import Incoming
from outgoing import access, queries
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.revise_draft import revise_draft
from outgoing.draft_form import DraftForm, initial_of, initial_of_kind
from outgoing.following import follower_of
from outgoing.higher_checks import request_of
from outgoing.models import Outgoing, OutgoingKind
from outgoing.preview import Typing, preview_of
from outgoing.readiness import last_version, version_number
from outgoing.views.opened import Reading

Thing = TypeVar("Thing", bound=Model)


class Drafting(ActionView):
    """The page on which a draft is written, with the sheet beside it."""

    template_name = "outgoing/draft.html"
    clause = "10.18"

    @property
    @abstractmethod
    def kind(self) -> OutgoingKind:
        """The kind of the paper."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead to the house above that writes papers of this kind itself."""
        if request.user.is_authenticated and (path := self.elsewhere()):
            return HttpResponseRedirect(path)
        return super().dispatch(request, *args, **kwargs)

    def elsewhere(self) -> str:
        """Return the page of the house above, "" when the paper is written here."""
        follower = follower_of(self.kind.code)
        if follower is None:
            return ""
        return follower.begin_path() if self.subject is None else follower.revise_path(self.subject)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the sheet when that was asked for; else do the deed."""
        if "preview" in request.POST:
            return self.page(self.get_form(), self.ask_verdict())
        return super().post(request, **kwargs)

    def get_form(self) -> forms.Form:
        """Return the form of this kind of paper."""
        kept = getattr(self.request, "kept_form", None)
        kwargs: dict[str, Any] = {"initial": self.initial()}
        if self.request.method == "POST":
            kwargs = {"data": self.request.POST, "files": self.request.FILES}
        elif kept:
            kwargs = {"data": kept}
        version = last_version(self.subject) if self.subject is not None else None
        kwargs |= {"known": self.answered(), "known_assignment": self.assignment()}
        return DraftForm(kind=self.kind, officer=self.officer, on=self.day, version=version, **kwargs)

    def answered(self) -> Incoming | None:
        """Return the paper that is known to be answered: a number alone may stand in two years."""
        return self.subject.incoming if self.subject is not None else None

    def assignment(self) -> Assignment | None:
        """Return the assignment that is known to be informed on: numbers alone repeat themselves."""
        request = request_of(self.subject) if self.subject is not None else None
        return request.assignment if request else None

    def extra_context(self) -> dict[str, Any]:
        """Show the sheet as far as it is typed."""
        sheets = preview_of(self.typing(), self.request.POST) if "preview" in self.request.POST else []
        shown = {"kind": self.kind, "sheets": sheets, "of_what": self.of_what()}
        if self.subject is None:
            return shown
        said = self.request.POST.get("seen", str(self.subject.version))
        newer = version_number(said) != self.subject.version
        seen = said if "preview" in self.request.POST else self.subject.version  # the page says that it is newer
        return {**shown, "seen": seen, "newer": newer}

    def typing(self) -> Typing:
        """Return what the sheet shows beside what is typed."""
        files = tuple(file.name or "" for file in self.request.FILES.getlist("attached"))
        return Typing(self.kind, self.officer, self.day, self.subject, self.answered(), files)

    def of_what(self) -> str:
        """Return how the sheet that is shown while one types is told of which draft or answer it is."""
        answered = self.answered()
        known = {"paper": self.subject, "answers": answered if self.subject is None else None}
        return urlencode({name: thing.pk for name, thing in known.items() if thing is not None})


class Begin(Drafting):
    """10.18: begin a draft of the kind in the address, an answer when `?answers=` names the incoming paper."""

    action = staticmethod(begin_draft)
    verdict = staticmethod(access.may_begin)
    title, submit_label = _("A new draft"), _("Save the draft")

    @property
    def kind(self) -> OutgoingKind:
        """The kind of the address."""
        return get_object_or_404(queries.kinds(), code=self.kwargs["kind"])

    def initial(self) -> dict[str, Any]:
        """Offer the templates of the kind and what an answer inherits."""
        return initial_of_kind(self.kind, self.officer, self.answered(), self.assignment())

    def answered(self) -> Incoming | None:
        """Return the paper that the address names (`?answers=`); an unseen one is 404."""
        seen = queries.answerable(self.officer, self.day)
        if (named := _named(self.request, "answers", seen)) is not None:
            return named
        told = self.assignment()
        paper = queries.paper_of_assignment(told) if told else None
        return seen.filter(pk=paper.pk).first() if paper else None

    def assignment(self) -> Assignment | None:
        """Return the assignment that the address names (`?assignment=`); an unseen one is 404 (12.6)."""
        if not self.kind.is_out:
            return None
        return _named(self.request, "assignment", queries.informable(self.officer, self.day))


class Revise(Drafting, Reading):
    """10.18: write the next version."""

    model, subject_name = Outgoing, "outgoing"
    action = staticmethod(revise_draft)
    verdict = staticmethod(access.may_revise)
    title, submit_label = _("Next version of the draft"), _("Save the version")

    @property
    def kind(self) -> OutgoingKind:
        """The kind of the draft."""
        return self.subject.kind  # type: ignore[no-any-return]

    def initial(self) -> dict[str, Any]:
        """Offer the last version."""
        return initial_of(self.subject, last_version(self.subject))


def preview(request: OfficerRequest, kind: str) -> HttpResponse:
    """Show the sheets of a draft while it is typed: a new one, `?answers=` a paper, or the next one of `?paper=`."""
    if request.method != "POST":
        raise Http404
    chosen = get_object_or_404(queries.kinds(), code=kind)
    paper = _named(request, "paper", Outgoing.objects.visible_to(request.user, request.on).select_related(*OF_DRAFT))
    known = paper.incoming if paper else _named(request, "answers", queries.answerable(request.user, request.on))
    typing = Typing(chosen, request.user, request.on, paper, known)
    return render_page(request, "outgoing/preview.html", {"sheets": preview_of(typing, request.POST)})


OF_DRAFT = ("drafter", "incoming")


def _named(request: HttpRequest, name: str, seen: QuerySet[Thing]) -> Thing | None:
    """Return the thing the address names, None when it names none. Raises Http404 for one that is not seen."""
    key = request.GET.get(name, "")
    return get_object_or_404(seen, pk=key_in(key)) if key.isdecimal() else None
