"""Pages of the directory: the tree, a unit, an officer, orders on acting officers, own settings (1.4, 10.14)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apparat.directory import access, queries, sheet
from apparat.directory.actions.appoint_acting import appoint_acting
from apparat.directory.actions.end_acting import end_acting
from apparat.directory.forms import ActingForm, DirectoryFilter, EndActingForm, ProfileForm
from apparat.directory.profile import change_profile
from apparat.org.models import Acting, Officer
from apparat.org.queries import bodies
from apparat.ui.actions import ActionView
from apparat.ui.language import remember
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest


def directory(request: OfficerRequest) -> HttpResponse:
    """Show the tree of bodies with their people; every signed-in officer may look."""
    form = DirectoryFilter(request.GET)
    sections = queries.directory(request.on, **form.wanted())
    return render_page(request, "directory/directory.html", {"form": form, "sections": sections}, part="rows")


def unit(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one unit or body."""
    found = get_object_or_404(bodies().select_related("parent"), pk=pk)
    return render_page(request, "directory/unit.html", {"sheet": sheet.unit_sheet(found, request.on)})


def officer(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one officer: names, post, work contacts, who stands in for whom. Accounts without a post are no officers."""
    found = Officer.objects.select_related("position__unit").filter(pk=pk).first()
    if found is None or (found.position is None and found.pk != request.user.pk):
        raise Http404
    context = {"sheet": sheet.officer_sheet(found, request.user, request.on)}
    return render_page(request, "directory/officer.html", context)


def acting(request: OfficerRequest) -> HttpResponse:
    """Show the orders on acting officers: in force, to come, over."""
    when = request.GET.get("when", "")
    when = when if when in sheet.TABS else queries.PRESENT
    page = paginate(queries.orders(request.on, when), request)
    context = {
        "tabs": sheet.tabs(when),
        "page": page,
        "lines": sheet.order_lines(page.rows, request.user, request.on),
        "may_appoint": access.may_keep_acting(request.user, request.on),
    }
    return render_page(request, "directory/acting.html", context)


class OnOrders(ActionView):
    """A deed on the orders on acting officers; it leads back to their list."""

    def success_path(self, result: Any) -> str:
        """Go to the list."""
        return reverse("acting")

    def cancel_path(self) -> str:
        """Go to the list."""
        return reverse("acting")


class AppointActing(OnOrders):
    """1.4, 10.14: enter an order."""

    action = staticmethod(appoint_acting)
    verdict = staticmethod(access.may_keep_acting)
    form_class = ActingForm
    title, submit_label = _("Order on an acting officer"), _("Enter the order")
    explanation = _(
        "In these days he holds the rights of the absent officer's seat, and does everything on his behalf."
    )

    def initial(self) -> dict[str, Any]:
        """Offer the officer from whose page the clerk came."""
        asked = self.request.GET.get("absent", "")
        return {"absent": asked} if asked.isdigit() else {}


class EndActing(OnOrders):
    """1.4: the absent officer is back early."""

    model, subject_name = Acting, "acting"
    action = staticmethod(end_acting)
    verdict = staticmethod(access.may_end_acting)
    form_class = EndActingForm
    summary_template = "directory/parts/order.html"
    title, submit_label = _("End the acting early"), _("End early")
    tone = "danger"

    def initial(self) -> dict[str, Any]:
        """Offer today."""
        return {"last_on": self.day}


class Profile(ActionView):
    """One's own settings."""

    action = staticmethod(change_profile)
    verdict = staticmethod(access.may_change_profile)
    form_class = ProfileForm
    title, submit_label = _("My settings"), _("Save")
    explanation = _(
        "Names and posts are kept by the head of the documentation or personnel unit; "
        "for the leadership, by the administrator."
    )

    def initial(self) -> dict[str, Any]:
        """Offer what is kept."""
        return {"language": self.officer.language, "phone": self.officer.phone, "email": self.officer.email}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save, and speak the chosen language from now on."""
        response = super().post(request, **kwargs)
        if response.status_code == 302:  # noqa: PLR2004 - it was carried out
            remember(response, self.officer.language)
            with override(self.officer.language):
                messages.success(request, say("Your settings are saved."))
        return response

    def success_path(self, result: Any) -> str:
        """Go to the officer's own page."""
        return reverse("officer", args=[self.officer.pk])
