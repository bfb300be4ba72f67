"""The dispatch desk: check and register, send back, send, correct an address, file (10.18–10.20, 12.5)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict
from apparat.org.models import Officer
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible
from outgoing import access
from outgoing.actions.change_way import change_way
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.actions.record_wrong_address import record_wrong_address
from outgoing.actions.refuse_dispatch import refuse_dispatch
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.asked import addressee_seen
from outgoing.dispatch_checks import broken, checks_of
from outgoing.forms import AddressForm, FileAwayForm, RefuseForm, SendForm, WayForm
from outgoing.models import Addressee, Outgoing
from outgoing.queries import answered
from outgoing.readiness import last_version
from outgoing.views.opened import OnPaper, Reading


class Register(OnPaper):
    """10.18, 12.5: look at a signed paper by the questions of the desk, and give it its number."""

    action = staticmethod(register_outgoing)
    verdict = staticmethod(access.may_dispatch)
    template_name = "outgoing/register.html"
    title, submit_label = _("Check and register"), _("Register")
    clause = "10.18"

    def extra_context(self) -> dict[str, Any]:
        """Show the questions, and which of them the card answers with no."""
        wrong = broken(self.subject, self.day)
        questions = [(check.question, wrong.get(check.key)) for check in checks_of(self.subject)]
        shown = answered(self.subject, self.officer, self.day)
        version = last_version(self.subject)
        return {"questions": questions, "paper": self.subject, "version": version, "answered": shown}


class Refuse(OnPaper):
    """10.18: send a badly formed paper back to its executor."""

    action = staticmethod(refuse_dispatch)
    verdict = staticmethod(access.may_dispatch)
    form_class = RefuseForm
    title, submit_label = _("Return to the executor"), _("Return")
    explanation = _("Its signature and its agreement become void; it is drafted, agreed and signed anew.")
    tone = "danger"
    clause = "10.18"

    def success_path(self, result: Any) -> str:
        """Go to the desk: the paper is a draft of others again."""
        return f"{reverse('outgoing:papers')}?box=dispatch"


class Send(OnPaper):
    """12.5: send the paper to whom it has not gone yet."""

    action = staticmethod(send_outgoing)
    verdict = staticmethod(access.may_send)
    form_class = SendForm
    template_name = "outgoing/send.html"
    title, submit_label = _("Send the paper"), _("Send")
    clause = "12.5"

    def extra_context(self) -> dict[str, Any]:
        """Show to whom and by which way."""
        return {"addressees": self.subject.addressees.select_related("unit").order_by("order")}


class OfAddressee(Reading):
    """A deed on one addressee, which leads back to his paper."""

    model, subject_name = Addressee, "addressee"
    clause = "10.20"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load the addressee through its paper; strangers get 404."""
        super(ActionView, self).setup(request, *args, **kwargs)
        self.subject = None
        if request.user.is_authenticated:
            self.subject = addressee_seen(self.officer, self.request.on, kwargs["pk"])
            get_visible(Outgoing, self.request, self.subject.outgoing_id)

    def paper_shown(self) -> Outgoing:
        """Return the paper that goes to him."""
        return self.subject.outgoing  # type: ignore[no-any-return]

    def success_path(self, result: Any) -> str:
        """Go back to the paper."""
        return str(self.subject.outgoing.get_absolute_url())

    def cancel_path(self) -> str:
        """Go back to the paper."""
        return str(self.subject.outgoing.get_absolute_url())


class ChangeWay(OfAddressee):
    """10.18, 10.20: another way for whom the paper has not reached yet."""

    action = staticmethod(change_way)
    form_class = WayForm
    title, submit_label = _("Change the way"), _("Save the way")
    explanation = _("It goes to this addressee by the way chosen here. What was signed and agreed stays as it is.")

    @staticmethod
    def verdict(officer: Officer, addressee: Addressee, on: Any) -> Verdict:
        """Ask of the paper."""
        return access.may_change_way(officer, addressee.outgoing, on)


class WrongAddress(OfAddressee):
    """10.20: a paper came back; correct the address."""

    action = staticmethod(record_wrong_address)
    form_class = AddressForm
    title, submit_label = _("The address was wrong"), _("Correct the address")
    explanation = _("Who drafted the paper is told; it can be sent to this addressee again under its number.")

    @staticmethod
    def verdict(officer: Officer, addressee: Addressee, on: Any) -> Verdict:
        """Ask of the paper."""
        return access.may_correct_address(officer, addressee.outgoing, on)


class FileAway(OnPaper):
    """10.5: file the paper."""

    action = staticmethod(file_outgoing)
    verdict = staticmethod(access.may_file)
    form_class = FileAwayForm
    title, submit_label = _("File the paper"), _("File")
    clause = "10.5"
