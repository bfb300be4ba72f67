"""The rules of the office and who of the staff lacks them (10.6)."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.actions.add_edition import add_edition
from acquaintance.actions.introduce_officer import introduce_officer
from acquaintance.actions.introduce_staff import introduce_staff
from acquaintance.actions.retire_rule import retire_rule
from acquaintance.forms import EditionForm, ReasonForm, RuleForm, StaffFilter
from acquaintance.models import OfficeRule, RuleEdition
from apparat.access.verdict import Verdict
from apparat.files.serve import serve
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.ui.actions import ActionView
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest


def rules(request: OfficerRequest) -> HttpResponse:
    """Show the rules in force to whoever works here; to who keeps them, also how many have confirmed."""
    if not any(seat.position for seat in mandates(request.user, request.on)):
        raise Http404
    context = {"lines": queries.rule_lines(request.on), "may_keep": access.may_keep_rules(request.user, request.on)}
    return render_page(request, "acquaintance/rules.html", context)


def edition(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve the text of an edition to whoever works here."""
    seen = OfficeRule.objects.visible_to(request.user, request.on)
    found = get_object_or_404(RuleEdition.objects.select_related("attachment__blob"), pk=pk, rule__in=seen)
    return serve(found.attachment, inline=True)


def staff(request: OfficerRequest) -> HttpResponse:
    """Show the staff and what each lacks to who keeps the rules; others get 404."""
    verdict = _keepers_only(request)
    form = StaffFilter(request.GET)
    page = paginate(queries.staff_rows(form.wanted(), request.on), request)
    lines = [(line, uuid.uuid4()) for line in queries.staff_lines(page, request.on)]
    context = {"form": form, "page": page, "lines": lines, "once": uuid.uuid4(), "may_keep": verdict}
    return render_page(request, "acquaintance/staff.html", context, part="rows")


class AddRule(ActionView):
    """10.6: add a rule to the book."""

    action = staticmethod(add_edition)
    verdict = staticmethod(access.may_keep_rules)
    form_class = RuleForm
    template_name = "acquaintance/deed.html"
    title, submit_label = _("Add a rule of the office"), _("Add")
    clause = "10.6"

    def cancel_path(self) -> str:
        """Go back to the rules."""
        return reverse("acquaintance:rules")


class OnRule(ActionView):
    """A deed on a rule."""

    model, subject_name = OfficeRule, "rule"
    verdict = staticmethod(access.may_change_rule)
    template_name = "acquaintance/deed.html"


class AddEdition(OnRule):
    """10.6: add an edition; from its first day everybody confirms anew."""

    action = staticmethod(add_edition)
    form_class = EditionForm
    title, submit_label = _("Add an edition"), _("Add")
    explanation = _("From its first day on the confirmation of this edition is asked of everybody.")


class Retire(OnRule):
    """10.6: a rule is in force no more."""

    action = staticmethod(retire_rule)
    form_class = ReasonForm
    title, submit_label = _("The rule is in force no more"), _("Take off the list")
    tone = "danger"


class OnStaff(ActionView):
    """A deed of the page of the staff."""

    template_name = "acquaintance/deed.html"
    submit_label = _("Send")

    def success_path(self, result: Any) -> str:
        """Go back to the staff."""
        return reverse("acquaintance:staff")

    def cancel_path(self) -> str:
        """Go back to the staff."""
        return reverse("acquaintance:staff")


class IntroduceAll(OnStaff):
    """10.6: send the rules in force to everybody who lacks them."""

    action = staticmethod(introduce_staff)
    verdict = staticmethod(access.may_keep_rules)
    title = _("Send the rules to everybody who lacks them")


class Introduce(OnStaff):
    """10.6: send them to one officer, as to a newcomer; one click on the page of the staff."""

    model, subject_name = Officer, "newcomer"
    action = staticmethod(introduce_officer)
    verdict = staticmethod(access.may_introduce)
    title = _("Send the rules of the office")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the officer among those who work here; only who keeps the rules comes this far."""
        super(ActionView, self).setup(request, *args, **kwargs)
        self.subject = None
        if request.user.is_authenticated:
            _keepers_only(self.request)
            self.subject = get_object_or_404(queries.staff(self.day), pk=kwargs["pk"])


def _keepers_only(request: OfficerRequest) -> Verdict:
    verdict = access.may_keep_rules(request.user, request.on)
    if not verdict:
        raise Http404
    return verdict
